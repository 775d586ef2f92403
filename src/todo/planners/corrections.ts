import { addDays } from '../../calendar.ts';
import type { Duty, Finding, Pointer } from '../../model.ts';
import { type Bound, type Days, type Draft, type Edit, set, setDay } from '../items/item.ts';
import {
  correction,
  forRule,
  idsOf,
  idsOnRecord,
  inTurn,
  lackOf,
  type Needs,
  numberOf,
  servesOn,
  textOf,
  type Unmet,
} from '../items/needs.ts';
import { lastOf, parentOf } from '../items/pointer.ts';
import { type Around, stageDays } from './stage-days.ts';

/** How to fix a finding in place. */
type Fix = (finding: Finding, unmet: Unmet, needs: Needs) => readonly Edit[];

/** One of some values. */
const choose = (at: Pointer, choices: readonly unknown[]): readonly Edit[] => {
  const key = /^\d+$/.test(lastOf(at)) ? lastOf(parentOf(at)) : lastOf(at);
  return [set(at, null, { choices: { [key]: choices } })];
};

const entryOf = (at: Pointer): Pointer => at.split('/').slice(0, 3).join('/');

const notBefore =
  (name: string): Fix =>
  ({ at, params }) => [setDay(at, { notBefore: [textOf(params[name])] })];

/** Restricts a date to the days that a participant serves. */
const inService =
  (days: (day: Bound) => Days, name: string): Fix =>
  ({ at, params }) => {
    const key = at.startsWith('/problems/') ? 'found' : 'date';
    return [setDay(`${entryOf(at)}/${key}`, days(textOf(params[name])))];
  };

const people: Fix = ({ at }, { input }) => {
  const { criticisms, people: all } = input.own.entire();
  const entry = criticisms.find((one) => at.startsWith(`${one.at}/`));
  const other = entry && (at.endsWith('/from') ? entry.to : entry.from);
  return choose(at, idsOf(all.filter(({ id, teamMember }) => id !== other && teamMember === true)));
};
const owners: Fix = ({ at }, { input }) => choose(at, ['team', ...idsOf(input.people)]);
const supervisors: Fix = ({ at }, { input }) => choose(at, [...input.supervisors]);
const members: Fix = ({ at }, { input }) =>
  choose(at, idsOf(input.people.filter(({ teamMember, topLeader }) => teamMember === true || topLeader === true)));
/** Enters a cited but missing problem under that id, if problems are lacking anyway. */
const problems: Fix = ({ at }, { input }, needs) => {
  if (lackOf(needs.must('problems/count')) > 0) return [];
  const ids = idsOnRecord(input.own.entire().problems);
  return ids.length > 0 ? choose(at, ids) : [{ op: 'remove', at }];
};
const parties: Fix = ({ at }, { input }) => {
  const talk = input.own.entire().talks.find((one) => at.startsWith(`${one.at}/`));
  const there = new Set([...(talk?.from ?? []), ...(talk?.with ?? [])]);
  const all = [...idsOf(input.people), ...input.supervisors];
  return choose(
    at,
    all.filter((id) => !there.has(id)),
  );
};
const anew: Fix = ({ at }) => [setDay(at)];
const expected: Fix = ({ at, params }) => [set(at, params['expected'])];
/** All talks of the rounds behind a gap close up. */
const roundsBack: Fix = ({ params }, { input }) => {
  const gap = numberOf(params['round']) - numberOf(params['expected']);
  return input.talks
    .filter(({ round }) => round >= numberOf(params['round']))
    .map(({ at, round }) => set(`${at}/round`, round - gap));
};
/** The end of a stage that is too short, and the beginning of the next one, which leaves it no room. */
function makeRoom(at: Pointer, index: number, { stages, minDays }: Around): readonly Edit[] {
  const [one, next] = [stages[index], stages[index + 1]];
  if (one === undefined || next === undefined) return [];
  const [end, latest] = [addDays(one.from, minDays - 1), addDays(next.to, 1 - minDays)];
  if (end >= latest) return [];
  return [
    setDay(`${at}/${index}/to`, { notBefore: [end], notAfter: [end] }),
    setDay(`${at}/${index + 1}/from`, { notBefore: [addDays(end, 1)], notAfter: [latest] }),
  ];
}

/** A stage that only has other days than it may, in a plan that need not be revised for anything else. */
const stagePeriod: Fix = (finding, { input, options }) => {
  const { last } = input.plan;
  if (last?.review?.decision !== 'approve') return [];
  const around = { stages: last.stages ?? [], minDays: numberOf(options['minDays']) };
  const index = around.stages.findIndex(({ stage }) => stage === finding.params['stage']);
  const days = stageDays(finding, around);
  const at = `${last.at}/stages`;
  if (finding.code === 'tooShort' && days.to === undefined) return makeRoom(at, index, around);
  return Object.entries(days).map(([key, period]) => setDay(`${at}/${index}/${key}`, period));
};
/** The id that is meant, with the name of whoever has it behind it. */
const nearId: Fix = ({ at, params }) => [set(at, String(params['near']).split(' ')[0])];
const removeEntry: Fix = ({ at }) => [{ op: 'remove', at: parentOf(at) }];

/** The times of a talk, and the other talks that its givers have that day. */
const times: Fix = ({ at }, { input }) => {
  const talk = input.talks.find((one) => one.at === at);
  if (talk === undefined) return [];
  const parties = new Set([...talk.from, ...talk.with]);
  const busy = input.talks.flatMap((other): (readonly [string, string])[] => {
    const shared =
      other.at !== at && other.date === talk.date && [...other.from, ...other.with].some((id) => parties.has(id));
    return shared && other.start && other.end ? [[other.start, other.end]] : [];
  });
  return [set(`${at}/start`, null, { busy }), set(`${at}/end`, null, { busy })];
};

const filedLater: Fix = ({ params }, { input }, { upTo }) => {
  const entry = input.own.entire().archive.find(({ id }) => id === params['id']);
  return entry ? [setDay(`${entry.at}/filed`, { notBefore: [entry.made], notAfter: [upTo] })] : [];
};

/** If the record gives a digest of a file, the file must match it. */
const digestOf = (at: Pointer, needs: Needs): readonly Edit[] => {
  const digest = `${parentOf(at)}/sha256`;
  return needs.read(digest) === undefined ? [] : [setDay(digest)];
};
/** The file by its recorded name. */
const putFile: Fix = ({ at, params }, _, needs) => [{ op: 'file', at, value: params['file'] }, ...digestOf(at, needs)];
const nameFile: Fix = ({ at }, _, needs) => [setDay(at), ...digestOf(at, needs)];

const numbers: Fix = ({ at }) => [setDay(`${parentOf(at)}/issued`), setDay(at)];

const leader: Fix = (_, { input }) => {
  const serving = input.people.filter((person) => servesOn(input.asOf, person));
  const one = serving.find(({ teamMember }) => teamMember === true) ?? serving[0];
  if (one === undefined) return [];
  const lacking = (['teamMember', 'leadingCadre'] as const).filter((key) => one[key] !== true);
  return ['topLeader', ...lacking].map((key) => set(`${one.at}/${key}`, true));
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
  'record/dates afterAsOf': ({ at }, _, { upTo }) => [setDay(at, { notAfter: [upTo] })],
  'record/dates beforeService': inService((day) => ({ notBefore: [day] }), 'from'),
  'record/dates afterService': inService((day) => ({ notAfter: [day] }), 'to'),
  'record/top-leader nobody': leader,
  'record/top-leader several': ({ at }) => [{ op: 'remove', at: `${at}/topLeader` }],
  'record/top-leader noTeamMember': ({ at }) => [set(`${at}/teamMember`, true)],
  'record/top-leader noCadre': ({ at }) => [set(`${at}/leadingCadre`, true)],
  'plan/reviewed noReviewer': ({ at }, { input }) => [
    set(at, [null], { choices: { reviewers: [...input.supervisors] } }),
  ],
  'plan/reviewed strangeReviewer': supervisors,
  'plan/reviewed reviewedBefore': notBefore('drawnUp'),
  'plan/schedule tooShort': stagePeriod,
  'plan/schedule tooLong': stagePeriod,
  'plan/schedule endsTooLate': stagePeriod,
  'plan/schedule beforeCalendar': stagePeriod,
  'plan/schedule afterCalendar': stagePeriod,
  'plan/defects approvedDespite': ({ at }) => [set(at, 'revise')],
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
  'archive/files noFileNamed': (finding, unmet, needs) =>
    nameFile({ ...finding, at: `${finding.at}/file` }, unmet, needs),
  'archive/files differs': ({ at, params }) => [set(at, params['actual'])],
  'drafts/approved reviewedLate': ({ at }) => [
    setDay(at, { notBefore: [`${parentOf(parentOf(at))}/date`], notAfter: ['/meeting/date'] }),
  ],
  'integrity/order reviewEarly': notBefore('date'),
  'integrity/order outOfOrder': notBefore('before'),
  'integrity/order fedBackEarly': notBefore('received'),
  'integrity/order followUpEarly': notBefore('date'),
  'integrity/order notesEarly': notBefore('first'),
  'integrity/order afterMeeting': ({ at }) => [setDay(at, { notAfter: ['/meeting/date'] })],
  'integrity/overlapping-talks overlap': times,
};

/** Only the clerk knows whether these are one person or two, and so what else there is to do. */
const isOpen = ({ code }: Finding): boolean => code === 'supervisorOfUnit';

const RULES = [...new Set(Object.keys(FIXES).map((key) => key.split(' ')[0] ?? ''))];

/** Who has to make the correction. */
const dutyOf = (at: Pointer, duty: Duty): Duty => (at.includes('/review/') ? 'team' : duty);

export const planCorrections = inTurn(
  ...RULES.map((rule) =>
    forRule(rule, (unmet, needs) =>
      unmet.check.findings.flatMap((finding): readonly Draft[] => {
        const edits = FIXES[`${rule} ${finding.code}`]?.(finding, unmet, needs) ?? [];
        if (edits.length === 0) return [];
        return [{ ...correction(rule, finding, edits, dutyOf(finding.at, unmet.check.duty)), isOpen: isOpen(finding) }];
      }),
    ),
  ),
);
