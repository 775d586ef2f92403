import { expect, it } from 'vitest';
import rule from '../../../src/rules/folder/copied-plans.ts';
import { runFolderRule, testFolderRule } from '../test-folder-rule.ts';

/** Distinct letters: a text has four 5-grams fewer than letters. Texts from different offsets share none. */
const letters = (count: number, from: number): string =>
  Array.from({ length: count }, (_, at) => String.fromCodePoint(0x4e00 + 300 * from + at)).join('');
/** A text with that many 5-grams. */
const grams = (count: number, from: number): string => letters(count + 4, from);

const unit = (n: number, extra = ''): string => `unit: {id: U01${n}, name: 第${n}镇党委, category: township${extra}}`;
/** A record whose plan only has a title. */
const titled = (n: number, title: string, mark = ''): string => `${unit(n)}\nplan:\n  title: ${title}${mark}`;
/** A record whose plan has several texts; the last one is marked. */
const saying = (n: number, texts: readonly string[], mark = ''): string => {
  const problems = texts.map((text) => `        - {text: ${text}, wind: formalism}`);
  return `${unit(n)}\nplan:\n  versions:\n    - version: 1\n      date: 2014-02-20\n      targetProblems:\n${problems.join('\n')}${mark}`;
};

const others = (from: number, to: number): Readonly<Record<string, string>> =>
  Object.fromEntries(
    Array.from({ length: to - from + 1 }, (_, at) => [
      `${from + at}.yaml`,
      titled(from + at, grams(100, 50 + from + at)),
    ]),
  );

/** Six units that share a common part. The first two share another one, and have parts of their own. */
const withTemplate = (common: number, shared: number, mark = '') => {
  const own = 100 - common - shared;
  return Object.fromEntries(
    Array.from({ length: 6 }, (_, n) => {
      const second = n < 2 ? grams(shared, 20) : grams(shared, 30 + n);
      return [`${n}.yaml`, saying(n, [grams(own, 40 + n), second, grams(common, 10)], n === 1 ? mark : '')];
    }),
  );
};

const A = letters(104, 1);

testFolderRule(rule, {
  pass: {
    'plans that share less than 80 % of the shorter one': {
      records: { 'a.yaml': titled(1, A), 'b.yaml': titled(2, `${A.slice(0, 83)}${letters(21, 2)}`) },
    },
    'plans that share 80 %, where 85 % are asked': {
      records: { 'a.yaml': titled(1, A), 'b.yaml': titled(2, `${A.slice(0, 84)}${letters(20, 2)}`) },
      options: { similarity: 0.85 },
    },
    'two records of one unit are not compared': {
      records: { 'a.yaml': titled(1, A), 'b.yaml': titled(1, A), 'c.yaml': titled(2, letters(104, 2)) },
    },
    'what more than a third of six units have is no sign, where half of a plan is left without it': {
      records: withTemplate(50, 35),
    },
    'the last version alone is compared': {
      records: {
        'a.yaml': saying(1, [A]),
        'b.yaml': `${saying(2, [A])}\n    - version: 2\n      date: 2014-03-01\n      targetProblems:\n        - {text: ${letters(104, 3)}, wind: formalism}`,
      },
    },
    'a file that is there is the plan, whatever the record says': {
      records: {
        'a.yaml': `${unit(1)}\nplan: {title: ${A}, versions: [{version: 1, date: 2014-02-20, file: plan.txt}]}`,
        'b.yaml': titled(2, A),
      },
      files: { 'plan.txt': letters(104, 4) },
    },
    'what is in two passages is not one': {
      records: { 'a.yaml': titled(1, A), 'b.yaml': saying(2, [A.slice(0, 52), A.slice(52), letters(30, 5)]) },
      options: { similarity: 0.97 },
    },
  },
  fail: {
    'plans that share 80 % of the shorter one': {
      records: { 'a.yaml': titled(1, A), 'b.yaml': titled(2, `${A.slice(0, 84)}${letters(20, 2)}`, '  # !copied') },
      subjects: ['U012'],
      found: null,
      required: null,
      says: [
        `a.yaml:3雷同，较短一份有80%的文字相同，最长的相同段落有84字：“${A.slice(0, 60)}…”`,
        'the one at a.yaml:3',
      ],
    },
    'a short plan that stands whole in a long one': {
      records: { 'a.yaml': titled(1, `${letters(200, 6)}${A}`), 'b.yaml': titled(2, A, '  # !copied') },
      says: ['100 %'],
    },
    'names of the units, figures, dates, spaces and punctuation changed': {
      records: {
        'a.yaml': titled(1, `第1镇党委在3月5日前，${A}`),
        'b.yaml': titled(2, `样例镇在12月 25日（前）${A}。第2镇党委`, '  # !copiedAltered').replace(
          'township}',
          'township, aliases: [样例镇]}',
        ),
      },
      options: { similarity: 1 },
      says: ['here “在12月 25日（前）', 'there “在3月5日前，', '此处为“在12月 25日', '彼处为“在3月5日前，'],
    },
    'by the name that the roster has for a unit': {
      roster: 'units: [{id: U011, name: 甲乙丙丁戊镇, aliases: [子丑寅卯辰乡], category: township, team: T05}]',
      records: {
        'a.yaml': titled(1, `${A.slice(0, 50)}子丑寅卯辰乡${A.slice(50)}`),
        'b.yaml': titled(2, A, '  # !copiedAltered'),
      },
      options: { similarity: 1 },
    },
    'two files are compared, and the place is the file’s in the record': {
      records: {
        'a.yaml': `${unit(1)}\nplan: {versions: [{version: 1, date: 2014-02-20, file: a.txt}]}`,
        'b.yaml': `${unit(2)}\nplan:\n  versions:\n    - version: 1\n      date: 2014-02-20\n      file: b.txt  # !copied`,
      },
      files: { 'a.txt': A, 'b.txt': A },
      says: ['the one at a.yaml:2'],
    },
    'the finding stands at the longest passage': {
      records: {
        'a.yaml': saying(1, [letters(60, 7), A, letters(20, 8)]),
        'b.yaml': saying(2, [letters(20, 8), letters(60, 7), A], '  # !copied'),
      },
      says: ['the one at a.yaml:8', '最长的相同段落有104字'],
    },
    'what only two of six units have is looked at': {
      records: {
        ...others(3, 6),
        'a.yaml': titled(1, A),
        'b.yaml': titled(2, `${A.slice(0, 84)}${letters(20, 2)}`, '  # !copied'),
      },
    },
    'what all units have is looked at where they are fewer than six': {
      records: Object.fromEntries(Object.entries(withTemplate(50, 35, '  # !copied')).slice(0, 5)),
    },
    'a plan that would lose more than half is compared with all of it': {
      records: withTemplate(51, 34, '  # !copied'),
    },
    'one plan in half of six units is one finding that names them all': {
      records: {
        ...others(4, 6),
        '1.yaml': titled(1, `${A}${letters(4, 11)}`),
        '2.yaml': titled(2, `${A}${letters(5, 12)}`, '  # !copiedByMany'),
        '3.yaml': titled(3, `${A}${letters(6, 13)}`),
      },
      subjects: ['U012'],
      says: ['3 units', '1.yaml:3, 3.yaml:3', '3个单位'],
    },
    'a plan copied, and changed, and copied on holds together': {
      records: {
        'a.yaml': titled(1, A),
        'b.yaml': titled(2, `${letters(20, 2)}${A.slice(20)}`, '  # !copiedByMany'),
        'c.yaml': titled(3, `${letters(20, 2)}${A.slice(20, 84)}${letters(20, 3)}`),
      },
      says: ['3 units'],
    },
    'two plans of two units each are two findings': {
      records: {
        'a.yaml': titled(1, A),
        'b.yaml': titled(2, letters(104, 2)),
        'c.yaml': titled(3, A, '  # !copied'),
        'd.yaml': titled(4, letters(104, 2), '  # !copied'),
      },
      subjects: ['U013', 'U014'],
    },
    'a unit’s other record is copied too': {
      records: { 'a.yaml': titled(1, letters(104, 2)), 'b.yaml': titled(1, A), 'c.yaml': titled(2, A, '  # !copied') },
    },
    'whatever cannot be read besides': {
      records: { 'a.yaml': titled(1, A), 'b.yaml': titled(2, A, '  # !copied'), 'c.yaml': '{' },
    },
    'the least text that is compared has fifty 5-grams': {
      records: { 'a.yaml': titled(1, grams(50, 1)), 'b.yaml': titled(2, grams(50, 1), '  # !copied') },
    },
  },
  unclear: {
    'a record that cannot be read': { records: { 'a.yaml': titled(1, A), 'b.yaml': '{' }, reason: 'unread' },
    'a plan that is broken': {
      records: { 'a.yaml': titled(1, A), 'b.yaml': titled(2, letters(104, 2)), 'c.yaml': `${unit(3)}\nplan: 1` },
      reason: 'lacks',
    },
    'a record that is gone by the time that it is to be compared': {
      records: { 'a.yaml': titled(1, A), 'b.yaml': titled(2, A) },
      later: { 'b.yaml': '{' },
      reason: 'notAtHand',
      says: ['b.yaml had to be read once more', '再次读取b.yaml'],
    },
    'a record of the same plan that does not say whose it is': {
      records: { 'a.yaml': titled(1, A), 'b.yaml': `unit: 一\nplan: {title: ${A}}` },
      reason: 'unread',
    },
    'a record of which it is not known as of which day it is': {
      records: { 'a.yaml': titled(1, A), 'b.yaml': `asOf: 一\n${titled(2, A)}` },
      reason: 'unread',
    },
    'records that are gone, in order': {
      records: Object.fromEntries(
        [5, 3, 1, 4, 2, 6].map((n) => [`${n}.yaml`, titled(n, letters(104, Math.ceil(n / 2)))]),
      ),
      later: Object.fromEntries([1, 2, 3, 4, 5].map((n) => [`${n}.yaml`, '{'])),
      reason: 'notAtHand',
      says: ['1.yaml、2.yaml、3.yaml、4.yaml、5.yaml'],
    },
    'a plan that has been changed by then': {
      records: { 'a.yaml': titled(1, A), 'b.yaml': titled(2, `${A.slice(0, 90)}${letters(20, 2)}`) },
      later: { 'a.yaml': titled(1, letters(104, 9)) },
      reason: 'notAtHand',
    },
  },
  notApplicable: {
    'texts of forty-nine 5-grams': {
      records: { 'a.yaml': titled(1, grams(49, 1)), 'b.yaml': titled(2, grams(49, 1)) },
      reason: 'tooShort',
    },
    'one unit alone with a text': {
      records: { 'a.yaml': titled(1, A), 'b.yaml': titled(1, A), 'c.yaml': titled(2, '方案') },
      reason: 'tooShort',
    },
    'texts of figures, and of one letter again and again': {
      records: { 'a.yaml': titled(1, `'${'1234 '.repeat(50)}'`), 'b.yaml': titled(2, '甲'.repeat(200)) },
      reason: 'tooShort',
    },
    'no plan at all': { records: { 'a.yaml': unit(1), 'b.yaml': `${unit(2)}\nplan: {}` }, reason: 'tooShort' },
    'a file that cannot be read leaves what the record says': {
      records: {
        'a.yaml': `${unit(1)}\nplan: {title: 方案, versions: [{version: 1, date: 2014-02-20, file: a.pdf}]}`,
        'b.yaml': titled(2, A),
      },
      reason: 'noneReadable',
      says: ['a.yaml:2', 'cannot be read as text'],
    },
  },
});

testFolderRule(rule, {
  unclear: {
    'a file that cannot be read, where files are required': {
      records: {
        'a.yaml': `${unit(1)}\nplan: {title: 方案, versions: [{version: 1, date: 2014-02-20, file: a.pdf}]}`,
        'b.yaml': titled(2, A),
        'c.yaml': titled(3, letters(104, 3)),
      },
      options: { requireFiles: true },
      reason: 'uncomparedPlans',
    },
  },
  pass: {
    'every plan read, where files are required': {
      records: { 'a.yaml': titled(1, A), 'b.yaml': titled(2, letters(104, 3)) },
      options: { requireFiles: true },
    },
    'a file that cannot be read is named': {
      records: {
        'a.yaml': `${unit(1)}\nplan: {title: 方案, versions: [{version: 1, date: 2014-02-20, file: a.pdf}]}`,
        'b.yaml': titled(2, A),
        'c.yaml': titled(3, letters(104, 3)),
      },
      notCounted: ['v1 otherFormat'],
    },
  },
  fail: {
    'an alias that stands in the plan as a sentence does not hide it': {
      records: {
        'a.yaml': titled(1, `${A}。${letters(40, 9)}。`, '').replace(
          'category: township',
          `category: township, aliases: [${letters(25, 9)}]`,
        ),
        'b.yaml': titled(2, `${A}。${letters(40, 9)}。`, '  # !copied'),
      },
    },
    'small letters and capitals are the same': {
      records: {
        'a.yaml': titled(
          1,
          Array.from({ length: 60 }, (_, n) => String.fromCodePoint(97 + ((n * n) % 26), 0x4e00 + n)).join(''),
        ),
        'b.yaml': titled(
          2,
          Array.from({ length: 60 }, (_, n) => String.fromCodePoint(65 + ((n * n) % 26), 0x4e00 + n)).join(''),
          '  # !copiedAltered',
        ),
      },
    },
  },
});

it('says of two plans what they have in common, and no more', () => {
  const records = { 'a.yaml': titled(2, A), 'b.yaml': titled(1, `${A.slice(0, 94)}${letters(10, 2)}`) };
  const [finding] = runFolderRule(rule, { records }).check.findings;
  const passage = `${A.slice(0, 60)}…`;
  expect(finding).toMatchObject({ code: 'copied', subject: 'U011' });
  expect(finding?.params).toEqual({ path: 'b.yaml', other: 'a.yaml:3', percent: 90, length: 94, passage });
});

it('names of many units the first few, and how many they are', () => {
  const records = Object.fromEntries(Array.from({ length: 9 }, (_, n) => [`${n}.yaml`, titled(n, A)]));
  const { check } = runFolderRule(rule, { records });
  expect(check.findings.map(({ code, params }) => ({ code, n: params['n'], places: params['places'] }))).toEqual([
    { code: 'copiedByMany', n: 9, places: ['0.yaml:3', '2.yaml:3', '3.yaml:3', '4.yaml:3', '5.yaml:3', '…(8)'] },
  ]);
});

it('does not hold two groups together by two records of one unit', () => {
  const [all, one, other] = [letters(170, 1), letters(30, 2), letters(30, 3)];
  const records = {
    'a.yaml': titled(1, `${all}${one}`),
    'b.yaml': titled(1, `${all}${other}`),
    'c.yaml': titled(2, `${all.slice(0, 140)}${one}${letters(30, 4)}`),
    'd.yaml': titled(3, `${all.slice(30)}${other}${letters(30, 5)}`),
  };
  const { check } = runFolderRule(rule, { records });
  expect(check.findings.map(({ code, params }) => [code, params['path'], params['other']])).toEqual([
    ['copied', 'c.yaml', 'a.yaml:3'],
    ['copied', 'd.yaml', 'b.yaml:3'],
  ]);
});
