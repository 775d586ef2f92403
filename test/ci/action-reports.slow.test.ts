import { existsSync, readFileSync, utimesSync } from 'node:fs';
import path from 'node:path';
import { describe, expect, it } from 'vitest';
import { folderWith, RECORD } from '../command/world.ts';
import { runAction } from './runner.ts';

const ROUNDS = '--only\ntalks/rounds';

// Each starts the program several times.
describe('the action’s reports', () => {
  it('are the summary of the job and the annotations, where nothing is said of them', () => {
    const workspace = folderWith({ 'two.yaml': RECORD });
    const { code, log, summary } = runAction({ paths: 'two.yaml', args: ROUNDS }, { workspace });
    expect(code).toBe(1);
    expect(summary).toContain('two.yaml');
    expect(log.match(/^::error .*file=two\.yaml.*$/gm)).toHaveLength(1);
  });

  it('are neither where neither is wanted', () => {
    const workspace = folderWith({ 'two.yaml': RECORD });
    const inputs = { paths: 'two.yaml', args: ROUNDS, summary: 'false', annotations: 'false' };
    const { code, log, summary } = runAction(inputs, { workspace });
    expect([code, summary, log.match(/^::/gm)]).toEqual([1, '', null]);
  });

  it('are a SARIF file whose place is told, and no other output by its name', () => {
    const workspace = folderWith({ 'two.yaml': RECORD, 'out dir/x': '' });
    const told = (sarif: string) => runAction({ paths: 'two.yaml', args: ROUNDS, sarif }, { workspace }).outputs;
    const file = path.join(workspace, 'out dir/a.sarif');
    expect(told('out dir/a.sarif')).toEqual({ 'exit-code': '1', verdict: 'fail', sarif: file });
    expect(told(file)['sarif']).toBe(file);
    expect(JSON.parse(readFileSync(file, 'utf8')).version).toBe('2.1.0');
    const odd = 'x\nverdict=pass\nsarif=y';
    expect(told(odd)).toEqual({ 'exit-code': '1', verdict: 'fail', sarif: path.join(workspace, odd) });
  });

  it('tell of no SARIF file that an earlier run has left', () => {
    const workspace = folderWith({ 'two.yaml': RECORD, 'old.sarif': '{}' });
    utimesSync(path.join(workspace, 'old.sarif'), 1, 1);
    const { code, outputs } = runAction({ paths: 'two.yaml', sarif: 'old.sarif', lang: 'fr' }, { workspace });
    expect([code, outputs['sarif'], existsSync(path.join(workspace, 'old.sarif'))]).toEqual([2, '', true]);
  });

  it('keep to what a summary page holds, and say where the rest is', () => {
    const names = Array.from({ length: 300 }, (_, n) => `r/${n}.yaml`);
    const records = Object.fromEntries(names.map((name) => [name, 'schema: unit-record/1\n']));
    const workspace = folderWith(records);
    const inputs = { paths: 'r', reports: 'markdown=all.md', annotations: 'false' };
    const { summary } = runAction(inputs, { workspace });
    const whole = readFileSync(path.join(workspace, 'all.md'), 'utf8');
    expect(Buffer.byteLength(whole)).toBeGreaterThan(1_000_000);
    expect(Buffer.byteLength(summary)).toBeLessThan(1_000_000);
    expect(summary).toMatch(/^> The report is too long/);
    expect(whole.startsWith(summary.split('\n').slice(3).join('\n'))).toBe(true);
  });
});
