import { describe, expect, it } from 'vitest';
import {
  type ListSketch,
  lettersOfNames,
  pairsAmong,
  printReader,
  printsOf,
  sharedTexts,
  sketchesOf,
} from '../../../src/rules/folder/_copied-lists.ts';
import { listed } from './listed.ts';

const NAMES = '甲乙丙丁戊己庚辛壬癸子丑寅卯辰巳午未申酉';
/** The last of a list's sketches: without the names, where that makes a difference. */
const sketch = (texts: readonly string[], names: readonly string[] = []): ListSketch =>
  sketchesOf(texts, { names: lettersOfNames(names), minLetters: 4 }).at(-1) ?? { texts: 0, prints: '' };

describe('what two lists share', () => {
  it.each([
    ['all of the shorter one', [1, 5, 9], undefined, [1, 2, 5, 9], undefined, 3, 3],
    ['some of it', [1, 5, 9], undefined, [2, 5, 7, 9], undefined, 2, 3],
    ['nothing', [1, 3], undefined, [2, 4], undefined, 0, 2],
    ['with an empty list', [], undefined, [2, 4], undefined, 0, 0],
    ['up to where one list was cut', [1, 2, 3], 5, [2, 3, 4, 9], undefined, 2, 2],
    ['the last text before the cut', [1, 2, 3], 5, [3, 7], undefined, 1, 1],
    ['up to where the first of two lists was cut', [1, 2, 3], 5, [1, 3, 8], 9, 2, 2],
    ['the largest fingerprint that there is', [2, 2 ** 32 - 1], undefined, [7, 2 ** 32 - 1], undefined, 1, 2],
  ] as const)('%s', (_, one, oneTexts, other, otherTexts, shared, of) => {
    const [a, b] = [listed(one, oneTexts), listed(other, otherTexts)];
    expect(sharedTexts(a, b)).toEqual({ shared, of });
    expect(sharedTexts(b, a)).toEqual({ shared, of });
  });
});

describe('the sketch of a list', () => {
  it('leaves names out, a long one before a short one that it begins with', () => {
    const bare = sketch(['群众办事多次往返']);
    expect(sketch(['甲乙丙群众办事多次往返'], ['甲乙', '甲乙丙'])).toEqual(bare);
    expect(sketch(['甲乙丙群众办事多次往返'], ['甲乙丙', '甲乙'])).toEqual(bare);
    expect(sketch(['甲乙丙群众办事多次往返'], ['甲乙'])).not.toEqual(bare);
  });

  it('leaves a name of one letter in: it stands in other words too', () => {
    expect(sketch(['群众办事多次往返'], ['办'])).toEqual(sketch(['群众办事多次往返']));
  });

  it('counts a text once, and none of three letters', () => {
    expect(sketch(['群众办事', '群众办事。', '群众办']).texts).toBe(1);
  });

  it('keeps the 200 smallest fingerprints in order, and how many texts there are', () => {
    const texts = Array.from(
      { length: 300 },
      (_, n) => `群众${[...NAMES][n % 20]}办事${[...NAMES][Math.floor(n / 20)]}多次往返`,
    );
    const readPrints = printReader();
    const whole = [texts.slice(0, 150), texts.slice(150)].flatMap((some) => [...printsOf(readPrints(sketch(some)))]);
    const cut = sketch(texts);
    expect(cut.texts).toBe(300);
    expect([...printsOf(readPrints(cut))]).toEqual(whole.sort((a, b) => a - b).slice(0, 200));
  });
});

it('pairs lists by the texts that they have in common, the most alike first, each pair once', () => {
  const lists = [listed([1, 2, 3, 4]), listed([1, 2, 3, 9]), listed([1, 2, 3, 4]), listed([7, 8])];
  expect([...pairsAmong(lists, 3)]).toEqual([
    [0, 1],
    [0, 2],
    [1, 2],
  ]);
  expect([...pairsAmong(lists, 4)]).toEqual([[0, 2]]);
});
