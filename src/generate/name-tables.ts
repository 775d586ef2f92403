import { type KindName, schemaNameOf } from '../kinds.ts';
import { type Form, type Key, NAMED_KINDS, type Shape } from '../names/shape.ts';
import { schemaOf } from '../validate/ready.ts';
import { halvesOf, isOfType, resolve, type Schema } from '../validate/schema.ts';

type Shapes = Record<string, Shape>;

/** The shapes of a kind of document, by name. That of the document itself is `''`. */
export function shapesOf(root: Schema): Readonly<Shapes> {
  const shapes: Shapes = {};

  /** Enters the shape of a place, and returns its name: that in `$defs`, or the path to it. */
  function nameOf(own: Schema, path: string): string {
    const { kind, kindName } = resolve(root, own);
    const note = own['x-names'];
    const isItsOwn = kindName === null || note?.who || note?.values || note?.keys;
    const name = isItsOwn ? path : kindName;
    if (Object.hasOwn(shapes, name)) return name;
    const shape = shapeOf({ ...kind, 'x-names': { ...kind['x-names'], ...note } }, name, kindName);
    const same = name === kindName || shape.keys ? null : nameOfSame(shape);
    if (same) return same;
    shapes[name] = shape;
    return name;
  }

  function shapeOf(kind: Schema, name: string, kindName: string | null): Shape {
    const note = kind['x-names'] ?? {};
    const keys = Object.entries(kind.properties ?? {}).map(([key, own]): [string, Key] => [
      key,
      [nameOf(own, `${name}.${key}`), halvesOf(own.title).zh, ...(own['x-names']?.aliases ?? [])],
    ]);
    const [byPattern] = Object.values(kind.patternProperties ?? {});
    const open = typeof kind.additionalProperties === 'object' ? kind.additionalProperties : byPattern;
    const items = kind.items && { ...kind.items, ...(note.who && { 'x-names': note }) };
    const choices = choicesIn(kind);
    const form = items ? null : formOf(kind, kindName);
    return {
      ...(keys.length > 0 && { keys: Object.fromEntries(keys) }),
      ...(items && { items: nameOf(items, `${name}[]`) }),
      ...(open && {
        each: nameOf(open, `${name}{}`),
        ...(note.keys && { open: note.keys }),
      }),
      ...(!items && Object.keys(choices).length > 0 && { choices }),
      ...(form && { form }),
    };
  }

  const nameOfSame = (shape: Shape): string | null =>
    Object.keys(shapes).find((name) => JSON.stringify(shapes[name]) === JSON.stringify(shape)) ?? null;

  shapes[''] = shapeOf(root, '', null);
  return shapes;
}

/** The names of each value: those of the choices' own words, and those that stand besides. */
function choicesIn(kind: Schema): Readonly<Record<string, readonly string[]>> {
  const { values = {} } = kind['x-names'] ?? {};
  const said = (kind.enumDescriptions ?? []).map((words, at) => [String(kind.enum?.[at]), halvesOf(words).zh] as const);
  const choices = Object.fromEntries(said.map(([value, zh]) => [value, [zh, ...(values[value] ?? [])]]));
  return { ...values, ...choices };
}

function formOf(kind: Schema, kindName: string | null): Form | null {
  if (kind['x-names']?.who) return 'who';
  if (kind.format === 'date') return 'day';
  if (kind.format === 'iso-week') return 'week';
  if (isOfType(kind, 'boolean')) return 'flag';
  if (kindName === 'ordinal' || kindName === 'id') return kindName;
  if (kindName === 'rule') return 'id';
  return isOfType(kind, 'integer') || isOfType(kind, 'number') ? 'count' : null;
}

/** `src/names/tables.ts`. */
export function nameTables(schemas: (kind: KindName) => Schema = schemaOf): string {
  const tables = NAMED_KINDS.map((kind) => {
    const shapes = Object.entries(shapesOf(schemas(kind))).filter(([, shape]) => Object.keys(shape).length > 0);
    const lines = shapes.map(([name, shape]) => `    ${JSON.stringify(name)}: ${JSON.stringify(shape)},`);
    return `  /** schemas/${schemaNameOf(kind)}.schema.json */\n  ${kind}: () => ({\n${lines.join('\n')}\n  }),`;
  });
  return `// Generated from the schemas by \`npm run gen\`: do not edit. Its names are the titles, \`enumDescriptions\` and
// \`x-names\` of schemas/*.json.
import type { NamedKind, Shapes } from './shape.ts';

/** What may stand where in a document of each kind, and what it is called there. Made when it is asked for. */
export const TABLES: Readonly<Record<NamedKind, () => Shapes>> = {
${tables.join('\n')}
};
`;
}
