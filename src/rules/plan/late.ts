import { addMonths } from '../../calendar.ts';
import type { Finding } from '../../model.ts';
import { finding, noneOf, notApplicable } from '../../rule/judgement.ts';
import { count } from '../../rule/option.ts';
import { defineRule, type Input, proposal } from '../../rule/rule.ts';
import type { VersionEntry } from '../../rule/view.ts';

type Code = 'approvedLate' | 'writtenLate' | 'writtenEarly';

/** The first stage of those that the campaign has. */
function firstStage({ stages }: Pick<Input, 'stages'>) {
  const all = [...stages].map(([stage, period]) => ({ stage, ...period }));
  return all.find(({ from }) => all.every((other) => from <= other.from));
}

type First = NonNullable<ReturnType<typeof firstStage>>;

/** That the last version is approved only when the stage that it plans is over. */
function approvedLate(last: VersionEntry, { stage, to }: First): readonly Finding<Code>[] {
  const { review, version } = last;
  if (review?.decision !== 'approve' || review.date <= to) return [];
  return [finding(last, 'approvedLate', { version, stage, date: review.date, to }, `${last.at}/review/date`)];
}

/** That the first version is written when the stage that it plans has begun, or is from long before the campaign. */
function writtenAtOddTime(first: VersionEntry, { stage, from }: First, maxMonths: number): readonly Finding<Code>[] {
  const { date } = first;
  const at = `${first.at}/date`;
  if (date > from) return [finding(first, 'writtenLate', { stage, date, from }, at)];
  return addMonths(date, maxMonths) < from
    ? [finding(first, 'writtenEarly', { stage, date, from, maxMonths }, at)]
    : [];
}

export default defineRule({
  id: 'plan/late',
  order: 8,
  source: proposal('突击闯关'),
  stage: 'studyListen',
  severity: 'warning',
  duty: 'unit',
  reads: ['plan/versions'],
  options: {
    maxMonths: count(12, {
      en: 'the most months from the first version to the beginning of the first stage',
      zh: '第1稿方案最多早于第一个环节开始几个月',
    }),
  },
  title: { en: 'The plan comes before what it plans', zh: '方案先于实施' },
  why: {
    en: 'A plan that is written or approved when its first stage is under way, or over, planned nothing.',
    zh: '环节已经开始甚至结束才形成、通过方案，方案就起不到安排工作的作用。',
  },
  fix: {
    en: 'Check the dates of the versions and reviews (date, review.date) under plan.versions against the originals; a plan that really came late is to be explained to the supervision team.',
    zh: '对照原稿核实方案各稿的日期和审核日期；确属事后形成、通过的，向督导组说明原因。',
  },
  messages: {
    pass: {
      en: 'the plan in the record was written before its first stage began, and no approval of it came after that stage',
      zh: '记录中方案在第一个环节开始前形成，没有到该环节结束后才审核通过',
    },
    fail: {
      en: 'the dates of the plan in the record do not fit its first stage: {findings|plural:point,points}',
      zh: '记录中方案的日期与第一个环节的起止日期不衔接，有{findings}处',
    },
    approvedLate: {
      en: 'the last version of the plan ({version}) is approved on {date|date}, after the stage {stage|term} was over on {to|date}; check the dates',
      zh: '最后一稿方案（第{version}稿）{date|date}审核通过，晚于{stage|term}环节的结束日{to|date}；请核对日期',
    },
    writtenLate: {
      en: 'the first version of the plan is dated {date|date}, after the stage {stage|term} began on {from|date}; check the dates',
      zh: '第1稿方案形成于{date|date}，晚于{stage|term}环节的开始日{from|date}；请核对日期',
    },
    writtenEarly: {
      en: 'the first version of the plan is dated {date|date}, more than {maxMonths|plural:month,months} before the stage {stage|term} begins on {from|date}; check the dates',
      zh: '第1稿方案形成于{date|date}，比{stage|term}环节的开始日{from|date}早{maxMonths}个月以上；请核对日期',
    },
    noVersion: {
      en: 'the record holds no version of the plan',
      zh: '记录中没有实施方案',
    },
    noStages: {
      en: 'the last version of the plan has no stages to compare with',
      zh: '最后一稿方案没有环节安排，无从比较',
    },
  },
  check: (input, { maxMonths }) => {
    const { versions, last } = input.plan;
    if (last === null) return notApplicable('noVersion');
    const [first = last] = versions;
    const stage = firstStage(input);
    if (stage === undefined) return notApplicable('noStages');
    return noneOf([...writtenAtOddTime(first, stage, maxMonths), ...approvedLate(last, stage)], { counted: versions });
  },
  examples: {
    pass: `
plan:
  versions:
    - version: 1
      date: 2014-02-20
      stages:
        - {stage: studyListen, from: 2014-02-26, to: 2014-05-10}
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
      date: 2014-05-12  # !writtenLate
      stages:
        - {stage: studyListen, from: 2014-02-26, to: 2014-05-10}
      review:
        date: 2014-05-14  # !approvedLate
        reviewers: [S13]
        prescribedActions: {result: pass}
        optionalActions: {result: pass}
        schedule: {result: pass}
        problemFocus: {result: pass}
        decision: approve
`,
  },
});
