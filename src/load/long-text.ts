import { cutBehind, PREFIX } from './fast-pieces.ts';
import { readFast } from './fast-read.ts';
import { LIMITS, type Limits } from './limits.ts';
import { type Read, readWithParser } from './parser-read.ts';
import type { Slip } from './slip.ts';

/** More values than these the parser is not given at once: it takes a kilobyte for each. */
const PARSED_NODES = 400_000;
const PIECE_LENGTH = 65_536;

/** Reads a text that the fast reader does not vouch for: at once, or what is wrong with it in the first piece where anything is. */
export function readUnusual(text: string, limits: Limits): Read | readonly Slip[] {
  const read = readWithParser(text, { ...limits, nodes: Math.min(limits.nodes, PARSED_NODES) });
  const isTooMuch = limits.nodes > PARSED_NODES && !('places' in read) && read[0]?.code === 'tooManyNodes';
  return isTooMuch ? (slipsInPieces(text) ?? read) : read;
}

function slipsInPieces(text: string): readonly Slip[] | null {
  for (let start = 0; start < text.length; ) {
    const end = cutBehind(text, start + PIECE_LENGTH);
    const prefix = start === 0 ? '' : PREFIX;
    const piece = prefix + text.slice(start, end);
    const read = readFast(piece, LIMITS) ? null : readWithParser(piece, LIMITS);
    if (read && !('places' in read)) return read.map((slip) => moved(slip, start - prefix.length));
    start = end;
  }
  return null;
}

const moved = (slip: Slip, by: number): Slip => ({
  ...slip,
  range: { start: slip.range.start + by, end: slip.range.end + by },
  ...(slip.earlier === undefined ? {} : { earlier: slip.earlier + by }),
});
