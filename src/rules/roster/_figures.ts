import { criticismsBetween } from '../../campaign/criticisms.ts';
import type { Declared, Roster } from '../../documents/roster.ts';
import {
  type AllWanting,
  keepWanting,
  type Lacking,
  lackMessages,
  lacksWith,
  NOTHING_LACKS,
  noneWanting,
  type Owner,
  ownersBy,
  some,
  unitsOf,
  whyUnclear,
  whyUnclearInOrder,
} from '../../rule/folder-records.ts';
import type { FactSource, FolderRecord, RosterView } from '../../rule/folder-view.ts';
import { type NotJudged, unclear } from '../../rule/judgement.ts';
import type { Messages, Part } from '../../rule/rule.ts';

/** Why a figure cannot be computed. */
export const figureMessages = {
  ...lackMessages,
  rosterLacks: {
    en: 'not judged: the roster has no subordinates; enter the guidance groups and organisations of every unit',
    zh: '无法判定：名册中没有下属单位（subordinates）；请按单位补录指导检查组和下属单位党组织',
  },
  noRecord: {
    en: 'not judged: no record of {units|who}, which the roster lists; hand in what is missing',
    zh: '无法判定：没有名册所列单位{units|who}的记录；请补交',
  },
  noCommittee: {
    en: 'not judged: there is no record of the standing committee (unit.category: standingCommittee); hand it in',
    zh: '无法判定：没有常委班子的记录，即单位类别（category）为常委班子（standingCommittee）的记录；请补交',
  },
  severalCommittees: {
    en: 'not judged: there are {n} records of the standing committee: {paths}; keep one',
    zh: '无法判定：常委班子的记录有{n}份：{paths}；请只保留一份',
  },
} as const satisfies Messages;

export type Figure = keyof Declared;

/** What one record adds to the figures, and the parts that it would take and lacks. */
export interface Shares {
  readonly lacks: readonly string[];
  readonly opinionsByTeams: number;
  readonly lectures: number;
  readonly forums: number;
  readonly archives: number;
  readonly standingCommitteeProblems: number;
  readonly standingCommitteeCriticisms: number;
}

type OfRecords = Exclude<keyof Shares, 'lacks'>;

/** The parts of a record that a figure is counted from. */
const PARTS: Readonly<Record<OfRecords, readonly Part[]>> = {
  opinionsByTeams: ['opinions'],
  lectures: ['topLeader/leads'],
  forums: ['topLeader/leads'],
  archives: ['archive'],
  standingCommitteeProblems: ['problems', 'people'],
  standingCommitteeCriticisms: ['criticisms', 'people'],
};

/** The parts that figures are counted from, each once. */
const ALL_PARTS = [...new Set(Object.values(PARTS).flat())];

/** How many there are of some ids, each once. */
const distinct = (ids: readonly string[]): number => new Set(ids).size;

const idsOf = (entries: readonly { readonly id: string }[]): readonly string[] => entries.map(({ id }) => id);

/** Takes from a record what it adds to the figures. */
export function sharesOf({ view, says }: FactSource): Shares {
  const { opinions, topLeader, archive, problems, people } = view;
  const persons = new Set(idsOf(people));
  const { given } = criticismsBetween(view);
  return {
    lacks: ALL_PARTS.filter((part) => !says(part)),
    opinionsByTeams: distinct(idsOf(opinions.filter(({ collectedBy }) => collectedBy === 'team'))),
    lectures: topLeader.leads.filter(({ lead }) => lead === 'lecture').length,
    // The lead 征求意见 is a forum: so has record.md.
    forums: topLeader.leads.filter(({ lead }) => lead === 'opinions').length,
    archives: archive.length > 0 ? 1 : 0,
    standingCommitteeProblems: distinct(idsOf(problems.filter(({ owner }) => persons.has(owner)))),
    standingCommitteeCriticisms: distinct(idsOf(given.map(({ criticism }) => criticism))),
  };
}

type Why = Lacking | NotJudged<'rosterLacks' | 'noRecord' | 'noCommittee' | 'severalCommittees'>;

/** A figure as the roster and the records have it, or why there is none. */
export type Computed =
  | {
      readonly value: number;
      /** Why a higher figure may be right all the same. */
      readonly atLeast?: Why;
    }
  | { readonly why: Why };

type OfRoster = Exclude<Figure, OfRecords>;

function fromRoster(figure: OfRoster, roster: RosterView): Computed {
  const { teams, subordinates }: Roster = roster.value;
  if (figure === 'teams') return { value: distinct(idsOf(teams)) };
  if (figure === 'supervisors') return { value: distinct(teams.flatMap(({ members }) => idsOf(members))) };
  if (figure === 'units') return { value: distinct(idsOf(unitsOf(roster))) };
  if (subordinates === undefined) return { why: unclear('rosterLacks') };
  const groups = subordinates.flatMap((entry) => entry.groups);
  const ids = {
    guidanceGroups: idsOf(groups),
    instructors: groups.flatMap(({ instructors }) => instructors),
    subordinateOrganisations: subordinates.flatMap(({ organisations }) => organisations),
  };
  return { value: distinct(ids[figure]) };
}

type Sums = Readonly<Record<OfRecords, number>>;

/** What the records add up to. */
export interface Added {
  ownerOf(record: FolderRecord<Shares>): Owner;
  /** Of the roster's units. */
  units: Sums;
  /** By the unit's position, whether a record of it has an archive. */
  readonly withArchive: boolean[];
  /** By the unit's position, whether there is a record of it. */
  readonly withRecord: boolean[];
  readonly wanting: AllWanting;
  /** Of the standing committee, each record. */
  readonly committee: { readonly path: string; readonly unit: string | null; readonly facts: Shares | null }[];
}

const NOTHING: Sums = {
  opinionsByTeams: 0,
  lectures: 0,
  forums: 0,
  archives: 0,
  standingCommitteeProblems: 0,
  standingCommitteeCriticisms: 0,
};

export const nothingAdded = (roster: RosterView): Added => ({
  ownerOf: ownersBy(roster),
  units: NOTHING,
  withArchive: new Array(roster.value.units.length),
  withRecord: new Array(roster.value.units.length),
  wanting: noneWanting(),
  committee: [],
});

/** Adds what a unit's record has; a unit without an archive before it may have one now. */
function addUnit(added: Added, at: number, shares: Shares): void {
  const { units, withArchive } = added;
  const isFirstArchive = shares.archives > 0 && !withArchive[at];
  if (isFirstArchive) withArchive[at] = true;
  added.units = {
    ...units,
    opinionsByTeams: units.opinionsByTeams + shares.opinionsByTeams,
    lectures: units.lectures + shares.lectures,
    forums: units.forums + shares.forums,
    archives: units.archives + Number(isFirstArchive),
  };
}

export function addRecord(added: Added, record: FolderRecord<Shares>): Added {
  const owner = added.ownerOf(record);
  const { path, unit, facts } = record;
  keepWanting(added.wanting, record, owner);
  if (owner.kind === 'unit') added.withRecord[owner.at] = true;
  if (owner.kind === 'committee') added.committee.push({ path, unit, facts });
  else if (owner.kind === 'unit' && facts !== null) addUnit(added, owner.at, facts);
  return added;
}

const needs = (figure: OfRecords) => (part: string) => PARTS[figure].some((needed) => needed === part);

function withoutRecord({ value, positions }: RosterView, { withRecord }: Added): Why | undefined {
  const units = [...positions].flatMap(([id, at]) => (withRecord[at] ? [] : [`${id} ${value.units[at]?.name ?? ''}`]));
  return units.length === 0 ? undefined : unclear('noRecord', { units: some(units) });
}

/** Counts over the roster's units. What a unit without a record would add is not known. */
function fromUnits(figure: OfRecords, roster: RosterView, added: Added): Computed {
  const why = whyUnclearInOrder(added.wanting.all, needs(figure));
  if (why) return { why };
  const atLeast = withoutRecord(roster, added);
  return { value: added.units[figure], ...(atLeast && { atLeast }) };
}

/** Counts in the standing committee's record alone. */
function fromCommittee(figure: OfRecords, { committee, wanting }: Added): Computed {
  const paths = committee.map(({ path }) => path);
  if (committee.length > 1) return { why: unclear('severalCommittees', { n: paths.length, paths }) };
  // Without one, a record that does not say whose it is may be it.
  const unnamed = wanting.all.filter(({ unit }) => unit === null);
  const [record] = committee;
  const why = record
    ? whyUnclear(lacksWith(NOTHING_LACKS, record, needs(figure)))
    : whyUnclearInOrder(unnamed, needs(figure));
  if (why) return { why };
  return record ? { value: record.facts?.[figure] ?? 0 } : { why: unclear('noCommittee') };
}

/** Computes a figure that may have been declared. */
export function computeFigure(figure: Figure, roster: RosterView, records: Added): Computed {
  switch (figure) {
    case 'opinionsByTeams':
    case 'lectures':
    case 'forums':
    case 'archives':
      return fromUnits(figure, roster, records);
    case 'standingCommitteeProblems':
    case 'standingCommitteeCriticisms':
      return fromCommittee(figure, records);
    case 'teams':
    case 'supervisors':
    case 'units':
    case 'guidanceGroups':
    case 'instructors':
    case 'subordinateOrganisations':
      return fromRoster(figure, roster);
  }
}
