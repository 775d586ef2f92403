import { writeFileSync } from 'node:fs';
import path from 'node:path';
import { describe, expect, it } from 'vitest';
import type { AuditReport } from '../../src/documents/audit-report.ts';
import type { Lang } from '../../src/model.ts';
import { compileSchema } from '../../src/validate/compile.ts';
import { schemaOf } from '../../src/validate/ready.ts';
import { folderWith, RECORD, run } from './world.ts';

// The record holds two rounds of talks; the profile makes that a hint.
const HINT = 'schema: profile/1\nrules: {talks/rounds: info}\n';
const ONLY = ['--only', 'talks/rounds'];
const here = (profile = HINT) => folderWith({ 'r/U017.yaml': RECORD, 'p.yaml': profile });

const shown = async (format: string, lang: Lang): Promise<string> => {
  const args = ['r', '--profile', 'p.yaml', ...ONLY, '-f', format, '--lang', lang];
  return (await run(here(), args)).out;
};

describe('a rule of severity info', () => {
  it('fails nothing, whatever the run fails on, and is counted by itself', async () => {
    const args = ['r', ...ONLY, '-f', 'json', '--fail-on', 'warning'];
    expect((await run(here(), args)).code).toBe(1);
    const { code, out } = await run(here(), [...args, '--profile', 'p.yaml']);
    expect(code).toBe(0);
    const report = JSON.parse(out) as AuditReport;
    expect(compileSchema(schemaOf('report'))(report)).toBeNull();
    expect(report.records).toMatchObject([{ verdict: 'pass' }]);
    expect(report.summary.checks).toMatchObject({ fail: 0, warning: 0, info: 1 });
    expect(report.records[0]?.checks.at(-1)).toMatchObject({ outcome: 'fail', severity: 'info' });
  });

  it.each([
    ['pretty', 'zh', 'ℹ 提示1项'],
    ['pretty', 'zh', 'ℹ 谈心谈话轮次'],
    ['pretty', 'en', 'ℹ 1 hint'],
    ['markdown', 'zh', '| ℹ 提示 | 谈心谈话轮次'],
    ['markdown', 'en', '| ℹ hint |'],
    ['csv', 'zh', '"提示"'],
    ['csv', 'en', '"hint"'],
    ['sarif', 'en', '"level":"note"'],
    ['sarif', 'en', '"problem.severity":"recommendation"'],
    ['github', 'en', '::notice file=r/U017.yaml'],
    ['gitlab', 'en', '"severity":"info"'],
    ['checkstyle', 'en', 'severity="info"'],
    ['compact', 'en', ': info talks/rounds '],
    ['junit', 'en', 'failures="0"'],
    ['junit', 'en', '<system-out>'],
    ['tap', 'en', 'severity: info'],
    ['ndjson', 'en', '"severity":"info"'],
    ['html', 'zh', '<li>ℹ <strong>谈心谈话轮次</strong>'],
  ] as const)('%s in %s shows it: %s', async (format, lang, text) => {
    expect(await shown(format, lang)).toContain(text);
  });

  it('is nothing to do, and explained', async () => {
    expect(await run(here(), ['todo', 'r', '--profile', 'p.yaml', ...ONLY])).toMatchObject({ code: 0 });
    const { out } = await run(here(), ['explain', 'talks/rounds', '--profile', 'p.yaml', '--lang', 'zh']);
    expect(out).toContain('提示（info）');
  });

  it('may be one that the profile adds, by its Chinese name as well', async () => {
    const own = `schema: profile/1
own:
  own/named:
    title: {zh: 甲, en: A}
    source: {document: 乙}
    严重程度: 提示
    judge: "false"
    message: {zh: 丙, en: C}
    examples: {pass: 'talks: []', fail: 'talks: []'}
`.replace('严重程度', '级别');
    const { code, out, err } = await run(here(own), [
      'r',
      '--profile',
      'p.yaml',
      '--only',
      'own/named',
      '-f',
      'compact',
    ]);
    expect([code, out, err]).toEqual([0, expect.stringContaining(': info own/named C'), expect.anything()]);
  });

  it('is no progress where it was an error, and no failure where it is new', async () => {
    const folder = here();
    for (const [name, ...profile] of [['old.json'], ['new.json', '--profile', 'p.yaml']] as const) {
      const { out } = await run(folder, ['r', ...ONLY, '-f', 'json', ...profile]);
      writeFileSync(path.join(folder, name), out);
    }
    const there = await run(folder, ['compare', 'old.json', 'new.json', '-f', 'json']);
    expect(JSON.parse(there.out)).toMatchObject({ units: [{ newlyPassing: [], gone: [{ why: 'hint' }] }] });
    const back = await run(folder, ['compare', 'new.json', 'new.json']);
    expect(back.code).toBe(0);
    const merged = await run(folder, ['merge', 'new.json', '-f', 'compact']);
    expect([merged.code, merged.out]).toEqual([0, expect.stringContaining(': info talks/rounds ')]);
  });
});
