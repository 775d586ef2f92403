import type { Day } from '../calendar.ts';
import type { Mend, Places, Pointer, Text } from '../model.ts';
import type { Candidate } from './nearest.ts';
import type { Schema, Site } from './schema.ts';

/** A value that violates its schema. */
export interface Case {
  readonly root: Schema;
  readonly site: Site;
  readonly value: unknown;
  readonly places: Places;
  /** The keys of a kind of mapping, as candidates for a misspelt one. */
  readonly candidatesIn: (kind: Schema) => readonly Candidate[];
  /** The ids of the people of the document who have a name. */
  readonly idsNamed: (name: string) => readonly string[];
  /** Whether an entry of the people is not an entry as it stands, and holds the name: whose id it is, is known once that is right. */
  readonly isInBrokenEntry: (name: string) => boolean;
  /** The last day on which something in the document was done; null if there is none. */
  readonly lastDay: () => Day | null;
}

/** The id of the one person who has a name; null if nobody has it, or several. */
export function idNamed({ idsNamed }: Pick<Case, 'idsNamed'>, name: string): string | null {
  const [id = null, ...others] = idsNamed(name);
  return others.length === 0 ? id : null;
}

/** What is said of a value, and what mends it. */
export interface Said extends Text {
  readonly mend?: Mend;
}

export const say = (code: string, params: Text['params'], mend?: Mend): Said => ({
  code,
  params,
  ...(mend ? { mend } : {}),
});

/** The value that a finding proposes. */
export const setTo = (value: unknown, isCertain = true): Mend => ({ op: 'set', value, isCertain });

/** Several items of a list for one; where one value is meant, nobody can know which. */
export const spread = ({ site }: Case, values: readonly string[]): Mend | undefined =>
  site.key === null ? { op: 'spread', values, isCertain: true } : undefined;

/** A message about a case: where, and in which words. */
export interface Saying extends Said {
  readonly at: Pointer;
  readonly part?: 'key';
}

/** Messages quote at most this many code points of a value. */
const MAX_SHOWN = 80;

export function cut(text: string): string {
  const start = [...text.slice(0, 2 * MAX_SHOWN + 2)];
  return start.length > MAX_SHOWN ? `${start.slice(0, MAX_SHOWN).join('')}…` : text;
}

/** The source text, if the value does not look like it: `007` is read as 7. */
export function sourceOf({ places, site, value }: Case): string {
  const range = places.valueRange(site.at);
  const source = range ? places.text.slice(range.start, range.end) : '';
  return cut(source === '' || source.startsWith('*') ? written(value) : source);
}

/** `String` would call a `toString` from an untrusted document. */
function written(value: unknown): string {
  if (Array.isArray(value)) return '[…]';
  return typeof value === 'object' && value !== null ? '{…}' : String(value);
}

/** A value as messages quote it. A list or mapping is quoted by its first line. */
export function shown(one: Case): string {
  if (typeof one.value === 'string') return cut(one.value);
  const [line = ''] = sourceOf(one).split(/[\r\n]/);
  return typeof one.value === 'object' && line.length < sourceOf(one).length ? `${line}…` : line;
}

/** The key of a value; for a list item, the key of its list. */
export const ownKeyOf = ({ site }: Case): string => site.key ?? site.at.split('/').at(-2) ?? '';

/** The same as it stands in the document. */
export function keyOf(one: Case): string {
  const { places, site } = one;
  const range = places.keyRange(site.key === null ? site.at.replace(/\/[^/]*$/, '') : site.at);
  const written = range ? places.text.slice(range.start, range.end).replace(/^(["'])(.*)\1$/, '$2') : '';
  return written === '' || written.startsWith('*') ? ownKeyOf(one) : cut(written);
}

/** Whether a key or value that is proposed is to be a Chinese one: in a document in Chinese, or for a Chinese word. */
export const asksChinese = ({ places }: Pick<Case, 'places'>, written = ''): boolean =>
  places.keys === 'zh' || /\p{Script=Han}/u.test(written);

export const titleOf = (one: Case): string => one.site.own.title ?? one.site.kind.title ?? ownKeyOf(one);

export const isMap = (value: unknown): value is Readonly<Record<string, unknown>> =>
  typeof value === 'object' && value !== null && !Array.isArray(value);

/** The value at a key or index; undefined if there is none. */
export function valueIn(value: unknown, segment: string): unknown {
  if (Array.isArray(value)) return value[Number(segment)];
  return isMap(value) && Object.hasOwn(value, segment) ? value[segment] : undefined;
}
