import { readFileSync } from 'node:fs';
import { Ajv2020 } from 'ajv/dist/2020.js';
import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { json } from '../../src/report/json.ts';
import { check, contextOf, counted, FAILING, found, PASSING, placeIn, record, run } from './fixtures.ts';
import { hostileRecord } from './hostile.ts';

const ajv = new Ajv2020({ strict: false, allErrors: true, validateFormats: false });
const validate = ajv.compile(JSON.parse(readFileSync('schemas/audit-report.schema.json', 'utf8')));

const parsed = (text: string) => {
  const report: unknown = JSON.parse(text);
  validate(report);
  expect(validate.errors ?? []).toEqual([]);
  return report;
};

describe('json', () => {
  it('is the specified report, with its keys in order', () => {
    const text = run(json, contextOf({ lang: 'en' }), { records: [FAILING, PASSING] });
    const report = parsed(text);
    const keys = (value: unknown) => Object.keys(value as object);
    expect(keys(report)).toEqual(
      'schema tool profile profileDigest rosterDigest rosterAmongRecords calendar shard asOf final only failOn strict records folder inputs problems summary'.split(
        ' ',
      ),
    );
    const { records, summary } = report as { records: { checks: Record<string, unknown>[] }[]; summary: unknown };
    expect(keys(records[0])).toEqual('path sha256 unit name team category asOf judgedAsOf verdict checks'.split(' '));
    const rounds = records[0]?.checks.find(({ rule }) => rule === 'talks/rounds');
    expect(rounds).toEqual({
      rule: 'talks/rounds',
      outcome: 'fail',
      severity: 'error',
      provenance: 'article',
      duty: 'unit',
      code: 'fail',
      params: { found: 2, required: 3, findings: 1 },
      message: 'the record shows 2 rounds of talks; at least 3 are required',
      found: 2,
      required: 3,
      findings: [
        {
          code: 'tooFew',
          params: { found: 2, min: 3 },
          message: 'the record shows 2 rounds with a one-to-one talk between two team members; at least 3 are required',
          subject: null,
          pointer: '/talks',
          line: 120,
          column: 1,
          endLine: 120,
          endColumn: 6,
          excerpt: 'talks:                            # 谈心谈话',
        },
      ],
      counted: FAILING.checks.find(({ rule }) => rule === 'talks/rounds')?.counted,
      notCounted: [
        {
          pointer: '/talks/133',
          line: 133,
          column: 5,
          label: 'K013',
          code: 'severalWith',
          params: { n: 2 },
          reason: '2 people on the with side, so not one-to-one',
        },
        {
          pointer: '/talks/134',
          line: 134,
          column: 5,
          label: 'K014',
          code: 'severalWith',
          params: { n: 2 },
          reason: '2 people on the with side, so not one-to-one',
        },
        {
          pointer: '/talks/140',
          line: 140,
          column: 5,
          label: 'K015',
          code: 'severalWith',
          params: { n: 3 },
          reason: '3 people on the with side, so not one-to-one',
        },
      ],
    });
    expect(keys(rounds)).toEqual(
      'rule outcome severity provenance duty code params message found required findings counted notCounted'.split(' '),
    );
    expect(summary).toEqual({
      records: 2,
      ignored: 0,
      passedOver: [],
      verdicts: { pass: 1, fail: 1, incomplete: 0, pending: 0 },
      checks: { pass: 5, fail: 3, warning: 1, pending: 1, unclear: 1, notApplicable: 1 },
      waived: 0,
    });
  });

  it('is valid without records, and for a part with a roster', () => {
    expect(parsed(run(json, contextOf(), { records: [] }))).toMatchObject({ records: [], folder: { roster: null } });
    const folder = {
      roster: 'roster.yaml',
      checks: [check('test/any', { message: { code: 'any', params: { text: '' } } })],
    };
    expect(parsed(run(json, contextOf(), { records: [PASSING], folder }))).toMatchObject({
      folder: { roster: 'roster.yaml', checks: [{ rule: 'test/any' }] },
    });
    const reporter = json(contextOf());
    const head = {
      tool: { name: 'unit-audit', version: '1' },
      profile: 'p',
      profileDigest: '',
      rosterDigest: 'r',
      rosterAmongRecords: false,
      calendar: {
        source: 'roster',
        from: '2014-02-14',
        stages: [{ to: '2014-05-10', from: '2014-02-26', stage: 'studyListen' }],
        endBy: { rectify: '2014-09-30', studyListen: '2014-05-10' },
      },
      shard: { index: 2, count: 3 },
      asOf: '2014-08-10',
      final: true,
      only: ['talks', 'record/*'],
      failOn: 'warning',
      strict: false,
      problems: [],
      records: 7,
    } as const;
    expect(reporter.begin(head)).not.toContain('7');
    expect(JSON.parse(`${reporter.begin(head)}]}`)).toMatchObject({
      shard: { index: 2, count: 3 },
      asOf: '2014-08-10',
      final: true,
      only: ['talks', 'record/*'],
      failOn: 'warning',
    });
    expect(reporter.begin(head)).toContain(
      '"source":"roster","from":"2014-02-14","stages":[{"stage":"studyListen","from":"2014-02-26","to":"2014-05-10"}]',
    );
    expect(reporter.begin(head)).toContain('"endBy":{"studyListen":"2014-05-10","rectify":"2014-09-30"}');
  });

  it('lists the other inputs, and the file of a folder check', () => {
    const at = { path: 'roster.yaml', ...counted('U001', 4) };
    const place = placeIn(9, 'unit: {id: U002}', 'U002');
    const folder = {
      roster: 'roster.yaml',
      checks: [
        check('test/any', {
          outcome: 'fail',
          message: { code: 'any', params: { text: '' } },
          findings: [{ ...found('any', { text: '' }, place), path: 'units/b.yaml' }],
          counted: [at],
          notCounted: [{ ...at, reason: { code: 'any', params: { text: 'x' } } }],
        }),
      ],
    };
    const inputs = [{ path: 'roster.yaml', sha256: 'ab'.repeat(32), kind: 'roster' as const }];
    expect(parsed(run(json, contextOf(), { records: [PASSING], folder, inputs }))).toMatchObject({
      folder: {
        checks: [
          {
            findings: [{ path: 'units/b.yaml' }],
            counted: [{ path: 'roster.yaml' }],
            notCounted: [{ path: 'roster.yaml', code: 'any', params: { text: 'x' } }],
          },
        ],
      },
      inputs,
    });
  });

  it('names the check that blocks another', () => {
    const because = { rule: 'record/schema', code: 'unknownKey' };
    const one = check('talks/rounds', { outcome: 'unclear', message: { code: 'broken', params: {} }, because });
    const records = [record([one, check('talks/records')])];
    const checks = [{ rule: 'talks/rounds', because }, { rule: 'talks/records' }];
    const report = parsed(run(json, contextOf(), { records }));
    expect(report).toMatchObject({ records: [{ checks }] });
    expect(JSON.stringify(report).match(/"because"/g)).toHaveLength(1);
  });

  it('is never cut', () => {
    const all = run(json, contextOf(), { records: [FAILING, PASSING] });
    expect(
      run(json, contextOf({ quiet: true, maxFindings: 1, width: 40, color: true }), { records: [FAILING, PASSING] }),
    ).toBe(all);
  });

  it('writes each record as it comes', () => {
    const reporter = json(contextOf());
    const first = reporter.record(PASSING);
    expect(JSON.parse(first)).toMatchObject({ path: PASSING.path, unit: PASSING.unit });
    expect(reporter.record(FAILING)[0]).toBe(',');
  });

  it('keeps every value of a hostile record, and shows no control characters', () => {
    fc.assert(
      fc.property(hostileRecord, (hostile) => {
        const text = run(json, contextOf(), { records: [hostile, record([])] });
        // biome-ignore lint/suspicious/noControlCharactersInRegex: their absence is what is tested
        expect(text.replace(/\n/g, '')).not.toMatch(/[\u0000-\u001F\u007F-\u009F\u200B-\u200F\u2028-\u202E\uFEFF]/);
        expect(text).not.toMatch(/^\s*::/m);
        expect(text).not.toMatch(/##(\w*)\[/);
        const { path, unit, name, team } = hostile;
        const checks = hostile.checks.map(({ findings, counted }) => ({
          findings: findings.map(({ params, subject, place }) => ({ params, subject, excerpt: place.excerpt })),
          counted,
        }));
        expect(parsed(text)).toMatchObject({
          records: [{ path, unit, name, team, checks }, { path: 'units/U017.yaml' }],
        });
      }),
    );
  });
});
