import { addDays } from '../../calendar.ts';
import type { Duty, Finding, Pointer } from '../../model.ts';
import type { Bound, Days, Draft, Edit } from '../items/item.ts';
import { correction, idsOf, lackOf, type Needs, numberOf, type Planner, textOf, type Unmet } from '../items/needs.ts';
import { lastOf, parentOf } from '../items/pointer.ts';
import { stageDays } from './stage-days.ts';

/** How to fix a finding in place. */
type Fix = (finding: Finding, around: { readonly needs: Needs; readonly unmet: Unmet }) => readonly Edit[];

const fill = (at: Pointer, days: Days = {}): Edit => ({ op: 'set', at, value: null, days: { '': days } });

const choose = (at: Pointer, choices: readonly unknown[]): Edit => {
  const key = /^\d+$/.test(lastOf(at)) ? lastOf(parentOf(at)) : lastOf(at);
  return { op: 'set', at, value: null, choices: { [key]: choices } };
};

const entryOf = (at: Pointer): Pointer => at.split('/').slice(0, 3).join('/');

const notBefore =
  (name: string): Fix =>
  ({ at, params }) => [fill(at, { notBefore: [textOf(params[name])] })];

/** Restricts a date to the days that a participant serves. */
const inService =
  (days: (day: Bound) => Days, name: string): Fix =>
  ({ at, params }) => {
    const key = at.startsWith('/problems/') ? 'found' : 'date';
    return [fill(`${entryOf(at)}/${key}`, days(textOf(params[name])))];
  };

const people: Fix = ({ at }, { unmet: { input } }) => {
  const entry = input.own.entire().criticisms.find((one) => at.startsWith(`${one.at}/`));
  const other = entry && (at.endsWith('/from') ? entry.to : entry.from);
  const members = input.own.entire().people.filter(({ id, teamMember }) => id !== other && teamMember === true);
  return [
    choose(
      at,
      members.map(({ id }) => id),
    ),
  ];
};
const owners: Fix = ({ at }, { unmet: { input } }) => [choose(at, ['team', ...input.people.map(({ id }) => id)])];
const supervisors: Fix = ({ at }, { unmet: { input } }) => [choose(at, [...input.supervisors])];
const members: Fix = ({ at }, { unmet: { input } }) => [
  choose(
    at,
    input.people.filter(({ teamMember, topLeader }) => teamMember === true || topLeader === true).map(({ id }) => id),
  ),
];
/** Enters a cited but missing problem under that id, if problems are lacking anyway. */
const problems: Fix = ({ at }, { needs, unmet: { input } }) => {
  if (lackOf(needs.must('problems/count')) > 0) return [];
  const ids = idsOf(input.own.entire().problems);
  return ids.length > 0 ? [choose(at, ids)] : [{ op: 'remove', at }];
};
const parties: Fix = ({ at }, { unmet: { input } }) => {
  const talk = input.own.entire().talks.find((one) => at.startsWith(`${one.at}/`));
  const there = new Set([...(talk?.from ?? []), ...(talk?.with ?? [])]);
  return [
    choose(
      at,
      [...input.people.map(({ id }) => id), ...input.supervisors].filter((id) => !there.has(id)),
    ),
  ];
};
const anew: Fix = ({ at }) => [fill(at)];
const expected: Fix = ({ at, params }) => [{ op: 'set', at, value: params['expected'] }];
/** All talks of the rounds behind a gap close up. */
const roundsBack: Fix = ({ params }, { unmet: { input } }) => {
  const gap = numberOf(params['round']) - numberOf(params['expected']);
  return input.talks
    .filter(({ round }) => round >= numberOf(params['round']))
    .map(({ at, round }): Edit => ({ op: 'set', at: `${at}/round`, value: round - gap }));
};
/** The end of a stage that is too short, and the beginning of the next one, which leaves it no room. */
function makeRoom(at: Pointer, index: number, { stages, minDays }: Parameters<typeof stageDays>[1]): readonly Edit[] {
  const [one, next] = [stages[index], stages[index + 1]];
  if (one === undefined || next === undefined) return [];
  const [end, latest] = [addDays(one.from, minDays - 1), addDays(next.to, 1 - minDays)];
  if (end >= latest) return [];
  return [
    fill(`${at}/${index}/to`, { notBefore: [end], notAfter: [end] }),
    fill(`${at}/${index + 1}/from`, { notBefore: [addDays(end, 1)], notAfter: [latest] }),
  ];
}

/** A stage that only has other days than it may, in a plan that need not be revised for anything else. */
const stagePeriod: Fix = (finding, { unmet: { input, options } }) => {
  const { last } = input.plan;
  if (last?.review?.decision !== 'approve') return [];
  const index = (last.stages ?? []).findIndex(({ stage }) => stage === finding.params['stage']);
  const around = { stages: last.stages ?? [], minDays: numberOf(options['minDays']) };
  const days = stageDays(finding, around);
  if (finding.code === 'tooShort' && days.to === undefined) return makeRoom(`${last.at}/stages`, index, around);
  return Object.entries(days).map(([key, period]) => fill(`${last.at}/stages/${index}/${key}`, period));
};
/** The id that is meant, with the name of whoever has it behind it. */
const nearId: Fix = ({ at, params }) => [{ op: 'set', at, value: String(params['near']).split(' ')[0] }];
const removeEntry: Fix = ({ at }) => [{ op: 'remove', at: parentOf(at) }];

/** The times of a talk, and the other talks that its givers have that day. */
const times: Fix = ({ at }, { unmet: { input } }) => {
  const talk = input.talks.find((one) => one.at === at);
  if (talk === undefined) return [];
  const parties = new Set([...talk.from, ...talk.with]);
  const busy = input.talks.flatMap((other): (readonly [string, string])[] => {
    const shared =
      other.at !== at && other.date === talk.date && [...other.from, ...other.with].some((id) => parties.has(id));
    return shared && other.start && other.end ? [[other.start, other.end]] : [];
  });
  return [
    { op: 'set', at: `${at}/start`, value: null, busy },
    { op: 'set', at: `${at}/end`, value: null, busy },
  ];
};

const filedLater: Fix = ({ params }, { needs, unmet: { input } }) => {
  const entry = input.own.entire().archive.find(({ id }) => id === params['id']);
  return entry ? [fill(`${entry.at}/filed`, { notBefore: [entry.made], notAfter: [needs.upTo] })] : [];
};

/** The file by its recorded name. If the record gives a digest too, the file must match it. */
const putFile: Fix = ({ at, params }, { needs }) => {
  const digest = `${parentOf(at)}/sha256`;
  const edits: readonly Edit[] = [{ op: 'file', at, value: params['file'] }];
  return needs.read(digest) === undefined ? edits : [...edits, fill(digest)];
};
const nameFile: Fix = ({ at }, { needs }) => {
  const digest = `${parentOf(at)}/sha256`;
  return needs.read(digest) === undefined ? [fill(at)] : [fill(at), fill(digest)];
};

const numbers: Fix = ({ at }) => [fill(`${parentOf(at)}/issued`), fill(at)];

const leader: Fix = (_, { unmet: { input } }) => {
  const serving = input.people.filter(({ service }) => service.from <= input.asOf && input.asOf <= service.to);
  const one = serving.find(({ teamMember }) => teamMember === true) ?? serving[0];
  if (one === undefined) return [];
  const lacking = (['teamMember', 'leadingCadre'] as const).filter((key) => one[key] !== true);
  return ['topLeader', ...lacking].map((key) => ({ op: 'set', at: `${one.at}/${key}`, value: true }));
};

/** How to fix existing entries, by rule and code. New entries are planned elsewhere. */
const FIXES: Readonly<Record<string, Fix>> = {
  'record/references duplicateId': anew,
  'record/references sameButForCase': anew,
  'record/references personAndSupervisor': anew,
  'record/references teamIsNoId': anew,
  'record/references nearId': nearId,
  'record/references supervisorOfUnit': anew,
  'record/references unknownPerson': people,
  'record/references unknownOwner': owners,
  'record/references unknownParty': parties,
  'record/references unknownSupervisor': supervisors,
  'record/references unknownProblem': problems,
  'record/references unknownHead': members,
  'record/references headNoMember': members,
  'record/references twoAppraisals': removeEntry,
  'record/references groupTwice': removeEntry,
  'record/references versionNumber': expected,
  'record/references draftNumber': expected,
  'record/references roundGap': roundsBack,
  'record/dates afterAsOf': ({ at }, { needs }) => [fill(at, { notAfter: [needs.upTo] })],
  'record/dates beforeService': inService((day) => ({ notBefore: [day] }), 'from'),
  'record/dates afterService': inService((day) => ({ notAfter: [day] }), 'to'),
  'record/top-leader nobody': leader,
  'record/top-leader several': ({ at }) => [{ op: 'remove', at: `${at}/topLeader` }],
  'record/top-leader noTeamMember': ({ at }) => [{ op: 'set', at: `${at}/teamMember`, value: true }],
  'record/top-leader noCadre': ({ at }) => [{ op: 'set', at: `${at}/leadingCadre`, value: true }],
  'plan/reviewed noReviewer': ({ at }, { unmet: { input } }) => [
    { op: 'set', at, value: [null], choices: { reviewers: [...input.supervisors] } },
  ],
  'plan/reviewed strangeReviewer': supervisors,
  'plan/reviewed reviewedBefore': notBefore('drawnUp'),
  'plan/schedule tooShort': stagePeriod,
  'plan/schedule tooLong': stagePeriod,
  'plan/schedule endsTooLate': stagePeriod,
  'plan/schedule beforeCalendar': stagePeriod,
  'plan/schedule afterCalendar': stagePeriod,
  'plan/defects approvedDespite': ({ at }) => [{ op: 'set', at, value: 'revise' }],
  'opinions/appraisal noneReturned': numbers,
  'opinions/appraisal teamNoneReturned': numbers,
  'opinions/appraisal moreReturned': numbers,
  'opinions/appraisal teamMoreReturned': numbers,
  'opinions/fed-back fedBackEarly': notBefore('received'),
  'guidance/weekly-reports unknownBy': supervisors,
  'guidance/weekly-reports filedEarly': notBefore('monday'),
  'guidance/summons followUpEarly': notBefore('date'),
  'archive/index filedEarly': notBefore('made'),
  'archive/evidence filedLater': filedLater,
  'archive/files absent': putFile,
  'archive/files outside': nameFile,
  'archive/files notRegular': nameFile,
  'archive/files unreadable': nameFile,
  'archive/files tooLarge': nameFile,
  'archive/files blank': putFile,
  'archive/files itself': nameFile,
  'archive/files noFileNamed': (finding, around) => nameFile({ ...finding, at: `${finding.at}/file` }, around),
  'archive/files differs': ({ at, params }) => [{ op: 'set', at, value: params['actual'] }],
  'drafts/approved reviewedLate': ({ at }) => [
    fill(at, { notBefore: [`${parentOf(parentOf(at))}/date`], notAfter: ['/meeting/date'] }),
  ],
  'integrity/order reviewEarly': notBefore('date'),
  'integrity/order outOfOrder': notBefore('before'),
  'integrity/order fedBackEarly': notBefore('received'),
  'integrity/order followUpEarly': notBefore('date'),
  'integrity/order notesEarly': notBefore('first'),
  'integrity/order afterMeeting': ({ at }) => [fill(at, { notAfter: ['/meeting/date'] })],
  'integrity/overlapping-talks overlap': times,
};

/** Only the clerk knows whether these are one person or two, and so what else there is to do. */
const isOpen = ({ code }: Finding): boolean => code === 'supervisorOfUnit';

const RULES = [...new Set(Object.keys(FIXES).map((key) => key.split(' ')[0] ?? ''))];

/** Who has to make the correction. */
const dutyOf = (at: Pointer, duty: Duty): Duty => (at.includes('/review/') ? 'team' : duty);

export const planCorrections: Planner = (needs) =>
  RULES.flatMap((rule) => {
    const unmet = needs.must(rule);
    if (unmet === null) return [];
    return unmet.check.findings.flatMap((finding): readonly Draft[] => {
      const edits = FIXES[`${rule} ${finding.code}`]?.(finding, { needs, unmet }) ?? [];
      if (edits.length === 0) return [];
      return [{ ...correction(rule, finding, edits, dutyOf(finding.at, unmet.check.duty)), isOpen: isOpen(finding) }];
    });
  });
