import { formatPatch, OMIT_HEADERS, type StructuredPatch, structuredPatch } from 'diff';
import type { Range } from '../../model.ts';
import { harmlessLine, visible } from '../../report/text/neutral.ts';

/** So many lines may differ where lines came or went; the time for the shortest difference grows with their square. */
const MOST_EDITS = 300;
const CONTEXT = 3;

/** The lines of a text without what ends them: whether that is LF or CRLF is no difference. */
const plainLines = (text: string): string => text.replace(/\r\n?/g, '\n');

type Hunk = StructuredPatch['hunks'][number];

/** Lines from one number up to another, those before the change as they were. */
function hunkOf(old: readonly string[], now: readonly string[], { start, end }: Range): Hunk {
  const lines: string[] = [];
  for (let at = start; at < end; ) {
    let same = at;
    while (same < end && old[same] === now[same]) lines.push(` ${old[same++]}`);
    let last = same;
    while (last < end && old[last] !== now[last]) last += 1;
    lines.push(...old.slice(same, last).map((line) => `-${line}`), ...now.slice(same, last).map((line) => `+${line}`));
    at = last;
  }
  const length = end - start;
  return { oldStart: start + 1, oldLines: length, newStart: start + 1, newLines: length, lines };
}

/** Line by line, where none came and none went. */
function pairedHunks(old: readonly string[], now: readonly string[]): readonly Hunk[] {
  const total = old.at(-1) === '' && now.at(-1) === '' ? old.length - 1 : old.length;
  const stretches: { start: number; end: number }[] = [];
  for (let at = 0; at < total; at++) {
    if (old[at] === now[at]) continue;
    const last = stretches.at(-1);
    const end = Math.min(total, at + 1 + CONTEXT);
    if (last && at - CONTEXT <= last.end) last.end = end;
    else stretches.push({ start: Math.max(0, at - CONTEXT), end });
  }
  return stretches.map((stretch) => hunkOf(old, now, stretch));
}

function patchOf(name: string, old: string, now: string): StructuredPatch {
  const [before, after] = [old.split('\n'), now.split('\n')];
  const head = { oldFileName: name, newFileName: name, oldHeader: undefined, newHeader: undefined };
  if (before.length === after.length) return { ...head, hunks: [...pairedHunks(before, after)] };
  const found = structuredPatch(name, name, old, now, undefined, undefined, {
    context: CONTEXT,
    maxEditLength: MOST_EDITS,
  });
  if (found) return found;
  const lines = [...before.map((line) => `-${line}`), ...after.map((line) => `+${line}`)];
  return { ...head, hunks: [{ oldStart: 1, oldLines: before.length, newStart: 1, newLines: after.length, lines }] };
}

/** A unified diff, for people to read: invisible characters are shown, and nothing in it steers a terminal or a CI. */
export function unifiedDiff(name: string, before: string, after: string): string {
  const [old, now] = [plainLines(before), plainLines(after)];
  if (old === now) return '';
  // The library writes a Chinese name in octal escapes.
  return [`--- ${name}`, `+++ ${name}`, ...formatPatch(patchOf(name, old, now), OMIT_HEADERS).split('\n')]
    .map((line) => harmlessLine(visible(line)))
    .join('\n');
}
