import type { Duty, Finding, Pointer } from '../../model.ts';
import type { Bound, Days, Draft, Edit } from '../items/item.ts';
import { correction, idsOf, lackOf, type Needs, type Planner, textOf, type Unmet } from '../items/needs.ts';
import { lastOf, parentOf } from '../items/pointer.ts';

/** How a finding is put right where it stands. */
type Mend = (finding: Finding, around: { readonly needs: Needs; readonly unmet: Unmet }) => readonly Edit[];

const fill = (at: Pointer, days: Days = {}): Edit => ({ op: 'set', at, value: null, days: { '': days } });

const choose = (at: Pointer, choices: readonly unknown[]): Edit => {
  const key = /^\d+$/.test(lastOf(at)) ? lastOf(parentOf(at)) : lastOf(at);
  return { op: 'set', at, value: null, choices: { [key]: choices } };
};

const entryOf = (at: Pointer): Pointer => at.split('/').slice(0, 3).join('/');

const notBefore =
  (name: string): Mend =>
  ({ at, params }) => [fill(at, { notBefore: [textOf(params[name])] })];

/** The date of what somebody takes part in, to a day of their service. */
const inService =
  (days: (day: Bound) => Days, name: string): Mend =>
  ({ at, params }) => {
    const key = at.startsWith('/problems/') ? 'found' : 'date';
    return [fill(`${entryOf(at)}/${key}`, days(textOf(params[name])))];
  };

const people: Mend = ({ at }, { unmet: { input } }) => {
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
const owners: Mend = ({ at }, { unmet: { input } }) => [choose(at, ['team', ...input.people.map(({ id }) => id)])];
const supervisors: Mend = ({ at }, { unmet: { input } }) => [choose(at, [...input.supervisors])];
const members: Mend = ({ at }, { unmet: { input } }) => [
  choose(
    at,
    input.people.filter(({ teamMember, topLeader }) => teamMember === true || topLeader === true).map(({ id }) => id),
  ),
];
/** A problem that is named and lacking is entered under that id, where problems are lacking anyway. */
const problems: Mend = ({ at }, { needs, unmet: { input } }) => {
  if (lackOf(needs.must('problems/count')) > 0) return [];
  const ids = idsOf(input.own.entire().problems);
  return ids.length > 0 ? [choose(at, ids)] : [{ op: 'remove', at }];
};
const parties: Mend = ({ at }, { unmet: { input } }) => {
  const talk = input.own.entire().talks.find((one) => at.startsWith(`${one.at}/`));
  const there = new Set([...(talk?.from ?? []), ...(talk?.with ?? [])]);
  return [
    choose(
      at,
      [...input.people.map(({ id }) => id), ...input.supervisors].filter((id) => !there.has(id)),
    ),
  ];
};
const anew: Mend = ({ at }) => [fill(at)];
const expected: Mend = ({ at, params }) => [{ op: 'set', at, value: params['expected'] }];
const removeEntry: Mend = ({ at }) => [{ op: 'remove', at: parentOf(at) }];

/** The times of a talk, and the talks that those who hold it have on that day besides. */
const times: Mend = ({ at }, { unmet: { input } }) => {
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

const filedLater: Mend = ({ params }, { needs, unmet: { input } }) => {
  const entry = input.own.entire().archive.find(({ id }) => id === params['id']);
  return entry ? [fill(`${entry.at}/filed`, { notBefore: [entry.made], notAfter: [needs.upTo] })] : [];
};

/** The file as it is named; where a digest is given too, it is that of this file. */
const putFile: Mend = ({ at, params }, { needs }) => {
  const digest = `${parentOf(at)}/sha256`;
  const edits: readonly Edit[] = [{ op: 'file', at, value: params['file'] }];
  return needs.read(digest) === undefined ? edits : [...edits, fill(digest)];
};
const nameFile: Mend = ({ at }, { needs }) => {
  const digest = `${parentOf(at)}/sha256`;
  return needs.read(digest) === undefined ? [fill(at)] : [fill(at), fill(digest)];
};

const numbers: Mend = ({ at }) => [fill(`${parentOf(at)}/issued`), fill(at)];

const leader: Mend = (_, { unmet: { input } }) => {
  const serving = input.people.filter(({ service }) => service.from <= input.asOf && input.asOf <= service.to);
  const one = serving.find(({ teamMember }) => teamMember === true) ?? serving[0];
  if (one === undefined) return [];
  const flag: Edit = { op: 'set', at: `${one.at}/topLeader`, value: true };
  return one.teamMember === true ? [flag] : [flag, { op: 'set', at: `${one.at}/teamMember`, value: true }];
};

/** What is wrong with what is there, by rule and code. New entries are no correction: they are planned. */
const MENDS: Readonly<Record<string, Mend>> = {
  'record/references duplicateId': anew,
  'record/references personAndSupervisor': anew,
  'record/references teamIsNoId': anew,
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
  'record/dates afterAsOf': ({ at }, { needs }) => [fill(at, { notAfter: [needs.upTo] })],
  'record/dates beforeService': inService((day) => ({ notBefore: [day] }), 'from'),
  'record/dates afterService': inService((day) => ({ notAfter: [day] }), 'to'),
  'record/top-leader nobody': leader,
  'record/top-leader several': ({ at }) => [{ op: 'remove', at: `${at}/topLeader` }],
  'record/top-leader noTeamMember': ({ at }) => [{ op: 'set', at: `${at}/teamMember`, value: true }],
  'plan/reviewed noReviewer': ({ at }, { unmet: { input } }) => [
    { op: 'set', at, value: [null], choices: { reviewers: [...input.supervisors] } },
  ],
  'plan/reviewed strangeReviewer': supervisors,
  'plan/reviewed reviewedBefore': notBefore('drawnUp'),
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
  'archive/files differs': ({ at, params }) => [{ op: 'set', at, value: params['actual'] }],
  'integrity/order reviewEarly': notBefore('date'),
  'integrity/order outOfOrder': notBefore('before'),
  'integrity/order afterMeeting': ({ at }) => [fill(at, { notAfter: ['/meeting/date'] })],
  'integrity/overlapping-talks overlap': times,
};

const RULES = [...new Set(Object.keys(MENDS).map((key) => key.split(' ')[0] ?? ''))];

/** Whose word it is that is corrected. */
const dutyOf = (at: Pointer, duty: Duty): Duty => (at.includes('/review/') ? 'team' : duty);

export const planCorrections: Planner = (needs) =>
  RULES.flatMap((rule) => {
    const unmet = needs.must(rule);
    if (unmet === null) return [];
    return unmet.check.findings.flatMap((finding): readonly Draft[] => {
      const edits = MENDS[`${rule} ${finding.code}`]?.(finding, { needs, unmet }) ?? [];
      if (edits.length === 0) return [];
      return [correction(rule, finding, edits, dutyOf(finding.at, unmet.check.duty))];
    });
  });
