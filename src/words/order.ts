const NUMERALS = '〇一二三四五六七八九';
const NUMERAL = /([一二三四五六七八九])?十([一二三四五六七八九])?|[一二三四五六七八九]/g;

/** A name with its numerals to 99 as figures. */
const keyOf = (name: string): string =>
  name.replace(NUMERAL, (all: string, tens = '一', ones = '〇') => {
    const figures = all.includes('十') ? [tens, ones] : ['〇', all];
    return figures.map((one) => NUMERALS.indexOf(one)).join('');
  });

/** Names in the order that people count in: the second team before the third and the tenth. */
export function inNameOrder(a: string, b: string): number {
  const [one, other] = [keyOf(a), keyOf(b)];
  return one < other ? -1 : Number(one > other);
}
