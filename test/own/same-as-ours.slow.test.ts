import { readFileSync } from 'node:fs';
import path from 'node:path';
import fc from 'fast-check';
import { expect, it } from 'vitest';
import { auditRecord } from '../../src/audit-record.ts';
import { rulesInForce, shippedSettings } from '../../src/inputs/settings.ts';
import { judgeOptions, type RuleInForce } from '../../src/judge/in-force.ts';
import { loadBytes } from '../../src/load/load.ts';
import { compileOwn } from '../../src/own/compile.ts';
import type { OwnDefinitions } from '../../src/rule/own-definition.ts';
import { rules } from '../../src/rules/index.ts';
import { validRecord } from '../properties/valid-record.ts';

const FILE = path.resolve(import.meta.dirname, '../../examples/other-campaign/in-cel.yaml');

/** Our rule, and the same in CEL. */
const PAIRS: readonly (readonly [ours: string, own: string])[] = [
  ['talks/records', 'own/talks-records'],
  ['problems/count', 'own/problems-count'],
  ['guidance/visits', 'own/visits'],
  ['archive/index', 'own/archive-index'],
  ['study/forms', 'own/study-forms'],
];

/** Low thresholds, so that generated records meet them now and then. */
const MIN: Readonly<Record<string, number>> = { 'problems/count': 2, 'own/problems-count': 2 };

function inForce(): readonly RuleInForce[] {
  const loaded = loadBytes(readFileSync(FILE));
  if (!loaded.ok) throw new Error('the profile cannot be read');
  const { own } = loaded.value as { readonly own: OwnDefinitions };
  const { rules: made, mistakes } = compileOwn(own);
  expect(mistakes).toEqual([]);
  return rulesInForce(shippedSettings([...rules, ...made])).map((entry) => {
    const min = MIN[entry.rule.id];
    return min === undefined ? entry : { ...entry, options: { ...entry.options, min } };
  });
}

it('rules said in CEL come to the same outcomes as those of the program', { timeout: 120_000 }, () => {
  const options = judgeOptions(inForce(), { asOf: null, notBefore: null, final: false, select: () => true });
  const seen = new Map<string, number>();
  fc.assert(
    fc.property(validRecord, (record) => {
      // Without an archive ours can still fail a talk without evidence; an expression has no value then.
      fc.pre('archive' in record);
      const bytes = new TextEncoder().encode(JSON.stringify(record));
      const input = { path: 'u.yaml', folder: null, read: () => ({ ok: true, bytes }) as const };
      const { report, defects } = auditRecord(input, options);
      expect(defects).toEqual([]);
      const outcomeOf = (id: string) => report.checks.find(({ rule }) => rule === id)?.outcome;
      for (const [ours, own] of PAIRS) {
        expect(`${own} ${outcomeOf(own)}`).toBe(`${own} ${outcomeOf(ours)}`);
        const key = `${ours} ${outcomeOf(ours)}`;
        seen.set(key, (seen.get(key) ?? 0) + 1);
      }
    }),
    { numRuns: 1_000, maxSkipsPerRun: 100 },
  );
  for (const [ours] of PAIRS)
    for (const outcome of ['pass', 'fail'])
      expect([`${ours} ${outcome}`, seen.get(`${ours} ${outcome}`) ?? 0]).not.toEqual([`${ours} ${outcome}`, 0]);
});
