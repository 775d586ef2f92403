import type { NamedKind, Shape, Shapes } from './shape.ts';
import { TABLES } from './tables.ts';

/** Most names are plain as they stand. */
const IS_PLAIN = /^[!-~\u4e00-\u9fff、。]*$/;

/** Chinese names are compared in this form: full-width characters, stray blanks and quotation marks make no difference. */
export const plainName = (name: string): string =>
  IS_PLAIN.test(name) ? name : name.normalize('NFKC').replaceAll(/[\s\u200b\ufeff“”]/g, '');

/** What a shape says of its keys or values, by what may be written for them. */
type Meant = ReadonlyMap<string, string>;

const NONE: Meant = new Map();

const meantBy = (names: Readonly<Record<string, readonly string[]>>): Meant =>
  new Map(Object.entries(names).flatMap(([meant, all]) => all.map((name) => [plainName(name), meant] as const)));

/** Most are written as they are compared. */
const meantIn = (meant: Meant, written: string): string | null =>
  meant.get(written) ?? (written.length > LONGEST ? null : (meant.get(plainName(written)) ?? null));

/** What is longer is not a name. */
const LONGEST = 64;

/** The Chinese names of a shape's keys, its own first. */
const keyNames = ({ keys = {}, open = {} }: Shape): Readonly<Record<string, readonly string[]>> => ({
  ...open,
  ...Object.fromEntries(Object.entries(keys).map(([key, [, ...names]]) => [key, names])),
});

/** A key as the schema has it, and what may stand under it. */
export interface MeantKey {
  readonly key: string;
  readonly shape: Shape | null;
  readonly isChinese: boolean;
}

/** The names of a kind of document. */
export interface Names {
  readonly shapes: Shapes;
  /** The shape of the document itself, of a value under a key, or of a list's items; null where nothing is named. */
  readonly root: Shape;
  under(shape: Shape, key: string): Shape | null;
  itemsOf(shape: Shape): Shape | null;
  /** What a key stands for, in either language; null where the shape has no such key. */
  keyIn(shape: Shape, written: string): MeantKey | null;
  /** The English key that a Chinese one stands for, or null. */
  keyMeant(shape: Shape, written: string): string | null;
  /** The English value that a Chinese one stands for, or null. */
  valueMeant(shape: Shape, written: string): string | null;
}

function make(kind: NamedKind): Names {
  const shapes = TABLES[kind]();
  const keys = new Map<Shape, Meant>();
  const values = new Map<Shape, Meant>();
  const find = (known: Map<Shape, Meant>, shape: Shape, build: () => Meant): Meant => {
    const made = known.get(shape) ?? build();
    known.set(shape, made);
    return made;
  };
  const byKey = new Map<Shape, Map<string, MeantKey | null>>();
  const called = (name: string | undefined): Shape | null => (name === undefined ? null : (shapes[name] ?? null));
  const under = (shape: Shape, key: string) => called(ownIn(shape.keys, key)?.[0] ?? shape.each);
  function meantKey(shape: Shape, written: string): MeantKey | null {
    const isEnglish = Object.hasOwn(shape.keys ?? shape.open ?? {}, written);
    const key = isEnglish ? written : names.keyMeant(shape, written);
    return key === null ? null : { key, shape: under(shape, key), isChinese: !isEnglish };
  }
  const names: Names = {
    shapes,
    root: shapes[''] ?? {},
    under,
    itemsOf: ({ items }) => called(items),
    keyIn: (shape, written) => {
      const known = byKey.get(shape) ?? new Map<string, MeantKey | null>();
      if (known.size === 0) byKey.set(shape, known);
      let meant = known.get(written);
      if (meant === undefined) {
        // A word cut out of a text keeps the whole text in memory: what is remembered is a copy, and no mistake.
        const copy = [...written].join('');
        meant = meantKey(shape, copy);
        if (meant && known.size < REMEMBERED) known.set(copy, meant);
      }
      return meant;
    },
    keyMeant: (shape, written) =>
      meantIn(
        find(keys, shape, () => meantBy(keyNames(shape))),
        written,
      ),
    valueMeant: (shape, written) =>
      meantIn(
        find(values, shape, () => (shape.choices ? meantBy(shape.choices) : NONE)),
        written,
      ),
  };
  return names;
}

/** So many spellings of a map's keys are remembered. */
const REMEMBERED = 1_000;

const ownIn = <T>(all: Readonly<Record<string, T>> | undefined, key: string): T | undefined =>
  all && Object.hasOwn(all, key) ? all[key] : undefined;

const made = new Map<NamedKind, Names>();

/** The names in documents of a kind. They are made once. */
export function namesOf(kind: NamedKind): Names {
  const names = made.get(kind) ?? make(kind);
  made.set(kind, names);
  return names;
}

/** The Chinese name of a key, or the key itself where it has none. */
export const zhOfKey = (shape: Shape, key: string): string => keyNames(shape)[key]?.[0] ?? key;

/** The Chinese name of a value, or the value itself. */
export const zhOfValue = (shape: Shape, value: string): string => ownIn(shape.choices, value)?.[0] ?? value;
