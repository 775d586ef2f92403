import { readdirSync, readFileSync } from 'node:fs';
import path from 'node:path';
import { describe, expect, it } from 'vitest';

// One word for one thing, in everything that people read: the texts of the sources and the titles of the schemas.

const ROOT = path.join(import.meta.dirname, '../..');
const GENERATED = /assets\.ts$|names\/tables\.ts$|^documents\//;

const filesOf = (folder: string, ending: string): readonly string[] =>
  readdirSync(path.join(ROOT, folder), { recursive: true, encoding: 'utf8' })
    .filter((file) => file.endsWith(ending) && !GENERATED.test(file))
    .map((file) => path.join(folder, file));

const ENGLISH = /\ben:\s*(?:'((?:[^'\\]|\\.)*)'|"((?:[^"\\]|\\.)*)"|`((?:[^`\\]|\\.)*)`)/gs;
const SCHEMA_TEXT = /"(?:title|description)": "([^"]*)"/g;
const HAN = /\p{Script=Han}/u;
/** A line of a schema with one more name that clerks use, which is taken but never said. */
const ALIAS = /^ +"[^/"]+",?$/;

interface Said {
  readonly file: string;
  readonly text: string;
}

const read = (file: string): string => readFileSync(path.join(ROOT, file), 'utf8');
const SOURCES = filesOf('src', '.ts');
const SCHEMAS = filesOf('schemas', '.json');
/** What is read before the program runs. */
const PAGES = [
  'README.md',
  'examples/README.md',
  'schemas/README.md',
  'src/README.md',
  'action.yml',
  '.pre-commit-hooks.yaml',
];

const inChinese = (file: string): readonly Said[] =>
  read(file)
    .split('\n')
    .filter((text) => HAN.test(text) && !ALIAS.test(text))
    .map((text) => ({ file, text }));

const inEnglish = (file: string): readonly Said[] =>
  [...read(file).matchAll(ENGLISH)].map(([, single, double, ticked]) => ({
    file,
    text: single ?? double ?? ticked ?? '',
  }));

const inSchema = (file: string): readonly Said[] =>
  [...read(file).matchAll(SCHEMA_TEXT)].map(([, text = '']) => ({ file, text }));

const SAID = {
  en: [...SOURCES.flatMap(inEnglish), ...SCHEMAS.flatMap(inSchema)],
  zh: [...SOURCES, ...SCHEMAS, ...PAGES].flatMap(inChinese),
};

/** What is not to be said, and the word that stands for it. */
const GLOSSARY: readonly (readonly [lang: 'en' | 'zh', wrong: RegExp, right: string])[] = [
  ['zh', /填报日期|记录截止/, '记录日期: the day that the record names'],
  ['zh', /审核截止|截至日期|审核基准/, '核查基准日: the day judged as of'],
  ['zh', /重新审核|未予审核|可供审核/, '核查: what the program does'],
  ['zh', /未作判断|不作判断/, '无法判定'],
  ['zh', /这个键|键名|键值|各键|合并键|“键: 值”/, '项目、名称: a key of a record'],
  ['zh', /规则配置/, '审核标准: a profile'],
  ['zh', /警告|资料不全/, '提醒, 记录不全'],
  ['zh', /督导组核查|核查组/, '审核: what the supervisors do; 核查: what the program does'],
  [
    'zh',
    /方案[^，。；、]{0,4}版(?!式)|最后一版|第\{\w+\}版|第\d+版|各版|方案版本|\{\w+\}版方案/,
    '稿: a draft or a version of the plan',
  ],
  ['zh', /(?<!符)合格|未达标|(?<!尚)未通过/, '通过, 不通过'],
  ['zh', /整改方法|整改措施|解决办法/, '整改办法'],
  ['zh', /佐证文件|证明材料|佐证资料|证据/, '佐证材料'],
  ['zh', /责任方|责任人/, '责任单位'],
  ['en', /cut-?off|reference day|effective date/i, 'the day judged as of'],
  ['en', /inspector|examiner/i, 'supervisor'],
  ['en', /\bproof\b|supporting document/i, 'evidence'],
  ['en', /\bhow to fix it\b|\bremedy\b/i, 'what to do'],
];

/** Texts about what the program does. Supervisors' own work is told of by the rules, to-do lists and the record's schema. */
const OF_THE_PROGRAM =
  /^(?:src\/(?!(?:rules|campaign|todo|names|documents)\/)|schemas\/(?:audit-|config|waivers)|README|examples\/README|schemas\/README|action|\.pre)/;
/** Names that are fixed, and supervisors' reviews by their names in a record. */
const FIXED = /审核标准|审核\.cmd|审核工具|督导组审核|方案的审核|审核(?:日期|人)|如何审核|审核、核查|称“审核”/g;

describe('the glossary', () => {
  it.each(GLOSSARY)('%s: not %s but %s', (lang, wrong) => {
    const hits = SAID[lang].filter(({ text }) => wrong.test(text));
    expect(hits).toEqual([]);
  });

  it('says 核查 of the program, 审核 of supervisors', () => {
    const told = SAID.zh.filter(({ file }) => OF_THE_PROGRAM.test(file));
    const hits = told.filter(({ text }) => text.replace(FIXED, '').includes('审核'));
    expect(hits).toEqual([]);
    expect(new Set(told.map(({ file }) => file)).size).toBeGreaterThan(150);
  });

  it('covers the texts of every folder', () => {
    for (const lang of ['en', 'zh'] as const) expect(SAID[lang].length).toBeGreaterThan(1500);
  });
});
