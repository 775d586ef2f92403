import { describe, expect, it } from 'vitest';
import type { Param } from '../../src/model.ts';
import { sayText } from '../../src/words/engine.ts';
import { say } from '../../src/words/say.ts';
import { whoAmong } from '../../src/words/who.ts';

const inBoth = (template: string, value: Param) =>
  (['zh', 'en'] as const).map((lang) => say({ zh: template, en: template }, { value }, lang));

describe('numbers', () => {
  it.each([
    [0, '没有一稿'],
    [1, '只有1稿'],
    [12, '只有12稿'],
  ])('%d is said as %s', (value, said) => expect(inBoth('{value|zero:没有一稿,只有#稿}', value)).toEqual([said, said]));

  it('the words for a number may contain a colon', () =>
    expect(inBoth('{value|zero:没有 by: unit,有#条 by: unit}', 2)[0]).toBe('有2条 by: unit'));

  it.each([
    [0, '0 rounds', 'no rounds'],
    [1, '1 round', '1 round'],
    [2, '2 rounds', '2 rounds'],
  ])('%d has the form of its noun, and none has words of its own', (value, plain, withNone) => {
    expect(inBoth('{value|plural:round,rounds}', value)[1]).toBe(plain);
    expect(inBoth('{value|plural:round,rounds,no rounds}', value)[1]).toBe(withNone);
  });
});

describe('people', () => {
  const who = whoAmong([{ id: 'P01', name: '甲 某' }]);

  it.each([
    ['P01', '甲 某（P01）', '甲 某 (P01)'],
    ['P09', 'P09', 'P09'],
    ['team', '领导班子', 'the leading team'],
  ])('%s is called %s', (id, zh, en) => expect(inBoth('{value|who}', who(id))).toEqual([zh, en]));

  it('several in a list', () =>
    expect(inBoth('{value|who}', ['P01', 'P09'].map(who))).toEqual(['甲 某（P01）、P09', '甲 某 (P01), P09']));
});

describe('texts', () => {
  it.each([
    ['2', '第2稿方案', 'version 2 of the plan'],
    ['2 team', '领导班子对照检查材料第2稿', 'draft 2 of the material of the leading team'],
    ['3 P01 甲某', '甲某（P01）对照检查材料第3稿', 'draft 3 of the material of 甲某 (P01)'],
  ])('%s is called %s', (value, zh, en) => expect(inBoth('{value|draft}', value)).toEqual([zh, en]));
});

describe('why the system refuses a file', () => {
  it('in words, and by its code where there are none', () => {
    expect(inBoth('{value|cause}', 'ENOSPC')).toEqual(['磁盘已满', 'the disk is full']);
    expect(inBoth('{value|cause}', 'EIO')).toEqual(['EIO', 'EIO']);
  });
});

describe('keys and titles', () => {
  it.each([
    ['filed', '归档日期（filed）', 'filed'],
    ['weeklyReports/filed', '上报日期（filed）', 'weeklyReports.filed'],
    ['review/date', '审核日期（date）', 'review.date'],
    ['toString', 'toString', 'toString'],
  ])('the key %s', (path, zh, en) => expect(inBoth('{value|key}', path)).toEqual([zh, en]));

  it.each([
    ['归类 / Category', '归类', 'Category'],
    ['归类', '归类', '归类'],
  ])('the title %s', (title, zh, en) => expect(inBoth('{value|half}', title)).toEqual([zh, en]));
});

describe('lists', () => {
  it('ids stay as they are', () => expect(inBoth('{value}', ['K001', 'K002'])).toEqual(['K001、K002', 'K001, K002']));

  it('if one text could be mistaken for two, all are quoted', () =>
    expect(inBoth('{value}', ['会议多、文件多', '层层“开会”'])).toEqual([
      '“会议多、文件多”、“层层‘开会’”',
      '“会议多、文件多”, “层层‘开会’”',
    ]));

  it('so is a single text in a list, but not outside a list', () => {
    expect(inBoth('{value}', ['会议多，文件多'])[0]).toBe('“会议多，文件多”');
    expect(inBoth('{value}', '会议多，文件多')[0]).toBe('会议多，文件多');
  });

  it('a term that contains a separator is quoted, with what to type outside', () =>
    expect(inBoth('{value|term}', ['studyListen', 'scenicLine', 'talks'])[0]).toBe(
      '“学习教育、听取意见”（studyListen）、“守望相助、亮丽风景线”（scenicLine）、谈心谈话（talks）',
    ));

  it('an id next to such a term is not quoted', () =>
    expect(inBoth('{value|term}', ['studyListen', 'K1'])[0]).toBe('“学习教育、听取意见”（studyListen）、K1'));

  it('terms next to a text that needs quotes are not quoted', () =>
    expect(inBoth('{value|term}', ['talks', '甲，乙'])[0]).toBe('谈心谈话（talks）、“甲，乙”'));
});

describe('days and weeks', () => {
  it.each([
    ['2014-08-05', '2014年8月5日', '5 August 2014'],
    ['2014-01-31', '2014年1月31日', '31 January 2014'],
    ['2014-12-01', '2014年12月1日', '1 December 2014'],
    ['2014-02-30', '2014-02-30', '2014-02-30'],
    ['soon', 'soon', 'soon'],
  ])('the day %s', (value, zh, en) => expect(inBoth('{value|date}', value)).toEqual([zh, en]));

  it.each([
    ['2014-W09', '2014年第9周', 'week 9 of 2014'],
    ['2014-W10/2014-W31', '2014年第10周至2014年第31周', 'week 10 of 2014 to week 31 of 2014'],
    ['x2014-W10', 'x2014-W10', 'x2014-W10'],
    ['2014-W100', '2014-W100', '2014-W100'],
  ])('the week %s', (value, zh, en) => expect(inBoth('{value|week}', value)).toEqual([zh, en]));
});

describe('sections and unknown terms', () => {
  it('a list in a section has its own name', () => {
    expect(inBoth('{value|section}', 'study/groups')).toEqual(inBoth('{value|section}', 'groups'));
    expect(inBoth('{value|section}', 'talks')[0]).toBe('谈心谈话（talks）');
  });

  it('a draft beyond version nine, and one of a person whose name has spaces', () => {
    expect(inBoth('{value|draft}', '12')).toEqual(['第12稿方案', 'version 12 of the plan']);
    expect(inBoth('{value|draft}', '12 P01 甲 某')[0]).toBe('甲 某（P01）对照检查材料第12稿');
  });

  it('a placeholder without a value stays, even if the params inherit one', () => {
    expect(say({ en: '{n} of {toString}', zh: '' }, { n: 2 }, 'en')).toBe('2 of {toString}');
    expect(say({ en: '{n|date}', zh: '' }, {}, 'en')).toBe('{n|date}');
  });
});

describe('a text', () => {
  const own = { known: { en: 'own {n}', zh: '自己的{n}' }, absent: { en: 'own words', zh: '自己的话' } };
  const texts = { known: { code: 'known', params: { n: 2 } }, absent: { code: 'absent', params: {} } };

  it('uses the rule’s template before the engine’s', () => {
    expect(sayText(own, texts.known, 'en')).toBe('own 2');
    expect(sayText(own, texts.absent, 'zh')).toBe('自己的话');
  });

  it('uses the engine’s template if the rule has none', () => {
    const params = { part: 'talks', none: 'talks: []' };
    for (const messages of [undefined, { known: own.known }])
      expect(sayText(messages, { code: 'absent', params }, 'en')).toMatch(/talks: \[\]/);
  });

  it('without a template shows its code', () => {
    expect(sayText(undefined, { code: 'new', params: {} }, 'en')).toBe('new');
  });
});
