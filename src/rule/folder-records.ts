import type { Roster } from '../documents/roster.ts';
import type { Cause, Pointer } from '../model.ts';
import type { FolderRecord, RosterView } from './folder-view.ts';
import { type NotJudged, unclear } from './judgement.ts';
import { type Messages, SCHEMA_RULE } from './rule.ts';

/** Why a folder rule cannot judge all records. */
export const lackMessages = {
  unread: {
    en: 'not judged: {paths} cannot be read; first fix what record/readable reports',
    zh: '无法判定：{paths}无法读取；请先改正“文件可读”一项所列的问题',
  },
  unnamed: {
    en: 'not judged: {paths} has no valid unit id or asOf; first fix what record/schema reports',
    zh: '无法判定：{paths}没有有效的单位编号或记录日期；请先改正“记录格式”一项所列的问题',
  },
  lacks: {
    en: 'not judged: there is no valid {parts|section} in {paths}; enter it, or first fix what record/schema reports',
    zh: '无法判定：{paths}中没有格式正确的{parts|section}；请补录，或先改正“记录格式”一项所列的问题',
  },
} as const satisfies Messages;

export type Lacking = NotJudged<keyof typeof lackMessages>;

const SHOWN = 5;

/** The first few of many paths, and how many there are. */
export interface FirstFew {
  readonly first: readonly string[];
  readonly count: number;
}

export const NONE: FirstFew = { first: [], count: 0 };

export const oneMore = ({ first, count }: FirstFew, name: string): FirstFew => ({
  first: count < SHOWN ? [...first, name] : first,
  count: count + 1,
});

export const sayFew = ({ first, count }: FirstFew): readonly string[] =>
  count <= SHOWN ? first : [...first, `…(${count})`];

/** The first few paths or ids; if there are more, followed by the total. */
export const some = (names: readonly string[]): readonly string[] =>
  sayFew({ first: names.slice(0, SHOWN), count: names.length });

/** An entry of a list in the roster, with its pointer. */
export type At<T> = T & { readonly at: Pointer };

export const entriesAt = <T extends object>(list: readonly T[], at: Pointer): readonly At<T>[] =>
  list.map((item, index) => ({ ...item, at: `${at}/${index}` }));

const COMMITTEE = 'standingCommittee';

/**
 * The units that take part. The standing committee's own record is audited like any other, but the committee is never
 * counted as a unit.
 */
export const unitsOf = ({ value }: RosterView) =>
  entriesAt(value.units, '/units').filter(({ category }) => category !== COMMITTEE);

/** Whose a record is. */
export type Owner =
  /** A unit of the roster; `at` is its index in `units`. */
  | { readonly kind: 'unit'; readonly at: number }
  /** The standing committee. The roster's category decides; the record's counts only if the roster lacks the id. */
  | { readonly kind: 'committee' }
  /** A unit that the roster lacks. */
  | { readonly kind: 'stranger' }
  /** The record has no unit id. */
  | { readonly kind: 'unnamed' };

const COMMITTEE_OWNER: Owner = { kind: 'committee' };
const STRANGER: Owner = { kind: 'stranger' };
const UNNAMED: Owner = { kind: 'unnamed' };

/** Finds the owner of a record by the roster. */
export function ownersBy({ value, positions }: RosterView): (record: FolderRecord<unknown>) => Owner {
  const committees = new Set(value.units.flatMap(({ id, category }) => (category === COMMITTEE ? [id] : [])));
  return ({ unit, category }) => {
    if (unit === null) return UNNAMED;
    const at = positions.get(unit);
    if (at !== undefined) return { kind: 'unit', at };
    return committees.has(unit) || category === COMMITTEE ? COMMITTEE_OWNER : STRANGER;
  };
}

/** The index in `units` of each unit that takes part. The first entry wins if an id is given twice. */
export function positionsIn(units: Roster['units']): ReadonlyMap<string, number> {
  const positions = new Map<string, number>();
  units.forEach(({ id, category }, at) => {
    if (category !== COMMITTEE && !positions.has(id)) positions.set(id, at);
  });
  return positions;
}

/** Facts that list the missing parts of the record. */
export interface LackingFacts {
  readonly lacks: readonly string[];
}

/** Why a rule cannot judge all the records seen so far. */
export interface Lacks {
  /** Records that are unreadable. */
  readonly unread: FirstFew;
  /** Records that name no unit, or no day. */
  readonly unnamed: FirstFew;
  /** Records that lack a part the rule needs. */
  readonly lacking: FirstFew;
  readonly parts: readonly string[];
  /** The first check of a record that says why it is unread, or lacks a part. */
  readonly because: Readonly<Record<'unread' | 'unnamed' | 'lacking', Cause | null>>;
}

export const NOTHING_LACKS: Lacks = {
  unread: NONE,
  unnamed: NONE,
  lacking: NONE,
  parts: [],
  because: { unread: null, unnamed: null, lacking: null },
};

type Read = Pick<FolderRecord<LackingFacts>, 'path' | 'unit' | 'facts' | 'causeOf'>;

/** Adds a record. `isNeeded` limits which of its missing parts matter. */
export function lacksWith(
  lacks: Lacks,
  { path, unit, facts, causeOf = () => null }: Read,
  isNeeded = (_part: string): boolean => true,
): Lacks {
  const { because } = lacks;
  if (facts === null || unit === null) {
    const cause = causeOf(null);
    const kind = cause?.rule === SCHEMA_RULE ? 'unnamed' : 'unread';
    return {
      ...lacks,
      [kind]: oneMore(lacks[kind], path),
      because: { ...because, [kind]: because[kind] ?? cause },
    };
  }
  const parts = facts.lacks.filter(isNeeded);
  if (parts.length === 0) return lacks;
  const [cause = null] = parts.map(causeOf).filter((one) => one !== null);
  return {
    ...lacks,
    lacking: oneMore(lacks.lacking, path),
    parts: [...new Set([...lacks.parts, ...parts])],
    because: { ...because, lacking: because.lacking ?? cause },
  };
}

/** Why a rule cannot judge all records: some are unreadable or lack a part that it needs. Null if it can. */
export function whyUnclear({ unread, unnamed, lacking, parts, because }: Lacks): Lacking | null {
  if (unread.count > 0) return unclear('unread', { paths: sayFew(unread) }, because.unread);
  if (unnamed.count > 0) return unclear('unnamed', { paths: sayFew(unnamed) }, because.unnamed);
  return lacking.count > 0 ? unclear('lacks', { paths: sayFew(lacking), parts }, because.lacking) : null;
}

/** An unreadable or incomplete record, as plain data: the record itself would keep all of its report. */
export interface Wanting {
  readonly path: string;
  readonly unit: string | null;
  /** The index of its unit in the roster, infinity if it names none. */
  readonly at: number;
  readonly wants: Wants;
}

/** What a record wants: many records share one. */
interface Wants {
  readonly lacks: readonly string[] | null;
  /** By the missing part, or null for all of the record. */
  readonly causes: readonly (readonly [part: string | null, cause: Cause | null])[];
}

/** The records that are unreadable or incomplete. */
export interface AllWanting {
  readonly all: Wanting[];
  readonly known: Map<string, Wants>;
}

export const noneWanting = (): AllWanting => ({ all: [], known: new Map() });

/** Keeps a record of a unit, or of nobody, if it is unreadable or incomplete. */
export function keepWanting({ all, known }: AllWanting, { path, unit, facts, causeOf }: Read, owner: Owner): void {
  if (owner.kind !== 'unit' && owner.kind !== 'unnamed') return;
  if (facts !== null && unit !== null && facts.lacks.length === 0) return;
  const at = owner.kind === 'unit' ? owner.at : Number.POSITIVE_INFINITY;
  const lacks = facts?.lacks ?? null;
  const causes = [null, ...(lacks ?? [])].map((part) => [part, causeOf?.(part) ?? null] as const);
  const key = JSON.stringify(causes);
  const wants = known.get(key) ?? { lacks, causes };
  known.set(key, wants);
  all.push({ path, unit, at, wants });
}

const asRead = ({ path, unit, wants: { lacks, causes } }: Wanting): Read => ({
  path,
  unit,
  facts: lacks && { lacks },
  causeOf: (part) => causes.find(([of]) => of === part)?.[1] ?? null,
});

/** As `whyUnclear`, with the records in the order of the roster. */
export const whyUnclearInOrder = (wanting: readonly Wanting[], isNeeded?: (part: string) => boolean): Lacking | null =>
  whyUnclear(
    wanting
      .toSorted((a, b) => (a.at < b.at ? -1 : Number(a.at > b.at)))
      .reduce((lacks, record) => lacksWith(lacks, asRead(record), isNeeded), NOTHING_LACKS),
  );
