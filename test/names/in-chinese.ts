import { loadBytes } from '../../src/load/load.ts';
import type { Range } from '../../src/model.ts';
import { type Names, namesOf, zhOfKey, zhOfValue } from '../../src/names/names.ts';
import type { NamedKind, Shape } from '../../src/names/shape.ts';
import { isMap } from '../../src/validate/case.ts';

/** How a document is put into Chinese; each is asked for each key, value or entry. */
export interface Translation {
  /** Whether this key or value is put into Chinese. */
  readonly isTranslated: (name: string) => boolean;
  /** The day in another notation, or as it is. */
  readonly day?: (day: string) => string;
  readonly week?: (week: string) => string;
  readonly ordinal?: (ordinal: number) => unknown;
  readonly count?: (count: number) => unknown;
  /** The name of a person in place of the id, or the id. */
  readonly who?: (id: string) => string;
  /** A list of ids or values as one text, or as it is. */
  readonly list?: (list: readonly unknown[]) => unknown;
}

export const ALL_CHINESE: Translation = { isTranslated: () => true };

/** The same document with Chinese keys and values. */
export function inChinese(kind: NamedKind, value: unknown, how: Translation = ALL_CHINESE): unknown {
  const names = namesOf(kind);
  return translate(value, names.root, { names, how });
}

interface With {
  readonly names: Names;
  readonly how: Translation;
}

function translate(value: unknown, shape: Shape | null, by: With): unknown {
  const { names, how } = by;
  if (shape === null) return value;
  if (Array.isArray(value)) {
    const items = value.map((item) => translate(item, names.itemsOf(shape), by));
    const form = names.itemsOf(shape)?.form;
    const isPlain = form === 'id' || form === 'who' || names.itemsOf(shape)?.choices !== undefined;
    return isPlain && how.list ? how.list(items) : items;
  }
  if (isMap(value)) {
    const pairs = Object.entries(value).map(([key, inner]) => {
      const written = how.isTranslated(key) ? zhOfKey(shape, key) : key;
      return [written, translate(inner, names.under(shape, key), by)] as const;
    });
    return Object.fromEntries(pairs);
  }
  return scalar(value, shape, how);
}

function scalar(value: unknown, shape: Shape, how: Translation): unknown {
  const text = String(value);
  if (shape.choices && Object.hasOwn(shape.choices, text))
    return how.isTranslated(text) ? zhOfValue(shape, text) : value;
  if (shape.form === 'who' && typeof value === 'string') return how.who?.(value) ?? value;
  if (shape.form === 'day' && typeof value === 'string') return how.day?.(value) ?? value;
  if (shape.form === 'week' && typeof value === 'string') return how.week?.(value) ?? value;
  if (shape.form === 'ordinal' && typeof value === 'number') return how.ordinal?.(value) ?? value;
  if (shape.form === 'count' && typeof value === 'number') return how.count?.(value) ?? value;
  return value;
}

/** A text with Chinese keys and values in place of the English ones, and not another character changed. */
export function textInChinese(kind: NamedKind, text: string): string {
  const loaded = loadBytes(new TextEncoder().encode(text));
  if (!loaded.ok) return text;
  const names = namesOf(kind);
  const edits = new Map<number, { readonly end: number; readonly words: string }>();
  const edit = (range: Range | null | undefined, words: string): void => {
    // An alias stands for what is put into Chinese where it is anchored.
    if (range && text[range.start] !== '*') edits.set(range.start, { end: range.end, words });
  };
  const visit = (value: unknown, shape: Shape | null, at: string): void => {
    if (shape === null) return;
    if (typeof value === 'object' && value !== null)
      for (const [key, inner] of Object.entries(value)) {
        const inside = `${at}/${key.replaceAll('~', '~0').replaceAll('/', '~1')}`;
        const isKey = !Array.isArray(value) && zhOfKey(shape, key) !== key;
        if (isKey) edit(loaded.places.keyRange(inside), zhOfKey(shape, key));
        visit(inner, Array.isArray(value) ? names.itemsOf(shape) : names.under(shape, key), inside);
      }
    else if (zhOfValue(shape, String(value)) !== String(value))
      edit(loaded.places.valueRange(at), inYaml(zhOfValue(shape, String(value))));
  };
  visit(loaded.value, names.root, '');
  const ordered = [...edits].sort(([a], [b]) => b - a);
  return ordered.reduce(
    (done, [start, { end, words }]) => done.slice(0, start) + words + done.slice(end),
    loaded.places.text,
  );
}

/** Between brackets and braces a comma ends a text, and quotes mean something at its start. */
const inYaml = (words: string): string => (/[,:#[\]{}"'&*!|>%@`]/.test(words) ? JSON.stringify(words) : words);
