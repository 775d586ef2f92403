import { type Glyph, glyphsOf, widthOf } from './width.ts';

// Chinese typesetting: closing punctuation never starts a line, opening punctuation never ends one.
const CLOSING = new Set('，。、；：？！）】》〉」』〕｝”’…—·％‰,.;:?!)]}%');
const OPENING = new Set('（【《〈「『〔｛“‘([{第');
const SPACES = new Set([' ', '\u3000']);
const isDigit = ({ text }: Glyph): boolean => text >= '0' && text <= '9' && text.length === 1;

/** Keeps words together, and numbers with their measure word (2轮). `solid` is the last glyph that is not a space. */
function mayBreakBetween(before: Glyph, after: Glyph, solid: Glyph): boolean {
  if (SPACES.has(after.text) || CLOSING.has(after.text) || OPENING.has(solid.text)) return false;
  if (SPACES.has(before.text)) return true;
  if (before.width < 2 && after.width < 2) return before.text === '”' || after.text === '“';
  return !isDigit(before);
}

/** An unbreakable piece of a text with the spaces after it; `solidWidth` is its width without them. */
interface Piece {
  readonly text: string;
  readonly width: number;
  readonly solidWidth: number;
}

const EMPTY: Piece = { text: '', width: 0, solidWidth: 0 };

function extend({ text, width, solidWidth }: Piece, glyph: Glyph): Piece {
  const widened = width + glyph.width;
  return { text: text + glyph.text, width: widened, solidWidth: SPACES.has(glyph.text) ? solidWidth : widened };
}

function piecesOf(text: string): readonly Piece[] {
  const pieces: Piece[] = [];
  let piece = EMPTY;
  let before: Glyph | null = null;
  let solid: Glyph | null = null;
  for (const glyph of glyphsOf(text)) {
    if (before && mayBreakBetween(before, glyph, solid ?? before)) {
      pieces.push(piece);
      piece = EMPTY;
    }
    piece = extend(piece, glyph);
    before = glyph;
    if (!SPACES.has(glyph.text)) solid = glyph;
  }
  return piece.text === '' ? pieces : [...pieces, piece];
}

const withoutEnd = (line: string): string => line.replace(/(?<![ \u3000])[ \u3000]+$/, '');

// A last line of a single Chinese character with its punctuation reads badly, so the previous piece moves down with it.
const ORPHAN_COLUMNS = 4;
const isChinese = ({ text }: Piece): boolean => text >= '\u3000';

function keepOrphansCompany(lines: readonly Piece[][], width: number): void {
  const [before, last] = lines.slice(-2);
  const [orphan, ...others] = last ?? [];
  const company = before?.at(-1);
  if (!last || !before || !orphan || !company || others.length > 0 || before.length < 3) return;
  if (!isChinese(orphan) || orphan.solidWidth > ORPHAN_COLUMNS || company.width + orphan.solidWidth > width) return;
  before.pop();
  last.unshift(company);
}

/**
 * A text in lines of at most `width` columns; only an unbreakable piece may exceed them. Spaces at a break are dropped.
 */
export function wrap(text: string, width: number): readonly string[] {
  if (widthOf(text) <= width) return [withoutEnd(text)];
  const lines: Piece[][] = [[]];
  let used = 0;
  for (const piece of piecesOf(text)) {
    if (used > 0 && used + piece.solidWidth > width) {
      lines.push([]);
      used = 0;
    }
    lines.at(-1)?.push(piece);
    used += piece.width;
  }
  keepOrphansCompany(lines, width);
  return lines.map((pieces) => withoutEnd(pieces.map((piece) => piece.text).join('')));
}
