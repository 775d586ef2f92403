import { execFileSync } from 'node:child_process';
import { chmodSync, mkdirSync, rmSync, symlinkSync, writeFileSync } from 'node:fs';
import path from 'node:path';
import fc from 'fast-check';
import { describe, expect, it, onTestFinished } from 'vitest';
import { ignoredBy, inFolder, type Layer, matcherOf, newMatcher } from '../../src/discover/ignore-layer.ts';
import { folderWith, RECORD, run } from '../command/world.ts';
import { foundIn, ignoredIn, pathsIn } from './found-in.ts';
import { taken, takenByGit, treeWith } from './git.ts';

describe('.gitignore', () => {
  it.each([
    ['a deeper file takes in again what one above leaves out', { '.gitignore': 'a/\n*.yaml', 'sub/.gitignore': '!*' }],
    ['but nothing in a folder that is left out', { '.gitignore': 'a/\n!a/a.yaml\n!a/b/' }],
    ['comments, blanks and marks', { '.gitignore': '\ufeffa/\r\n#b\r\n\r\n  \r\n\\!c.yaml\r\nb.yaml  ' }],
    ['upper case is another name', { '.gitignore': 'A/\n*.YAML' }],
  ])('means what it means to git: %s', (_, ignoreFiles) => {
    const folder = treeWith(ignoreFiles);
    const byGit = takenByGit(folder);
    expect(taken(folder)).toEqual(byGit);
  });

  it('counts from the working directory up to the root of the repository, outside the audited folders', () => {
    const folder = folderWith({
      '.gitignore': '*.yaml',
      'repo/.git/HEAD': '',
      'repo/.gitignore': '/r/s/old-*',
      'repo/.auditignore': 'older.yaml',
      'repo/r/.gitignore': 'draft.yaml',
      'repo/r/s/draft.yaml': '',
      'repo/r/s/old-1.yaml': '',
      'repo/r/s/older.yaml': '',
      'repo/r/s/u.yaml': '',
      'repo/r/s/.auditignore': 'u.yaml',
    });
    const repo = `${folder}/repo`;
    expect(pathsIn(repo, ['r/s'])).toEqual(['r/s/draft.yaml', 'r/s/u.yaml']);
    expect(ignoredIn(repo, ['r/s'])).toEqual({ '.auditignore': 1, '.gitignore': 1 });
    expect(ignoredIn(`${repo}/r`, ['s'])).toEqual({ '../.auditignore': 1, '../.gitignore': 1, '.gitignore': 1 });
    expect(ignoredIn(`${repo}/r/s`, ['.'])).toEqual({
      '../../.auditignore': 1,
      '../../.gitignore': 1,
      '../.gitignore': 1,
    });
    expect(ignoredIn(repo, ['.'])).toEqual({});
    // One folder that is audited holds the ignore file: then it counts for none.
    expect(ignoredIn(`${repo}/r`, ['.', 's'])).toEqual({ '../.auditignore': 1, '../.gitignore': 1 });
    // Without a repository, the working directory's alone; and none that stands elsewhere.
    expect(ignoredIn(folder, ['repo/r/s'])).toEqual({ '.gitignore': 4 });
    rmSync(`${repo}/.git`, { recursive: true });
    expect(ignoredIn(`${repo}/r`, ['s'])).toEqual({ '.gitignore': 1 });
  });

  it('is named where it is among the records, and leaves nothing out there', () => {
    const folder = folderWith({ 'r/.gitignore': '*', 'r/s/.auditignore': '*', 'r/s/u.yaml': '', '.auditignore': 'x' });
    const { files, ignored, passedOver } = foundIn(folder, ['r']);
    expect(files.map((file) => file.path)).toEqual(['r/s/u.yaml']);
    expect(ignored).toEqual([]);
    expect(passedOver).toEqual([
      { path: 'r/.gitignore', reason: 'ignoreFile' },
      { path: 'r/s/.auditignore', reason: 'ignoreFile' },
    ]);
  });

  it('is not taken where that is asked for', () => {
    const folder = folderWith({ '.auditignore': '*', 'r/u.yaml': '' });
    const ignore = { by: 'audit.config.yaml', folder, patterns: ['*'] };
    expect(pathsIn(folder, ['r'], { ignore })).toEqual([]);
    expect(pathsIn(folder, ['r'], { ignore, mayIgnore: false })).toEqual(['r/u.yaml']);
  });
});

describe('what is left out', () => {
  it('is counted by the file that leaves it out, ignored folders with all that is in them', () => {
    const folder = folderWith({
      '.gitignore': 'out/\n',
      '.auditignore': 'draft-*\n!draft-2.yaml',
      'r/draft-1.yaml': '',
      'r/s/draft-2.yaml': '',
      'r/u.yaml': '',
      'r/out/a.yaml': '',
      'r/out/b/c.yml': '',
      'r/out/b/readme.txt': '',
      'r/out/b/audit.config.yaml': '',
      'r/out/b/d.yaml.bak': '',
      'r/out/.git/d.yaml': '',
      'r/out/node_modules/e.yaml': '',
    });
    expect(pathsIn(folder, ['r'])).toEqual(['r/s/draft-2.yaml', 'r/u.yaml']);
    expect(ignoredIn(folder, ['r'])).toEqual({ '.auditignore': 1, '.gitignore': 2 });
    expect(foundIn(folder, ['r'])).toMatchObject({
      ignored: [
        { by: '.auditignore', isWhole: true },
        { by: '.gitignore', isWhole: true },
      ],
      passedOver: [],
    });
  });

  it('is .auditignore’s to say before .gitignore’s, of one folder and of two', () => {
    const folder = folderWith({ '.gitignore': '*.yaml', '.auditignore': '!u.yaml', 'r/u.yaml': '', 'r/v.yaml': '' });
    expect(pathsIn(folder, ['r'])).toEqual(['r/u.yaml']);
    expect(ignoredIn(folder, ['r'])).toEqual({ '.gitignore': 1 });
  });

  it('is never what is named outright, and is not counted then', () => {
    const folder = folderWith({
      '.auditignore': 'u.yaml\ns/',
      'r/u.yaml': '',
      'r/s/v.yaml': '',
      'r/s/x.yaml': '',
    });
    expect(pathsIn(folder, ['r'])).toEqual([]);
    expect(ignoredIn(folder, ['r'])).toEqual({ '.auditignore': 3 });
    expect(pathsIn(folder, ['r', 'r/u.yaml', 'r/s'])).toEqual(['r/s/v.yaml', 'r/s/x.yaml', 'r/u.yaml']);
    expect(ignoredIn(folder, ['r/s', 'r'])).toEqual({ '.auditignore': 1 });
  });

  it('by the configuration is relative to its folder, wherever that stands, and goes before ignore files', () => {
    const folder = folderWith({
      '.auditignore': '!*.yaml\nkeep.yaml',
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
      '.auditignore': 'a/\nlink\nl.yaml',
      'r/a/u.yaml': '',
      'r/b/v.yaml': '',
      'r/.c/w.yaml': '',
    });
    symlinkSync('../a', `${folder}/r/b/link`);
    symlinkSync('b/v.yaml', `${folder}/r/l.yaml`);
    expect(pathsIn(folder, ['r'])).toEqual(['r/b/v.yaml']);
    expect(ignoredIn(folder, ['r'])).toEqual({ '.auditignore': 1 });
    symlinkSync('a', `${folder}/r/also`);
    mkdirSync(`${folder}/r/link`);
    symlinkSync('../.c', `${folder}/r/link/c`);
    expect(pathsIn(folder, ['r'])).toEqual(['r/also/u.yaml', 'r/b/v.yaml']);
    expect(ignoredIn(folder, ['r'])).toEqual({ '.auditignore': 1 });
  });

  it('and cannot be counted is said', () => {
    const folder = folderWith({
      '.gitignore': 'data/',
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
      ignored: [{ by: '.gitignore', count: 1, isWhole: false }],
      problems: [],
    });
  });

  it('is said on standard error and in the summary, and nothing left is exit 2', async () => {
    const folder = folderWith({
      '.auditignore': 'a.yaml\nb.yaml\nc.yaml\n',
      'r/a.yaml': RECORD,
      'r/b.yaml': RECORD,
      'r/c.yaml': 'schema: roster/1',
      'r/u.yaml': RECORD,
      'audit.config.yaml': 'ignore: [/r/u.yaml]\n',
    });
    const args = ['r', '-f', 'json', '--only', 'record/readable'];
    const some = await run(folder, [...args, '--no-config']);
    expect([some.code, some.err]).toEqual([0, '3 files were left out by .auditignore\n']);
    expect(JSON.parse(some.out).summary).toMatchObject({ records: 1, ignored: 3 });
    const all = await run(folder, [...args, '--lang', 'zh']);
    expect(all.code).toBe(2);
    expect(all.err).toMatch(
      /^\.auditignore排除了3个文件，未予核查\naudit\.config\.yaml排除了1个文件，未予核查\n没有可供核查的记录/,
    );
    expect(JSON.parse(all.out).summary).toMatchObject({ records: 0, ignored: 4 });
  });
});

describe('an ignore file that cannot be used leaves nothing out, and is exit 2', () => {
  const refused = async (text: string) => {
    const folder = folderWith({ '.auditignore': text, 'r/u.yaml': RECORD });
    const { code, out, err } = await run(folder, ['r', '-f', 'json', '--only', 'record/readable', '--lang', 'en']);
    expect(JSON.parse(out).summary).toMatchObject({ records: 1, ignored: 0 });
    expect(code).toBe(2);
    return err;
  };

  it('for it is too large, or takes too long to match', async () => {
    expect(await refused(`#${'x'.repeat(2 << 20)}\n*`)).toMatch(/^\.auditignore:1:1: /);
    expect(await refused('*\n'.repeat(2_001))).toMatch(/^\.auditignore: this ignore file holds too many patterns/);
    expect(await refused('*\na/**/b/**/c/**/d')).toMatch(/^\.auditignore: this ignore file /);
    const folder = folderWith({ '.auditignore': '*\n'.repeat(1_999), 'r/u.yaml': '' });
    expect(ignoredIn(folder, ['r'])).toEqual({ '.auditignore': 1 });
  });

  it('for it leads out of the repository, or is a pipe', async () => {
    const folder = folderWith({ 'all.txt': '*', 'w/r/u.yaml': RECORD });
    symlinkSync('../all.txt', `${folder}/w/.gitignore`);
    execFileSync('mkfifo', [`${folder}/w/.auditignore`]);
    const args = ['r', '-f', 'json', '--only', 'record/readable', '--lang', 'en'];
    const { code, out, err } = await run(`${folder}/w`, args);
    expect([code, JSON.parse(out).summary.records]).toEqual([2, 1]);
    expect(err.split('\n').map((line) => line.split(' ')[0])).toEqual(['.auditignore:1:1:', '.gitignore:1:1:', '']);
  });

  it('where folders are a hundred deep', () => {
    const deep = (n: number): string => `r/${'d/'.repeat(n)}x.yaml`;
    const folder = folderWith({ '.auditignore': 'x.yaml', [deep(100)]: '', [deep(101)]: '' });
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

it('an ignore file in GBK or UTF-16 is read as one in UTF-8', async () => {
  const gbk = [0xb2, 0xdd, 0xb8, 0xe5, 0x2f, 0x0a];
  const utf16 = Buffer.from('\ufeff草稿/\r\n', 'utf16le');
  for (const bytes of [Buffer.from('草稿/\n'), Buffer.from(gbk), utf16]) {
    const folder = folderWith({ 'r/u.yaml': RECORD, 'r/草稿/v.yaml': RECORD });
    writeFileSync(`${folder}/.auditignore`, bytes);
    const { err } = await run(folder, ['r', '--only', 'record/readable', '--lang', 'en']);
    expect(err).toMatch(/^1 file was left out by \.auditignore\n/);
  }
});
