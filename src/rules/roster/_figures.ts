import { teamCriticisms } from '../../campaign/criticisms.ts';
import type { Declared, Roster } from '../../documents/roster.ts';
import { type Lacking, lackMessages, type SortedRecords, unitsOf, whyUnclear } from '../../rule/folder-records.ts';
import type { FactSource, FolderRecord, RosterView } from '../../rule/folder-rule.ts';
import { type NotJudged, unclear } from '../../rule/judgement.ts';
import type { Messages, Part } from '../../rule/rule.ts';

/** Why a figure cannot be computed. */
export const figureMessages = {
  ...lackMessages,
  rosterLacks: {
    en: 'not judged: the roster has no subordinates; enter the guidance groups and organisations of every unit',
    zh: '未作判断：名册中没有下属单位（subordinates）；请按单位补录指导检查组和下属单位党组织',
  },
  noCommittee: {
    en: 'not judged: there is no record of the standing committee (unit.category: standingCommittee); hand it in',
    zh: '未作判断：没有常委班子的记录（unit 的 category 为 standingCommittee）；请补交',
  },
  severalCommittees: {
    en: 'not judged: there are {n} records of the standing committee: {paths}; keep one',
    zh: '未作判断：常委班子的记录有{n}份：{paths}；请只保留一份',
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

/** How many there are of some ids, each once. */
const distinct = (ids: readonly string[]): number => new Set(ids).size;

const idsOf = (entries: readonly { readonly id: string }[]): readonly string[] => entries.map(({ id }) => id);

/** Takes from a record what it adds to the figures. */
export function sharesOf({ view, says }: FactSource): Shares {
  const { opinions, topLeader, archive, problems, people } = view;
  const persons = new Set(idsOf(people));
  const { given } = teamCriticisms(view);
  return {
    lacks: [...new Set(Object.values(PARTS).flat())].filter((part) => !says(part)),
    opinionsByTeams: distinct(idsOf(opinions.filter(({ collectedBy }) => collectedBy === 'team'))),
    lectures: topLeader.leads.filter(({ lead }) => lead === 'lecture').length,
    // The lead 征求意见 is a forum: so has record.md.
    forums: topLeader.leads.filter(({ lead }) => lead === 'opinions').length,
    archives: archive.length > 0 ? 1 : 0,
    standingCommitteeProblems: distinct(idsOf(problems.filter(({ owner }) => persons.has(owner)))),
    standingCommitteeCriticisms: distinct(idsOf(given.map(({ criticism }) => criticism))),
  };
}

type Why = Lacking | NotJudged<'rosterLacks' | 'noCommittee' | 'severalCommittees'>;

/** A figure as the roster and the records have it, or why there is none. */
export type Computed = { readonly value: number } | { readonly why: Why };

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

type Records = readonly FolderRecord<Shares>[];

const sum = (records: Records, figure: OfRecords): number =>
  records.reduce((total, { facts }) => total + (facts?.[figure] ?? 0), 0);

const needs = (figure: OfRecords) => (part: string) => PARTS[figure].some((needed) => needed === part);

/** Counts over the roster's units. A unit without a record adds nothing: that is what roster/coverage is for. */
function fromUnits(figure: OfRecords, { byUnit, unnamed }: SortedRecords<Shares>): Computed {
  const units = [...byUnit.values()];
  const why = whyUnclear([...units.flat(), ...unnamed], needs(figure));
  if (why) return { why };
  if (figure !== 'archives') return { value: sum(units.flat(), figure) };
  return { value: units.filter((records) => sum(records, figure) > 0).length };
}

/** Counts in the standing committee's record alone. */
function fromCommittee(figure: OfRecords, { committee, unnamed }: SortedRecords<Shares>): Computed {
  const paths = committee.map(({ path }) => path);
  if (committee.length > 1) return { why: unclear('severalCommittees', { n: paths.length, paths }) };
  // Without one, a record that does not say whose it is may be it.
  const why = whyUnclear(committee.length === 0 ? unnamed : committee, needs(figure));
  if (why) return { why };
  return committee.length === 0 ? { why: unclear('noCommittee') } : { value: sum(committee, figure) };
}

/** Computes a figure that may have been declared. */
export function computeFigure(figure: Figure, roster: RosterView, records: SortedRecords<Shares>): Computed {
  switch (figure) {
    case 'opinionsByTeams':
    case 'lectures':
    case 'forums':
    case 'archives':
      return fromUnits(figure, records);
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
