import { mkdirSync, readdirSync, readFileSync, writeFileSync } from 'node:fs';
import path from 'node:path';
import { describe, expect, it } from 'vitest';
import { zipEntries } from '../../src/load/file/zip.ts';
import { zipOf } from '../../src/workbook/write/zip.ts';
import { folderWith, run } from '../command/world.ts';

const BANNER = path.resolve(import.meta.dirname, '../../examples/banner');
const MOST = 1_000_000;

const partOf = (file: string, name = 'word/document.xml'): string =>
  zipEntries(readFileSync(file))
    ?.find((entry) => entry.name === name)
    ?.read(MOST)
    ?.toString('utf8') ?? '';

/** The text of a Word file, a paragraph a line. */
const textOf = (file: string): string =>
  partOf(file)
    .replaceAll(/<\/w:p>|<w:br\/>/g, '\n')
    .replaceAll(/<[^>]+>/g, '');

const filesIn = (folder: string): readonly string[] =>
  readdirSync(folder, { recursive: true, withFileTypes: true })
    .filter((entry) => entry.isFile())
    .map(({ parentPath, name }) => path.relative(folder, path.join(parentPath, name)))
    .sort();

const NOTICE = 'T03 旗委第三督导组/U105 样例教育局党委 整改通知单.docx';

async function sheetsOf(...args: readonly string[]) {
  const folder = folderWith({});
  const ran = await run(folder, ['sheets', BANNER, '--to', 'out', ...args]);
  return { ...ran, folder, at: (name: string) => path.join(folder, 'out', name) };
}

describe('sheets', () => {
  it('gives each unit that does not pass a notice, by team, and its team and the office theirs', async () => {
    const { code, out, folder } = await sheetsOf('--lang', 'zh');
    expect(code).toBe(1);
    expect(out).toContain('整改通知单5份');
    expect(filesIn(path.join(folder, 'out'))).toEqual(
      [
        'T01 旗委第一督导组/U102 示范苏木党委 整改通知单.docx',
        'T02 旗委第二督导组/U104 示范农牧局党组 整改通知单.docx',
        'T02 旗委第二督导组/督导组自查单.docx',
        NOTICE,
        'T03 旗委第三督导组/U106 示范镇党委 整改通知单.docx',
        'T03 旗委第三督导组/U107 样例国有林场党总支 整改通知单.docx',
        'T03 旗委第三督导组/督导组自查单.docx',
        '办公室自查单.docx',
        '整改通知单汇总.docx',
      ].sort(),
    );
  });

  it('names no key of a record, in English either', async () => {
    const { folder } = await sheetsOf('--lang', 'en');
    const out = path.join(folder, 'out');
    const said = filesIn(out).map((file) => textOf(path.join(out, file)));
    expect(said.join('\n')).toContain('List every group under study groups, with members: 0');
    for (const text of said) expect(text.match(/\b[a-z]+[A-Z]\w*|\bstudy\.\w+/g)).toBeNull();
  });

  it('numbers and dates the notices as asked', async () => {
    const { at } = await sheetsOf('--lang', 'zh', '--number', '7', '--deadline', '2014-09-15', '--date', '2014-08-12');
    const first = textOf(at('T01 旗委第一督导组/U102 示范苏木党委 整改通知单.docx'));
    expect(first).toContain('〔2014〕7号\n示范苏木党委：\n');
    expect(first).toContain('2014年9月15日');
    expect(first).toContain('旗委第一督导组\n（盖章）\n2014年8月12日\n');
    expect(textOf(at('T02 旗委第二督导组/U104 示范农牧局党组 整改通知单.docx'))).toContain('〔2014〕8号');
    expect(textOf(at('整改通知单汇总.docx'))).toContain('〔2014〕11号');
  });

  it('names no keys of records in Chinese, and no file path in a salutation', async () => {
    const { at, folder } = await sheetsOf('--lang', 'zh');
    for (const name of filesIn(path.join(folder, 'out')))
      expect(textOf(at(name)).match(/（[a-z][A-Za-z.]*）|undefined|\{|：\n：/g), name).toBeNull();
  });

  it('gives the same bytes again', async () => {
    const [a, b] = [await sheetsOf('--lang', 'en'), await sheetsOf('--lang', 'en')];
    const names = filesIn(path.join(a.folder, 'out'));
    expect(names.length).toBe(9);
    for (const name of names) expect(readFileSync(a.at(name)).equals(readFileSync(b.at(name))), name).toBe(true);
  });

  it.each([
    ['zh', NOTICE, ['请对照上述问题', '（盖章）', '2014年'], ['属实', '督导组复核']],
    [
      'en',
      NOTICE.replace('整改通知单', 'Rectification notice'),
      ['Put these', '(seal)', '2014'],
      ['true;', 'Reviewed by'],
    ],
  ])('keeps the signatures in %s with a row of the table', async (lang, name, signed, replied) => {
    const { at } = await sheetsOf('--lang', lang);
    const [list = [], reply = []] = partOf(at(name))
      .split('<w:tbl>')
      .slice(1)
      .map((table) => table.split(/(?=<w:tr>)/).slice(1));
    const [listed, total, end] = list.slice(-3);
    const [answered, replyEnd] = reply.slice(-2);
    for (const words of signed) expect(end).toContain(words);
    for (const words of replied) expect(replyEnd).toContain(words);
    for (const row of [total, end, answered, replyEnd]) expect(row).toContain('<w:cantSplit/>');
    expect(listed?.match(/<w:keepNext\/>/g)).toHaveLength(6);
    expect(answered?.match(/<w:keepNext\/>/g)).toHaveLength(5);
    expect(total).toContain('<w:pStyle w:val="CellHead"/>');
    expect(partOf(at(name), 'word/styles.xml')).toMatch(/<w:style [^>]*w:styleId="CellHead">.*?<w:pPr><w:keepNext\/>/);
    expect(list.slice(1, -3).join('')).not.toContain('<w:keepNext/>');
  });

  it('takes texts of records as texts', async () => {
    const roster = readFileSync(path.join(BANNER, 'roster.yaml'), 'utf8').replace(
      'name: 示范镇党委',
      'name: "{title}<w:br/>&\\u202E\\u0007"',
    );
    const folder = folderWith({ 'r/roster.yaml': roster, 'r/U101.yaml': 'schema: unit-record/1\n' });
    const { err } = await run(folder, ['sheets', 'r', '--to', 'out', '--lang', 'zh']);
    expect(err).toBe('');
    const name = filesIn(path.join(folder, 'out')).find((one) => one.includes('U106')) ?? '';
    const text = partOf(path.join(folder, 'out', name));
    expect(text).toContain('{title}&lt;w:br/&gt;&amp;\\u{202E}\\u{7}');
  });
});

describe('a template of the office’s own', () => {
  const own = (body: string): Uint8Array =>
    zipOf([
      [
        '[Content_Types].xml',
        '<Types xmlns="http://schemas.openxmlformats.org/package/2006/content-types"><Default Extension="xml" ContentType="application/vnd.openxmlformats-officedocument.wordprocessingml.document.main+xml"/></Types>',
      ],
      [
        'word/document.xml',
        `<w:document xmlns:w="http://schemas.openxmlformats.org/wordprocessingml/2006/main"><w:body>${body}</w:body></w:document>`,
      ],
    ]);
  const text = (words: string): string => `<w:p><w:r><w:t>${words}</w:t></w:r></w:p>`;

  it('is filled by tags in either language', async () => {
    const folder = folderWith({});
    writeFileSync(path.join(folder, 'office.docx'), own(text('致{单位}，{count}项：{#rows}{no}、{整改要求}；{/rows}')));
    const { code } = await run(folder, ['sheets', BANNER, '--to', 'out', '--template', 'office.docx', '--lang', 'zh']);
    expect(code).toBe(1);
    expect(textOf(path.join(folder, 'out', NOTICE))).toMatch(/^致样例教育局党委，\d+项：1、.+；\n$/);
  });

  it.each([
    ['an unknown tag', '{单位名}', '单位名'],
    ['a tag of the program’s inside', '{constructor}', 'constructor'],
    ['a loop without an end', '{#rows}{no}', 'rows'],
  ])('is refused with %s', async (_, words, tag) => {
    const folder = folderWith({});
    writeFileSync(path.join(folder, 'office.docx'), own(text(words)));
    const ran = await run(folder, ['sheets', BANNER, '--to', 'out', '--template', 'office.docx']);
    expect(ran.code).toBe(2);
    expect(ran.err).toContain(tag);
    expect(readdirSync(folder)).toEqual(['office.docx']);
  });

  it('is refused where it is no Word file', async () => {
    const folder = folderWith({ 'office.docx': 'text' });
    const ran = await run(folder, ['sheets', BANNER, '--to', 'out', '--template', 'office.docx']);
    expect(ran.code).toBe(2);
    expect(ran.err).toContain('office.docx');
  });

  it('starts from the default one, which fills as it is', async () => {
    const folder = folderWith({});
    expect((await run(folder, ['sheets', '--print-template', 't.docx', '--lang', 'zh'])).code).toBe(0);
    await run(folder, ['sheets', BANNER, '--to', 'a', '--lang', 'zh']);
    await run(folder, ['sheets', BANNER, '--to', 'b', '--lang', 'zh', '--template', 't.docx']);
    const [a, b] = ['a', 'b'].map((to) => readFileSync(path.join(folder, to, NOTICE)));
    expect(b).toEqual(a);
  });
});

it('replaces no file of the run', async () => {
  const folder = folderWith({});
  mkdirSync(path.join(folder, 'out'));
  await run(folder, ['sheets', '--print-template', 'out/整改通知单汇总.docx', '--lang', 'zh']);
  const summary = path.join(folder, 'out/整改通知单汇总.docx');
  const before = readFileSync(summary);
  const { code } = await run(folder, ['sheets', BANNER, '--to', 'out', '--template', summary, '--lang', 'zh']);
  expect(code).toBe(2);
  expect(readFileSync(summary)).toEqual(before);
});
