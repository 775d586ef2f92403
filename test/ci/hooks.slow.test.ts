// The hooks as pre-commit would run them. pre-commit itself takes minutes to install one, so it was tried by hand.
import { readFileSync } from 'node:fs';
import path from 'node:path';
import { describe, expect, it } from 'vitest';
import { parse } from 'yaml';
import manifest from '../../package.json' with { type: 'json' };
import { folderWith, RECORD, ROSTER, runBin } from '../command/world.ts';
import { ROOT } from './runner.ts';

interface Hook {
  readonly id: string;
  readonly language: string;
  readonly entry: string;
  readonly types: readonly string[];
  readonly exclude?: string;
  readonly pass_filenames?: boolean;
  readonly require_serial?: boolean;
}

const hooks = parse(readFileSync(path.join(ROOT, '.pre-commit-hooks.yaml'), 'utf8')) as readonly Hook[];
const hookOf = (id: string): Hook => {
  const found = hooks.find((hook) => hook.id === id);
  if (!found) throw new Error(`there is no hook ${id}`);
  return found;
};

/** Runs a hook's entry with the given file names. */
function runHook(id: string, cwd: string, names: readonly string[]) {
  const [program = '', ...args] = hookOf(id).entry.split(' ');
  expect(Object.keys(manifest.bin)).toContain(program);
  return runBin(cwd, [...args, ...names]);
}

describe('the hooks of pre-commit', () => {
  it('leave out what is not a record by its name, and nothing else', () => {
    const exclude = new RegExp(hookOf('unit-audit').exclude ?? '');
    const names = {
      '.pre-commit-config.yaml': true,
      '.github/workflows/ci.yml': true,
      'records/.hidden/x.yaml': true,
      'node_modules/a/b.yaml': true,
      'records/audit.config.yaml': true,
      'records/roster.yaml': true,
      'profile.yml': true,
      'records/U017.yaml': false,
      '记录/某 镇.yml': false,
      'records/roster-2.yaml': false,
      'records/a.b.yaml': false,
      'profiles/x.yaml': false,
    };
    expect(Object.fromEntries(Object.keys(names).map((name) => [name, exclude.test(name)]))).toEqual(names);
  });

  it('audit the records among many names', () => {
    const many = Array.from({ length: 40 }, (_, n) => `r/${n} ${'记录'.repeat(20)}.yaml`);
    const files = Object.fromEntries(many.map((name) => [name, RECORD]));
    const { code, out } = runHook('unit-audit', folderWith(files), Object.keys(files));
    expect(code).toBe(1);
    expect(
      new Set(
        out
          .split('\n')
          .slice(0, -1)
          .map((line) => line.slice(0, line.indexOf(':'))),
      ),
    ).toEqual(new Set(many));
  });

  it('refuse a roster that bears another name, and say so', () => {
    const { code, err } = runHook('unit-audit', folderWith({ 'r/u.yaml': RECORD, 'r/all.yaml': ROSTER }), [
      'r/u.yaml',
      'r/all.yaml',
    ]);
    expect(code).toBe(2);
    expect(err).toContain('r/all.yaml');
  });

  it('audit a folder with its roster', () => {
    expect(hookOf('unit-audit-folder').pass_filenames).toBe(false);
    const folder = folderWith({ 'r/u.yaml': RECORD, 'r/roster.yaml': ROSTER });
    const { code, out } = runHook('unit-audit-folder', folder, ['r']);
    expect([code, out.includes('r/roster.yaml:1:1: error roster/')]).toEqual([1, true]);
  });
});
