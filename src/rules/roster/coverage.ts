import { isSameName } from '../../campaign/names.ts';
import { type Teams, teamsOf } from '../../campaign/roster-units.ts';
import type { RosterUnit } from '../../documents/roster.ts';
import type { Params } from '../../model.ts';
import {
  entryOf,
  FILE_START,
  type FolderFinding,
  folderJudged,
  inRecord,
  inRoster,
} from '../../rule/folder-judgement.ts';
import {
  type At,
  entriesAt,
  type FirstFew,
  type Lacks,
  lacksWith,
  NONE,
  NOTHING_LACKS,
  type Owner,
  oneMore,
  ownersBy,
  sayFew,
  unitsOf,
  whyUnclear,
} from '../../rule/folder-records.ts';
import { defineRosterRule } from '../../rule/folder-rule.ts';
import type { FactPlace, FolderRecord, RosterView } from '../../rule/folder-view.ts';
import { notApplicable, text } from '../../rule/judgement.ts';
import { seenLetters } from '../../rule/plain-letters.ts';
import { article, READABLE_RULE } from '../../rule/rule.ts';
import { coverageMessages } from './_coverage-messages.ts';

type Code = Exclude<keyof typeof coverageMessages, 'pass' | 'fail'>;

interface Facts {
  readonly lacks: readonly string[];
  readonly unit: FactPlace;
  readonly team: FactPlace;
  readonly name: FactPlace;
  readonly category: FactPlace;
  readonly supervisors: readonly { readonly id: string; readonly name: string; readonly at: FactPlace }[];
}

type UnitRecord = FolderRecord<Facts>;
type Unit = At<RosterUnit>;
type Wrong = readonly FolderFinding<Code>[];

interface State {
  readonly roster: RosterView;
  readonly teams: Teams;
  ownerOf(record: UnitRecord): Owner;
  /** By the unit's position, the path of its one record. */
  readonly paths: (string | undefined)[];
  /** By the unit's position, the paths of its records where they are several. */
  readonly several: Map<number, FirstFew>;
  /** By the unit's position, what is wrong with its records. */
  readonly wrong: Map<number, FolderFinding<Code>[]>;
  readonly strangers: FolderFinding<Code>[];
  /** What is said of records that cannot be used, of units that nevertheless have one. */
  readonly unread: Map<number, FolderFinding<Code>>;
  unnamed: number;
  lacks: Lacks;
}

/** The records of a unit. */
function recordsAt({ paths, several }: State, at: number): FirstFew {
  const path = paths[at];
  return several.get(at) ?? (path === undefined ? NONE : oneMore(NONE, path));
}

/** What is wrong with one unit of the roster; `first` is the first one with its id. */
function wrongWithUnit(state: State, unit: Unit, first: Unit): Wrong {
  const { roster, teams } = state;
  const position = roster.positions.get(unit.id) ?? -1;
  const [records, unread] = [recordsAt(state, position), state.unread.get(position)];
  const { id, name, team, at } = unit;
  const say = (code: Code, part = '', params = {}) =>
    inRoster(roster, `${at}${part}`, { ...text(code, { unit: `${id} ${name}`, team, ...params }), subject: id });
  if (first.at !== at)
    return [say('sameUnitId', '/id', { id, name, other: first.name, line: roster.place(first.at).line })];
  const members = teams.get(team)?.members;
  const { count: n } = records;
  return [
    ...(members === undefined ? [say('noTeam', '/team')] : []),
    ...(members?.length === 0 ? [say('emptyTeam', '/team')] : []),
    ...(n === 0 && !unread ? [say('noRecord')] : []),
    ...(n > 1 ? [say('severalRecords', '', { n, paths: sayFew(records) })] : []),
    ...(unread ? [unread] : []),
  ];
}

/** What is wrong with one record of a unit, held against the roster. */
function wrongWithRecord(teams: Teams, unit: RosterUnit, record: UnitRecord): Wrong {
  return [...wrongWithUnitSaid(unit, record), ...wrongWithTeamSaid(teams, unit, record)];
}

const isSameText = (one: string, other: string): boolean => seenLetters(one) === seenLetters(other);

/** The name and category that a record gives, held against the roster. */
function wrongWithUnitSaid(unit: RosterUnit, { facts, path, name, category }: UnitRecord): Wrong {
  const at = facts ?? { name: FILE_START, category: FILE_START };
  const say = (code: 'otherName' | 'otherCategory', place: FactPlace, params: Params) =>
    inRecord({ path, at: place }, code, { subject: unit.id, params });
  const isCalled =
    name === null ||
    name === unit.name ||
    [unit.name, ...(unit.aliases ?? [])].some((called) => isSameText(called, name));
  return [
    ...(isCalled ? [] : [say('otherName', at.name, { name, expected: unit.name })]),
    ...(category === null || category === unit.category
      ? []
      : [say('otherCategory', at.category, { category, expected: unit.category })]),
  ];
}

/** The team and supervisors that a record gives, held against the roster. */
function wrongWithTeamSaid(teams: Teams, unit: RosterUnit, { facts, path, team }: UnitRecord): Wrong {
  if (team !== null && team !== unit.team) {
    const said = { subject: unit.id, params: { team, expected: unit.team } };
    return [inRecord({ path, at: facts?.team ?? FILE_START }, 'otherTeam', said)];
  }
  const members = teams.get(unit.team)?.members ?? [];
  // Of a team that is not there, or has no members, that is what is wrong.
  if (members.length === 0) return [];
  return (facts?.supervisors ?? []).flatMap(({ id, name, at }): Wrong => {
    const subject = `${unit.id}-${id}`;
    const expected = members.findLast((member) => member.id === id)?.name;
    if (expected === undefined)
      return [inRecord({ path, at }, 'notOfTeam', { subject, params: { id, team: unit.team } })];
    if (isSameName(name, expected)) return [];
    return [inRecord({ path, at }, 'otherSupervisor', { subject, params: { id, name, expected } })];
  });
}

/** Two teams of one id: nobody can tell which of them a unit or record means. */
const sameTeamIds = ({ roster, teams }: State): Wrong =>
  entriesAt(roster.value.teams, '/teams').flatMap(({ id, name, at }) => {
    const first = teams.get(id);
    if (!first || first.at === at) return [];
    const params = { team: id, name, other: first.name, line: roster.place(first.at).line };
    return [inRoster(roster, `${at}/id`, { ...text('sameTeamId', params), subject: id })];
  });

const stranger = ({ path, unit: id, facts }: UnitRecord): FolderFinding<Code> =>
  inRecord({ path, at: facts?.unit ?? FILE_START }, 'notInRoster', { subject: id, params: { id: id ?? '' } });

/** A record that cannot be used, of a unit that its file's name or folder gives. */
function foldUnread({ unread, roster }: State, at: number, { path, causeOf }: UnitRecord): void {
  const { id, name } = roster.value.units[at] ?? { id: '', name: '' };
  const code = causeOf?.(null)?.rule === READABLE_RULE ? 'unreadRecord' : 'unsaidRecord';
  const said = { subject: id, params: { unit: `${id} ${name}` } };
  if (!unread.has(at)) unread.set(at, inRecord({ path, at: FILE_START }, code, said));
}

function foldUnit(state: State, at: number, record: UnitRecord): void {
  const { paths, several, wrong, teams, roster } = state;
  if (paths[at] === undefined) paths[at] = record.path;
  else several.set(at, oneMore(recordsAt(state, at), record.path));
  const unit = roster.value.units[at];
  const found = unit ? wrongWithRecord(teams, unit, record) : [];
  if (found.length === 0) return;
  const known = wrong.get(at);
  if (known) known.push(...found);
  else wrong.set(at, [...found]);
}

export default defineRosterRule({
  id: 'roster/coverage',
  order: 1,
  source: article('做到了督导工作全覆盖'),
  severity: 'error',
  duty: 'office',
  title: { en: 'Every unit supervised, with its record', zh: '督导工作全覆盖' },
  why: {
    en: 'A unit without a team or a record is one that nobody has looked at.',
    zh: '没有督导组或者没有记录的单位，就是督导没有覆盖到的单位。',
  },
  fix: {
    en: 'Compare the roster’s units and teams with the records handed in; enter what the roster lacks, and ask for the records that are missing.',
    zh: '将名册中的单位、督导组与收到的记录逐一核对，缺项补录，缺报的催交。',
  },
  messages: coverageMessages,
  collect: ({ says, place, view }): Facts => ({
    lacks: says('supervision') ? [] : ['supervision'],
    unit: place('/unit/id'),
    team: place('/supervision/team'),
    name: place('/unit/name'),
    category: place('/unit/category'),
    supervisors: view.supervisorList.map(({ id, name, at }) => ({ id, name, at: place(`${at}/id`) })),
  }),
  start: ({ roster }): State => ({
    roster,
    teams: teamsOf(roster),
    ownerOf: ownersBy(roster),
    paths: new Array(roster.value.units.length),
    several: new Map(),
    wrong: new Map(),
    strangers: [],
    unread: new Map(),
    unnamed: 0,
    lacks: NOTHING_LACKS,
  }),
  fold: (state, record) => {
    const owner = state.ownerOf(record);
    if (owner.kind === 'committee') return state;
    state.lacks = lacksWith(state.lacks, record);
    const known = owner.kind === 'unnamed' ? state.roster.positions.get(record.known ?? '') : undefined;
    if (known !== undefined) foldUnread(state, known, record);
    else if (owner.kind === 'unnamed') state.unnamed += 1;
    else if (owner.kind === 'stranger') state.strangers.push(stranger(record));
    else foldUnit(state, owner.at, record);
    return state;
  },
  judge: (state, { roster }) => {
    const units = unitsOf(roster);
    const ofUnits = units.map((unit) => {
      const position = roster.positions.get(unit.id) ?? -1;
      const first = { ...(roster.value.units[position] ?? unit), at: `/units/${position}` };
      const isFirst = first.at === unit.at;
      const ofUnit = wrongWithUnit(state, unit, first);
      return { unit, ofUnit, ofRecords: isFirst ? (state.wrong.get(position) ?? []) : [] };
    });
    const findings = [
      ...sameTeamIds(state),
      ...ofUnits.flatMap(({ ofUnit }) => ofUnit),
      ...ofUnits.flatMap(({ ofRecords }) => ofRecords),
      ...state.strangers,
    ];
    const lack = whyUnclear(state.lacks);
    // A record that does not say whose it is may be the one that is missed.
    const missed = findings.filter(({ code }) => code === 'noRecord').length;
    if (lack && findings.length === missed + state.unread.size && missed <= state.unnamed) return lack;
    if (units.length + findings.length === 0) return notApplicable('noUnits');
    const inOrder = ofUnits.filter(({ ofUnit, ofRecords }) => ofUnit.length + ofRecords.length === 0);
    const counted = inOrder.map(({ unit }) => entryOf(roster, unit.at, unit.id));
    return folderJudged(findings, { found: inOrder.length, required: units.length, counted });
  },
  examples: {
    pass: `
teams:
  - {id: T05, name: 旗委第五督导组, members: [{id: S13, name: 庚某}, {id: S14, name: 辛某}]}
units:
  - {id: U017, name: 示例镇党委, category: township, team: T05}
---
unit: {id: U017, name: 示例镇党委, category: township}
supervision: {team: T05, members: [{id: S13, name: 庚某}, {id: S14, name: 辛某}]}
`,
    fail: `
teams:
  - {id: T05, name: 旗委第五督导组, members: [{id: S13, name: 庚某}, {id: S14, name: 辛某}]}
units:
  - {id: U017, name: 示例镇党委, category: township, team: T05}
  - {id: U018, name: 样例镇党委, category: township, team: T05}  # !noRecord
---
unit: {id: U017, name: 示例镇党委, category: township}
supervision:
  team: T05
  members:
    - {id: S13, name: 庚某}
    - {id: S99, name: 壬某}  # !notOfTeam
`,
  },
});
