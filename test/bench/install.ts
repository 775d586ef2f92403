// Installs the peers into a folder outside the package, where they stay for the next run.
import { spawnSync } from 'node:child_process';
import { copyFileSync, existsSync, mkdirSync, writeFileSync } from 'node:fs';
import path from 'node:path';
import { tellProgress } from './measure.ts';
import type { Installed, Packages, Peer } from './peers.ts';

const ROOT = path.resolve(import.meta.dirname, '../..');
const SCHEMA = path.join(ROOT, 'schemas/unit-record.schema.json');
const SCRIPTS = path.join(import.meta.dirname, 'peers');

export type Attempt =
  | { readonly ok: true; readonly installed: Installed }
  | { readonly ok: false; readonly why: string };

function run(program: string, args: readonly string[], cwd: string) {
  const { status, stdout, stderr, error } = spawnSync(program, args, {
    cwd,
    encoding: 'utf8',
    shell: process.platform === 'win32',
  });
  const lines = `${stderr ?? ''}`.trim().split('\n');
  const why = lines.find((line) => /error/i.test(line)) ?? lines.at(-1) ?? '';
  return status === 0 ? { ok: true as const, stdout } : { ok: false as const, why: error?.message ?? why };
}

/** None of their install scripts is run. */
function installNpm(folder: string, pins: Packages['pins']): string | null {
  const done = path.join(folder, 'installed');
  if (existsSync(done)) return null;
  writeFileSync(path.join(folder, 'package.json'), JSON.stringify({ private: true, dependencies: pins }));
  const result = run('npm', ['install', '--ignore-scripts', '--no-audit', '--no-fund', '--loglevel=error'], folder);
  if (!result.ok) return result.why;
  writeFileSync(done, '');
  return null;
}

/** Python and the folder of its packages: it may have those very versions itself. */
function installPip(folder: string, pins: Packages['pins']) {
  const wanted = Object.entries(pins).map(([name, version]) => `${name}==${version}`);
  const packages = path.join(folder, 'packages');
  const look = (at: string) => {
    const result = run('python3', [path.join(folder, 'modules.py'), at], folder);
    const [versions, program] = result.ok ? result.stdout.trim().split('\n') : [];
    return versions === wanted.join(' ') && program !== undefined ? { python: program, pythonPackages: at } : null;
  };
  const there = look('') ?? look(packages);
  if (there !== null) return there;
  const result = run('python3', ['-m', 'pip', 'install', '--quiet', '--target', packages, ...wanted], folder);
  return result.ok ? (look(packages) ?? 'PyYAML lacks libyaml') : result.why;
}

/** The peer, or why it is absent. */
export function install(peer: Peer, folderOfPeers: string): Attempt {
  const { from, pins } = peer.packages;
  const names = from === 'pip' ? [['python']] : Object.entries(pins);
  const folder = path.join(folderOfPeers, names.map((pin) => pin.join('-').replace(/[@/]/g, '')).join('+'));
  mkdirSync(folder, { recursive: true });
  tellProgress(`installing ${peer.name}`);
  for (const script of peer.scripts) copyFileSync(path.join(SCRIPTS, script), path.join(folder, script));
  const installed = { folder, schema: SCHEMA, python: '', pythonPackages: '' };
  if (from === 'npm') {
    const why = installNpm(folder, pins);
    return why === null ? { ok: true, installed } : { ok: false, why };
  }
  const python = installPip(folder, pins);
  return typeof python === 'string' ? { ok: false, why: python } : { ok: true, installed: { ...installed, ...python } };
}
