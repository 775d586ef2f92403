import { describe, expect, it } from 'vitest';
import { makeTally } from '../../src/judge/summary.ts';
import type { Outcome, Severity } from '../../src/model.ts';

const OUTCOMES: readonly Outcome[] = ['pass', 'fail', 'pending', 'unclear', 'notApplicable'];
const SEVERITIES: readonly Severity[] = ['error', 'warning'];
const ALL = OUTCOMES.flatMap((outcome) => SEVERITIES.map((severity) => [outcome, severity] as const));

describe('a tally', () => {
  it('sums up records and checks, and separates failed warnings from failures', () => {
    const tally = makeTally();
    tally.add({ verdict: 'fail', checks: ALL.map(([outcome, severity]) => ({ outcome, severity })) });
    tally.add({ verdict: 'pass', checks: [{ outcome: 'pass', severity: 'error' }] });
    tally.add({ verdict: 'fail', checks: [{ outcome: 'fail', severity: 'warning' }] });
    expect(tally.summary({ ignored: 3, passedOver: [{ path: '.a.yaml', reason: 'dotFile' }] })).toEqual({
      records: 3,
      ignored: 3,
      passedOver: [{ path: '.a.yaml', reason: 'dotFile' }],
      verdicts: { pass: 1, fail: 2, incomplete: 0, pending: 0 },
      checks: { pass: 3, fail: 1, warning: 2, pending: 2, unclear: 2, notApplicable: 2 },
      waived: 0,
      waivers: null,
    });
  });

  it('starts at zero, and a summary stays unchanged', () => {
    const tally = makeTally();
    const before = tally.summary({ ignored: 0, passedOver: [] });
    tally.add({ verdict: 'incomplete', checks: [] });
    tally.add({ verdict: 'pending', checks: [] });
    expect(before).toEqual({
      records: 0,
      ignored: 0,
      passedOver: [],
      verdicts: { pass: 0, fail: 0, incomplete: 0, pending: 0 },
      checks: { pass: 0, fail: 0, warning: 0, pending: 0, unclear: 0, notApplicable: 0 },
      waived: 0,
      waivers: null,
    });
    expect(tally.summary({ ignored: 0, passedOver: [] }).verdicts).toEqual({
      pass: 0,
      fail: 0,
      incomplete: 1,
      pending: 1,
    });
  });
});
