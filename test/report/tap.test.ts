import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { failsRun } from '../../src/command/out/exit-code.ts';
import { tap } from '../../src/report/tap.ts';
import { check, contextOf, FAILING, PASSING, record, run } from './fixtures.ts';
import { ATTACKS, hostileRecord, recordOf } from './hostile.ts';
import { hear } from './judges/tap.ts';
import { RUNS } from './runs.ts';

describe('tap', () => {
  it.each(Object.entries(RUNS))('is TAP 14 to the letter: %s', (_, parts) => {
    for (const lang of ['zh', 'en'] as const) {
      const heard = hear(run(tap, contextOf({ lang }), parts));
      expect([heard.version, heard.complaints]).toEqual([14, []]);
      const all = [...parts.records, ...(parts.folder ? [parts.folder] : [])].filter(({ checks }) => checks.length > 0);
      expect(heard.subtests.map(({ points }) => points.length)).toEqual(all.map(({ checks }) => checks.length));
    }
  });

  it('is heard by a judge that can object', () => {
    const text = run(tap, contextOf(), { records: [PASSING] });
    expect(hear(text.replace('    ok 2', '    ok 3')).complaints).not.toEqual([]);
    expect(hear(`${text}no tap\n`).complaints).not.toEqual([]);
  });

  it('has a point for each check, with its findings, and one for each record', () => {
    const { points, subtests, ok } = hear(run(tap, contextOf({ lang: 'en' }), { records: [FAILING, PASSING] }));
    expect(points.map((point) => [point.ok, point.name])).toEqual([
      [false, '示例镇党委 (U017)'],
      [true, '样本街道党工委 (U018)'],
    ]);
    expect(ok).toBe(false);
    const of = (rule: string) => subtests[0]?.points.find(({ name }) => name.startsWith(`${rule} `));
    expect(of('talks/rounds')).toMatchObject({
      ok: false,
      name: 'talks/rounds Rounds of heart-to-heart talks',
      diag: {
        message: 'the record shows 2 rounds of talks; at least 3 are required',
        outcome: 'fail',
        severity: 'error',
        findings: [
          'units/U017.yaml:120:1: the record shows 2 rounds with a one-to-one talk between two team members; at least 3 are required',
        ],
      },
    });
    expect(of('drafts/team')).toMatchObject({ ok: true, skip: expect.stringMatching(/./) });
    // A warning is told, and fails nothing.
    expect(of('integrity/overlapping-talks')).toMatchObject({ ok: true, skip: false, diag: { severity: 'warning' } });
  });

  it('fails what --fail-on fails', () => {
    const unclear = record([check('test/any', { outcome: 'unclear' })]);
    for (const [failOn, ok] of [
      ['error', true],
      ['incomplete', false],
    ] as const) {
      const context = contextOf({ fails: (one) => failsRun(one, failOn) });
      expect(hear(run(tap, context, { records: [unclear] })).ok).toBe(ok);
    }
  });

  it('keeps any text of a record in its place', () => {
    for (const attack of ATTACKS)
      expect(hear(run(tap, contextOf(), { records: [recordOf(attack)] })).complaints).toEqual([]);
    fc.assert(
      fc.property(hostileRecord, (hostile) => {
        const text = run(tap, contextOf(), { records: [hostile] });
        const { complaints, subtests } = hear(text);
        expect(complaints).toEqual([]);
        expect(subtests[0]?.points).toHaveLength(hostile.checks.length);
        expect(text).not.toMatch(/^\s*::|##\w{0,12}\[/m);
      }),
    );
  });
});
