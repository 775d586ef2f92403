import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { EMPTY_WORDS } from '../../src/rule/empty-words.ts';
import { hasLetter, plainLetters, readLetters, seenLetters } from '../../src/rule/plain-letters.ts';

describe('plainLetters', () => {
  it.each([
    ['深入基层，不够。', '深入基层不够'],
    ['深入　基层 不够\t！', '深入基层不够'],
    ['“四风”问题（突出）', '风问题突出'],
    ['ＧＤＰ１００％', 'gdp'],
    ['Straße', 'strasse'],
    ['第①条', '第条'],
    ['第一条会议多', '会议多'],
    ['第二十三，会议多', '会议多'],
    ['其一，会议多', '会议多'],
    ['三条意见没有落实', '条意见没有落实'],
    ['其他会议多', '其他会议多'],
    ['会议多（之十一）', '会议多之'],
    ['一、会议多', '会议多'],
    ['二十一百零三会议多', '会议多'],
    ['会议多一百二十', '会议多'],
    ['千篇一律', '千篇一律'],
    ['百姓有意见', '百姓有意见'],
    ['办事要跑三趟', '办事要跑三趟'],
    ['听\u200b汇\ufe00报\u034f多\u0301\u0301', '听汇报多'],
    ['\u3164\u115f\u1160\uffa0\u2800', ''],
    ['—', ''],
    ['……', ''],
    ['', ''],
    ['ᠮᠣᠩᠭᠣᠯ', 'ᠮᠣᠩᠭᠣᠯ'],
    ['Ⅳ、会议多', '会议多'],
    ['会议多ⅺ', '会议多'],
    ['iv会议多', '会议多'],
    ['A. 会议多', '会议多'],
    ['会议多b', '会议多'],
    ['GDP考核多', 'gdp考核多'],
    ['考核只看GDP', '考核只看gdp'],
    ['只看GDP排名', '只看gdp排名'],
    ['Very few visits a', 'veryfewvisitsa'],
    ['甲、会议多', '会议多'],
    [' （乙）会议多', '会议多'],
    ['甲方会议多', '甲方会议多'],
    ['问题一：会议多', '会议多'],
    ['批评意见十二、会议多', '会议多'],
    ['问题一拖再拖', '问题一拖再拖'],
    ['会丶议丨多丿', '会议多'],
    ['会ㆍ议\ua78f多ǀʼˈ', '会议多'],
    ['佐々木', '佐々木'],
    ['الرقم ١٢', 'الرقم'],
  ])('of %j is %j', (text, letters) => expect(plainLetters(text)).toBe(letters));

  it('is the same whatever unseen stands between', () => {
    const marks = fc.constantFrom('\u200b', '\ufe0f', '\u034f', '\u00ad', ' ', '。', '7', '\u2800');
    fc.assert(
      fc.property(fc.array(fc.tuple(fc.constantFrom('深', '入', '基', 'д'), marks)), (pieces) => {
        expect(plainLetters(pieces.map(([letter, mark]) => letter + mark).join(''))).toBe(
          pieces.map(([letter]) => letter).join(''),
        );
      }),
    );
  });
});

describe('empty words', () => {
  const { saysNothing } = readLetters(EMPTY_WORDS);
  it.each([
    '沒有發現問題',
    '无任何问题存在',
    '存在形式主义问题',
    '本人在四风方面没有突出问题',
    '经对照检查，尚未发现明显问题',
    '班子没有问题',
    '没有需要整改的问题',
    '参见附件一',
    '一定程度上存在奢靡之风',
    '有官僚主义现象',
    '见附件第三条',
    '同第一条',
    '工作太拼命，不注意身体',
    '继续保持，再接再厉',
    'Nothing to report.',
    'meiyou wenti',
  ])('%s says nothing', (text) => expect(saysNothing(text, 1)).toBe(true));
  it.each([
    '没有严格要求自己',
    '没有加强学习',
    '没有对照检查',
    '班子不团结',
    '批评意见不足',
    '问题查摆有差距',
    '没有注意工作方法',
    '对基层情况不了解',
    '群众不了解',
    '有问题不敢抓',
    '满意度比较低',
    '形式主义的会多',
  ])('%s says something', (text) => expect(saysNothing(text, 1)).toBe(false));
  it.each(['此类问题没有', '没有不足之处', '无需整改', '工作很好', '一切正常', '不了解', '满意', '无无无无无'])(
    '%s says nothing',
    (text) => expect(saysNothing(text, 1)).toBe(true),
  );
  it.each(['满意度不高', '无人问津', '此类问题没有整改'])('%s says something', (text) =>
    expect(saysNothing(text, 1)).toBe(false),
  );
});

describe('seenLetters', () => {
  it('keeps numbers, which tell titles and names apart', () => expect(seenLetters('王 一 2 号')).toBe('王一2号'));
});

describe('hasLetter', () => {
  it.each(['甲', '一', 'a', 'ᠮ'])('finds one in %j', (text) => expect(hasLetter(text)).toBe(true));
  it.each(['。', '12', '\u3164', '-', '①'])('finds none in %j', (text) => expect(hasLetter(text)).toBe(false));
});

describe('saysNothing', () => {
  const letters = readLetters(EMPTY_WORDS);
  it.each([
    '无',
    '没有意见',
    '没有意见。',
    '无，无，无，无',
    '没有 意见 暂无',
    'N/A n/a',
    '会议多',
    '会议1234',
    '同上（3）',
    '啊啊啊啊啊',
    'aAaA aaaa',
    '测一下，测一下',
    '下乡少，下乡少，下乡少',
    '𠀀𠀀𠀀𠀀',
    '没有发现任何问题，没有什么意见',
    '暂未发现明显问题',
    '没有四风方面的问题',
    '不存在形式主义问题',
    '形式主义',
    '没有意见和建议',
    '详见附件',
    'not applicable',
  ])('is true of %j', (text) => expect(letters.saysNothing(text, 4)).toBe(true));
  it.each([
    '会议太多',
    '没有意见箱',
    '无人负责',
    '很好高骛远',
    '啊啊啊哦',
    '拖拖拉拉',
    '会议太多会议太多',
    '没有发现问题线索',
    '没有问题意识',
    '批评意见不足',
    '问题整改慢',
  ])('is not true of %j', (text) => expect(letters.saysNothing(text, 4)).toBe(false));
  it('counts a letter outside the BMP once', () => {
    expect(letters.saysNothing('𠀀𠀁𠀂', 4)).toBe(true);
    expect(letters.saysNothing('𠀀𠀁𠀂𠀃', 4)).toBe(false);
  });
  it('takes words said over and over as said once, and no others', () => {
    expect(['会议多，会议多', '看一看', '拖拖拉拉', '会'].map(letters.of)).toEqual([
      '会议多',
      '看一看',
      '拖拖拉拉',
      '会',
    ]);
  });
  it('tells too few letters from letters said over and over and from empty words', () => {
    expect(
      ['会议多', '会议多1', '会议多会议多', '会会会', '无', '…', '会议太多'].map((text) => letters.lack(text, 4)),
    ).toEqual(['fewLetters', 'fewLetters', 'saysNothing', 'fewLetters', 'saysNothing', 'saysNothing', null]);
    expect(['会', '会会'].map((text) => letters.lack(text, 1))).toEqual(['saysNothing', 'saysNothing']);
  });
  it('knows no empty words where there are none', () => expect(readLetters([]).saysNothing('没有意见', 4)).toBe(false));
  it('is quick on a long text of empty words', () => {
    expect(letters.saysNothing(`${'没有意见'.repeat(900)}吗`, 4)).toBe(false);
  });
});
