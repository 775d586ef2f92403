import { lastReviewed, listAbsent, planMessages, withRejectedMessage } from '../../campaign/plan.ts';
import { minLettersOption, substanceMessages, whyHollow } from '../../campaign/substance.ts';
import type { OptionalAction } from '../../documents/unit-record.ts';
import { type Entry, findingAt, noneOf } from '../../rule/judgement.ts';
import { count } from '../../rule/option.ts';
import type { Letters } from '../../rule/plain-letters.ts';
import { article, defineRule } from '../../rule/rule.ts';

type Action = OptionalAction & Entry;

/** That an action says nothing: neither together with its reason, nor where one of the two is empty. */
const whyNothing = (action: Action, letters: Letters, minLetters: number) =>
  whyHollow(action, action.title, { letters, minLetters: 1 }) ??
  whyHollow(action, action.reason, { letters, minLetters: 1 }) ??
  whyHollow(action, `${action.title}，${action.reason}`, { letters, minLetters });

export default defineRule({
  id: 'plan/optional-actions',
  order: 3,
  source: article('审自选动作,看工作方案是否体现特色'),
  stage: 'studyListen',
  severity: 'error',
  duty: 'unit',
  reads: ['plan/versions'],
  options: {
    min: count(1, { en: 'the fewest optional actions', zh: '自选动作最少项数' }),
    minLetters: minLettersOption,
  },
  title: { en: 'Optional actions', zh: '自选动作' },
  why: {
    en: 'A plan that holds the prescribed actions alone could be anybody’s; optional actions show that it was made for this unit.',
    zh: '只有规定动作的方案放到哪个单位都能用；有自选动作，才体现本单位的实际和特色。',
  },
  fix: {
    en: 'Put an action that suits the unit into the plan, enter the new version with its title and reason under optionalActions, and have it reviewed.',
    zh: '结合本单位实际在方案中安排自选动作，形成新一稿，在自选动作中登记名称和理由，并报督导组审核。',
  },
  messages: {
    ...planMessages,
    ...substanceMessages,
    pass: {
      en: 'the last version of the plan has {found|plural:optional action,optional actions,no optional actions that count}; at least {required|plural:is,are} required, and the review passes them',
      zh: '最后一稿方案{found|zero:没有可计入的自选动作,列有自选动作#项}，要求不少于{required}项，且审核通过',
    },
    fail: {
      en: 'the last version of the plan has {found|plural:optional action,optional actions,no optional actions that count}; at least {required|plural:is,are} required',
      zh: '最后一稿方案{found|zero:没有可计入的自选动作,只列有自选动作#项}，要求不少于{required}项',
    },
    failRejected: {
      en: 'the review does not pass the optional actions of the last version of the plan: it has {found|zero:none,#}, and at least {required|plural:is,are} required',
      zh: '最后一稿方案的自选动作审核不通过（{found|zero:没有列出,列有#项}，要求不少于{required}项）',
    },
    tooFew: {
      en: 'the last version of the plan has {found|plural:optional action,optional actions,no optional actions that count}; at least {min|plural:is,are} required',
      zh: '最后一稿方案{found|zero:没有可计入的自选动作,只列有自选动作#项}，要求不少于{min}项',
    },
  },
  check: (input, { min, minLetters }) => {
    const reviewed = lastReviewed(input, 'optionalActions');
    if (reviewed.kind !== 'reviewed') return reviewed;
    const { last, rejected } = reviewed;
    const { optionalActions } = last;
    if (optionalActions === undefined && rejected.length === 0) return listAbsent(last, 'optionalActions');
    if (optionalActions === undefined)
      return withRejectedMessage(noneOf(rejected, { found: 0, required: min }), rejected);
    const at = `${last.at}/optionalActions`;
    const listed = optionalActions.map((action, index) => ({ ...action, at: `${at}/${index}`, label: action.title }));
    const weighed = listed.map((action) => ({ action, why: whyNothing(action, input.letters, minLetters) }));
    const counted = weighed.filter(({ why }) => why === null).map(({ action }) => action);
    const others = weighed.flatMap(({ why }) => why ?? []);
    const found = counted.length;
    const shortfall = found < min ? [findingAt(at, 'tooFew', { found, min })] : [];
    const judged = noneOf([...rejected, ...shortfall], { found, required: min, counted, notCounted: others });
    return withRejectedMessage(judged, rejected);
  },
  examples: {
    pass: `
plan:
  versions:
    - version: 1
      date: 2014-02-20
      optionalActions:
        - {title: 牧区马背送学, reason: 牧户分散，流动党员多}
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
      optionalActions: []  # !tooFew
      review:
        date: 2014-02-22
        reviewers: [S13]
        prescribedActions: {result: pass}
        optionalActions: {result: fail, note: 没有自选动作}  # !rejected
        schedule: {result: pass}
        problemFocus: {result: pass}
        decision: revise
`,
  },
});
