import { expect, test } from 'vitest';
import { LIMITS } from '../../src/load/file/limits.ts';
import { briefly, findingsOf } from './findings-of.ts';

// One mistake is one finding, where it was made; two are two.
test.each([
  ['a full-width colon as the only thing', '单位：示例镇\n', ['1:3 wideColon']],
  [
    'a full-width colon in a map',
    'schema: unit-record/1\nunit:\n  id: U017\n  name：示例镇党委\n  category: township\npeople: []\n',
    ['4:7 wideColon'],
  ],
  [
    'a full-width colon in the first line of a map',
    'unit:\n  name：示例镇党委\n  id: U017\npeople: []\n',
    ['2:7 wideColon'],
  ],
  [
    'a full-width colon behind a section',
    'asOf: 2014-08-10\nunit：\n  id: U017\n  name: x\npeople: []\n',
    ['2:5 wideColon'],
  ],
  [
    'four full-width colons',
    'unit:\n  id：U017\n  name: x\n  category：township\npeople：\n  - id: P01\n    name：甲\n',
    ['2:5 wideColon', '4:11 wideColon', '5:7 wideColon', '7:9 wideColon'],
  ],
  [
    'a full-width colon in the first line of an item',
    'people:\n  - id：P01\n    name: 甲某\n  - id: P02\n',
    ['2:7 wideColon'],
  ],
  ['a full-width colon before quotes', 'text："abc"\nb: 1\n', ['1:5 wideColon']],
  ['a full-width colon, with CRLF', 'unit:\r\n  name：x\r\n  id: 1\r\n', ['2:7 wideColon']],
  [
    'a full-width colon in braces',
    'm:\n  - {id: S13, name：庚某}\n  - {id: S14, name: 辛某}\n',
    ['2:19 wideCharacter'],
  ],
  [
    'a full-width comma in braces',
    'm:\n  - {id: S13， name: 庚某}\n  - {id: S14, name: 辛某}\n',
    ['2:13 wideCharacter'],
  ],
  ['a full-width semicolon in braces', 'm: {a: 1；b: 2}\n', ['1:9 wideCharacter']],
  ['full-width braces', 'm:\n  - ｛id: S13, name: 庚某｝\n  - {id: S14, name: 辛某}\n', ['2:5 wideCharacter']],
  ['a full-width closing brace', 'm:\n  - {id: S13, name: 庚某｝\n  - {id: S14, name: 辛某}\n', ['2:23 wideCharacter']],
  ['full-width quotes round a text with a colon', 'unit:\n  name: “示例镇: 党委”\n  id: U1\n', ['2:9 wideCharacter']],
  ['a full-width closing quote', 'unit:\n  name: "示例镇”\n  id: U1\n', ['2:13 wideCharacter']],
  ['full-width dashes', 'people:\n  － id: P1\n  － id: P2\n', ['2:3 wideCharacter', '3:3 wideCharacter']],
  ['a long dash', 'people:\n  — {id: P1}\n', ['2:3 wideCharacter']],
  ['bullets', 'people:\n  • id: P1\n  • id: P2\n', ['2:3 wideCharacter', '3:3 wideCharacter']],
  ['full-width spaces as indent', 'unit:\n\u3000\u3000id: U017\n\u3000\u3000name: x\npeople: []\n', ['2:1 wideIndent']],
  ['no-break spaces as indent', 'unit:\n\u00a0\u00a0id: U017\npeople: []\n', ['2:1 wideIndent']],
  ['a full-width space behind the colon', 'unit:\n  name:\u3000x\n  id: 1\n', ['2:7 noSpaceAfterColon']],
  ['tabs as indent', 'unit:\n\tid: U017\n\tname: x\npeople: []\n', ['2:1 tabIndent']],
  ['one tab among spaces', 'unit:\n  id: U017\n\tname: x\npeople: []\n', ['3:1 tabIndent']],
  ['tabs before a list', 'people:\n\t- id: P01\n\t  name: x\nunit: {}\n', ['2:1 tabIndent']],
  ['a tab in braces', 'a: {\n\tb: 1,\n\tc: 2}\n', ['2:1 tabIndent']],
  ['a quote that is not closed', 'unit:\n  name: "示例镇\n  id: U1\npeople: []\n', ['2:9 unclosedQuote']],
  ['a quote that is closed by the next one', 'unit:\n  name: "示例镇\n  id: "U1"\npeople: []\n', ['2:9 unclosedQuote']],
  ['a single quote that is not closed', "unit:\n  name: '示例镇\n  id: U1\npeople: []\n", ['2:9 unclosedQuote']],
  [
    'a quote in braces that is not closed',
    'm:\n  - {id: S13, name: "庚某}\n  - {id: S14, name: "辛某"}\n',
    ['2:21 unclosedQuote'],
  ],
  ['a quoted text whose second line is not indented', 'text: "第一行\n第二行"\nb: 1\n', ['1:7 unclosedQuote']],
  ['a bracket that is not closed', 'a: [1, 2\nb: 3\nc: 4\n', ['1:4 unclosedBracket']],
  ['a brace that is not closed', 'm:\n  - {id: S13, name: 庚某\n  - {id: S14, name: 辛某}\n', ['2:5 unclosedBracket']],
  ['a root brace that is not closed', '{a: 1,\nb: 2\n', ['1:1 unclosedBracket']],
  ['a bracket closed by a brace', 'm:\n  - {id: S1, w: [a, b}\n  - {id: S2}\n', ['2:17 unclosedBracket']],
  ['a bracket that nothing opens', 'a: {b: 1}}\nc: ]\n', ['1:10 strayBracket', '2:4 strayBracket']],
  [
    'a line indented too far',
    'unit:\n  id: U\n    name: x\n    category: y\n  team: z\npeople: []\n',
    ['3:5 badIndent'],
  ],
  ['a line indented too little', 'unit:\n    id: U017\n  name: x\npeople: []\n', ['3:3 badIndent']],
  ["an item's line indented too little", 'people:\n  - id: P1\n   name: x\n  - id: P2\n', ['3:4 badIndent']],
  ['an item indented too little', 'people:\n  - id: P1\n - id: P2\nunit: {}\n', ['3:2 badIndent']],
  ['an item indented too far', 'people:\n  - id: P1\n    - id: P2\nunit: {}\n', ['3:5 badIndent']],
  ['an item without its dash', 'people:\n  - id: P1\n    name: x\n  id: P2\n  name: y\n', ['4:3 missingDash']],
  ['a root that is indented', '  a: 1\nb: 2\n', ['2:1 badIndent']],
  ['a line without colon', 'unit:\n  id: U017\n  name 示例镇\n  category: township\n', ['3:3 noColon']],
  ['a last line without colon', 'unit:\n  id: U017\n  name 示例镇\n', ['3:3 noColon']],
  ['no space behind the colon', 'unit:\n  id:U017\n  name: x\n', ['2:5 noSpaceAfterColon']],
  ['two keys in one line', 'a: b: c\nd: 1\n', ['1:4 secondColon']],
  ['quotes inside quotes', 'a: "他说"走马观花"的话"\nb: 1\n', ['1:8 textAfterQuote']],
  ['an apostrophe in single quotes', "a: 'it's'\nb: 1\n", ['1:8 textAfterQuote']],
  ['text behind a bracket', 'a: [1] x\nb: 2\n', ['1:8 textAfterBracket']],
  ['no space before a comment', 'a: "x"#c\nb: 1\n', ['1:7 noSpaceBeforeComment']],
  [
    'texts that begin with marks',
    'a: @x\nb: `y`\nc: >50人\nd: **重点** 工作\ne: ? x\n',
    ['1:4 badStart', '2:4 badStart', '3:4 badStart', '4:4 badStart', '5:4 badStart'],
  ],
  [
    'backslashes in double quotes',
    'a: "C:\\dir\\档案"\nb: "\\q"\n',
    ['1:7 badEscape', '1:11 badEscape', '2:5 badEscape'],
  ],
  ['half a character as an escape', 'a: "\\ud83d"\nb: "\\ud83d\\ude00"\n', ['1:4 badEscape']],
  ['a list in the line of its key', 'talks: - id: K1\n    round: 1\nb: 1\n', ['1:8 listOnKeyLine']],
  ['no comma in braces', 'm:\n  - {id: S13 name: 庚某}\n  - {id: S14, name: 辛某}\n', ['2:10 noComma']],
  ['no comma in brackets', 'm: ["a" "b"]\nn: 1\n', ['1:9 noComma']],
  ['two commas', 'm: [a,, b]\nn: 1\n', ['1:7 extraComma']],
  ['tags', 'a: !!str 1\nb: !foo {x: 1}\nc: 1\n', ['1:4 tag', '2:4 tag']],
  ['a directive', '%TAG ! tag:x,2000:\n---\na: 1\n', ['1:1 directive']],
  ['YAML 1.1', '%YAML 1.1\n---\na: 1\n', ['1:1 directive']],
  ['two documents', 'a: 1\n---\nb: 2\n', ['2:1 manyDocuments']],
  ['a mistake and a second document', 'a: 1\nunit：\n  x: 1\n---\nb：2\n', ['2:5 wideColon', '4:1 manyDocuments']],
  ['nothing', '', ['1:1 empty']],
  ['comments alone', '# x\n---\n', ['1:1 empty']],
  ['a key twice', 'a: 1\nb: 2\na: 3\n', ['3:1 duplicateKey']],
  ['a key twice, quoted and not', 'm: {a: 1, "a": 2}\n1: x\n"1": y\n', ['1:11 duplicateKey', '3:1 duplicateKey']],
  ['lists and maps as keys', '[a]: 1\n? {b: 1}\n: 2\n', ['1:1 listAsKey', '2:3 listAsKey']],
  ['no key', ': 1\nb: 2\n', ['1:1 emptyKey']],
  ['references to nothing and to itself', 'a: *x\nb: &y [*y]\n', ['1:4 unknownAlias', '2:8 aliasInItself']],
  ['a merge conflict', 'a: 1\n<<<<<<< HEAD\nb: 2\n=======\nb: 3\n>>>>>>> x\nc: 1\n', ['2:1 mergeConflict']],
  ['a form feed, twice', 'a: b\f\nc: d\f\n', ['1:5 badCharacter']],
  ['a BOM inside', 'a: \ufeffb\n', ['1:4 badCharacter']],
  ['a zero byte', 'a: b\u0000\n', ['1:5 badCharacter']],
  [
    'a quote, a bracket and an escape',
    'unit:\n  name: "x\n  id: U1\nm: [1, 2\nb: "\\q"\n',
    ['2:9 unclosedQuote', '4:4 unclosedBracket', '5:5 badEscape'],
  ],
  ['a full-width colon and a key twice', 'a: 1\nunit：\n  id: U1\na: 2\n', ['2:5 wideColon', '4:1 duplicateKey']],
  [
    'a key that begins an entry again',
    'people:\n  - id: P1\n    name: x\n    id: P2\n    name: y\n    id: P3\n    name: z\n',
    ['4:5 missingDash', '6:5 missingDash'],
  ],
  ['a key twice that begins no entry', 'people:\n  - id: P1\n    name: x\n    name: y\n', ['4:5 duplicateKey']],
  [
    'an entry in braces without its dash',
    'o:\n  - {id: O1, text: a}\n  {id: O2, text: b}\n  - {id: O3, text: c}\n',
    ['3:3 missingDash'],
  ],
  ['a dash without a space', 'people:\n  - id: P1\n    name: x\n  -id: P2\n    name: y\n', ['4:3 noSpaceAfterDash']],
  ['the first dash without a space', 'people:\n  -id: P1\n    name: x\n  - id: P2\n', ['2:3 noSpaceAfterDash']],
  [
    'a key that is still a comment',
    'asOf: 2014-08-10\n# mobilisation:\n  date: 2014-02-26\n  attended: 8\n',
    ['2:1 commentedKey'],
  ],
  ['an entry without its opening brace', 'm:\n  - id: S1, name: x}\n  - {id: S2, name: y}\n', ['2:5 missingBrace']],
  ['a map without its opening brace', 'unit: id: U1, name: x}\npeople: []\n', ['1:7 missingBrace']],
  ['a comment in braces', 'o:\n  - {id: O1, text: a #b}\n  - {id: O2, text: c}\n', ['2:22 hashInBrackets']],
  ['merge keys', 'a: {<<: {b: 1}, <<: {c: 2}}\n', ['1:17 mergeKey']],
  ['brackets that match and stand too far left', 'v: [\n{ a: 1\n},\n{ a: 2\n}\n]\nw: 1\n', ['2:1 bracketIndent']],
  ['a closing bracket alone that stands too far left', 'm:\n  v: [\n    1,\n  ]\nw: 1\n', ['4:3 bracketIndent']],
])('%s', (_name, yaml, expected) => {
  expect(briefly(yaml)).toEqual(expected);
});

test('what a finding tells', () => {
  const told = (yaml: string) => findingsOf(yaml)[0]?.params;
  expect(told('a: 1\nb: 2\na: 3\n')).toEqual({ key: 'a', firstLine: 1 });
  expect(told('m: {a: 1， b: 2}\n')).toEqual({ character: '，', meant: ',' });
  expect(told('a: [1, 2\n')).toEqual({ bracket: '[', closing: ']' });
  expect(told('a:\n\tb: 1\n\tc: 2\n\n\td: 3\n')).toEqual({ n: 3 });
  expect(told('a: b\f\nc: d\f\n')).toEqual({ character: 'U+000C', n: 2 });
  expect(told('a: "\\q"\n')).toEqual({ escape: '\\q' });
  expect(told('a: *x\n')).toEqual({ alias: '*x' });
  expect(told('a: !x y\n')).toEqual({ tag: '!x' });
});

test('a finding is about the file: no subject, no pointer, a place with its line', () => {
  expect(findingsOf('a: 1\nunit：\n  id: U1\n')).toEqual([
    {
      code: 'wideColon',
      params: {},
      subject: null,
      pointer: '',
      place: { line: 2, column: 5, endLine: 2, endColumn: 6, excerpt: 'unit：' },
      edits: [{ line: 2, column: 5, endLine: 2, endColumn: 6, text: ':' }],
    },
  ]);
});

test('at most so many findings a file, and the number of those left out', () => {
  const yaml = 'a: 1\n'.repeat(LIMITS.findings + 8);
  const findings = findingsOf(yaml);
  expect(findings).toHaveLength(LIMITS.findings + 1);
  expect(findings.at(-1)).toMatchObject({ code: 'more', params: { n: 7 } });
  expect(findingsOf('a: 1\n'.repeat(LIMITS.findings + 1))).toHaveLength(LIMITS.findings);
});

test('mistakes all over an ordinary record are all told', () => {
  const people = Array.from({ length: 60 }, (_, n) => `  - id: P${n}\n    name：甲\n    post: 书记\n`).join('');
  expect(briefly(`people:\n${people}`)).toEqual(Array.from({ length: 60 }, (_, n) => `${3 * n + 3}:9 wideColon`));
});

test('of a large file with mistakes it is said that there may be more', () => {
  const talks = Array.from({ length: 6000 }, (_, n) => `  - {id: K${n}， round: 1, from: [P01], with: [P02]}\n`).join(
    '',
  );
  expect(findingsOf(`talks:\n${talks}`).at(-1)?.code).toBe('perhapsMore');
});
