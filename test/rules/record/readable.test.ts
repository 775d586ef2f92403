import { expect, it } from 'vitest';
import readable from '../../../src/rules/record/readable.ts';
import { runRule } from '../test-rule.ts';

// What keeps a file from being read is found where it is read: test/load. A file that was read has nothing against it.
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
