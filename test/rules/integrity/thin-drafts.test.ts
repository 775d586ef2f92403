import thin from '../../../src/rules/integrity/thin-drafts.ts';
import { testRule } from '../test-rule.ts';

const DRAFTS = `
materials:
  - owner: team
    drafts:
      - {draft: 1, date: 2014-06-10, file: a.txt}
      - {draft: 2, date: 2014-06-20, file: b.txt}`;
const THIN = `${DRAFTS}  # !thin`;

/** So many different characters in a row. */
const letters = (n: number, from = 0x5000) => String.fromCodePoint(...Array.from({ length: n }, (_, i) => from + i));
/** A text of a hundred grams, so many of them its own. */
const with104 = (own: number) => letters(104 - own) + letters(own, 0x5e00);

testRule(thin, {
  pass: {
    'ninety-seven of a hundred grams': {
      yaml: DRAFTS,
      texts: { 'a.txt': letters(104), 'b.txt': with104(3) },
      counted: ['team#1', 'team#2'],
      notCounted: [],
    },
    'clauses in another order': {
      yaml: DRAFTS,
      texts: { 'a.txt': `${letters(50)}，${letters(50, 0x5e00)}`, 'b.txt': `${letters(50, 0x5e00)}，${letters(50)}` },
    },
    'a text that is longer than the one before': {
      yaml: DRAFTS,
      texts: { 'a.txt': letters(104), 'b.txt': letters(120) },
    },
    'a text too short for a gram': { yaml: DRAFTS, texts: { 'a.txt': letters(104), 'b.txt': letters(4) } },
    'a draft that is unlike the plan': {
      yaml: `${DRAFTS}
plan: {versions: [{version: 1, date: 2014-02-20, file: c.txt}]}`,
      texts: { 'a.txt': letters(104), 'b.txt': letters(104, 0x5e00), 'c.txt': letters(104, 0x6e00) },
      counted: ['v1', 'team#1', 'team#2'],
    },
    'a draft that repeats and goes on': {
      yaml: `${DRAFTS}
plan: {versions: [{version: 1, date: 2014-06-09, file: c.txt}]}`,
      texts: { 'a.txt': letters(104), 'b.txt': letters(104, 0x5e00), 'c.txt': letters(60) },
    },
    'an earlier one of another owner on a later day': {
      yaml: DRAFTS.replace('      - {draft: 2', '  - owner: P01\n    drafts:\n      - {draft: 1').replace(
        '06-10',
        '06-21',
      ),
      texts: { 'a.txt': letters(120), 'b.txt': letters(104) },
    },
  },
  fail: {
    'ninety-eight of a hundred grams': { yaml: THIN, texts: { 'a.txt': letters(104), 'b.txt': with104(2) } },
    'sentences in another order': {
      yaml: THIN,
      texts: {
        'a.txt': `${letters(20)}。${letters(20, 0x5e00)}！${letters(20, 0x6e00)}`,
        'b.txt': `${letters(20, 0x6e00)}；\n${letters(20)}？${letters(20, 0x5e00)}`,
      },
    },
    'a draft of another owner': {
      yaml: THIN.replace('      - {draft: 2', '  - owner: P01\n    drafts:\n      - {draft: 1'),
      texts: { 'a.txt': letters(104), 'b.txt': letters(104) },
    },
    'a draft that is an earlier one in traditional characters': {
      yaml: THIN.replace('!thin', '!otherCharacters'),
      texts: {
        'a.txt':
          '班子开会多，下乡少，接待超标准，办事拖拉，群众意见没有答复。'.repeat(3) +
          '发言稿由办公室代写，照着念，没有深入调查研究，也不听不同意见。'.repeat(2),
        'b.txt':
          '班子開會多，下鄉少，接待超標準，辦事拖拉，群眾意見沒有答復。'.repeat(3) +
          '發言稿由辦公室代寫，照著念，沒有深入調查研究，也不聽不同意見。'.repeat(2),
      },
      says: ['逐字对应', 'letter by letter'],
    },
    'a draft that is the plan': {
      yaml: `
plan:
  versions:
    - {version: 1, date: 2014-02-20, file: a.txt}
materials:
  - owner: team
    drafts:
      - {draft: 1, date: 2014-06-10, file: b.txt}  # !thin`,
      texts: { 'a.txt': letters(104), 'b.txt': letters(104) },
      says: ['at least 98 % of draft 1'],
    },
    'a plan version': {
      yaml: `
plan:
  versions:
    - {version: 1, date: 2014-02-20, file: a.txt}
    - {version: 2, date: 2014-02-21, file: b.txt}  # !thin
    - {version: 3, date: 2014-02-22}`,
      texts: { 'a.txt': letters(104), 'b.txt': `${letters(104)} 1` },
      notCounted: ['v3 noFileNamed'],
    },
  },
  unclear: { 'a section with a schema error': { yaml: `${DRAFTS}\nplan: []`, reason: 'broken' } },
  notApplicable: {
    'one text that can be read': { yaml: DRAFTS, texts: { 'a.txt': letters(9) }, reason: 'nothing' },
    'nothing written': { yaml: '', reason: 'nothing' },
  },
});
