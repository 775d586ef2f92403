import { readFileSync } from 'node:fs';
import { fileURLToPath } from 'node:url';
import fc from 'fast-check';
import { describe, expect, test } from 'vitest';
import { auditFiles, auditText, render } from '../../src/index.ts';
import { loadBytes } from '../../src/load/load.ts';
import { takeMeant } from '../../src/validate/take-meant.ts';
import { validRecord } from '../properties/valid-record.ts';
import { inChinese, type Translation } from './in-chinese.ts';

/** What may differ: where things stand, what was written there, and that it is in Chinese. */
const OF_THE_FILE = ['line', 'column', 'endLine', 'endColumn', 'excerpt', 'sha256', 'keys'];

/** A record's JSON report without what depends on how it is written. JSON is YAML. */
async function reportOf(record: unknown): Promise<string> {
  const report = await render(await auditText(JSON.stringify(record, null, 1)), 'json');
  return JSON.stringify(
    JSON.parse(report, (key, value) => (OF_THE_FILE.includes(key) ? undefined : value)),
    null,
    1,
  );
}

interface Named {
  readonly id: string;
  readonly name: string;
}

/** The names that one person alone has, by id. */
function namesIn(record: { readonly people?: unknown; readonly supervision?: unknown }): ReadonlyMap<string, string> {
  const members = (record.supervision as { readonly members?: unknown } | undefined)?.members;
  const all = [record.people, members].flatMap((list) => (Array.isArray(list) ? (list as readonly Named[]) : []));
  const single = all.filter(({ name }) => all.filter((other) => other.name === name).length === 1);
  return new Map(single.map(({ id, name }) => [id, name]));
}

const DAYS = [
  (y: string, m: number, d: number) => `${y}-${m}-${d}`,
  (y: string, m: number, d: number) => `${y}/${m}/${d}`,
  (y: string, m: number, d: number) => `${y}.${m}.${d}`,
  (y: string, m: number, d: number) => `${y}年${m}月${d}日`,
];
const NUMERALS = '一二三四五六七八九';
const wide = (n: number): string =>
  String(n).replaceAll(/\d/g, (digit) => String.fromCharCode(digit.charCodeAt(0) + 0xfee0));

/** A translation that decides by throws of dice. */
function translation(throws: readonly number[], names: ReadonlyMap<string, string>): Translation {
  let at = 0;
  const dice = (sides: number): number => (throws[at++ % throws.length] ?? 0) % sides;
  return {
    isTranslated: () => dice(3) > 0,
    day: (day) => {
      const [y = '', m, d] = day.split('-');
      const form = DAYS[dice(5)];
      return form ? form(y, Number(m), Number(d)) : day;
    },
    week: (week) => (dice(2) === 0 ? week : `${week.slice(0, 4)}年第${Number(week.slice(6))}周`),
    ordinal: (n) => [n, `第${n}轮`, n < 10 ? `第${NUMERALS[n - 1]}稿` : n, wide(n)][dice(4)],
    count: (n) => (dice(2) === 0 ? n : wide(n)),
    who: (id) => (dice(2) === 0 ? id : (names.get(id) ?? id)),
    list: (list) => (list.length > 0 && dice(2) === 0 ? list.join('、，,'[dice(3)]) : list),
  };
}

describe('a record has one report, however it is written', () => {
  test('in Chinese, mixed, with names for ids and days in any form', async () => {
    await fc.assert(
      fc.asyncProperty(validRecord, fc.array(fc.nat(59), { minLength: 7, maxLength: 60 }), async (record, throws) => {
        const written = inChinese('record', record, translation(throws, namesIn(record)));
        expect(await reportOf(written)).toBe(await reportOf(record));
      }),
      { numRuns: 40 },
    );
  });
});

test('the example in Chinese says what the one in English says', () => {
  const meaningOf = (path: string): unknown => {
    const loaded = loadBytes(readFileSync(new URL(`../../examples/${path}`, import.meta.url)));
    const meant = loaded.ok ? takeMeant('record', loaded) : loaded;
    return meant.ok ? meant.value : meant.findings;
  };
  expect(meaningOf('通过/单位.yaml')).toEqual(meaningOf('passing/unit.yaml'));
  for (const file of ['plan-v1.txt', 'plan-v2.txt']) {
    const textOf = (folder: string) =>
      readFileSync(new URL(`../../examples/${folder}/archive/${file}`, import.meta.url));
    expect(textOf('通过')).toEqual(textOf('passing'));
  }
});

test('the banner in Chinese has the report of the one in English, but for places', async () => {
  const reportOn = async (folder: string, units: string, roster: string) => {
    const cwd = fileURLToPath(new URL(`../../examples/${folder}`, import.meta.url));
    const report = await render(await auditFiles([units], { cwd, roster }), 'json');
    const plain = report.replaceAll(`"${units}/`, '"units/').replaceAll(`"${roster}`, '"roster.yaml');
    return JSON.parse(plain.replaceAll(`${units}/`, 'units/'), (key, value) =>
      [...OF_THE_FILE, 'rosterDigest'].includes(key) ? undefined : value,
    ) as { readonly records: readonly unknown[] };
  };
  const english = await reportOn('banner', 'units', 'roster.yaml');
  expect(english.records).toHaveLength(7);
  expect(await reportOn('示范旗', '单位', '名册.yaml')).toEqual(english);
});
