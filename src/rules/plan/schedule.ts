import { lastReviewed, listAbsent, planMessages, withRejectedMessage } from '../../campaign/plan.ts';
import {
  endingMonthsLater,
  lateStages,
  outsideCalendar,
  type StageEntry,
  stageFaults,
  stageMessages,
  stagesOf,
  tooShort,
} from '../../campaign/stages.ts';
import { noneOf, notCounted } from '../../rule/judgement.ts';
import { count, STAGES, someOf } from '../../rule/option.ts';
import { article, defineRule, type Input } from '../../rule/rule.ts';

/** The stages that the roster's calendar has at another time; of those it lacks, the ones too many months from the start. */
function outsideCampaign(entries: readonly StageEntry[], input: Input, maxMonths: number) {
  const stages = new Map((input.calendar?.stages ?? []).map(({ stage, from, to }) => [stage, { from, to }] as const));
  const others = entries.filter(({ stage }) => !stages.has(stage));
  const [first] = entries.map(({ from }) => from).sort();
  return [...outsideCalendar(entries, stages), ...(first ? endingMonthsLater(others, first, maxMonths) : [])];
}

export default defineRule({
  id: 'plan/schedule',
  order: 4,
  source: article('审时间进度,看整体安排是否服从质量'),
  stage: 'studyListen',
  severity: 'error',
  duty: 'unit',
  reads: ['plan/versions'],
  options: {
    stages: someOf(STAGES, {
      en: 'the stages that every plan has to hold, in their order',
      zh: '实施方案必须列出的环节，按先后次序填写',
    }),
    minDays: count(7, { en: 'the fewest days of a stage', zh: '一个环节最少天数' }),
    maxMonths: count(12, {
      en: 'for a stage that the roster’s calendar does not have, the most months from the first stage’s beginning to its end',
      zh: '名册没有统一安排的环节，从第一个环节开始到该环节结束最多几个月',
    }),
  },
  title: { en: 'Schedule', zh: '时间进度' },
  why: {
    en: 'The stages build on one another: the next cannot take up what one has not finished.',
    zh: '各环节环环相扣，上一环节没有完成，下一环节就没有基础。',
  },
  fix: {
    en: 'In a new version of the plan list every stage once under stages, with from and to, each beginning after the one before it ends; have it reviewed.',
    zh: '修改方案，形成新一稿，在环节安排中每个环节各列一条，写明起始日和截止日，后一环节在前一环节结束之后开始，并报督导组审核。',
  },
  messages: {
    ...planMessages,
    ...stageMessages,
    pass: {
      en: 'the last version of the plan has every stage in its order ({found} of {required}), and the review passes the schedule',
      zh: '最后一稿方案应列{required}个环节，已列{found}个，先后有序，且审核通过',
    },
    fail: {
      en: 'the schedule of the last version of the plan has {findings|plural:point,points} to fix; it lists {found|zero:none,#} of {required|plural:stage,stages}',
      zh: '最后一稿方案的时间进度有{findings}处需要改正（应列{required}个环节，{found|zero:一个没有列,列有#个}）',
    },
    failRejected: {
      en: 'the review does not pass the schedule of the last version of the plan: {findings|plural:point,points} to fix; it lists {found|zero:none,#} of {required|plural:stage,stages}',
      zh: '最后一稿方案的时间进度审核不通过，共有{findings}处需要改正（应列{required}个环节，{found|zero:一个没有列,列有#个}）',
    },
    notAsked: {
      en: 'not among the stages that the profile asks for',
      zh: '不在审核标准所列的环节之内',
    },
  },
  check: (input, { stages, minDays, maxMonths }) => {
    const reviewed = lastReviewed(input, 'schedule');
    if (reviewed.kind !== 'reviewed') return reviewed;
    const { last, rejected } = reviewed;
    if (last.stages === undefined && rejected.length === 0) return listAbsent(last, 'stages');
    if (last.stages === undefined)
      return withRejectedMessage(noneOf(rejected, { found: 0, required: stages.length }), rejected);
    const entries = stagesOf(last);
    const counted = entries.filter(({ stage }) => stages.includes(stage));
    const others = entries.filter(({ stage }) => !stages.includes(stage));
    const wrong = stageFaults(entries, stages, `${last.at}/stages`);
    const inTime = [
      ...lateStages(entries, input.endBy),
      ...tooShort(counted, minDays),
      ...outsideCampaign(counted, input, maxMonths),
    ];
    const judged = noneOf([...rejected, ...wrong, ...inTime], {
      found: new Set(counted.map(({ stage }) => stage)).size,
      required: stages.length,
      counted,
      notCounted: others.map((entry) => notCounted(entry, 'notAsked')),
    });
    return withRejectedMessage(judged, rejected);
  },
  examples: {
    pass: `
plan:
  versions:
    - version: 1
      date: 2014-02-20
      stages:
        - {stage: studyListen, from: 2014-02-26, to: 2014-05-10}
        - {stage: examineCriticise, from: 2014-05-11, to: 2014-08-05}
        - {stage: rectify, from: 2014-08-06, to: 2014-09-30}
      review:
        date: 2014-02-22
        reviewers: [S13]
        prescribedActions: {result: pass}
        optionalActions: {result: pass}
        schedule: {result: pass}
        problemFocus: {result: pass}
        decision: approve
`,
    fail: `
plan:
  versions:
    - version: 1
      date: 2014-02-20
      stages:  # !noStage
        - {stage: studyListen, from: 2014-02-26, to: 2014-05-10}
        - {stage: examineCriticise, from: 2014-05-10, to: 2014-08-05}  # !beginsTooEarly
      review:
        date: 2014-02-22
        reviewers: [S13]
        prescribedActions: {result: pass}
        optionalActions: {result: pass}
        schedule: {result: pass}
        problemFocus: {result: pass}
        decision: approve
`,
  },
});
