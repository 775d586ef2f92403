import { chmodSync, symlinkSync } from 'node:fs';
import { describe, expect, it, onTestFinished } from 'vitest';
import { folderWith, RECORD, run } from '../command/world.ts';
import { foundIn, ignoredIn, pathsIn } from './found-in.ts';

const FILES = {
  'r/u1.yaml': '',
  'r/u2.yml': '',
  'r/v.txt': '',
  'r/.u3.yaml': '',
  'r/s1/u1.yaml': '',
  'r/s1/t/u4.yaml': '',
  'r/s2/u5.yaml': '',
  'r/.h/u6.yaml': '',
  'r/node_modules/u7.yaml': '',
};

describe('a pattern', () => {
  it.each([
    ['r/*.yaml', ['r/u1.yaml']],
    ['r/u?.{yaml,yml}', ['r/u1.yaml', 'r/u2.yml']],
    ['r/**/u1.yaml', ['r/s1/u1.yaml', 'r/u1.yaml']],
    ['**/u[4-6].yaml', ['r/s1/t/u4.yaml', 'r/s2/u5.yaml']],
    ['r/s*', ['r/s1/t/u4.yaml', 'r/s1/u1.yaml', 'r/s2/u5.yaml']],
    ['r/s*/', ['r/s1/t/u4.yaml', 'r/s1/u1.yaml', 'r/s2/u5.yaml']],
    ['r//s*/*.yaml', ['r/s1/u1.yaml', 'r/s2/u5.yaml']],
    ['r/s*/t', ['r/s1/t/u4.yaml']],
    ['r/{s1/t,s2}/*', ['r/s1/t/u4.yaml', 'r/s2/u5.yaml']],
    ['r/*', ['r/s1/t/u4.yaml', 'r/s1/u1.yaml', 'r/s2/u5.yaml', 'r/u1.yaml', 'r/u2.yml']],
    ['./r/../r/s2/*', ['r/s2/u5.yaml']],
    ['r/.h/*', ['r/.h/u6.yaml']],
    ['*/s!(1)/*', ['r/s2/u5.yaml']],
  ])('%s takes files, and folders with all that is in them', (given, expected) => {
    const folder = folderWith(FILES);
    const { files, problems, ofFolder } = foundIn(folder, [given]);
    expect({ paths: files.map((file) => file.path), problems, ofFolder }).toEqual({
      paths: expected,
      problems: [],
      ofFolder: true,
    });
    expect(pathsIn(`${folder}/r`, [`../${given}`])).toEqual(expected.map((name) => name.replace('r/', '')));
    expect(pathsIn('/', [`${folder}/${given}`])).toEqual(expected.map((name) => `${folder.slice(1)}/${name}`));
  });

  it.each([
    ['记录 (2)/*.yaml', ['记录 (2)/U1.yaml', '记录 (2)/U{1}.yaml']],
    ['记录 (2)/U{1}*', ['记录 (2)/U{1}.yaml']],
    ['记录 (2)/{甲,乙}/*.yaml', ['记录 (2)/{甲,乙}/U2.yaml', '记录 (2)/乙/U3.yaml']],
    ['{册}/U?.yaml', ['{册}/U4.yaml']],
    ['[14]年/(上)/*.yaml', ['4年/(上)/U6.yaml', '[14]年/(上)/U5.yaml']],
    ['记录 @(2|3)/*', ['记录 2/U0.yaml']],
    ['记录 {2,(2)}/U[01].yaml', ['记录 (2)/U1.yaml', '记录 2/U0.yaml']],
  ])('%s takes brackets literally where they offer no choice or a folder has the name', (given, expected) => {
    const names = ['记录 2/U0', '记录 (2)/U1', '记录 (2)/{甲,乙}/U2', '记录 (2)/乙/U3', '{册}/U4'];
    const more = ['[14]年/(上)/U5', '4年/(上)/U6', '4年/上/U7'];
    const paths = [...names, ...more].map((name) => `${name}.yaml`);
    const folder = folderWith(Object.fromEntries([...paths, '记录 (2)/U{1}.yaml'].map((name) => [name, ''])));
    expect(pathsIn(folder, [given])).toEqual(expected);
    expect(pathsIn('/', [`${folder}/${given}`])).toEqual(expected.map((name) => `${folder.slice(1)}/${name}`));
  });

  it.each([
    'r/*.txt',
    'x/*.yaml',
    'r/.u*.yaml',
    '**/.h/*',
    '**/node_modules/*',
    'r/S*',
    '*.{yaml,yml}',
    '[',
    'u(1).yaml',
  ])('%s that takes nothing is exit 2', async (given) => {
    const folder = folderWith({ ...FILES, 'a/ok.yaml': RECORD });
    const { code, out, err } = await run(folder, [given, 'a', '-f', 'json', '--lang', 'en']);
    expect(code).toBe(2);
    expect(err.split('\n').some((line) => line.startsWith(`${given}: there is no`))).toBe(true);
    expect(JSON.parse(out).records).toMatchObject([{ path: 'a/ok.yaml' }]);
  });

  it('is a path before it is a pattern', () => {
    const folder = folderWith({ 'r/[u].yaml': '', 'r/u.yaml': '', '*/v.yaml': '', 'w/v.yaml': '', '{a,b}': '' });
    expect(pathsIn(folder, ['r/[u].yaml'])).toEqual(['r/[u].yaml']);
    expect(pathsIn(folder, ['*'])).toEqual(['*/v.yaml']);
    expect(pathsIn(folder, ['{a,b}'])).toEqual(['{a,b}']);
    expect(foundIn(folder, ['r/[u].yaml']).ofFolder).toBe(false);
  });

  it('has the names of files as they are, line breaks too', () => {
    const names = ['\na.yaml', 'a\n.yaml', 'a\\b.yaml', '\n/\n.yaml'];
    const folder = folderWith(Object.fromEntries(names.map((name) => [`r/${name}`, ''])));
    expect(pathsIn(folder, ['r/**/*.yaml'])).toHaveLength(4);
    expect(pathsIn(folder, ['r/*.yaml'])).toHaveLength(3);
  });

  it('leaves alone, unopened, the folders that hold nothing it names', () => {
    const folder = folderWith({ 'a1/u.yaml': '', 'a1/closed/deep/v.yaml': '', 'b/v.yaml': '' });
    for (const name of ['a1/closed', 'b']) {
      chmodSync(`${folder}/${name}`, 0);
      onTestFinished(() => chmodSync(`${folder}/${name}`, 0o755));
    }
    if (process.geteuid?.() === 0) {
      chmodSync(folder, 0o755);
      process.seteuid?.(65_534);
      onTestFinished(() => process.seteuid?.(0));
    }
    for (const given of ['*.yaml', 'a*/*.yaml', '{a1,c}/u*.yaml'])
      expect(foundIn(folder, [given, 'a1/u.yaml']).problems, given).toHaveLength(given === '*.yaml' ? 1 : 0);
    expect(foundIn(folder, ['**/*.yaml']).problems).toHaveLength(2);
  });

  it('takes nothing that is ignored, and counts of that what it would take', () => {
    const folder = folderWith({ ...FILES, '.auditignore': 's1/\nu2.yml\n' });
    expect(pathsIn(folder, ['r/**/u[14].yaml'])).toEqual(['r/u1.yaml']);
    expect(ignoredIn(folder, ['r/**/u[14].yaml'])).toEqual({ '.auditignore': 2 });
    expect(foundIn(folder, ['r/*.yml'])).toMatchObject({ files: [], ignored: [{ count: 1 }], problems: [] });
  });

  it('follows links only inside the folder that it is looked for in', () => {
    const folder = folderWith({ 'r/u.yaml': '', 'r/.s/v.yaml': '', 'out/w.yaml': '' });
    symlinkSync('.s', `${folder}/r/in`);
    symlinkSync('../out', `${folder}/r/out`);
    const { files, passedOver } = foundIn(folder, ['r/*/*.yaml']);
    expect([files, passedOver]).toEqual([
      [{ file: `${folder}/r/in/v.yaml`, path: 'r/in/v.yaml', within: `${folder}/r` }],
      [{ path: 'r/out', reason: 'linkOutside' }],
    ]);
  });
});

describe('a pattern that goes through a link', () => {
  const folder = () => {
    const made = folderWith({ 'r/s/u.yaml': '', 'r/s/t/v.yaml': '', 'r/s/t/w/x.yaml': '' });
    symlinkSync('s', `${made}/r/li`);
    symlinkSync('..', `${made}/r/s/up`);
    symlinkSync('.', `${made}/r/s/t/self`);
    return made;
  };

  it.each([
    ['r/li/*.yaml', ['r/li/u.yaml']],
    ['r/l*/*.yaml', ['r/li/u.yaml']],
    ['r/*/*.yaml', ['r/s/u.yaml']],
    ['r/*/*/v.yaml', ['r/s/t/v.yaml']],
    ['r/li/*/self/v.yaml', ['r/li/t/self/v.yaml']],
    ['r/*/up/*/u.yaml', ['r/s/up/s/u.yaml']],
    ['r/*/*/self/self/self/v.yaml', ['r/s/t/self/self/self/v.yaml']],
    ['**/li', ['r/li/t/v.yaml', 'r/li/t/w/x.yaml', 'r/li/u.yaml']],
    ['**/li/*.yaml', ['r/li/u.yaml']],
    ['**/self/*/x.yaml', ['r/s/t/self/w/x.yaml']],
    ['**/*.yaml', ['r/s/t/v.yaml', 'r/s/t/w/x.yaml', 'r/s/u.yaml']],
  ])('%s', (given, expected) => {
    expect(pathsIn(folder(), [given])).toEqual(expected);
  });

  it('is done at once, however many ways there are', () => {
    const made = folderWith({ 'r/u.yaml': '' });
    for (let n = 0; n < 40; n++) symlinkSync('.', `${made}/r/l${n}`);
    expect(pathsIn(made, ['r/*/*/*/*/*/*/*/u.yaml'])).toEqual([`r/${'l0/'.repeat(7)}u.yaml`]);
    expect(pathsIn(made, ['**/l39/u.yaml'])).toHaveLength(1);
  });
});

describe('the configuration', () => {
  it('is not taken from the folder that a pattern searches', async () => {
    const folder = folderWith({ '.git/HEAD': '', 'audit.config.yaml': 'lang: zh', 'x/w/y': '', 'x/u.yaml': RECORD });
    const args = ['-f', 'compact', '--only', 'talks/rounds'];
    expect((await run(`${folder}/x/w`, ['../../**/u.yaml', ...args])).out).not.toMatch(/[\u4e00-\u9fff]/);
    expect((await run(`${folder}/x/w`, ['../*.yaml', ...args])).out).toMatch(/[\u4e00-\u9fff]/);
  });
});
