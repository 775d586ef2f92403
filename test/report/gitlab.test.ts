import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { failsRun } from '../../src/command/out/exit-code.ts';
import type { RecordReport } from '../../src/model.ts';
import { gitlab } from '../../src/report/gitlab.ts';
import { visible } from '../../src/report/text/neutral.ts';
import { contextOf, FAILING, PASSING, run } from './fixtures.ts';
import { ATTACKS, hostileRecord, LONG_RECORD, recordOf, VERY_LONG } from './hostile.ts';
import { RUNS, withFindings } from './runs.ts';

interface Item {
  readonly description: string;
  readonly check_name: string;
  readonly fingerprint: string;
  readonly severity: string;
  readonly location: { readonly path: string; readonly lines: { readonly begin: number } };
}

const SEVERITIES = ['info', 'minor', 'major', 'critical', 'blocker'];

/** The items, each checked against GitLab's format. */
function itemsOf(text: string): readonly Item[] {
  const items = JSON.parse(text) as readonly Item[];
  for (const { description, check_name, fingerprint, severity, location } of items) {
    expect([description, check_name, location.path].every((word) => typeof word === 'string' && word !== '')).toBe(
      true,
    );
    expect(fingerprint).toMatch(/^[0-9a-f]{64}$/);
    expect(SEVERITIES).toContain(severity);
    expect(Number.isInteger(location.lines.begin) && location.lines.begin > 0).toBe(true);
  }
  expect(new Set(items.map(({ fingerprint }) => fingerprint)).size).toBe(items.length);
  return items;
}

/** The record as if blank lines had been inserted at the top. */
const moved = (report: RecordReport, by: number): RecordReport => ({
  ...report,
  checks: report.checks.map((check) => ({
    ...check,
    findings: check.findings.map((one) => ({
      ...one,
      place: { ...one.place, line: one.place.line + by, endLine: one.place.endLine + by },
    })),
  })),
});

describe('gitlab', () => {
  it.each(Object.entries(RUNS))('is an array of items: %s', (_, parts) => {
    for (const lang of ['zh', 'en'] as const) itemsOf(run(gitlab, contextOf({ lang }), parts));
  });

  it('is an empty array on a clean run', () => {
    expect(run(gitlab, contextOf(), { records: [PASSING] })).toBe('[]\n');
    expect(run(gitlab, contextOf(), { records: [] })).toBe('[]\n');
  });

  it('has one item per finding', () => {
    const items = itemsOf(run(gitlab, contextOf({ lang: 'zh' }), { records: [PASSING, FAILING, PASSING] }));
    expect(items.map(({ check_name, severity, location }) => [check_name, severity, location.lines.begin])).toEqual([
      ['plan/reviewed', 'major', 1],
      ['study/groups', 'critical', 61],
      ['study/groups', 'critical', 59],
      ['talks/rounds', 'critical', 120],
      ['guidance/weekly-reports', 'critical', 201],
      ['guidance/weekly-reports', 'critical', 201],
      ['integrity/overlapping-talks', 'minor', 127],
    ]);
    expect(items[3]).toMatchObject({
      description: '谈心谈话轮次：记录中有班子成员一对一谈话的只有2轮，要求不少于3轮',
      location: { path: 'units/U017.yaml', lines: { begin: 120 } },
    });
  });

  it('derives the severity from what fails the run', () => {
    const weights = (failOn: Parameters<typeof failsRun>[1]) =>
      itemsOf(run(gitlab, contextOf({ fails: (one) => failsRun(one, failOn) }), { records: [FAILING] }))
        .filter(({ severity }) => severity !== 'critical')
        .map(({ check_name, severity }) => `${check_name} ${severity}`);
    expect(weights('error')).toEqual(['plan/reviewed info', 'integrity/overlapping-talks minor']);
    expect(weights('warning')).toEqual([
      'plan/reviewed major',
      'drafts/team major',
      'integrity/overlapping-talks major',
    ]);
  });

  it('has fingerprints that survive moved lines, and differ by file and unit', () => {
    const printsOf = (...records: readonly RecordReport[]) =>
      itemsOf(run(gitlab, contextOf(), { records })).map(({ fingerprint }) => fingerprint);
    const prints = printsOf(FAILING);
    expect(printsOf(moved(FAILING, 50))).toEqual(prints);
    expect(printsOf({ ...FAILING, path: 'other.yaml' }).filter((one) => prints.includes(one))).toEqual([]);
    expect(printsOf({ ...FAILING, unit: 'U099' }).filter((one) => prints.includes(one))).toEqual([]);
    expect(printsOf({ ...FAILING, path: 'before.yaml' }, FAILING).slice(prints.length)).toEqual(prints);
  });

  it('names the file of a folder finding', () => {
    const items = itemsOf(run(gitlab, contextOf(), RUNS['an empty folder with a roster'] ?? { records: [] }));
    expect(items.map(({ location, severity }) => [location.path, location.lines.begin, severity])).toEqual([
      ['roster.yaml', 9, 'critical'],
      ['units/U018.yaml', 9, 'critical'],
      ['roster.yaml', 1, 'info'],
    ]);
  });

  it.each(ATTACKS)('loses nothing, and contains no control characters: %j', (text) => {
    const output = run(gitlab, contextOf({ lang: 'en' }), { records: [recordOf(text)] });
    const items = itemsOf(output);
    expect(items).toHaveLength(4);
    for (const { description, location } of items) {
      expect(description).toBe(`Any text: ${visible(text)}`);
      expect(location.path).toBe(visible(text));
    }
    expect(hasOldCommandOrControl(output)).toBe(false);
  });

  it('keeps every word of hostile records', () => {
    fc.assert(
      fc.property(hostileRecord, (hostile) => {
        const output = run(gitlab, contextOf({ lang: 'en' }), { records: [{ ...hostile, path: hostile.path || 'a' }] });
        const said = hostile.checks
          .filter(({ outcome }) => outcome === 'fail' || outcome === 'unclear')
          .map(({ message }) => `Any text: ${visible(String(message.params['text']))}`);
        expect(itemsOf(output).map(({ description }) => description)).toEqual(said);
        expect(hasOldCommandOrControl(output)).toBe(false);
      }),
    );
  });

  it('handles a text of a megabyte, and very many findings', () => {
    const [long, ...many] = itemsOf(
      run(gitlab, contextOf({ lang: 'en' }), { records: [LONG_RECORD, withFindings(2000)] }),
    );
    expect(long?.description === `Any text: ${visible(VERY_LONG)}`).toBe(true);
    expect(many).toHaveLength(2000);
  });
});

const hasOldCommandOrControl = (text: string): boolean =>
  /##(\w*)\[/.test(text) || /^\s*::/m.test(text) || visible(text.replaceAll('\n', '')) !== text.replaceAll('\n', '');
