import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import type { PlacedCheck } from '../../src/model.ts';
import { folderWith, run } from '../command/world.ts';
import { makeDice } from '../fuzz/dice.ts';
import { ADDITIONS, PLANNED } from './add-entries.ts';
import { judged, resultOf, sayingOf } from './judged.ts';
import { renaming, shuffled } from './other-ways.ts';
import { type RecordValue, validRecord } from './valid-record.ts';

const RUNS = { numRuns: 60 };

describe('a generated record', () => {
  it('matches the schema', () => {
    fc.assert(
      fc.property(validRecord, (record) => {
        expect(judged(record).get('record/schema')?.findings).toEqual([]);
      }),
      RUNS,
    );
  });
});

const ids = (record: RecordValue): readonly string[] => (record['people'] as { id: string }[]).map(({ id }) => id);

describe('an additional counting entry', () => {
  it('breaks no pass and lowers no number', () => {
    const passed = new Set<string>();
    const counted = new Set<string>();
    fc.assert(
      fc.property(validRecord, fc.nat(4), fc.nat(4), (record, a, b) => {
        const people = ids(record);
        const chosen = {
          one: people[a % people.length] ?? '',
          other: people[b % people.length] ?? '',
          today: record['asOf'] as string,
        };
        const before = judged(record);
        for (const additions of [ADDITIONS, PLANNED]) {
          const after = judged(additions.reduce((added, { add }) => add(added, chosen), record));
          for (const rule of additions.flatMap(({ rules }) => rules)) {
            const [was, is] = [before.get(rule), after.get(rule)];
            if (was?.outcome === 'pass') {
              passed.add(rule);
              expect({ rule, outcome: is?.outcome }).toEqual({ rule, outcome: 'pass' });
            }
            if (typeof was?.found === 'number') {
              counted.add(rule);
              expect(is?.found).toBeGreaterThanOrEqual(was.found);
            }
          }
        }
      }),
      { numRuns: 150 },
    );
    // Otherwise the property proves nothing. By chance, a few rules may have had no passing record.
    const rules = [...ADDITIONS, ...PLANNED].flatMap(({ rules }) => rules);
    expect(passed.size).toBeGreaterThan(rules.length / 2);
    expect(counted.size).toBeGreaterThan(rules.length / 2);
  });
});

const resultsOf = (checks: ReadonlyMap<string, PlacedCheck>) =>
  [...checks].map(([rule, check]) => ({ rule, ...resultOf(check) }));

describe('the order of a list', () => {
  it('changes no outcome and no number', () => {
    fc.assert(
      fc.property(validRecord, fc.nat(), (record, seed) => {
        const [was, is] = [judged(record), judged(shuffled(record, makeDice(seed).below) as RecordValue)];
        expect(resultsOf(is)).toEqual(resultsOf(was));
      }),
      RUNS,
    );
  });
});

/** Files next to a record. */
const NEIGHBOURS = [
  'schema: unit-record/1\nunit: {id: U1, name: 示例镇党委, category: township}\n',
  'a: [1\n',
  '',
  '[]',
];

interface Report {
  readonly records: readonly { readonly path: string; readonly checks: readonly unknown[] }[];
}

describe('the other files in a record’s folder', () => {
  it('do not change its report', async () => {
    await fc.assert(
      fc.asyncProperty(fc.array(validRecord, { minLength: 2, maxLength: 4 }), async (records) => {
        const texts = [...records.map((record) => JSON.stringify(record)), ...NEIGHBOURS];
        const files = Object.fromEntries(texts.map((text, n) => [`r/${n}.yaml`, text]));
        const folder = folderWith(files);
        const together = JSON.parse((await run(folder, ['r', '-f', 'json'])).out) as Report;
        for (const record of together.records) {
          const alone = JSON.parse((await run(folder, [record.path, '-f', 'json'])).out) as Report;
          expect(alone.records).toEqual([record]);
        }
        expect(together.records.length).toBe(texts.length);
      }),
      { numRuns: 5 },
    );
  });
});

const ID = /\b[A-Z]\d+\b/g;

describe('other ids everywhere', () => {
  it('change only the names in messages', () => {
    fc.assert(
      fc.property(validRecord, fc.nat(), (record, seed) => {
        const { known, rename } = renaming(makeDice(seed));
        const [was, is] = [judged(record), judged(rename(record) as RecordValue)];
        for (const lang of ['zh', 'en'] as const)
          expect(sayingOf(is, lang)).toEqual(sayingOf(was, lang).map((line) => line.replace(ID, known)));
      }),
      RUNS,
    );
  });
});
