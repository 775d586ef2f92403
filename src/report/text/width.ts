import { type Glyph, segmentedGlyphs } from './segmented.ts';

export type { Glyph };

// Characters that never combine, so that each code unit is one glyph: Latin, Chinese and its punctuation, our own
// symbols.
const PLAIN =
  /^[\x20-\x7E\u00A1-\u00AC\u00AE-\u00FF\u2013\u2014\u2018\u2019\u201C\u201D\u2026\u25A1\u26A0\u2714\u2716\u3000-\u3029\u4E00-\u9FFF\uFF01-\uFF5E]*$/;
const plainWidth = (codeUnit: number): number => (codeUnit >= 0x3000 ? 2 : 1);

/** Splits a text into the glyphs that a terminal displays. Ambiguous characters count as one column. */
export function glyphsOf(text: string): readonly Glyph[] {
  if (PLAIN.test(text)) return Array.from(text, (one) => ({ text: one, width: plainWidth(one.charCodeAt(0)) }));
  return segmentedGlyphs(text);
}

/** The width of a text in columns. */
export function widthOf(text: string): number {
  let width = 0;
  if (PLAIN.test(text)) {
    for (let index = 0; index < text.length; index += 1) width += plainWidth(text.charCodeAt(index));
    return width;
  }
  for (const glyph of glyphsOf(text)) width += glyph.width;
  return width;
}

/** The width of the widest text. */
export const widest = (texts: readonly string[]): number =>
  texts.reduce((most, text) => Math.max(most, widthOf(text)), 0);

const blanks = (count: number): string => ' '.repeat(Math.max(0, count));

export const padEnd = (text: string, width: number): string => text + blanks(width - widthOf(text));
export const padStart = (text: string, width: number): string => blanks(width - widthOf(text)) + text;

const ELLIPSIS = '…';

/** The text or, if it is too wide, `…` and its end. */
export function cutStart(text: string, width: number): string {
  if (widthOf(text) <= width) return text;
  const glyphs = glyphsOf(text);
  let from = glyphs.length;
  for (let used = ELLIPSIS.length; from > 0; from -= 1) {
    used += glyphs[from - 1]?.width ?? 0;
    if (used > width) break;
  }
  return (
    ELLIPSIS +
    glyphs
      .slice(from)
      .map((glyph) => glyph.text)
      .join('')
  );
}

/** The text or, if it is too wide, its beginning and `…`. */
export function cut(text: string, width: number): string {
  if (widthOf(text) <= width) return text;
  let shown = '';
  let used = ELLIPSIS.length;
  for (const glyph of glyphsOf(text)) {
    used += glyph.width;
    if (used > width) break;
    shown += glyph.text;
  }
  return shown + ELLIPSIS;
}
