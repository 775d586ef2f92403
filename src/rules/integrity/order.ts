import type { Day } from '../../calendar.ts';
import { isSupervisorsWork } from '../../campaign/supervisors.ts';
import type { Finding } from '../../model.ts';
import { type Entry, finding, noneOf, notApplicable, unclear } from '../../rule/judgement.ts';
import { defineRule, type Input, proposal } from '../../rule/rule.ts';
import type { MeetingView } from '../../rule/view.ts';

type Code = 'reviewEarly' | 'outOfOrder' | 'afterMeeting' | 'fedBackEarly' | 'followUpEarly' | 'notesEarly';

interface Dated extends Entry {
  readonly date: string;
  readonly review?: { readonly date: string };
}

/** The versions of a text. */
interface Written {
  readonly versions: readonly Dated[];
  /** The name of each in a message, for the filter `draft`. */
  nameAt(index: number): string;
}

/** The result of comparing two dates. */
type Comparison = Finding<Code> | null;

/** Two dates in order, as most are. */
const IN_ORDER: readonly Comparison[] = [null];
const NOT_COMPARED: readonly Comparison[] = [];

const reviews = ({ versions, nameAt }: Written): readonly Comparison[] =>
  versions.flatMap((version, index) => {
    const { at, date, review } = version;
    if (review === undefined) return NOT_COMPARED;
    if (review.date >= date) return IN_ORDER;
    return [finding(version, 'reviewEarly', { what: nameAt(index), review: review.date, date }, `${at}/review/date`)];
  });

const steps = ({ versions, nameAt }: Written): readonly Comparison[] =>
  versions.slice(1).map((version, index) => {
    const { at, date } = version;
    const before = versions[index]?.date ?? '';
    return date < before
      ? finding(version, 'outOfOrder', { what: nameAt(index + 1), date, before }, `${at}/date`)
      : null;
  });

/** The versions of the plan, and the drafts of each material. */
const writtenIn = ({
  plan: { versions },
  materials,
  who,
}: Pick<Input, 'plan' | 'materials' | 'who'>): readonly Written[] => [
  { versions, nameAt: (index) => String(versions[index]?.version) },
  ...materials.map(({ owner, drafts }) => ({
    versions: drafts,
    nameAt: (index: number) => `${drafts[index]?.draft} ${who(owner)}`,
  })),
];

const againstMeeting = (criticisms: Input['criticisms'], meeting: string): readonly Comparison[] =>
  criticisms.map((criticism) => {
    const { at, date } = criticism;
    return date > meeting
      ? finding(criticism, 'afterMeeting', { id: criticism.id, date, meeting }, `${at}/date`)
      : null;
  });

/** What follows something is not before it: the feedback an opinion, the follow-up a summons. */
function answers({ opinions, topLeader }: Pick<Input, 'opinions' | 'topLeader'>): readonly Comparison[] {
  return [
    ...opinions.flatMap((opinion): readonly Comparison[] => {
      const { id, received, fedBack } = opinion;
      if (fedBack === undefined) return NOT_COMPARED;
      if (fedBack >= received) return IN_ORDER;
      return [finding(opinion, 'fedBackEarly', { id, received, fedBack }, `${opinion.at}/fedBack`)];
    }),
    ...topLeader.summons.flatMap((summons): readonly Comparison[] => {
      const { date, followUp } = summons;
      if (followUp === undefined) return [];
      return [followUp < date ? finding(summons, 'followUpEarly', { date, followUp }, `${summons.at}/followUp`) : null];
    }),
  ];
}

/** Notes are checked on the day of the group's first session at the earliest. */
function notes({ study }: Pick<Input, 'study'>): readonly Comparison[] {
  return study.groups.flatMap((entry): readonly Comparison[] => {
    const { group, notesChecked } = entry;
    if (notesChecked === undefined) return [];
    let first: Day | undefined;
    for (const { groups, date } of study.sessions)
      if ((first === undefined || date < first) && groups.includes(group)) first = date;
    if (first === undefined) return [];
    const params = { group, notesChecked, first };
    return [notesChecked < first ? finding(entry, 'notesEarly', params, `${entry.at}/notesChecked`) : null];
  });
}

/** A meeting without any date, not even a later one: `meeting: {}` states that there was none. */
const isUndated = (meeting: MeetingView | null): boolean =>
  meeting !== null && meeting.date === undefined && Object.values(meeting).some((value) => value !== undefined);

export default defineRule({
  id: 'integrity/order',
  order: 1,
  source: proposal('突击闯关'),
  severity: 'error',
  duty: 'unit',
  isOfTeam: isSupervisorsWork,
  reads: [],
  readsIfPresent: ['plan', 'materials', 'criticisms', 'meeting', 'opinions', 'topLeader', 'study'],
  title: { en: 'Dates follow the course of the work', zh: '日期先后顺序' },
  why: {
    en: 'Nobody can review what is not written yet, or criticise at a meeting that is over: of dates that contradict each other one at least is wrong.',
    zh: '材料没有形成就谈不上审核，专题民主生活会开过了就谈不上会前、会上批评；日期自相矛盾的，至少有一处有误。',
  },
  fix: {
    en: 'Check the dates against the originals and correct those that were entered wrongly (date, review.date); put versions and drafts in the order in which they were written.',
    zh: '对照原件核实日期，方案和材料的日期、审核日期填错的予以改正；各稿按形成先后排列。',
  },
  messages: {
    pass: {
      en: 'the dates of versions, drafts, reviews, criticisms, feedback, follow-ups and checks of notes in the record do not contradict each other',
      zh: '记录中方案和材料各稿、审核、批评意见、反馈、回访和笔记检查的日期先后没有矛盾',
    },
    fail: {
      en: 'dates in the record contradict each other, in {findings|plural:place,places}',
      zh: '记录中有{findings}处日期先后矛盾',
    },
    reviewEarly: {
      en: '{what|draft} is reviewed on {review|date}, before it was written ({date|date}); correct the dates',
      zh: '{what|draft}的审核日期{review|date}早于形成日期{date|date}；请核对更正',
    },
    outOfOrder: {
      en: '{what|draft} is dated {date|date}, before the one that it follows ({before|date}); put the dates or the order right',
      zh: '{what|draft}的日期{date|date}早于前一份的日期{before|date}；请核对更正日期或次序',
    },
    afterMeeting: {
      en: 'criticism {id} is dated {date|date}, after the democratic life meeting of {meeting|date}; check both dates',
      zh: '批评意见{id}的日期{date|date}晚于专题民主生活会日期{meeting|date}；请核对更正',
    },
    fedBackEarly: {
      en: 'opinion {id} is fed back on {fedBack|date}, before it was received on {received|date}; put the dates right',
      zh: '意见{id}的反馈日期{fedBack|date}早于收到日期{received|date}；请核对更正',
    },
    followUpEarly: {
      en: 'the follow-up on {followUp|date} is dated before the summons of {date|date}; put the dates right',
      zh: '回访日期{followUp|date}早于约谈日期{date|date}；请核对更正',
    },
    notesEarly: {
      en: 'the notes of the group {group|term} are checked on {notesChecked|date}, before its first session on {first|date}; put the dates right',
      zh: '{group|term}的笔记检查日期{notesChecked|date}早于该人群首次学习日期{first|date}；请核对更正',
    },
    noMeetingDate: {
      en: 'not judged: the democratic life meeting in the record has no date (meeting.date), so the criticisms cannot be compared with it; enter it',
      zh: '无法判定：记录中的专题民主生活会没有会议日期（meeting.date），无法与批评意见的日期比对；请填写',
    },
    nothing: {
      en: 'the record holds no dates that could contradict each other here',
      zh: '记录中没有可供比对先后的日期',
    },
  },
  check: (input) => {
    const { criticisms, meeting, own } = input;
    const held = meeting?.date;
    const comparisons = [
      ...writtenIn(input).flatMap((written) => [...reviews(written), ...steps(written)]),
      ...answers(input),
      ...notes(input),
      ...(held === undefined ? [] : againstMeeting(criticisms, held)),
    ];
    const findings = comparisons.filter((found) => found !== null);
    if (findings.length === 0 && criticisms.length > 0 && isUndated(own.entire().meeting))
      return unclear('noMeetingDate');
    return comparisons.length === 0 ? notApplicable('nothing') : noneOf(findings);
  },
  examples: {
    pass: `
plan:
  versions:
    - {version: 1, date: 2014-02-20}
    - {version: 2, date: 2014-02-25}
criticisms:
  - {id: C001, from: P02, to: P01, date: 2014-07-18, text: 有时听不进不同意见}
meeting: {date: 2014-07-18}
`,
    fail: `
plan:
  versions:
    - {version: 1, date: 2014-02-20}
    - {version: 2, date: 2014-02-15}  # !outOfOrder
criticisms:
  - {id: C001, from: P02, to: P01, date: 2014-07-19, text: 有时听不进不同意见}  # !afterMeeting
meeting: {date: 2014-07-18}
`,
  },
});
