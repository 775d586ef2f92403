import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { lettersWithout } from '../../src/copies/letters.ts';
import { longestShared, quoteOf } from '../../src/copies/shared-passage.ts';

const lettersOf = lettersWithout(['示例镇', '样例镇']);
const passages = (...texts: readonly string[]) => texts.map(lettersOf);

/** By trying every pair of starts. */
function naiveLongest(one: readonly string[], other: readonly string[]): number {
  let longest = 0;
  for (const mine of one)
    for (const theirs of other)
      for (let at = 0; at < mine.length; at += 1)
        for (let beside = 0; beside < theirs.length; beside += 1) {
          let length = 0;
          while (at + length < mine.length && mine[at + length] === theirs[beside + length]) length += 1;
          longest = Math.max(longest, length);
        }
  return longest < 5 ? 0 : longest;
}

function shown(one: readonly string[], other: readonly string[]): readonly string[] {
  const [mine, theirs] = [passages(...one), passages(...other)];
  const run = longestShared(mine, theirs);
  const [here, there] = [mine[run?.one.passage ?? -1], theirs[run?.other.passage ?? -1]];
  if (run === null || !here || !there) return [];
  return [quoteOf(here, run.one.letter, run.length), quoteOf(there, run.other.letter, run.length)];
}

describe('the longest passage that two texts share', () => {
  it('agrees with trying every start', () => {
    const texts = fc.array(fc.string({ unit: fc.constantFrom('甲', '乙', '丙'), maxLength: 40 }), { maxLength: 3 });
    fc.assert(
      fc.property(texts, texts, (one, other) => {
        const [mine, theirs] = [passages(...one), passages(...other)];
        const run = longestShared(mine, theirs);
        expect(run?.length ?? 0).toBe(naiveLongest(one, other));
        if (run === null) return;
        const from = ({ passage, letter }: typeof run.one, among: typeof mine) => [
          ...(among[passage]?.codes.subarray(letter, letter + run.length) ?? []),
        ];
        expect(from(run.one, mine)).toEqual(from(run.other, theirs));
        expect(from(run.one, mine)).toHaveLength(run.length);
      }),
    );
  });

  it('is quoted as each text has it, with names, figures and punctuation, on one line', () => {
    expect(
      shown(
        ['一、示例镇在3月5日前，组织\n\n  走访牧户。'],
        ['样例镇在4月6日之前组织', '二，样例镇在4月6日前 组织走访牧户'],
      ),
    ).toEqual(['在3月5日前，组织 走访牧户', '在4月6日前 组织走访牧户']);
  });

  it('is cut to sixty characters', () => {
    const text = Array.from({ length: 80 }, (_, at) => String.fromCodePoint(0x20000 + at)).join('');
    expect(shown([text], [text])[0]).toBe(`${[...text].slice(0, 60).join('')}…`);
    const sixty = [...text].slice(0, 60).join('');
    expect(shown([sixty], [text])[0]).toBe(sixty);
  });

  it('is the longest of several runs with the same start; the first one wins a tie', () => {
    expect(shown(['甲乙丙丁戊己庚辛'], ['甲乙丙丁戊子', '甲乙丙丁戊己庚丑', '甲乙丙丁戊己'])[0]).toBe('甲乙丙丁戊己庚');
    const run = longestShared(passages('子丑寅卯辰，甲乙丙丁戊'), passages('甲乙丙丁戊', '子丑寅卯辰', '甲乙丙丁戊'));
    expect(run).toEqual({ length: 5, one: { passage: 0, letter: 0 }, other: { passage: 1, letter: 0 } });
  });

  it('does not extend over equal letters elsewhere', () => {
    const [one, other] = [
      ['甲乙丙丁戊己庚', '子丑寅卯辰巳午酉'],
      ['甲乙丙丁戊己庚', '子丑寅卯辰未申酉'],
    ];
    expect(longestShared(passages(...one), passages(...other))).toEqual({
      ...{ length: 7, one: { passage: 0, letter: 0 } },
      other: { passage: 0, letter: 0 },
    });
  });

  it('is complete at the start of a text, and after letters that the other text has too', () => {
    expect(shown(['甲乙丙丁戊'], ['甲乙丙丁戊'])).toEqual(['甲乙丙丁戊', '甲乙丙丁戊']);
    expect(shown(['子甲乙丙丁戊'], ['乙甲乙丙丁戊'])[0]).toBe('甲乙丙丁戊');
    expect(shown(['乙甲乙丙丁戊'], ['子甲乙丙丁戊'])[0]).toBe('甲乙丙丁戊');
    expect(shown(['甲乙丙丁戊'], ['子甲乙丙丁戊'])[0]).toBe('甲乙丙丁戊');
    expect(shown(['子甲乙丙丁戊'], ['甲乙丙丁戊'])[0]).toBe('甲乙丙丁戊');
  });

  it('has at least five letters', () => {
    expect(shown(['甲乙丙丁'], ['甲乙丙丁'])).toEqual([]);
    expect(shown([], ['甲乙丙丁戊'])).toEqual([]);
  });

  it('is found in a megabyte of repetition', () => {
    const round = Array.from({ length: 60 }, (_, at) => String.fromCodePoint(0x5000 + at)).join('');
    const [one, other] = [`${round.repeat(5000)}子`, `丑${round.repeat(5000)}`];
    expect(longestShared(passages(one), passages(other))?.length).toBe(300_000);
    const shifted = round.slice(30).repeat(9000);
    expect(longestShared(passages(shifted), passages(round.repeat(5000)))?.length).toBe(30);
  });
});
