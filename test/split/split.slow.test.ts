import { cpSync, mkdtempSync, readdirSync, readFileSync, realpathSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import path from 'node:path';
import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import { zipEntries } from '../../src/load/file/zip.ts';
import { makeMask } from '../../src/split/mask.ts';
import { folderWith, run } from '../command/world.ts';

const BANNER = path.resolve(import.meta.dirname, '../../examples/banner');
const MOST = 1_000_000;

/** Every text of a file: the parts of a Word file one after another, their names included. */
function bytesOf(file: string): string {
  const bytes = readFileSync(file);
  const entries = file.endsWith('.docx') ? zipEntries(bytes) : null;
  return entries?.map((one) => `${one.name}\n${one.read(MOST)?.toString('utf8')}`).join('\n') ?? bytes.toString('utf8');
}

const filesIn = (folder: string): readonly string[] =>
  readdirSync(folder, { recursive: true, withFileTypes: true })
    .filter((entry) => entry.isFile())
    .map(({ parentPath, name }) => path.relative(folder, path.join(parentPath, name)))
    .sort();

/** What each team’s units are called in the roster of the example, and in its files. */
const NAMES = {
  T01: ['U101', '样例镇党委', '样例镇', 'U102', '示范苏木党委', '示范苏木'],
  T02: ['U103', '样例街道党工委', 'U104', '示范农牧局党组'],
  T03: ['U105', '样例教育局党委', 'U106', '示范镇党委', 'U107', '样例国有林场党总支', '样例林场'],
} as const;

const RECORD = 'schema: unit-record/1\n';
const root = realpathSync(mkdtempSync(path.join(tmpdir(), 'unit-audit-split-')));

async function splitInto(lang: 'zh' | 'en') {
  const folder = path.join(root, lang);
  // Copied, so that no path of this machine holds one of the names.
  cpSync(BANNER, path.join(folder, 'r'), { recursive: true });
  for (const name of ['U105.yaml.txt', 'U103.yaml.bak', '未知.yml.txt'])
    writeFileSync(path.join(folder, 'r', name), RECORD);
  const ran = await run(folder, ['split', 'r', '--by', 'team', '--to', 'out', '--lang', lang, '--number', '7']);
  const out = path.join(folder, 'out');
  const ofTeam = (team: string) => filesIn(out).filter((name) => name.startsWith(team));
  return { ...ran, out, ofTeam, textOf: (name: string) => bytesOf(path.join(out, name)) };
}

const LANGS = ['zh', 'en'] as const;
let made: Readonly<Record<(typeof LANGS)[number], Awaited<ReturnType<typeof splitInto>>>>;

beforeAll(async () => {
  made = { zh: await splitInto('zh'), en: await splitInto('en') };
});

afterAll(() => rmSync(root, { recursive: true, force: true }));

describe('split', () => {
  it('gives each team its page, notices, to-do list and table', () => {
    const { code, out, ofTeam } = made.zh;
    expect(code).toBe(1);
    expect(readdirSync(out).sort()).toEqual(['T00', 'T01 旗委第一督导组', 'T02 旗委第二督导组', 'T03 旗委第三督导组']);
    const own = 'T03 旗委第三督导组';
    expect(ofTeam('T03')).toEqual(
      [
        'U105 样例教育局党委 整改通知单.docx',
        'U106 示范镇党委 整改通知单.docx',
        'U107 样例国有林场党总支 整改通知单.docx',
        '待办事项.txt',
        '整改通知单汇总.docx',
        '核查结果.csv',
        '核查结果.html',
        '督导组自查单.docx',
      ]
        .map((name) => `${own}/${name}`)
        .sort(),
    );
  });

  it.each(LANGS)('names no unit of another team in any byte (%s)', (lang) => {
    const { ofTeam, textOf } = made[lang];
    for (const [team, own] of Object.entries(NAMES)) {
      const others = Object.values(NAMES)
        .flat()
        .filter((name) => !own.some((one) => one.includes(name)));
      for (const file of ofTeam(team)) {
        const text = textOf(file);
        expect(
          others.filter((name) => file.includes(name) || text.includes(name)),
          file,
        ).toEqual([]);
      }
      const all = ofTeam(team).map(textOf).join('\n');
      for (const name of own.filter((one) => one.startsWith('U'))) expect(all).toContain(name);
    }
  });

  it('keeps the findings that name a unit of another team, without the name', () => {
    const { textOf } = made.zh;
    const table = textOf('T02 旗委第二督导组/核查结果.csv');
    expect(table).toContain('U104');
    expect(table).toMatch(/照抄|雷同/);
    expect(table).toContain('×××');
  });

  it('tells a team of its missing and unreadable units', () => {
    const { textOf } = made.en;
    const files = readdirSync(made.en.out);
    const team = files.find((name) => name.startsWith('T03')) ?? '';
    const todo = textOf(`${team}/to-do.txt`);
    expect(todo).toContain('U107');
    expect(todo).toContain('U106');
    expect(textOf(`${team}/report.html`)).toContain('U107');
  });

  it('tells a team what was passed over: its own by name, and of nobody’s only that it is there', () => {
    const { textOf } = made.zh;
    const said = (team: string) =>
      ['核查结果.html', '待办事项.txt'].map((file) => {
        const text = textOf(`${team}/${file}`);
        return ['U105.yaml.txt：未予核查', '×××：未予核查', '未知'].map((name) => text.includes(name));
      });
    expect(said('T03 旗委第三督导组')).toEqual(Array(2).fill([true, true, false]));
    expect(said('T01 旗委第一督导组')).toEqual(Array(2).fill([false, true, false]));
    expect(textOf('T02 旗委第二督导组/待办事项.txt')).toContain('U103.yaml.bak：未予核查');
  });

  it('counts numbers on from team to team', () => {
    const { textOf } = made.zh;
    expect(textOf('T02 旗委第二督导组/U104 示范农牧局党组 整改通知单.docx')).toContain('〔2014〕8号');
    expect(textOf('T03 旗委第三督导组/U107 样例国有林场党总支 整改通知单.docx')).toContain('〔2014〕11号');
  });

  it('refuses to split by anything else', async () => {
    const { code, err } = await run(folderWith({}), ['split', BANNER, '--by', 'unit', '--to', 'out']);
    expect(code).toBe(2);
    expect(err).toContain('--by');
  });
});

describe('the mask', () => {
  const mask = makeMask({ own: ['U10', '示例镇党委'], others: ['U1', '示例镇', 'a+b'] });

  it('keeps own names whole, and hides others where they stand alone', () => {
    expect(mask('U10 U1 U1-S02 XU1 示例镇党委 示例镇 a+b')).toBe('U10 ××× ×××-S02 XU1 示例镇党委 ××× ×××');
  });

  it('keeps the length of a line of the source, and names of the program', () => {
    expect(mask({ excerpt: '在示例镇', rule: 'U1', list: [{ 示例镇: 'U1' }] })).toEqual({
      excerpt: '在×××',
      rule: 'U1',
      list: [{ '×××': '×××' }],
    });
  });

  it('leaves all as it is where there is nobody else', () => {
    expect(makeMask({ own: ['U1'], others: ['U1'] })('U1 U2')).toBe('U1 U2');
  });
});
