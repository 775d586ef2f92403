import type { Dice } from '../fuzz/dice.ts';
import type { Json } from '../load/write-yaml.ts';

/** Lists whose order matters: successive versions and drafts. */
const IN_ORDER = ['versions', 'drafts'];

/** The same value with all other lists shuffled. */
export function shuffled(value: Json, below: (n: number) => number, key = ''): Json {
  if (Array.isArray(value)) {
    const items = value.map((item: Json) => shuffled(item, below));
    if (IN_ORDER.includes(key)) return items;
    return items.reduce<Json[]>((mixed, item) => mixed.toSpliced(below(mixed.length + 1), 0, item), []);
  }
  if (typeof value !== 'object' || value === null) return value;
  return Object.fromEntries(Object.entries(value).map(([name, inner]) => [name, shuffled(inner, below, name)]));
}

/** The value with consistently renamed ids. */
export function renaming({ below }: Dice) {
  const known = new Map<string, string>();
  const renamed = (id: string): string => {
    const name = known.get(id) ?? `${'PSKOXCAUT'[below(9)]}${below(1e6)}-${known.size}`;
    known.set(id, name);
    return name;
  };
  const rename = (value: Json): Json => {
    if (typeof value === 'string') return /^[A-Z]\d+$/.test(value) ? renamed(value) : value;
    if (Array.isArray(value)) return value.map(rename);
    if (typeof value !== 'object' || value === null) return value;
    return Object.fromEntries(Object.entries(value).map(([key, inner]) => [key, rename(inner)]));
  };
  return { rename, known: (id: string): string => known.get(id) ?? id };
}

/** Other ids for these: in a value, and in what is said of it. */
export function otherIds(ids: readonly string[], { below }: Dice) {
  const names = new Map([...new Set(ids)].map((id, n) => [id, `${'PSKOXCAUT'[below(9)]}${below(1e6)}-${n}`]));
  const rename = (value: Json): Json => {
    if (typeof value === 'string') return names.get(value) ?? value;
    if (Array.isArray(value)) return value.map(rename);
    if (typeof value !== 'object' || value === null) return value;
    return Object.fromEntries(Object.entries(value).map(([key, inner]) => [key, rename(inner)]));
  };
  const known = new RegExp(`(?<![A-Za-z0-9])(?:${[...names.keys()].join('|')})(?![A-Za-z0-9])`, 'g');
  const inWords = (said: string): string => said.replace(known, (id) => names.get(id) ?? id);
  return { rename, inWords };
}
