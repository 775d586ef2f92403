import fc from 'fast-check';
import type { Json, Style } from './write-yaml.ts';
import { writeYaml } from './write-yaml.ts';

const words = fc.constantFrom(
  '',
  'a',
  '示例镇',
  '谈心谈话：3轮',
  'true',
  '12',
  '2014-08-10',
  'a: b',
  '- x',
  '#',
  "it's",
  '"',
  '\\',
  '[',
  '两行\n第二行',
  '😀',
  '__proto__',
  'constructor',
  'a/b~c',
  '\u0085',
  '\ufeff',
  '\u2028',
);
const text = fc.oneof(
  { weight: 3, arbitrary: words },
  { weight: 1, arbitrary: fc.string({ unit: 'binary', maxLength: 8 }).filter((each) => !/\p{Cs}/u.test(each)) },
);
const json = fc.letrec<{ value: Json; leaf: Json; list: Json[]; map: Record<string, Json> }>((tie) => ({
  leaf: fc.oneof(text, text, fc.integer(), fc.boolean(), fc.constant(null)),
  list: fc.array(tie('value'), { maxLength: 4 }),
  map: fc.array(fc.tuple(text, tie('value')), { maxLength: 4 }).map((entries) => Object.fromEntries(entries)),
  value: fc.oneof({ maxDepth: 4, withCrossShrink: true }, tie('leaf'), tie('list'), tie('map')),
})).value;

const style = (aliases: boolean): fc.Arbitrary<Style> =>
  fc
    .record({
      seed: fc.array(fc.nat(), { minLength: 1, maxLength: 64 }),
      lineBreak: fc.constantFrom('\n', '\r\n', '\r'),
    })
    .map(({ seed, lineBreak }) => {
      let at = 0;
      return { aliases, lineBreak, pick: (n: number) => (seed[at++ % seed.length] ?? 0) % n };
    });

/** A value, and a text that says it in some style. */
export const writing = (aliases: boolean) =>
  fc.tuple(json, style(aliases)).map(([value, how]) => ({ value, yaml: writeYaml(value, how) }));

/** Such a text alone. */
export const writtenYaml: fc.Arbitrary<string> = fc
  .boolean()
  .chain(writing)
  .map(({ yaml }) => yaml);
