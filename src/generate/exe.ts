// Makes single executables: `npm run exe -- TARGET…`, into dist-exe. Every target can be made on Linux x64.
import { execFileSync } from 'node:child_process';
import { createHash } from 'node:crypto';
import { chmodSync, copyFileSync, mkdirSync, readdirSync, readFileSync, rmSync, writeFileSync } from 'node:fs';
import path from 'node:path';
import { inject } from 'postject';
import { rolldown } from 'rolldown';
import { handOut } from './hand-out.ts';
import { nodeBinary, TARGETS, type Target } from './node-binaries.ts';

const ROOT = path.resolve(import.meta.dirname, '../..');
const OUT = path.join(ROOT, 'dist-exe');
const WORK = path.join(OUT, '.work');
const CACHE = path.join(ROOT, 'node_modules/.cache/unit-audit');
/** Node looks for the program where this mark stands. */
const FUSE = 'NODE_SEA_FUSE_fce680ab2cc467b6e072b8b5df1996b2';

/** What of `dist` the program is, as text by its path: not the library. */
function programFiles(): Readonly<Record<string, string>> {
  const dist = path.join(ROOT, 'dist');
  const names = readdirSync(dist, { recursive: true, encoding: 'utf8' }).map((name) => name.replaceAll(path.sep, '/'));
  const ours = names.filter((name) => /^(cli\.js|(chunks|validators)\/.*\.js(on)?)$/.test(name)).sort();
  return Object.fromEntries(
    ours.map((name) => [name, readFileSync(path.join(dist, name), 'utf8').replace(/^#!.*/, '')]),
  );
}

async function writeStart(file: string): Promise<void> {
  const built = await rolldown({ input: path.join(ROOT, 'src/program/carried.ts'), platform: 'node' });
  await built.write({ file, format: 'cjs' });
  await built.close();
}

/** What is put into a Node binary: the start, and the program as an asset. */
async function makeBlob(): Promise<Buffer> {
  const [start, program, build, output, config] = ['start.cjs', 'program.json', 'build', 'blob', 'sea.json'].map(
    (name) => path.join(WORK, name),
  ) as [string, string, string, string, string];
  await writeStart(start);
  const files = JSON.stringify(programFiles());
  writeFileSync(program, files);
  writeFileSync(build, createHash('sha256').update(files).digest('hex'));
  // Code that the engine has compiled, and a snapshot, would hold on one machine alone.
  const plain = { disableExperimentalSEAWarning: true, useCodeCache: false, useSnapshot: false };
  writeFileSync(config, JSON.stringify({ main: start, output, ...plain, assets: { start, program, build } }));
  // By the very Node that will read it.
  execFileSync(nodeBinary(`${process.platform}-${process.arch}` as Target, CACHE), [
    '--experimental-sea-config',
    config,
  ]);
  return readFileSync(output);
}

async function makeExecutable(target: Target, blob: Buffer): Promise<void> {
  const name = target.startsWith('win') ? `audit-${target}.exe` : `audit-${target}`;
  const file = path.join(OUT, name);
  copyFileSync(nodeBinary(target, CACHE), file);
  chmodSync(file, 0o755);
  const inMacho = target.startsWith('darwin') ? { machoSegmentName: 'NODE_SEA' } : {};
  await inject(file, 'NODE_SEA_BLOB', blob, { sentinelFuse: FUSE, ...inMacho });
}

/** What can be asked for besides the targets: the Windows executable in a folder to hand on. */
const HAND_OUT = 'win-zip';

const ALL: readonly string[] = [...TARGETS, HAND_OUT];
const asked = process.argv.slice(2);
const unknown = asked.filter((name) => !ALL.includes(name));
if (asked.length === 0 || unknown.length > 0) {
  process.stderr.write(`${unknown.map((name) => `there is no target ${name}\n`).join('')}targets: ${ALL.join(' ')}\n`);
  process.exit(2);
}
rmSync(OUT, { recursive: true, force: true });
mkdirSync(WORK, { recursive: true });
const blob = await makeBlob();
const wanted = TARGETS.filter((target) => asked.includes(target) || (target === 'win-x64' && asked.includes(HAND_OUT)));
for (const target of wanted) await makeExecutable(target, blob);
if (asked.includes(HAND_OUT))
  writeFileSync(path.join(OUT, '审核工具.zip'), handOut(path.join(OUT, 'audit-win-x64.exe'), ROOT));
writeFileSync(path.join(OUT, 'sbom.json'), execFileSync('npm', ['run', '--silent', 'sbom'], { cwd: ROOT }));
rmSync(WORK, { recursive: true });
const sums = readdirSync(OUT)
  .sort()
  .map((name) => {
    const bytes = readFileSync(path.join(OUT, name));
    process.stdout.write(`${name}  ${(bytes.length / 2 ** 20).toFixed(1)} MiB\n`);
    return `${createHash('sha256').update(bytes).digest('hex')}  ${name}\n`;
  });
writeFileSync(path.join(OUT, 'SHA256SUMS'), sums.join(''));
