import type { Places, Pointer, Text } from '../model.ts';
import type { Candidate } from './nearest.ts';
import type { Schema, Site } from './schema.ts';

/** A value that a schema has something against. */
export interface Case {
  readonly root: Schema;
  readonly site: Site;
  readonly value: unknown;
  readonly places: Places;
  /** The keys of a kind of map, as what a misspelt one may be meant to be. */
  readonly candidatesIn: (kind: Schema) => readonly Candidate[];
}

/** What is said of a case: where, and in which words. */
export interface Saying extends Text {
  readonly at: Pointer;
  readonly part?: 'key';
}

/** The most code points of a value that a message repeats. */
const MAX_SHOWN = 80;

export function cut(text: string): string {
  const start = [...text.slice(0, 2 * MAX_SHOWN + 2)];
  return start.length > MAX_SHOWN ? `${start.slice(0, MAX_SHOWN).join('')}…` : text;
}

/** What stands in the file, where a value is not what it looks like: `007` is read as 7. */
export function sourceOf({ places, site, value }: Case): string {
  const range = places.valueRange(site.at);
  const source = range ? places.text.slice(range.start, range.end) : '';
  return cut(source === '' || source.startsWith('*') ? written(value) : source);
}

/** `String` calls a `toString` that a stranger may have written. */
function written(value: unknown): string {
  if (Array.isArray(value)) return '[…]';
  return typeof value === 'object' && value !== null ? '{…}' : String(value);
}

/** A value as a message repeats it: a list or a map by its first line. */
export function shown(one: Case): string {
  if (typeof one.value === 'string') return cut(one.value);
  const [line = ''] = sourceOf(one).split(/[\r\n]/);
  return typeof one.value === 'object' && line.length < sourceOf(one).length ? `${line}…` : line;
}

/** The key a value stands at; of a list's item, its list's. */
export const keyOf = ({ site }: Case): string => site.key ?? site.at.split('/').at(-2) ?? '';

export const titleOf = (one: Case): string => one.site.own.title ?? one.site.kind.title ?? keyOf(one);

export const isMap = (value: unknown): value is Readonly<Record<string, unknown>> =>
  typeof value === 'object' && value !== null && !Array.isArray(value);
