import { spawnSync } from 'node:child_process';
import {
  chmodSync,
  mkdirSync,
  mkdtempSync,
  readdirSync,
  readFileSync,
  rmSync,
  statSync,
  utimesSync,
  writeFileSync,
} from 'node:fs';
import { tmpdir } from 'node:os';
import path from 'node:path';
import { afterAll, describe, expect, it } from 'vitest';
import { RECORD } from '../command/world.ts';

const BIN = path.resolve(import.meta.dirname, '../../dist/cli.js');

function setUp() {
  const folder = mkdtempSync(path.join(tmpdir(), 'unit-audit-'));
  mkdirSync(path.join(folder, 'work'));
  writeFileSync(path.join(folder, 'work/a.yaml'), RECORD);
  const caches = path.join(folder, '.caches');
  return { folder, caches, kept: path.join(caches, 'unit-audit') };
}

function run({ folder, caches }: ReturnType<typeof setUp>, ...given: readonly string[]) {
  const env = { LANG: 'C', XDG_CACHE_HOME: caches };
  const { status, stdout, stderr } = spawnSync(process.execPath, [BIN, ...given, 'a.yaml'], {
    cwd: path.join(folder, 'work'),
    env,
    encoding: 'utf8',
  });
  return { status, stdout, stderr };
}

const filesIn = (folder: string): readonly string[] =>
  readdirSync(folder, { recursive: true, encoding: 'utf8' })
    .map((name) => path.join(folder, name))
    .filter((file) => statSync(file).isFile());

describe('the program as the engine compiled it', () => {
  it('is not taken from the folder that is worked in, where others may have put it', () => {
    const { folder, kept } = setUp();
    run({ folder, kept, caches: path.join(folder, 'work/.caches') });
    expect(filesIn(path.join(folder, 'work')).map((file) => path.basename(file))).toEqual(['a.yaml']);
    rmSync(folder, { recursive: true });
  });

  const setup = setUp();
  const first = run(setup);
  afterAll(() => rmSync(setup.folder, { recursive: true }));

  it('is kept in the user’s cache folder, for them alone', () => {
    expect(first.stderr).toBe('');
    expect(filesIn(setup.kept).length).toBeGreaterThan(1);
    expect(statSync(setup.kept).mode & 0o077).toBe(0);
    expect(readdirSync(setup.folder).sort()).toEqual(['.caches', 'work']);
  });

  it('changes nothing of what is said, and is not written again', () => {
    const before = filesIn(setup.kept).map((file) => [file, statSync(file).mtimeMs]);
    expect(run(setup)).toEqual(first);
    expect(filesIn(setup.kept).map((file) => [file, statSync(file).mtimeMs])).toEqual(before);
  });

  it('is kept again when the program is run in a new way', () => {
    const other = setUp();
    const largest = (): number => Math.max(...filesIn(other.kept).map((file) => statSync(file).size));
    run(other, '--version');
    const little = largest();
    expect(run(other)).toEqual(first);
    const more = largest();
    run(other);
    expect(largest()).toBe(more);
    expect(more).toBeGreaterThan(1.3 * little);
    rmSync(other.folder, { recursive: true });
  });

  it('is left alone by an engine that is set up otherwise', () => {
    const other = setUp();
    run(other);
    const before = filesIn(other.kept);
    const sizes = (): readonly number[] => before.map((file) => statSync(file).size);
    const own = sizes();
    const env = { LANG: 'C', XDG_CACHE_HOME: other.caches };
    spawnSync(process.execPath, ['--no-opt', BIN, '--version'], { cwd: path.join(other.folder, 'work'), env });
    expect(filesIn(other.kept).length).toBeGreaterThan(before.length);
    expect(sizes()).toEqual(own);
    rmSync(other.folder, { recursive: true });
  });

  it.each<[string, (bytes: Buffer) => Uint8Array]>([
    ['cut short', (bytes) => bytes.subarray(0, bytes.length / 2)],
    ['empty', () => new Uint8Array()],
    ['full of zeros', (bytes) => new Uint8Array(bytes.length)],
    ['another one in its second half', (bytes) => bytes.fill(0xff, bytes.length / 2)],
  ])('is not believed where it is %s', (_name, damage) => {
    for (const file of filesIn(setup.kept)) writeFileSync(file, damage(readFileSync(file)));
    expect(run(setup)).toEqual(first);
  });

  it('of other builds and engines does not pile up', () => {
    const [own = ''] = readdirSync(setup.kept).filter((name) => name.startsWith('code-'));
    for (const name of ['code-a', 'code-b', 'code-c']) {
      mkdirSync(path.join(setup.kept, name));
      utimesSync(path.join(setup.kept, name), new Date('2014-01-01'), new Date(`2014-0${name.charCodeAt(5) - 95}-01`));
    }
    rmSync(path.join(setup.kept, own), { recursive: true });
    run(setup);
    expect(
      readdirSync(setup.kept)
        .filter((name) => name.startsWith('code-'))
        .sort(),
    ).toEqual([own, 'code-b', 'code-c'].sort());
  });

  it('is not kept where others could write', () => {
    rmSync(setup.kept, { recursive: true });
    mkdirSync(setup.kept);
    chmodSync(setup.kept, 0o777);
    expect(run(setup)).toEqual(first);
    expect(filesIn(setup.kept)).toEqual([]);
  });

  it('is not kept where a folder cannot be made, and nothing is said of it', () => {
    rmSync(setup.caches, { recursive: true });
    writeFileSync(setup.caches, '');
    expect(run(setup)).toEqual(first);
  });
});
