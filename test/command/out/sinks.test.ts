import { execFileSync } from 'node:child_process';
import { lstatSync, readdirSync, readFileSync, symlinkSync } from 'node:fs';
import { describe, expect, it } from 'vitest';
import { folderWith, RECORD, ROSTER, run } from '../world.ts';

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

  it('never takes the place of what the run reads', async () => {
    const files = {
      'r/u.yaml': RECORD,
      'p.yaml': 'schema: profile/1\nextends: base.yaml\n',
      'base.yaml': 'schema: profile/1\n',
      'r/roster.yaml': ROSTER,
      'audit.config.yaml': 'lang: en\n',
    };
    const folder = folderWith(files);
    for (const file of Object.keys(files)) {
      const { code, err } = await run(folder, ['r', '--profile', 'p.yaml', '-r', `json=${file}`]);
      expect([file, code]).toEqual([file, 2]);
      expect(err).toContain(`${file}: the report was not written: this run reads that file`);
      expect(readFileSync(`${folder}/${file}`, 'utf8')).toBe(files[file as keyof typeof files]);
    }
    expect(readdirSync(folder).sort()).toEqual(['audit.config.yaml', 'base.yaml', 'p.yaml', 'r']);
  });

  it('never takes the place of what is no ordinary file, and follows a link to one', async () => {
    const folder = folderWith({ 'u.yaml': RECORD, 'target.json': '', 'folder/x': '' });
    execFileSync('mkfifo', [`${folder}/pipe`]);
    symlinkSync('target.json', `${folder}/link.json`);
    const refused = await run(folder, ['u.yaml', '-r', 'json=pipe', '-r', 'compact=folder']);
    expect([refused.code, refused.err.match(/no ordinary file/g)?.length]).toEqual([2, 2]);
    expect(lstatSync(`${folder}/pipe`).isFIFO()).toBe(true);
    expect((await run(folder, ['u.yaml', '-r', 'json=link.json'])).code).toBe(1);
    expect(lstatSync(`${folder}/link.json`).isSymbolicLink()).toBe(true);
    expect(readFileSync(`${folder}/target.json`, 'utf8')).toContain('audit-report/2');
  });

  it('is named once', async () => {
    const folder = folderWith({ 'u.yaml': RECORD });
    expect((await run(folder, ['u.yaml', '-r', 'json=a', '-r', 'compact=./a'])).code).toBe(2);
    expect(readdirSync(folder)).toEqual(['u.yaml']);
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
