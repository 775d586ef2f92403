import { expect, test } from 'vitest';
import { schemaOf } from '../../src/validate/ready.ts';
import type { Schema } from '../../src/validate/schema.ts';
import { layoutOf, recordLayout } from '../../src/workbook/layout.ts';
import { NONE, plainTitle } from '../../src/workbook/sheets.ts';

const { form, bare, tables } = recordLayout();
const LANGS = ['zh', 'en'] as const;

/** Excel's rules for the name of a sheet. */
const SHEET_NAME = /^[^[\]:*?/\\']{1,31}$/;

test('sheets come in the record’s order', () => {
  expect(tables.map(({ title }) => title.zh).slice(0, 12)).toEqual([
    ...[
      '督导组',
      '人员名单',
      '动员部署会议',
      '动员部署会议·民主评议',
      '实施方案',
      '实施方案·方案稿次',
      '实施方案·环节安排',
    ],
    ...['实施方案·规定动作', '实施方案·自选动作', '实施方案·聚焦问题', '实施方案·督导组审核', '学习教育·学习人群'],
  ]);
  expect(form.map(({ title }) => title.zh)).toEqual([
    '记录日期',
    '单位编号',
    '单位名称',
    '其他名称',
    '单位类别',
    '督导组编号',
  ]);
  expect(bare.map(({ title }) => title.zh)).toEqual(['学习教育', '一把手履责']);
});

test.each(LANGS)('every sheet has a name of its own that Excel takes (%s)', (lang) => {
  const names = tables.map(({ title }) => title[lang]);
  for (const name of names) expect(name).toMatch(SHEET_NAME);
  expect(new Set(names.map(plainTitle)).size).toBe(names.length);
});

test('no title or other name means two columns of a sheet', () => {
  for (const { links, columns, title } of tables) {
    const all = [...links, ...columns].map(
      (one) => new Set([one.title.zh, one.title.en, ...one.aliases].map(plainTitle)),
    );
    const names = all.flatMap((own) => [...own]);
    expect([title.zh, new Set([...names, plainTitle(NONE.zh), plainTitle(NONE.en)]).size]).toEqual([
      title.zh,
      names.length + 2,
    ]);
  }
});

test('a new key of the schema is in the workbook without an edit elsewhere', () => {
  const root = schemaOf('record');
  const talk = root.$defs?.['Talk'] ?? {};
  const place: Schema = { title: '地点 / Place', description: '谈话的地点。 Where it was.', type: 'string' };
  const tours: Schema = {
    title: '外出考察 / Tours',
    type: 'array',
    items: { type: 'object', properties: { date: { title: '日期 / Date', $ref: '#/$defs/day' } } },
  };
  const grown = layoutOf({
    ...root,
    properties: { ...root.properties, tours },
    $defs: { ...root.$defs, Talk: { ...talk, properties: { ...talk.properties, place } } },
  });
  const talks = grown.tables.find(({ title }) => title.zh === '谈心谈话');
  expect(talks?.columns.at(-1)).toMatchObject({ title: { zh: '地点', en: 'Place' }, keys: ['place'], form: 'text' });
  expect(grown.tables.at(-1)).toMatchObject({ title: { zh: '外出考察' }, keys: ['tours'], columns: [{ form: 'day' }] });
});
