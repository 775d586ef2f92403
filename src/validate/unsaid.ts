import { isDay } from '../calendar.ts';
import { isPlainNumber } from '../load/values/scalar.ts';
import type { Places, Pointer, Text } from '../model.ts';
import { hasLetter } from '../rule/plain-letters.ts';
import { valueIn } from './case.ts';
import { escapeSegment } from './schema.ts';

type Said = readonly (readonly [Pointer, Text])[];

/** What a JSON Schema cannot say of a record, by pointer. */
export const findUnsaid = (record: unknown, places: Places): ReadonlyMap<Pointer, Text> =>
  new Map([
    ...(places.hasOddNumber ? findOddNumbers(record, places) : []),
    ...findNameless(record, places),
    ...findBackwards(record),
  ]);

const itemsOf = (list: unknown): readonly unknown[] => (Array.isArray(list) ? list : []);

/** Names and titles in which nobody finds a letter. */
function findNameless(record: unknown, places: Places): Said {
  const lists: readonly (readonly [at: Pointer, list: unknown, keys: readonly string[]])[] = [
    ['/people', valueIn(record, 'people'), ['name', 'post']],
    ['/supervision/members', valueIn(valueIn(record, 'supervision'), 'members'), ['name']],
    ['/archive', valueIn(record, 'archive'), ['title']],
  ];
  return [
    ...lists.flatMap(([at, list, keys]) =>
      itemsOf(list).flatMap((item, index) =>
        keys.flatMap((key) => nameless(item, key, { at: `${at}/${index}`, places })),
      ),
    ),
    ...nameless(valueIn(record, 'unit'), 'name', { at: '/unit', places }),
  ];
}

function sourceAt(places: Places, at: Pointer): string {
  const range = places.valueRange(at);
  return range ? places.text.slice(range.start, range.end) : '';
}

/** Of nearly every name the first character tells. */
const isPlainlyNamed = (text: string): boolean => /^[A-Za-z\u4e00-\u9fff]/.test(text);

function nameless(item: unknown, key: string, { at, places }: { readonly at: Pointer; readonly places: Places }): Said {
  const value = valueIn(item, key);
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

const TIME = /^([01][0-9]|2[0-3]):[0-5][0-9]$/;

const isTime = (value: unknown): value is string => typeof value === 'string' && TIME.test(value);

/** A talk ends after it starts, and nobody's service ends before it begins. */
function findBackwards(record: unknown): Said {
  const talks = itemsOf(valueIn(record, 'talks')).flatMap((talk, index): Said => {
    const [start, end] = [valueIn(talk, 'start'), valueIn(talk, 'end')];
    if (!isTime(start) || !isTime(end) || start < end) return [];
    return [[`/talks/${index}/end`, { code: 'endNotAfterStart', params: { start, end } }]];
  });
  const services = itemsOf(valueIn(record, 'people')).flatMap((person, index): Said => {
    const [from, to] = [valueIn(person, 'from'), valueIn(person, 'to')];
    if (!isDay(from) || !isDay(to) || from <= to) return [];
    return [[`/people/${index}/to`, { code: 'toBeforeFrom', params: { from, to } }]];
  });
  return [...talks, ...services];
}
