import type { Day } from '../../calendar.ts';
import { lastReviewed, listAbsent, planMessages, withRejectedMessage } from '../../campaign/plan.ts';
import type { PlanVersion } from '../../documents/unit-record.ts';
import { finding, noneOf, notCounted } from '../../rule/judgement.ts';
import { identifiers } from '../../rule/option.ts';
import { article, defineRule } from '../../rule/rule.ts';

type Code = keyof typeof planMessages | 'missing' | 'notPrescribed' | 'inNoStage';

/** True of a day that lies in no stage of a version that has some. */
const isOutsideStages = (day: Day, { stages = [] }: Pick<PlanVersion, 'stages'>): boolean =>
  stages.length > 0 && stages.every(({ from, to }) => day < from || day > to);

export default defineRule({
  id: 'plan/prescribed-actions',
  order: 2,
  source: article('审规定动作,看环节步骤是否合理到位'),
  stage: 'studyListen',
  severity: 'error',
  duty: 'unit',
  reads: ['plan/versions'],
  options: {
    actions: identifiers(
      [
        'mobilisationMeeting',
        'democraticAppraisal',
        'study',
        'hearOpinions',
        'talks',
        'selfExamination',
        'materials',
        'democraticLifeMeeting',
      ],
      { en: 'the actions that every plan has to hold', zh: '实施方案必须包含的规定动作' },
    ),
  },
  title: { en: 'Prescribed actions', zh: '规定动作' },
  why: {
    en: 'Every unit has to carry out the prescribed actions; one that the plan leaves out is likely to be left out in practice.',
    zh: '规定动作一项不能少；方案里漏掉的，执行中就容易落空。',
  },
  fix: {
    en: 'Put the missing actions into the plan, enter the new version with them under prescribedActions, and have it reviewed.',
    zh: '在方案中补上缺少的规定动作，形成新一稿，在规定动作中登记，并报督导组审核。',
  },
  messages: {
    ...planMessages,
    pass: {
      en: 'the last version of the plan holds every prescribed action ({found} of {required}), and the review passes them',
      zh: '最后一稿方案应列规定动作{required}项，已列{found}项，且审核通过',
    },
    fail: {
      en: 'the last version of the plan holds {found|zero:none,#} of {required|plural:prescribed action,prescribed actions}; all are required',
      zh: '规定动作应列{required}项，最后一稿方案{found|zero:一项没有列入,只列入#项}',
    },
    failRejected: {
      en: 'the review does not pass the prescribed actions of the last version of the plan, which holds {found|zero:none,#} of {required}',
      zh: '最后一稿方案的规定动作审核不通过（应列{required}项，{found|zero:一项没有列入,列入#项}）',
    },
    missing: {
      en: 'the last version of the plan lacks the prescribed action {action|term}; add it',
      zh: '最后一稿方案没有列入规定动作中的{action|term}；请补列',
    },
    inNoStage: {
      en: 'planned for {planned|date}, a day in no stage of the plan',
      zh: '计划日期{planned|date}不在方案的任何环节之内',
    },
    notPrescribed: {
      en: 'not among the actions that the profile prescribes',
      zh: '不在审核标准所列的规定动作之内',
    },
  },
  check: (input, { actions }) => {
    const reviewed = lastReviewed(input, 'prescribedActions');
    if (reviewed.kind !== 'reviewed') return reviewed;
    const { last, rejected } = reviewed;
    const { prescribedActions } = last;
    if (prescribedActions === undefined && rejected.length === 0) return listAbsent(last, 'prescribedActions');
    if (prescribedActions === undefined)
      return withRejectedMessage(noneOf(rejected, { found: 0, required: actions.length }), rejected);
    const at = `${last.at}/prescribedActions`;
    const all = prescribedActions.map(({ action, planned }, index) => ({
      at: `${at}/${index}`,
      label: action,
      planned,
    }));
    const idle = all.filter(({ planned }) => isOutsideStages(planned, last));
    const listed = all.filter((entry) => !idle.includes(entry));
    const present = new Set(listed.map(({ label }) => label));
    const missing = actions.filter((action) => !present.has(action));
    const others = listed.filter(({ label }) => !actions.includes(label));
    const lacks = missing.map((action) => finding({ at, label: action }, 'missing', { action }));
    const judged = noneOf<Code>([...rejected, ...lacks], {
      found: actions.length - missing.length,
      required: actions.length,
      counted: listed.filter(({ label }) => actions.includes(label)),
      notCounted: [
        ...others.map((entry) => notCounted(entry, 'notPrescribed')),
        ...idle.map((entry) => notCounted(entry, 'inNoStage', { planned: entry.planned })),
      ],
    });
    return withRejectedMessage(judged, rejected);
  },
  examples: {
    pass: `
plan:
  versions:
    - version: 1
      date: 2014-02-20
      prescribedActions:
        - {action: mobilisationMeeting, planned: 2014-02-26}
        - {action: democraticAppraisal, planned: 2014-02-26}
        - {action: study, planned: 2014-03-01}
        - {action: hearOpinions, planned: 2014-03-15}
        - {action: talks, planned: 2014-05-14}
        - {action: selfExamination, planned: 2014-05-20}
        - {action: materials, planned: 2014-06-10}
        - {action: democraticLifeMeeting, planned: 2014-07-18}
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
      prescribedActions:  # !missing
        - {action: mobilisationMeeting, planned: 2014-02-26}
        - {action: democraticAppraisal, planned: 2014-02-26}
        - {action: study, planned: 2014-03-01}
        - {action: hearOpinions, planned: 2014-03-15}
        - {action: talks, planned: 2014-05-14}
        - {action: selfExamination, planned: 2014-05-20}
        - {action: materials, planned: 2014-06-10}
      review:
        date: 2014-02-22
        reviewers: [S13]
        prescribedActions: {result: fail, note: 缺专题民主生活会安排}  # !rejected
        optionalActions: {result: pass}
        schedule: {result: pass}
        problemFocus: {result: pass}
        decision: revise
`,
  },
});
