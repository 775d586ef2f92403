import { describe, expect, it } from 'vitest';
import { findingsForPairs } from '../../src/campaign/pairs.ts';
import { findingAt } from '../../src/rule/judgement.ts';
import eachColleague from '../../src/rules/criticism/each-colleague.ts';
import mustTalks from '../../src/rules/talks/must-talks.ts';
import { runRule } from '../rules/test-rule.ts';

const numbers = (n: number) => Array.from({ length: n }, (_, index) => index);
const even = (n: number) => (n % 2 === 0 ? findingAt(`/people/${n}`, 'short') : null);

const people = (n: number) =>
  `people:\n${numbers(n)
    .map((index) => `  - {id: P${index}, name: 甲某, post: 委员, teamMember: true}`)
    .join('\n')}`;

describe('pairs that fall short', () => {
  it('lists a thousand, without a remainder if there are no more', () => {
    const findings = findingsForPairs(1_000, numbers(2_000), even);
    expect(findings).toHaveLength(1_000);
    expect(findings.every(({ code }) => code === 'short')).toBe(true);
  });

  it('lists a thousand, and counts the others', () => {
    const findings = findingsForPairs(1_001, numbers(2_002), even);
    expect(findings).toHaveLength(1_001);
    expect(findings.at(-1)).toEqual(findingAt('/people', 'more', { n: 1 }));
  });

  it('generates no findings if nothing falls short', () => {
    expect(findingsForPairs(0, numbers(10), even)).toEqual([]);
  });

  it('counts all required pairs of a large team', () => {
    const talk = '{id: K1, round: 1, date: 2014-05-14, from: [P0], with: [P1]}';
    const talks = runRule(mustTalks, `${people(46)}\ntalks: [${talk}]`).check;
    expect([talks.outcome, talks.found, talks.required]).toEqual(['fail', 1, 1_035]);
    expect(talks.findings.at(-1)).toMatchObject({ code: 'more', params: { n: 34 } });
    const criticism = '{id: C1, from: P0, to: P1, date: 2014-07-18, text: 会议开得太多}';
    const yaml = `${people(33)}\ncriticisms: [${criticism}]`;
    const criticisms = runRule(eachColleague, { yaml, options: { min: 1 } }).check;
    expect([criticisms.outcome, criticisms.found, criticisms.required]).toEqual(['fail', 1, 1_056]);
    expect(criticisms.findings.at(-1)).toMatchObject({ code: 'more', params: { n: 55 } });
  });
});
