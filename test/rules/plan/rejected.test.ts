import { describe, expect, it } from 'vitest';
import optionalActions from '../../../src/rules/plan/optional-actions.ts';
import { runRule } from '../test-rule.ts';
import { oneVersion, REJECTED } from './one-version.ts';

const ONE = `
      optionalActions:
        - {title: 牧区马背送学, reason: 牧户分散}`;

const said = (result?: string) => {
  const yaml = oneVersion('optionalActions', { lists: ONE, ...(result === undefined ? {} : { result }) });
  const { message, findings } = runRule(optionalActions, yaml).check;
  return { message, codes: findings.map(({ code }) => code) };
};

describe('a version that has enough', () => {
  it('passes by its numbers', () => {
    expect(said()).toEqual({ message: { code: 'pass', params: { found: 1, required: 1, findings: 0 } }, codes: [] });
  });

  it('says, where its review rejects it, that this is why it fails, not its numbers', () => {
    expect(said(REJECTED)).toEqual({
      message: { code: 'failRejected', params: { found: 1, required: 1, findings: 1 } },
      codes: ['rejected'],
    });
  });
});
