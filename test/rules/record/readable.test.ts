import { expect, it } from 'vitest';
import readable from '../../../src/rules/record/readable.ts';
import { runRule } from '../test-rule.ts';

// test/load covers unreadable files. A readable file has no findings here.
it.each(['', 'asOf: soon', 'talks: 7'])('record/readable passes whatever a record that can be read says', (yaml) => {
  const { outcome, findings, counted } = runRule(readable, yaml).check;
  expect([outcome, findings, counted]).toEqual(['pass', [], []]);
});

it('record/readable always runs and cannot be off', () => {
  expect([readable.id, readable.severity, readable.stage, readable.always]).toEqual([
    'record/readable',
    'error',
    null,
    true,
  ]);
});
