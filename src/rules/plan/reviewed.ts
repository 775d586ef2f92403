import { reviewFaults, reviewMessages } from '../../campaign/reviews.ts';
import { findingAt, noneOf, notCounted } from '../../rule/judgement.ts';
import { article, defineRule } from '../../rule/rule.ts';

export default defineRule({
  id: 'plan/reviewed',
  order: 1,
  source: article('对参加活动单位的实施方案进行了严格审核把关'),
  stage: 'studyListen',
  severity: 'error',
  duty: 'team',
  reads: ['plan/versions'],
  readsIfPresent: ['supervision', 'people'],
  title: { en: 'Review of the plan', zh: '实施方案审核' },
  why: {
    en: 'The supervision team vouches for the plan that is carried out, so its last version has to be reviewed, and by supervisors of this unit.',
    zh: '督导组要对所督导单位的实施方案严格审核把关，最终执行的一稿必须经本单位督导组成员审核。',
  },
  fix: {
    en: 'Review the last version, and enter the review under plan.versions with date, reviewers, the four results and decision; reviewers are ids of supervision.members, date is that of the version or later.',
    zh: '由督导组审核最后一稿方案，并在该稿方案的督导组审核中登记审核日期、审核人、四项结果和审核决定；审核人填写督导组成员的编号，审核日期不得早于方案日期。',
  },
  messages: {
    ...reviewMessages,
    pass: {
      en: 'the record shows the last version of the plan reviewed by supervisors of this record',
      zh: '记录中最后一稿方案已经督导组审核',
    },
    fail: {
      en: 'the record shows no valid review of the last version of the plan',
      zh: '记录中最后一稿方案没有督导组的有效审核',
    },
    noReview: {
      en: 'the last version of the plan is not reviewed by the supervision team (no review); have it reviewed, and enter the review',
      zh: '最后一稿方案没有督导组的审核记录（review）；请督导组审核后登记',
    },
    noReviewer: {
      en: 'the review of the last version of the plan names no reviewer (reviewers); enter who reviewed it',
      zh: '最后一稿方案的审核没有填写审核人（reviewers）；请补填',
    },
    strangeReviewer: {
      en: 'the reviewer {id|who} of the last version of the plan is not one of the supervisors of this record (supervision.members); only they may review it',
      zh: '最后一稿方案的审核人{id|who}不是本单位督导组成员（supervision.members）；应由本单位督导组成员审核',
    },
    ownReviewer: {
      en: 'the reviewer {id|who} of the last version of the plan has the name of a person of the unit, and the record does not tell the two apart; have another supervisor review it, or tell them apart by a remark in brackets behind both names',
      zh: '最后一稿方案的审核人{id|who}与本单位人员同名，记录中分不清是否为同一人；请由其他督导组成员审核，确系两人的，在双方姓名后都用括号注明单位',
    },
    reviewedBefore: {
      en: 'the last version of the plan is reviewed on {date|date}, before it was drawn up on {drawnUp|date}; correct the dates',
      zh: '最后一稿方案的审核日期{date|date}早于形成日期{drawnUp|date}；请核对更正',
    },
    noVersion: {
      en: 'the record holds no version of the plan; enter the plan, and have it reviewed',
      zh: '记录中没有实施方案；请登记方案，并报督导组审核',
    },
    replaced: {
      en: 'not the last version',
      zh: '不是最后一稿',
    },
  },
  check: (input) => {
    const { last, versions } = input.plan;
    if (last === null) return noneOf([findingAt('/plan', 'noVersion')]);
    const findings = reviewFaults(last, input);
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
