import { execFileSync } from 'node:child_process';
import { chmodSync, mkdirSync, rmSync, symlinkSync, writeFileSync } from 'node:fs';
import path from 'node:path';
import { describe, expect, it, onTestFinished } from 'vitest';
import { folderWith, RECORD, run, runShell } from '../command/world.ts';
import { foundIn, pathsIn } from './found-in.ts';

/** Links in a folder: where each stands, and what is written in it. */
function link(folder: string, links: Readonly<Record<string, string>>): void {
  for (const [name, target] of Object.entries(links)) {
    mkdirSync(path.dirname(path.join(folder, name)), { recursive: true });
    symlinkSync(target, path.join(folder, name));
  }
}

/** From here to the end of the test this process may open only what anybody may: to the superuser nothing is closed. */
function asAnybody(folder: string): void {
  if (process.geteuid?.() !== 0) return;
  chmodSync(folder, 0o755);
  process.seteuid?.(65_534);
  onTestFinished(() => process.seteuid?.(0));
}

const english = (problems: readonly { readonly message: { readonly en: string } }[]): readonly string[] =>
  problems.map(({ message }) => message.en);

describe('a folder', () => {
  it('is searched for YAML files, but no dot file, no dot folder, no node_modules and no configuration', () => {
    const folder = folderWith({
      'r/a.yaml': '',
      'r/b.yml': '',
      'r/s/t/c.yaml': '',
      'r/d.yaml.txt': '',
      'r/yaml': '',
      'r/.yaml': '',
      'r/.e.yaml': '',
      'r/.git/f.yaml': '',
      'r/node_modules/g.yaml': '',
      'r/s/audit.config.yaml': '',
    });
    expect(pathsIn(folder, ['r'])).toEqual(['r/a.yaml', 'r/b.yml', 'r/s/t/c.yaml']);
    expect(pathsIn(`${folder}/r/s`, ['.', '../b.yml'])).toEqual(['../b.yml', 't/c.yaml']);
    expect(pathsIn(`${folder}/r/s`, ['..'])).toEqual(['../a.yaml', '../b.yml', 't/c.yaml']);
    expect(foundIn(folder, ['r']).ofFolder).toBe(true);
    expect(foundIn(folder, ['r/a.yaml', 'r/.e.yaml'])).toMatchObject({ ofFolder: false, files: [{}, {}] });
  });

  it('gives its files in the order of their code units', () => {
    const names = ['b.yaml', 'a.yaml', 'B.yaml', 'a/x.yaml', 'a!/x.yaml', 'é.yaml', '\uff21.yaml', '\u{1f600}.yaml'];
    const folder = folderWith(Object.fromEntries(names.map((name) => [name, ''])));
    expect(pathsIn(folder, ['.'])).toEqual([
      'B.yaml',
      'a!/x.yaml',
      'a.yaml',
      'a/x.yaml',
      'b.yaml',
      'é.yaml',
      '\u{1f600}.yaml',
      '\uff21.yaml',
    ]);
  });

  it('called x.yaml is searched as a folder, and may hold nothing', () => {
    const folder = folderWith({ 'r/x.yaml/u.yaml': '', 'r/y.yaml/readme.txt': '' });
    expect(foundIn(folder, ['r', 'r/y.yaml'])).toMatchObject({ files: [{ path: 'r/x.yaml/u.yaml' }], problems: [] });
  });

  it('asked for twice, or with what is in it, gives every file once', () => {
    const folder = folderWith({ 'r/s/a.yaml': '', 'r/b.yaml': '' });
    const { files } = foundIn(folder, ['r/s', 'r', './r/', 'r/s/a.yaml', 'r/s/../b.yaml']);
    expect(files).toEqual([
      { file: `${folder}/r/b.yaml`, path: 'r/b.yaml', within: null },
      { file: `${folder}/r/s/a.yaml`, path: 'r/s/a.yaml', within: null },
    ]);
    expect(foundIn(folder, ['r/s', 'r']).files.map(({ within }) => within)).toEqual([`${folder}/r`, `${folder}/r`]);
  });

  it('may be 1,500 folders deep', () => {
    const deep = Array.from({ length: 1500 }, () => 'd').join('/');
    const folder = folderWith({ [`r/${deep}/u.yaml`]: '' });
    expect(foundIn(folder, ['r'])).toMatchObject({ files: [{ path: `r/${deep}/u.yaml` }], problems: [] });
    // Node removes them by ever longer paths, which takes ten seconds.
    execFileSync('rm', ['-rf', `${folder}/r`]);
  });

  it('too deep for the system to name is a problem, and the rest is found', () => {
    const folder = folderWith({ 'r/u.yaml': '' });
    const name = 'd'.repeat(250);
    try {
      execFileSync('bash', ['-c', `cd r && for i in {1..20}; do mkdir ${name} && cd ${name} || exit 1; done`], {
        cwd: folder,
      });
      const { files, problems } = foundIn(folder, ['r']);
      expect(files.map((file) => file.path)).toEqual(['r/u.yaml']);
      expect(english(problems)).toEqual([expect.stringMatching(/^r\/d{250}\/.*cannot be read \(ENAMETOOLONG\)/)]);
    } finally {
      execFileSync('rm', ['-rf', `${folder}/r`]);
    }
  });
});

describe('what is not there, or closed', () => {
  it('is a problem by its name, and the rest is found', () => {
    const folder = folderWith({ 'a.yaml': '' });
    const { files, problems } = foundIn(folder, ['b.yaml', 'a.yaml', 'a.yaml/c.yaml', '', 'x'.repeat(300)]);
    expect(files.map((file) => file.path)).toEqual(['a.yaml']);
    expect(english(problems)).toEqual([
      expect.stringMatching(/^b\.yaml: there is no such file or folder/),
      expect.stringMatching(/^a\.yaml\/c\.yaml: there is no such file or folder/),
      expect.stringMatching(/^"": there is no such file or folder/),
      expect.stringMatching(/^x{300}: this cannot be looked at \(ENAMETOOLONG\)/),
    ]);
  });

  it('is exit 2 for a folder that may not be read, and the rest is audited', async () => {
    const folder = folderWith({ 'r/closed/u.yaml': RECORD, 'r/open/u.yaml': RECORD });
    chmodSync(`${folder}/r/closed`, 0);
    onTestFinished(() => chmodSync(`${folder}/r/closed`, 0o755));
    asAnybody(folder);
    const { code, out, err } = await run(folder, ['r', '-f', 'json', '--lang', 'zh']);
    expect(code).toBe(2);
    expect(err).toMatch(/^r\/closed：该文件夹无法读取（EACCES），/m);
    expect(JSON.parse(out).records).toMatchObject([{ path: 'r/open/u.yaml' }]);
  });

  it('is told in the order of the folders, whatever that of the disk is', () => {
    const names = ['f', 'b', 'h', 'a', 'd', 'g', 'c', 'e'];
    const folder = folderWith(Object.fromEntries(names.map((name) => [`r/${name}/s/u.yaml`, ''])));
    for (const name of names) {
      chmodSync(`${folder}/r/${name}/s`, 0);
      onTestFinished(() => chmodSync(`${folder}/r/${name}/s`, 0o755));
    }
    asAnybody(folder);
    const told = english(foundIn(folder, ['r']).problems).map((words) => words.split(':')[0]);
    expect(told).toEqual([...names].sort().map((name) => `r/${name}/s`));
  });

  it('is a failed record where a pipe has a record’s name', async () => {
    const folder = folderWith({ 'r/u.yaml': RECORD });
    execFileSync('mkfifo', [`${folder}/r/pipe.yaml`]);
    const { code, out } = await run(folder, ['r', '-f', 'json', '--only', 'record/readable']);
    expect(code).toBe(1);
    expect(JSON.parse(out).records).toMatchObject([
      { path: 'r/pipe.yaml', checks: [{ rule: 'record/readable', outcome: 'fail' }] },
      { path: 'r/u.yaml', checks: [{ outcome: 'pass' }, {}] },
    ]);
  });
});

describe('links', () => {
  it('to files and folders inside give no file twice: the way without a link is taken', () => {
    const folder = folderWith({ 'r/m/u.yaml': '', 'r/m/n/v.yaml': '' });
    link(folder, {
      'r/a.yaml': 'm/u.yaml',
      'r/a': 'm',
      'r/m/n/loop': '../..',
      'r/m/self': '.',
      'r/z.yaml': 'm/n',
      'r/b': 'a/n',
    });
    expect(foundIn(folder, ['r'])).toMatchObject({
      files: [{ path: 'r/m/n/v.yaml' }, { path: 'r/m/u.yaml' }],
      problems: [],
      passedOver: [{ path: 'r/z.yaml', reason: 'folder' }],
    });
  });

  it('are followed where no other way leads to what they name, the one whose path sorts first', () => {
    const folder = folderWith({ 'r/.store/t/u.yaml': '', 'r/.store/v.yaml': '', 'r/.store/w.yaml': '' });
    link(folder, {
      'r/b': '.store/t',
      'r/a': '.store/t',
      'r/c/back': '../a',
      'r/z.yaml': '.store/v.yaml',
      'r/y.yaml': '.store/v.yaml',
      'r/.store/t/more': '..',
    });
    expect(pathsIn(folder, ['r'])).toEqual(['r/a/more/v.yaml', 'r/a/more/w.yaml', 'r/a/u.yaml']);
    rmSync(`${folder}/r/.store/t/more`);
    expect(pathsIn(folder, ['r'])).toEqual(['r/a/u.yaml', 'r/y.yaml']);
    link(folder, { 'r/A/z': '../.store/t', 'r/A.z': '.store/t' });
    expect(pathsIn(folder, ['r'])).toEqual(['r/A.z/u.yaml', 'r/y.yaml']);
    rmSync(`${folder}/r/A.z`);
    expect(pathsIn(folder, ['r'])).toEqual(['r/A/z/u.yaml', 'r/y.yaml']);
  });

  it('out of the folder, or to nowhere, are listed where they have a record’s name: reading fails them', async () => {
    const folder = folderWith({ 'r/u.yaml': RECORD, 'out/v.yaml': RECORD, 'out/t/w.yaml': RECORD });
    link(folder, {
      'r/l.yaml': '../out/v.yaml',
      'r/m.yaml': '../out/v.yaml',
      'r/n.yaml': '../gone.yaml',
      'r/o.yaml': 'o.yaml',
      'r/p.yaml': '../out/t',
      'r/gone': '../gone',
    });
    const { code, out, err } = await run(folder, ['r', '-f', 'json', '--only', 'record/readable']);
    const outcomes = JSON.parse(out).records.map(
      ({
        path,
        checks,
      }: {
        path: string;
        checks: readonly { outcome: string; findings: readonly { code: string }[] }[];
      }) => `${path} ${checks[0]?.outcome} ${checks[0]?.findings.map((finding) => finding.code)}`,
    );
    expect(outcomes).toEqual([
      'r/l.yaml fail linkOutside',
      'r/m.yaml fail linkOutside',
      'r/n.yaml fail brokenLink',
      'r/o.yaml fail brokenLink',
      'r/p.yaml fail linkOutside',
      'r/u.yaml pass ',
    ]);
    expect([code, err]).toEqual([1, '']);
  });

  it('to folders outside are not entered, which is said', () => {
    const folder = folderWith({ 'r/u.yaml': '', 'out/v.yaml': '', 'r2/v.yaml': '' });
    link(folder, { 'r/x': '../out', 'r/.y': '../out', 'r/sub/w': '../../r2' });
    const { files, passedOver } = foundIn(folder, ['r']);
    expect(files.map((file) => file.path)).toEqual(['r/u.yaml']);
    expect(passedOver).toEqual(['r/.y', 'r/sub/w', 'r/x'].map((outside) => ({ path: outside, reason: 'linkOutside' })));
  });

  it('are followed within the working directory if they are named', async () => {
    const folder = folderWith({ 'r/u.yaml': RECORD, 'out/v.yaml': RECORD });
    link(folder, { 'r/l.yaml': '../out/v.yaml', 'r/x': '../out' });
    expect(pathsIn(folder, ['r/x'])).toEqual(['r/x/v.yaml']);
    const { out } = await run(folder, ['r', 'r/l.yaml', '-f', 'json', '--only', 'record/readable']);
    expect(JSON.parse(out).records).toMatchObject([
      { path: 'r/l.yaml', checks: [{ outcome: 'pass' }, {}] },
      { path: 'r/u.yaml', checks: [{ outcome: 'pass' }, {}] },
    ]);
  });

  it('that a shell names for all files of a folder are not followed out of it and of the working directory', async () => {
    const folder = folderWith({ 'w/r/u.yaml': RECORD, 'secret.txt': 'password: 1', 'w/r/in.txt': RECORD });
    link(folder, { 'w/r/out.yaml': '../../secret.txt', 'w/r/in.yaml': 'in.txt' });
    const asked = ['r/in.yaml', 'r/out.yaml', 'r/u.yaml'];
    const { out } = await run(path.join(folder, 'w'), [...asked, '-f', 'json', '--only', 'record/readable']);
    expect(out).not.toContain('password');
    expect(JSON.parse(out).records).toMatchObject([
      { path: 'r/in.yaml', checks: [{ outcome: 'pass' }, {}] },
      { path: 'r/out.yaml', checks: [{ outcome: 'fail', findings: [{ code: 'linkOutside' }] }] },
      { path: 'r/u.yaml', checks: [{ outcome: 'pass' }, {}] },
    ]);
  });

  it('that lead on in more ways than can be tried are done at once', () => {
    const folder = folderWith({ 'r/.s/0/u.yaml': '' });
    for (let n = 1; n <= 40; n++) {
      mkdirSync(`${folder}/r/.s/${n}`);
      link(folder, { [`r/.s/${n}/a`]: `../${n - 1}`, [`r/.s/${n}/b`]: `../${n - 1}` });
    }
    link(folder, { 'r/start': '.s/40' });
    expect(pathsIn(folder, ['r'])).toEqual([`r/start/${'a/'.repeat(40)}u.yaml`]);
  });
});

describe('a name', () => {
  const bytes = (folder: string, name: readonly number[]): Buffer =>
    Buffer.concat([Buffer.from(`${folder}/`), Buffer.from(name)]);
  const U_FF_YAML = [0x75, 0xff, 0x2e, 0x79, 0x61, 0x6d, 0x6c];

  it('that is not UTF-8 is a failed record, and takes no other file’s place', async () => {
    const folder = folderWith({ 'r/u\ufffd.yaml': RECORD, 'r/a.yaml': RECORD });
    writeFileSync(bytes(`${folder}/r`, U_FF_YAML), RECORD);
    const { code, out } = await run(folder, ['r', '-f', 'json', '--only', 'record/readable']);
    expect(code).toBe(1);
    expect(JSON.parse(out).records).toMatchObject([
      { path: 'r/a.yaml', checks: [{ outcome: 'pass' }, {}] },
      {
        path: 'r/u\udcff.yaml',
        unit: null,
        checks: [{ outcome: 'fail', findings: [{ code: 'oddName' }] }],
      },
      { path: 'r/u\ufffd.yaml', checks: [{ outcome: 'pass' }, {}] },
    ]);
    const compact = await run(folder, ['r', '-f', 'compact']);
    expect(compact.out).toContain('r/u\\u{DCFF}.yaml:1:1:');
  });

  it('that is not UTF-8 and is asked for by itself is told for what it is', () => {
    const folder = folderWith({});
    writeFileSync(bytes(folder, U_FF_YAML), RECORD);
    const said = 'the name is not UTF-8, so that it cannot be opened; rename the file';
    expect(runShell(folder, "audit $'u\\xff.yaml' --lang en 2>&1 >out.txt; echo $?")).toContain(said);
  });

  it('of a folder that is not UTF-8 hides nothing that is in it', () => {
    const folder = folderWith({ 'r/a.yaml': '' });
    const inner = bytes(`${folder}/r`, [0xd6, 0xd0, 0xb5, 0xe5]);
    mkdirSync(inner);
    writeFileSync(Buffer.concat([inner, Buffer.from('/u.yaml')]), '');
    symlinkSync(inner, `${folder}/r/z`);
    expect(foundIn(folder, ['r'])).toMatchObject({
      files: [
        { path: 'r/a.yaml', file: `${folder}/r/a.yaml` },
        // 0xD6 alone begins nothing; 0xD0 0xB5 is a letter.
        { path: 'r/\udcd6\u0435\udce5/u.yaml', file: null },
      ],
      problems: [],
    });
  });

  it.each(['a\nb', 'a\u001b[2Jb', 'a\u202eb', '::error::a', ' a ', 'a"b', '{count}', '-'])(
    'such as %j is found, and said so that it steers nothing',
    async (name) => {
      const folder = folderWith({
        [`r/${name}.yaml`]: RECORD,
        [`${name}/.auditignore`]: '*.yaml',
        [`${name}/u.yaml`]: RECORD,
      });
      expect(pathsIn(folder, ['r'])).toEqual([`r/${name}.yaml`]);
      const { err } = await run(folder, ['r', `./${name}`, '--only', 'record/readable', '-q', '--lang', 'en']);
      expect(err).toMatch(/^\P{C}*\/\.auditignore: not audited: an ignore file \P{C}*\n$/u);
      const absent = await run(folder, [`${name}/gone`, '--lang', 'en']);
      expect(absent.err).not.toMatch(/^::|[^\n\P{C}]/u);
      expect(absent.err.split('\n')).toHaveLength(2);
    },
  );
});

describe('what may be taken for a record', () => {
  const RECORDS = ['A.YAML', 'b.Yml', 'c.yaml.yaml'];
  const PASSED = {
    'a.yaml.txt': 'otherEnding',
    'b.YML.bak': 'otherEnding',
    'b.xlsb': 'otherEnding',
    'b.xltx': 'otherEnding',
    'b.ett': 'otherEnding',
    'b.numbers': 'otherEnding',
    'c.yaml ': 'otherEnding',
    'd.yaml~': 'otherEnding',
    'e.yml　副本': 'otherEnding',
    'e。yaml': 'otherEnding',
    'e．ｙａｍｌ': 'otherEnding',
    '.f.yaml': 'dotFile',
    '.g.yml.swp': 'dotFile',
    '.h/deep/i.Yaml': 'dotFolder',
    'node_modules/j.txt': 'nodeModules',
    'k.yaml/notes.txt': 'folder',
    'sub/audit.config.yaml': 'configuration',
    'sub/.gitignore': 'ignoreFile',
  } as const;
  const NOTHING = ['l.yamlx', 'm.txt', 'yaml', 'n-yaml.txt', '.o.txt', '.p/q.txt', 'notes/audit.config.yml.d'];

  it('is audited, or named with the reason, and nothing else is', () => {
    const folder = folderWith(
      Object.fromEntries([...RECORDS, ...Object.keys(PASSED), ...NOTHING].map((name) => [`r/${name}`, ''])),
    );
    const { files, passedOver } = foundIn(folder, ['r']);
    expect(files.map((file) => file.path)).toEqual(RECORDS.map((name) => `r/${name}`));
    const topOf = (name: string) => (name.startsWith('sub/') ? name : (name.split('/')[0] ?? ''));
    const named = new Map(passedOver.map(({ path, reason }) => [path.slice(2), reason]));
    named.delete('notes/audit.config.yml.d');
    expect(named).toEqual(new Map(Object.entries(PASSED).map(([name, reason]) => [topOf(name), reason])));
  });

  it('is named once, and not where it is asked for by name', () => {
    const folder = folderWith({ 'r/.u.yaml': RECORD, 'r/s/.v.yaml': RECORD });
    expect(foundIn(folder, ['r', 'r/s', '.']).passedOver.map(({ path }) => path)).toEqual(['r/.u.yaml', 'r/s/.v.yaml']);
    expect(foundIn(folder, ['r', 'r/.u.yaml']).passedOver.map(({ path }) => path)).toEqual(['r/s/.v.yaml']);
  });

  it('is named on standard error, the first 20 and a count, and counted in reports', async () => {
    const names = (n: number) => Array.from({ length: n }, (_, at) => `r/${String(at).padStart(2, '0')}.yaml.bak`);
    const filesOf = (n: number) => ({ ...Object.fromEntries(names(n).map((name) => [name, ''])), 'r/u.yaml': RECORD });
    const args = ['r', '--only', 'record/readable', '--lang', 'en'];
    const twenty = await run(folderWith(filesOf(20)), args);
    expect(twenty.err.split('\n')).toHaveLength(21);
    expect(twenty.out).toContain('20 other files and folders that may be taken for records were not audited;');
    const more = await run(folderWith(filesOf(21)), [...args, '-f', 'json']);
    expect(more.err.split('\n').slice(19)).toEqual([
      'r/19.yaml.bak: not audited: the name does not end in .yaml, .yml, .xlsx or .ods',
      '1 more was not audited; the JSON report names all',
      '',
    ]);
    expect(JSON.parse(more.out).summary.passedOver).toHaveLength(21);
  });
});
