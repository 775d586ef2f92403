import { mkdirSync, readdirSync, readFileSync, writeFileSync } from 'node:fs';
import path from 'node:path';
import { describe, expect, test } from 'vitest';
import { zipEntries } from '../../src/load/file/zip.ts';
import { cellName } from '../../src/workbook/book/book.ts';
import { readBook } from '../../src/workbook/book/read-book.ts';
import { exportBook } from '../../src/workbook/export-book.ts';
import { recordLayout } from '../../src/workbook/layout.ts';
import { recordPages } from '../../src/workbook/write/record-pages.ts';
import { writeBook } from '../../src/workbook/write/write-book.ts';
import { stepFor } from '../../src/workbook/write/write-xlsx.ts';
import { record, written } from '../workbook/written.ts';
import { folderWith, run } from './world.ts';

const EXAMPLES = path.resolve(import.meta.dirname, '../../examples/banner');
const yamlOf = (name: string): string => readFileSync(path.join(EXAMPLES, 'units', name), 'utf8');

interface Reported {
  readonly line: number;
  readonly column: number;
  readonly message: string;
  readonly sheet?: string;
  readonly origin?: string;
}

/** All findings of an audit. */
async function findingsOf(folder: string, file: string): Promise<readonly Reported[]> {
  const { out } = await run(folder, [file, '-f', 'json']);
  const { records } = JSON.parse(out) as { records: { checks: { findings: Reported[] }[] }[] };
  return records.flatMap(({ checks }) => checks.flatMap(({ findings }) => findings));
}

/** A workbook of one sheet of texts. */
const bookOf = (name: string, rows: readonly (readonly string[])[]): Promise<Uint8Array> =>
  writeBook(
    [
      {
        name,
        widths: (rows[0] ?? []).map(() => 10),
        rows: rows.map((row) => row.map((value) => ({ value, style: 'text' }))),
        frozenRows: 1,
      },
    ],
    'a.xlsx',
  );

describe('audit import', () => {
  const TALKS = [
    ['编号', '日期', '谈话人', '谈话对象'],
    ['K1', '2014-05-14', 'P1', 'P2'],
  ];

  test('says where each entry came from, and so do the findings about it', async () => {
    const folder = folderWith({});
    writeFileSync(path.join(folder, '记录.xlsx'), await bookOf('谈心谈话', TALKS));
    expect((await run(folder, ['import', '记录.xlsx'])).code).toBe(0);
    expect(readFileSync(path.join(folder, '记录.yaml'), 'utf8')).toContain('谈话对象: [P2]}  # 谈心谈话!2\n');
    const found = await findingsOf(folder, '记录.yaml');
    expect(found.some(({ origin }) => origin === '谈心谈话!2')).toBe(true);
  });

  test('writes in the language that is asked for', async () => {
    const folder = folderWith({});
    writeFileSync(
      path.join(folder, 'a.xlsx'),
      await bookOf('自查问题', [
        ['编号', '四风'],
        ['X1', '形式主义'],
      ]),
    );
    await run(folder, ['import', 'a.xlsx', '--keys', 'en', '-o', 'en.yaml']);
    expect(readFileSync(path.join(folder, 'en.yaml'), 'utf8')).toContain(
      'problems:\n  - {id: X1, wind: formalism}  # 自查问题!2\n',
    );
    await run(folder, ['import', 'a.xlsx', '-o', 'zh.yaml']);
    expect(readFileSync(path.join(folder, 'zh.yaml'), 'utf8')).toContain(
      '自查问题:\n  - {编号: X1, 四风: 形式主义}  # 自查问题!2\n',
    );
  });

  test('names all wrong cells of all workbooks at once, and writes nothing', async () => {
    const folder = folderWith({});
    const rows = [
      [...(TALKS[0] ?? []), '地点'],
      ['K一', '2014-13-14', 'P1', 'P2', '会议室'],
    ];
    writeFileSync(path.join(folder, 'a.xlsx'), await bookOf('谈心谈话', TALKS));
    writeFileSync(path.join(folder, 'b.xlsx'), await bookOf('谈心谈话', rows));
    writeFileSync(
      path.join(folder, 'c.xlsx'),
      await bookOf('自查问题', [
        ['编号', '四风'],
        ['X1', '形而上学'],
      ]),
    );
    for (const [lang, colon] of [
      ['zh', '：'],
      ['en', ': '],
    ] as const) {
      const { code, err } = await run(folder, ['import', 'a.xlsx', 'b.xlsx', 'c.xlsx', '--lang', lang]);
      expect(code).toBe(2);
      for (const place of ['b.xlsx: 谈心谈话!E1', 'b.xlsx: 谈心谈话!A2', 'b.xlsx: 谈心谈话!B2', 'c.xlsx: 自查问题!B2'])
        expect(err).toContain(`${place}${colon}`);
    }
    expect(readdirSync(folder).sort()).toEqual(['a.xlsx', 'b.xlsx', 'c.xlsx']);
  });

  test('what is left to do names the cell of each fault', async () => {
    const folder = folderWith({});
    const rows = TALKS.map((row, n) => [...row, n === 0 ? '地点' : '会议室']);
    writeFileSync(path.join(folder, 'a.xlsx'), await bookOf('谈心谈话', rows));
    const { out } = await run(folder, ['todo', 'a.xlsx', '--lang', 'zh']);
    expect(out).toContain('☐ 谈心谈话!E1：');
  });

  test('a reason that a finding above gives is not given again', async () => {
    const passing = readFileSync(path.resolve(import.meta.dirname, '../../examples/passing/unit.yaml'), 'utf8');
    const folder = folderWith({ 'unit.yaml': passing.replaceAll(/, answeredBy: \[[^\]]*\]/g, '') });
    await run(folder, ['export', 'unit.yaml', '-o', 'a.xlsx', '--lang', 'zh']);
    const { out } = await run(folder, ['a.xlsx', '--lang', 'zh', '--only', 'opinions/answered']);
    expect(out).toContain('没有填写对应问题');
    expect(out).not.toContain('不计入：意见');
  });

  test('never writes over anything', async () => {
    const folder = folderWith({ 'a.yaml': 'x' });
    writeFileSync(path.join(folder, 'a.xlsx'), await bookOf('谈心谈话', TALKS));
    expect((await run(folder, ['import', 'a.xlsx'])).code).toBe(2);
    expect((await run(folder, ['import', 'a.xlsx', 'a.xlsx', '-o', 'b.yaml'])).code).toBe(2);
    expect(readFileSync(path.join(folder, 'a.yaml'), 'utf8')).toBe('x');
  });

  test('says what is not a workbook', async () => {
    const folder = folderWith({ 'a.xlsx': 'PK\x03\x04', 'b.xlsx': 'schema: x' });
    expect((await run(folder, ['import', 'a.xlsx'])).err).toContain(
      'a.xlsx: the file is damaged, or is not a workbook',
    );
    expect((await run(folder, ['import', 'b.xlsx'])).err).toContain(
      'b.xlsx: the file is damaged, or is not a workbook',
    );
    expect((await run(folder, ['import', 'c.xlsx'])).err).toContain('c.xlsx: the file does not exist');
  });
});

describe('audit export', () => {
  test('refuses what would be lost', async () => {
    const folder = folderWith({ 'a.yaml': 'schema: unit-record/1\ntalks: []\nmood: good\n' });
    const { code, err } = await run(folder, ['export', 'a.yaml']);
    expect([code, readdirSync(folder)]).toEqual([2, ['a.yaml']]);
    expect(err).toContain('mood');
  });

  test('writes .xlsx and .ods, and nothing else', async () => {
    const folder = folderWith({ 'a.yaml': yamlOf('U102.yaml') });
    expect((await run(folder, ['export', 'a.yaml', '-o', 'a.csv'])).code).toBe(2);
    expect((await run(folder, ['export', 'a.yaml', '-o', 'a.ods'])).code).toBe(0);
    expect((await run(folder, ['export', 'a.yaml'])).code).toBe(0);
    expect(readdirSync(folder).sort()).toEqual(['a.ods', 'a.xlsx', 'a.yaml']);
    expect((await run(folder, ['export', 'a.yaml'])).code).toBe(2);
  });
});

describe('audit init', () => {
  test('writes a workbook that is a record without anything in it', async () => {
    const folder = folderWith({});
    for (const name of ['记录.xlsx', '记录.ods']) {
      expect((await run(folder, ['init', name, '--lang', 'zh'])).code).toBe(0);
      const found = await findingsOf(folder, name);
      expect(found.every(({ message }) => !message.includes('not be read'))).toBe(true);
      expect((await run(folder, ['init', name])).code).toBe(2);
    }
  });

  test('writes one for each unit of a roster, with what is known of it', async () => {
    const folder = folderWith({ 'roster.yaml': readFileSync(path.join(EXAMPLES, 'roster.yaml'), 'utf8') });
    mkdirSync(path.join(folder, 'units'));
    writeFileSync(path.join(folder, 'units/U101.yaml'), 'x');
    writeFileSync(path.join(folder, 'units/U103.yml'), 'x');
    const { code, err } = await run(folder, ['init', 'units/x.xlsx', '--roster', 'roster.yaml', '--lang', 'zh']);
    expect(code).toBe(0);
    expect(err).toContain('有2个文件已经存在，未作改动：units/U101.yaml、units/U103.yml');
    const written = readdirSync(path.join(folder, 'units'));
    expect(written).toContain('U102.xlsx');
    expect(written).not.toContain('U101.xlsx');
    await run(folder, ['import', 'units/U102.xlsx', '--keys', 'en']);
    expect(readFileSync(path.join(folder, 'units/U102.yaml'), 'utf8')).toContain('unit:\n  id: U102  # 说明!');
  });
});

describe('a folder with workbooks', () => {
  test('two files of one unit are told', async () => {
    const folder = folderWith({ 'r/U102.yaml': yamlOf('U102.yaml') });
    await run(folder, ['export', 'r/U102.yaml', '--lang', 'zh']);
    const { out } = await run(folder, ['r', '-f', 'json']);
    const { folder: judged } = JSON.parse(out) as { folder: { checks: { rule: string; outcome: string }[] } };
    expect(judged.checks.find(({ rule }) => rule === 'folder/duplicate-units')?.outcome).toBe('fail');
  });

  test('a workbook of something else is passed over, and told', async () => {
    const folder = folderWith({ 'r/U102.yaml': yamlOf('U102.yaml') });
    writeFileSync(path.join(folder, 'r/工资表.xlsx'), await bookOf('工资表', [['姓名']]));
    const { out, err } = await run(folder, ['r', '-f', 'json']);
    expect((JSON.parse(out) as { records: unknown[] }).records).toHaveLength(1);
    expect(err).toContain('r/工资表.xlsx is a workbook without any sheet of a record');
    expect((await run(folder, ['r/工资表.xlsx'])).out).toContain('no sheet of this workbook has the name of a section');
  });
});

test('a finding names its sheet and cell in every format', async () => {
  const folder = folderWith({});
  const { talks = [], ...rest } = record(yamlOf('U102.yaml')) as { talks?: object[] };
  const late = { ...rest, talks: [{ ...talks[0], date: '2014-13-14' }] };
  writeFileSync(path.join(folder, 'a.xlsx'), await written(late, '.xlsx', 'zh'));
  const formats = ['compact', 'csv', 'github', 'gitlab', 'html', 'junit', 'markdown', 'pretty', 'sarif', 'json'];
  await run(folder, ['a.xlsx', '-q', ...formats.flatMap((format) => ['-r', `${format}=${format}.out`])]);
  const [json = '', ...others] = formats
    .toReversed()
    .map((format) => readFileSync(path.join(folder, `${format}.out`), 'utf8'));
  for (const text of others)
    expect(text.replaceAll('%3A', ':').replaceAll('\\!<!-- -->', '!')).toContain('谈心谈话!C2: ');
  expect(
    JSON.parse(json).records[0].checks.flatMap(({ findings }: { findings: Reported[] }) => findings),
  ).toContainEqual(expect.objectContaining({ line: 2, column: 3, sheet: '谈心谈话' }));
});

describe('what is wrong with a workbook is said of its sheets and cells', () => {
  /** An example as the pages of a workbook, with values typed over its cells. */
  async function typed(cells: Readonly<Record<string, string | null>>): Promise<string> {
    const pages = recordPages(exportBook(record(yamlOf('U102.yaml')), recordLayout(), 'zh')).map((page) => ({
      ...page,
      rows: page.rows.map((row, at) =>
        row.map((cell, column) => {
          const name = `${page.name}!${cellName(at + 1, column + 1)}`;
          return Object.hasOwn(cells, name) ? { value: cells[name] ?? null, style: 'text' as const } : cell;
        }),
      ),
    }));
    const folder = folderWith({});
    writeFileSync(path.join(folder, '记录.xlsx'), await writeBook(pages, '记录.xlsx'));
    return folder;
  }

  const WRONG: readonly (readonly [string, string | null, string])[] = [
    ['谈心谈话!C2', null, '请在“谈心谈话”表的“日期”填写日期，如 2014-08-10'],
    ['谈心谈话!C3', '5月14日', '如果是指2014-05-14，请照此填写'],
    ['谈心谈话!D2', '早上', '请按“时:分”填写，如 09:00'],
    ['谈心谈话!F3', '9点半', '请从下拉列表中选择，或先将其补录到名单'],
    ['谈心谈话!F2', null, '请在“谈心谈话”表的“谈话人”从下拉列表中选择姓名'],
    ['人员名单!D2', '对', '“对”应写成是'],
    ['批评意见!A2', null, '请在“批评意见”表的“编号”填写编号，如 K001'],
    ['自查问题!C2', '形而上学', '可填：形式主义、官僚主义'],
  ];

  test('each by its cell, in words for a table', async () => {
    const folder = await typed(Object.fromEntries(WRONG.map(([cell, value]) => [cell, value])));
    const lines = (await run(folder, ['记录.xlsx', '-f', 'compact', '--lang', 'zh'])).out.split('\n');
    const { err } = await run(folder, ['import', '记录.xlsx', '--lang', 'zh']);
    for (const [cell, value, words] of WRONG) {
      const line = lines.find((one) => one.includes(words) && one.includes(`${cell}：`));
      expect(line, cell).toBeDefined();
      expect(line?.slice(line.indexOf(cell))).not.toMatch(/[A-Za-z]{2,}|\[|\{|: /);
      if (value !== null) expect(err).toContain(words);
    }
  });

  test('an empty one asks in Chinese for sheets and lines', async () => {
    const folder = folderWith({});
    await run(folder, ['init', '记录.xlsx', '--lang', 'zh']);
    const { out } = await run(folder, ['记录.xlsx', '-f', 'compact', '--lang', 'zh']);
    const found = out.split('\n').flatMap((line) => /error record\/schema (.*)/.exec(line)?.[1] ?? []);
    expect(found).toEqual([
      '说明!B2：请在“说明”表的“记录日期”填写日期，如 2014-08-10',
      '请填写“说明”表的单位编号、单位名称、单位类别',
      '请在“说明”表的“督导组编号”如实填写',
      '请填写“人员名单”表，每条一行',
    ]);
    expect(out).not.toMatch(/[a-z]: |\[\]|（[a-zA-Z]+）/);
    writeFileSync(path.join(folder, '日期.xlsx'), await bookOf('说明', [['记录日期', '2014-08-10']]));
    const dated = await run(folder, ['日期.xlsx', '-f', 'compact', '--lang', 'zh']);
    expect(dated.out).toContain('请在“征求意见”表补录，确实没有的，勾选“本项记录为无”');
  });

  test('what is left to do names the cells to correct and the sheets to fill in', async () => {
    const folder = await typed({ '谈心谈话!H2': 'A-999' });
    const { out } = await run(folder, ['todo', '记录.xlsx', '--lang', 'zh', '--final']);
    expect(out.replaceAll(/\n +/g, '')).toMatch(/填入“[^”]+”表/);
    expect(out.replaceAll(/\n +/g, '')).toMatch(/谈心谈话![A-Z]2/);
    expect(out).not.toMatch(/第\d+行/);
    const { records } = JSON.parse((await run(folder, ['todo', '记录.xlsx', '-f', 'json', '--final'])).out) as {
      records: { items: { cells: string[]; sheets: string[] }[] }[];
    };
    expect(records[0]?.items.some(({ cells }) => cells.length > 0)).toBe(true);
    expect(records[0]?.items.some(({ sheets }) => sheets.length > 0)).toBe(true);
  });
});

describe('the batch report as a workbook', () => {
  const bookIn = (folder: string, name: string) => {
    const read = readBook(readFileSync(path.join(folder, name)));
    if (!('sheets' in read)) throw new Error(read.code);
    return read.sheets.map((sheet) => ({ name: sheet.name, rows: sheet.rows.map(({ cells }) => [...cells.values()]) }));
  };

  test('has an overview, a matrix, the findings and a ledger', async () => {
    const folder = folderWith({ 'r/U100.yaml': yamlOf('U100.yaml'), 'r/U103.yaml': yamlOf('U103.yaml') });
    expect((await run(folder, ['r', '-r', 'xlsx=all.xlsx', '--lang', 'zh'])).err).toBe('');
    const [overview, matrix, findings, ledger] = bookIn(folder, 'all.xlsx');
    expect([overview, matrix, findings, ledger].map((one) => one?.name)).toEqual([
      '总体情况',
      '单位×项目',
      '问题清单',
      '整改台账',
    ]);
    expect(matrix?.rows.map(([unit]) => unit)).toEqual(['单位编号', 'U100', 'U103']);
    expect(findings?.rows[0]).toEqual([
      '单位编号',
      '单位',
      '核查项目',
      '核查结果',
      '问题',
      '整改要求',
      '责任单位',
      '整改时限',
      '所在位置',
    ]);
    expect(ledger?.rows[0]).toEqual(['序号', '单位', '问题', '责任单位', '整改时限', '整改情况', '复核人', '销号日期']);
    expect(ledger?.rows.length).toBe(findings?.rows.length);
  });

  test('counts whole units on the axis of its chart', async () => {
    const folder = folderWith({ 'r/U100.yaml': yamlOf('U100.yaml'), 'r/U103.yaml': yamlOf('U103.yaml') });
    await run(folder, ['r', '-r', 'xlsx=all.xlsx', '--lang', 'zh']);
    const parts = zipEntries(readFileSync(path.join(folder, 'all.xlsx'))) ?? [];
    const chart = parts.find(({ name }) => name === 'xl/charts/chart1.xml');
    expect(String(chart?.read(1_000_000))).toContain('<c:majorUnit val="1"/>');
    expect([0, 1, 10, 11, 20, 21, 50, 51, 107, 1_000].map(stepFor)).toEqual([1, 1, 1, 2, 2, 5, 5, 10, 20, 100]);
  });

  test('holds no formula, whatever records say', async () => {
    const named = yamlOf('U102.yaml').replace('name: 示范苏木党委', 'name: "=1+1"');
    const folder = folderWith({ 'U102.yaml': named });
    await run(folder, ['U102.yaml', '-r', 'xlsx=all.xlsx']);
    expect(bookIn(folder, 'all.xlsx')[1]?.rows[1]?.[1]).toBe('=1+1');
    const parts = zipEntries(readFileSync(path.join(folder, 'all.xlsx'))) ?? [];
    const sheets = parts.filter(({ name }) => name.startsWith('xl/worksheets/sheet'));
    expect(sheets.length).toBe(4);
    for (const sheet of sheets) expect(sheet.read(10_000_000)?.includes('<f>')).toBe(false);
  });

  test('goes into a file alone', async () => {
    const folder = folderWith({ 'U102.yaml': yamlOf('U102.yaml') });
    expect((await run(folder, ['U102.yaml', '-f', 'xlsx'])).code).toBe(2);
  });
});
