import { CATEGORIES } from './batch.ts';

const NUMERALS = '〇一二三四五六七八九';
const NUMERAL = /([一二三四五六七八九])?十([一二三四五六七八九])?|[一二三四五六七八九]/g;

export const byCodeUnits = (a: string, b: string): number => (a < b ? -1 : Number(a > b));

/** A name with its numerals to 99 as figures. */
const keyOf = (name: string): string =>
  name.replace(NUMERAL, (all: string, tens = '一', ones = '〇') => {
    const figures = all.includes('十') ? [tens, ones] : ['〇', all];
    return figures.map((one) => NUMERALS.indexOf(one)).join('');
  });

/** Names in the order that people count in: the second team before the third and the tenth. */
export const inNameOrder = (a: string, b: string): number => byCodeUnits(keyOf(a), keyOf(b));

const rankOf = (category: string): number => {
  const rank = CATEGORIES.indexOf(category);
  return rank < 0 ? CATEGORIES.length : rank;
};

/** Categories in the order of record.md, then other groups by name, then those without a value. */
export function inGroupOrder(a: string | null, b: string | null): number {
  if (a === null || b === null) return Number(a === null) - Number(b === null);
  return rankOf(a) - rankOf(b) || inNameOrder(a, b);
}
