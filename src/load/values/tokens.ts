import type { ScalarEvent } from 'js-yaml';
import { getScalarValue, SCALAR_STYLE } from 'js-yaml';
import { diagnostic } from '../file/diagnostic.ts';
import type { Work } from './frame.ts';
import { blockHeader, blockScalarEnd } from './gaps.ts';
import { rangeIn } from './tree.ts';

export const isQuoted = ({ style }: ScalarEvent): boolean =>
  style === SCALAR_STYLE.DOUBLE_QUOTED || style === SCALAR_STYLE.SINGLE_QUOTED;

/** Where a scalar's token starts: its quote, or its `|` or `>`, or its text. */
export function scalarStart(event: ScalarEvent, { text, at }: Work): number {
  if (event.style === SCALAR_STYLE.PLAIN) return event.valueStart;
  return isQuoted(event) ? event.valueStart - 1 : blockHeader(text, Math.max(at, event.anchorEnd, event.tagEnd));
}

export function scalarEnd(event: ScalarEvent, start: number, { text }: Work): number {
  if (event.style === SCALAR_STYLE.PLAIN) return event.valueEnd;
  return isQuoted(event) ? event.valueEnd + 1 : blockScalarEnd(text, start, event);
}

/** Rejects half of a surrogate pair, and numbers beyond the last character. */
export function checkEscapes(event: ScalarEvent, node: number, work: Work): void {
  const { style, valueStart, valueEnd } = event;
  const source = work.text.slice(valueStart, valueEnd);
  if (style !== SCALAR_STYLE.DOUBLE_QUOTED || !/\\[uU]/.test(source)) return;
  for (const { 1: digits, index } of source.matchAll(/\\(?:U([0-9a-fA-F]{8})|.)/gs)) {
    if (digits === undefined || Number.parseInt(digits, 16) <= 0x10ffff) continue;
    const start = valueStart + index;
    work.diagnostics.push(diagnostic('badEscape', { start, end: start + 2 }, { escape: '\\U' }));
  }
  const half = /\p{Cs}/u.exec(getScalarValue(work.text, event))?.[0];
  if (half === undefined) return;
  const digits = half.charCodeAt(0).toString(16);
  work.diagnostics.push(diagnostic('badEscape', rangeIn(work, node), { escape: `\\u${digits}` }));
}
