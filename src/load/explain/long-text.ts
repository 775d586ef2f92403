import type { Diagnostic } from '../file/diagnostic.ts';
import { LIMITS, type Limits } from '../file/limits.ts';
import { cutBehind, PREFIX } from '../values/pieces.ts';
import { readFast } from '../values/read.ts';
import { type Read, readWithParser } from './parser-read.ts';

/** More values than these the parser is not given at once: it takes a kilobyte for each. */
const PARSED_NODES = 400_000;
const PIECE_LENGTH = 65_536;

/** Reads a text that the fast reader does not vouch for: at once, or what is wrong with it in the first piece where anything is. */
export function readUnusual(text: string, limits: Limits): Read | readonly Diagnostic[] {
  const read = readWithParser(text, { ...limits, nodes: Math.min(limits.nodes, PARSED_NODES) });
  const isTooMuch = limits.nodes > PARSED_NODES && !('places' in read) && read[0]?.code === 'tooManyNodes';
  return isTooMuch ? (diagnosticsInPieces(text) ?? read) : read;
}

function diagnosticsInPieces(text: string): readonly Diagnostic[] | null {
  for (let start = 0; start < text.length; ) {
    const end = cutBehind(text, start + PIECE_LENGTH);
    const prefix = start === 0 ? '' : PREFIX;
    const piece = prefix + text.slice(start, end);
    const read = readFast(piece, LIMITS) ? null : readWithParser(piece, LIMITS);
    if (read && !('places' in read)) return read.map((diagnostic) => moved(diagnostic, start - prefix.length));
    start = end;
  }
  return null;
}

const moved = (diagnostic: Diagnostic, by: number): Diagnostic => ({
  ...diagnostic,
  range: { start: diagnostic.range.start + by, end: diagnostic.range.end + by },
  ...(diagnostic.earlier === undefined ? {} : { earlier: diagnostic.earlier + by }),
});
