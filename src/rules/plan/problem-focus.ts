import { finding, findingAt, noneOf, notCounted } from '../../judge/judgement.ts';
import { count } from '../../judge/option.ts';
import { lastReviewed, listAbsent, planMessages } from '../../judge/plan.ts';
import { article, defineRule } from '../../judge/rule.ts';

export default defineRule({
  id: 'plan/problem-focus',
  order: 5,
  source: article('审问题导向,看是否聚焦‘四风’问题'),
  stage: 'studyListen',
  severity: 'error',
  duty: 'unit',
  reads: ['plan/versions'],
  options: {
    min: count(1, { en: 'the fewest target problems', zh: '目标问题最少条数' }),
  },
  title: { en: 'Focus on the four winds', zh: '问题导向' },
  why: {
    en: 'The campaign is against the four winds; a plan that sets itself other problems, or none, evades it.',
    zh: '活动聚焦“四风”问题；方案没有问题指向，或者所列问题与“四风”无关，就是避重就轻。',
  },
  fix: {
    en: 'Name the problems of the four winds that the unit sets out to solve, enter them in a new version under targetProblems with their wind, and have it reviewed.',
    zh: '在方案中写明本单位要解决的“四风”问题，形成新版本登记在 targetProblems 中，逐条写明属于哪一风（wind），并报督导组审核。',
  },
  messages: {
    ...planMessages,
    pass: {
      en: 'the last version of the plan names {found|plural:target problem,target problems} of the four winds, at least {required} required, and the review passes them',
      zh: '最后一版方案列有{found}条“四风”问题，要求不少于{required}条，且审核合格',
    },
    fail: {
      en: 'the last version of the plan names {found|plural:target problem,target problems} of the four winds; at least {required} are required, none outside the four winds, and the review has to pass them',
      zh: '最后一版方案列有{found}条“四风”问题；要求不少于{required}条，不得列“四风”以外的问题，且审核合格',
    },
    tooFew: {
      en: 'the last version of the plan names {listed|plural:target problem,target problems}; at least {min} are required',
      zh: '最后一版方案只列有{listed}条目标问题，要求不少于{min}条',
    },
    outsideWinds: {
      en: 'a target problem of none of the four winds; name the wind, or take the problem out',
      zh: '这条目标问题不属于“四风”；请写明属于哪一风（wind），或从方案中删去',
    },
  },
  check: (input, { min }) => {
    const reviewed = lastReviewed(input, 'problemFocus');
    if (reviewed.kind !== 'reviewed') return reviewed;
    const { last, rejected } = reviewed;
    const { targetProblems } = last;
    if (targetProblems === undefined && rejected.length === 0) return listAbsent(last, 'targetProblems');
    if (targetProblems === undefined) return noneOf(rejected, { found: 0, required: min });
    const at = `${last.at}/targetProblems`;
    const problems = targetProblems.map((p, index) => ({ ...p, at: `${at}/${index}`, label: p.text }));
    const counted = problems.filter(({ wind }) => wind !== 'none');
    const others = problems.filter(({ wind }) => wind === 'none');
    const listed = problems.length;
    const findings = [
      ...rejected,
      ...(listed < min ? [findingAt(at, 'tooFew', { listed, min })] : []),
      ...others.map((problem) => finding(problem, 'outsideWinds', {}, `${problem.at}/wind`)),
    ];
    return noneOf(findings, {
      found: counted.length,
      required: min,
      counted,
      notCounted: others.map((problem) => notCounted(problem, 'outsideWinds')),
    });
  },
  examples: {
    pass: `
plan:
  versions:
    - version: 1
      date: 2014-02-20
      targetProblems:
        - {text: 会议多、文件多, wind: formalism}
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
      targetProblems:
        - {text: 会议多、文件多, wind: formalism}
        - {text: 办公楼漏雨, wind: none}  # !outsideWinds
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
