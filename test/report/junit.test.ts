import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { failsRun } from '../../src/command/out/exit-code.ts';
import { junit } from '../../src/report/junit.ts';
import { visible } from '../../src/report/text/neutral.ts';
import { wholeText } from '../../src/report/text/reporter.ts';
import { check, contextOf, FAILING, PASSING, record, run } from './fixtures.ts';
import { ATTACKS, hostileRecord, LONG_RECORD, recordOf, VERY_LONG } from './hostile.ts';
import { complaintsOf, type Element, elementsOf, parseXml } from './judges/xml.ts';
import { RUNS, withFindings } from './runs.ts';

/** The name of each test case, and the elements in it. */
const outcomesOf = (root: Element) =>
  Object.fromEntries(
    elementsOf(root, 'testcase').map(({ attributes, children }) => [
      attributes['name']?.split(' ')[0],
      children.map(({ name, attributes: { type } }) => (type === undefined ? name : `${name} ${type}`)).join(),
    ]),
  );

describe('junit', () => {
  it.each(Object.entries(RUNS))('is valid for Jenkins: %s', async (_, parts) => {
    for (const lang of ['zh', 'en'] as const) {
      const text = run(junit, contextOf({ lang }), parts);
      expect(await complaintsOf(text)).toEqual([]);
      const checks = [...parts.records, ...(parts.folder ? [parts.folder] : [])].flatMap((one) => one.checks);
      expect(elementsOf(parseXml(text), 'testcase')).toHaveLength(checks.length);
    }
  });

  it('is checked by a schema that can reject', async () => {
    const text = run(junit, contextOf(), RUNS['a clean run'] ?? { records: [] });
    expect(await complaintsOf(text.replace('classname', 'klass'))).not.toEqual([]);
    expect(await complaintsOf(text.replaceAll('testcase', 'case'))).not.toEqual([]);
  });

  it('has one suite per record, with its totals, and one case per check', () => {
    const root = parseXml(run(junit, contextOf({ lang: 'en' }), { records: [FAILING, PASSING] }));
    expect(elementsOf(root, 'testsuite').map(({ attributes }) => attributes)).toEqual([
      {
        name: '示例镇党委 (U017)',
        file: 'units/U017.yaml',
        tests: '10',
        failures: '4',
        errors: '0',
        skipped: '2',
        time: '0',
      },
      {
        name: '样本街道党工委 (U018)',
        file: 'units/U018.yaml',
        tests: '2',
        failures: '0',
        errors: '0',
        skipped: '0',
        time: '0',
      },
    ]);
    expect(elementsOf(root, 'property').map(({ attributes }) => Object.values(attributes))).toEqual([
      ['unit', 'U017'],
      ['team', 'T05'],
      ['category', 'township'],
      ['asOf', '2014-08-10'],
      ['verdict', 'fail'],
      ['unit', 'U018'],
      ['team', 'T05'],
      ['category', 'township'],
      ['asOf', '2014-08-10'],
      ['verdict', 'pass'],
    ]);
    const rounds = elementsOf(root, 'testcase').find(({ attributes }) =>
      attributes['name']?.startsWith('talks/rounds'),
    );
    expect(rounds).toEqual({
      name: 'testcase',
      attributes: { name: 'talks/rounds Rounds of heart-to-heart talks', classname: 'units/U017.yaml', time: '0' },
      text: '',
      children: [
        {
          name: 'failure',
          attributes: { type: 'fail', message: 'the record shows 2 rounds of talks; at least 3 are required' },
          text: [
            'units/U017.yaml:120:1: the record shows 2 rounds with a one-to-one talk between two team members; at least 3 are required',
            'not counted: K013 (line 133): 2 people on the with side, so not one-to-one',
            'not counted: K014 (line 134): 2 people on the with side, so not one-to-one',
            'not counted: K015 (line 140): 3 people on the with side, so not one-to-one',
          ].join('\n'),
          children: [],
        },
      ],
    });
  });

  it('fails whatever fails the run', () => {
    const usual = {
      'record/readable': '',
      'record/schema': '',
      'study/groups': 'failure fail',
      'talks/rounds': 'failure fail',
      'talks/records': '',
      'problems/count-each': 'skipped notApplicable',
      'guidance/weekly-reports': 'failure fail',
    };
    const rest = {
      error: ['skipped unclear', 'skipped pending', 'system-out'],
      incomplete: ['failure unclear', 'skipped pending', 'system-out'],
      pending: ['failure unclear', 'failure pending', 'system-out'],
      warning: ['failure unclear', 'failure pending', 'failure fail'],
    } as const;
    for (const failOn of ['error', 'incomplete', 'pending', 'warning'] as const) {
      const context = contextOf({ fails: (one) => failsRun(one, failOn) });
      const root = parseXml(run(junit, context, { records: [FAILING] }));
      const [unclear, pending, warning] = rest[failOn];
      expect(outcomesOf(root)).toEqual({
        ...usual,
        'plan/reviewed': unclear,
        'drafts/team': pending,
        'integrity/overlapping-talks': warning,
      });
      const [suite] = elementsOf(root, 'testsuite');
      expect(suite?.attributes).toMatchObject({
        failures: String(elementsOf(root, 'failure').length),
        skipped: String(elementsOf(root, 'skipped').length),
      });
    }
  });

  it('explains skipped checks, and places folder findings', () => {
    const root = parseXml(run(junit, contextOf({ lang: 'en' }), { records: [FAILING] }));
    const skipped = elementsOf(root, 'skipped').map(({ attributes, text }) => [attributes['message'], text]);
    expect(skipped).toEqual([
      ['nobody owes it', ''],
      ['1 of 3 drafts', 'units/U017.yaml:170:1: 1 of 3 drafts'],
    ]);
    const folder = run(junit, contextOf(), RUNS['an empty folder with a roster'] ?? { records: [] });
    const [failure] = elementsOf(parseXml(folder), 'failure');
    expect(failure?.text).toBe('roster.yaml:9:1: 没有记录\nunits/U018.yaml:9:1: units/U018.yaml：不一致');
    expect(elementsOf(parseXml(folder), 'testcase').map(({ attributes }) => attributes['classname'])).toEqual([
      'roster.yaml',
      'roster.yaml',
    ]);
    const bare = run(junit, contextOf({ lang: 'en' }), RUNS['a folder without a roster'] ?? { records: [] });
    expect(elementsOf(parseXml(bare), 'testcase').at(-1)?.attributes['classname']).toBe('All records together');
  });

  it.each(ATTACKS)('loses and executes nothing: %j', (text) => {
    const shown = visible(text);
    const output = run(junit, contextOf({ lang: 'en' }), { records: [recordOf(text)] });
    const root = parseXml(output);
    const [suite] = elementsOf(root, 'testsuite');
    expect(suite?.attributes).toMatchObject({ name: `${shown} (${shown})`, file: shown });
    const [failure] = elementsOf(root, 'failure');
    expect(failure?.attributes['message']).toBe(shown);
    const [, place, rest] = failure?.text.split(/(:7:\d+: )/) ?? [];
    expect(failure?.text).toBe(`${shown}${place}${shown}`);
    expect(rest).toBe(shown);
    expect(output).not.toMatch(/^\s*::/m);
    expect(output).not.toMatch(/##(\w*)\[/);
  });

  it('is valid for Jenkins, whatever the records contain', async () => {
    expect(await complaintsOf(run(junit, contextOf(), { records: ATTACKS.map(recordOf) }))).toEqual([]);
  });

  it('handles a text of a megabyte', () => {
    const [failure] = elementsOf(parseXml(run(junit, contextOf(), { records: [LONG_RECORD] })), 'failure');
    expect(failure?.attributes['message'] === visible(VERY_LONG)).toBe(true);
  });

  it('keeps every word of hostile records', () => {
    fc.assert(
      fc.property(hostileRecord, (hostile) => {
        const output = run(junit, contextOf({ lang: 'en' }), { records: [hostile] });
        const root = parseXml(output);
        expect(elementsOf(root, 'testcase').map(({ attributes }) => attributes['classname'])).toEqual(
          hostile.checks.map(() => visible(hostile.path)),
        );
        const said = hostile.checks
          .filter(({ outcome, severity }) => outcome === 'fail' && severity === 'error')
          .map(({ message }) => visible(String(message.params['text'])));
        const failures = elementsOf(root, 'failure').filter(({ attributes }) => attributes['type'] === 'fail');
        expect(failures.map(({ attributes }) => attributes['message'])).toEqual(said);
        expect(output).not.toMatch(/^\s*::/m);
        expect(output).not.toMatch(/##(\w*)\[/);
      }),
    );
  });

  it('is never cut', () => {
    const parts = { records: [FAILING, withFindings(1000), record([check('test/any')])] };
    const all = run(junit, contextOf(), parts);
    expect(run(junit, contextOf({ quiet: true, maxFindings: 1, width: 40, color: true }), parts)).toBe(all);
    expect(all.split('\n').filter((line) => line.includes('处不符合要求'))).toHaveLength(1000);
  });
});

const NOTHING = { pass: 0, fail: 0, incomplete: 0, pending: 0, warning: 0, unclear: 0, notApplicable: 0 };
const leaving = (ignored: number) => ({
  ...{ records: 0, ignored, verdicts: NOTHING, checks: NOTHING },
  passedOver: [{ path: 'u.yaml.bak', reason: 'otherEnding' }] as const,
  ...{ waived: 0, waivers: null },
});

it('has what was not audited as skipped', async () => {
  const reporter = junit(contextOf({ lang: 'en' }));
  const output = run(junit, contextOf(), { records: [PASSING] }).replace(
    /<\/testsuites>\n$/,
    wholeText(reporter.end(leaving(2), [], [])),
  );
  expect(await complaintsOf(output)).toEqual([]);
  expect(output).toContain('tests="2" failures="0" errors="0" skipped="2"');
  expect(output).toContain('<skipped message="2 files were left out by an ignore file and not audited."/>');
});
