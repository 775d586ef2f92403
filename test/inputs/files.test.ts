import { createHash } from 'node:crypto';
import { linkSync, symlinkSync } from 'node:fs';
import path from 'node:path';
import { describe, expect, it } from 'vitest';
import { makeFiles } from '../../src/inputs/files.ts';
import { folderWith } from '../command/world.ts';

const sha256 = (text: string): string => createHash('sha256').update(text).digest('hex');

describe('the files of a run', () => {
  const at = (folder: string) => (name: string) => path.join(folder, name);

  it('are told with their kind and digest, in the order of their paths, once it has read them', () => {
    const folder = folderWith({ 'roster.yaml': 'a', 'sub/p.yaml': 'b', 'r/u.yaml': 'c', 'r/x.txt': 'd' });
    const files = makeFiles(path.join(folder, 'sub'));
    files.read(at(folder)('roster.yaml'), 'roster', { within: null });
    files.read(at(folder)('sub/p.yaml'), 'profile', { within: null });
    files.read(at(folder)('sub/none.yaml'), 'profile', { within: null });
    files.note(at(folder)('audit.config.yaml'), 'config', null);
    files.noteRecords([{ path: '../r/u.yaml' }]);
    const looked = { file: 'x.txt', as: 'file', was: sha256('d') } as const;
    files.noteBeside('../r/u.yaml', [looked, { file: 'y.txt', as: 'name', was: 'notRead' }]);
    expect(files.inputs()).toEqual([
      { path: '../r/x.txt', sha256: sha256('d'), kind: 'attachment' },
      { path: '../roster.yaml', sha256: sha256('a'), kind: 'roster' },
      { path: 'p.yaml', sha256: sha256('b'), kind: 'profile' },
    ]);
    expect(files.list().map((file) => file.path)).toEqual([
      '../audit.config.yaml',
      '../r/x.txt',
      '../r/y.txt',
      '../roster.yaml',
      'none.yaml',
      'p.yaml',
    ]);
  });

  it('stay what they were to it where a record names them as well', () => {
    const folder = folderWith({ 'roster.yaml': 'a' });
    const files = makeFiles(folder);
    files.note(at(folder)('roster.yaml'), 'roster', null);
    files.noteBeside('u.yaml', [{ file: 'roster.yaml', as: 'file', was: sha256('a') }]);
    files.note(at(folder)('roster.yaml'), 'attachment', null);
    expect(files.inputs()).toEqual([{ path: 'roster.yaml', sha256: sha256('a'), kind: 'roster' }]);
  });

  it('are known by whatever name', () => {
    const folder = folderWith({ 'r/u.yaml': 'a', 'p.yaml': 'b', other: '' });
    const files = makeFiles(folder);
    files.noteRecords([{ path: 'r/u.yaml' }]);
    files.note(at(folder)('p.yaml'), 'profile', null);
    files.note(at(folder)('gone'), 'profile', null);
    symlinkSync('r/u.yaml', at(folder)('soft'));
    linkSync(at(folder)('p.yaml'), at(folder)('hard'));
    const known = ['r/u.yaml', 'p.yaml', 'soft', 'hard', 'other', 'gone'].filter((name) => files.has(at(folder)(name)));
    expect(known).toEqual(['r/u.yaml', 'p.yaml', 'soft', 'hard']);
  });
});
