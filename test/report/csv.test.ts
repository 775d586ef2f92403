import { parse } from 'csv-parse/sync';
import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { csv } from '../../src/report/csv.ts';
import { inTable } from '../../src/report/text/neutral.ts';
import { contextOf, FAILING, PASSING, run } from './fixtures.ts';
import { ATTACKS, hostileRecord, hostileText, LONG_RECORD, recordOf, VERY_LONG } from './hostile.ts';
import { RUNS, UNREADABLE, withFindings } from './runs.ts';

/** The rows according to a strict RFC 4180 parser. */
function rowsOf(text: string): readonly (readonly string[])[] {
  expect(text.indexOf('\uFEFF')).toBe(0);
  expect(text.lastIndexOf('\uFEFF')).toBe(0);
  return parse(text, { bom: true, recordDelimiter: '\r\n' });
}

/** The cell before an apostrophe was added. */
const unguarded = (cell: string): string => cell.replace(/^'(?='*\s*[=+\-@|%＝＋－＠｜％﹢﹣﹦﹪﹫−])/, '');

// Repeated here on purpose: what spreadsheets take for the start of a formula.
const RUNS_IN_A_SHEET = /^[\s\p{Z}]*[=+\-@|%\uFF1D\uFF0B\uFF0D\uFF20\uFF5C\uFF05]|^[\t\r\n]/u;

describe('csv', () => {
  it.each(Object.entries(RUNS))('has one row per check: %s', (_, parts) => {
    const checks = [...parts.records, ...(parts.folder ? [parts.folder] : [])].flatMap((one) => one.checks);
    for (const lang of ['zh', 'en'] as const) {
      const text = run(csv, contextOf({ lang }), parts);
      expect(rowsOf(text)).toHaveLength(1 + checks.length);
      expect(text.endsWith('\r\n')).toBe(true);
    }
  });

  it('contains everything known about a check', () => {
    const rows = rowsOf(run(csv, contextOf({ lang: 'zh' }), { records: [FAILING] }));
    expect(rows[0]).toEqual(
      '文件 单位编号 单位名称 督导组 单位类别 核查基准日 单位结论 规则 核查项目 核查结果 级别 依据 责任单位 实有 应有 说明 问题 计入 不计入 准予例外'.split(
        ' ',
      ),
    );
    expect(rows.find((row) => row[7] === 'study/groups')).toEqual([
      'units/U017.yaml',
      'U017',
      '示例镇党委',
      'T05',
      '苏木乡镇',
      '2014-08-10',
      '不通过',
      'study/groups',
      '各类党员学习时间',
      '不通过',
      '错误',
      '原文要求',
      '本单位',
      '4',
      '6',
      '6类学习对象中，有学习时间记录的只有4类',
      '第61行：记录中没有流动党员的学习时间，请补录学习场次\n第59行：记录中没有民族党员的学习时间，请补录学习场次',
      '领导干部（leadingCadres）（第56行）\n机关党员（officeMembers）（第57行）\n基层党员（grassrootsMembers）（第58行）\n年老体弱党员（oldInfirmMembers）（第60行）',
      '',
      '',
    ]);
    const english = rowsOf(run(csv, contextOf({ lang: 'en' }), { records: [FAILING] }));
    expect(english[0]?.join()).toBe(
      'file,unit id,unit,team,category,as of,verdict,rule,requirement,outcome,severity,source,to be done by,found,required,message,findings,counted,not counted,waiver',
    );
    expect(english.find((row) => row[7] === 'integrity/overlapping-talks')?.slice(8, 13)).toEqual([
      'Nobody in two talks at a time',
      'failed',
      'warning',
      'own rule',
      'the unit',
    ]);
  });

  it('leaves unknown values of a record or folder empty', () => {
    const [, row] = rowsOf(run(csv, contextOf({ lang: 'en' }), { records: [UNREADABLE] }));
    expect(row?.slice(0, 8)).toEqual(['units/坏.yaml', '', '', '', '', '', 'FAIL', 'record/readable']);
    const folder = rowsOf(run(csv, contextOf(), RUNS['an empty folder with a roster'] ?? { records: [] }));
    expect(folder[1]?.slice(0, 8)).toEqual(['roster.yaml', '', '', '', '', '', '', 'test/any']);
  });

  it.each(ATTACKS)('loses and executes nothing: %j', (text) => {
    const rows = rowsOf(run(csv, contextOf({ lang: 'en' }), { records: [recordOf(text)] }));
    expect(rows).toHaveLength(11);
    for (const row of rows) expect(row.filter((cell) => RUNS_IN_A_SHEET.test(cell))).toEqual([]);
    const shown = inTable(text);
    for (const row of rows.slice(1)) {
      expect(row.slice(0, 6).map(unguarded)).toEqual(Array(6).fill(shown));
      expect(unguarded(row[15] ?? '')).toBe(shown);
    }
    expect(rows.find((row) => row[9] === 'failed')?.[16]).toBe(inTable(`line 7: ${text}`));
  });

  it('handles a text of a megabyte', () => {
    const [, row] = rowsOf(run(csv, contextOf(), { records: [LONG_RECORD] }));
    expect(row?.[15]).toBe(`${inTable(VERY_LONG).slice(0, 31_999)}…`);
  });

  it('keeps every word of hostile records, and one row per check', () => {
    fc.assert(
      fc.property(hostileRecord, (hostile) => {
        const output = run(csv, contextOf({ lang: 'en' }), { records: [hostile] });
        const rows = rowsOf(output).slice(1);
        const { path, unit, name, team } = hostile;
        const ids = [path, unit ?? '', name ?? '', team ?? ''].map(inTable);
        expect(rows.map((row) => row.slice(0, 4).map(unguarded))).toEqual(hostile.checks.map(() => ids));
        for (const row of rows) for (const cell of row) expect(cell).not.toMatch(RUNS_IN_A_SHEET);
        expect(output).not.toMatch(/^\s*::/m);
        expect(output).not.toMatch(/##(\w*)\[/);
      }),
    );
  });

  it('distinguishes its apostrophe from one in the text', () => {
    const start = fc.array(fc.constantFrom("'", ' ', '\u3000', '\u00A0', '=', '＝', '-', '@', 'a', '甲'), {
      maxLength: 5,
    });
    fc.assert(
      fc.property(start, hostileText, (marks, rest) => {
        const name = `${marks.join('')}${rest}`;
        const rows = rowsOf(run(csv, contextOf(), { records: [{ ...PASSING, name }] }));
        expect(unguarded(rows[1]?.[2] ?? '')).toBe(inTable(name));
        expect(rows[1]?.[2]).not.toMatch(RUNS_IN_A_SHEET);
      }),
    );
  });

  it('has the same rows whatever the terminal, and at most 200 lines a cell', () => {
    const parts = { records: [FAILING, withFindings(1000)] };
    const all = run(csv, contextOf(), parts);
    expect(run(csv, contextOf({ quiet: true, maxFindings: 1, width: 40, color: true }), parts)).toBe(all);
    expect(rowsOf(all).at(-1)?.[16]?.split('\n')).toHaveLength(201);
    expect(rowsOf(all).at(-1)?.[16]).toMatch(/另有800条，见其他格式的报告$/);
  });
});
