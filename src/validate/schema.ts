import type { Pointer } from '../model.ts';

/** A JSON Schema, or a part of one: as much of it as the words of a finding need. */
export interface Schema {
  readonly $ref?: string;
  readonly $defs?: Readonly<Record<string, Schema>>;
  readonly title?: string;
  readonly description?: string;
  readonly type?: string | readonly string[];
  readonly const?: unknown;
  readonly enum?: readonly unknown[];
  readonly pattern?: string;
  readonly format?: string;
  readonly minLength?: number;
  readonly maxLength?: number;
  readonly minimum?: number;
  readonly uniqueItems?: boolean;
  readonly properties?: Readonly<Record<string, Schema>>;
  readonly required?: readonly string[];
  readonly additionalProperties?: boolean | Schema;
  readonly propertyNames?: Schema;
  readonly items?: Schema;
  readonly examples?: readonly unknown[];
}

/** What a schema says of one place in a document. */
export interface Site {
  readonly at: Pointer;
  /** The key, or null for a list's item and the root. */
  readonly key: string | null;
  /** What the place itself is said to be: its title and its examples. */
  readonly own: Schema;
  /** What its values are. */
  readonly kind: Schema;
  /** The name of that kind, as in `$defs`. */
  readonly kindName: string | null;
  readonly required: boolean;
}

export const rootSite = (root: Schema): Site => ({
  at: '',
  key: null,
  own: root,
  kind: root,
  kindName: null,
  required: true,
});

/** What the schema says of a key or an item inside a place; null where it says nothing. */
export function siteIn(root: Schema, parent: Site, segment: string): Site | null {
  const own = childSchema(parent.kind, segment);
  if (!own) return null;
  const inList = parent.kind.items !== undefined;
  const required = inList || (parent.kind.required?.includes(segment) ?? false);
  return {
    at: `${parent.at}/${escapeSegment(segment)}`,
    key: inList ? null : segment,
    own,
    required,
    ...resolve(root, own),
  };
}

function childSchema(kind: Schema, segment: string): Schema | undefined {
  if (kind.items) return kind.items;
  if (kind.properties && Object.hasOwn(kind.properties, segment)) return kind.properties[segment];
  return typeof kind.additionalProperties === 'object' ? kind.additionalProperties : undefined;
}

/** The schema that a reference names, with that name; a schema without a reference is itself. */
export function resolve(root: Schema, schema: Schema): { readonly kind: Schema; readonly kindName: string | null } {
  const name = schema.$ref?.replace('#/$defs/', '');
  const target = name === undefined ? undefined : root.$defs?.[name];
  return target ? { kind: target, kindName: name ?? null } : { kind: schema, kindName: null };
}

/** The Chinese half of a title `谈心谈话 / Talks`, and the English. */
export function halvesOf(title: string | undefined): { readonly zh: string; readonly en: string } {
  const [zh = '', en = ''] = (title ?? '').split(' / ');
  return { zh, en };
}

export const isOfType = (kind: Schema, type: string): boolean => [kind.type].flat().includes(type);

/** The texts that a kind allows, where it allows only some. */
export function choicesOf(kind: Schema): readonly string[] | null {
  if (kind.enum) return kind.enum.filter((value) => typeof value === 'string');
  const alternatives = /^\^\(([\w|-]+)\)\$$/.exec(kind.pattern ?? '');
  return alternatives ? (alternatives[1] ?? '').split('|') : null;
}

/** The Chinese word of each choice, from a description that says `取值：township 苏木乡镇；subdistrict 街道。`. */
export function wordsOf(kind: Schema): ReadonlyMap<string, string> {
  const list = /取值：([^。]*)。/.exec(kind.description ?? '')?.[1] ?? '';
  const pairs = list.split('；').map((pair) => pair.split(' ') as [string, string?]);
  return new Map(pairs.flatMap(([choice, word]) => (word ? [[choice, word] as const] : [])));
}

export const escapeSegment = (segment: string): string => segment.replaceAll('~', '~0').replaceAll('/', '~1');
/** The keys and indexes that a pointer goes through. */
export const segmentsOf = (at: Pointer): readonly string[] => at.split('/').slice(1).map(unescapeSegment);

const unescapeSegment = (segment: string): string => segment.replaceAll('~1', '/').replaceAll('~0', '~');
