import { isDeepStrictEqual } from 'node:util';
import { describe, expect, test } from 'vitest';
import { fixBytes } from '../../src/fix/fix.ts';
import { auditText, type Outcome } from '../../src/index.ts';
import { loadBytes } from '../../src/load/load.ts';
import readable from '../../src/rules/record/readable.ts';
import schema from '../../src/rules/record/schema.ts';
import { takeMeant } from '../../src/validate/take-meant.ts';
import { GOOD, ROWS } from '../hostile/clerk-rows.ts';
import { MISTAKES } from '../load/mistake-rows.ts';
import { TABLE } from './clerk-table.ts';

const bytesOf = (text: string): Uint8Array => new TextEncoder().encode(text);
const fixed = (text: string, lang: 'zh' | 'en' | null = null) => fixBytes(bytesOf(text), lang);

function meantBy(text: string): unknown {
  const loaded = loadBytes(bytesOf(text));
  const meant = loaded.ok ? takeMeant('record', loaded) : loaded;
  return meant.ok ? meant.value : null;
}

/** The smallest record, with sections behind it. */
const record = (rest: string): string => `${GOOD}${rest}`;
const lastLines = (text: string | null, n: number): string => (text ?? '').trimEnd().split('\n').slice(-n).join('\n');

describe('what is certain is mended', () => {
  const cases: readonly (readonly [name: string, written: string, mended: string])[] = [
    ['days', 'visits:\n  - {date: 2014年3月5日, by: [S13]}', '  - {date: 2014-03-05, by: [S13]}'],
    ['a day in quotes keeps them', 'visits:\n  - {date: "2014/3/5", by: [S13]}', '  - {date: "2014-03-05", by: [S13]}'],
    ['a person by name', 'visits:\n  - {date: 2014-03-05, by: 庚某}', '  - {date: 2014-03-05, by: [S13]}'],
    ['a list in one text', 'visits:\n  - {date: 2014-03-05, by: S13、P01}', '  - {date: 2014-03-05, by: [S13, P01]}'],
    [
      'wide commas in a list',
      'visits:\n  - {date: 2014-03-05, by: [S13，P01]}',
      '  - {date: 2014-03-05, by: [S13, P01]}',
    ],
    [
      'a wide comma behind a dash',
      'visits:\n  - date: 2014-03-05\n    by:\n      - S13、P01',
      '      - S13\n      - P01',
    ],
    ['a wide semicolon', 'visits:\n  - {date: 2014-03-05, by: [S13；P01]}', '  - {date: 2014-03-05, by: [S13, P01]}'],
    [
      'a list between semicolons',
      'visits:\n  - {date: 2014-03-05, by: S13；P01}',
      '  - {date: 2014-03-05, by: [S13, P01]}',
    ],
    [
      'values in one entry of a list',
      'study:\n  sessions:\n    - {date: 2014-03-10, mode: remote, hours: 1, groups: [流动党员、机关]}',
      '    - {date: 2014-03-10, mode: remote, hours: 1, groups: [流动党员, 机关党员]}',
    ],
    ['a misspelt Chinese key', '督导周抱: []', '督导周报: []'],
    ['wide brackets', 'visits:\n  - {date: 2014-03-05, by: ［S13、P01］}', '  - {date: 2014-03-05, by: [S13, P01]}'],
    [
      'a week',
      'weeklyReports:\n  - {week: 2014年第10周, filed: 2014-03-07, by: S13}',
      '  - {week: 2014-W10, filed: 2014-03-07, by: S13}',
    ],
    ['a count', 'mobilisation: {date: 2014-02-26, attended: ８６}', 'mobilisation: {date: 2014-02-26, attended: 86}'],
    [
      'a count with its unit',
      'mobilisation: {date: 2014-02-26, attended: 86人}',
      'mobilisation: {date: 2014-02-26, attended: 86}',
    ],
    ['a time', 'meeting: {date: 2014-02-26}\nvisits: []', 'visits: []'],
    ['a misspelt key', 'tallks2: 1\nvisit:\n  - {dates: 2014-03-05, by: [S13]}', '  - {date: 2014-03-05, by: [S13]}'],
    ['one entry that is not a list', 'visits:\n  date: 2014-03-05\n  by: [S13]', '  - date: 2014-03-05\n    by: [S13]'],
    [
      'one entry in braces that is not a list',
      'visits: {date: 2014-03-05, by: [S13]}',
      'visits: [{date: 2014-03-05, by: [S13]}]',
    ],
    [
      'a list for one value',
      'weeklyReports:\n  - {week: 2014-W10, filed: 2014-03-07, by: [S13]}',
      '  - {week: 2014-W10, filed: 2014-03-07, by: S13}',
    ],
    ['a list for a map', 'meeting:\n  - date: 2014-02-26\n    present: 8', '    date: 2014-02-26\n    present: 8'],
    ['a number for a text', 'plan: {title: 0x1F}', 'plan: {title: "0x1F"}'],
    [
      'a Chinese word that is nearly a value',
      'opinions: []\nstudy:\n  groups:\n    - {group: 领导, members: 3}',
      '    - {group: 领导干部, members: 3}',
    ],
  ];
  test.each(cases)('%s', (_, written, mended) => {
    const { after } = fixed(record(`${written}\n`));
    expect(lastLines(after, mended.split('\n').length)).toBe(mended);
    expect(fixed(after ?? '').isChanged).toBe(false);
  });

  test('comments, order, blank lines and CRLF stay as they are', () => {
    const text = `# 开头\r\n${record('\n# 面对面\nvisits:   # 每周一次\n  - {date: 2014-3-5, by: [S13]}   # 第一次\n').replaceAll('\n', '\r\n')}`;
    expect(fixed(text).after).toBe(text.replace('2014-3-5', '2014-03-05'));
  });

  test.each([['GBK', Buffer.from('c4e3bac3', 'hex')]])('%s becomes UTF-8', (encoding, hello) => {
    const text = Buffer.from(record('plan: {title: X}\n').replace(/[^\0-\x7f]+/g, 'n'));
    const at = text.indexOf('X');
    const bytes = Buffer.concat([text.subarray(0, at), hello, text.subarray(at + 1)]);
    const { after, encoding: was, isChanged } = fixBytes(bytes, null);
    expect([was, isChanged]).toEqual([encoding, true]);
    expect(after).toContain('title: 你好');
  });

  test('UTF-16 becomes UTF-8, and a mark at the beginning goes', () => {
    const wide = Buffer.concat([Buffer.from([0xff, 0xfe]), Buffer.from(GOOD, 'utf16le')]);
    expect(fixBytes(wide, null)).toMatchObject({ after: GOOD, encoding: 'UTF-16', isChanged: true });
    expect(fixed(`\ufeff${GOOD}`)).toMatchObject({ after: GOOD, hadMark: true, isChanged: true, left: [] });
  });
});

describe('what is not certain stays', () => {
  test.each([
    ['a value that the schema takes', record('visits:\n  - {date: 2014-03-05, by: [s13, P0I]}\n')],
    ['a text that looks like another notation', record('plan: {title: 2014年第10周方案，第1稿}\n')],
    ['a key that may be two', record('visits:\n  - {date: 2014-03-05, by: [S13], dat: 1}\n')],
    ['a number of ten thousands', record('mobilisation: {date: 2014-02-26, attended: 86万}\n')],
    ['a name that two have', record('visits: [{date: 2014-03-05, by: [庚某]}]\n').replace('name: 甲某', 'name: 庚某')],
    ['a word for none', record('visits: 无\n')],
    ['a day with a time', record('visits:\n  - {date: 2014-03-05 09:00, by: [S13]}\n')],
    ...['没通过', '没有通过', '基本通过', '暂不通过'].map((result): [string, string] => [
      `a word that denies or softens a value: ${result}`,
      record(`plan:\n  versions:\n    - review: {prescribedActions: {result: ${result}}}\n`),
    ]),
    [
      '不符合, which is not 符合',
      record('materials: [{drafts: [{review: {standards: {eightPointRules: 不符合}}}]}]\n'),
    ],
    ['a key with more in it than a name', record('动员部署会议:\n  应到会人数: 90\n')],
    ['a key twice', record('visits: []\nvisits: []\n')],
    ['a Word file', 'PK\u0003\u0004visits：\n'],
  ])('%s', (_, text) => {
    const { after, isChanged } = fixed(text);
    expect(isChanged).toBe(false);
    expect(after === null || after === text).toBe(true);
  });
});

test('in one language and back again, nothing but the names changes', () => {
  const chinese = fixed(record('visits:\n  - {date: 2014-03-05, by: [S13]}   # 面对面\n'), 'zh').after ?? '';
  expect(chinese).toContain('面对面:\n  - {日期: 2014-03-05, 督导组成员: [S13]}   # 面对面\n');
  expect(chinese).toContain('文件类型: 单位活动记录/1');
  expect(fixed(chinese, 'zh').isChanged).toBe(false);
  expect(meantBy(chinese)).toEqual(meantBy(record('visits:\n  - {date: 2014-03-05, by: [S13]}\n')));
  expect(fixed(chinese, 'en').after).toBe(record('visits:\n  - {date: 2014-03-05, by: [S13]}   # 面对面\n'));
});

const isMended = (text: string, isRecord: boolean): boolean => {
  const { after, left, isChanged } = fixed(text);
  const loads = after !== null && loadBytes(bytesOf(after)).ok;
  return isRecord ? left.length === 0 : isChanged && loads;
};

/** What nobody can mend who does not know what was meant. */
const UNKNOWABLE = [
  ...['duplicateKey', 'mergeConflict', 'manyDocuments', 'directive', 'tag', 'unknownAlias', 'listAsKey', 'noKey'],
  ...['empty', 'mergeKey', 'noColon', 'strayBracket', 'secondColon'],
];
const NOT_KNOWABLE_ROWS = [
  'id: 007',
  'a number too long',
  '2014-02-30',
  'a duplicate key',
  'a merge key',
  'a custom tag',
  'schema absent',
];

describe('the mistakes of clerks', () => {
  test.each(TABLE)('%s', (_, text, isCertain) => {
    const { after, left, isChanged } = fixed(text);
    expect(left.length === 0 && loadBytes(bytesOf(after ?? '')).ok).toBe(
      isCertain || (!isChanged && text.includes('p01')),
    );
    if (!isCertain) expect(isDeepStrictEqual(meantBy(after ?? ''), meantBy(text))).toBe(true);
  });

  const ALL = [
    ...TABLE.map(([name, text, isCertain]) => ({ name, text, isRecord: true, isKnowable: isCertain })),
    ...ROWS.map(([name, text]) => ({ name, text, isRecord: true, isKnowable: !NOT_KNOWABLE_ROWS.includes(name) })),
    ...MISTAKES.map(([name, text, codes]) => {
      const isKnowable = !codes.some((code) => UNKNOWABLE.includes(code.split(' ')[1] ?? ''));
      return { name, text, isRecord: false, isKnowable };
    }),
  ];

  test('that only one thing can be meant by are mended, but these', () => {
    const left = ALL.filter(({ text, isRecord, isKnowable }) => isKnowable && !isMended(text, isRecord));
    expect(left.map(({ name }) => name)).toEqual([
      // Digits alone are no name.
      'a number where a text is meant',
      // What stands behind the brace may not belong in it.
      'a root brace that is not closed',
      // The line may be one of the outer map.
      'a line indented too little',
      // The text may be part of the list, or of nothing.
      'text behind a bracket',
      // The other half is lost.
      'half a character as an escape',
    ]);
  });

  test('are no worse off once they are mended, whatever was mended', async () => {
    let mended = 0;
    // Round 12,000 was out of sight while it was not a plain number: that the rounds before it are missing shows now.
    for (const { text } of ALL.filter(({ isRecord, name }) => isRecord && name !== '12_000')) {
      const { after, isChanged } = fixed(text);
      if (!isChanged || after === null) continue;
      mended += 1;
      const [before, now] = [await outcomesOf(text), await outcomesOf(after)];
      for (const [rule, outcome] of now)
        expect([rule, RANK[outcome] >= RANK[before.get(rule) ?? 'unclear']]).toEqual([rule, true]);
    }
    expect(mended).toBeGreaterThan(30);
  });
});

/** How much is known, and how good it is. */
const RANK: Readonly<Record<Outcome, number>> = { unclear: 0, fail: 1, pending: 1, notApplicable: 2, pass: 2 };

async function outcomesOf(text: string): Promise<ReadonlyMap<string, Outcome>> {
  const { records } = await auditText(text, { final: true });
  return new Map(records.flatMap(({ checks }) => checks.map(({ rule, outcome }) => [rule, outcome] as const)));
}

test('no code has one meaning for an unreadable file and another for a wrong record', () => {
  const both = Object.keys(readable.messages).filter((code) => Object.hasOwn(schema.messages, code));
  // What stands in for the whole check is said of a check, and never of a place.
  expect(both.sort()).toEqual(['fail', 'mergeKey', 'more', 'pass']);
});
