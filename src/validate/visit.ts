import { grouped } from '../grouped.ts';
import { lastDayIn } from '../judge/document.ts';
import type { Places } from '../model.ts';
import { once } from '../once.ts';
import { type Case, valueIn } from './case.ts';
import { type Candidate, candidateOf } from './nearest.ts';
import { halvesOf, rootSite, type Schema, siteIn } from './schema.ts';

/** A value visited while walking a document. */
export interface Visit extends Case {
  /** The id of the nearest enclosing entry, including the value itself; null if there is none. */
  readonly subject: string | null;
}

/** The start of the walk. */
export const rootVisit = (root: Schema, value: unknown, places: Places): Visit => ({
  root,
  site: rootSite(root),
  value,
  places,
  candidatesIn: memoizeCandidates(),
  idsNamed: memoizeNames(value),
  isInBrokenEntry: findsInBroken(value),
  lastDay: () => lastDayIn(value),
  subject: null,
});

/** Built when it is asked for, since most documents have no name in place of an id. */
function memoizeNames(value: unknown): Case['idsNamed'] {
  const known = once(() => grouped(peopleIn(value), ([name]) => name));
  return (name) => (known().get(plainName(name)) ?? []).map(([, id]) => id);
}

const plainName = (name: string): string => name.normalize('NFKC').replaceAll(/\s/g, '');

/** The people's entries that have no keys: a text, or nothing. */
function findsInBroken(value: unknown): Case['isInBrokenEntry'] {
  const broken = once(() =>
    peopleLists(value).flatMap((entry) => (typeof entry === 'string' ? [plainName(entry)] : [])),
  );
  return (name) => broken().some((text) => text.includes(plainName(name)));
}

const peopleLists = (value: unknown): readonly unknown[] =>
  [valueIn(value, 'people'), valueIn(valueIn(value, 'supervision'), 'members')].flat();

function peopleIn(value: unknown): readonly (readonly [string, string])[] {
  return peopleLists(value).flatMap((entry) => {
    const [name, id] = [valueIn(entry, 'name'), idOf(entry)];
    return typeof name === 'string' && id !== null ? [[plainName(name), id] as const] : [];
  });
}

/** Memoized, since a document may have 100,000 misspelt keys in mappings of one kind. */
function memoizeCandidates(): (kind: Schema) => readonly Candidate[] {
  const known = new Map<Schema, readonly Candidate[]>();
  return (kind) => {
    const candidates =
      known.get(kind) ??
      Object.entries(kind.properties ?? {}).map(([name, { title }]) =>
        candidateOf(name, Object.values(halvesOf(title))),
      );
    known.set(kind, candidates);
    return candidates;
  };
}

/** Every value that the schema describes, in document order. */
export function* casesOf(visit: Visit): Generator<Visit> {
  yield visit;
  const { value } = visit;
  if (typeof value !== 'object' || value === null) return;
  for (const segment of Object.keys(value)) {
    const inner = caseIn(visit, segment);
    if (inner) yield* casesOf(inner);
  }
}

/** The value at a key or index, if the schema describes it. */
export function caseIn(visit: Visit, segment: string): Visit | null {
  const site =
    Array.isArray(visit.value) === (visit.site.kind.items !== undefined)
      ? siteIn(visit.root, visit.site, segment)
      : null;
  if (!site) return null;
  const value = valueIn(visit.value, segment);
  const asksId = Object.hasOwn(site.kind.properties ?? {}, 'id');
  return { ...visit, site, value, subject: asksId ? idOf(value) : visit.subject };
}

const ID = /^[A-Za-z][A-Za-z0-9._-]{0,63}$/;

function idOf(entry: unknown): string | null {
  const id = valueIn(entry, 'id');
  return typeof id === 'string' && ID.test(id) ? id : null;
}
