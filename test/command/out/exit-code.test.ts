import { describe, expect, it } from 'vitest';
import { exitCodeOf, FAIL_ON, failsRun } from '../../../src/command/out/exit-code.ts';
import type { FailOn, Outcome, Severity } from '../../../src/model.ts';

/** The `--fail-on` level from which each check fails a run, according to the README. Checks not listed never do. */
const FAILS_FROM: readonly (readonly [Outcome, Severity, FailOn])[] = [
  ['fail', 'error', 'error'],
  ['unclear', 'error', 'incomplete'],
  ['pending', 'error', 'pending'],
  ['fail', 'warning', 'warning'],
];

const OUTCOMES: readonly Outcome[] = ['pass', 'fail', 'pending', 'unclear', 'notApplicable'];
const SEVERITIES: readonly Severity[] = ['error', 'warning'];
const ALL = OUTCOMES.flatMap((outcome) => SEVERITIES.map((severity) => [outcome, severity] as const));

describe('a run fails', () => {
  it.each(ALL)('by a check that is %s of severity %s from its own level on', (outcome, severity) => {
    const from = FAILS_FROM.find(([of, at]) => of === outcome && at === severity)?.[2];
    const expected = from === undefined ? [] : FAIL_ON.slice(FAIL_ON.indexOf(from));
    expect(FAIL_ON.filter((failOn) => failsRun({ outcome, severity }, failOn))).toEqual(expected);
  });

  it('from error on first, then incomplete, pending and warning', () => {
    expect(FAIL_ON).toEqual(['error', 'incomplete', 'pending', 'warning']);
  });
});

describe('the exit code', () => {
  const wrong = { code: 'other', params: {}, message: { en: '', zh: '' } };
  const defect = { rule: 'talks/rounds', error: '' };
  it.each([
    { name: 'of what was found', interrupted: false, problems: [], defects: [], codes: [0, 1] },
    { name: 'of a problem', interrupted: false, problems: [wrong], defects: [], codes: [2, 2] },
    { name: 'of a defect', interrupted: false, problems: [], defects: [defect], codes: [2, 2] },
    { name: 'of a run that was stopped', interrupted: true, problems: [wrong], defects: [defect], codes: [130, 130] },
  ])('$name', ({ codes, ...result }) => {
    expect([exitCodeOf(result, false), exitCodeOf(result, true)]).toEqual(codes);
  });
});
