import type { Range } from '../../model.ts';
import type { Diagnostic } from './diagnostic.ts';
import { diagnostic } from './diagnostic.ts';
import type { Limits } from './limits.ts';

// Everything but YAML 1.2's c-printable, and a BOM that is not at the start.
// biome-ignore lint/suspicious/noControlCharactersInRegex: they are what is looked for
const NOT_YAML = /[\0-\x08\x0b\x0c\x0e-\x1f\x7f-\x84\x86-\x9f\ufeff\ufffe\uffff]|\p{Cs}/gu;

/** The same, and every half of a pair: most texts have not even those. */
// biome-ignore lint/suspicious/noControlCharactersInRegex: they are what is looked for
const PERHAPS_NOT_YAML = /[\0-\x08\x0b\x0c\x0e-\x1f\x7f-\x84\x86-\x9f\ud800-\udfff\ufeff\ufffe\uffff]/;

/** The characters that YAML does not allow: the first place of each, and how often it occurs. */
export function findBadCharacters(text: string): readonly Diagnostic[] {
  if (!PERHAPS_NOT_YAML.test(text)) return [];
  const found = new Map<string, { readonly range: Range; n: number }>();
  for (const { 0: character, index } of text.matchAll(NOT_YAML)) {
    const known = found.get(character);
    if (known) known.n += 1;
    else found.set(character, { range: { start: index, end: index + character.length }, n: 1 });
  }
  return [...found].map(([character, { range, n }]) =>
    diagnostic('badCharacter', range, { character: codePointName(character), n }),
  );
}

const codePointName = (character: string): string =>
  `U+${(character.codePointAt(0) ?? 0).toString(16).toUpperCase().padStart(4, '0')}`;

/** A line too many or too long, in one pass. */
export function findLongLines(text: string, limits: Limits): Diagnostic | null {
  // Most texts are shorter than a single line may be, and have fewer characters than a text may have lines.
  if (text.length <= Math.min(limits.lines, limits.lineLength)) return null;
  const ends = lineEndsIn(text);
  let start = 0;
  for (let lines = 1; ; lines++) {
    const end = ends(start);
    if (end - start > limits.lineLength) return diagnostic('lineTooLong', { start, end }, { limit: limits.lineLength });
    start = end + (text.charCodeAt(end) === 13 && text.charCodeAt(end + 1) === 10 ? 2 : 1);
    if (start >= text.length) return null;
    if (lines === limits.lines) return diagnostic('tooManyLines', { start, end: start }, { limit: limits.lines });
  }
}

/** Where the line ends that an offset is in; a text without CR is searched for LF alone. */
function lineEndsIn(text: string): (from: number) => number {
  const end = (at: number): number => (at === -1 ? text.length : at);
  if (!text.includes('\r')) return (from) => end(text.indexOf('\n', from));
  const lineBreak = /[\r\n]/g;
  return (from) => {
    lineBreak.lastIndex = from;
    return lineBreak.test(text) ? lineBreak.lastIndex - 1 : text.length;
  };
}
