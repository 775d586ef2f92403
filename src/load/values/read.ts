import { parseEvents, YAMLException } from 'js-yaml';
import { LIMITS, type Limits } from '../file/limits.ts';
import type { FastTree } from './build.ts';
import { buildFast } from './build.ts';
import { isOrdinary } from './ordinary.ts';
import { buildInPieces } from './pieces.ts';

/** A text longer than any record is read in pieces of about so many characters. */
const PIECE_LENGTH = 262_144;

/**
 * Reads an ordinary text many times faster than the parser does, with the same values and ranges. Null: it will not
 * vouch for the text, which may be sound for all that; the parser reads it then, and says what is wrong with it.
 */
export function readFast(text: string, limits: Limits): FastTree | null {
  if (!isOrdinary(text, limits)) return null;
  const inPieces = text.length > LIMITS.bytes ? readInPieces(text, limits, PIECE_LENGTH) : null;
  if (inPieces) return inPieces;
  const events = parsed(text, limits.depth);
  return events && buildFast(text, events, limits);
}

/** Reads an ordinary text in pieces of about so many characters; null also where it cannot be cut so. */
export const readInPieces = (text: string, limits: Limits, pieceLength: number): FastTree | null =>
  buildInPieces({ text, limits, pieceLength, parse: (piece) => parsed(piece, limits.depth) });

function parsed(text: string, maxDepth: number) {
  try {
    return parseEvents(text, { maxDepth });
  } catch (error) {
    // The parser recurses, if only so deep.
    if (error instanceof YAMLException || error instanceof RangeError) return null;
    throw error;
  }
}
