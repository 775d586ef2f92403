import { chmodSync, readdirSync } from 'node:fs';
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

/** A few of them cannot be read, and a few are against the schema. */
function recordOf(n: number): string {
  if (n % 5 === 4) return 'a: [';
  return n % 7 === 6 ? unit(n).replace(/^asOf: .*$/m, 'asOf: soon') : unit(n);
}

const records = (count: number): Readonly<Record<string, string>> =>
  Object.fromEntries(Array.from({ length: count }, (_, n) => [`r/${String(n).padStart(3, '0')}.yaml`, recordOf(n)]));

describe('--jobs', () => {
  it('changes no byte of a report', () => {
    const folder = folderWith({ ...records(40), 'r/roster.yaml': ROSTER });
    const alone = runBin(folder, ['r', '-f', 'json', '--jobs', '1', '--lang', 'zh']);
    expect(alone.out.split('"path"').length).toBeGreaterThan(40);
    for (const jobs of ['3', '90'])
      expect(runBin(folder, ['r', '-f', 'json', '--jobs', jobs, '--lang', 'zh'])).toEqual(alone);
  });

  it('changes no byte of a report whose results are kept, or were', { timeout: 120_000 }, () => {
    const folder = folderWith({ ...records(40), 'r/roster.yaml': ROSTER, 'cache/.keep': '' });
    chmodSync(path.join(folder, 'cache'), 0o700);
    for (const format of [['-f', 'json'], ['-q']]) {
      const alone = runBin(folder, ['r', ...format, '--jobs', '1']);
      expect(runBin(folder, ['r', ...format, '--jobs', '3'])).toEqual(alone);
      const cached = ['r', ...format, '--jobs', '3', '--cache-dir', 'cache'];
      for (let times = 0; times < 2; times++) expect(runBin(folder, cached)).toEqual(alone);
    }
    const results = readdirSync(path.join(folder, 'cache')).filter((name) => name.endsWith('.results'));
    expect(results).toHaveLength(1);
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

/** Audits records with a thread that is another program. `own`: how many of them this thread did. */
async function auditWith(program: string, count: number) {
  const folder = folderWith(records(count));
  const inputs = Object.keys(records(count)).map((name) =>
    recordInput({ file: path.join(folder, name), path: name, within: folder }),
  );
  const run = { asOf: null, notBefore: null, final: false, select: () => true };
  const terms = { judge: judgeOptions(rulesInForce(shippedSettings(rules)), run), folderRules: [], names: null };
  const request = { inputs, terms, units: null, outcomesAlone: false, threads: 1, interrupted: async () => false };
  const judge = workBy(terms);
  let own = 0;
  const work: typeof judge = (input) => {
    own += 1;
    return judge(input);
  };
  const keep = () => {
    throw new Error('a dead thread has found nothing');
  };
  const worked: Worked[] = [];
  const url = pathToFileURL(path.join(import.meta.dirname, program));
  for await (const one of inParallel({ ...request, program: url }, { work, find: () => null, keep })) worked.push(one);
  return { worked, own, alone: inputs.map(judge) };
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
  it.each(['dying-thread.mjs', 'failing-thread.mjs', 'no-such-thread.mjs'])(
    'leaves its records to the main thread: %s',
    async (program) => {
      const { worked, own, alone } = await auditWith(program, 40);
      expect(worked).toEqual(alone);
      expect(own).toBe(40);
    },
  );
});
