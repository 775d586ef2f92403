import type { ScalarEvent } from 'js-yaml';
import type { Diagnostic } from '../file/diagnostic.ts';
import { diagnostic } from '../file/diagnostic.ts';
import type { Frame, Work } from './frame.ts';
import { addNode, takeAnchor } from './frame.ts';
import { beginsLine, skipSpace } from './gaps.ts';
import { scalarOf, textOfScalar } from './scalar.ts';
import { checkEscapes, isQuoted, scalarEnd, scalarStart } from './tokens.ts';
import { endIn, isKeyAt, NODE_SIZE, nextIn, rangeIn, startIn } from './tree.ts';
import { beginsOddly } from './wide.ts';

/** Takes a scalar where a key is wanted. */
export function takeKey(event: ScalarEvent, frame: Frame, work: Work): void {
  if (event.valueStart < 0) {
    takeEmptyKey(event, frame, work);
    return;
  }
  const key = textOfScalar(work.text, event);
  const start = scalarStart(event, work);
  const node = addNode(work, start, scalarEnd(event, start, work));
  work.at = Math.max(work.end, event.valueEnd);
  if (!event.fast) {
    work.oddKeys.set(node, key);
    checkEscapes(event, node, work);
  }
  if (event.anchorStart >= 0) takeAnchor(event, work, { node, value: scalarOf(work.text, event), text: key });
  beginWithKey(frame, node, work);
  const isStray = node !== frame.node + 1 && !frame.inFlow && !beginsLine(work.text, propertiesStart(event, start));
  if (isStray || (!isQuoted(event) && beginsOddly(key))) work.doubts.push(rangeIn(work, node));
  useKey(key, node, frame, work);
}

const propertiesStart = ({ anchorStart, tagStart }: ScalarEvent, start: number): number =>
  Math.min(start, anchorStart < 0 ? start : anchorStart - 1, tagStart < 0 ? start : tagStart);

function takeEmptyKey(event: ScalarEvent, frame: Frame, work: Work): void {
  const at = Math.max(skipSpace(work.text, work.at), event.anchorEnd, event.tagEnd);
  const node = addNode(work, at, at);
  if (event.anchorStart >= 0) takeAnchor(event, work, { node, value: null, text: null });
  beginWithKey(frame, node, work);
  refuseKey(diagnostic('noKey', { start: at, end: at }), frame, work);
}

/** What cannot be a key is refused. Its value is read for what may be wrong in it, and dropped. */
export function refuseKey(why: Diagnostic, frame: Frame, work: Work): void {
  work.diagnostics.push(why);
  frame.key = null;
  frame.awaitsValue = true;
}

/** Makes a text the key of the value that comes next, if it may be one. */
export function useKey(key: string, node: number, frame: Frame, work: Work): void {
  const why = keyDiagnostic(key, node, frame, work);
  if (why) refuseKey(why, frame, work);
  else {
    frame.key = key;
    frame.awaitsValue = true;
  }
}

function keyDiagnostic(key: string, node: number, frame: Frame, work: Work): Diagnostic | null {
  const { keyLength, keys } = work.limits;
  // The range of a key in quotes counts the quotes, as YAML does.
  if (Math.max(key.length, endIn(work, node) - startIn(work, node)) > keyLength)
    return diagnostic('keyTooLong', rangeIn(work, node), { limit: keyLength });
  if (frame.map && Object.hasOwn(frame.map, key)) {
    if (key === '<<') return diagnostic('mergeKey', rangeIn(work, node));
    if (beginsEntry(key, node, work)) {
      // The keys that follow are another entry's.
      frame.map = { [key]: null };
      return diagnostic('missingDash', rangeIn(work, node));
    }
    return { ...diagnostic('duplicateKey', rangeIn(work, node), { key }), earlier: earlierKey(key, frame, work) };
  }
  frame.keys += 1;
  return frame.keys === keys + 1 ? diagnostic('tooManyKeys', rangeIn(work, node), { limit: keys }) : null;
}

/** Whether a key that is here twice began the entry of a list, so that another one seems to begin here. */
function beginsEntry(key: string, node: number, work: Work): boolean {
  const [list, frame] = work.frames.slice(-2);
  if (!list?.list || !frame || frame.inFlow) return false;
  return isKeyAt(work, frame.node + 1, key) && beginsLine(work.text, startIn(work, node));
}

/** The place where a key first occurs. */
function earlierKey(key: string, frame: Frame, work: Work): number {
  let node = frame.node + 1;
  while (!isKeyAt(work, node, key)) node = nextIn(work, nextIn(work, node));
  return startIn(work, node);
}

/** A map without brackets begins with its first key. */
export function beginWithKey({ node, isBracketed }: Frame, key: number, { nodes }: Work): void {
  if (!isBracketed && key === node + 1) nodes[node * NODE_SIZE] = nodes[key * NODE_SIZE] ?? 0;
}
