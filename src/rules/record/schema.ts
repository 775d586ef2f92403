import type { Finding } from '../../model.ts';
import { noneOf } from '../../rule/judgement.ts';
import { defineRule, proposal, SCHEMA_RULE } from '../../rule/rule.ts';
import { messages } from '../../words/schema.ts';

export default defineRule({
  id: SCHEMA_RULE,
  order: 2,
  source: proposal(),
  severity: 'error',
  duty: 'unit',
  reads: [],
  always: true,
  title: { en: 'Keys and values as agreed', zh: '记录格式' },
  why: {
    en: 'A misspelt key or a value outside its list would be ignored silently, so that the entry would not count.',
    zh: '项目名称写错、取值不在规定范围内，程序就读不到这些内容，等于没有登记，因此必须先行查出。',
  },
  fix: {
    en: 'Fix each place listed; the rules that read the section are judged again after that.',
    zh: '按所列位置逐处改正；改正后，涉及该部分的各项规则即可照常判断。',
  },
  messages: {
    ...messages,
    pass: { en: 'every key and value is as the schema has it', zh: '记录中的项目名称和取值均符合格式要求' },
    fail: {
      en: '{findings|plural:place in the record does,places in the record do} not match the schema',
      zh: '记录中有{findings}处不符合格式要求',
    },
  },
  // The codes match the rule's messages; a test checks this.
  check: ({ schemaFindings }) => noneOf(schemaFindings as readonly Finding<keyof typeof messages>[]),
  examples: {
    pass: `
talks:
  - {id: K1, round: 1, date: 2014-05-14, from: [P01], with: [P02]}
`,
    fail: `
talks:
  - {id: K1, rounds: 1, date: 2014-05-14, from: [P01], with: [P02]}  # !unknownKeyNear
`,
  },
});
