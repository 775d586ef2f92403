import { type Event, parseEvents, YAMLException } from 'js-yaml';
import type { Range } from '../../model.ts';
import { type Diagnostic, diagnostic } from '../file/diagnostic.ts';
import { LIMITS, type Limits } from '../file/limits.ts';
import { takeAll } from './build.ts';
import { directivesIn, isStartOdd, secondDocument } from './documents.ts';
import { startWork, type Work } from './frame.ts';
import { buildInPieces } from './pieces.ts';
import { withoutTabs } from './tabs.ts';
import { NODE_SIZE, type Tree } from './tree.ts';

/** What a text says. */
export type ValuesRead =
  | { readonly kind: 'sound'; readonly tree: Tree }
  /** It parses, and all its faults are known. */
  | { readonly kind: 'refused'; readonly diagnostics: readonly Diagnostic[] }
  /** It does not parse beyond there, or parses as something that nobody means. */
  | { readonly kind: 'unclear'; readonly faults: readonly Range[] };

/** A text longer than any record is read in pieces of about this many characters. */
const PIECE_LENGTH = 32_768;

/** Reads a text. Every value and place comes from here, whatever is in the text. */
export function readValues(text: string, limits: Limits): ValuesRead {
  if (text.length > LIMITS.bytes) {
    const inPieces = readInPieces(text, limits, PIECE_LENGTH);
    if (inPieces) return inPieces;
    const tooMany = nodesAtLeast(text, limits);
    if (tooMany) return { kind: 'refused', diagnostics: [tooMany] };
  }
  const events = parsed(text, limits);
  if ('start' in events) return { kind: 'unclear', faults: [events] };
  const work = startWork(text, limits);
  takeAll(events, work);
  return finish(work);
}

/** Reads a text in pieces of about this many characters; null if it cannot be cut or does not parse. */
export function readInPieces(text: string, limits: Limits, pieceLength: number): ValuesRead | null {
  const parse = (piece: string): readonly Event[] | null => {
    const events = parsed(piece, limits);
    return 'start' in events ? null : events;
  };
  const work = buildInPieces({ text, limits, pieceLength, parse });
  // What was made room for and not used: of a roster, as much again as its places take, to the end of the run.
  if (work) work.nodes = work.nodes.slice(0, work.count * NODE_SIZE);
  return work && finish(work);
}

/** The parser counts in calls, and one level of the text may take it more than one: the levels are counted by the builder. */
const CALLS_A_LEVEL = 3;

/** The events of a text, or where the parser stops. */
function parsed(text: string, { depth }: Limits): readonly Event[] | Range {
  try {
    return parseEvents(withoutTabs(text), { maxDepth: CALLS_A_LEVEL * depth });
  } catch (error) {
    if (!(error instanceof YAMLException)) throw error;
    const start = Math.min(error.mark?.position ?? 0, text.length);
    return { start, end: start + 1 };
  }
}

function finish(work: Work): ValuesRead {
  const { text, doubts, root, nodes, oddKeys, hasOddNumber, isSecond } = work;
  if (isStartOdd(text)) return { kind: 'unclear', faults: [{ start: 0, end: 1 }] };
  if (doubts.length > 0) return { kind: 'unclear', faults: doubts };
  const diagnostics = [...directivesIn(text), ...work.diagnostics];
  const second = isSecond ? secondDocument(text) : null;
  if (second) diagnostics.push(diagnostic('manyDocuments', second));
  if (root === undefined && diagnostics.length === 0) diagnostics.push(diagnostic('empty', { start: 0, end: 0 }));
  return diagnostics.length > 0
    ? { kind: 'refused', diagnostics }
    : { kind: 'sound', tree: { text, value: root, nodes, oddKeys, hasOddNumber } };
}

/** A node begins with one of these marks, or where it ends. A large text with far more of them is not given to the parser at once. */
function nodesAtLeast(text: string, { nodes }: Limits): Diagnostic | null {
  let marks = 0;
  for (let at = 0; at < text.length; at++) {
    const unit = text.charCodeAt(at);
    // Line break, comma, dash, colon, brackets and braces.
    if (unit === 10 || unit === 44 || unit === 45 || unit === 58 || unit === 91 || unit === 123) marks += 1;
    if (marks > 2 * nodes) return diagnostic('tooManyNodes', { start: at, end: at + 1 }, { limit: nodes });
  }
  return null;
}
