import { expect, it } from 'vitest';
import { isSameName } from '../../src/campaign/names.ts';

it.each([
  ['甲某', '甲 某', true],
  ['甲某', '甲某（书记）', true],
  ['甲某（书记）', '甲某', true],
  ['甲某（书记）', '甲某（书记）', true],
  ['甲某（书记）', '甲某（镇长）', false],
  ['甲某', '甲', false],
  ['甲某', '乙某', false],
  ['甲某同志', '甲某', true],
  ['甲某', '副组长 甲某', true],
  ['督导组成员甲某', '甲某', true],
  ['甲某', '甲某副书记（督导组）', true],
  ['组长甲某', '甲某', true],
  ['甲某副局长', '甲某', true],
  ['甲某局长', '甲某', true],
  ['甲组长某', '甲某', false],
  ['王同志', '王', false],
  ['组长甲', '甲', false],
  ['甲某', '甲某某', false],
  ['（书记）', '（镇长）', false],
  ['（书记）', '', false],
  ['', '（书记）', false],
  ['', '', false],
  ['甲某（书记，\n兼）', '甲某', true],
])('the names %j and %j are one: %s', (a, b, isOne) => expect(isSameName(a, b)).toBe(isOne));
