import type { Pointer } from '../model.ts';
import type { FolderRecord, RosterFolder, RosterView } from './folder-rule.ts';
import { type NotJudged, unclear } from './judgement.ts';
import type { Messages } from './rule.ts';

/** Why a folder rule cannot judge all records. */
export const lackMessages = {
  unread: {
    en: 'not judged: could not read {paths}, or find a valid unit id and asOf there; put that right first',
    zh: '未作判断：{paths}无法读取，或没有有效的单位编号（unit.id）、记录日期（asOf）；请先改正',
  },
  lacks: {
    en: 'not judged: there is no valid {parts|section} in {paths}; enter it, or put right first what record/schema names',
    zh: '未作判断：{paths}中没有格式正确的{parts|section}；请补录，或先改正“记录格式”一项所列的问题',
  },
} as const satisfies Messages;

export type Lacking = NotJudged<keyof typeof lackMessages>;

const SHOWN = 5;

/** The first few paths or ids; if there are more, followed by the total. */
export function some(names: readonly string[]): readonly string[];
export function some<T>(items: readonly T[], nameOf: (item: T) => string): readonly string[];
export function some<T>(items: readonly T[], nameOf: (item: T) => string = String): readonly string[] {
  const names = items.slice(0, SHOWN).map(nameOf);
  return items.length <= SHOWN ? names : [...names, `…(${items.length})`];
}

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

/** The records of a folder, sorted by the unit that the roster has for them. */
export interface SortedRecords<Facts> {
  /** Records of the roster's units, by unit. */
  readonly byUnit: ReadonlyMap<string, readonly FolderRecord<Facts>[]>;
  /**
   * The standing committee's own records. The roster's category decides; the record's counts only if the roster lacks
   * the id.
   */
  readonly committee: readonly FolderRecord<Facts>[];
  /** Records of units that the roster lacks. */
  readonly strangers: readonly FolderRecord<Facts>[];
  /** Records without a unit id. */
  readonly unnamed: readonly FolderRecord<Facts>[];
}

export function sortRecords<Facts>({ records, roster }: RosterFolder<Facts>): SortedRecords<Facts> {
  const categories = new Map(roster.value.units.map(({ id, category }) => [id, category]));
  const byUnit = new Map<string, FolderRecord<Facts>[]>(unitsOf(roster).map(({ id }) => [id, []]));
  const committee: FolderRecord<Facts>[] = [];
  const strangers: FolderRecord<Facts>[] = [];
  const unnamed: FolderRecord<Facts>[] = [];
  const listOf = ({ unit, category }: FolderRecord<Facts>) => {
    if (unit === null) return unnamed;
    return byUnit.get(unit) ?? ((categories.get(unit) ?? category) === COMMITTEE ? committee : strangers);
  };
  for (const record of records) listOf(record).push(record);
  return { byUnit, committee, strangers, unnamed };
}

/** Facts that list the missing parts of the record. */
export interface LackingFacts {
  readonly lacks: readonly string[];
}

/** Why a rule cannot judge all records: some are unreadable or lack a part that it needs. Null if it can. */
export function whyUnclear(
  records: readonly FolderRecord<LackingFacts>[],
  isNeeded: (part: string) => boolean = () => true,
): Lacking | null {
  const unread = records.filter(({ facts, unit }) => facts === null || unit === null);
  if (unread.length > 0) return unclear('unread', { paths: some(unread.map(({ path }) => path)) });
  const lacking = records
    .map(({ path, facts }) => ({ path, parts: (facts?.lacks ?? []).filter(isNeeded) }))
    .filter(({ parts }) => parts.length > 0);
  if (lacking.length === 0) return null;
  const parts = [...new Set(lacking.flatMap((one) => one.parts))];
  return unclear('lacks', { paths: some(lacking.map(({ path }) => path)), parts });
}
