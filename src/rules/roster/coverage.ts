import { indexOf, type RosterIndex } from '../../campaign/roster-units.ts';
import type { RosterUnit } from '../../documents/roster.ts';
import { type At, entriesAt, some, sortRecords, unitsOf, whyUnclear } from '../../rule/folder-records.ts';
import {
  defineRosterRule,
  entryOf,
  type FactPlace,
  FILE_START,
  type FolderFinding,
  type FolderRecord,
  folderJudged,
  inRecord,
  inRoster,
  type RosterView,
} from '../../rule/folder-rule.ts';
import { notApplicable, text } from '../../rule/judgement.ts';
import { article } from '../../rule/rule.ts';
import { coverageMessages } from './_coverage-messages.ts';

type Code = Exclude<keyof typeof coverageMessages, 'pass' | 'fail'>;

interface Facts {
  readonly lacks: readonly string[];
  readonly unit: FactPlace;
  readonly team: FactPlace;
  readonly supervisors: readonly { readonly id: string; readonly at: FactPlace }[];
}

type UnitRecord = FolderRecord<Facts>;
type Unit = At<RosterUnit>;
type Wrong = readonly FolderFinding<Code>[];

/** The roster, and what is asked of it again and again. */
interface Bench extends RosterIndex {
  readonly roster: RosterView;
}

/** What is wrong with one unit of the roster. */
function wrongWithUnit({ roster, units, teams }: Bench, unit: Unit, records: readonly UnitRecord[]): Wrong {
  const { id, name, team, at } = unit;
  const say = (code: Code, part = '', params = {}) =>
    inRoster(roster, `${at}${part}`, { ...text(code, { unit: `${id} ${name}`, team, ...params }), subject: id });
  const first = units.get(id) ?? unit;
  if (first.at !== at)
    return [say('sameUnitId', '/id', { id, name, other: first.name, line: roster.place(first.at).line })];
  const members = teams.get(team)?.members;
  const paths = some(records.map(({ path }) => path));
  return [
    ...(members === undefined ? [say('noTeam', '/team')] : []),
    ...(members?.size === 0 ? [say('emptyTeam', '/team')] : []),
    ...(records.length === 0 ? [say('noRecord')] : []),
    ...(records.length > 1 ? [say('severalRecords', '', { n: records.length, paths })] : []),
  ];
}

/** What is wrong with one record of a unit, held against the roster. */
function wrongWithRecord({ teams }: Bench, unit: Unit, { facts, path, team }: UnitRecord): Wrong {
  if (team !== null && team !== unit.team) {
    const said = { subject: unit.id, params: { team, expected: unit.team } };
    return [inRecord({ path, at: facts?.team ?? FILE_START }, 'otherTeam', said)];
  }
  const members = teams.get(unit.team)?.members ?? new Set();
  // Of a team that is not there, or has no members, that is what is wrong.
  if (members.size === 0) return [];
  return (facts?.supervisors ?? [])
    .filter(({ id }) => !members.has(id))
    .map(({ id, at }) => {
      const said = { subject: `${unit.id}-${id}`, params: { id, team: unit.team } };
      return inRecord({ path, at }, 'notOfTeam', said);
    });
}

/** Two teams of one id: nobody can tell which of them a unit or record means. */
const sameTeamIds = ({ roster, teams }: Bench): Wrong =>
  entriesAt(roster.value.teams, '/teams').flatMap(({ id, name, at }) => {
    const first = teams.get(id)?.team;
    if (!first || first.at === at) return [];
    const params = { team: id, name, other: first.name, line: roster.place(first.at).line };
    return [inRoster(roster, `${at}/id`, { ...text('sameTeamId', params), subject: id })];
  });

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
    en: 'Hold the roster’s units and teams against the records handed in; enter what is missing, and collect the records that are.',
    zh: '将名册中的单位、督导组与收到的记录逐一核对，缺项补录，缺报的催交。',
  },
  messages: coverageMessages,
  collect: ({ says, place, view }): Facts => ({
    lacks: says('supervision') ? [] : ['supervision'],
    unit: place('/unit/id'),
    team: place('/supervision/team'),
    supervisors: view.supervisorList.map(({ id, at }) => ({ id, at: place(`${at}/id`) })),
  }),
  judge: (folder) => {
    const { roster } = folder;
    const { byUnit, strangers, unnamed, committee } = sortRecords(folder);
    const held = { roster, ...indexOf(roster) };
    const units = unitsOf(roster).map((unit) => {
      const records = byUnit.get(unit.id) ?? [];
      const isFirst = held.units.get(unit.id)?.at === unit.at;
      const ofUnit = wrongWithUnit(held, unit, records);
      const ofRecords = isFirst ? records.flatMap((record) => wrongWithRecord(held, unit, record)) : [];
      return { unit, ofUnit, ofRecords };
    });
    const notInRoster = strangers.map(({ path, unit: id, facts }) =>
      inRecord({ path, at: facts?.unit ?? FILE_START }, 'notInRoster', { subject: id, params: { id: id ?? '' } }),
    );
    const findings = [
      ...sameTeamIds(held),
      ...units.flatMap(({ ofUnit }) => ofUnit),
      ...units.flatMap(({ ofRecords }) => ofRecords),
      ...notInRoster,
    ];
    const apart = new Set(committee);
    const lack = whyUnclear(folder.records.filter((record) => !apart.has(record)));
    // A record that does not say whose it is may be the one that is missed.
    const missed = findings.filter(({ code }) => code === 'noRecord').length;
    if (lack && findings.length === missed && missed <= unnamed.length) return lack;
    if (units.length + findings.length === 0) return notApplicable('noUnits');
    const inOrder = units.filter(({ ofUnit, ofRecords }) => ofUnit.length + ofRecords.length === 0);
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
