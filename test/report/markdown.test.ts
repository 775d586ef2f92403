import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { markdown } from '../../src/report/markdown.ts';
import { markdownText } from '../../src/report/text/markdown-text.ts';
import { visible } from '../../src/report/text/neutral.ts';
import { contextOf, FAILING, PASSING, run } from './fixtures.ts';
import { ATTACKS, hostileRecord, hostileText, LONG_RECORD, recordOf, VERY_LONG } from './hostile.ts';
import { kindsOf, parseMarkdown, partsOf, textOf } from './judges/markdown.ts';
import { RUNS, withFindings } from './runs.ts';

/**
 * All node kinds of a report: no links, emphasis or code, and no HTML except line breaks and the comments that split
 * references.
 */
const KINDS = new Set([
  'root',
  'heading',
  'paragraph',
  'table',
  'tableRow',
  'tableCell',
  'list',
  'listItem',
  'text',
  '<br>',
  '<!-- -->',
]);

const strangersIn = (text: string): readonly string[] =>
  [...kindsOf(parseMarkdown(text))].filter((kind) => !KINDS.has(kind));

const cellsOf = (text: string): readonly (readonly string[])[] =>
  partsOf(parseMarkdown(text), 'tableRow').map((row) => partsOf(row, 'tableCell').map(textOf));

// Text that GitHub and GitLab turn into links and images, within one text node.
const REFERENCE = /[@#!~%&$:][\p{L}\p{N}_/"+-]|www\.|\bGH-/iu;

describe('markdown', () => {
  it.each(Object.entries(RUNS))('consists of headings, tables and lines: %s', (_, parts) => {
    for (const lang of ['zh', 'en'] as const)
      expect(strangersIn(run(markdown, contextOf({ lang }), parts))).toEqual([]);
  });

  it('has a table of what did not pass, a line for a clean record, and the totals', () => {
    expect(
      run(markdown, contextOf({ lang: 'en' }), { records: [FAILING, PASSING] }),
    ).toBe(`## unit-audit 0.1.0, profile keqi-2014 · stages as each unit has planned them

### In sum

- 2 records audited: FAIL 1, PASS 1
- 1 of 12 requirements did not apply.
- Checks: 3 failed · 1 warning · 1 unclear · 1 pending · 5 passed · 1 not applicable
- No record can show that what it says is true.

### 示例镇党委 (U017): ✖ FAIL, 1 of 10 did not apply

file units/U017.yaml · team T05 · as of 10 August 2014 · Checks: 3 failed · 1 warning · 1 unclear · 1 pending · 3 passed · 1 not applicable

| outcome | requirement | found/required | what is wrong | to be done by |
| --- | --- | --- | --- | --- |
| ? unclear | Plan reviewed by the supervision team<br>plan/reviewed |  | the record has no plan; enter it, or write \\[\\] if there is none | the supervision team |
| ✖ failed | Study hours of every group<br>study/groups | 4/6 | 4 of 6 groups have study hours<br>line 61: the record shows no study hours for 流动党员<br>line 59: the record shows no study hours for 民族党员 | the unit |
| ✖ failed | Rounds of heart-to-heart talks<br>talks/rounds | 2/3 | line 120: the record shows 2 rounds with a one-to-one talk between two team members; at least 3 are required<br>not counted: K013 (line 133): 2 people on the with side, so not one-to-one<br>not counted: K014 (line 134): 2 people on the with side, so not one-to-one<br>not counted: K015 (line 140): 3 people on the with side, so not one-to-one | the unit |
| … pending | Drafts of the team’s material<br>drafts/team | 1/3 | line 170: 1 of 3 drafts | the unit |
| ✖ failed | Weekly reports<br>guidance/weekly-reports | 22/24 | 22 of 24 weeks are reported<br>line 201: no report for week 10 of 2014<br>line 201: no report for week 18 of 2014 | the supervision team |
| ⚠ warning | Nobody in two talks at a time<br>integrity/overlapping-talks |  | line 127: P01 is in K006 and in K007 at the same time on 3 June 2014 | the unit |

- 样本街道党工委 (U018): ✔ PASS · file units/U018.yaml
`);
  });

  it('has the worst of many records first, and their tables folded up', () => {
    const records = [PASSING, PASSING, FAILING, PASSING].map((record, n) => ({ ...record, path: `${n}.yaml` }));
    const output = run(markdown, contextOf({ lang: 'en' }), { records });
    expect(output.match(/\d\.yaml/g)).toEqual(['2.yaml', '0.yaml', '1.yaml', '3.yaml']);
    expect(output.indexOf('### In sum')).toBeLessThan(output.indexOf('2.yaml'));
    expect(output).toMatch(/\n\n<details><summary>what is wrong<\/summary>\n\n\|[^<]*(<br>[^<]*)*\n\n<\/details>\n/);
  });

  it('reads as intended', () => {
    const rows = cellsOf(run(markdown, contextOf({ lang: 'zh' }), { records: [FAILING] }));
    expect(rows[0]).toEqual(['核查结果', '核查项目', '实有/应有', '问题', '责任单位']);
    expect(rows[1]?.[3]).toBe('记录中没有实施方案（plan）这一部分；请补录，确实没有的请写 []');
    expect(rows.map((row) => row.length)).toEqual(Array(7).fill(5));
  });

  it.each(ATTACKS)('creates no markup from a record’s words: %j', (text) => {
    const output = run(markdown, contextOf({ lang: 'en' }), { records: [recordOf(text)] });
    expect(strangersIn(output)).toEqual([]);
    const shown = visible(text).trim();
    const rows = cellsOf(output).slice(1);
    expect(rows).toHaveLength(6);
    for (const row of rows) expect(row).toHaveLength(5);
    expect(
      rows
        .find(([outcome]) => outcome === '? unclear')?.[3]
        ?.split('\n')[0]
        ?.trim(),
    ).toBe(shown);
    const [, , heading] = partsOf(parseMarkdown(output), 'heading');
    expect(heading && textOf(heading)).toBe(
      `${visible(text).replace(/^ +/, '')} (${visible(text)}): ✖ FAIL, 2 of 10 did not apply`,
    );
    expect(output).not.toMatch(/^\s*::/m);
    expect(output).not.toMatch(/##(\w*)\[/);
  });

  it('keeps any text as plain text', () => {
    fc.assert(
      fc.property(hostileText, (text) => {
        const shown = visible(text);
        const root = parseMarkdown(`- x ${markdownText(shown)} x\n\n| a |\n| - |\n| x ${markdownText(shown)} x |\n`);
        expect([...kindsOf(root)].filter((kind) => !KINDS.has(kind))).toEqual([]);
        const [line, , cell] = [...partsOf(root, 'paragraph'), ...partsOf(root, 'tableCell')];
        expect(line && textOf(line)).toBe(`x ${shown} x`);
        expect(cell && textOf(cell)).toBe(`x ${shown} x`);
        for (const node of partsOf(root, 'text')) expect(textOf(node)).not.toMatch(REFERENCE);
      }),
      { numRuns: 200 },
    );
  });

  it('keeps every word of hostile records', () => {
    fc.assert(
      fc.property(hostileRecord, (hostile) => {
        const output = run(markdown, contextOf({ lang: 'en' }), { records: [hostile, PASSING] });
        expect(strangersIn(output)).toEqual([]);
        const said = hostile.checks.filter(({ outcome }) => outcome !== 'pass' && outcome !== 'notApplicable');
        expect(
          cellsOf(output)
            .slice(1)
            .map((row) => row.length),
        ).toEqual(said.map(() => 5));
        expect(output).not.toMatch(/^\s*::/m);
        expect(output).not.toMatch(/##(\w*)\[/);
      }),
      { numRuns: 50 },
    );
  });

  it('is never cut', () => {
    const parts = { records: [FAILING, withFindings(1000)] };
    const all = run(markdown, contextOf(), parts);
    expect(run(markdown, contextOf({ quiet: true, maxFindings: 1, width: 40, color: true }), parts)).toBe(all);
    expect(all.split('处不符合要求')).toHaveLength(1001);
    const long = run(markdown, contextOf(), { records: [LONG_RECORD] });
    expect(long.includes(markdownText(visible(VERY_LONG)))).toBe(true);
  });
});
