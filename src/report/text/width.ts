import { type Glyph, segmentedGlyphs } from './segmented.ts';

export type { Glyph };

// Characters that combine with nothing, so that each code unit is one glyph: Latin, Chinese and its punctuation, our own signs.
const PLAIN =
  /^[\x20-\x7E\u00A1-\u00AC\u00AE-\u00FF\u2013\u2014\u2018\u2019\u201C\u201D\u2026\u25A1\u26A0\u2714\u2716\u3000-\u3029\u4E00-\u9FFF\uFF01-\uFF5E]*$/;
const plainWidth = (codeUnit: number): number => (codeUnit >= 0x3000 ? 2 : 1);

/** A text in the glyphs that a terminal shows. Ambiguous characters count one column. */
export function glyphsOf(text: string): readonly Glyph[] {
  if (PLAIN.test(text)) return Array.from(text, (one) => ({ text: one, width: plainWidth(one.charCodeAt(0)) }));
  return segmentedGlyphs(text);
}

/** The columns that a text takes. */
export function widthOf(text: string): number {
  let width = 0;
  if (PLAIN.test(text)) {
    for (let index = 0; index < text.length; index += 1) width += plainWidth(text.charCodeAt(index));
    return width;
  }
  for (const glyph of glyphsOf(text)) width += glyph.width;
  return width;
}

/** The columns that the widest of some texts takes. */
export const widest = (texts: readonly string[]): number =>
  texts.reduce((most, text) => Math.max(most, widthOf(text)), 0);

const blanks = (count: number): string => ' '.repeat(Math.max(0, count));

export const padEnd = (text: string, width: number): string => text + blanks(width - widthOf(text));
export const padStart = (text: string, width: number): string => blanks(width - widthOf(text)) + text;

const ELLIPSIS = '…';

/** The text, or as much of its end as leaves room for `…`. */
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

/** The text, or as much of its beginning as leaves room for `…`. */
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
