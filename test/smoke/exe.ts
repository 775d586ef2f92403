// Runs the executable that `npm run exe -- linux-x64` has made (or the one that is named), as on a machine without Node:
// nothing in the environment, nothing to be written, another user, a Chinese path, threads. `npm run smoke:exe [FILE]`.
import { spawnSync } from 'node:child_process';
import { chmodSync, copyFileSync, cpSync, mkdirSync, mkdtempSync, rmSync } from 'node:fs';
import { tmpdir } from 'node:os';
import path from 'node:path';

const ROOT = path.resolve(import.meta.dirname, '../..');
const EXE = path.resolve(process.argv[2] ?? path.join(ROOT, 'dist-exe/audit-linux-x64'));
const NOBODY = 65534;

const folder = mkdtempSync(path.join(tmpdir(), 'unit-audit-'));
const home = path.join(folder, '审核 工具');
mkdirSync(home);
const exe = path.join(home, 'audit');
copyFileSync(EXE, exe);
chmodSync(exe, 0o555);
cpSync(path.join(ROOT, 'examples'), path.join(folder, 'examples'), { recursive: true });
// Enough records for a second thread to be started.
const many = path.join(folder, 'many');
mkdirSync(many);
for (let n = 0; n < 300; n += 1)
  copyFileSync(path.join(ROOT, 'examples/passing/unit.yaml'), path.join(many, `${n}.yaml`));
for (const one of [home, folder]) chmodSync(one, 0o555);

let passed = 0;
const failures: string[] = [];
const expect = (what: string, got: unknown, wanted: unknown): void => {
  if (JSON.stringify(got) === JSON.stringify(wanted)) passed += 1;
  else failures.push(`${what}\n  got    ${String(got).slice(0, 300)}\n  wanted ${String(wanted).slice(0, 300)}`);
};

/** Runs a program with an empty environment, as nobody if this is root. */
function run(program: string, args: readonly string[]) {
  const nobody = process.getuid?.() === 0 ? { uid: NOBODY, gid: NOBODY } : {};
  const options = { cwd: folder, env: {}, encoding: 'utf8', maxBuffer: 1 << 28, ...nobody } as const;
  const { status, stdout, stderr } = spawnSync(program, args, options);
  return { status, stdout, stderr };
}

const COMMANDS: readonly (readonly string[])[] = [
  ['examples/passing/unit.yaml', '--lang', 'zh'],
  ['examples/通过/单位.yaml', '-f', 'json'],
  ['examples/banner', '-f', 'html'],
  ['examples/failing/unit.yaml', '-f', 'csv'],
  ['many', '-f', 'json', '--jobs', '2'],
  ['todo', 'examples/failing/unit.yaml', '--lang', 'zh'],
  ['explain', '谈心谈话轮次', '--lang', 'zh'],
  ['schema', 'record'],
  ['rules', '--json'],
  ['fix', 'examples/passing/unit.yaml'],
  ['examples/other-campaign/unit.yaml', '--profile', 'examples/other-campaign/own-rules.yaml'],
  ['nowhere.yaml'],
];
for (const args of COMMANDS) {
  const [ours, plain] = [run(exe, args), run(process.execPath, [path.join(ROOT, 'dist/cli.js'), ...args])];
  const said = ({ status, stdout, stderr }: typeof ours) => [status, stdout, stderr];
  expect(args.join(' '), said(ours), said(plain));
}

for (const one of [folder, home]) chmodSync(one, 0o755);
rmSync(folder, { recursive: true });
for (const failure of failures) process.stderr.write(`FAILED ${failure}\n`);
process.stdout.write(`executable: ${passed} passed, ${failures.length} failed\n`);
process.exitCode = failures.length > 0 ? 1 : 0;
