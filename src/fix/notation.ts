import type { Lang, Pointer } from '../model.ts';
import { type Names, zhOfKey, zhOfValue } from '../names/names.ts';
import { listIn } from '../names/notation.ts';
import type { Shape } from '../names/shape.ts';
import { isMap } from '../validate/case.ts';
import { escapeSegment, segmentsOf } from '../validate/schema.ts';
import type { Operation } from './mend-values.ts';

/** A value as it is written, what it means, and where that stands. */
interface Pair {
  readonly raw: unknown;
  readonly meant: unknown;
  readonly shape: Shape | null;
  readonly at: Pointer;
}

/** What a value holds, with the keys as they are written. */
function* inside({ raw, meant, shape, at }: Pair, names: Names): Generator<Pair & { readonly written: string | null }> {
  if (Array.isArray(raw) && Array.isArray(meant)) {
    const items = shape && names.itemsOf(shape);
    for (const [index, item] of raw.entries())
      yield { raw: item, meant: meant[index], shape: items, at: `${at}/${index}`, written: null };
  } else if (isMap(raw) && isMap(meant)) {
    const keys = Object.keys(meant);
    for (const [index, written] of Object.keys(raw).entries()) {
      const key = keys[index] ?? written;
      const under = shape && names.under(shape, key);
      yield { raw: raw[written], meant: meant[key], shape: under, at: `${at}/${escapeSegment(key)}`, written };
    }
  }
}

/** Every value that is written in another notation than the plain one. Names of values stay what they are. */
export function* plainNotation(pair: Pair, names: Names): Generator<Operation> {
  const { raw, meant, shape, at } = pair;
  if (raw === meant || shape === null) return;
  if (typeof raw !== 'string') {
    for (const inner of inside(pair, names)) yield* plainNotation(inner, names);
    return;
  }
  if (Array.isArray(meant)) {
    const items = names.itemsOf(shape);
    const isNamed = (word: string): boolean => items !== null && names.valueMeant(items, word) !== null;
    const words = isNamed(raw) ? [raw] : (listIn(raw) ?? [raw]);
    const value = meant.map((item: unknown, index) => (isNamed(words[index] ?? '') ? words[index] : item));
    yield { at, mend: { op: 'set', value: meant, isCertain: true }, written: value };
  } else if (names.valueMeant(shape, raw) === null) yield { at, mend: { op: 'set', value: meant, isCertain: true } };
}

/** Every key and listed value that is not in a language. */
export function* inLanguage(pair: Pair, names: Names, lang: Lang): Generator<Operation> {
  for (const inner of inside(pair, names)) {
    const key = segmentsOf(inner.at).at(-1) ?? '';
    const wanted = pair.shape && (lang === 'zh' ? zhOfKey(pair.shape, key) : key);
    if (inner.written !== null && wanted !== null && wanted !== inner.written)
      yield { at: inner.at, mend: { op: 'rename', key, isCertain: true }, written: wanted };
    yield* inLanguage(inner, names, lang);
  }
  const { raw, meant, shape, at } = pair;
  const isChoice = shape?.choices !== undefined && (typeof meant === 'string' || typeof meant === 'boolean');
  if (!isChoice || !Object.hasOwn(shape.choices, String(meant))) return;
  const wanted = lang === 'zh' ? zhOfValue(shape, String(meant)) : meant;
  if (wanted !== raw) yield { at, mend: { op: 'set', value: meant, isCertain: true }, written: wanted };
}

/** The shape of what stands at a pointer. */
function shapeAt(names: Names, segments: readonly string[]): Shape | null {
  return segments.reduce<Shape | null>(
    (shape, segment) => shape && (names.itemsOf(shape) ?? names.under(shape, segment)),
    names.root,
  );
}

/** A proposed key or value in Chinese, where the one that it mends is. */
export function inOwnWords(operation: Operation, names: Names, source: string): Operation {
  const { at, mend } = operation;
  if (!/\p{Script=Han}/u.test(source)) return operation;
  const segments = segmentsOf(at);
  if (mend.op === 'rename') {
    const shape = shapeAt(names, segments.slice(0, -1));
    return shape ? { ...operation, written: zhOfKey(shape, mend.key) } : operation;
  }
  const shape = shapeAt(names, segments);
  if (mend.op !== 'set' || Array.isArray(mend.value)) return operation;
  const written = inChinese(mend.value, shape, names);
  return written === mend.value ? operation : { ...operation, written };
}

/** A value, or an entry with its keys, by its Chinese names. */
function inChinese(value: unknown, shape: Shape | null, names: Names): unknown {
  if (shape === null) return value;
  if (typeof value === 'string') return zhOfValue(shape, value);
  if (!isMap(value)) return value;
  const entries = Object.entries(value);
  return Object.fromEntries(
    entries.map(([key, inner]) => [zhOfKey(shape, key), inChinese(inner, names.under(shape, key), names)]),
  );
}
