import { readFileSync } from 'node:fs';
import path from 'node:path';
import { describe, expect, it } from 'vitest';
import { auditRecord } from '../../src/audit-record.ts';
import { rulesInForce, shippedSettings } from '../../src/inputs/settings.ts';
import { judgeOptions } from '../../src/judge/in-force.ts';
import { rules } from '../../src/rules/index.ts';

const FOLDER = path.resolve(import.meta.dirname, '../../examples/passing');
const RECORD = readFileSync(path.join(FOLDER, 'unit.yaml'), 'utf8');

/** The day that the passing example, of 10 August 2014, says it is of, and the day that it is judged as of. */
function daysOf(run: { readonly asOf?: string; readonly notBefore?: string }, text = RECORD) {
  const read = () => ({ ok: true, bytes: Buffer.from(text) }) as const;
  const options = judgeOptions(rulesInForce(shippedSettings(rules)), {
    asOf: run.asOf ?? null,
    notBefore: run.notBefore ?? null,
    final: false,
    select: () => true,
  });
  const { asOf, judgedAsOf } = auditRecord({ path: 'unit.yaml', folder: FOLDER, read }, options).report;
  return { asOf, judgedAsOf };
}

describe('the day that a record is judged as of', () => {
  const OWN = '2014-08-10';

  it.each([
    ['its own', {}, OWN],
    ['the roster’s where that is later', { notBefore: '2014-08-11' }, '2014-08-11'],
    ['its own where the roster’s is earlier', { notBefore: '2014-08-09' }, OWN],
    ['the run’s whatever else', { asOf: '2014-07-01', notBefore: '2014-08-11' }, '2014-07-01'],
  ])('is %s', (_, run, judgedAsOf) => {
    expect(daysOf(run)).toEqual({ asOf: OWN, judgedAsOf });
  });

  it('is none where the record gives none, even with a roster', () => {
    const nameless = RECORD.replace('asOf: 2014-08-10', 'asOf: 2014-08-32');
    expect(daysOf({ notBefore: '2014-08-11' }, nameless)).toEqual({ asOf: null, judgedAsOf: null });
    expect(daysOf({ asOf: '2014-08-11' }, nameless)).toEqual({ asOf: null, judgedAsOf: '2014-08-11' });
  });
});
