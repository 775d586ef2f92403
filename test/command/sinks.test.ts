import { spawn } from 'node:child_process';
import { readdirSync, readFileSync } from 'node:fs';
import path from 'node:path';
import { describe, expect, it } from 'vitest';
import { folderWith, RECORD, run } from './world.ts';

const BIN = path.resolve(import.meta.dirname, '../../dist/cli.js');

describe('a report into a file', () => {
  it('is whole, besides what goes to standard output, and leaves nothing else', async () => {
    const folder = folderWith({ 'u.yaml': RECORD });
    const { out } = await run(folder, ['u.yaml', '-f', 'compact', '-r', 'json=all.json', '-r', 'pretty=all.txt', '-q']);
    expect(out).toMatch(/^u\.yaml:/);
    expect(JSON.parse(readFileSync(`${folder}/all.json`, 'utf8')).summary.records).toBe(1);
    expect(readFileSync(`${folder}/all.txt`, 'utf8')).toContain('✔');
    expect(readdirSync(folder).sort()).toEqual(['all.json', 'all.txt', 'u.yaml']);
  });

  it('that cannot be written is exit 2, and what was there stays', async () => {
    const folder = folderWith({ 'u.yaml': RECORD, 'old.json': 'old', 'full/x': '' });
    const { code, err } = await run(folder, [
      'u.yaml',
      '-r',
      'json=no/such/r.json',
      '-r',
      'json=full',
      '-r',
      'compact=old.txt',
    ]);
    expect(code).toBe(2);
    expect(err).toContain('no/such/r.json');
    expect(err).toContain('full');
    expect(readdirSync(folder).sort()).toEqual(['full', 'old.json', 'old.txt', 'u.yaml']);
    expect(readFileSync(`${folder}/old.json`, 'utf8')).toBe('old');
  });

  it.each([['json'], ['json='], ['yaml=x']])('%s names no format with a file', async (given) => {
    const folder = folderWith({ 'u.yaml': RECORD });
    expect((await run(folder, ['u.yaml', '-r', given])).code).toBe(2);
  });

  it('is asked for by the configuration, relative to that', async () => {
    const folder = folderWith({
      'a/u.yaml': RECORD,
      'out/x': '',
      'audit.config.yaml': 'reports: {json: out/r.json}\n',
    });
    await run(folder, ['a']);
    expect(readdirSync(`${folder}/out`).sort()).toEqual(['r.json', 'x']);
  });
});

describe('a signal', () => {
  const many = () => folderWith(Object.fromEntries(Array.from({ length: 4000 }, (_, n) => [`r/u${n}.yaml`, RECORD])));

  it.each(['SIGINT', 'SIGTERM'] as const)('%s is 130, with no half report and no other file', async (signal) => {
    const folder = many();
    const child = spawn(process.execPath, [BIN, 'r', '-f', 'compact', '-r', 'json=all.json'], { cwd: folder });
    child.stdout.once('data', () => child.kill(signal));
    child.stdout.resume();
    const code = await new Promise((resolve) => child.on('exit', resolve));
    expect(code).toBe(130);
    expect(readdirSync(folder)).toEqual(['r']);
  });
});
