import type { AliasEvent } from 'js-yaml';
import { diagnostic } from '../file/diagnostic.ts';
import type { Anchor, Frame, Work } from './frame.ts';
import { addNode, put, setKind, stop, topFrame } from './frame.ts';
import { beginWithKey, refuseKey, useKey } from './keys.ts';
import { rangeIn } from './tree.ts';

/** An alias stands for the anchor of its name that began last before it. Its value is a copy, and counts where it stands. */
export function takeAlias({ anchorStart, anchorEnd }: AliasEvent, work: Work): void {
  const frame = topFrame(work);
  const isKey = frame?.map && !frame.awaitsValue;
  const node = addNode(work, anchorStart - 1, anchorEnd);
  work.at = anchorEnd;
  work.aliases += 1;
  const { aliases } = work.limits;
  if (work.aliases > aliases) {
    stop(work, diagnostic('tooManyAliases', rangeIn(work, node), { limit: aliases }));
    return;
  }
  const target = targetOf(node, work);
  if (isKey) takeAliasAsKey(target, frame, work);
  else put(target && copyOf(target, node, work), frame, work);
}

function targetOf(node: number, work: Work): Anchor | null {
  const { start, end } = rangeIn(work, node);
  const target = work.anchors.get(work.text.slice(start + 1, end));
  if (target && !target.isOpen) {
    setKind(work, node, target.node);
    return target;
  }
  const alias = work.text.slice(start, end);
  work.diagnostics.push(diagnostic(target ? 'aliasInItself' : 'unknownAlias', { start, end }, { alias }));
  return null;
}

function copyOf({ value, size, height }: Anchor, node: number, work: Work): unknown {
  const { depth, nodes } = work.limits;
  const range = rangeIn(work, node);
  work.copied += size - 1;
  if (work.count + work.copied > nodes) stop(work, diagnostic('tooMuchExpanded', range, { limit: nodes }));
  else if (work.frames.length + height > depth) stop(work, diagnostic('tooDeep', range, { limit: depth }));
  else if (typeof value === 'object') {
    const frame = topFrame(work);
    if (frame) frame.height = Math.max(frame.height, height + 1);
    return structuredClone(value);
  }
  return value;
}

function takeAliasAsKey(target: Anchor | null, frame: Frame, work: Work): void {
  const node = work.count - 1;
  beginWithKey(frame, node, work);
  if (target === null) frame.awaitsValue = true;
  else if (target.text === null) {
    const isEmpty = target.value === null || typeof target.value !== 'object';
    refuseKey(diagnostic(isEmpty ? 'noKey' : 'listAsKey', rangeIn(work, node)), frame, work);
  } else {
    work.oddKeys.set(node, target.text);
    useKey(target.text, node, frame, work);
  }
}
