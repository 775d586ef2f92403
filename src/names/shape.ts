import { KIND_NAMES, KINDS, type KindName } from '../kinds.ts';

type Typed = { readonly saysInChinese: string } | { readonly says: null };

/** A kind of document that people write: its keys and values have Chinese names. */
export type NamedKind = { [Name in KindName]: (typeof KINDS)[Name] extends Typed ? Name : never }[KindName];

/** Those with a Chinese name for themselves, and the configuration. */
export const NAMED_KINDS = KIND_NAMES.filter(
  (kind): kind is NamedKind => KINDS[kind].says === null || 'saysInChinese' in KINDS[kind],
);

/** What a value is, and so how it may be written. `who`: the id of a person; `count`: any number but an ordinal. */
export type Form = 'day' | 'week' | 'ordinal' | 'count' | 'flag' | 'id' | 'who';

/** A key: the name of the shape of its value, its Chinese name, and other names that are taken for it. */
export type Key = readonly [shape: string, zh: string, ...aliases: readonly string[]];

/** What may stand at a place of a document. */
export interface Shape {
  /** The keys of a map, by their English names, in the order of the schema. */
  readonly keys?: Readonly<Record<string, Key>>;
  /** The shape of the values of a map whose keys are left open. */
  readonly each?: string;
  /** The Chinese names of the keys of such a map that are known: its own first, then others. */
  readonly open?: Readonly<Record<string, readonly string[]>>;
  /** The shape of the items of a list. */
  readonly items?: string;
  /** The Chinese names of each value, its own first, then others. Values that are not here may be allowed besides. */
  readonly choices?: Readonly<Record<string, readonly string[]>>;
  readonly form?: Form;
}

/** The shapes of a kind of document by name. That of the document itself is `''`; one that is not here has no names. */
export type Shapes = Readonly<Record<string, Shape>>;
