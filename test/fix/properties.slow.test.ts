import { readFileSync } from 'node:fs';
import path from 'node:path';
import fc from 'fast-check';
import { expect, test } from 'vitest';
import { fixBytes } from '../../src/fix/fix.ts';
import { loadBytes } from '../../src/load/load.ts';
import { takeMeant } from '../../src/validate/take-meant.ts';
import { validateRecord } from '../../src/validate/validate-record.ts';
import { mutation, soup } from '../load/mutations.ts';

const bytesOf = (text: string): Uint8Array => new TextEncoder().encode(text);
const fixed = (text: string, lang: 'zh' | 'en' | null = null) => fixBytes(bytesOf(text), lang);

const EXAMPLE = readFileSync(path.resolve(import.meta.dirname, '../../examples/passing/unit.yaml'), 'utf8');
const LINES = EXAMPLE.split('\n');

/** `RUNS=1000` for the many. */
const RUNS = Number(process.env['RUNS'] ?? 300);

/** What a text means, and where its schema has something against it. */
function meantBy(text: string) {
  const loaded = loadBytes(bytesOf(text));
  const meant = loaded.ok ? takeMeant('record', loaded) : loaded;
  return meant.ok ? { value: meant.value, wrongAt: validateRecord(meant.value, meant.places).wrongAt } : null;
}

/** A mistake that a clerk makes in one line; null where the line has no place for it. */
const CORRUPTIONS: readonly ((line: string) => string)[] = [
  (line) => line.replace(/^( *(?:- )?\w+): /, '$1：'),
  (line) => line.replace(/^( *(?:- )?\w+): /, '$1:'),
  (line) => line.replace(/^( *)- /, '$1-'),
  (line) => line.replace(/^( *)- /, '$1－ '),
  (line) => line.replace(/, (\w+: )/, '，$1'),
  (line) => line.replace(/(\{\w+): /, '$1：'),
  (line) => line.replace(/^( *- )\{/, '$1'),
  (line) => line.replace(/\}$/, ''),
  (line) => line.replace(/^( +)/, (blanks) => '\t'.repeat(blanks.length / 2)),
  (line) => line.replace(/^( +)/, (blanks) => '\u3000'.repeat(blanks.length / 2)),
  (line) => line.replace(/(\d{4})-(\d\d)-(\d\d)/, '$1年$2月$3日'),
  (line) => line.replace(/(\d{4})-0(\d)-(\d\d)/, '$1.$2.$3'),
  (line) => line.replace(/\btrue\b/, 'yes'),
  (line) => line.replace(/\[(\w+), (\w+)\]/, '$1、$2'),
  (line) => line.replace(/\[(\w+), (\w+)\]/, '［$1，$2］'),
  (line) => line.replace(/\[(\w+)\]/, '$1'),
  (line) => line.replace(/\bdate: /, 'dtae: '),
  (line) => line.replace(/: (\w+)([,}])/, ': “$1”$2'),
  (line) => line.replace(/: ([A-Z]\w+)/, ': $1\u200b'),
];

test('a mistake in a record is mended to what was there, or nothing is', { timeout: 600_000 }, () => {
  const before = meantBy(EXAMPLE)?.value;
  let mended = 0;
  let tried = 0;
  const one = fc.tuple(fc.nat(LINES.length - 1), fc.constantFrom(...CORRUPTIONS));
  fc.assert(
    fc.property(fc.array(one, { minLength: 1, maxLength: 3 }), (all) => {
      const lines = [...LINES];
      for (const [at, corrupt] of all) lines[at] = corrupt(lines[at] ?? '');
      const text = lines.join('\n');
      if (text === EXAMPLE) return;
      tried += 1;
      const { after } = fixed(text);
      const { value, wrongAt } = meantBy(after ?? '') ?? { value: null, wrongAt: new Set() };
      // Where anything is left to say, a person looks at it.
      if (value === null || wrongAt.size > 0) return;
      mended += 1;
      expect(value).toEqual(before);
      expect(fixed(after ?? '').isChanged).toBe(false);
    }),
    { numRuns: RUNS / 4 },
  );
  expect(mended / tried).toBeGreaterThan(0.8);
});

test('what is mended once is mended, and no value that was taken means something else', { timeout: 600_000 }, () => {
  const texts = fc.oneof(
    mutation([LINES]),
    soup,
    mutation([LINES]).map((piece) => `${LINES.slice(0, 30).join('\n')}\n${piece}`),
  );
  fc.assert(
    fc.property(texts, fc.constantFrom('zh', 'en', null), (text, lang) => {
      const { after, left } = fixed(text, lang);
      if (after === null) return;
      const again = fixed(after, lang);
      expect({ isChanged: again.isChanged, left: again.left.length }).toEqual({ isChanged: false, left: left.length });
      const [then, now] = [meantBy(text), meantBy(after)];
      if (then === null) return;
      expect(now === null ? null : 'read').toBe('read');
      if (then.wrongAt.size === 0) expect(now?.value).toEqual(then.value);
      expect([...(now?.wrongAt ?? [])].length).toBeLessThanOrEqual(then.wrongAt.size);
    }),
    { numRuns: RUNS },
  );
});

test('a record in one language and back again', { timeout: 300_000 }, () => {
  const chinese = fixed(EXAMPLE, 'zh').after ?? '';
  expect(meantBy(chinese)?.value).toEqual(meantBy(EXAMPLE)?.value);
  expect(fixed(chinese, 'en').after).toBe(EXAMPLE);
  expect(chinese.split('\n').filter((line) => /^ *(?:- )?[a-z]\w*:/i.test(line))).toEqual([]);
});
