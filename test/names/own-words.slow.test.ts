import { readdirSync, readFileSync, writeFileSync } from 'node:fs';
import path from 'node:path';
import { describe, expect, test } from 'vitest';
import { type Audit, auditFiles, auditText, FORMAT_NAMES, type Format, render } from '../../src/index.ts';
import { completeExample } from '../../src/rule/example.ts';
import { completeFolder, splitExample } from '../../src/rule/folder-example.ts';
import { byId, folderRules, rules } from '../../src/rules/index.ts';
import { folderWith, type Ran, run } from '../command/world.ts';
import { record, written } from '../workbook/written.ts';
import { textInChinese } from './in-chinese.ts';

/** Words that are no key and no value: names of techniques, of the program, of commands, of rules and their profiles. */
const KNOWN = new Set(
  `GitHub Tab final unit audit todo fix keqi YAML UTF ISO SHA KiB MiB GBK stdin path json explain xlsx ods warning error notice file line
  endLine col endColumn title info day DAY max findings only talks null as of Subtest ok not SKIP TODO`.split(/\s+/),
);

/** Formats that hold sentences: those in JSON or XML hold them between quotes or marks. */
const FORMATS: readonly Format[] = FORMAT_NAMES.filter((format) => format !== 'json' && format !== 'ndjson');

const RULE_ID = new RegExp([...byId.keys()].sort((a, b) => b.length - a.length).join('|'), 'g');
const HAN = /\p{Script=Han}/u;

/** Of the page, its data for Chinese readers: all texts but the English ones and the excerpts of records. */
const dataOfPage = (html: string): string =>
  [...html.matchAll(/<script type="application\/json"[^>]*>(.*?)<\/script>/gs)]
    .map(([, data = '']) =>
      JSON.stringify(JSON.parse(data, (key, value) => (key === 'en' || key === 'source' ? undefined : value))),
    )
    .join('\n');

const textOf = (format: Format | 'todo', report: string): string =>
  format === 'html'
    ? report.replaceAll(/<(script|style)[^>]*>.*?<\/\1>/gs, '') + dataOfPage(report)
    : // What is quoted from the record may be cut.
      report.replaceAll(/^ +\d+ \| .*$|^ +\|.*$/gm, '');

/** The English words of a Chinese report that its records do not hold. */
function foreignIn(format: Format | 'todo', report: string, records: string): readonly string[] {
  const own = new Set(records.match(/[A-Za-z]+/g));
  const words = textOf(format, report)
    .split(/["<>\n]|\\n/)
    .filter((chunk) => HAN.test(chunk))
    .map((chunk) => chunk.replaceAll(RULE_ID, '').replaceAll(/[\w./-]*\.(?:yaml|xlsx|txt)\b/gu, ''))
    .flatMap((chunk) => [...chunk.matchAll(/[A-Za-z]{2,}/g)].map(([word]) => ({ word, chunk })))
    .filter(({ word }) => !own.has(word) && !KNOWN.has(word))
    .map(({ word, chunk }) => `${format}: ${word}: ${chunk.trim()}`);
  return [...new Set(words)];
}

/** Formats say a rule's sentences alike: these are a text, a page and a table. The examples show what each adds. */
const FEW: readonly Format[] = ['pretty', 'html', 'csv'];

/** The same in every format, or in some. */
async function foreignWords(audit: Audit, records: string, formats = FORMATS): Promise<readonly string[]> {
  const reports = await Promise.all(
    formats.map(async (format) => foreignIn(format, await render(audit, format, 'zh'), records)),
  );
  return reports.flat();
}

/** What a command says in Chinese of files. */
const say = (cwd: string, ...args: readonly string[]): Promise<Ran> => run(cwd, [...args, '--lang', 'zh']);

const exampleOf = (file: string): string =>
  readFileSync(new URL(`../../examples/${file}`, import.meta.url), 'utf8').replaceAll(/^#.*\n/gm, '');

describe('a Chinese report of a Chinese record holds no English key or value', () => {
  test.each(['passing', 'failing'])('in the example %s', async (name) => {
    const text = textInChinese('record', exampleOf(`${name}/unit.yaml`));
    expect(await foreignWords(await auditText(text, { final: true }), text)).toEqual([]);
    const cwd = folderWith({ '记录.yaml': text });
    expect(foreignIn('todo', (await say(cwd, 'todo', '记录.yaml', '--final')).out, text)).toEqual([]);
  });

  test('and would without the mark that the record is in Chinese', async () => {
    const text = textInChinese('record', exampleOf('failing/unit.yaml'));
    const audit = await auditText(text, { final: true });
    const unmarked = JSON.parse(JSON.stringify(audit.records), (key, value) => (key === 'keys' ? undefined : value));
    expect((await foreignWords({ ...audit, records: unmarked }, text)).length).toBeGreaterThan(500);
  });

  test.each(rules.map((rule) => [rule.id, rule] as const))('where %s fails', async (_, { examples }) => {
    const text = textInChinese('record', completeExample(examples.fail));
    expect(await foreignWords(await auditText(text, { final: true }), text, FEW)).toEqual([]);
    const cwd = folderWith({ '记录.yaml': text });
    expect(foreignIn('todo', (await say(cwd, 'todo', '记录.yaml', '--final')).out, text)).toEqual([]);
  });
});

describe('nor does one of a workbook, whose places are sheets and cells', () => {
  const UNPLACED = /(?<![表从–、\d])第[\d–、]+行/g;
  const unplacedIn = (report: string) => report.replaceAll(/\n +/g, '').match(UNPLACED);

  test.each(['passing/unit', 'banner/units/U102'])('in the example %s', async (name) => {
    const yaml = exampleOf(`${name}.yaml`);
    const cwd = folderWith({});
    writeFileSync(path.join(cwd, '记录.xlsx'), await written(record(yaml), '.xlsx', 'zh'));
    const text = textInChinese('record', yaml);
    const audit = await auditFiles(['记录.xlsx'], { cwd, final: true });
    expect(await foreignWords(audit, text)).toEqual([]);
    const todo = (await say(cwd, 'todo', '记录.xlsx', '--final')).out;
    expect(foreignIn('todo', todo, text)).toEqual([]);
    for (const format of ['pretty', 'compact', 'markdown', 'csv', 'html'] as const)
      expect(unplacedIn(textOf(format, await render(audit, format, 'zh'))), format).toBeNull();
    expect(await render(audit, 'pretty', 'zh')).toMatch(/“谈心谈话”表第[\d–、]+行/);
    expect(unplacedIn(todo)).toBeNull();
  });
});

describe('nor does one of a folder', () => {
  const units = readdirSync(new URL('../../examples/banner/units', import.meta.url)).sort();
  const banner = Object.fromEntries([
    ...units.map((file) => [`记录/${file}`, textInChinese('record', exampleOf(`banner/units/${file}`))] as const),
    ['名册.yaml', textInChinese('roster', exampleOf('banner/roster.yaml'))],
  ]);
  const all = Object.values(banner).join('\n');

  test('in any format', async () => {
    const audit = await auditFiles(['记录'], { cwd: folderWith(banner), roster: '名册.yaml', final: true });
    expect(audit.folder.checks.filter(({ outcome }) => outcome === 'fail').length).toBeGreaterThan(4);
    expect(await foreignWords(audit, all)).toEqual([]);
  });

  test('nor what is left to do', async () => {
    const { out } = await say(folderWith(banner), 'todo', '记录', '--roster', '名册.yaml', '--final');
    expect(foreignIn('todo', out, all)).toEqual([]);
  });

  test('nor what is wrong with a roster or a profile', async () => {
    const roster =
      '文件类型: 名册/1\n督导组名单: [{编号: T05, 审阅: 1, 成员: [{编号: S13, 姓名: 庚某, 审阅字数: 多}]}]\n上级要求: 无\n';
    const profile = '文件类型: 审核标准/1\n规则: {talks/rounds: {最少: 3, 级别: 错}}\n';
    const cwd = folderWith({ ...banner, '名册.yaml': roster, '标准.yaml': profile });
    const wrong = await say(cwd, '记录', '--roster', '名册.yaml', '-q');
    expect([wrong.code, foreignIn('todo', wrong.err, roster)]).toEqual([2, []]);
    const unfit = await say(cwd, '记录', '--profile', '标准.yaml', '-q');
    expect([unfit.code, foreignIn('todo', unfit.err, profile)]).toEqual([2, []]);
  });

  test.each(folderRules.map((rule) => [rule.id, rule] as const))('where %s fails', async (_, rule) => {
    const { roster, records } = completeFolder(splitExample(rule, rule.examples.fail));
    const files = Object.fromEntries([
      ...Object.entries(records).map(([file, text]) => [`记录/${file}`, textInChinese('record', text)] as const),
      ...(roster === null ? [] : [['名册.yaml', textInChinese('roster', roster)] as const]),
    ]);
    const options = { cwd: folderWith(files), ...(roster !== null && { roster: '名册.yaml' }) };
    const all = Object.values(files).join('\n');
    expect(await foreignWords(await auditFiles(['记录'], options), all, FEW)).toEqual([]);
  });
});
