import { readFileSync } from 'node:fs';
import path from 'node:path';
import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import { schemaOf } from '../../src/validate/ready.ts';
import { folderWith, run } from '../command/world.ts';
import { type Editor, startEditor } from './server.ts';

const ROOT = path.resolve(import.meta.dirname, '../..');
const example = (file: string) => readFileSync(path.join(ROOT, 'examples', file), 'utf8');
/** The first line of a file with a schema, as `init` writes it. */
const by = (schema: string) => `# yaml-language-server: $schema=${ROOT}/schemas/${schema}.schema.json\n`;
const RECORD = by('unit-record');

// The server takes a while to start, so share it: its documents are independent.
describe('the YAML language server', () => {
  let editor: Editor;
  beforeAll(async () => {
    editor = await startEditor(ROOT);
  });
  afterAll(() => editor.close());

  it('finds nothing wrong with the examples that pass', async () => {
    expect(await editor.open('a.yaml', RECORD + example('passing/unit.yaml'))).toEqual([]);
    expect(await editor.open('b.yaml', by('roster') + example('banner/roster.yaml'))).toEqual([]);
    expect(await editor.open('c.yaml', by('profile') + example('other-campaign/profile.yaml'))).toEqual([]);
    expect(await editor.open('d.yaml', `${by('config')}lang: zh\nfailOn: error\n`)).toEqual([]);
  });

  it('finds a misspelt key, a misspelt value and a wrong date, each on its line', async () => {
    const text = `${RECORD}asOf: 2014-13-01\nunit: {id: U1, name: 某, category: town}\nsupervision: {team: T05, members: []}\npeople: []\ntalkz: []\nschema: unit-record/1\n`;
    const found = await editor.open('e.yaml', text);
    expect([...new Set(found.map(({ range }) => range.start.line))].sort()).toEqual([1, 2, 5]);
    expect(found.find(({ range }) => range.start.line === 5)?.message).toContain('talkz');
  });

  it('offers the keys that are not there yet, with what they mean in both languages', async () => {
    const items = await editor.complete('f.yaml', `${RECORD}schema: unit-record/1\n|`);
    const labels = items.map(({ label }) => label).filter((label) => /^[a-zA-Z]+$/.test(label));
    const keys = Object.keys(schemaOf('record').properties ?? {}).filter((key) => key !== 'schema');
    expect([...labels].sort()).toEqual([...keys].sort());
    expect(items.find(({ label }) => label === 'talks')?.documentation).toBe(
      '各次谈心谈话，一次一条。 The heart-to-heart talks, one entry each.',
    );
  });

  it('completes the overrides of a profile', async () => {
    const head = `${by('profile')}schema: profile/1\n`;
    const categories = await editor.complete('o.yaml', `${head}overrides:\n  - category: |\n`);
    expect(categories.map(({ label }) => label)).toContain('sector');
    const rules = await editor.complete(
      'p.yaml',
      `${head}overrides:\n  - category: sector\n    rules:\n      talks/|\n`,
    );
    expect(rules.map(({ label }) => label)).toContain('talks/rounds');
    const found = await editor.open('q.yaml', `${head}overrides:\n  - {category: town, rules: {talks/round: off}}\n`);
    expect(found.map(({ range }) => range.start.line)).toEqual([3, 3]);
  });

  it('offers the values that may stand there, with what they mean in both languages', async () => {
    const items = await editor.complete('g.yaml', `${RECORD}unit:\n  category: |\n`);
    expect(items.map(({ label, documentation }) => [label, documentation])).toEqual([
      ['township', '苏木乡镇 / township'],
      ['subdistrict', '街道 / subdistrict'],
      ['sector', '行业系统 / sector'],
      ['standingCommittee', '常委班子 / standing committee'],
      ['other', '其他 / other'],
    ]);
  });

  it.each([
    ['a key', 'tal|ks: []\n', ['谈心谈话 / Talks', '一次一条', 'The heart-to-heart talks']],
    ['a key inside of an entry', 'talks:\n  - {id: K1, rou|nd: 1}\n', ['轮次 / Round', '第几轮', 'Which round']],
    ['a key with choices', 'unit:\n  cate|gory: other\n', ['单位类别 / Category', '* `township`: 苏木乡镇 / township']],
    ['a value', 'unit:\n  category: oth|er\n', ['* `other`: 其他 / other']],
  ])('says over %s what it means, in both languages', async (_, text, said) => {
    const shown = await editor.hover(`h${text.length}.yaml`, RECORD + text);
    for (const words of said) expect(shown).toContain(words);
  });

  it('says over a rule of a profile what it asks', async () => {
    const shown = await editor.hover(
      'i.yaml',
      `${by('profile')}schema: profile/1\nrules:\n  talks/rou|nds: {min: 4}\n`,
    );
    expect(shown).toContain('谈心谈话轮次 / Rounds of heart-to-heart talks');
  });

  it('knows a new record of init by its first line', async () => {
    const folder = folderWith({});
    expect((await run(folder, ['init', 'u.yaml', '--with-schema'])).code).toBe(0);
    const text = readFileSync(path.join(folder, 'u.yaml'), 'utf8');
    expect(text.split('\n')[0]).toBe('# yaml-language-server: $schema=./unit-record.schema.json');
    const other = await startEditor(folder);
    // Of an offered entry each blank is filled in alone.
    const modeline = text.split('\n')[0] ?? '';
    const offered = await other.complete('w.yaml', `${modeline}\nschema: unit-record/1\ntalks:\n  - |`);
    const entries = offered.map((item) => JSON.stringify(item)).filter((item) => item.includes('round: ${'));
    expect(entries.length).toBeGreaterThan(0);
    for (const entry of entries) expect((entry.match(/newText":"id: .*\$\{1[:}].*\$\{1[:}]/) ?? []).length).toBe(0);
    // Keys to fill in are empty, which the schema rejects; an unknown key is reported as well.
    const before = await other.open('u.yaml', text);
    const after = await other.open('v.yaml', `${text}\nunknownKey: 1\n`);
    await other.close();
    expect(before.length).toBeGreaterThan(0);
    expect(after.length).toBe(before.length + 1);
  });
});
