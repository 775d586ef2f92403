import { readFileSync } from 'node:fs';
import { Ajv2020 } from 'ajv/dist/2020.js';
import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import type { RecordReport } from '../../src/model.ts';
import { artifactOf } from '../../src/report/sarif/text.ts';
import { sarif } from '../../src/report/sarif.ts';
import { visible } from '../../src/report/text/neutral.ts';
import { contextOf, FAILING, HEAD, PASSING, run } from './fixtures.ts';
import { ATTACKS, hostileRecord, hostileText, LONG_RECORD, recordOf, VERY_LONG } from './hostile.ts';
import { RUNS, withFindings } from './runs.ts';

// The schema comes with Microsoft's validator; `npm run check:formats` runs the validator itself.
const SCHEMA = `node_modules/@microsoft/sarif-multitool-${process.platform}/sarif-2.1.0.json`;
const validate = new Ajv2020({ strict: false, allErrors: true, validateFormats: false }).compile(
  JSON.parse(readFileSync(SCHEMA, 'utf8')),
);

interface Location {
  readonly physicalLocation: {
    readonly artifactLocation: { readonly uri: string; readonly uriBaseId?: string };
    readonly region: Readonly<Record<string, number>>;
  };
}

interface Result {
  readonly ruleId: string;
  readonly ruleIndex: number;
  readonly level: string;
  readonly message: { readonly text: string };
  readonly locations: readonly [Location];
  readonly relatedLocations?: readonly (Location & { readonly message: { readonly text: string } })[];
  readonly partialFingerprints: Readonly<Record<string, string>>;
}

interface SarifRun {
  readonly tool: { readonly driver: { readonly rules: readonly { readonly id: string }[] } };
  readonly automationDetails: { readonly id: string };
  readonly results: readonly Result[];
  readonly invocations?: readonly { readonly toolExecutionNotifications: readonly unknown[] }[];
}

/** The runs of a report that is valid according to the schema. */
function runsOf(text: string): readonly SarifRun[] {
  const report = JSON.parse(text) as { readonly runs: readonly SarifRun[] };
  validate(report);
  expect(validate.errors ?? []).toEqual([]);
  for (const { tool, results } of report.runs)
    for (const { ruleId, ruleIndex } of results) expect(tool.driver.rules[ruleIndex]?.id).toBe(ruleId);
  return report.runs;
}

const resultsOf = (text: string): readonly Result[] => runsOf(text).flatMap(({ results }) => results);

/** A message as a viewer shows it; throws if it contains a placeholder or a link. */
function shownText(text: string): string {
  const whole = text.replaceAll('{{', '').replaceAll('}}', '');
  if (/[{}]/.test(whole)) throw new Error('a placeholder');
  if (/\[(?:[^[\]\\]|\\[[\]\\])*\]\([^)]*\)/.test(text)) throw new Error('a link');
  return text.replaceAll('{{', '{').replaceAll('}}', '}').replaceAll(']\\u{28}', '](');
}

const printsOf = (text: string) =>
  resultsOf(text).map(({ partialFingerprints }) => partialFingerprints['unitAudit/v1']);

/** A lone surrogate, as reports show it. */
const escapedUnit = (half: string): string => `\\u{${half.charCodeAt(0).toString(16).toUpperCase()}}`;

describe('sarif', () => {
  it.each(Object.entries(RUNS))('is valid: %s', (_, parts) => {
    for (const lang of ['zh', 'en'] as const) runsOf(run(sarif, contextOf({ lang }), parts));
  });

  it('is checked by a schema that can reject', () => {
    const report = JSON.parse(run(sarif, contextOf(), { records: [FAILING] }));
    report.runs[0].results[0].message = 'words';
    expect(validate(report)).toBe(false);
  });

  it('has an empty list of results on a clean run', () => {
    expect(runsOf(run(sarif, contextOf(), { records: [PASSING] }))).toMatchObject([
      { results: [], columnKind: 'utf16CodeUnits', invocations: [{ toolExecutionNotifications: [] }] },
    ]);
  });

  it('has only failures, each at its place', () => {
    const results = resultsOf(run(sarif, contextOf({ lang: 'en' }), { records: [FAILING, PASSING] }));
    expect(
      results.map(({ ruleId, level, locations }) => [ruleId, level, locations[0].physicalLocation.region]),
    ).toEqual([
      ['study/groups', 'error', { startLine: 61, startColumn: 7, endLine: 61, endColumn: 41 }],
      ['study/groups', 'error', { startLine: 59, startColumn: 7, endLine: 59, endColumn: 42 }],
      ['talks/rounds', 'error', { startLine: 120, startColumn: 1, endLine: 120, endColumn: 6 }],
      ['guidance/weekly-reports', 'error', { startLine: 201, startColumn: 1, endLine: 201, endColumn: 14 }],
      ['guidance/weekly-reports', 'error', { startLine: 201, startColumn: 1, endLine: 201, endColumn: 14 }],
      ['integrity/overlapping-talks', 'warning', { startLine: 127, startColumn: 51, endLine: 127, endColumn: 58 }],
    ]);
    const related = results[2]?.relatedLocations?.map(({ message, physicalLocation }) => [
      physicalLocation.region['startLine'],
      message.text,
    ]);
    expect(related).toEqual([
      [133, 'K013 did not count: 2 people on the with side, so not one-to-one'],
      [134, 'K014 did not count: 2 people on the with side, so not one-to-one'],
      [140, 'K015 did not count: 3 people on the with side, so not one-to-one'],
    ]);
  });

  it('states what is unclear, neither as a result nor as a pass', () => {
    const [only] = runsOf(run(sarif, contextOf({ lang: 'zh' }), { records: [FAILING, FAILING] }));
    expect(only?.invocations?.[0]?.toolExecutionNotifications).toEqual([
      {
        message: { text: '实施方案经督导组审核：有2次核查无法判定；缺少的内容见其他格式的报告' },
        level: 'error',
        associatedRule: { id: 'plan/reviewed', index: 2 },
      },
    ]);
  });

  it('explains every rule', () => {
    const [only] = runsOf(run(sarif, contextOf({ lang: 'en' }), { records: [] }));
    expect(only?.tool.driver.rules[4]).toEqual({
      id: 'talks/rounds',
      shortDescription: { text: 'Rounds of heart-to-heart talks' },
      fullDescription: { text: 'why talks/rounds' },
      help: {
        text: 'Why: why talks/rounds\nWhat to do: what to do about talks/rounds\nSource: article',
        markdown: '**Why** why talks/rounds\n\n**What to do** what to do about talks/rounds\n\n**Source** article',
      },
      defaultConfiguration: { level: 'error' },
      properties: { tags: ['talks', 'article'], 'problem.severity': 'error' },
    });
  });

  it('has unique fingerprints that survive moved lines', () => {
    const moved: RecordReport = {
      ...FAILING,
      checks: FAILING.checks.map((check) => ({
        ...check,
        findings: check.findings.map((one) => ({
          ...one,
          place: { ...one.place, line: one.place.line + 50, endLine: 300 },
        })),
      })),
    };
    const prints = printsOf(run(sarif, contextOf(), { records: [FAILING] }));
    expect(new Set(prints).size).toBe(prints.length);
    expect(printsOf(run(sarif, contextOf({ lang: 'en' }), { records: [moved] }))).toEqual(prints);
  });

  it('splits more than 25,000 results into runs with names of their own', () => {
    const records = [withFindings(25_000), withFindings(1, 'units/二.yaml')];
    const { runs } = JSON.parse(run(sarif, contextOf(), { records })) as { readonly runs: readonly SarifRun[] };
    expect(runs.map(({ results }) => results.length)).toEqual([25_000, 1]);
    expect(runs.map(({ automationDetails }) => automationDetails.id)).toEqual(['unit-audit/1/', 'unit-audit/2/']);
    expect(runs[1]?.results[0]?.locations[0].physicalLocation.artifactLocation.uri).toBe('units/%E4%BA%8C.yaml');
    const reporter = sarif(contextOf());
    expect(reporter.begin({ ...HEAD, shard: { index: 2, count: 3 } })).toContain('{"id":"unit-audit/part-2-of-3/1/"}');
  });

  it('has paths as URIs', () => {
    for (const [path, uri] of [
      ['units/U017.yaml', 'units/U017.yaml'],
      ['units/单 位#1?.yaml', 'units/%E5%8D%95%20%E4%BD%8D%231%3F.yaml'],
      ['a : 100%.yaml', 'a%20%3A%20100%25.yaml'],
      ['c:d.yaml', 'c%3Ad.yaml'],
      ['../x/\\y.yaml', '../x/%5Cy.yaml'],
      ['.', './'],
      ['\uD800.yaml', '%5Cu%7BD800%7D.yaml'],
    ] as const)
      expect(artifactOf(path)).toEqual({ uri, uriBaseId: '%SRCROOT%' });
    expect(artifactOf('D:/单位/a b.yaml')).toEqual({ uri: 'file:///D:/%E5%8D%95%E4%BD%8D/a%20b.yaml' });
    fc.assert(
      fc.property(hostileText, (text) => {
        const { uri, uriBaseId } = artifactOf(`units/${text}`);
        expect(uri).toMatch(/^[A-Za-z0-9\-._~!'()*%/]*$/);
        expect(uriBaseId).toBe('%SRCROOT%');
        expect(decodeURIComponent(uri)).toBe(`units/${text.replace(/\p{Surrogate}/gu, escapedUnit)}`);
      }),
    );
  });

  it.each(ATTACKS)('loses nothing, and creates no links: %j', (text) => {
    const output = run(sarif, contextOf(), { records: [recordOf(text)] });
    const results = resultsOf(output);
    expect(results).toHaveLength(2);
    for (const { message, locations } of results) {
      expect(shownText(message.text)).toBe(visible(text));
      expect(locations[0].physicalLocation.artifactLocation).toEqual(artifactOf(text));
    }
    expect(visible(output.replaceAll('\n', ''))).toBe(output.replaceAll('\n', ''));
    expect(output).not.toMatch(/##(\w*)\[/);
  });

  it('keeps every word of hostile records', () => {
    fc.assert(
      fc.property(hostileRecord, (hostile) => {
        const output = run(sarif, contextOf(), { records: [hostile] });
        const said = hostile.checks.filter(({ outcome }) => outcome === 'fail');
        expect(resultsOf(output).map(({ message }) => shownText(message.text))).toEqual(
          said.map(({ message }) => visible(String(message.params['text']))),
        );
        expect(output).not.toMatch(/^\s*::/m);
      }),
    );
  });

  it('handles a text of a megabyte', () => {
    const [result] = resultsOf(run(sarif, contextOf(), { records: [LONG_RECORD] }));
    expect(shownText(result?.message.text ?? '') === visible(VERY_LONG)).toBe(true);
  });
});
