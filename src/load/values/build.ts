import type { Event, MappingEvent, ScalarEvent, SequenceEvent } from 'js-yaml';
import { COLLECTION_STYLE, EVENT_ID, getScalarValue, SCALAR_STYLE } from 'js-yaml';
import { diagnostic } from '../file/diagnostic.ts';
import { takeAlias } from './aliases.ts';
import type { Frame, Work } from './frame.ts';
import { addNode, makeRoom, put, setKind, stop, takeAnchor, topFrame } from './frame.ts';
import { behindBracket, behindColon, isDash, isInLine, skipSpace } from './gaps.ts';
import { beginWithKey, refuseKey, takeKey } from './keys.ts';
import { isPlainNumber, scalarOf } from './scalar.ts';
import { checkEscapes, scalarEnd, scalarStart } from './tokens.ts';
import { KIND, NODE_SIZE, rangeIn, startIn } from './tree.ts';
import { looksLikeKeys } from './wide.ts';

/** Takes the events of the first document, up to a limit that is passed. */
export function takeAll(events: readonly Event[], work: Work): void {
  makeRoom(work, events.length);
  for (const event of events) {
    if (work.isStopped) return;
    if (event.type === EVENT_ID.DOCUMENT && work.count > 0) {
      work.isSecond = true;
      return;
    }
    take(event, work);
  }
}

function take(event: Event, work: Work): void {
  switch (event.type) {
    case EVENT_ID.SCALAR:
      takeScalar(event, work);
      break;
    case EVENT_ID.MAPPING:
    case EVENT_ID.SEQUENCE:
      open(event, work);
      break;
    case EVENT_ID.POP:
      close(work);
      break;
    case EVENT_ID.ALIAS:
      takeAlias(event, work);
      break;
    case EVENT_ID.DOCUMENT:
  }
}

function open(event: MappingEvent | SequenceEvent, work: Work): void {
  const parent = topFrame(work);
  const isMap = event.type === EVENT_ID.MAPPING;
  const inFlow = event.style === COLLECTION_STYLE.FLOW;
  const map: Record<string, unknown> | null = isMap ? {} : null;
  const list: unknown[] | null = isMap ? null : [];
  const isKey = parent?.map !== null && parent?.awaitsValue === false;
  if (!isKey) put(map ?? list, parent, work);
  const node = addNode(work, event.start, event.start + 1);
  setKind(work, node, isMap ? KIND.map : KIND.list);
  const frame: Frame = {
    map,
    list,
    node,
    inFlow,
    isBracketed: inFlow && work.text.charCodeAt(event.start) === (isMap ? 123 : 91),
    isKey,
    anchor: event.anchorStart < 0 ? null : takeAnchor(event, work, { node, value: map ?? list, text: null }),
    before: work.count + work.copied - 1,
    awaitsValue: false,
    key: null,
    keys: 0,
    height: 1,
  };
  if (event.tagStart >= 0) refuseTag(event, work);
  if (isMap && !inFlow && parent?.map && !isKey && isInLine(work.text, work.at, event.start))
    work.doubts.push({ start: event.start, end: event.start + 1 });
  work.at = event.start + (frame.isBracketed ? 1 : 0);
  work.frames.push(frame);
  const { depth } = work.limits;
  if (work.frames.length > depth)
    stop(work, diagnostic('tooDeep', { start: event.start, end: event.start + 1 }, { limit: depth }));
}

function close(work: Work): void {
  const frame = work.frames.pop();
  if (!frame) return;
  if (frame.isBracketed) work.at = work.end = behindBracket(work.text, work.at);
  work.nodes[frame.node * NODE_SIZE + 1] = work.end;
  work.nodes[frame.node * NODE_SIZE + 2] = work.count;
  if (frame.anchor) {
    frame.anchor.isOpen = false;
    frame.anchor.size = work.count + work.copied - frame.before;
    frame.anchor.height = frame.height;
  }
  const parent = topFrame(work);
  if (!parent) return;
  parent.height = Math.max(parent.height, frame.height + 1);
  if (!frame.isKey) return;
  beginWithKey(parent, frame.node, work);
  refuseKey(diagnostic('listAsKey', rangeIn(work, frame.node)), parent, work);
}

function takeScalar(event: ScalarEvent, work: Work): void {
  const frame = topFrame(work);
  if (event.tagStart >= 0) refuseTag(event, work);
  if (frame?.map && !frame.awaitsValue) takeKey(event, frame, work);
  else if (event.valueStart < 0) takeEmpty(event, frame, work);
  else takeValue(event, frame, work);
}

function takeValue(event: ScalarEvent, frame: Frame | undefined, work: Work): void {
  const start = scalarStart(event, work);
  const node = addNode(work, start, scalarEnd(event, start, work));
  const value = scalarOf(work.text, event);
  if (typeof value === 'number' && !isPlainNumber(getScalarValue(work.text, event))) work.hasOddNumber = true;
  work.at = Math.max(work.end, event.valueEnd);
  if (!event.fast) checkEscapes(event, node, work);
  if (event.anchorStart >= 0) takeAnchor(event, work, { node, value, text: getScalarValue(work.text, event) });
  if (!frame && event.style === SCALAR_STYLE.PLAIN && looksLikeKeys(work.text.slice(start, work.end)))
    work.doubts.push({ start, end: work.end });
  put(value, frame, work);
}

/** Nothing at all, as behind `talks:`. */
function takeEmpty(event: ScalarEvent, frame: Frame | undefined, work: Work): void {
  const node = frame?.list ? emptyItem(event, work) : emptyValue(frame, work);
  work.at = Math.max(work.end, event.anchorEnd, event.tagEnd);
  if (event.anchorStart >= 0) takeAnchor(event, work, { node, value: null, text: null });
  if (frame) put(null, frame, work);
}

/** An empty item is its dash. Between brackets there is none: it stands behind its anchor. */
function emptyItem(event: ScalarEvent, work: Work): number {
  const at = skipSpace(work.text, work.at);
  if (isDash(work.text, at)) return addNode(work, at, at + 1);
  const behind = skipSpace(work.text, event.anchorEnd);
  return addNode(work, behind, behind);
}

/** An empty value has no length, and stands right behind its colon, or behind its key if there is none. */
function emptyValue(frame: Frame | undefined, work: Work): number {
  if (!frame) return addNode(work, 0, 0);
  const behind = behindColon(work.text, work.at, frame.inFlow);
  if (behind < 0 && frame.key !== null && hasWideColon(work, frame.key))
    work.doubts.push(rangeIn(work, work.count - 1));
  const at = behind < 0 ? work.at : behind;
  return addNode(work, at, at);
}

/** A plain key without a colon that holds the one that was meant. */
const hasWideColon = ({ text, nodes, count }: Work, key: string): boolean =>
  /[：:，]/.test(key) && !/["'*|>]/.test(text[startIn({ nodes }, count - 1)] ?? '');

function refuseTag({ tagStart: start, tagEnd: end }: ScalarEvent | MappingEvent | SequenceEvent, work: Work): void {
  work.diagnostics.push(diagnostic('tag', { start, end }, { tag: work.text.slice(start, end) }));
}
