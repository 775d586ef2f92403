import type { Folder, FolderRecord, RosterView } from './folder-rule.ts';
import { type NotJudged, unclear } from './judgement.ts';
import type { Messages } from './rule.ts';

/** What keeps a rule over all records from judging them all. */
export const lackMessages = {
  unread: {
    en: 'not judged: {paths} cannot be read or does not say whose record it is; put that right first',
    zh: '未作判断：{paths}读不出来，或没有写明是哪个单位的记录；请先改正',
  },
  lacks: {
    en: 'not judged: {paths} has no valid {parts|section}; enter it, or put right first what record/schema names',
    zh: '未作判断：{paths}中没有格式正确的{parts|section}；请补录，或先改正“记录格式”所列的问题',
  },
} as const satisfies Messages;

const SHOWN = 5;

const some = (paths: readonly string[]): readonly string[] =>
  paths.length <= SHOWN ? paths : [...paths.slice(0, SHOWN), `… (${paths.length})`];

/** The standing committee's record is audited like any other and never counted among the units. */
export const isOfCommittee = ({ category }: { readonly category: string | null }): boolean =>
  category === 'standingCommittee';

/** The units that take part, each with its pointer in the roster. */
export const unitsOf = ({ value }: RosterView) =>
  value.units
    .map((unit, index) => ({ ...unit, at: `/units/${index}` }))
    .filter(({ category }) => category !== 'standingCommittee');

/** Facts that name the parts of the record that they would have needed. */
export interface LackingFacts {
  readonly lacks: readonly string[];
}

type Lacking = NotJudged<keyof typeof lackMessages>;

/** Why a rule cannot judge some records: they cannot be read, or lack what it needs; null where it can judge all. */
export function whyUnclear(records: Folder<LackingFacts>['records']): Lacking | null {
  const unread = records.filter(({ facts, unit }) => facts === null || unit === null);
  if (unread.length > 0) return unclear('unread', { paths: some(unread.map(({ path }) => path)) });
  const lacking = records.filter(({ facts }) => (facts?.lacks.length ?? 0) > 0);
  if (lacking.length === 0) return null;
  const parts = [...new Set(lacking.flatMap(({ facts }) => facts?.lacks ?? []))];
  return unclear('lacks', { paths: some(lacking.map(({ path }) => path)), parts });
}

/** The records by the unit that they say they are of. */
export function recordsByUnit<Facts>(
  records: readonly FolderRecord<Facts>[],
): ReadonlyMap<string, readonly FolderRecord<Facts>[]> {
  const byUnit = new Map<string, FolderRecord<Facts>[]>();
  for (const record of records) {
    if (record.unit === null) continue;
    const known = byUnit.get(record.unit);
    if (known) known.push(record);
    else byUnit.set(record.unit, [record]);
  }
  return byUnit;
}
