import { noneOf } from '../../rule/judgement.ts';
import { defineRule, proposal } from '../../rule/rule.ts';
import { messages } from '../../words/readable.ts';

export default defineRule({
  id: 'record/readable',
  order: 1,
  source: proposal(),
  severity: 'error',
  duty: 'unit',
  reads: [],
  always: true,
  title: { en: 'A file that can be read', zh: '文件可读' },
  why: {
    en: 'A record that cannot be read cannot be judged, and must not pass for one that was.',
    zh: '文件读不出来就无从审核，不能当作已经审核通过。',
  },
  fix: {
    en: 'Save the record as one YAML document in UTF-8, and fix each place listed.',
    zh: '把记录存为 UTF-8 编码的单个 YAML 文件，并按所列位置逐处改正。',
  },
  messages: {
    ...messages,
    pass: { en: 'the file is one YAML document in UTF-8', zh: '文件为 UTF-8 编码的单个 YAML 文档，可以正常读取' },
    fail: {
      en: 'the file cannot be read as a record: {findings|plural:place,places} to fix',
      zh: '文件无法作为记录读取，有{findings}处需要改正',
    },
  },
  // If the file is unreadable, no rule can run: the reader's findings are then the whole report.
  check: () => noneOf<never>([]),
  examples: {
    pass: `
talks:
  - {id: K1, round: 1, date: 2014-05-14, from: [P01], with: [P02]}
`,
    fail: `
talks：
  - {id: K1, round: 1, date: 2014-05-14, from: [P01], with: [P02]}
`,
  },
});
