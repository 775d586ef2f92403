import { describe, expect, it } from 'vitest';
import { workBy } from '../src/audit-record.ts';
import { folderRulesInForce, rulesInForce, shippedSettings } from '../src/inputs/settings.ts';
import { judgeOptions } from '../src/judge/in-force.ts';
import { pack, unpack } from '../src/packed.ts';
import { folderRules, rules } from '../src/rules/index.ts';
import { RECORD } from './command/world.ts';

const settings = shippedSettings([...rules, ...folderRules]);
const work = workBy({
  judge: judgeOptions(rulesInForce(settings), { asOf: null, notBefore: null, final: false, select: () => true }),
  folderRules: folderRulesInForce(settings),
  names: null,
});

const worked = (yaml: string) =>
  work({ path: 'u.yaml', folder: null, read: () => ({ ok: true, bytes: new TextEncoder().encode(yaml) }) });

const YAMLS = { sound: RECORD, unreadable: 'a: [', 'against the schema': RECORD.replace('round: 2', 'round: two') };

describe.each(Object.entries(YAMLS))('what a record that is %s came to', (_, yaml) => {
  it('is the same out of its pack', () => {
    const one = worked(yaml);
    expect(JSON.parse(JSON.stringify(unpack(pack(one, true), 'u.yaml')))).toEqual(JSON.parse(JSON.stringify(one)));
  });

  it('says without details how checks came out, and what keeps it from being read', () => {
    const one = worked(yaml);
    const { checks } = unpack(pack(one, false), 'u.yaml').report;
    expect(checks.map(({ rule, outcome, found }) => [rule, outcome, found])).toEqual(
      one.report.checks.map(({ rule, outcome, found }) => [rule, outcome, found]),
    );
    for (const [n, check] of checks.entries())
      if (['record/readable', 'record/schema'].includes(check.rule) && check.outcome === 'fail')
        expect(check).toEqual(one.report.checks[n]);
      else if (check.outcome !== 'pass' || !check.rule.startsWith('record/'))
        for (const part of ['message', 'findings', 'counted', 'notCounted'] as const)
          expect(() => check[part]).toThrow('no report has asked');
  });
});
