import { loadBytes } from '../../src/load/load.ts';
import type { Json } from '../load/write-yaml.ts';
import type { RecordValue } from './valid-record.ts';

/** The value of a YAML text; null of one that cannot be read, as that of `record/readable` is meant to be. */
export function recordOf(yaml: string): RecordValue | null {
  const loaded = loadBytes(new TextEncoder().encode(yaml));
  return loaded.ok ? (loaded.value as RecordValue) : null;
}

/** Each section on a line of its own, so that an example's omitted sections can be told. */
export const yamlOf = (value: RecordValue): string =>
  Object.entries(value)
    .map(([section, inside]) => `${section}: ${JSON.stringify(inside)}\n`)
    .join('');

const insidesOf = (value: Json): readonly (readonly [key: string, inside: Json])[] =>
  typeof value === 'object' && value !== null ? Object.entries(value) : [];

/** All ids that a value gives to something. */
export const idsIn = (value: Json): readonly string[] =>
  insidesOf(value).flatMap(([key, inside]) =>
    typeof inside === 'string' ? (key === 'id' || key === 'team' ? [inside] : []) : idsIn(inside),
  );

/** The entry of a list that a pointer names, and the list's own pointer; null if it names no entry of a list. */
export function entryAt(value: Json, pointer: string): { readonly list: string; readonly entry: Json } | null {
  const keys = pointer.split('/').slice(1);
  const at = (path: readonly string[]) =>
    path.reduce<Json | undefined>((inside, key) => Object.fromEntries(insidesOf(inside ?? null))[key], value);
  const entry = at(keys);
  return entry !== undefined && Array.isArray(at(keys.slice(0, -1)))
    ? { list: `/${keys.slice(0, -1).join('/')}`, entry }
    : null;
}

/** The value with one more entry at the end of a list; and where that is. */
export function withOneMore(value: Json, list: string, entry: Json): { readonly more: Json; readonly at: string } {
  let at = '';
  const visit = (inside: Json, here: string): Json => {
    if (Array.isArray(inside)) {
      if (here === list) at = `${list}/${inside.length}`;
      const all = inside.map((each: Json, n) => visit(each, `${here}/${n}`));
      return here === list ? [...all, entry] : all;
    }
    if (typeof inside !== 'object' || inside === null) return inside;
    return Object.fromEntries(Object.entries(inside).map(([key, each]) => [key, visit(each, `${here}/${key}`)]));
  };
  return { more: visit(value, ''), at };
}

/** What makes a copy of an entry another one: an id and words of its own, at no hour of the day. */
const OF_ITS_OWN: Readonly<Record<string, (was: Json) => Json | undefined>> = {
  id: (was) => `${String(was)}-9`,
  text: (was) => `${String(was)}，另有一事`,
  title: (was) => `${String(was)}，另有一项`,
  sha256: () => 'e'.repeat(64),
  start: () => undefined,
  end: () => undefined,
};

export const likeIt = (entry: Json): Json =>
  typeof entry !== 'object' || entry === null || Array.isArray(entry)
    ? entry
    : (JSON.parse(
        JSON.stringify(
          Object.fromEntries(Object.entries(entry).map(([key, was]) => [key, (OF_ITS_OWN[key] ?? ((as) => as))(was)])),
        ),
      ) as Json);

/** All lists in a value, with their pointers. */
export const listsIn = (value: Json, at = ''): readonly { readonly at: string; readonly list: readonly Json[] }[] => [
  ...(Array.isArray(value) ? [{ at, list: value as readonly Json[] }] : []),
  ...insidesOf(value).flatMap(([key, inside]) => listsIn(inside, `${at}/${key}`)),
];
