import path from 'node:path';
import { pathToFileURL } from 'node:url';
import { describe, expect, it } from 'vitest';
import { type Worked, workBy } from '../../../src/audit-record.ts';
import { recordInput } from '../../../src/inputs/inputs.ts';
import { rulesInForce, shippedSettings } from '../../../src/inputs/settings.ts';
import { judgeOptions } from '../../../src/judge/in-force.ts';
import { rules } from '../../../src/rules/index.ts';
import { inParallel } from '../../../src/work/pool/pool.ts';
import { folderWith, RECORD, ROSTER, runBin } from '../../command/world.ts';

const unit = (n: number): string => RECORD.replace('U017', `U${n}`);

const records = (count: number): Readonly<Record<string, string>> =>
  Object.fromEntries(
    Array.from({ length: count }, (_, n) => [`r/${String(n).padStart(3, '0')}.yaml`, n % 5 === 4 ? 'a: [' : unit(n)]),
  );

describe('--jobs', () => {
  it('changes no byte of a report', () => {
    const folder = folderWith({ ...records(40), 'r/roster.yaml': ROSTER });
    const alone = runBin(folder, ['r', '-f', 'json', '--jobs', '1', '--lang', 'zh']);
    expect(alone.out.split('"path"').length).toBeGreaterThan(40);
    for (const jobs of ['3', '90'])
      expect(runBin(folder, ['r', '-f', 'json', '--jobs', jobs, '--lang', 'zh'])).toEqual(alone);
  });

  it('takes standard input along', () => {
    const folder = folderWith(records(3));
    const args = ['r/000.yaml', '-', 'r/002.yaml', '-f', 'json'];
    expect(runBin(folder, [...args, '--jobs', '3'], unit(9))).toEqual(runBin(folder, args, unit(9)));
  });

  it.each(['0', '-1', 'x', '1.5'])('%s is refused', (given) => {
    expect(runBin(folderWith({ 'u.yaml': RECORD }), ['u.yaml', `--jobs=${given}`]).code).toBe(2);
  });
});

/** Audits records with a thread that is another program. */
async function auditWith(program: string, count: number): Promise<readonly Worked[]> {
  const folder = folderWith(records(count));
  const inputs = Object.keys(records(count)).map((name) =>
    recordInput({ file: path.join(folder, name), path: name, within: folder }),
  );
  const run = { asOf: null, notBefore: null, final: false, select: () => true };
  const terms = { judge: judgeOptions(rulesInForce(shippedSettings(rules)), run), folderRules: [], names: null };
  const request = { inputs, terms, units: null, cache: null, threads: 1, interrupted: async () => false };
  const worked: Worked[] = [];
  const slow = workBy(terms);
  const source = inParallel({ ...request, program: pathToFileURL(path.join(import.meta.dirname, program)) }, slow);
  for await (const one of source) {
    worked.push(one);
    // The other thread shall have its turn.
    if (worked.length === 1) await new Promise((resolve) => setTimeout(resolve, 500));
  }
  return worked;
}

describe('a system without room for threads', () => {
  it('leaves all the work to the one there is', () => {
    const folder = folderWith(records(20));
    const args = ['r', '-f', 'json', '--jobs', '3'];
    const hook = `--require ${path.join(import.meta.dirname, 'no-threads.cjs')}`;
    expect(runBin(folder, args, '', { NODE_OPTIONS: hook })).toEqual(runBin(folder, args));
  });
});

describe('a thread that dies', () => {
  it('is a defect by the name of the record that it was at; the others are audited', async () => {
    const worked = await auditWith('dying-thread.mjs', 40);
    expect(worked.map(({ report }) => report.path)).toEqual(Object.keys(records(40)));
    const lost = worked.filter(({ defects }) => defects.length > 0);
    expect(lost).toHaveLength(1);
    const [{ report, defects } = { report: null, defects: [] }] = lost;
    expect(defects).toEqual([{ rule: 'record/readable', error: `${report?.path}: exit code 7` }]);
    expect(report?.verdict).toBe('fail');
  });

  it('before it has begun leaves the work to the others', async () => {
    const worked = await auditWith('no-such-thread.mjs', 20);
    expect(worked).toHaveLength(20);
    expect(worked.flatMap(({ defects }) => defects)).toEqual([]);
  });
});
