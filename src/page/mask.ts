import type { RowData } from './shapes.ts';

/** Hides the names of people in a text. */
export type Mask = (text: string) => string;

export const UNMASKED: Mask = (text) => text;

const SIGN = '×';

/**
 * Leaves the first character of each name, 甲某 as 甲×. What units and teams are called stays whole, also where a
 * person's name stands in it: the longest name at a place counts.
 */
export function makeMask(people: readonly string[], rows: readonly RowData[]): Mask {
  const kept = new Set(rows.flatMap(({ name, team, unit, path }) => [name, team, unit, path]).map((one) => one ?? ''));
  const hidden = people.filter((name) => !kept.has(name));
  if (hidden.length === 0) return UNMASKED;
  const all = [...kept, ...hidden].filter((name) => name !== '').sort((a, b) => b.length - a.length);
  const pattern = new RegExp(all.map((name) => name.replaceAll(/[\\^$.*+?()[\]{}|/-]/g, '\\$&')).join('|'), 'g');
  const masked = (name: string): string => {
    const [first = '', ...rest] = name;
    return first + SIGN.repeat(rest.length);
  };
  return (text) => text.replaceAll(pattern, (name) => (kept.has(name) ? name : masked(name)));
}
