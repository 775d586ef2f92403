import type { Event, MappingEvent, ScalarEvent, SequenceEvent } from 'js-yaml';
import { COLLECTION_STYLE, EVENT_ID, SCALAR_STYLE } from 'js-yaml';
import type { Limits } from '../file/limits.ts';
import { scalarOf, UNSURE } from './scalar.ts';
import { beginsOddly } from './wide.ts';

/** So many numbers a node: where it starts, where it ends or which collection it is, and which node comes after it. */
export const NODE_SIZE = 3;

/** In place of the end of a collection, which is looked for when it is asked for. */
export const COLLECTION = { flowMap: -1, flowList: -2, blockMap: -3, blockList: -4 } as const;

/** Plain values, and all nodes in the order of the text: a map's keys and values by turns. */
export interface FastTree {
  readonly value: unknown;
  readonly nodes: Int32Array;
}

/** A list or map that is being filled. */
export interface Frame {
  readonly list: unknown[] | null;
  readonly map: Record<string, unknown> | null;
  readonly node: number;
  readonly inFlow: boolean;
  key: string | null;
  keys: number;
  /** Behind the colon, or behind the key where there is none. */
  behind: number;
}

/** A document that is being built. */
export interface Work {
  readonly text: string;
  readonly limits: Limits;
  readonly frames: Frame[];
  nodes: Int32Array;
  count: number;
  root: unknown;
}

/** A document that begins with `---` on a line of its own, with nothing but comments before it. */
const PLAIN_START = /^(?:#.*\r?\n|\r?\n)*---\r?\n/;

/** Events to plain values, or null if anything in them is out of the ordinary. */
export function buildFast(text: string, events: readonly Event[], limits: Limits): FastTree | null {
  const [first] = events;
  if (first?.type !== EVENT_ID.DOCUMENT || first.explicitEnd || first.directives.length > 0) return null;
  if (first.explicitStart && !PLAIN_START.test(text)) return null;
  const work = startWork(text, limits);
  return takeAll(events.slice(1, -1), work) ? finish(work) : null;
}

export const startWork = (text: string, limits: Limits): Work => ({
  text,
  limits,
  frames: [],
  nodes: new Int32Array(0),
  count: 0,
  root: undefined,
});

/** Takes some events; false if anything in them is out of the ordinary, or there are too many. */
export function takeAll(events: readonly Event[], work: Work): boolean {
  if (work.count + events.length > work.limits.nodes) return false;
  const needed = (work.count + events.length) * NODE_SIZE;
  if (work.nodes.length < needed) {
    const nodes = new Int32Array(work.count === 0 ? needed : 2 * needed);
    nodes.set(work.nodes);
    work.nodes = nodes;
  }
  for (const event of events) if (!take(event, work)) return false;
  return true;
}

export function finish({ root, frames, nodes, count }: Work): FastTree | null {
  if (typeof root !== 'object' || root === null || frames.length > 0) return null;
  return { value: root, nodes: nodes.subarray(0, count * NODE_SIZE) };
}

function take(event: Event, work: Work): boolean {
  switch (event.type) {
    case EVENT_ID.SCALAR:
      return takeScalar(event, work);
    case EVENT_ID.MAPPING:
    case EVENT_ID.SEQUENCE:
      return open(event, work);
    case EVENT_ID.POP:
      return close(work);
    case EVENT_ID.ALIAS:
    case EVENT_ID.DOCUMENT:
      return false;
  }
}

function addNode(work: Work, start: number, end: number): number {
  const { nodes, count } = work;
  const at = count * NODE_SIZE;
  nodes[at] = start;
  nodes[at + 1] = end;
  nodes[at + 2] = count + 1;
  work.count = count + 1;
  return count;
}

function open(event: MappingEvent | SequenceEvent, work: Work): boolean {
  if (event.anchorStart >= 0 || event.tagStart >= 0) return false;
  const isMap = event.type === EVENT_ID.MAPPING;
  const inFlow = event.style === COLLECTION_STYLE.FLOW;
  // The pair of `[a: b]` is a map without braces.
  if (inFlow && work.text.charCodeAt(event.start) !== (isMap ? 123 : 91)) return false;
  const map: Record<string, unknown> | null = isMap ? {} : null;
  const list: unknown[] | null = isMap ? null : [];
  if (!put(map ?? list, work)) return false;
  const kind = inFlow
    ? isMap
      ? COLLECTION.flowMap
      : COLLECTION.flowList
    : isMap
      ? COLLECTION.blockMap
      : COLLECTION.blockList;
  const node = addNode(work, event.start, kind);
  work.frames.push({ list, map, node, inFlow, key: null, keys: 0, behind: 0 });
  return true;
}

function close(work: Work): boolean {
  const frame = work.frames.pop();
  if (!frame || frame.key !== null) return false;
  work.nodes[frame.node * NODE_SIZE + 2] = work.count;
  return true;
}

/** Puts a value into what is being filled; a list or map cannot be a key. */
function put(value: unknown, work: Work): boolean {
  const frame = work.frames[work.frames.length - 1];
  if (!frame) {
    if (work.root !== undefined) return false;
    work.root = value;
    return true;
  }
  if (frame.list) {
    frame.list.push(value);
    return true;
  }
  if (frame.key === null || !frame.map) return false;
  frame.map[frame.key] = value;
  frame.key = null;
  return true;
}

function takeScalar(event: ScalarEvent, work: Work): boolean {
  const frame = work.frames[work.frames.length - 1];
  if (!frame || event.anchorStart >= 0 || event.tagStart >= 0) return false;
  if (frame.map && frame.key === null) return takeKey(event, frame, work);
  if (event.valueStart < 0) {
    if (frame.list) return false;
    addNode(work, frame.behind, frame.behind);
    return put(null, work);
  }
  const value = scalarOf(work.text, event);
  const start = startOf(event, work.text);
  if (value === UNSURE || start < 0) return false;
  addNode(work, start, isQuoted(event) ? event.valueEnd + 1 : event.valueEnd);
  return put(value, work);
}

const isQuoted = ({ style }: ScalarEvent): boolean =>
  style === SCALAR_STYLE.DOUBLE_QUOTED || style === SCALAR_STYLE.SINGLE_QUOTED;

/** Where a scalar's token starts, or -1 if that cannot be told. */
function startOf(event: ScalarEvent, text: string): number {
  if (event.style === SCALAR_STYLE.PLAIN) return event.valueStart;
  return isQuoted(event) ? event.valueStart - 1 : headerOf(event, text);
}

/**
 * The `|` or `>` at the end of the line before a block scalar's content, if no comment follows it, no number says how
 * far it is indented, and no blank line without an end ends it.
 */
function headerOf({ valueStart, valueEnd }: ScalarEvent, text: string): number {
  if (text.charCodeAt(valueStart - 1) !== 10 || text.charCodeAt(valueEnd - 1) === 32) return -1;
  const lineStart = text.lastIndexOf('\n', valueStart - 2) + 1;
  const line = text.slice(lineStart, valueStart - 1);
  const header = /[|>][-+]? *\r?$/.exec(line);
  return header && !line.includes('#') ? lineStart + header.index : -1;
}

function takeKey(event: ScalarEvent, frame: Frame, work: Work): boolean {
  if (event.valueStart < 0 || !event.fast || !frame.map) return false;
  const quoted = isQuoted(event);
  const start = quoted ? event.valueStart - 1 : event.valueStart;
  const end = quoted ? event.valueEnd + 1 : event.valueEnd;
  const key = work.text.slice(event.valueStart, event.valueEnd);
  frame.keys += 1;
  if (key.length >= work.limits.keyLength || frame.keys > work.limits.keys) return false;
  if (key === '__proto__' || Object.hasOwn(frame.map, key) || (!quoted && beginsOddly(key))) return false;
  if (!frame.inFlow && !beginsLine(work.text, start)) return false;
  const behind = behindKey(work.text, end, frame.inFlow);
  if (behind < 0 || (behind === end && /[：:，]/.test(key))) return false;
  frame.key = key;
  frame.behind = behind;
  addNode(work, start, end);
  return true;
}

/** Whether only blanks and dashes stand before it: after a list's last item, the rest of the line may not be a key. */
function beginsLine(text: string, start: number): boolean {
  let at = start - 1;
  while (at >= 0 && (text.charCodeAt(at) === 32 || text.charCodeAt(at) === 45)) at -= 1;
  return at < 0 || text.charCodeAt(at) === 10;
}

/** Behind the colon of a key that ends there, behind the key where brackets let it have none, or -1. */
function behindKey(text: string, end: number, inFlow: boolean): number {
  let at = end;
  while (text.charCodeAt(at) === 32) at += 1;
  const mark = text[at];
  if (mark !== ':') return inFlow && (mark === ',' || mark === '}') ? end : -1;
  const next = text[at + 1];
  const isApart = next === undefined || next === ' ' || next === '\n' || next === '\r';
  return isApart || (inFlow && (next === ',' || next === '}')) ? at + 1 : -1;
}
