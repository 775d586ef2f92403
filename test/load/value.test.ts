import { expect, test } from 'vitest';
import { loadBytes } from '../../src/load/load.ts';

function loaded(yaml: string): unknown {
  const result = loadBytes(new TextEncoder().encode(yaml));
  if (!result.ok) throw new Error(JSON.stringify(result.findings));
  return result.value;
}

test('scalars are those of the YAML 1.2 core schema', () => {
  expect(
    loaded('[yes, no, on, true, False, null, ~, 012, 0o17, 0x1F, 1e3, 1_000, 12:30, 2014-08-10, "1", +5, .5]'),
  ).toEqual([
    'yes',
    'no',
    'on',
    true,
    false,
    null,
    null,
    12,
    15,
    31,
    1000,
    '1_000',
    '12:30',
    '2014-08-10',
    '1',
    5,
    0.5,
  ]);
});

test('an integer is a bigint only if no number holds it exactly', () => {
  expect(loaded('[9007199254740992, 9007199254740993, -9007199254740993, 1000000000000000000000]')).toEqual([
    9007199254740992,
    9007199254740993n,
    -9007199254740993n,
    1e21,
  ]);
  expect(loaded(`- ${'9'.repeat(400)}`)).toEqual([BigInt('9'.repeat(400))]);
});

test('names of the prototype are keys like any other', () => {
  const value = loaded('__proto__: {polluted: 1}\nconstructor: 2\ntoString: 3\nhasOwnProperty: 4\n') as object;
  expect(Object.keys(value)).toEqual(['__proto__', 'constructor', 'toString', 'hasOwnProperty']);
  expect(Object.getPrototypeOf(value)).toBe(Object.prototype);
  expect(({} as { polluted?: number }).polluted).toBeUndefined();
  expect(Object.getOwnPropertyDescriptor(value, '__proto__')?.value).toEqual({ polluted: 1 });
});

test('an alias is a copy, never the same object', () => {
  const value = loaded('a: &x {b: &y [1]}\nc: *x\nd: [*y, *y]\n') as {
    a: { b: unknown };
    c: { b: unknown };
    d: unknown[];
  };
  expect(value).toEqual({ a: { b: [1] }, c: { b: [1] }, d: [[1], [1]] });
  expect(new Set([value.a.b, value.c.b, ...value.d]).size).toBe(4);
});

test('an alias stands for the anchor of its name that came last before it, also in copies', () => {
  expect(loaded('a: &x 1\nb: &l [*x]\nc: &x 2\nd: *x\ne: *l\n')).toEqual({ a: 1, b: [1], c: 2, d: 2, e: [1] });
  expect(loaded('&x k: [&x v, *x ]\n')).toEqual({ k: ['v', 'v'] });
});

test('<< is a key like any other', () => {
  expect(loaded('a: &x {b: 1}\nc: {<<: *x}\n')).toEqual({ a: { b: 1 }, c: { '<<': { b: 1 } } });
});

test('a YAML 1.2 directive, document marks and a BOM are fine', () => {
  expect(loaded('\ufeff%YAML 1.2\n---\na: 1\n...\n')).toEqual({ a: 1 });
});

test('a lone CR ends a line', () => {
  expect(loaded('a: 1\rb: |\r  x\r  y\r')).toEqual({ a: 1, b: 'x\ny\n' });
});

test('full-width characters inside texts are texts', () => {
  expect(loaded('a: 时间：三月，地点：“镇里”\nb:\n  - 单位：示例镇\nc: [备注：无，略]\n')).toEqual({
    a: '时间：三月，地点：“镇里”',
    b: ['单位：示例镇'],
    c: ['备注：无，略'],
  });
});

test('a root that is not a map is read, and left to the schema', () => {
  expect(loaded('- a\n')).toEqual(['a']);
  expect(loaded('只有一句话。\n')).toBe('只有一句话。');
  expect(loaded('~\n')).toBeNull();
});

test('the digest is that of the bytes', () => {
  const result = loadBytes(new TextEncoder().encode('\ufeffa: 1\n'));
  expect(result.sha256).toBe('a2251b91194014d42d50b16b68de4f25014caa6d9f3c6c3c5a0f3c240080cf6a');
  expect(loadBytes(new TextEncoder().encode('')).sha256).toBe(
    'e3b0c44298fc1c149afbf4c8996fb92427ae41e4649b934ca495991b7852b855',
  );
});
