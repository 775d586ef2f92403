import { isPlainNumber } from '../load/values/scalar.ts';
import type { Places, Pointer, Text } from '../model.ts';
import { hasLetter } from '../rule/plain-letters.ts';
import { findBackwards } from './backwards.ts';
import { isMap } from './case.ts';
import { escapeSegment } from './schema.ts';

type Said = readonly (readonly [Pointer, Text])[];

/** What a JSON Schema cannot say of a record, by pointer. */
export const findUnsaid = (record: unknown, places: Places): ReadonlyMap<Pointer, Text> =>
  new Map([
    ...(places.hasOddNumber ? findOddNumbers(record, places) : []),
    ...findNameless(record, places),
    ...findBackwards(record),
  ]);

const inside = (value: unknown, key: string): unknown =>
  isMap(value) && Object.hasOwn(value, key) ? value[key] : undefined;

const itemsOf = (list: unknown): readonly unknown[] => (Array.isArray(list) ? list : []);

/** Names and titles in which nobody finds a letter. */
function findNameless(record: unknown, places: Places): Said {
  const lists: readonly (readonly [at: Pointer, list: unknown, keys: readonly string[]])[] = [
    ['/people', inside(record, 'people'), ['name', 'post']],
    ['/supervision/members', inside(inside(record, 'supervision'), 'members'), ['name']],
    ['/archive', inside(record, 'archive'), ['title']],
  ];
  return [
    ...lists.flatMap(([at, list, keys]) =>
      itemsOf(list).flatMap((item, index) =>
        keys.flatMap((key) => nameless(item, key, { at: `${at}/${index}`, places })),
      ),
    ),
    ...nameless(inside(record, 'unit'), 'name', { at: '/unit', places }),
  ];
}

function sourceAt(places: Places, at: Pointer): string {
  const range = places.valueRange(at);
  return range ? places.text.slice(range.start, range.end) : '';
}

/** Of nearly every name the first character tells. */
const isPlainlyNamed = (text: string): boolean => /^[A-Za-z\u4e00-\u9fff]/.test(text);

function nameless(item: unknown, key: string, { at, places }: { readonly at: Pointer; readonly places: Places }): Said {
  const value = inside(item, key);
  // In quotes, digits would be no name either.
  const isDigits = typeof value === 'number' && isPlainNumber(sourceAt(places, `${at}/${key}`));
  const text = isDigits ? String(value) : value;
  if (typeof text !== 'string' || text.trim() === '' || isPlainlyNamed(text) || hasLetter(text)) return [];
  return [[`${at}/${key}`, { code: 'noLetter', params: { key, value: text } }]];
}

/** Numbers written as no clerk writes them: a negative zero, an exponent, another base. */
function findOddNumbers(value: unknown, places: Places, at: Pointer = ''): Said {
  if (typeof value === 'number') {
    const source = sourceAt(places, at);
    if (!Number.isFinite(value) || source.startsWith('*') || !/^[-+.0-9]/.test(source) || isPlainNumber(source))
      return [];
    return [[at, { code: 'oddNumber', params: { source, suggestion: String(value + 0) } }]];
  }
  if (typeof value !== 'object' || value === null) return [];
  return Object.entries(value).flatMap(([key, inner]) => findOddNumbers(inner, places, `${at}/${escapeSegment(key)}`));
}
