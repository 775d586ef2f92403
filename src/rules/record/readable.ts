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
    zh: '文件读不出来就无从核查，不能当作已经核查通过。',
  },
  fix: {
    en: 'Fix each place listed. A record is one YAML document in UTF-8, or a workbook.',
    zh: '按所列位置逐处改正。记录应为 UTF-8 编码的单个 YAML 文件，或者一份工作簿。',
  },
  messages: {
    ...messages,
    pass: { en: 'the file is one YAML document in UTF-8', zh: '文件为 UTF-8 编码的单个 YAML 文档，可以正常读取' },
    fail: {
      en: 'the file cannot be read as a record: {findings|plural:place,places} to fix',
      zh: '文件无法作为记录读取，有{findings}处需要改正',
    },
    changed: {
      en: '{findings|plural:place is,places are} read otherwise than written',
      zh: '文件可以读取，但有{findings}处读出的内容与所写的不同',
    },
    textCut: {
      en: 'the text ends at “{value}”: what follows a blank and # is a comment, so “{lost}” is not read; put the text in quotes, or two blanks before a comment',
      zh: '文字只读到“{value}”：空格后的“#”开始注释，“{lost}”没有读入；属于正文的，请给整段文字加英文引号；确为注释的，请在“#”前空两格',
    },
    namesInOne: {
      en: '“{value}” is read as one name; if several are meant, write {suggestion}',
      zh: '“{value}”被读成了一个名称；如果是几个，请写成{suggestion}',
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
