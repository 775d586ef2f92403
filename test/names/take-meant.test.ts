import { describe, expect, test } from 'vitest';
import { auditText } from '../../src/index.ts';
import { loadBytes } from '../../src/load/load.ts';
import { takeMeant } from '../../src/validate/take-meant.ts';

const PEOPLE = `
人员:
  - {编号: P01, 姓名: 甲某, 职务: 书记}
  - {编号: P02, 姓名: 乙 某, 职务: 镇长}
  - {编号: P03, 姓名: 丙某, 职务: 副镇长}
  - {编号: P04, 姓名: 丙某, 职务: 副镇长}
督导组: {督导组编号: T05, 督导组人员: [{编号: S13, 姓名: 庚某}]}`;

function taken(
  text: string,
  { kind = 'record', strict = false }: { kind?: 'record' | 'roster'; strict?: boolean } = {},
) {
  const loaded = loadBytes(Buffer.from(text));
  if (!loaded.ok) throw new Error(JSON.stringify(loaded.findings));
  return { loaded, meant: takeMeant(kind, loaded, strict) };
}

/** What a text means. */
function meaning(text: string, options = {}): unknown {
  const { meant } = taken(text, options);
  if (!meant.ok) throw new Error(JSON.stringify(meant.findings));
  return meant.value;
}

/** The value of one key of the first talk. */
const inTalk = (line: string, key: string, strict = false): unknown =>
  (meaning(`谈心谈话:\n  - {${line}}${PEOPLE}`, { strict }) as { talks: Record<string, unknown>[] }).talks[0]?.[key];

describe('keys', () => {
  test('of standards may stand in quotation marks, as the report names them', () => {
    const review = '督导组审核: {对照标准: {“守望相助、亮丽风景线”: 符合, 三严三实: 符合}}';
    const value = meaning(`对照检查材料:\n  - {归属: 领导班子, 各稿: [{稿次: 1, ${review}}]}\n`);
    expect(JSON.stringify(value)).toContain('{"scenicLine":"met","threeStrictsThreeHonests":"met"}');
  });

  test('in Chinese stand for the English ones, in their order', () => {
    const value = meaning('征求意见:\n  - {编号: O1, text: 好, 四风: 形式主义}\n记录日期: 2014-08-10\n');
    expect(JSON.stringify(value)).toBe('{"opinions":[{"id":"O1","text":"好","wind":"formalism"}],"asOf":"2014-08-10"}');
  });

  test('may be typed full-width and with stray blanks', () =>
    expect(meaning('"谈 心　谈 话": []')).toEqual({ talks: [] }));

  test('of other maps stay what they are', () =>
    expect(meaning('谈话人: [P01]\nunit: {谈话人: P01}')).toEqual({ 谈话人: ['P01'], unit: { 谈话人: 'P01' } }));

  test('that are English names of other maps stay what they are', () =>
    expect(meaning('from: 1\n谈心谈话: [{unit: 1, people: 2}]')).toEqual({
      from: 1,
      talks: [{ unit: 1, people: 2 }],
    }));

  test.each(['__proto__', 'constructor', 'toString', 'hasOwnProperty'])('%s is a key like any other', (key) => {
    const value = meaning(`谈心谈话: [{${key}: {人员: 1}}]`) as { talks: object[] };
    expect(Object.keys(value.talks[0] ?? {})).toEqual([key]);
    expect(Object.getPrototypeOf(value.talks[0])).toBe(Object.prototype);
  });

  test('that stand under both names are duplicates', async () => {
    const { records } = await auditText(
      '文件类型: 单位活动记录/1\ntalks:\n  - round: 1\n    date: 2014-05-14\n    轮次: 2\n',
    );
    const [finding, ...others] = records[0]?.checks.flatMap(({ findings }) => findings) ?? [];
    expect(others).toEqual([]);
    expect(finding).toMatchObject({ code: 'duplicateKey', params: { key: '轮次', firstLine: 3 }, place: { line: 5 } });
  });

  test('of two spellings of one name are duplicates', () => {
    const { meant } = taken('谈心谈话: []\n"谈 心 谈 话": []\n');
    expect(meant).toMatchObject({ ok: false, findings: [{ code: 'duplicateKey', place: { line: 2 } }] });
  });

  test('by the thousand take no long time', () => {
    const keys = Array.from({ length: 4999 }, (_, at) => `键${at}: 1`).join('\n');
    const from = process.cpuUsage().user;
    expect(Object.keys(meaning(`${keys}\n人员: []`) as object)).toHaveLength(5000);
    expect(process.cpuUsage().user - from).toBeLessThan(2e6);
  });
});

describe('a document in plain English', () => {
  const text = 'talks:\n  - {id: K1, round: 1, date: 2014-05-14, from: [P01], with: [P02]}\n';
  test('is taken as it stands', () => {
    const { loaded, meant } = taken(text);
    expect(meant.ok && meant.value).toBe(loaded.value);
    expect(meant.ok && meant.places).toBe(loaded.places);
  });
});

describe('places', () => {
  const text = `征求意见:\n  - &one {编号: O1, 内容: 好}\n  - *one\nopinions2: {题名: 1}\n`;
  const { meant } = taken(text);
  const places = meant.ok ? meant.places : null;

  test.each([
    ['/opinions', 1, 1],
    ['/opinions/0/id', 2, 15],
    ['/opinions/0/text', 2, 23],
    ['/opinions/1/text', 3, 5],
    ['/opinions/0/wind', 2, 10],
    ['/opinions2/题名', 4, 17],
  ])('of %s are those of what was written', (at, line, column) =>
    expect(places?.place(at)).toMatchObject({ line, column }),
  );

  test('of a list in one text are those of the text', () => {
    const { meant: one } = taken(`谈心谈话:\n  - {谈话人: 甲某、乙某}${PEOPLE}`);
    expect(one.ok && one.places.place('/talks/0/from/1')).toMatchObject({ line: 2, column: 11 });
  });
});

describe('notation', () => {
  test.each([
    ['2014-2-6', '2014-02-06'],
    ['2014/2/6', '2014-02-06'],
    ['2014.2.6', '2014-02-06'],
    ['2014年2月6日', '2014-02-06'],
    ['２０１４年２月６日', '2014-02-06'],
    ['2014 年 2 月 6 日', '2014-02-06'],
    ['6 February 2014', '2014-02-06'],
    ['Feb 6 2014', '2014-02-06'],
    ['31 February 2014', '31 February 2014'],
    ['6 Ma 2014', '6 Ma 2014'],
    ['2014-2/6', '2014-2/6'],
    ['14-2-6', '14-2-6'],
    ['2月6日', '2月6日'],
    ['2014-2-30', '2014-2-30'],
    ['2014年2月', '2014年2月'],
    ['41676', 41676],
  ])('the day %s is %s', (written, meant) => expect(inTalk(`日期: ${written}`, 'date')).toBe(meant));

  test.each([
    ['第1轮', 1],
    ['第一轮', 1],
    ['第十轮', 10],
    ['第十二次', 12],
    ['第九十九轮', 99],
    ['第２轮', 2],
    ['２', 2],
    ['第二三轮', '第二三轮'],
    ['第零轮', '第零轮'],
    ['"2"', '2'],
    ['一', '一'],
    ['第百轮', '第百轮'],
  ])('the round %s is %s', (written, meant) => expect(inTalk(`轮次: ${written}`, 'round')).toBe(meant));

  test.each([
    ['２６', 26],
    ['86人', '86人'],
    ['"1,086"', '1,086'],
    ['"86"', '86'],
  ])('the count %s is %s', (written, meant) =>
    expect(meaning(`专题民主生活会: {应到人数: ${written}}`)).toEqual({ meeting: { expected: meant } }),
  );

  test.each([
    ['2014年第10周', '2014-W10'],
    ['2014-W9', '2014-W09'],
    ['２０１４－Ｗ９', '2014-W09'],
    ['第10周', '第10周'],
    ['2014年第54周', '2014年第54周'],
  ])('the week %s is %s', (written, meant) =>
    expect(meaning(`督导周报: [{周: ${written}}]`)).toEqual({ weeklyReports: [{ week: meant }] }),
  );

  test.each([
    ['[甲某]', ['P01']],
    ['甲某', ['P01']],
    ['甲某、乙某', ['P01', 'P02']],
    ['"甲某,乙某，S13"', ['P01', 'P02', 'S13']],
    ['P01', ['P01']],
    ['[庚某]', ['S13']],
    ['乙　某', ['P02']],
    ['[丙某]', ['丙某']],
    ['书记', ['书记']],
    ['无', '无'],
    ['甲某、', '甲某、'],
  ])('whoever is given as %s is %j', (written, meant) => expect(inTalk(`谈话人: ${written}`, 'from')).toEqual(meant));

  test.each([
    ['归属: 领导班子', 'team'],
    ['归属: 甲某', 'P01'],
    ['归属: P01', 'P01'],
    ['归属: 丙某', '丙某'],
  ])('in “%s” the owner is %s', (written, owner) => {
    const value = meaning(`自查问题: [{${written}}]${PEOPLE}`) as { problems: { owner: string }[] };
    expect(value.problems[0]?.owner).toBe(owner);
  });

  test('a name that could be an id is a name all the same, and an id is nobody’s name', () => {
    const people = 'people: [{id: P01, name: Ada, post: x}, {id: Bo, name: Cy, post: x}, {id: P03, name: Bo, post: x}]';
    const value = meaning(`${people}\nproblems: [{owner: Ada}, {owner: Bo}]`) as { problems: unknown[] };
    expect(value.problems).toEqual([{ owner: 'P01' }, { owner: 'Bo' }]);
  });

  test('values of a list may be one text', () =>
    expect(meaning('学习教育: {学习活动: [{参加人群: 领导干部、机关党员, 形式: 党课}]}')).toEqual({
      study: { sessions: [{ groups: ['leadingCadres', 'officeMembers'], mode: 'lecture' }] },
    }));

  test('yes and no may be Chinese', () =>
    expect(meaning('人员: [{一把手: 是, 班子成员: 否}]')).toEqual({
      people: [{ topLeader: true, teamMember: false }],
    }));

  test('of names of the schema’s own holds even where one is a list in itself', () =>
    expect(meaning('实施方案: {各稿: [{环节安排: [{环节: 学习教育、听取意见}]}]}')).toEqual({
      plan: { versions: [{ stages: [{ stage: 'studyListen' }] }] },
    }));

  test.each([
    ['日期: 2014/2/6', 'date', '2014/2/6'],
    ['轮次: 第一轮', 'round', '第一轮'],
    ['谈话人: 甲某', 'from', '甲某'],
    ['谈话人: [甲某]', 'from', ['甲某']],
  ])('is plain alone in strict mode: “%s”', (line, key, meant) => expect(inTalk(line, key, true)).toEqual(meant));

  test('in strict mode leaves Chinese keys and values what they are', () =>
    expect(meaning('征求意见: [{四风: 奢靡}]', { strict: true })).toEqual({ opinions: [{ wind: 'extravagance' }] }));
});

test('whoever attended by name is found among a roster’s teams', () =>
  expect(
    meaning('督导组名单: [{编号: T05, 成员: [{编号: S13, 姓名: 庚某}]}]\n督导工作培训会议: {参训人员: 庚某}', {
      kind: 'roster',
    }),
  ).toMatchObject({ training: { attended: ['S13'] } }));
