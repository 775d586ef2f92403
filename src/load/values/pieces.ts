import type { Event } from 'js-yaml';
import { COLLECTION_STYLE, EVENT_ID } from 'js-yaml';
import type { Limits } from '../file/limits.ts';
import { takeAll } from './build.ts';
import { startWork, type Work } from './frame.ts';
import { startIn } from './tree.ts';

interface Pieces {
  readonly text: string;
  readonly limits: Limits;
  readonly pieceLength: number;
  readonly parse: (piece: string) => readonly Event[] | null;
}

/** A key that stands at the head of a piece for everything before it; the list under it continues in the piece. */
const PREFIX = '_:\n';
const OPENED = [EVENT_ID.DOCUMENT, EVENT_ID.MAPPING, EVENT_ID.SCALAR, EVENT_ID.SEQUENCE] as const;
const CLOSED = [EVENT_ID.POP, EVENT_ID.POP, EVENT_ID.POP] as const;

/**
 * Reads a long text piece by piece, so that the events of one piece alone are in memory. It is cut where an item of a
 * list of the root's begins: a piece that reads well by itself and ends in such a list has nothing else open, so that a
 * dash in that list's column can only be the next item. Null if the text cannot be cut so.
 */
export function buildInPieces({ text, limits, pieceLength, parse }: Pieces): Work | null {
  const work = startWork(text, limits);
  for (let start = 0; start < text.length; ) {
    const end = cutBehind(text, start + pieceLength);
    const events = parse((start === 0 ? '' : PREFIX) + text.slice(start, end));
    const own = events && (start === 0 ? firstEvents(events) : laterEvents(events, columnAt(text, start)));
    if (!own) return null;
    if (start > 0) shift(own, start - PREFIX.length);
    const isLast = end === text.length;
    const taken = isLast ? own : withoutEnd(own);
    if (!taken) return null;
    takeAll(taken, work);
    if (work.isStopped) return work;
    if (!isLast && !isInList(work, columnAt(text, end))) return null;
    start = end;
  }
  return work;
}

/** Where the next line begins that looks like an item of a list of the root's, and not like its first; or the end. */
function cutBehind(text: string, from: number): number {
  const item = /\n(?: {2})?- /g;
  item.lastIndex = from;
  for (let found = item.exec(text); found; found = item.exec(text)) {
    const before = text.slice(lineStartOf(text, found.index), found.index);
    if (!FIRST_FOLLOWS.test(before)) return found.index + 1;
  }
  return text.length;
}

/** A key without a value, maybe with a comment after it. */
const FIRST_FOLLOWS = /^ *#|: *(?:#|\r?$)/;

const columnAt = (text: string, lineStart: number): number => (text[lineStart] === '-' ? 0 : 2);

/** What a document consists of, if it is a plain one. */
function firstEvents(events: readonly Event[]): readonly Event[] | null {
  const [first] = events;
  const isPlain = first?.type === EVENT_ID.DOCUMENT && !first.explicitStart && !first.explicitEnd;
  return isPlain && first.directives.length === 0 ? events.slice(1) : null;
}

/** What a later piece holds behind its prefix, if its items are where the list's are. */
function laterEvents(events: readonly Event[], column: number): readonly Event[] | null {
  const list = events[OPENED.length - 1];
  const isGoingOn = OPENED.every((type, at) => events[at]?.type === type) && firstEvents(events) !== null;
  if (!isGoingOn || list?.type !== EVENT_ID.SEQUENCE || list.style !== COLLECTION_STYLE.BLOCK) return null;
  return list.start === PREFIX.length + column ? events.slice(OPENED.length) : null;
}

/** The events of a piece but those that close the list, the root and the document, which go on in the next. */
function withoutEnd(events: readonly Event[]): readonly Event[] | null {
  const cut = events.length - CLOSED.length;
  return CLOSED.every((type, at) => events[cut + at]?.type === type) ? events.slice(0, cut) : null;
}

/** Offsets in a piece made offsets in the text. */
function shift(events: readonly Event[], by: number): void {
  for (const event of events) {
    if ('start' in event) event.start += by;
    if ('valueStart' in event && event.valueStart >= 0) {
      event.valueStart += by;
      event.valueEnd += by;
    }
    if ('anchorStart' in event && event.anchorStart >= 0) {
      event.anchorStart += by;
      event.anchorEnd += by;
    }
    if ('tagStart' in event && event.tagStart >= 0) {
      event.tagStart += by;
      event.tagEnd += by;
    }
  }
}

/** Whether only the root and one list of it are open, in a given column. */
function isInList(work: Work, column: number): boolean {
  const [root, list, ...more] = work.frames;
  if (!root?.map || !list?.list || list.inFlow || more.length > 0) return false;
  const start = startIn(work, list.node);
  return lineStartOf(work.text, start) === start - column;
}

const lineStartOf = (text: string, at: number): number => text.lastIndexOf('\n', at - 1) + 1;
