import { describe, expect, test } from 'vitest';
import { LIMITS, ROSTER_LIMITS } from '../../src/load/file/limits.ts';
import { loadBytes } from '../../src/load/load.ts';
import { kindOf } from '../../src/validate/kind-of.ts';

const bytesOf = (text: string): Uint8Array => new TextEncoder().encode(text);
const unit = (n: number): string => `  - {id: U${n}, name: 第${n}镇党委, category: township, team: T1}\n`;
const listOf = (units: number): string => Array.from({ length: units }, (_, n) => unit(n)).join('');
const roster = (units: number): string => `schema: roster/1\nname: 示例省\nunits:\n${listOf(units)}`;

/** More than a record may hold, by bytes, lines and nodes. */
const UNITS = 25_000;

describe('a roster', () => {
  test('may be larger than a record, with everything in its place', () => {
    const text = roster(UNITS);
    expect(text.length).toBeGreaterThan(LIMITS.bytes);
    const loaded = loadBytes(bytesOf(text));
    if (!loaded.ok) throw new Error(JSON.stringify(loaded.findings));
    const { units } = loaded.value as { readonly units: readonly unknown[] };
    expect(units).toHaveLength(UNITS);
    expect(units.at(-1)).toEqual({ id: 'U24999', name: '第24999镇党委', category: 'township', team: 'T1' });
    expect(loaded.places.point('/units/24999/name')).toEqual({ line: UNITS + 3, column: 24 });
    const range = loaded.places.valueRange('/units/12345');
    expect(text.slice(range?.start, range?.end)).toBe(unit(12_345).trim().slice(2));
    expect(kindOf(bytesOf(text)).kind).toBe('roster');
  });

  test('of 60,000 units is read whatever stands in its comments', () => {
    const loaded = loadBytes(bytesOf(`# about 100 % done, & *more* to come\n${roster(60_000)}`));
    expect(loaded.ok ? [] : loaded.findings).toEqual([]);
  });

  test('is refused where it is larger than that', () => {
    const text = roster(10).padEnd(ROSTER_LIMITS.bytes + 1, '#');
    expect(loadBytes(bytesOf(text))).toMatchObject({ findings: [{ code: 'tooLarge', params: { limit: 16 } }] });
  });

  test.each([
    ['a mistake', '  - {id: U7 name: x}\n', 'noComma'],
    ['a quote that nothing closes', '  - {id: "U7, name: x}\n', 'unclosedQuote'],
    ['a duplicate key', '  - {id: U7, id: U8}\n', 'duplicateKey'],
  ])('%s far into a large one is told at its line', (_name, line, code) => {
    const text = `${roster(UNITS)}${line}${listOf(UNITS)}`;
    const loaded = loadBytes(bytesOf(text));
    expect(loaded.ok ? [] : loaded.findings[0]).toMatchObject({ code, place: { line: UNITS + 4 } });
  });
});

describe('a record keeps its own limits', () => {
  const inside = `# schema: roster/1\nschema: unit-record/1\nnote: |\n  schema: roster/1\n`;
  test.each([
    ['one that names a roster in a comment and a text', `${inside}people:\n${listOf(UNITS)}`],
    ['one that says so too late', `${'# words\n'.repeat(600)}schema: roster/1\nunits:\n${listOf(UNITS)}`],
  ])('%s', (_name, text) => {
    expect(loadBytes(bytesOf(text))).toMatchObject({ findings: [{ code: 'tooLarge', params: { limit: 1 } }] });
    expect(kindOf(bytesOf(text)).kind).toBe('record');
  });
});
