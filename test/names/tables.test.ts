import { describe, expect, test } from 'vitest';
import { namesOfKind } from '../../src/kinds.ts';
import { namesOf, plainName, zhOfKey, zhOfValue } from '../../src/names/names.ts';
import { NAMED_KINDS } from '../../src/names/shape.ts';

const HAN = /\p{Script=Han}/u;

/** All names of a map's keys or of a list's values, the English ones among them. */
const named = (all: Readonly<Record<string, readonly string[]>>): readonly string[] =>
  Object.entries(all).flatMap(([english, names]) => [english, ...names]);

describe.each(NAMED_KINDS)('the names in a %s', (kind) => {
  const names = namesOf(kind);
  const shapes = Object.entries(names.shapes);

  test('are there for every key', () => {
    const keys = shapes.flatMap(([name, { keys = {} }]) =>
      Object.entries(keys).map(([key, [, zh]]) => [name, key, zh] as const),
    );
    expect(keys.length).toBeGreaterThanOrEqual(3);
    expect(keys.filter(([, , zh]) => !HAN.test(zh) || zh.includes(' / '))).toEqual([]);
  });

  test('are unique within their map, however they are typed', () => {
    const twice = shapes.flatMap(([name, { keys = {}, open = {} }]) => {
      const own = Object.entries(keys).map(([key, [, ...all]]) => [key, all] as const);
      const all = named({ ...Object.fromEntries(own), ...open }).map(plainName);
      return all.filter((one, at) => all.indexOf(one) !== at).map((one) => `${name}: ${one}`);
    });
    expect(twice).toEqual([]);
  });

  test('are unique within their list of values', () => {
    const twice = shapes.flatMap(([name, { choices = {} }]) => {
      const all = named(choices).map(plainName);
      return all.filter((one, at) => all.indexOf(one) !== at).map((one) => `${name}: ${one}`);
    });
    expect(twice).toEqual([]);
  });

  test('lead there and back', () => {
    for (const [, shape] of shapes) {
      for (const key of Object.keys(shape.keys ?? {})) expect(names.keyMeant(shape, zhOfKey(shape, key))).toBe(key);
      for (const value of Object.keys(shape.choices ?? {}))
        expect(names.valueMeant(shape, zhOfValue(shape, value))).toBe(value);
    }
  });

  test('have a shape for every part that is named', () => {
    const parts = shapes.flatMap(([, { keys = {}, items, each }]) => [
      ...Object.values(keys).map(([shape]) => shape),
      ...[items, each].flatMap((one) => one ?? []),
    ]);
    // What has no names of its own is left out.
    const plain = ['id', 'text', 'remark', 'time', 'sha256', 'reason'];
    const missing = parts.filter((part) => !Object.hasOwn(names.shapes, part) && !plain.includes(part));
    expect(missing.filter((part) => !part.startsWith('.') && !part.endsWith('[]'))).toEqual([]);
  });
});

test('documents call themselves what their schemas say', () => {
  for (const kind of NAMED_KINDS.filter((one) => one !== 'config'))
    expect(Object.entries(namesOf(kind).shapes['.schema']?.choices ?? {}).flat(2)).toEqual(namesOfKind(kind));
});

describe('names of a record', () => {
  const names = namesOf('record');
  const talk = names.shapes['Talk'] ?? {};

  test.each([
    ['谈话人', 'from'],
    [' 谈 话 人 ', 'from'],
    ['轮次', 'round'],
    ['从', null],
    ['from', null],
    ['__proto__', null],
    ['constructor', null],
  ])('the key %j stands for %j', (written, meant) => expect(names.keyMeant(talk, written)).toBe(meant));

  test.each([
    ['UnitCategory', '苏木乡镇', 'township'],
    ['Wind', '奢靡', 'extravagance'],
    ['Stage', '学习教育', 'studyListen'],
    ['Stage', '学习教育､听取意见', 'studyListen'],
    ['ReviewResult', '合格', 'pass'],
    ['ReviewResult', '通过', 'pass'],
    ['PlanDecision', '同意', 'approve'],
    ['flag', '是', 'true'],
    ['.schema', '单位活动记录／１', 'unit-record/1'],
  ])('of %s, %s is %s', (shape, written, meant) =>
    expect(names.valueMeant(names.shapes[shape] ?? {}, written)).toBe(meant),
  );
});
