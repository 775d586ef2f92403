import { execFileSync } from 'node:child_process';
import { chmodSync, lstatSync, readdirSync, readFileSync, statSync, symlinkSync } from 'node:fs';
import { describe, expect, it } from 'vitest';
import { folderWith, RECORD, ROSTER, run, runShell } from '../world.ts';

describe('a report into a file', () => {
  it('is whole, besides what goes to standard output, and leaves nothing else', async () => {
    const folder = folderWith({ 'u.yaml': RECORD });
    const { out } = await run(folder, ['u.yaml', '-f', 'compact', '-r', 'json=all.json', '-r', 'pretty=all.txt', '-q']);
    expect(out).toMatch(/^u\.yaml:/);
    expect(JSON.parse(readFileSync(`${folder}/all.json`, 'utf8')).summary.records).toBe(1);
    expect(readFileSync(`${folder}/all.txt`, 'utf8')).toContain('✔');
    expect(readdirSync(folder).sort()).toEqual(['all.json', 'all.txt', 'u.yaml']);
  });

  it('that cannot be written is exit 2 before anything is audited, and what was there stays', async () => {
    const folder = folderWith({ 'u.yaml': RECORD, 'old.json': 'old', 'full/x': '' });
    const { code, out, err } = await run(folder, [
      'u.yaml',
      '-r',
      'json=old.json/no/r.json',
      '-r',
      'json=full',
      '-r',
      'compact=old.txt',
    ]);
    expect([code, out]).toEqual([2, '']);
    expect(err).toContain('old.json/no/r.json');
    expect(err).toContain('full');
    expect(readdirSync(folder).sort()).toEqual(['full', 'old.json', 'u.yaml']);
    expect(readFileSync(`${folder}/old.json`, 'utf8')).toBe('old');
  });

  it('leaves nothing behind where the system lets too few files be open', () => {
    const folder = folderWith({ 'u.yaml': RECORD });
    const reports = Array.from({ length: 30 }, (_, n) => `-r json=r${n}.json`).join(' ');
    // So few that some of the reports cannot be begun.
    const said = runShell(folder, `(ulimit -n 40; audit u.yaml --lang en ${reports}) 2>&1 >/dev/null || echo " $?"`);
    expect(said).toMatch(/EMFILE|too few files/);
    expect(said).toMatch(/ 2\n$/);
    expect(readdirSync(folder)).toEqual(['u.yaml']);
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

  it('never takes the place of a file that a record names, whichever rules run and whatever it is called', async () => {
    const named = `${RECORD}archive:\n  - {id: A-1, title: 材料, made: 2014-02-26, filed: 2014-02-27, file: b/a.txt}\n`;
    const folder = folderWith({ 'r/u.yaml': named, 'r/b/a.txt': '一', 'elsewhere/x': '' });
    symlinkSync('../r/b/a.txt', `${folder}/elsewhere/link`);
    const args = ['r/u.yaml', '--only', 'talks/rounds', '--lang', 'en'];
    for (const file of ['r/b/a.txt', 'elsewhere/link']) {
      for (const more of [[], ['--cache-dir', 'cache']]) {
        const { code, err } = await run(folder, [...args, ...more, '-r', `json=${file}`]);
        expect([code, err]).toEqual([
          2,
          `${file}: the report was not written: this run reads that file; name another one\n`,
        ]);
        expect(readFileSync(`${folder}/r/b/a.txt`, 'utf8')).toBe('一');
      }
    }
  });

  it('never takes the place of the file that a stream of the run goes to or comes from', () => {
    const folder = folderWith({ 'u.yaml': RECORD });
    const refused = 'audit u.yaml --lang en -f json -r html=o.html > o.html 2> err || cat err';
    expect(runShell(folder, refused)).toBe(
      'o.html: the report was not written: the output of this run goes into that file; name another one\n',
    );
    expect(JSON.parse(readFileSync(`${folder}/o.html`, 'utf8')).summary.records).toBe(1);
    const read = runShell(folder, 'audit - --lang en -q -r json=u.yaml < u.yaml 2>&1 > all || true');
    expect(read).toBe('u.yaml: the report was not written: this run reads that file; name another one\n');
    expect(readFileSync(`${folder}/u.yaml`, 'utf8')).toBe(RECORD);
  });

  it('keeps the mode of the report that it replaces', async () => {
    const folder = folderWith({ 'u.yaml': RECORD, 'r.json': '' });
    for (const mode of [0o600, 0o664, 0o440]) {
      chmodSync(`${folder}/r.json`, mode);
      await run(folder, ['u.yaml', '-r', 'json=r.json']);
      expect(statSync(`${folder}/r.json`).mode & 0o777).toBe(mode);
      expect(statSync(`${folder}/r.json`).size).toBeGreaterThan(0);
    }
  });

  it('never takes the place of what is not an ordinary file, and follows a link to one', async () => {
    const folder = folderWith({ 'u.yaml': RECORD, 'target.json': '', 'folder/x': '' });
    execFileSync('mkfifo', [`${folder}/pipe`]);
    symlinkSync('target.json', `${folder}/link.json`);
    const refused = await run(folder, ['u.yaml', '-r', 'json=pipe', '-r', 'compact=folder']);
    expect([refused.code, refused.err.match(/not an ordinary file/g)?.length]).toEqual([2, 2]);
    expect(lstatSync(`${folder}/pipe`).isFIFO()).toBe(true);
    expect((await run(folder, ['u.yaml', '-r', 'json=link.json'])).code).toBe(1);
    expect(lstatSync(`${folder}/link.json`).isSymbolicLink()).toBe(true);
    expect(readFileSync(`${folder}/target.json`, 'utf8')).toContain('audit-report/2');
  });

  it('follows no link out of the folder of the records, be it of a file or of a folder', async () => {
    const folder = folderWith({ 'r/u.yaml': RECORD, 'home/rc': 'precious' });
    symlinkSync('../home/rc', `${folder}/r/report.html`);
    symlinkSync('../home/new', `${folder}/r/next.html`);
    symlinkSync('../home', `${folder}/r/T05`);
    symlinkSync('r/report.html', `${folder}/by-way.html`);
    for (const file of ['r/report.html', 'r/next.html', 'r/T05/new/x.html', 'by-way.html']) {
      const { code, out, err } = await run(folder, ['r', '--lang', 'en', '-r', `html=${file}`]);
      expect([code, out]).toEqual([2, '']);
      expect(err).toContain(`${file}: the report was not written: a link in the folder of the records`);
    }
    expect((await run(folder, ['sheets', 'r', '--to', 'r'])).code).toBe(2);
    expect((await run(folder, ['r', '-q', '-r', 'html=r/sub/x.html'])).code).toBe(1);
    expect(readFileSync(`${folder}/home/rc`, 'utf8')).toBe('precious');
    expect(readdirSync(`${folder}/home`)).toEqual(['rc']);
  });

  it('makes the file that a link leads to, and keeps the link', async () => {
    const folder = folderWith({ 'u.yaml': RECORD });
    symlinkSync('next.json', `${folder}/link.json`);
    symlinkSync('target.json', `${folder}/next.json`);
    await run(folder, ['u.yaml', '-r', 'json=link.json']);
    expect(lstatSync(`${folder}/link.json`).isSymbolicLink()).toBe(true);
    expect(lstatSync(`${folder}/target.json`).isFile()).toBe(true);
  });

  it('is not a stream: - and /dev/stdout are refused, by the names that were given', async () => {
    const folder = folderWith({ 'u.yaml': RECORD });
    const { code, err } = await run(folder, ['u.yaml', '-r', 'json=-']);
    expect([code, err]).toEqual([2, '--report: - is not a file; -f json writes to standard output\n']);
    const said = runShell(folder, 'audit u.yaml -r json=/dev/stdout 2>&1 | cat');
    expect(said).toMatch(/^\/dev\/stdout: the report .* redirect the output\n$/);
    expect(readdirSync(folder)).toEqual(['u.yaml']);
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
