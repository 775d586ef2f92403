import { plainName } from '../../names/names.ts';
import type { NamedKind } from '../../names/shape.ts';
import { rootSiteOf, type Site, stepInto } from './site.ts';
import { holds, type Loose, type LooseText } from './tree.ts';

/** What an id may be of. */
export type Referent =
  | 'people'
  | 'supervisors'
  | 'archive'
  | 'problems'
  | 'teams'
  | 'units'
  | 'opinions'
  | 'talks'
  | 'criticisms';

/** An id where it is given to something. */
export interface Defined {
  readonly of: Referent;
  readonly id: LooseText;
  /** What it is called, if anything. */
  readonly name: LooseText | null;
  /** What else is said of it: a post, a text. */
  readonly about: string;
}

/** An id, or a name, where something is referred to. */
export interface Referred {
  readonly of: readonly Referent[];
  readonly text: LooseText;
}

/** Where ids are given, by the keys that lead there. */
const DEFINED: Readonly<Partial<Record<NamedKind, Readonly<Record<string, Referent>>>>> = {
  record: {
    people: 'people',
    'supervision/members': 'supervisors',
    archive: 'archive',
    problems: 'problems',
    opinions: 'opinions',
    talks: 'talks',
    criticisms: 'criticisms',
  },
  roster: { teams: 'teams', 'teams/members': 'supervisors', units: 'units' },
};

/** What keys refer to, wherever they stand; with a section before them where it matters. */
const REFERRED: Readonly<Record<string, readonly Referent[]>> = {
  evidence: ['archive'],
  answeredBy: ['problems'],
  reviewers: ['supervisors'],
  supervisors: ['supervisors'],
  by: ['supervisors'],
  headUnder: ['people'],
  owner: ['people'],
  of: ['people'],
  about: ['people'],
  'talks/from': ['people', 'supervisors'],
  'talks/with': ['people'],
  'criticisms/from': ['people'],
  'criticisms/to': ['people'],
  attended: ['supervisors'],
  'units/team': ['teams'],
  parent: ['units'],
  'unit/id': ['units'],
  'supervision/team': ['teams'],
  'waivers/unit': ['units'],
  'waivers/team': ['teams'],
};

const keysOf = (path: readonly string[]): readonly string[] => path.filter((step) => !/^\d+$/.test(step));

/** What an id at a place is of, by the path in the names of the schema. */
export function referentsAt(path: readonly string[]): readonly Referent[] {
  const keys = keysOf(path);
  const last = keys.at(-1) ?? '';
  const own = REFERRED[`${keys[0]}/${last}`] ?? REFERRED[last];
  // A key that bears such a name somewhere else refers to nothing: `mobilisation/attended` is a number.
  return own === undefined || (last === 'attended' && keys[0] !== 'training') ? [] : own;
}

const referentDefinedAt = (kind: NamedKind, path: readonly string[]): Referent | null =>
  DEFINED[kind]?.[keysOf(path).join('/')] ?? null;

/** All ids in a text, where they are given and where they are used. */
export interface Ids {
  readonly defined: readonly Defined[];
  readonly referred: readonly Referred[];
}

export function idsOf(root: Loose | null, kind: NamedKind): Ids {
  const defined: Defined[] = [];
  const referred: Referred[] = [];
  function visit(node: Loose | null, site: Site): void {
    if (node === null) return;
    if (node.kind === 'text') {
      const of = referentsAt(site.path);
      if (of.length > 0) referred.push(...partsOf(node).map((text) => ({ of, text })));
      return;
    }
    const steps: readonly (readonly [string, Loose | null])[] =
      node.kind === 'list'
        ? node.items.map((item, index) => [String(index), item] as const)
        : node.entries.map(({ key, value }) => [key, value] as const);
    const of = node.kind === 'map' ? referentDefinedAt(kind, site.path) : null;
    const texts = new Map<string, LooseText>();
    for (const [step, inner] of steps) {
      const next = stepInto(site, step);
      if (!next) continue;
      if (of !== null && inner?.kind === 'text') texts.set(next.path.at(-1) ?? '', inner);
      visit(inner, next);
    }
    const id = texts.get('id');
    if (of === null || !id) return;
    const [name = null] = ['name', 'title'].flatMap((key) => texts.get(key) ?? []);
    const [about = ''] = ['post', 'text', 'date'].flatMap((key) => texts.get(key)?.text ?? []);
    defined.push({ of, id, name, about });
  }
  visit(root, rootSiteOf(kind));
  return { defined, referred };
}

/** One text may name several, with commas between them. */
function partsOf({ text, start, end }: LooseText): readonly LooseText[] {
  // Behind a quote the text begins one further.
  const from = end - start > text.length ? start + 1 : start;
  return [...text.matchAll(/[^、，,\s][^、，,]*/g)].map(({ 0: part, index }) => {
    const word = part.trimEnd();
    return { kind: 'text', text: word, start: from + index, end: from + index + word.length };
  });
}

/** Whom or what a text names, by id or by name; null where nobody knows. */
export const definedBy = ({ defined }: Ids, { of, text }: Referred): Defined | null =>
  defined.find((one) => of.includes(one.of) && one.id.text === text.text) ??
  defined.find(
    (one) => of.includes(one.of) && one.name !== null && plainName(one.name.text) === plainName(text.text),
  ) ??
  null;

/** What an offset is at: an id where it is given, or where it is used. */
export function definedAt(ids: Ids, offset: number): Defined | null {
  const given = ids.defined.find(({ id }) => holds(id, offset));
  if (given) return given;
  const used = ids.referred.find(({ text }) => holds(text, offset));
  return used ? definedBy(ids, used) : null;
}

/** Where something is referred to, by its id or its name. */
export const usesOf = (ids: Ids, one: Defined): readonly LooseText[] =>
  ids.referred.filter((referred) => definedBy(ids, referred) === one).map(({ text }) => text);
