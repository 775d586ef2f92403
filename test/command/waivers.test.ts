import { readFileSync, writeFileSync } from 'node:fs';
import path from 'node:path';
import { describe, expect, it } from 'vitest';
import type { AuditReport } from '../../src/documents/audit-report.ts';
import { FORMAT_NAMES } from '../../src/report/formats.ts';
import { compileSchema } from '../../src/validate/compile.ts';
import { schemaOf } from '../../src/validate/ready.ts';
import { folderWith, RECORD, run } from './world.ts';

const WAIVERS = `schema: waivers/1
waivers:
  - unit: U017
    rule: talks/rounds
    reason: 该同志6月起脱产学习
    approvedBy: {name: 寅某, post: 旗委督导办主任}
    until: 2014-12-31
`;
const ONLY = ['--only', 'talks/rounds'];
const BOTH = ['--waivers', 'w.yaml', ...ONLY];
const here = (waivers = WAIVERS, record = RECORD) => folderWith({ 'r/U017.yaml': record, 'w.yaml': waivers });

const reportOf = async (folder: string, ...args: readonly string[]): Promise<AuditReport> =>
  JSON.parse((await run(folder, ['r', '-f', 'json', ...args])).out) as AuditReport;

describe('a waived check', () => {
  it('counts for neither the verdict nor the exit code, and is counted by itself', async () => {
    const folder = here();
    const without = await run(folder, ['r', ...ONLY]);
    const { code } = await run(folder, ['r', ...BOTH]);
    expect([without.code, code]).toEqual([1, 0]);
    const report = await reportOf(folder, ...BOTH);
    expect(compileSchema(schemaOf('report'))(report)).toBeNull();
    expect(report.summary).toMatchObject({ verdicts: { pass: 1, fail: 0 }, checks: { fail: 0 }, waived: 1 });
    expect(report.inputs).toMatchObject([{ path: 'w.yaml', kind: 'waivers' }]);
    expect(report.waivers).toMatchObject({ path: 'w.yaml', list: [{ line: 3, tally: { waived: 1 } }] });
  });

  it('is nothing to do', async () => {
    const folder = here();
    expect((await run(folder, ['todo', 'r', ...ONLY])).code).toBe(1);
    expect(await run(folder, ['todo', 'r', ...BOTH])).toMatchObject({ code: 0 });
  });

  const SAYS: Readonly<Record<string, RegExp>> = {
    pretty: /◌ .*\n.*该同志6月起脱产学习/,
    csv: /"waived",[\s\S]*该同志6月起脱产学习/,
    html: /"result":"waived".*该同志6月起脱产学习/,
    json: /"waiver":\{"reason":"该同志6月起脱产学习"/,
    junit: /<skipped type="waived" message="[^"]*该同志6月起脱产学习/,
    markdown: /◌ waived.*该同志6月起脱产学习/,
    sarif: /"suppressions":\[\{"kind":"external","status":"accepted","justification":"该同志6月起脱产学习"\}\]/,
    compact: /^r\/U017\.yaml:\d+:\d+: info talks\/rounds waived: .*该同志6月起脱产学习.*\n$/,
    gitlab: /^\[\n {2}\{"description":"[^"]*waived: [^"]*该同志6月起脱产学习[^"]*".*"severity":"info".*\}\n\]\n$/,
    github: /^::notice::1 check is waived, by the file w\.yaml/,
  };
  it.each(FORMAT_NAMES)('is shown by %s, and is not an annotation', async (format) => {
    const { out } = await run(here(), ['r', '-f', format, ...BOTH]);
    expect(out).toMatch(SAYS[format] ?? /该同志6月起脱产学习/);
    expect(out).not.toMatch(/::error|::warning|"severity": ?"critical"|<failure/);
  });

  it('is shown by sarif as well where it is unclear', async () => {
    const absent = RECORD.slice(0, RECORD.indexOf('talks:'));
    const { out } = await run(here(WAIVERS, absent), ['r', '-f', 'sarif', ...BOTH]);
    expect(out).toMatch(SAYS['sarif'] ?? '');
  });

  it('is shown in Chinese, also where only what is not passed is shown', async () => {
    const { out } = await run(here(), ['r', '-q', '--lang', 'zh', ...BOTH]);
    expect(out).toMatch(/✔ 通过，准予例外1项/);
    expect(out).toMatch(/准予例外：该同志6月起脱产学习（批准人：旗委督导办主任寅某；截止日期：\s+2014年12月31日）/);
    expect(out).toMatch(/按w\.yaml准予例外1项，不影响结论。/);
  });

  it('makes no pass of a record that cannot be read, nor of one that is not in the form of a record', async () => {
    const all = WAIVERS.replace('talks/rounds', '[record/readable, record/schema, talks/rounds]');
    for (const [record, verdict] of [
      ['schema: [', 'fail'],
      [RECORD.replace('people:', 'poeple:'), 'fail'],
    ] as const) {
      const folder = here(all, record);
      const report = await reportOf(folder, ...BOTH);
      expect(report.records.map((one) => one.verdict)).toEqual([verdict]);
      expect((await run(folder, ['r', ...BOTH])).code).toBe(1);
    }
  });

  it('is looked for with each person of the record and of its team', async () => {
    for (const [name, n] of [
      ['甲 某', 0],
      ['庚某', 0],
      ['丁某', 1],
    ] as const) {
      const { summary } = await reportOf(here(WAIVERS.replace('寅某', name)), ...BOTH);
      expect([name, summary.waived]).toEqual([name, n]);
    }
  });
});

describe('the file of waivers', () => {
  it('may be named by the configuration', async () => {
    const folder = folderWith({ 'r/U017.yaml': RECORD, 'w.yaml': WAIVERS, 'audit.config.yaml': '准予例外: w.yaml\n' });
    expect(await run(folder, ['r', ...ONLY])).toMatchObject({ code: 0, err: '' });
  });

  it('is taken in Chinese', async () => {
    const chinese = `文件类型: 准予例外/1
例外事项:
  - {单位: U017, 规则: 谈心谈话轮次、谈心谈话记录, 理由: 该同志6月起脱产学习, 批准人: {姓名: 寅某, 职务: 主任}, 截止日期: 2014年12月31日}
例外限额: {每个单位: 2}
`;
    const { waivers } = await reportOf(here(chinese), ...BOTH);
    expect(waivers?.list).toMatchObject([{ rules: ['talks/rounds', 'talks/records'], until: '2014-12-31' }]);
  });

  it('is not taken from the folder of the records, however it is named', async () => {
    const folder = folderWith({
      'r/U017.yaml': RECORD,
      'r/w.yaml': WAIVERS,
      'audit.config.yaml': 'waivers: r/w.yaml\n',
    });
    for (const args of [
      ['r', '--waivers', 'r/w.yaml'],
      ['r', ...ONLY],
      ['r/U017.yaml', '--waivers', 'r/w.yaml', '--no-config'],
    ]) {
      const { code, err } = await run(folder, args);
      expect(code).toBe(2);
      expect(err).toMatch(/^the file of waivers r\/w\.yaml lies in the folder of the records/);
    }
  });

  it('is not a record', async () => {
    const folder = folderWith({ 'r/U017.yaml': RECORD, 'r/w.yaml': WAIVERS });
    const { summary } = await reportOf(folder, ...ONLY);
    expect(summary.passedOver).toEqual([{ path: 'r/w.yaml', reason: 'otherKind' }]);
  });

  it.each([
    ['that is not there', null, /w\.yaml:1:1: /],
    ['with a short reason', WAIVERS.replace(/该同志\S+/, '脱产学习七个字'), /:5:13: reason has 7 characters/],
    ['without approver', WAIVERS.replace(/ {4}approvedBy.*\n/, ''), /approvedBy/],
    ['without end', WAIVERS.replace(/ {4}until.*\n/, ''), /until/],
    ['with an unknown key', `${WAIVERS}    untli: 2015-01-01\n`, /:8:5: /],
  ])('%s is a problem of the run', async (_, waivers, words) => {
    const folder = folderWith({ 'r/U017.yaml': RECORD, ...(waivers === null ? {} : { 'w.yaml': waivers }) });
    for (const lang of ['en', 'zh']) {
      const { code, out, err } = await run(folder, ['r', '--lang', lang, ...BOTH]);
      expect({ code, out }).toEqual({ code: 2, out: '' });
      if (lang === 'en') expect(err).toMatch(words);
      else expect(err).toMatch(/\p{Script=Han}/u);
    }
  });
});

describe('with exceptions', () => {
  const unit = (id: string): string => RECORD.replace('U017', id);
  const FILES = { 'r/a.yaml': unit('U1'), 'r/b.yaml': unit('U2'), 'r/c.yaml': unit('U3') };
  const one = (id: string, until = '2014-12-31'): string =>
    WAIVERS.split('\n').slice(2).join('\n').replace('U017', id).replace('2014-12-31', until);
  const file = (...waivers: readonly string[]): string => `schema: waivers/1\nwaivers:\n${waivers.join('')}`;

  it('merged parts have the very bytes of a single run', async () => {
    const folder = folderWith({
      ...FILES,
      'w.yaml': file(one('U1'), one('U2', '2014-08-09'), one('U9'), one('U3', '2014-08-20')),
    });
    const args = ['--waivers', 'w.yaml'];
    for (const index of [1, 2, 3]) {
      const { out } = await run(folder, ['r', '--shard', `${index}/3`, '-f', 'json', ...args]);
      writeFileSync(path.join(folder, `p${index}.json`), out);
    }
    for (const format of ['json', 'pretty', 'html', 'markdown'] as const) {
      const whole = await run(folder, ['r', '-f', format, ...args]);
      expect(await run(folder, ['merge', 'p3.json', 'p1.json', 'p2.json', '-f', format])).toMatchObject({
        out: whole.out,
      });
    }
    const { waivers } = await reportOf(folder, ...args);
    expect(waivers?.remarks.map(({ line, code }) => `${line} ${code}`)).toEqual([
      '8 expired',
      '13 noRecord',
      '18 ending',
    ]);
  });

  it('parts of other exceptions are refused', async () => {
    const folder = folderWith({ ...FILES, 'w.yaml': file(one('U1')) });
    const part = async (name: string, index: number): Promise<void> => {
      const { out } = await run(folder, ['r', '--shard', `${index}/2`, '-f', 'json', '--waivers', 'w.yaml']);
      writeFileSync(path.join(folder, name), out);
    };
    await part('p1.json', 1);
    writeFileSync(path.join(folder, 'w.yaml'), file(one('U2')));
    await part('p2.json', 2);
    const { code, err } = await run(folder, ['merge', 'p1.json', 'p2.json']);
    expect(code).toBe(2);
    expect(err).toMatch(/^p2\.json: its waivers/);
  });

  it('what a report says is waived adds up', async () => {
    const folder = folderWith({ ...FILES, 'w.yaml': file(one('U1')) });
    const { out } = await run(folder, ['r', '-f', 'json', '--waivers', 'w.yaml']);
    writeFileSync(path.join(folder, 'p.json'), out.replace('"waived":1}', '"waived":0}'));
    expect(readFileSync(path.join(folder, 'p.json'), 'utf8')).not.toBe(out);
    expect((await run(folder, ['merge', 'p.json'])).err).toMatch(/its summary is not the sum/);
  });

  it('a comparison takes what is waived now for gone, and what is waived no more for newly failing', async () => {
    const folder = folderWith({ 'r/a.yaml': unit('U017'), 'w.yaml': WAIVERS });
    const keep = async (name: string, ...args: readonly string[]): Promise<void> => {
      writeFileSync(path.join(folder, name), (await run(folder, ['r', '-f', 'json', ...ONLY, ...args])).out);
    };
    await keep('old.json');
    await keep('new.json', '--waivers', 'w.yaml');
    const there = await run(folder, ['compare', 'old.json', 'new.json', '-f', 'json']);
    expect(there.code).toBe(0);
    expect(JSON.parse(there.out)).toMatchObject({
      terms: ['waivers'],
      summary: { newlyFailing: 0, newlyPassing: 0, stillFailing: 0, gone: 1 },
      units: [{ gone: [{ rule: 'talks/rounds', why: 'waived' }] }],
    });
    const back = await run(folder, ['compare', 'new.json', 'old.json', '-f', 'json']);
    expect(back.code).toBe(1);
    expect(JSON.parse(back.out)).toMatchObject({ summary: { newlyFailing: 1, newlyPassing: 0 } });
  });
});

describe('the table to be signed', () => {
  const twoWaivers = `${WAIVERS}${WAIVERS.split('\n').slice(2).join('\n').replace('U017', 'U099')}`;

  it.each(['pretty', 'markdown', 'csv'])('names each exception with what it covers: %s', async (format) => {
    const folder = here(twoWaivers);
    const { code, out } = await run(folder, ['waivers', 'w.yaml', 'r', '-f', format]);
    expect(code).toBe(1);
    for (const words of [
      '该同志6月起脱产学习',
      '寅某, 旗委督导办主任',
      '示例镇党委 (U017): Rounds of heart-to-heart talks',
      'unit U099',
      'covers nothing: no record here is of the unit',
      'signature and date',
    ])
      expect(out.replaceAll(/\s+/g, ' ')).toContain(words);
    const chinese = await run(folder, ['waivers', 'w.yaml', 'r', '-f', format, '--lang', 'zh']);
    expect(chinese.out).toContain('签字、日期');
  });

  it('is in order where nothing is wrong', async () => {
    expect(await run(here(), ['waivers', 'w.yaml', 'r'])).toMatchObject({ code: 0, err: '' });
  });

  it('needs records', async () => {
    expect(await run(here(), ['waivers', 'w.yaml'])).toMatchObject({ code: 2, out: '' });
  });
});
