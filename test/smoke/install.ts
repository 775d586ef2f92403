import { execFileSync } from 'node:child_process';
import { chmodSync, cpSync, mkdirSync, mkdtempSync, readdirSync, realpathSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import path from 'node:path';

export const ROOT = path.resolve(import.meta.dirname, '../..');

/** The packed program, installed from nothing but the tarball. */
export interface Installed {
  readonly home: string;
  /** The folder that holds `node_modules`. */
  readonly folder: string;
  /** A copy of the examples. */
  readonly work: string;
  /** The files of the tarball. */
  readonly files: readonly string[];
}

interface Packed {
  readonly filename: string;
  readonly files: readonly { readonly path: string }[];
}

/** Makes a folder and everything in it read-only for everybody. */
function makeReadOnly(folder: string): void {
  for (const entry of readdirSync(folder, { withFileTypes: true, recursive: true })) {
    const file = path.join(entry.parentPath, entry.name);
    if (!entry.isSymbolicLink()) chmodSync(file, entry.isDirectory() || entry.name === 'cli.js' ? 0o555 : 0o444);
  }
  chmodSync(folder, 0o555);
}

/** Packs the built package and installs it in a read-only folder, on a path with spaces and Chinese characters. */
export function install(): Installed {
  const home = realpathSync(mkdtempSync(path.join(tmpdir(), 'unit-audit-smoke-')));
  chmodSync(home, 0o755);
  const packed = execFileSync('npm', ['pack', '--json', '--pack-destination', home], { cwd: ROOT, encoding: 'utf8' });
  const [tarball] = JSON.parse(packed) as readonly Packed[];
  if (!tarball) throw new Error('npm pack made nothing');
  const folder = path.join(home, '安装 到 这里');
  mkdirSync(folder);
  writeFileSync(path.join(folder, 'package.json'), '{"private": true}\n');
  const flags = ['install', '--no-audit', '--no-fund', '--prefer-offline', '--foreground-scripts'];
  execFileSync('npm', [...flags, path.join(home, tarball.filename)], { cwd: folder, stdio: 'ignore' });
  makeReadOnly(folder);
  const work = path.join(home, '某 旗');
  cpSync(path.join(ROOT, 'examples'), path.join(work, 'examples'), { recursive: true });
  return { home, folder, work, files: tarball.files.map((file) => file.path) };
}
