import type { Range } from '../model.ts';
import { LIMITS } from './limits.ts';
import type { Slip } from './slip.ts';
import { slip } from './slip.ts';

// Everything but YAML 1.2's c-printable, and a BOM that is not at the start.
// biome-ignore lint/suspicious/noControlCharactersInRegex: they are what is looked for
const NOT_YAML = /[\0-\x08\x0b\x0c\x0e-\x1f\x7f-\x84\x86-\x9f\ufeff\ufffe\uffff]|\p{Cs}/gu;

/** The characters YAML does not allow: each once, where it stands first, with how often it occurs. */
export function findBadCharacters(text: string): readonly Slip[] {
  const found = new Map<string, { readonly range: Range; n: number }>();
  for (const { 0: character, index } of text.matchAll(NOT_YAML)) {
    const known = found.get(character);
    if (known) known.n += 1;
    else found.set(character, { range: { start: index, end: index + character.length }, n: 1 });
  }
  return [...found].map(([character, { range, n }]) =>
    slip('badCharacter', range, { character: codePointName(character), n }),
  );
}

export const codePointName = (character: string): string =>
  `U+${(character.codePointAt(0) ?? 0).toString(16).toUpperCase().padStart(4, '0')}`;

/** A line too many or too long, in one pass. */
export function findLongLines(text: string): Slip | null {
  let lines = 1;
  let start = 0;
  for (let at = 0; at <= text.length; at++) {
    const unit = at === text.length ? 10 : text.charCodeAt(at);
    if (unit !== 10 && unit !== 13) continue;
    if (at - start > LIMITS.lineLength) {
      return slip('lineTooLong', { start, end: at }, { limit: LIMITS.lineLength });
    }
    if (unit === 13 && text.charCodeAt(at + 1) === 10) continue;
    start = at + 1;
    if (start < text.length) lines += 1;
    if (lines > LIMITS.lines) return slip('tooManyLines', { start, end: start }, { limit: LIMITS.lines });
  }
  return null;
}
