import type { Localized } from '../model.ts';

/** What the report asks for in words that nothing in a record shows: the words, and what a person has to find out. */
export const QUESTIONS: readonly { readonly words: string; readonly ask: Localized }[] = [
  {
    words: '五个不放过',
    ask: {
      en: 'The report names five things that are not to be let pass, and lists none. Which are they here, and was any of them let pass?',
      zh: '原文提到“五个不放过”，没有列出内容。本地所指是哪五项？是否做到？',
    },
  },
  {
    words: '有辣味',
    ask: {
      en: 'Did the criticism have an edge, or was it praise in other words?',
      zh: '批评是否真有辣味，有没有明批评、实表扬？',
    },
  },
  {
    words: '先学一步、多学一点、学深一层',
    ask: {
      en: 'Did the supervisors study before those whom they supervise, more than they did, and more deeply?',
      zh: '督导组是否比所督导的单位先学一步、多学一点、学深一层？',
    },
  },
  {
    words: '不虚、不偏、不空，不走过场',
    ask: {
      en: 'Is what the unit wrote about its own problems true, to the point and concrete, or was it gone through for form’s sake?',
      zh: '单位查摆的问题是否不虚、不偏、不空，有没有走过场？',
    },
  },
  {
    words: '及时发现和解决问题',
    ask: {
      en: 'Did the supervisors find problems in time, and were these solved in time?',
      zh: '督导组是否及时发现问题，所发现的问题是否及时解决？',
    },
  },
  {
    words: '保证上级的相关要求落实到位',
    ask: {
      en: 'Was what came from above carried out, and not only passed on?',
      zh: '上级的相关要求是否不止传达到位，而且落实到位？',
    },
  },
];
