import fc from 'fast-check';
import { expect, test } from 'vitest';
import { canonical } from '../../src/names/canonical.ts';
import { namesOf } from '../../src/names/names.ts';
import { plain, validRecord } from '../properties/valid-record.ts';
import { anyRecord } from './any-record.ts';
import { said, written } from './written.ts';

/** What a record means: whoever is named is who bears the name, also where that is not an id of anybody. */
const NAMES = namesOf('record');
const meaning = (record: unknown): unknown => canonical(NAMES, record, false).value;

/** `RUNS=1000` for the many; an .xlsx file takes twice the time of an .ods file. */
const RUNS = Number(process.env['RUNS'] ?? 300);

test.each([
  ['.xlsx', RUNS / 4],
  ['.ods', (RUNS * 3) / 4],
] as const)(
  'whatever a record says comes back from %s',
  async (ending, numRuns) => {
    await fc.assert(
      fc.asyncProperty(anyRecord, fc.constantFrom('zh' as const, 'en' as const), async (record, lang) => {
        expect(meaning(said(await written(record, ending, lang)))).toEqual(meaning(record));
      }),
      { numRuns },
    );
  },
  600_000,
);

test('and so do records as units keep them', async () => {
  await fc.assert(
    fc.asyncProperty(validRecord, async (record) => {
      const value = plain(record) as typeof record;
      expect(said(await written(value, '.xlsx', 'zh'))).toEqual(value);
    }),
    { numRuns: 15 },
  );
}, 600_000);
