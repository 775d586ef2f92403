import type { Pointer } from '../../model.ts';
import type { Names } from '../../names/names.ts';
import type { Shape } from '../../names/shape.ts';
import { isMap } from '../../validate/case.ts';
import { escapeSegment, resolve, type Schema } from '../../validate/schema.ts';
import type { Kind } from './entry.ts';

/** A place in a record that something may be put into, and the way to it. */
export interface Step extends Kind {
  readonly at: Pointer;
  /** The key that leads there; null of an entry of a list, and of the record itself. */
  readonly key: string | null;
  /** What stands there; undefined where nothing does. */
  readonly value: unknown;
}

/** A part of the path that leads nowhere, and what would. */
export interface NoStep {
  readonly given: string;
  readonly known: readonly string[];
}

interface Around {
  readonly root: Schema;
  readonly names: Names;
  /** What a key is called in the record. */
  readonly called: (shape: Shape | null, key: string) => string;
}

const valueIn = (map: unknown, key: string): unknown => (isMap(map) && Object.hasOwn(map, key) ? map[key] : undefined);

/** What an entry goes by. */
const NAMES = ['id', 'name', 'owner', 'version', 'draft'] as const;

const goesBy = (entry: unknown, given: string): boolean =>
  NAMES.some((key) => {
    const value = valueIn(entry, key);
    return (typeof value === 'string' || typeof value === 'number') && String(value) === given;
  });

function intoList(list: Step, given: string, { root, names }: Around): Step | NoStep {
  const entries = Array.isArray(list.value) ? list.value : [];
  const index = entries.findIndex((entry) => goesBy(entry, given));
  if (index < 0) {
    const known = entries.flatMap(
      (entry) => NAMES.map((key) => valueIn(entry, key)).find((one) => one !== undefined) ?? [],
    );
    return { given, known: known.map(String) };
  }
  const { kind } = resolve(root, list.kind.items ?? {});
  const shape = list.shape && names.itemsOf(list.shape);
  return { kind, shape, at: `${list.at}/${index}`, key: null, value: entries[index] };
}

/** The sections that may be put in somewhere: lists of entries, and mappings. */
export const sectionsOf = ({ kind }: Kind, root: Schema): readonly string[] =>
  Object.entries(kind.properties ?? {}).flatMap(([key, own]) => {
    const { kind: inner } = resolve(root, own);
    const entry = inner.items ? resolve(root, inner.items).kind : inner;
    return entry.properties ? [key] : [];
  });

function intoMap(map: Step, given: string, around: Around): Step | NoStep {
  const { root, names, called } = around;
  const sections = sectionsOf(map, root);
  const meant = sections.includes(given) ? given : map.shape && names.keyMeant(map.shape, given);
  if (meant === null || !sections.includes(meant))
    return { given, known: sections.map((key) => called(map.shape, key)) };
  const { kind } = resolve(root, map.kind.properties?.[meant] ?? {});
  const shape = map.shape && names.under(map.shape, meant);
  return { kind, shape, at: `${map.at}/${escapeSegment(meant)}`, key: meant, value: valueIn(map.value, meant) };
}

/** The way that names lead, by either language: `谈心谈话`, `plan/versions`, `materials/P01/drafts`. */
export function wayTo(path: string, whole: unknown, around: Around): readonly Step[] | NoStep {
  const { root, names } = around;
  const way: Step[] = [{ kind: root, shape: names.root, at: '', key: null, value: whole }];
  for (const given of path.split('/')) {
    const last = way.at(-1);
    if (last === undefined) break;
    const next = last.kind.items ? intoList(last, given, around) : intoMap(last, given, around);
    if ('known' in next) return next;
    way.push(next);
  }
  return way;
}
