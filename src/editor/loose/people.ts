import type { Lang } from '../../model.ts';
import { zhOfKey } from '../../names/names.ts';
import type { NamedKind } from '../../names/shape.ts';
import { rootSiteOf, type Site, stepInto } from './site.ts';
import type { Loose, LooseText } from './tree.ts';

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

export const referentDefinedAt = (kind: NamedKind, path: readonly string[]): Referent | null =>
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
      if (of.length > 0 && node.text !== '') referred.push({ of, text: node });
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

/** What a key is called in a text. */
export const keyCalled = ({ shape }: Pick<Site, 'shape'>, key: string, written: Lang): string =>
  written === 'zh' && shape ? zhOfKey(shape, key) : key;
