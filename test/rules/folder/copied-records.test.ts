import { expect, it } from 'vitest';
import { pairsAmong, printReader, sharedTexts, sketchesOf } from '../../../src/rules/folder/_copied-lists.ts';
import copiedRecords from '../../../src/rules/folder/copied-records.ts';
import { testFolderRule } from '../test-folder-rule.ts';
import { listed } from './listed.ts';

const NAMES = '甲乙丙丁戊己庚辛壬癸子丑寅卯辰巳午未申酉';
const unit = (id: string): string => `unit: {id: ${id}, name: 单位${id}, category: township}`;
const text = (n: number, of = ''): string => `${of}${[...NAMES][n]}处群众办事多次往返`;
const range = (from: number, to: number): readonly number[] => Array.from({ length: to - from }, (_, n) => from + n);
const texts = (from: number, to: number, of = ''): readonly string[] => range(from, to).map((n) => text(n, of));
const problems = (all: readonly string[], found = '2014-06-10'): string =>
  all.map((said, n) => `  - {id: Q${n}, owner: team, wind: formalism, found: ${found}, text: ${said}}`).join('\n');
const record = (id: string, all: readonly string[], mark = ''): string =>
  `${unit(id)}\nproblems:${mark && `  # !${mark}`}\n${problems(all)}`;
const opinions = (all: readonly string[]): string =>
  all
    .map(
      (said, n) => `  - {id: O${n}, received: 2014-03-01, collectedBy: unit, wind: none, about: team, text: ${said}}`,
    )
    .join('\n');
const criticisms = (all: readonly string[]): string =>
  all.map((said, n) => `  - {id: C${n}, date: 2014-07-01, from: P01, to: P02, text: ${said}}`).join('\n');
const drafts = (files: readonly string[]): string =>
  `materials:\n  - owner: team\n    drafts:\n${files.map((file, n) => `      - {draft: ${n + 1}, date: 2014-06-10, file: ${file}}`).join('\n')}`;
const people = (name: string): string => `people:\n  - {id: P01, name: ${name}, post: 镇长}`;
const A = record('U017', texts(0, 10));

testFolderRule(copiedRecords, {
  pass: {
    'seven of ten': { roster: null, records: { 'a.yaml': A, 'b.yaml': record('U018', texts(3, 13)) }, found: null },
    'fifteen of twenty': {
      roster: null,
      records: {
        'a.yaml': record('U017', texts(0, 20)),
        'b.yaml': record('U018', [...texts(0, 15), ...texts(15, 20, '另有')]),
      },
    },
    'two records of one unit': {
      roster: null,
      records: { 'a.yaml': A, 'b.yaml': A, 'c.yaml': record('U018', texts(10, 20)) },
    },
    'one list is the other kind of list': {
      roster: null,
      records: { 'a.yaml': A, 'b.yaml': `${record('U018', texts(10, 20))}\nopinions:\n${opinions(texts(0, 10))}` },
    },
    'what is dated after the day judged as of is not there': {
      roster: null,
      records: {
        'a.yaml': A,
        'b.yaml': `${unit('U018')}\nproblems:\n${problems(texts(0, 3), '2014-06-30')}\n${problems(texts(10, 20)).replaceAll('id: Q', 'id: R')}`,
      },
      options: { similarity: 0.9 },
      asOf: '2014-06-20',
    },
  },
  fail: {
    'eight of ten: at the later record': {
      roster: null,
      records: { 'a.yaml': A, 'b.yaml': record('U018', texts(2, 12), 'copied') },
      subjects: ['U018'],
      says: [
        'b.yaml：自查问题（problems）与a.yaml:2内容雷同，较短一份的10条中有8条相同',
        'the same in 8 of the 10 texts',
      ],
    },
    'the same with the other unit’s name left in': {
      roster: null,
      records: {
        'a.yaml': record('U017', texts(0, 10, '示例镇党委')),
        'b.yaml': record('U018', texts(0, 10, '示例镇党委'), 'copied'),
      },
      says: ['the same in 10 of the 10 texts'],
    },
    'the same with the names of people put in instead': {
      roster: null,
      records: {
        'a.yaml': `${record('U017', texts(0, 10, '赵某同志'))}\n${people('赵某')}`,
        'b.yaml': `${record('U018', texts(0, 10, '钱某同志'), 'copied')}\n${people('钱某')}`,
      },
      says: ['the same in 10 of the 10 texts'],
    },
    'three units, one with names of its own: one finding with each place once': {
      roster: null,
      records: {
        'a.yaml': `${record('U017', texts(0, 10, '赵某同志'))}\n${people('赵某')}`,
        'b.yaml': `${record('U018', texts(0, 10, '赵某同志'), 'copiedByMany')}\n${people('赵某')}`,
        'c.yaml': `${record('U019', texts(0, 10, '钱某同志'))}\n${people('钱某')}`,
      },
      subjects: ['U018'],
      says: ['3 units have the same entries under problems for the most part, here and at a.yaml:2, c.yaml:2; closest'],
    },
    'sixteen of twenty': {
      roster: null,
      records: {
        'a.yaml': record('U017', texts(0, 20)),
        'b.yaml': record('U018', [...texts(0, 16), ...texts(16, 20, '另有')], 'copied'),
      },
      says: ['the same in 16 of the 20 texts'],
    },
    'at the later of the two that are most alike': {
      roster: null,
      records: {
        'a.yaml': A,
        'b.yaml': record('U018', texts(2, 12)),
        'c.yaml': record('U019', texts(2, 12), 'copiedByMany'),
      },
      says: ['closest is the list at b.yaml:2, the same in 10 of the 10 texts'],
    },
    'two pairs of units: each for itself': {
      roster: null,
      records: {
        'a.yaml': A,
        'b.yaml': record('U018', texts(10, 20)),
        'c.yaml': record('U019', texts(0, 10), 'copied'),
        'd.yaml': record('U020', texts(10, 20), 'copied'),
      },
      subjects: ['U019', 'U020'],
    },
    'of the shorter list, whatever else the longer one has': {
      roster: null,
      records: { 'a.yaml': A, 'b.yaml': record('U018', [...texts(0, 8), ...texts(10, 20)], 'copied') },
    },
    'but for figures, marks, blanks and the units’ own names': {
      roster: null,
      records: {
        'a.yaml': record('U017', texts(0, 10, '单位U017')),
        'b.yaml': record(
          'U018',
          texts(0, 10, '单位U018').map((said, n) => `'${n + 1}、${said}！'`),
          'copied',
        ),
      },
    },
    'criticisms, opinions, each for itself': {
      roster: null,
      records: {
        'a.yaml': `${unit('U017')}\ncriticisms:\n${criticisms(texts(0, 10))}\nopinions:\n${opinions(texts(0, 10))}`,
        'b.yaml': `${unit('U018')}\ncriticisms:  # !copied\n${criticisms(texts(0, 10))}\nopinions:  # !copied\n${opinions(texts(0, 10))}`,
      },
    },
    'materials, by the files of their drafts': {
      roster: null,
      records: {
        'a.yaml': `${unit('U017')}\n${drafts(range(0, 10).map((n) => `a${n}.txt`))}`,
        'b.yaml': `${unit('U018')}\n${drafts(range(0, 10).map((n) => `b${n}.txt`)).replace('materials:', 'materials:  # !copied')}`,
      },
      files: Object.fromEntries(
        range(0, 10).flatMap((n) => [
          [`a${n}.txt`, text(n)],
          [`b${n}.txt`, `${text(n)}。`],
        ]),
      ),
    },
    'three units: once, all named': {
      roster: null,
      records: {
        'a.yaml': A,
        'b.yaml': record('U018', texts(0, 10), 'copiedByMany'),
        'c.yaml': record('U019', texts(0, 8).concat(texts(10, 12))),
      },
      says: ['b.yaml：3个单位的自查问题（problems）内容雷同，另见a.yaml:2、c.yaml:2；'],
    },
    'beside a record that cannot be read': {
      roster: null,
      records: { 'a.yaml': A, 'b.yaml': record('U018', texts(0, 10), 'copied'), 'c.yaml': '{' },
    },
  },
  notApplicable: {
    'a list of one unit alone': {
      roster: null,
      records: { 'a.yaml': A, 'b.yaml': record('U018', texts(0, 9)) },
      reason: 'tooShort',
    },
    'nine drafts that can be read, and two that cannot': {
      roster: null,
      records: {
        'a.yaml': `${unit('U017')}\n${drafts(range(0, 10).map((n) => `a${n}.txt`))}\n      - {draft: 11, date: 2014-06-10}`,
        'b.yaml': `${unit('U018')}\n${drafts(range(0, 10).map((n) => `a${n}.txt`))}\n      - {draft: 11, date: 2014-06-10}`,
      },
      files: Object.fromEntries(range(0, 9).map((n) => [`a${n}.txt`, text(n)])),
      reason: 'tooShort',
    },
    'nine texts': {
      roster: null,
      records: { 'a.yaml': record('U017', texts(0, 9)), 'b.yaml': record('U018', texts(0, 9)) },
      reason: 'tooShort',
    },
    'one text ten times, and texts of three letters': {
      roster: null,
      records: {
        'a.yaml': record('U017', [
          ...range(0, 10).map(() => text(0)),
          ...range(0, 10).map((n) => `说${[...NAMES][n]}了`),
        ]),
        'b.yaml': record('U018', [
          ...range(0, 10).map(() => text(0)),
          ...range(0, 10).map((n) => `说${[...NAMES][n]}了`),
        ]),
      },
      reason: 'tooShort',
    },
  },
  unclear: {
    'the same list where no unit is named': {
      roster: null,
      records: { 'a.yaml': A, 'b.yaml': `unit: {}\nproblems:\n${problems(texts(0, 10))}` },
    },
    'a section that does not match the schema': {
      roster: null,
      records: { 'a.yaml': A, 'b.yaml': `${unit('U018')}\nproblems: 无` },
      reason: 'lacks',
    },
  },
});

it('texts of four letters are compared', () => {
  const of = (minLetters: number) =>
    sketchesOf(['甲乙丙丁', '1. 甲乙丙丁。', '甲乙丙'], { names: [], minLetters })[0]?.texts;
  expect([of(4), of(3), of(5)]).toEqual([1, 2, 0]);
});

it('of long lists, a part is compared: in both the same', () => {
  const readPrints = printReader();
  const list = (from: number, to: number) => {
    const words = range(from, to).map((n) =>
      String.fromCharCode(0x5f00 + n, 0x6400 + n, 0x7000 + n, 0x8000 + n, 0x4e86),
    );
    const [sketch = { texts: 0, prints: '' }] = sketchesOf(words, { names: [], minLetters: 4 });
    return readPrints(sketch);
  };
  const [all, most, half] = [list(0, 1_000), list(100, 1_100), list(500, 1_500)];
  expect([all.texts, all.count]).toEqual([1_000, 200]);
  const shareOf = (one: typeof all, other: typeof all) => {
    const { shared, of } = sharedTexts(one, other);
    return shared / of;
  };
  expect(shareOf(all, all)).toBe(1);
  expect(shareOf(all, most)).toBeGreaterThan(0.8);
  expect(shareOf(all, half)).toBeLessThan(0.65);
  expect(sharedTexts(list(0, 20), list(0, 1_000))).toEqual(sharedTexts(list(0, 1_000), list(0, 20)));
});

it('lists with a text in common are pairs only where they have enough of them', () => {
  expect([...pairsAmong([listed([1, 2, 3]), listed([2, 3, 4]), listed([3, 4, 5])], 2)]).toEqual([
    [0, 1],
    [1, 2],
  ]);
});

it('finds two lists that are alike, however many others have each of their texts', () => {
  // Each text is in 25 other lists, and no two of those have more than one text in common with the copies.
  const crowd = range(0, 25).flatMap((n) => range(1, 4).map((one) => listed([one, 100 + 3 * n + one])));
  const pairs = [...pairsAmong([...crowd, listed([1, 2, 3]), listed([1, 2, 3])], 2)];
  expect(pairs).toEqual([[75, 76]]);
});

it('keeps the partners of a list that are most alike', () => {
  const long = range(0, 25).map((n) => listed([...range(0, 5), ...range(100 * n + 100, 100 * n + 150)]));
  const pairs = [...pairsAmong([...long, listed(range(5, 9)), listed(range(0, 60))], 3)];
  expect(pairs.filter(([, list]) => list === 26)).toHaveLength(20);
  expect(pairs).toContainEqual([25, 26]);
});
