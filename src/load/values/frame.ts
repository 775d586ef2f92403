import type { Range } from '../../model.ts';
import { namesOf } from '../../names/names.ts';
import type { Diagnostic } from '../file/diagnostic.ts';
import { diagnostic } from '../file/diagnostic.ts';
import type { Limits } from '../file/limits.ts';
import { KIND, NODE_SIZE } from './tree.ts';

/** A list or map that is being filled. */
export interface Frame {
  map: Record<string, unknown> | null;
  readonly list: unknown[] | null;
  readonly node: number;
  readonly inFlow: boolean;
  /** It ends with a bracket; the pair of `[a: b]` is a map without one. */
  readonly isBracketed: boolean;
  /** It is in the position of a key. */
  readonly isKey: boolean;
  readonly anchor: Anchor | null;
  /** How many nodes there were before it, those of aliases included. */
  readonly before: number;
  awaitsValue: boolean;
  /** The key of the next value; null if it is unusable, and the value is dropped. */
  key: string | null;
  keys: number;
  /** How many levels there are inside it. */
  height: number;
}

/** What an alias may stand for. */
export interface Anchor {
  readonly node: number;
  readonly value: unknown;
  /** Its text as a key, if it can be one. */
  readonly text: string | null;
  isOpen: boolean;
  size: number;
  height: number;
}

/** A document that is being built. */
export interface Work {
  readonly text: string;
  readonly limits: Limits;
  readonly frames: Frame[];
  readonly anchors: Map<string, Anchor>;
  readonly oddKeys: Map<number, string>;
  readonly diagnostics: Diagnostic[];
  /** What parses and cannot be meant so. */
  readonly doubts: Range[];
  nodes: Int32Array;
  count: number;
  /** The nodes that aliases repeat. */
  copied: number;
  aliases: number;
  root: unknown;
  /** Where the last token ends, with its marks. */
  at: number;
  /** Where the last node ends. */
  end: number;
  /** A number is written as no clerk writes it. */
  hasOddNumber: boolean;
  isSecond: boolean;
  isStopped: boolean;
}

export const startWork = (text: string, limits: Limits): Work => ({
  text,
  limits,
  frames: [],
  anchors: new Map(),
  oddKeys: new Map(),
  diagnostics: [],
  doubts: [],
  nodes: new Int32Array(0),
  count: 0,
  copied: 0,
  aliases: 0,
  root: undefined,
  at: 0,
  end: 0,
  hasOddNumber: false,
  isSecond: false,
  isStopped: false,
});

export const topFrame = ({ frames }: Work): Frame | undefined => frames[frames.length - 1];

export function makeRoom(work: Work, more: number): void {
  const needed = (work.count + more) * NODE_SIZE;
  if (work.nodes.length >= needed) return;
  const nodes = new Int32Array(work.count === 0 ? needed : 2 * needed);
  nodes.set(work.nodes);
  work.nodes = nodes;
}

/** Adds a node, which is a scalar until it is said to be something else. */
export function addNode(work: Work, start: number, end: number): number {
  const { nodes, count } = work;
  const at = count * NODE_SIZE;
  nodes[at] = start;
  nodes[at + 1] = end;
  nodes[at + 2] = count + 1;
  nodes[at + 3] = KIND.scalar;
  work.count = count + 1;
  work.end = end;
  if (work.count + work.copied === work.limits.nodes + 1)
    stop(work, diagnostic('tooManyNodes', { start, end }, { limit: work.limits.nodes }));
  return count;
}

export function setKind({ nodes }: Work, node: number, kind: number): void {
  nodes[node * NODE_SIZE + 3] = kind;
}

/** Reads no further. */
export function stop(work: Work, why: Diagnostic): void {
  work.diagnostics.push(why);
  work.isStopped = true;
}

/** Adds a value to the list or map that is being filled. */
export function put(value: unknown, frame: Frame | undefined, work: Work): void {
  if (!frame) work.root = value;
  else if (frame.list) {
    frame.list.push(value);
    if (frame.list.length > work.limits.people) checkLength(frame.list.length, frame, work);
  } else {
    if (frame.key !== null && frame.map) define(frame.map, frame.key, value);
    frame.key = null;
    frame.awaitsValue = false;
  }
}

/** Stops at the first entry too many of a list. That of the people has a limit of its own. */
function checkLength(length: number, frame: Frame, work: Work): void {
  const { people, items } = work.limits;
  const start = work.nodes[frame.node * NODE_SIZE] ?? 0;
  const range = { start, end: start + 1 };
  if (length === people + 1 && isOfPeople(frame, work))
    stop(work, diagnostic('tooManyPeople', range, { limit: people }));
  else if (length === items + 1) stop(work, diagnostic('tooManyItems', range, { limit: items }));
}

function isOfPeople({ list }: Frame, { frames }: Work): boolean {
  const [root] = frames;
  const key = Object.keys(root?.map ?? {}).find((one) => root?.map?.[one] === list);
  if (key === undefined) return false;
  const names = namesOf('record');
  return key === 'people' || names.keyMeant(names.root, key) === 'people';
}

/** `__proto__` is a key like any other. */
function define(map: Record<string, unknown>, key: string, value: unknown): void {
  if (key === '__proto__')
    Object.defineProperty(map, key, { value, enumerable: true, configurable: true, writable: true });
  else map[key] = value;
}

interface Anchored {
  readonly anchorStart: number;
  readonly anchorEnd: number;
}

/** Gives a node a name; a collection is open until it ends. */
export function takeAnchor(event: Anchored, work: Work, named: Pick<Anchor, 'node' | 'value' | 'text'>): Anchor {
  const isOpen = typeof named.value === 'object' && named.value !== null;
  // The parser does not ask for a blank before a bracket.
  const { anchorEnd: end } = event;
  if (/[[{]/.test(work.text[end] ?? '')) work.doubts.push({ start: end, end: end + 1 });
  const anchor: Anchor = { ...named, isOpen, size: 1, height: 0 };
  work.anchors.set(work.text.slice(event.anchorStart, event.anchorEnd), anchor);
  return anchor;
}
