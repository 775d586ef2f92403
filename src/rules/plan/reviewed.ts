import { findingAt, noneOf, notCounted } from '../../judge/judgement.ts';
import { reviewMessages, wrongWithReview } from '../../judge/reviews.ts';
import { article, defineRule } from '../../judge/rule.ts';

export default defineRule({
  id: 'plan/reviewed',
  order: 1,
  source: article('对参加活动单位的实施方案进行了严格审核把关'),
  stage: 'studyListen',
  severity: 'error',
  duty: 'team',
  reads: ['plan/versions'],
  besides: ['supervision'],
  title: { en: 'Review of the plan', zh: '实施方案审核' },
  why: {
    en: 'The supervision team vouches for the plan that is carried out, so its last version has to be reviewed, and by supervisors of this unit.',
    zh: '督导组要对单位的实施方案审核把关，最后执行的这一版必须由本单位的督导组成员审核。',
  },
  fix: {
    en: 'Review the last version, and enter the review under plan.versions with date, reviewers, the four results and decision; reviewers are ids of supervision.members, date is that of the version or later.',
    zh: '由督导组审核最后一版方案，并在 plan.versions 的 review 中登记审核日期、审核人、四项结果和审核意见；审核人填写 supervision.members 中的编号，审核日期不得早于方案日期。',
  },
  messages: {
    ...reviewMessages,
    pass: {
      en: 'the last version of the plan has been reviewed by supervisors of this record',
      zh: '最后一版实施方案已经督导组审核',
    },
    fail: {
      en: 'the record shows no valid review of the last version of the plan',
      zh: '记录中没有对最后一版实施方案的有效审核',
    },
    noVersion: {
      en: 'the record holds no version of the plan, so there is none that was reviewed',
      zh: '记录中没有实施方案的版本，无从审核',
    },
    replaced: {
      en: 'not the last version',
      zh: '不是最后一版',
    },
  },
  check: ({ plan: { last, versions }, supervisors }) => {
    if (last === null) return noneOf([findingAt('/plan', 'noVersion')]);
    const findings = wrongWithReview(last, supervisors);
    const replaced = versions.filter((version) => version !== last).map((version) => notCounted(version, 'replaced'));
    const why = findings.slice(0, 1).map(({ code, params }) => notCounted(last, code, params));
    return noneOf(findings, { counted: findings.length === 0 ? [last] : [], notCounted: [...replaced, ...why] });
  },
  examples: {
    pass: `
plan:
  versions:
    - version: 1
      date: 2014-02-20
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
      review:
        date: 2014-02-22
        reviewers: [S99]  # !strangeReviewer
        prescribedActions: {result: pass}
        optionalActions: {result: pass}
        schedule: {result: pass}
        problemFocus: {result: pass}
        decision: approve
`,
  },
});
