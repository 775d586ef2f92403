import { readFileSync } from 'node:fs';
import path from 'node:path';
import { parse } from 'csv-parse/sync';
import { describe, expect, it } from 'vitest';
import { FORMAT_NAMES } from '../../src/report/formats.ts';
import { hear } from '../report/judges/tap.ts';
import { readCommand } from '../report/judges/workflow-commands.ts';
import { parseXml } from '../report/judges/xml.ts';
import { folderWith, RECORD, ROSTER, run, runBin } from './world.ts';

const commandsIn = (text: string) => text.split('\n').flatMap((line) => readCommand(line) ?? []);

/** A parser for each machine-readable format. */
const READERS: Readonly<Record<string, (text: string) => unknown>> = {
  json: JSON.parse,
  ndjson: (text) =>
    text
      .trimEnd()
      .split('\n')
      .map((line) => JSON.parse(line)),
  tap: hear,
  checkstyle: parseXml,
  junit: parseXml,
  sarif: JSON.parse,
  gitlab: JSON.parse,
  csv: (text) => parse(text, { bom: true, recordDelimiter: '\r\n' }),
};

describe('formats', () => {
  it('go into several files in one run, each as it is on standard output', async () => {
    const folder = folderWith({ 'r/U017.yaml': RECORD, 'r/bad.yaml': 'a: [', 'r/roster.yaml': ROSTER });
    const reports = FORMAT_NAMES.flatMap((name) => ['-r', `${name}=${name}.txt`]);
    const all = await run(folder, ['r', ...reports]);
    expect(all.code).toBe(1);
    for (const name of FORMAT_NAMES) {
      const text = readFileSync(path.join(folder, `${name}.txt`), 'utf8');
      if (name !== 'pretty') expect(text).toBe((await run(folder, ['r', '-f', name])).out);
      READERS[name]?.(text);
      expect(text).toContain('bad.yaml');
    }
  });

  it('are whole documents for an empty folder with a roster, and the same whatever is quiet', async () => {
    const folder = folderWith({ 'r/roster.yaml': ROSTER });
    for (const [name, read] of Object.entries(READERS)) {
      const { out } = await run(folder, ['r', '-f', name]);
      expect(read(out)).toEqual(expect.anything());
      expect((await run(folder, ['r', '-f', name, '-q', '--max-findings', '0'])).out).toBe(out);
    }
  });

  it('fail what --fail-on says', async () => {
    const folder = folderWith({ 'U017.yaml': RECORD });
    const failures = async (failOn: string) =>
      (await run(folder, ['U017.yaml', '-f', 'junit', '--fail-on', failOn])).out.split('<failure').length - 1;
    const [error, incomplete, warning] = [
      await failures('error'),
      await failures('incomplete'),
      await failures('warning'),
    ];
    expect(error).toBeLessThan(incomplete);
    expect(incomplete).toBeLessThan(warning);
  });
});

describe('in a job of GitHub Actions', () => {
  const inJob = { LANG: 'C', GITHUB_ACTIONS: 'true' };

  it('the lines of a record are marked besides the report for people', async () => {
    const folder = folderWith({ 'U017.yaml': RECORD });
    const usual = await run(folder, ['U017.yaml']);
    const there = await run(folder, ['U017.yaml'], inJob);
    const marks = await run(folder, ['U017.yaml', '-f', 'github']);
    expect(commandsIn(usual.out)).toEqual([]);
    expect(there.out).toBe(usual.out + marks.out);
    expect(commandsIn(marks.out).length).toBeGreaterThan(10);
    expect(there.code).toBe(usual.code);
  });

  it('other formats stay what they are', async () => {
    const folder = folderWith({ 'U017.yaml': RECORD });
    for (const name of FORMAT_NAMES.filter((one) => one !== 'pretty'))
      expect((await run(folder, ['U017.yaml', '-f', name], inJob)).out).toBe(
        (await run(folder, ['U017.yaml', '-f', name])).out,
      );
  });

  it('the tests’ own program does not take it from around them', () => {
    process.env['GITHUB_ACTIONS'] = 'true';
    const { out } = runBin(folderWith({ 'U017.yaml': RECORD }), ['U017.yaml']);
    delete process.env['GITHUB_ACTIONS'];
    expect(out).toContain('U017');
    expect(commandsIn(out)).toEqual([]);
  });
});

describe('formats that mark lines in a repository', () => {
  const marked = async (cwd: string, given: string, env: Readonly<Record<string, string>> = {}) => {
    const out = async (format: string) => (await run(cwd, [given, '-f', format], { LANG: 'C', ...env })).out;
    const [github, gitlab, sarif] = [await out('github'), await out('gitlab'), await out('sarif')];
    const uri = /"uri":\s*"([^"]*U017\.yaml)"/.exec(sarif)?.[1];
    const [{ location }] = JSON.parse(gitlab) as [{ location: { path: string } }];
    return [commandsIn(github)[0]?.properties['file'], location.path, uri];
  };
  const three = (name: string) => [name, name, name];

  it('name files from the root that the CI system gives, or else from that of the repository around them', async () => {
    const folder = folderWith({ 'a/.git/HEAD': '', 'a/b/r/U017.yaml': RECORD, 'c/U017.yaml': RECORD });
    const cwd = `${folder}/a/b`;
    expect(await marked(cwd, 'r')).toEqual(three('b/r/U017.yaml'));
    expect(await marked(cwd, 'r', { GITHUB_WORKSPACE: folder })).toEqual(three('a/b/r/U017.yaml'));
    expect(await marked(cwd, 'r', { CI_PROJECT_DIR: cwd })).toEqual(three('r/U017.yaml'));
    expect(await marked(cwd, 'r', { GITHUB_WORKSPACE: `${folder}/c` })).toEqual(three('b/r/U017.yaml'));
    expect(await marked(`${cwd}/r`, '../r')).toEqual(three('b/r/U017.yaml'));
    expect(await marked(cwd, '../../c')).toEqual(three('../../c/U017.yaml'));
    expect(await marked(`${folder}/c`, '.')).toEqual(three('U017.yaml'));
  });

  it('leave all other formats with paths from the working directory', async () => {
    const folder = folderWith({ '.git/HEAD': '', 'b/r/U017.yaml': RECORD });
    for (const format of ['compact', 'junit', 'json', 'csv', 'markdown'])
      expect((await run(`${folder}/b`, ['r', '-f', format])).out).not.toContain('b/r/U017');
  });
});

describe('of a run that ends with 2', () => {
  it('say so, in every format that a program or a person takes for the result', async () => {
    const folder = folderWith({ 'r/U017.yaml': RECORD });
    const ran = async (format: string) => {
      const { code, out } = await run(folder, ['r', 'gone', '-f', format]);
      expect(code).toBe(2);
      return out;
    };
    const problem = { code: 'notFound', params: { path: 'gone' } };
    expect(JSON.parse(await ran('json'))).toMatchObject({ problems: [problem], summary: { records: 1 } });
    expect(JSON.parse(await ran('sarif')).runs[0].invocations[0]).toMatchObject({
      executionSuccessful: false,
      toolConfigurationNotifications: [{ level: 'error', message: { text: expect.stringContaining('gone') } }],
    });
    expect(await ran('junit')).toMatch(/<error type="notFound" message="gone: there is no such file/);
    expect((await ran('markdown')).split('\n').slice(0, 3).join('\n')).toMatch(
      /^## .*\n\n\*\*.* gone: there is no such/,
    );
    expect(commandsIn(await ran('github'))[0]).toMatchObject({ name: 'error' });
    expect(await ran('html')).toMatch(/<body>\n<p role="alert"><strong>.* gone: there is no such/);
  });

  it('say it once merged, and when they are compared', async () => {
    const folder = folderWith({ 'r/U017.yaml': RECORD });
    await run(folder, ['r', 'gone', '-r', 'json=bad.json']);
    await run(folder, ['r', '-r', 'json=good.json']);
    const merged = await run(folder, ['merge', 'bad.json', '-f', 'json']);
    expect(merged).toMatchObject({ code: 2, err: expect.stringContaining('gone: there is no such file') });
    expect(JSON.parse(merged.out).problems).toHaveLength(1);
    expect(await run(folder, ['compare', 'good.json', 'bad.json'])).toMatchObject({
      code: 2,
      err: expect.stringContaining('bad.json: that audit was not complete'),
    });
    expect((await run(folder, ['compare', 'good.json', 'good.json'])).code).toBe(0);
  });
});
