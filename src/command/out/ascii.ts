import type { World } from './world.ts';

// Signs of one column that terminals of Chinese Windows, and those without fonts, show in two or not at all.
const PLAIN: ReadonlyMap<string, string> = new Map([
  ['✔', '+'],
  ['✖', 'x'],
  ['⚠', '!'],
  ['ℹ', 'i'],
  ['…', '~'],
  ['◌', 'o'],
  ['–', '-'],
  ['—', '-'],
  ['·', '.'],
  ['□', '*'],
  ['☐', '*'],
  ['→', '>'],
  ['×', 'x'],
  ['“', '"'],
  ['”', '"'],
  ['‘', "'"],
  ['’', "'"],
]);
const SIGNS = new RegExp(`[${[...PLAIN.keys()].join('')}]`, 'gu');

// Between two parts of a line. The same dot alone is the sign of a cell.
const SEPARATORS = /(?<=\S) ·(?= \S|$)/gm;

/** A report for people without signs whose width terminals disagree on. No line changes its length. */
export const inPlainSigns = (text: string): string =>
  text.replace(SEPARATORS, ' |').replace(SIGNS, (sign) => PLAIN.get(sign) ?? sign);

/** The code page of Chinese Windows. */
const CHINESE = 936;

/** How a text of some format is written: what people read by `wantsPlainSigns`, the rest as it is. */
export async function signsFor(
  format: string,
  flag: boolean | undefined,
  world: World,
): Promise<(text: string) => string> {
  return format === 'pretty' && (await wantsPlainSigns(flag, world)) ? inPlainSigns : (text) => text;
}

/** Whether a report for people does without such signs: the flag, a `TERM` that has none, the code page of the terminal. */
export async function wantsPlainSigns(flag: boolean | undefined, world: World): Promise<boolean> {
  if (flag !== undefined) return flag;
  const { TERM } = world.env;
  if (TERM === 'dumb' || TERM === 'linux') return true;
  return world.stdout.isTerminal && (await world.codePage?.()) === CHINESE;
}
