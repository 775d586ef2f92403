import { expect, test } from 'vitest';
import type { Book, CellValue, Merge, Sheet } from '../../src/workbook/book/book.ts';
import { importBook } from '../../src/workbook/import-book.ts';
import { recordLayout } from '../../src/workbook/layout.ts';
import { printTree } from '../../src/workbook/tree.ts';

type Cells = readonly (readonly (CellValue | null)[])[];

const sheet = (name: string, cells: Cells, merges: readonly Merge[] = []): Sheet => ({
  name,
  merges,
  rows: cells.map((row, index) => ({
    at: index + 1,
    cells: new Map(row.flatMap((value, column) => (value === null ? [] : [[column + 1, value] as const]))),
  })),
});

/** What a workbook comes to: its YAML without the first line, and what has no place. */
function taken(...sheets: readonly Sheet[]) {
  const book: Book = { sheets };
  const { root, misplaced } = importBook(book, recordLayout(), 'zh');
  const yaml = printTree(root, 'zh', () => '')
    .split('\n')
    .slice(1)
    .join('\n');
  return {
    yaml,
    wrong: misplaced.map(({ code, cell }) => `${code} ${sheets[cell.sheet]?.name}!${cell.row}:${cell.column}`),
  };
}

const HEAD = ['编号', '轮次', '日期', '谈话人', '谈话对象'];
const ROW = ['K1', 1, '2014-05-14', '甲某', '乙某'];
const TALK = '谈心谈话:\n  - {编号: K1, 轮次: 1, 日期: 2014-05-14, 谈话人: [甲某], 谈话对象: [乙某]}\n';

test('a sheet as it should be', () => {
  expect(taken(sheet('谈心谈话', [HEAD, ROW]))).toEqual({ yaml: TALK, wrong: [] });
});

test('columns that were moved, rows left empty, a heading over the titles, and rows that are numbered', () => {
  const moved = [
    ['谈心谈话登记表'],
    ['序号', '谈话对象', '谈话人', '日期', '轮次', '编号'],
    [],
    [1, '乙某', '甲某', '2014-05-14', 1, 'K1'],
  ];
  const merges = [{ top: 1, left: 1, bottom: 1, right: 6 }];
  const { yaml, wrong } = taken(sheet('谈心谈话', moved, merges));
  expect(yaml).toBe('谈心谈话:\n  - {谈话对象: [乙某], 谈话人: [甲某], 日期: 2014-05-14, 轮次: 1, 编号: K1}\n');
  expect(wrong).toEqual([]);
});

test('titles and names of sheets with full-width signs, blanks, asterisks and capitals, and by other names', () => {
  expect(
    taken(sheet('谈 心 谈 话', [['编 号*', '轮次＊', '日期', 'FROM'.replace('FROM', 'From'), '谈话对象'], ROW])).yaml,
  ).toBe(TALK);
  expect(taken(sheet('谈话', [HEAD, ROW])).yaml).toBe(TALK);
});

test('a column that was added is told unless it is empty or marked', () => {
  expect(
    taken(
      sheet('谈心谈话', [
        [...HEAD, '地点'],
        [...ROW, '会议室'],
      ]),
    ).wrong,
  ).toEqual(['unknownColumn 谈心谈话!1:6']);
  expect(taken(sheet('谈心谈话', [[...HEAD, '地点'], ROW])).wrong).toEqual([]);
  expect(
    taken(
      sheet('谈心谈话', [
        [...HEAD, '#地点'],
        [...ROW, '会议室'],
      ]),
    ),
  ).toEqual({ yaml: TALK, wrong: [] });
  expect(taken(sheet('谈心谈话', [HEAD, [...ROW, '会议室']])).wrong).toEqual(['unknownColumn 谈心谈话!2:6']);
});

test('a sheet that was added is told unless it is empty or marked', () => {
  const own = sheet('谈心谈话', [HEAD, ROW]);
  expect(taken(own, sheet('草稿', [['x']])).wrong).toEqual(['unknownSheet 草稿!1:1']);
  expect(taken(own, sheet('Sheet1', [])).wrong).toEqual([]);
  expect(taken(own, sheet('#草稿', [['x']]))).toEqual({ yaml: TALK, wrong: [] });
});

test.each<[string, CellValue, string]>([
  ['a date cell', { serial: 41_773 }, '2014-05-14'],
  ['a date cell with a time', { serial: 41_773.5 }, '2014-05-14'],
  ['a serial number', 41_773, '2014-05-14'],
  ['a text', '2014-05-14', '2014-05-14'],
  ['another text', '2014年5月14日', '"2014年5月14日"'],
  ['eight digits', 20_140_514, '"20140514"'],
])('a day as %s', (_, day, yaml) => {
  expect(taken(sheet('面对面', [['日期'], [day]])).yaml).toBe(`面对面:\n  - {日期: ${yaml}}\n`);
});

test.each<[string, CellValue, string]>([
  ['a time cell', { serial: 0.375 }, '"09:00"'],
  ['a part of a day', 0.375, '"09:00"'],
  ['a time just before the minute', 0.374_999_9, '"09:00"'],
  ['a text', '09:00', '"09:00"'],
])('a time as %s', (_, time, yaml) => {
  expect(
    taken(
      sheet('谈心谈话', [
        ['编号', '开始时间'],
        ['K1', time],
      ]),
    ).yaml,
  ).toBe(`谈心谈话:\n  - {编号: K1, 开始时间: ${yaml}}\n`);
});

test.each<[string, CellValue, string]>([
  ['a number', 86, '86'],
  ['digits as a text', '86', '86'],
  ['full-width digits', '８６', '86'],
  ['a number with a unit, which the schema refuses', '86人', '"86人"'],
])('a count as %s', (_, count, yaml) => {
  expect(
    taken(
      sheet('动员部署会议', [
        ['会议日期', '到会人数'],
        [null, count],
      ]),
    ).yaml,
  ).toBe(`动员部署会议: {到会人数: ${yaml}}\n`);
});

test('a draft by its ordinal, and the rows of the sheets below it', () => {
  const { yaml, wrong } = taken(
    sheet('实施方案·各稿', [
      ['稿次', '日期'],
      ['第1稿', { serial: 41_690 }],
      [2, { serial: 41_700 }],
    ]),
    sheet('实施方案·自选动作', [
      ['稿次', '名称', '理由'],
      [1, '甲', '一'],
      ['第二稿', '乙', '二'],
    ]),
  );
  expect(wrong).toEqual([]);
  expect(yaml).toContain('- 稿次: 第1稿\n      日期: 2014-02-20\n      自选动作:\n        - {名称: 甲, 理由: 一}\n');
  expect(yaml).toContain('- 稿次: 2\n      日期: 2014-03-02\n      自选动作:\n        - {名称: 乙, 理由: 二}\n');
});

test('a row that belongs to an entry that is not there, to several, or to none', () => {
  const drafts = sheet('实施方案·各稿', [
    ['稿次', '日期'],
    [1, null],
    [1, null],
  ]);
  const rows = [
    ['稿次', '名称', '理由'],
    [1, '甲', '一'],
    [3, '甲', '一'],
    [null, '甲', '一'],
    ['1#2', '乙', '二'],
  ];
  const { yaml, wrong } = taken(drafts, sheet('实施方案·自选动作', rows));
  expect(wrong).toEqual([
    'manyEntries 实施方案·自选动作!2:1',
    'noEntry 实施方案·自选动作!3:1',
    'noLink 实施方案·自选动作!4:2',
  ]);
  expect(yaml).toContain('- {稿次: 1}\n    - 稿次: 1\n      自选动作:\n        - {名称: 乙, 理由: 二}\n');
});

test('whoever has a material need not be entered on a sheet of their own, and is one under id and name', () => {
  const { yaml, wrong } = taken(
    sheet('人员', [
      ['编号', '姓名'],
      ['P01', '甲某'],
    ]),
    sheet('对照检查材料·各稿', [
      ['归属', '稿次'],
      ['甲某', 1],
      ['领导班子', 1],
    ]),
    sheet('对照检查材料·对照标准', [
      ['归属', '稿次', '对照标准', '对照情况'],
      ['P01', 1, '政治纪律', '符合'],
    ]),
  );
  expect(wrong).toEqual([]);
  expect(yaml).toContain(
    '- 归属: 甲某\n    各稿:\n      - 稿次: 1\n        督导组审核:\n          对照标准: {政治纪律: 符合}\n',
  );
  expect(yaml).toContain('- 归属: 领导班子\n    各稿:\n      - {稿次: 1}\n');
});

test('cells that are merged over rows say the same of each', () => {
  const merges = [{ top: 2, left: 2, bottom: 3, right: 2 }];
  expect(
    taken(
      sheet(
        '谈心谈话',
        [
          ['编号', '轮次'],
          ['K1', 2],
          ['K2', null],
          ['K3', null],
        ],
        merges,
      ),
    ).yaml,
  ).toBe('谈心谈话:\n  - {编号: K1, 轮次: 2}\n  - {编号: K2, 轮次: 2}\n  - {编号: K3}\n');
});

test('several values in one cell, one, and none', () => {
  const rows = [
    ['编号', '谈话人', '谈话记录'],
    ['K1', '甲某、乙某，丙某', 'A-1,A-2'],
    ['K2', '甲某', '无'],
    ['K3', null, null],
  ];
  expect(taken(sheet('谈心谈话', rows)).yaml).toBe(
    '谈心谈话:\n  - {编号: K1, 谈话人: [甲某, 乙某, 丙某], 谈话记录: [A-1, A-2]}\n  - {编号: K2, 谈话人: [甲某], 谈话记录: []}\n  - {编号: K3}\n',
  );
});

test('recorded as none, no record, and both at once', () => {
  expect(
    taken(
      sheet('谈心谈话', [
        [...HEAD, '本项记录为无'],
        [null, null, null, null, null, '是'],
      ]),
    ),
  ).toEqual({ yaml: '谈心谈话: []\n', wrong: [] });
  expect(
    taken(
      sheet('谈心谈话', [
        [...HEAD, '本项记录为无'],
        [null, null, null, null, null, true],
      ]),
    ).yaml,
  ).toBe('谈心谈话: []\n');
  expect(
    taken(
      sheet('谈心谈话', [
        [...HEAD, '本项记录为无'],
        [null, null, null, null, null, '否'],
      ]),
    ),
  ).toEqual({ yaml: '', wrong: [] });
  expect(
    taken(
      sheet('谈心谈话', [
        [...HEAD, '本项记录为无'],
        [...ROW, '是'],
      ]),
    ).wrong,
  ).toEqual(['noneAndRows 谈心谈话!2:6']);
  expect(
    taken(sheet('谈心谈话', [[...HEAD, '本项记录为无'], ROW, [null, null, null, null, null, '是']])).wrong,
  ).toEqual(['noneAndRows 谈心谈话!3:6']);
  expect(
    taken(sheet('谈心谈话', [[...HEAD, '本项记录为无'], [null, null, null, null, null, '是'], ROW])).wrong,
  ).toEqual(['noneAndRows 谈心谈话!3:1']);
  expect(
    taken(
      sheet('谈心谈话', [
        [...HEAD, '本项记录为无'],
        [null, null, null, null, null, '也许'],
      ]),
    ).wrong,
  ).toEqual(['notTick 谈心谈话!2:6']);
  expect(taken(sheet('说明', [['学习教育：本项记录为无', '是']])).yaml).toBe('学习教育: {}\n');
});

test('a formula counts by what it came to, and one that failed is told', () => {
  expect(
    taken(
      sheet('谈心谈话', [
        ['编号', '轮次'],
        ['K1', { failed: '#REF!' }],
      ]),
    ).wrong,
  ).toEqual(['failedCell 谈心谈话!2:2']);
});

test('a second row of what is there once, sheets and columns that are there twice, and sheets without titles', () => {
  expect(
    taken(
      sheet('专题民主生活会', [
        ['会议日期', '应到人数'],
        [null, 9],
        [null, 8],
      ]),
    ).wrong,
  ).toEqual(['secondRow 专题民主生活会!3:2']);
  expect(taken(sheet('谈心谈话', [HEAD]), sheet('谈话', [HEAD])).wrong).toEqual(['sameSheet 谈话!1:1']);
  expect(taken(sheet('谈心谈话', [[...HEAD, '日期'], ROW])).wrong).toEqual(['sameColumn 谈心谈话!1:6']);
  expect(taken(sheet('谈心谈话', [['甲', '乙'], ROW])).wrong).toEqual(['noTitles 谈心谈话!1:1']);
  expect(taken(sheet('工资表', [['姓名']])).wrong).toEqual(['noRecordSheet 工资表!1:1']);
});

test('the first sheet', () => {
  const lines = [
    ['单位活动记录'],
    ['记录日期', { serial: 41_861 }, '记录截至的日期'],
    ['单位编号', 'U017'],
    ['单位类别', '苏木乡镇'],
    ['其他名称', '示例镇、\\"甲、乙"'],
  ];
  expect(taken(sheet('说明', lines)).yaml).toBe(
    '记录日期: 2014-08-10\n单位:\n  单位编号: U017\n  单位类别: 苏木乡镇\n  其他名称: [示例镇, "甲、乙"]\n',
  );
});

test('what is wrong is told of all sheets at once', () => {
  const { wrong } = taken(
    sheet('草稿', [['x']]),
    sheet('谈心谈话', [
      [...HEAD, '地点'],
      [...ROW, '会议室'],
      ['K2', { failed: '#N/A' }],
    ]),
    sheet('面对面', [
      ['日期', '本项记录为无'],
      [null, '?'],
    ]),
  );
  expect(wrong).toEqual([
    'unknownSheet 草稿!1:1',
    'unknownColumn 谈心谈话!1:6',
    'failedCell 谈心谈话!3:2',
    'notTick 面对面!2:2',
  ]);
});

test('what belongs to a row without its link is not told again', () => {
  const { wrong } = taken(
    sheet('对照检查材料', [['归属'], ['领导班子']]),
    sheet('对照检查材料·各稿', [
      ['归属', '稿次', '日期'],
      ['领导班子', 1, '2014-06-10'],
      [null, 2, '2014-06-12'],
    ]),
    sheet('对照检查材料·督导组审核', [
      ['归属', '稿次', '审核日期'],
      ['领导班子', 2, '2014-06-14'],
      ['领导班子', 3, '2014-06-16'],
    ]),
  );
  expect(wrong).toEqual(['noLink 对照检查材料·各稿!3:2', 'noEntry 对照检查材料·督导组审核!3:2']);
});
