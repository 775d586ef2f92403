import type { Pointer } from '../model.ts';
import type { Names } from './names.ts';
import { plainName } from './names.ts';
import { listIn, plainForm } from './notation.ts';
import type { Shape } from './shape.ts';

/** The language that the keys and values of a document are in, or most of them. */
export type Written = 'en' | 'zh';

/** What a document means, in the names and notation of its schema. */
export interface Canonical {
  /** The value itself where there is nothing to take for something else. */
  readonly value: unknown;
  readonly written: Written;
  /** Keys that stand in one map under two names: where, by what is written. */
  readonly twice: readonly { readonly at: Pointer; readonly key: string; readonly earlier: string }[];
}

interface Taking {
  readonly names: Names;
  /** Plain notation alone is taken; names are all the same. */
  readonly strict: boolean;
  /** The ids of all who bear a name. */
  readonly whoNamed: (name: string) => ReadonlySet<string>;
  readonly twice: { readonly map: object; readonly key: string; readonly earlier: string }[];
  en: number;
  zh: number;
}

type KeyedValues = Readonly<Record<string, unknown>>;

const isMap = (value: unknown): value is KeyedValues =>
  typeof value === 'object' && value !== null && !Array.isArray(value);

/** Takes a document's Chinese keys and values, and other notations, for what they mean. */
export function canonical(names: Names, value: unknown, strict: boolean): Canonical {
  let known: ReadonlyMap<string, ReadonlySet<string>> | null = null;
  const whoNamed = (name: string): ReadonlySet<string> => {
    known ??= peopleIn(names, value);
    return known.get(name) ?? NOBODY;
  };
  const taking: Taking = { names, strict, whoNamed, twice: [], en: 0, zh: 0 };
  const taken = take(value, names.root, taking);
  const twice = taking.twice.map(({ map, key, earlier }) => ({ at: pathTo(value, map) ?? '', key, earlier }));
  return { value: taken, written: taking.zh > taking.en ? 'zh' : 'en', twice };
}

function take(value: unknown, shape: Shape | null, taking: Taking): unknown {
  if (shape === null) return value;
  if (typeof value === 'string') return takeText(value, shape, taking);
  if (typeof value !== 'object' || value === null) return value;
  return Array.isArray(value) ? takeList(value, shape, taking) : takeMap(value as KeyedValues, shape, taking);
}

function takeMap(map: KeyedValues, shape: Shape, taking: Taking): KeyedValues {
  const taken: Record<string, unknown> = {};
  const each = taking.names.under(shape, '');
  let isSame = true;
  for (const written of Object.keys(map)) {
    const meant = taking.names.keyIn(shape, written);
    if (meant?.isChinese) taking.zh += 1;
    else if (meant) taking.en += 1;
    // A key that the schema has not stays as it is.
    const key = meant?.key ?? written;
    const inner = map[written];
    const value = take(inner, meant ? meant.shape : each, taking);
    isSame &&= key === written && value === inner;
    if (Object.hasOwn(taken, key))
      taking.twice.push({ map, key: written, earlier: earlierOf(key, map, shape, taking) });
    define(taken, key, value);
  }
  return isSame ? map : taken;
}

/** What stands first for a key. */
const earlierOf = (key: string, map: KeyedValues, shape: Shape, { names }: Taking): string =>
  Object.keys(map).find((written) => (names.keyIn(shape, written)?.key ?? written) === key) ?? key;

/** `__proto__` is a key like any other. */
function define(map: Record<string, unknown>, key: string, value: unknown): void {
  if (key === '__proto__')
    Object.defineProperty(map, key, { value, enumerable: true, configurable: true, writable: true });
  else map[key] = value;
}

const NOBODY: ReadonlySet<string> = new Set();

function takeList(list: readonly unknown[], shape: Shape, taking: Taking): readonly unknown[] {
  const items = taking.names.itemsOf(shape);
  if (items === null) return list;
  let taken: unknown[] | null = null;
  for (const [at, item] of list.entries()) {
    const value = take(item, items, taking);
    if (value === item) continue;
    taken ??= [...list];
    taken[at] = value;
  }
  return taken ?? list;
}

function takeText(text: string, shape: Shape, taking: Taking): unknown {
  const { choices, form } = shape;
  if (shape.items !== undefined) return takeTextAsList(text, shape, taking);
  if (choices) {
    if (Object.hasOwn(choices, text)) {
      taking.en += 1;
      return text;
    }
    const meant = taking.names.valueMeant(shape, text);
    if (meant !== null) {
      taking.zh += 1;
      return form === 'flag' ? meant === 'true' : meant;
    }
  }
  if (form === undefined || form === 'flag' || form === 'id' || taking.strict) return text;
  return form === 'who' ? whoIn(text, taking) : (plainForm(form, text) ?? text);
}

/** A list of ids or listed values may be one text. */
function takeTextAsList(text: string, shape: Shape, taking: Taking): unknown {
  const items = taking.names.itemsOf(shape);
  if (items === null || taking.strict || (items.form === undefined && !items.choices)) return text;
  const whole = takeText(text, items, taking);
  if (whole !== text) return [whole];
  const parts = listIn(text);
  return parts === null ? text : parts.map((part) => takeText(part, items, taking));
}

/** The id of the one person who has a name. */
function whoIn(text: string, { whoNamed }: Taking): string {
  const ids = whoNamed(plainName(text));
  const [id] = ids;
  return ids.size === 1 && id !== undefined ? id : text;
}

/** Who may be given by name in a document, by the keys that lead there. */
const PEOPLE = [['people'], ['supervision', 'members'], ['teams', 'members']] as const;

/** All ids of everybody, by name. An id is nobody's name. */
function peopleIn(names: Names, value: unknown): ReadonlyMap<string, ReadonlySet<string>> {
  const known = new Map<string, Set<string>>();
  const ids = new Set<string>();
  for (const { value: entry, shape } of entriesOfPeople(names, value)) {
    const [id, name] = [valueAt(names, entry, shape, 'id'), valueAt(names, entry, shape, 'name')];
    if (typeof id !== 'string' || typeof name !== 'string') continue;
    ids.add(id);
    known.set(plainName(name), (known.get(plainName(name)) ?? new Set()).add(id));
  }
  for (const id of ids) known.delete(id);
  return known;
}

interface Reached {
  readonly value: unknown;
  readonly shape: Shape;
}

function entriesOfPeople(names: Names, value: unknown): readonly Reached[] {
  const found: Reached[] = [];
  for (const path of PEOPLE) reach(names, { value, shape: names.root }, path, found);
  return found;
}

/** Adds all entries that a path of keys leads to, through lists. */
function reach(names: Names, at: Reached, path: readonly string[], found: Reached[]): void {
  const { value, shape } = at;
  const [key] = path;
  if (Array.isArray(value)) {
    const items = names.itemsOf(shape);
    if (items) for (const item of value) reach(names, { value: item, shape: items }, path, found);
  } else if (key === undefined) found.push(at);
  else {
    const under = names.under(shape, key);
    if (under) reach(names, { value: valueAt(names, value, shape, key), shape: under }, path.slice(1), found);
  }
}

/** The value under a key, whatever name it stands there by. */
function valueAt(names: Names, map: unknown, shape: Shape, key: string): unknown {
  if (!isMap(map)) return undefined;
  const written = Object.hasOwn(map, key) ? key : Object.keys(map).find((one) => names.keyMeant(shape, one) === key);
  return written === undefined ? undefined : map[written];
}

/** Whether people are named so that an id may be a name: then a name may have passed for an id. */
export function hasNameLikeId(names: Names, value: unknown): boolean {
  return entriesOfPeople(names, value).some(
    ({ value: entry }) => isMap(entry) && /^[A-Za-z]/.test(String(entry['name'])),
  );
}

/** The pointer to a map inside a value, by what is written. */
function pathTo(value: unknown, map: object, at: Pointer = ''): Pointer | null {
  if (value === map) return at;
  if (typeof value !== 'object' || value === null) return null;
  for (const [key, inner] of Object.entries(value)) {
    const found = pathTo(inner, map, `${at}/${key.replaceAll('~', '~0').replaceAll('/', '~1')}`);
    if (found !== null) return found;
  }
  return null;
}
