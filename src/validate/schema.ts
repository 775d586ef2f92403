import type { Pointer } from '../model.ts';

/** The parts of a JSON Schema that messages need. */
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
  readonly maximum?: number;
  readonly uniqueItems?: boolean;
  readonly properties?: Readonly<Record<string, Schema>>;
  readonly required?: readonly string[];
  readonly additionalProperties?: boolean | Schema;
  readonly patternProperties?: Readonly<Record<string, Schema>>;
  readonly propertyNames?: Schema;
  readonly items?: Schema;
  readonly examples?: readonly unknown[];
  /** Of each choice its Chinese name and its English one: `苏木乡镇 / township`. */
  readonly enumDescriptions?: readonly string[];
  readonly 'x-names'?: NamesNote;
}

/** What a schema says of the names that are taken for those in it. */
interface NamesNote {
  /** Other names of this key. */
  readonly aliases?: readonly string[];
  /** Names of values that are not choices, and other names of choices. */
  readonly values?: Readonly<Record<string, readonly string[]>>;
  /** Names of keys that the schema leaves open. */
  readonly keys?: Readonly<Record<string, readonly string[]>>;
  /** It is the id of a person, who may be given by name. */
  readonly who?: true;
}

/** What a schema defines for one place in a document. */
export interface Site {
  readonly at: Pointer;
  /** The key, or null for a list item and the root. */
  readonly key: string | null;
  /** The schema of the place itself: its title and examples. */
  readonly own: Schema;
  /** The schema of its values. */
  readonly kind: Schema;
  /** The name of that schema in `$defs`. */
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

/** The schema of a key or item inside a place; null if there is none. */
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
  const byPattern = patternFor(kind, segment);
  if (byPattern) return byPattern;
  return typeof kind.additionalProperties === 'object' ? kind.additionalProperties : undefined;
}

/** The schema of the keys of a form; undefined if the key has none of the forms. */
export const patternFor = ({ patternProperties = {} }: Schema, key: string): Schema | undefined =>
  Object.entries(patternProperties).find(([pattern]) => new RegExp(pattern, 'u').test(key))?.[1];

/** Resolves a reference to its schema and name. A schema without a reference resolves to itself. */
export function resolve(root: Schema, schema: Schema): { readonly kind: Schema; readonly kindName: string | null } {
  const name = schema.$ref?.replace('#/$defs/', '');
  const target = name === undefined ? undefined : root.$defs?.[name];
  return target ? { kind: target, kindName: name ?? null } : { kind: schema, kindName: null };
}

/** The Chinese and English halves of a title such as `谈心谈话 / Talks`. */
export function halvesOf(title: string | undefined): { readonly zh: string; readonly en: string } {
  const [zh = '', en = ''] = (title ?? '').split(' / ');
  return { zh, en };
}

export const isOfType = (kind: Schema, type: string): boolean => [kind.type].flat().includes(type);

/** The texts that a kind allows; null if it allows any. */
export function choicesOf(kind: Schema): readonly string[] | null {
  if (kind.enum) return kind.enum.filter((value) => typeof value === 'string');
  const alternatives = /^\^\(([\w|-]+)\)\$$/.exec(kind.pattern ?? '');
  return alternatives ? (alternatives[1] ?? '').split('|') : null;
}

/** The Chinese word of each choice, from a description like `取值：township 苏木乡镇；subdistrict 街道。`. */
export function wordsOf(kind: Schema): ReadonlyMap<string, string> {
  const [list = ''] = (kind.description ?? '').split('取值：')[1]?.split('。') ?? [];
  const pairs = list.split('；').map((pair) => pair.split(' ') as [string, string?]);
  return new Map(pairs.flatMap(([choice, word]) => (word ? [[choice, word] as const] : [])));
}

export const escapeSegment = (segment: string): string => segment.replaceAll('~', '~0').replaceAll('/', '~1');
/** The keys and indexes of a pointer. */
export const segmentsOf = (at: Pointer): readonly string[] => at.split('/').slice(1).map(unescapeSegment);

const unescapeSegment = (segment: string): string => segment.replaceAll('~1', '/').replaceAll('~0', '~');
