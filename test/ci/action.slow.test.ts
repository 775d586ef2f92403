import { execFileSync } from 'node:child_process';
import { existsSync, readdirSync, readFileSync } from 'node:fs';
import path from 'node:path';
import { describe, expect, it } from 'vitest';
import { folderWith, RECORD } from '../command/world.ts';
import { action, ROOT, runAction } from './runner.ts';

const THREE = `${RECORD}  - {id: K003, round: 3, date: 2014-07-20, from: [P01], with: [P02]}\n`;
const ROUNDS = '--only\ntalks/rounds';
/** Without the parts that need formats other than the log's: see action-reports.test.ts. */
const PLAIN = { summary: 'false', annotations: 'false', args: ROUNDS };

// Each starts the program several times.
describe('action.yml', () => {
  it('puts no expression into a script, and says of each input what it is for', () => {
    for (const { run } of action.runs.steps) expect(run).not.toContain('${{');
    const used = action.runs.steps.flatMap(({ env = {} }) => Object.values(env).map((value) => value.slice(11, -3)));
    expect([...used].sort()).toEqual(Object.keys(action.inputs).sort());
    for (const { description } of Object.values(action.inputs))
      expect(description).toMatch(/^[A-Z].*\. .*[\u4e00-\u9fff].*。$/);
  });

  it('passes, fails, or says that nothing was properly audited, as the exit code is', () => {
    const workspace = folderWith({ 'two.yaml': RECORD, 'three.yaml': THREE });
    const outcome = (paths: string) => {
      const { code, outputs } = runAction({ ...PLAIN, paths }, { workspace });
      return [code, outputs];
    };
    expect([outcome('three.yaml'), outcome('two.yaml'), outcome('none.yaml')]).toEqual([
      [0, { 'exit-code': '0', verdict: 'pass', sarif: '' }],
      [1, { 'exit-code': '1', verdict: 'fail', sarif: '' }],
      [2, { 'exit-code': '2', verdict: 'error', sarif: '' }],
    ]);
  });

  it('audits the working directory where no path is named, and takes no configuration from among the records', () => {
    const workspace = folderWith({
      'work/u/three.yaml': THREE,
      'work/audit.config.yaml': 'lang: zh\n',
      'other/two.yaml': RECORD,
    });
    const { code, log } = runAction({ ...PLAIN, 'working-directory': 'work' }, { workspace });
    expect([code, log.includes('u/three.yaml'), log.includes('谈心谈话轮次')]).toEqual([0, true, false]);
    expect(log).toContain('the configuration audit.config.yaml stands in the folder of the records and sets nothing');
  });

  it('hands every input to its option', () => {
    const workspace = folderWith({
      'u.yaml': RECORD,
      'p.yaml': 'schema: profile/1\nrules: {talks/rounds: {min: 2}}\n',
      'c.yaml': 'lang: zh\n',
      'r.yaml': 'schema: roster/1\nname: 示例旗\nasOf: 2014-08-10\nteams: []\nunits: []\n',
    });
    const inputs = {
      ...PLAIN,
      paths: 'u.yaml',
      profile: 'p.yaml',
      config: 'c.yaml',
      roster: 'r.yaml',
      lang: 'en',
      'as-of': '2014-08-09',
      'fail-on': 'warning',
      format: 'compact',
      reports: 'json=all.json\n\r\ncompact=all.txt\r\n',
    };
    const { code, log } = runAction(inputs, { workspace });
    expect([code, log]).toEqual([0, '']);
    const report = JSON.parse(readFileSync(path.join(workspace, 'all.json'), 'utf8'));
    expect([report.profile, report.asOf, report.folder.roster]).toEqual(['p.yaml', '2014-08-09', 'r.yaml']);
    expect(readFileSync(path.join(workspace, 'all.txt'), 'utf8')).toBe('');
  });

  it('is run by nothing that an input holds', () => {
    const hostile = [
      'a b.yaml',
      `it's "so".yaml`,
      '$(touch ran).yaml',
      '`touch ran`.yaml',
      ';touch ran.yaml',
      '& touch ran #.yaml',
      '-f.yaml',
      '--format=json',
      '*.yaml',
      '$HOME.yaml',
      '%0A::error::x.yaml',
      '\\.yaml',
      '记录.yaml',
    ];
    const workspace = folderWith(Object.fromEntries(hostile.map((name) => [name, THREE])));
    const { code, log } = runAction({ ...PLAIN, paths: hostile.join('\n'), reports: 'json=out.json' }, { workspace });
    expect([code, log.includes('\n::')]).toEqual([0, false]);
    const { records } = JSON.parse(readFileSync(path.join(workspace, 'out.json'), 'utf8'));
    expect(records.map((record: { path: string }) => record.path).sort()).toEqual([...hostile].sort());
    expect(existsSync(path.join(workspace, 'ran'))).toBe(false);
  });

  // Inputs that are checked before the program runs get a run of their own.
  const FIRST = ['summary', 'annotations', 'working-directory'];
  it.each([...FIRST, 'all others'])('runs nothing of %s', (name) => {
    const evil = `x"; touch ran; '$(touch ran)\`touch ran\`\n;touch ran\n--evil`;
    const inputs = FIRST.includes(name) ? [name] : Object.keys(action.inputs).filter((other) => !FIRST.includes(other));
    const workspace = folderWith({ 'three.yaml': THREE });
    const { code } = runAction(
      { ...PLAIN, ...Object.fromEntries(inputs.map((input) => [input, evil])) },
      { workspace },
    );
    expect(code).not.toBe(0);
    expect(readdirSync(workspace).sort()).toEqual(['.runner', 'three.yaml']);
    expect(readdirSync(path.join(workspace, '.runner/temp'))).toEqual([]);
  });

  it('has the lines of compact matched for that step alone, and not where annotations are not wanted', () => {
    const workspace = folderWith({ 'two.yaml': RECORD });
    const compact = { ...PLAIN, paths: 'two.yaml', format: 'compact' };
    const lines = (annotations: string) => runAction({ ...compact, annotations }, { workspace }).log.split('\n');
    const [add, finding, remove] = lines('true');
    expect(add).toBe(`::add-matcher::${ROOT}/.github/problem-matcher.json`);
    expect(finding).toMatch(/^two\.yaml:8:1: error talks\/rounds /);
    expect(remove).toBe('::remove-matcher owner=unit-audit::');
    expect(lines('false')).toEqual([finding, '']);
  });

  it('needs Node 20.19, and says so', () => {
    const workspace = folderWith({ 'bin/node': '#!/bin/sh\nexit 1\n' });
    execFileSync('chmod', ['+x', path.join(workspace, 'bin/node')]);
    const env = { PATH: `${workspace}/bin:${process.env['PATH']}` };
    const { code, log, outputs } = runAction(PLAIN, { workspace, env });
    expect(outputs).toEqual({ 'exit-code': '2', verdict: 'error', sarif: '' });
    expect([code, log]).toEqual([1, expect.stringMatching(/^::error title=unit-audit::Node\.js 20\.19 .*\n$/)]);
  });
});
