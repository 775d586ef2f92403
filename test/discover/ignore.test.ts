import { execFileSync } from 'node:child_process';
import { chmodSync, mkdirSync, rmSync, symlinkSync, writeFileSync } from 'node:fs';
import path from 'node:path';
import fc from 'fast-check';
import { describe, expect, it, onTestFinished } from 'vitest';
import { ignoredBy, inFolder, type Layer, matcherOf, newMatcher } from '../../src/discover/ignore-layer.ts';
import { folderWith, RECORD, run } from '../command/world.ts';
import { foundIn, ignoredIn, pathsIn } from './found-in.ts';

const FOLDERS = ['', 'a/', 'b/', 'a/a/', 'a/b/', 'b/a/', 'a/b/c/', 'a/b/c/a/'];

/** What git itself does not ignore in a new repository. */
function takenByGit(folder: string): readonly string[] {
  const git = (...args: readonly string[]): string =>
    execFileSync('git', args, {
      cwd: folder,
      encoding: 'utf8',
      env: { PATH: process.env['PATH'], GIT_CONFIG_GLOBAL: '/dev/null', GIT_CONFIG_NOSYSTEM: '1' },
    });
  git('init', '--quiet');
  const listed = git('-c', 'core.excludesFile=', 'ls-files', '--others', '--exclude-standard', '-z').split('\0');
  return listed.filter((name) => name.endsWith('.yaml')).sort();
}

const treeWith = (ignoreFiles: Readonly<Record<string, string>>): string =>
  folderWith({
    ...Object.fromEntries(FOLDERS.flatMap((folder) => ['a', 'b', 'c'].map((name) => [`${folder}${name}.yaml`, '']))),
    ...ignoreFiles,
  });

describe('.gitignore', () => {
  const names = fc.array(fc.constantFrom('a', 'b', 'c', '*', 'a*', '?', '[ab]', '\\a'), { minLength: 1, maxLength: 3 });
  const pattern = fc
    .tuple(
      fc.constantFrom('', '!', '', '/', '!/', '**/'),
      names,
      fc.constantFrom('', '/', '.yaml', '/**', '/*', '/**/a'),
    )
    .map(([start, middle, end]) => start + middle.join('/') + end);
  const file = fc.array(pattern, { minLength: 1, maxLength: 4 }).map((lines) => lines.join('\n'));
  const files = fc.dictionary(fc.constantFrom(...FOLDERS), file, { maxKeys: 4 });

  it('means what it means to git, in every folder on the way down', () => {
    fc.assert(
      fc.property(files, (ignoreFiles) => {
        const folder = treeWith(
          Object.fromEntries(Object.entries(ignoreFiles).map(([name, text]) => [`${name}.gitignore`, text])),
        );
        expect(pathsIn(folder, ['.'])).toEqual(takenByGit(folder));
      }),
      { numRuns: 60 },
    );
  });

  it.each([
    ['a deeper file takes in again what one above leaves out', { '.gitignore': 'a/\n*.yaml', 'a/.gitignore': '!*' }],
    ['and the folder itself', { '.gitignore': '/a/b/\n', 'a/.gitignore': '!b/\n/b/c/', 'a/b/.gitignore': 'a.yaml' }],
    ['but nothing in a folder that is left out', { '.gitignore': '/a/\n!/a/a.yaml\n!/a/b/', 'a/b/.gitignore': '!*' }],
    ['comments, blanks and marks', { '.gitignore': '\ufeff/a/\r\n#b\r\n\r\n  \r\n\\!c.yaml\r\nb.yaml  ' }],
    ['upper case is another name', { '.gitignore': 'A/\n*.YAML' }],
  ])('means what it means to git: %s', (_, ignoreFiles) => {
    const folder = treeWith(ignoreFiles);
    expect(pathsIn(folder, ['.'])).toEqual(takenByGit(folder));
  });

  it('is looked for above the folder up to the root of the repository, .auditignore from the folder down', () => {
    const folder = folderWith({
      '.gitignore': '*.yaml',
      '.auditignore': '*.yaml',
      'repo/.git/HEAD': '',
      'repo/.gitignore': '/r/s/old-*',
      'repo/.auditignore': '*.yaml',
      'repo/r/.gitignore': 'draft.yaml',
      'repo/r/s/draft.yaml': '',
      'repo/r/s/old-1.yaml': '',
      'repo/r/s/u.yaml': '',
      'repo/r/s/t/draft.yaml': '',
    });
    expect(pathsIn(folder, ['repo/r/s'])).toEqual(['repo/r/s/u.yaml']);
    expect(ignoredIn(folder, ['repo/r/s'])).toEqual({ 'repo/.gitignore': 1, 'repo/r/.gitignore': 2 });
    expect(ignoredIn(`${folder}/repo/r/s`, ['.'])).toEqual({ '../../.gitignore': 1, '../.gitignore': 2 });
    rmSync(`${folder}/repo/.git`, { recursive: true });
    expect(ignoredIn(folder, ['repo/r/s'])).toEqual({});
    expect(ignoredIn(folder, ['repo/r'])).toEqual({ 'repo/r/.gitignore': 2 });
  });
});

describe('what is left out', () => {
  it('is counted by the file that leaves it out, ignored folders with all that is in them', () => {
    const folder = folderWith({
      'r/.gitignore': 'out/\n',
      'r/.auditignore': 'draft-*\n',
      'r/s/.auditignore': '/u.yaml\n!/draft-2.yaml\n',
      'r/draft-1.yaml': '',
      'r/s/draft-2.yaml': '',
      'r/s/u.yaml': '',
      'r/u.yaml': '',
      'r/out/a.yaml': '',
      'r/out/b/c.yml': '',
      'r/out/b/readme.txt': '',
      'r/out/b/audit.config.yaml': '',
      'r/out/.git/d.yaml': '',
      'r/out/node_modules/e.yaml': '',
      'r/out/s/.gitignore': '!*',
    });
    expect(pathsIn(folder, ['r'])).toEqual(['r/s/draft-2.yaml', 'r/u.yaml']);
    expect(ignoredIn(folder, ['r'])).toEqual({ 'r/.auditignore': 1, 'r/.gitignore': 2, 'r/s/.auditignore': 1 });
    expect(foundIn(folder, ['r']).ignored.map(({ by, isWhole }) => `${by} ${isWhole}`)).toEqual([
      'r/.auditignore true',
      'r/.gitignore true',
      'r/s/.auditignore true',
    ]);
  });

  it('is .auditignore’s to say before .gitignore’s, of one folder and of two', () => {
    const folder = folderWith({
      'r/.gitignore': '*.yaml',
      'r/.auditignore': '!u.yaml',
      'r/u.yaml': '',
      'r/v.yaml': '',
    });
    expect(pathsIn(folder, ['r'])).toEqual(['r/u.yaml']);
    expect(ignoredIn(folder, ['r'])).toEqual({ 'r/.gitignore': 1 });
  });

  it('is never what is named outright, and is not counted then', () => {
    const folder = folderWith({
      'repo/.git/HEAD': '',
      'repo/.gitignore': 'r/\nx.yaml',
      'repo/r/.auditignore': 'u.yaml\ns/',
      'repo/r/u.yaml': '',
      'repo/r/s/v.yaml': '',
      'repo/r/s/x.yaml': '',
    });
    const cwd = `${folder}/repo`;
    expect(ignoredIn(cwd, ['.'])).toEqual({ '.gitignore': 3 });
    expect(pathsIn(cwd, ['r'])).toEqual([]);
    expect(ignoredIn(cwd, ['r'])).toEqual({ 'r/.auditignore': 3 });
    expect(pathsIn(cwd, ['r', 'r/u.yaml', 'r/s'])).toEqual(['r/s/v.yaml', 'r/u.yaml']);
    expect(ignoredIn(cwd, ['r/u.yaml', 'r/s', 'r'])).toEqual({ 'r/.auditignore': 1 });
  });

  it('by the configuration is relative to its folder, wherever that stands, and goes before ignore files', () => {
    const folder = folderWith({
      'r/s/.auditignore': '!*.yaml\nkeep.yaml',
      'r/s/u.yaml': '',
      'r/s/keep.yaml': '',
      'r/s/t/v.yaml': '',
      'r/t/v.yaml': '',
    });
    const by = (from: string, ...patterns: readonly string[]) => ({
      ignore: { by: 'audit.config.yaml', folder: path.join(folder, from), patterns },
    });
    const cases = [
      ['.', ['/r/s/t/', 'u.yaml', '!keep.yaml']],
      ['r', ['/s/t/', 'u.yaml', '!keep.yaml']],
      ['r/s', ['/t/', 'u.yaml', '!keep.yaml']],
    ] as const;
    for (const [from, patterns] of cases) {
      expect(pathsIn(folder, ['r'], by(from, ...patterns))).toEqual(['r/s/keep.yaml', 'r/t/v.yaml']);
      expect(ignoredIn(folder, ['r'], by(from, ...patterns))).toEqual({ 'audit.config.yaml': 2 });
    }
    expect(pathsIn(folder, ['r/t'], by('r/s', '*'))).toEqual(['r/t/v.yaml']);
    expect(pathsIn(folder, ['r/s'], by('.', 'r/'))).toEqual(['r/s/t/v.yaml', 'r/s/u.yaml']);
    expect(pathsIn(folder, ['r/s/u.yaml'], by('.', 'r/'))).toEqual(['r/s/u.yaml']);
  });

  it('through a link is counted once, and not where another way leads to it', () => {
    const folder = folderWith({
      'r/.auditignore': 'a/\nlink\nl.yaml',
      'r/a/u.yaml': '',
      'r/b/v.yaml': '',
      'r/.c/w.yaml': '',
    });
    symlinkSync('../a', `${folder}/r/b/link`);
    symlinkSync('b/v.yaml', `${folder}/r/l.yaml`);
    expect(pathsIn(folder, ['r'])).toEqual(['r/b/v.yaml']);
    expect(ignoredIn(folder, ['r'])).toEqual({ 'r/.auditignore': 1 });
    symlinkSync('a', `${folder}/r/also`);
    mkdirSync(`${folder}/r/link`);
    symlinkSync('../.c', `${folder}/r/link/c`);
    expect(pathsIn(folder, ['r'])).toEqual(['r/also/u.yaml', 'r/b/v.yaml']);
    expect(ignoredIn(folder, ['r'])).toEqual({ 'r/.auditignore': 1 });
  });

  it('and cannot be counted is said', () => {
    const folder = folderWith({
      'r/.gitignore': 'data/',
      'r/u.yaml': '',
      'r/data/a.yaml': '',
      'r/data/closed/b.yaml': '',
    });
    chmodSync(`${folder}/r/data/closed`, 0);
    onTestFinished(() => chmodSync(`${folder}/r/data/closed`, 0o755));
    if (process.geteuid?.() === 0) {
      chmodSync(folder, 0o755);
      process.seteuid?.(65_534);
      onTestFinished(() => process.seteuid?.(0));
    }
    const { ignored, problems } = foundIn(folder, ['r']);
    expect({ ignored, problems }).toEqual({
      ignored: [{ by: 'r/.gitignore', count: 1, isWhole: false }],
      problems: [],
    });
  });

  it('is said on standard error and in the summary, and nothing left is exit 2', async () => {
    const folder = folderWith({
      'r/.auditignore': 'a.yaml\nb.yaml\nc.yaml\n',
      'r/a.yaml': RECORD,
      'r/b.yaml': RECORD,
      'r/c.yaml': 'schema: roster/1',
      'r/u.yaml': RECORD,
      'audit.config.yaml': 'ignore: [/r/u.yaml]\n',
    });
    const args = ['r', '-f', 'json', '--only', 'record/readable'];
    const some = await run(folder, [...args, '--no-config']);
    expect([some.code, some.err]).toEqual([0, '3 files were left out by r/.auditignore\n']);
    expect(JSON.parse(some.out).summary).toMatchObject({ records: 1, ignored: 3 });
    const all = await run(folder, [...args, '--lang', 'zh']);
    expect(all.code).toBe(2);
    expect(all.err).toMatch(
      /^audit\.config\.yaml排除了1个文件，未予审核\nr\/\.auditignore排除了3个文件，未予审核\n没有可供审核的记录/,
    );
    expect(JSON.parse(all.out).summary).toMatchObject({ records: 0, ignored: 4 });
  });
});

describe('an ignore file that cannot be used leaves nothing out, and is exit 2', () => {
  const refused = async (text: string) => {
    const folder = folderWith({ 'r/.auditignore': text, 'r/u.yaml': RECORD });
    const { code, out, err } = await run(folder, ['r', '-f', 'json', '--only', 'record/readable', '--lang', 'en']);
    expect(JSON.parse(out).summary).toMatchObject({ records: 1, ignored: 0 });
    expect(code).toBe(2);
    return err;
  };

  it('for it is too large, or takes too long to match', async () => {
    expect(await refused(`#${'x'.repeat(2 << 20)}\n*`)).toMatch(/^r\/\.auditignore:1:1: /);
    expect(await refused('*\n'.repeat(2_001))).toMatch(/^r\/\.auditignore: this ignore file holds too many patterns/);
    expect(await refused('*\na/**/b/**/c/**/d')).toMatch(/^r\/\.auditignore: this ignore file /);
    const folder = folderWith({ 'r/.auditignore': '*\n'.repeat(1_999), 'r/u.yaml': '' });
    expect(ignoredIn(folder, ['r'])).toEqual({ 'r/.auditignore': 1 });
  });

  it('for it leads out of the folder, or is a pipe', async () => {
    const folder = folderWith({ 'all.txt': '*', 'r/u.yaml': RECORD, 'r/s/v.yaml': RECORD });
    symlinkSync('../all.txt', `${folder}/r/.gitignore`);
    execFileSync('mkfifo', [`${folder}/r/s/.auditignore`]);
    mkdirSync(`${folder}/r/s/.gitignore`);
    const { code, out, err } = await run(folder, ['r', '-f', 'json', '--only', 'record/readable', '--lang', 'en']);
    expect([code, JSON.parse(out).summary.records]).toEqual([2, 2]);
    expect(err.split('\n').map((line) => line.split(' ')[0])).toEqual([
      'r/.gitignore:1:1:',
      'r/s/.auditignore:1:1:',
      '',
    ]);
  });

  it('for too many others are in force', () => {
    const folders = Array.from({ length: 21 }, (_, n) => 'd/'.repeat(n));
    const folder = folderWith({
      ...Object.fromEntries(folders.map((name) => [`r/${name}.auditignore`, 'x.yaml'])),
      [`r/${folders.at(-1)}x.yaml`]: '',
    });
    const { ignored, problems } = foundIn(folder, ['r']);
    expect(ignored).toEqual([{ by: `r/${folders.at(-2)}.auditignore`, count: 1, isWhole: true }]);
    expect(problems).toHaveLength(1);
  });

  it('where folders are a hundred deep', () => {
    const deep = (n: number): string => `r/${'d/'.repeat(n)}x.yaml`;
    const folder = folderWith({ 'r/.auditignore': 'x.yaml', [deep(100)]: '', [deep(101)]: '' });
    expect(pathsIn(folder, ['r'])).toEqual([deep(101)]);
  });
});

describe('a folder that is taken in again', () => {
  it('is taken in whatever its name is, and nothing else', () => {
    const name = fc.string({ unit: fc.constantFrom(...'ab*?[]!\\# \t\n-^.{}'), minLength: 1, maxLength: 6 });
    fc.assert(
      fc.property(name, name, (folder, other) => {
        fc.pre(!/^\.\.?$/.test(folder) && !/^\.\.?$/.test(other));
        const layers: readonly Layer[] = [{ by: 'x', above: '', skip: 0, matcher: newMatcher().add('*/') }];
        const inside = inFolder(layers, `${folder}/`);
        expect(ignoredBy(layers, `${folder}/u.yaml`)).toBe('x');
        expect(ignoredBy(inside, `${folder}/u.yaml`)).toBe(null);
        expect(ignoredBy(inside, `${folder}/${other}/`)).toBe('x');
        if (other !== folder) expect(ignoredBy(inside, `${other}/`)).toBe('x');
      }),
    );
  });
});

it('patterns that take long on a long path are refused, the others are not', () => {
  const isUsed = (pattern: string): boolean => matcherOf([pattern]) !== null;
  for (const pattern of ['**/a/**/b/**', '**/a', '/**/a/**/b/', '!**/a/**/b', '**', 'a**/b**/c**/d', '***/a'])
    expect(isUsed(pattern), pattern).toBe(true);
  for (const pattern of ['**/a/**/b/**/c', 'a/**/b/**/c/**/d', '!**/a/**/b/***/c', '**/**/**/'])
    expect(isUsed(pattern), pattern).toBe(false);
});

it('an ignore file is read as its bytes are, whatever its encoding', async () => {
  const folder = folderWith({ 'r/u.yaml': RECORD });
  writeFileSync(`${folder}/r/.auditignore`, Buffer.from([0xd6, 0xd0, 0x0a, 0x75, 0x2a]));
  const { err } = await run(folder, ['r', '--only', 'record/readable', '--lang', 'en']);
  expect(err).toMatch(/^1 file was left out by r\/\.auditignore\n/);
});
