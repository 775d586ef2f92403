import { lastReviewed, listAbsent, planMessages, withRejectedMessage } from '../../campaign/plan.ts';
import { minLettersOption, sift, substanceMessages } from '../../campaign/substance.ts';
import { finding, findingAt, noneOf, notCounted } from '../../rule/judgement.ts';
import { count } from '../../rule/option.ts';
import { article, defineRule } from '../../rule/rule.ts';

export default defineRule({
  id: 'plan/problem-focus',
  order: 5,
  source: article('审问题导向,看是否聚焦‘四风’问题'),
  stage: 'studyListen',
  severity: 'error',
  duty: 'unit',
  reads: ['plan/versions'],
  options: {
    min: count(1, { en: 'the fewest target problems', zh: '聚焦问题最少条数' }),
    minLetters: minLettersOption,
  },
  title: { en: 'Focus on the four winds', zh: '问题导向' },
  why: {
    en: 'The campaign is against the four winds; a plan that sets itself other problems, or none, evades it.',
    zh: '活动聚焦“四风”问题；方案没有问题指向，或者所列问题与“四风”无关，就是避重就轻。',
  },
  fix: {
    en: 'Name the problems of the four winds that the unit sets out to solve, enter them in a new version under targetProblems with their wind, and have it reviewed.',
    zh: '在方案中写明本单位要解决的“四风”问题，形成新一稿，在聚焦问题中逐条登记，写明属于哪一风，并报督导组审核。',
  },
  messages: {
    ...planMessages,
    ...substanceMessages,
    pass: {
      en: 'the last version of the plan names {found|plural:target problem,target problems,no target problems that count} of the four winds; at least {required|plural:is,are} required, and the review passes them',
      zh: '最后一稿方案{found|zero:没有可计入的“四风”问题,列有“四风”问题#条}，要求不少于{required}条，且审核通过',
    },
    fail: {
      en: 'the last version of the plan names {found|plural:target problem,target problems,no target problems that count} of the four winds; at least {required|plural:is,are} required, and none outside the four winds ({findings|plural:point,points} to fix)',
      zh: '最后一稿方案的问题导向有{findings}处需要改正：{found|zero:没有可计入的“四风”问题,列有“四风”问题#条}，要求不少于{required}条，且不得列“四风”以外的问题',
    },
    failRejected: {
      en: 'the review does not pass the problem focus of the last version of the plan: {findings|plural:point,points} to fix; it names {found|plural:target problem,target problems,no target problems that count} of the four winds, and at least {required|plural:is,are} required, none outside the four winds',
      zh: '最后一稿方案的问题导向审核不通过，共有{findings}处需要改正（{found|zero:没有可计入的“四风”问题,列有“四风”问题#条}，要求不少于{required}条，且不得列“四风”以外的问题）',
    },
    tooFew: {
      en: 'the last version of the plan names {listed|plural:target problem,target problems,no target problems that count}; at least {min|plural:is,are} required',
      zh: '最后一稿方案{listed|zero:没有可计入的聚焦问题,只列有聚焦问题#条}，要求不少于{min}条',
    },
    outsideWinds: {
      en: 'this target problem is of none of the four winds (wind: none); name the wind, or take the problem out',
      zh: '这条聚焦问题不属于“四风”；请写明属于哪一风（wind），或从方案中删去',
    },
  },
  check: (input, { min, minLetters }) => {
    const reviewed = lastReviewed(input, 'problemFocus');
    if (reviewed.kind !== 'reviewed') return reviewed;
    const { last, rejected } = reviewed;
    const { targetProblems } = last;
    if (targetProblems === undefined && rejected.length === 0) return listAbsent(last, 'targetProblems');
    if (targetProblems === undefined)
      return withRejectedMessage(noneOf(rejected, { found: 0, required: min }), rejected);
    const at = `${last.at}/targetProblems`;
    const all = targetProblems.map((p, index) => ({ ...p, at: `${at}/${index}`, label: p.text }));
    const { telling: problems, hollow } = sift(all, { letters: input.letters, minLetters }, () => '');
    const counted = problems.filter(({ wind }) => wind !== 'none');
    const others = problems.filter(({ wind }) => wind === 'none');
    const listed = problems.length;
    const findings = [
      ...rejected,
      ...(listed < min ? [findingAt(at, 'tooFew', { listed, min })] : []),
      ...others.map((problem) => finding(problem, 'outsideWinds', {}, `${problem.at}/wind`)),
    ];
    const judged = noneOf(findings, {
      found: counted.length,
      required: min,
      counted,
      notCounted: [...hollow, ...others.map((problem) => notCounted(problem, 'outsideWinds'))],
    });
    return withRejectedMessage(judged, rejected);
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
