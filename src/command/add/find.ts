import type { Pointer } from '../../model.ts';
import type { Names } from '../../names/names.ts';
import { plainForm } from '../../names/notation.ts';
import type { Shape } from '../../names/shape.ts';
import { exampleOf } from '../../validate/example.ts';
import { escapeSegment, resolve, type Schema } from '../../validate/schema.ts';
import type { Kind } from '../init/record-skeleton.ts';
import { valueIn } from './next.ts';

/** A place in a record that something may be put into, and the way to it. */
export interface Step extends Kind {
  readonly at: Pointer;
  /** The key that leads there; null of an entry of a list, and of the record itself. */
  readonly key: string | null;
  /** What stands there; undefined where nothing does. */
  readonly value: unknown;
  /** What the key or the entry is called in the record. */
  readonly name: string;
}

/** A part of the path that leads nowhere, and what would. */
export interface NoStep {
  readonly given: string;
  readonly known: readonly string[];
  /** Of a key that takes a value, which nobody needs to add: how it is written. */
  readonly example?: string;
  /** The way up to it. */
  readonly before: string;
}

interface Around {
  readonly root: Schema;
  readonly names: Names;
  /** What a key is called in the record, and a value. */
  readonly called: (shape: Shape | null, key: string) => string;
  readonly worded: (shape: Shape | null, value: string) => string;
}

/** What an entry goes by. */
const NAMES = ['id', 'name', 'owner', 'version', 'draft'] as const;

/** What an entry is called in the record: by its place in the list where nothing in it says. */
function nameOf(entry: unknown, index: number, { shape, around }: Entries): string {
  const key = NAMES.find((one) => ['string', 'number'].includes(typeof valueIn(entry, one)));
  return key === undefined ? String(index + 1) : around.worded(inside(shape, key, around), String(valueIn(entry, key)));
}

interface Entries {
  readonly shape: Shape | null;
  readonly around: Around;
}

const inside = (shape: Shape | null, key: string, { names }: Around): Shape | null => shape && names.under(shape, key);

/** Whether an entry goes by a word: its value, a name of that value, or another way to write it (`第3稿`). */
const goesBy = (entry: unknown, given: string, { shape, around }: Entries): boolean =>
  NAMES.some((key) => {
    const of = inside(shape, key, around);
    const form = of?.form === 'ordinal' ? plainForm('ordinal', given) : null;
    const value = valueIn(entry, key);
    const meant = [given, of && around.names.valueMeant(of, given), form === null ? null : String(form)];
    return (typeof value === 'string' || typeof value === 'number') && meant.includes(String(value));
  });

function intoList(list: Step, given: string, around: Around): Step | Omit<NoStep, 'before'> {
  const shape = list.shape && around.names.itemsOf(list.shape);
  const entries = Array.isArray(list.value) ? list.value : [];
  const called = entries.map((entry: unknown, index) => nameOf(entry, index, { shape, around }));
  const known = entries.findIndex((entry) => goesBy(entry, given, { shape, around }));
  const index = known < 0 ? called.indexOf(given) : known;
  if (index < 0) return { given, known: called };
  const { kind } = resolve(around.root, list.kind.items ?? {});
  const name = called[index] ?? given;
  return { kind, shape, at: `${list.at}/${index}`, key: null, value: entries[index], name };
}

/** The sections that may be put in somewhere: lists of entries, and mappings. */
const sectionsOf = ({ kind }: Kind, root: Schema): readonly string[] =>
  Object.entries(kind.properties ?? {}).flatMap(([key, own]) => {
    const { kind: inner } = resolve(root, own);
    const entry = inner.items ? resolve(root, inner.items).kind : inner;
    return entry.properties ? [key] : [];
  });

function intoMap(map: Step, given: string, around: Around): Step | Omit<NoStep, 'before'> {
  const { root, names, called } = around;
  const sections = sectionsOf(map, root);
  const meant = sections.includes(given) ? given : map.shape && names.keyMeant(map.shape, given);
  if (meant === null || !sections.includes(meant)) {
    const keys = Object.keys(map.kind.properties ?? {});
    const known = (sections.length > 0 ? sections : keys).map((key) => called(map.shape, key));
    const key = meant ?? given;
    if (!keys.includes(key)) return { given, known };
    const name = called(map.shape, key);
    return { given, known, example: `${name}: ${exampleOf(root, map.kind.properties?.[key] ?? {}, name !== key)}` };
  }
  const { kind } = resolve(root, map.kind.properties?.[meant] ?? {});
  const shape = map.shape && names.under(map.shape, meant);
  const [at, name] = [`${map.at}/${escapeSegment(meant)}`, called(map.shape, meant)];
  return { kind, shape, at, key: meant, value: valueIn(map.value, meant), name };
}

/** A way in the record's own words. */
export const wordsOf = (way: readonly Step[]): string =>
  way
    .slice(1)
    .map(({ name }) => name)
    .join('/');

/** The way that names lead, by either language: `谈心谈话`, `plan/versions`, `materials/P01/drafts`. */
export function wayTo(path: string, whole: unknown, around: Around): readonly Step[] | NoStep {
  const { root, names } = around;
  const way: Step[] = [{ kind: root, shape: names.root, at: '', key: null, value: whole, name: '' }];
  for (const given of path.split('/')) {
    const last = way.at(-1);
    if (last === undefined) break;
    const next = last.kind.items ? intoList(last, given, around) : intoMap(last, given, around);
    if ('known' in next) return { ...next, before: wordsOf(way) };
    way.push(next);
  }
  return way;
}
