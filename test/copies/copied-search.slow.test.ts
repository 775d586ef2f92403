import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { candidatePairs } from '../../src/copies/candidates.ts';
import { comparePairs } from '../../src/copies/compare-grams.ts';
import { digestOfGrams, gramsOf } from '../../src/copies/grams.ts';
import { lettersWithout } from '../../src/copies/letters.ts';
import { sketchOf } from '../../src/copies/sketch.ts';
import { unionFindOf } from '../../src/copies/union-find.ts';
import { copiesAmong, type KnownText, textsOf } from '../../src/rules/folder/_plan-copies.ts';
import { naiveSimilarities, type UnitText } from './naive-similarity.ts';

const FEWEST_GRAMS = 50;
const lettersOf = lettersWithout([]);

/** Pseudo-random letters, determined by the seed. */
const lettersBy = (seed: number, length: number): string => {
  let state = seed + 1;
  return Array.from({ length }, () => {
    state = (Math.imul(state, 1_664_525) + 1_013_904_223) >>> 0;
    return String.fromCharCode(0x5000 + ((state >>> 8) % 500));
  }).join('');
};

/** The groups of units that the search finds, each in order. */
function found(texts: readonly UnitText[], similarity: number, fewTexts?: number): readonly (readonly string[])[] {
  const grams = texts.map(({ text }) => gramsOf([lettersOf(text)]));
  const known = new Map<string, KnownText>();
  for (const [at, { unit }] of texts.entries()) {
    const mine = grams[at] ?? new Float64Array();
    if (mine.length < FEWEST_GRAMS) continue;
    const digest = digestOfGrams(mine);
    const plans = [...(known.get(digest)?.plans ?? []), { path: `${at}`, unit, line: 1, digest }];
    known.set(digest, { grams: mine.length, sketch: sketchOf(mine), plans });
  }
  const list = textsOf(known);
  const groups = unionFindOf(list.length);
  const read = (text: number) => grams[Number(list[text]?.plans[0]?.path)] ?? null;
  const pairs = candidatePairs(list, similarity, groups, fewTexts);
  const copies = copiesAmong(list, comparePairs(pairs, { list, read }, { similarity, groups }));
  return inOrder(copies.map((group) => group.plans.map(({ path }) => path)));
}

const inOrder = (groups: readonly (readonly string[])[]): readonly (readonly string[])[] =>
  groups.map((group) => group.toSorted()).toSorted((a, b) => (a.join() < b.join() ? -1 : 1));

/** The same by comparing every two texts. */
function expected(texts: readonly UnitText[], similarity: number): readonly (readonly string[])[] {
  const long = texts
    .map((one, path) => ({ ...one, path }))
    .filter(({ text }) => gramsOf([lettersOf(text)]).length >= FEWEST_GRAMS);
  const similarityOf = naiveSimilarities(long);
  const groups = long.map((_, at) => new Set([at]));
  long.forEach((one, at) => {
    long.slice(0, at).forEach((other, before) => {
      if (one.unit === other.unit || similarityOf(at, before) < similarity) return;
      const [into, from] = [groups[before], groups[at]];
      if (!into || !from || into === from) return;
      for (const member of from) {
        into.add(member);
        groups[member] = into;
      }
    });
  });
  const paths = [...new Set(groups)].map((group) => [...group].map((at) => `${long[at]?.path}`));
  return inOrder(paths.filter((group) => group.length > 1));
}

/** Texts assembled from a few sources and letters of their own. */
const piece = fc.record({ source: fc.nat(3), from: fc.nat(40), length: fc.integer({ min: 10, max: 100 }) });
const oneText = fc.record({ pieces: fc.array(piece, { maxLength: 3 }), own: fc.nat(70), seed: fc.nat(1_000_000) });
const textOf = ({
  pieces,
  own,
  seed,
}: {
  readonly pieces: readonly { source: number; from: number; length: number }[];
  readonly own: number;
  readonly seed: number;
}) =>
  [
    ...pieces.map(({ source, from, length }) => lettersBy(source, 150).slice(from, from + length)),
    lettersBy(seed + 10, own),
  ].join('');
const folderOf = (minLength: number, maxLength: number) =>
  fc
    .array(oneText, { minLength, maxLength })
    .map((texts) => texts.map((text, at) => ({ unit: `U${at}`, text: textOf(text) })));
const folder = folderOf(2, 12);

/**
 * The third is alike to the second (85.9 %), but not quite to the first (79.1 %); most texts have what these two share.
 */
const NOT_QUITE = [
  '久佛为丩亢伞你佤亍侤亣乚以亸伣仑之乢优例仜俟乯乣井亂乓佪保侳作从九伖伻乞享乧伢並伙仃乗佶伶価伢佣举侁侍仈俪乘侎伥侱以丠乲仯俜伣侸侔俍侫乺丝乔仩伄三佒乸乞侴伪伄亭佦亄他乸么佱乁位伕俞信俩佭伧仒伌',
  '久佛为丩亢伞你佤亍侤亣乚以亸伣仑之乢优例仜俟乯乣井亂乓佪保侳作从九伖伻乞享乧伢並伙仃乗佶伶価伢佣举侁侍仈俪乘侎伥侱以丠乲仯俜伣侸侔俍侫乺丝乔仩伄三佒乸乞侴伪伄亭佦亄他乸么佱亼乕亸',
  '亣乚以亸伣仑之乢优例仜俟乯乣井亂乓佪保侳作从九伖伻乞享乧伢並伙仃乗佶伶価伢佣举侁侍仈俪乘侎伥侱以丠乲仯俜伣侸侔俍侫乺丝乔仩伄三佒乸乞侴伪伄亭佦亄他乸么佱亼亃什仨令侪侩乕亸任乎亩丬伫伹佯伶丨代',
  '乁位伕俞信俩佭伧仒伌佴佃争侠侣佬传丼亭侔侕伥串侮侳乽仞伲丣乚乆亥乼丷併仍仺仵佟俀中乕亸任乎亩丬伫伹佯伶丨代习',
  '乁位伕俞信俩佭伧仒伌乗侹両乮侑住侐九亿予乎俕侈侅両亗佳伌丷乊乁仐丿于侌丆亅佃俎亟俒亮亪侈亁伲丁侰俦仃伕佘俅佪',
  '乁位伕俞信俩佭伧仒伌伕俞信俩佭伧仒伌佴佃争侠侣佬传丼亭侔侕伥串侮侳乽仞伲丣乗侹両乮侑住侐九亿予乎俕侈侅両亗佳伌丷乊乁',
].map((text, at) => ({ unit: `U${at}`, text }));

describe('the search for copied plans', () => {
  it('agrees with comparing every two texts', () => {
    fc.assert(
      fc.property(folder, fc.constantFrom(0.5, 0.8, 0.95, 1), (texts, similarity) => {
        expect(found(texts, similarity)).toEqual(expected(texts, similarity));
      }),
      { numRuns: 300 },
    );
  });

  it('agrees when it uses the index, as it does for many texts', () => {
    fc.assert(
      fc.property(folder, fc.constantFrom(0.8, 0.95, 1), (texts, similarity) => {
        expect(found(texts, similarity, 0)).toEqual(expected(texts, similarity));
      }),
      { numRuns: 300, examples: [[NOT_QUITE, 0.8]] },
    );
  });

  it('agrees when it uses the index on a hundred texts with much in common', () => {
    fc.assert(
      fc.property(folderOf(100, 100), (texts) => {
        expect(found(texts, 0.8, 0)).toEqual(found(texts, 0.8, texts.length));
      }),
      { numRuns: 5, seed: 2014 },
    );
  });

  it('does not depend on the order of the texts', () => {
    fc.assert(
      fc.property(folder, fc.integer(), fc.constantFrom(0, undefined), (texts, seed, fewTexts) => {
        const shuffled = texts
          .map((one, at) => ({ one, at, key: Math.imul(at + 1, seed | 1) }))
          .sort((a, b) => a.key - b.key);
        const again = found(
          shuffled.map(({ one }) => one),
          0.8,
          fewTexts,
        );
        const named = inOrder(again.map((group) => group.map((path) => `${shuffled[Number(path)]?.at}`)));
        expect(named).toEqual(found(texts, 0.8, fewTexts));
      }),
    );
  });

  it('finds a part of a text up to ten times as long, among three hundred others', () => {
    const others = Array.from({ length: 300 }, (_, at) => ({ unit: `V${at}`, text: lettersBy(1000 + at, 1500) }));
    const parts = [2, 4, 6, 8, 10].flatMap((times) => {
      const whole = lettersBy(times, 4000);
      const part = `${whole.slice(500, 500 + 4000 / times)}${lettersBy(50 + times, 600 / times)}`;
      return [whole, part].map((text, at) => ({ unit: `U${times}-${at}`, text }));
    });
    const pairs = [0, 2, 4, 6, 8].map((at) => [`${at}`, `${at + 1}`]);
    expect(found([...parts, ...others], 0.8)).toEqual(pairs);
  });

  it('finds a plan that half of three hundred units copied with small changes, and ignores a template with individual parts', () => {
    const [plan, template] = [lettersBy(1, 1000), lettersBy(2, 700)];
    const half = Array.from({ length: 300 }, (_, at) => {
      const own = lettersBy(100 + at, 1000);
      return { unit: `U${at}`, text: at % 2 === 0 ? `${plan}${own.slice(0, 80)}` : own };
    });
    const [group, ...others] = found(half, 0.8);
    expect([group?.length, others]).toEqual([150, []]);
    const filled = Array.from({ length: 300 }, (_, at) => ({
      unit: `U${at}`,
      text: `${template}${lettersBy(100 + at, 300)}`,
    }));
    expect(found(filled, 0.8)).toEqual([]);
  });
});
