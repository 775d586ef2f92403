import { FILE_HEADERS_ONLY, formatPatch, structuredPatch } from 'diff';
import { harmlessLine, visible } from '../../report/text/neutral.ts';

/** So many lines may differ; the time that a shortest difference takes grows with their square. */
const MOST_EDITS = 1_500;
const CONTEXT = 3;

/** The lines of a text without what ends them: whether that is LF or CRLF is no difference. */
const plainLines = (text: string): string => text.replace(/\r\n?/g, '\n');

/** Everything as one change, where too much differs to look for less. */
function wholeChange(name: string, before: string, after: string): string {
  const lines = (text: string, sign: string): readonly string[] =>
    text.split('\n').flatMap((line, index, all) => (line === '' && index === all.length - 1 ? [] : [`${sign}${line}`]));
  const [gone, put] = [lines(before, '-'), lines(after, '+')];
  return [`--- ${name}`, `+++ ${name}`, `@@ -1,${gone.length} +1,${put.length} @@`, ...gone, ...put, ''].join('\n');
}

/** A unified diff, for people to read: invisible characters are shown, and nothing in it steers a terminal or a CI. */
export function unifiedDiff(name: string, before: string, after: string): string {
  const [old, now] = [plainLines(before), plainLines(after)];
  if (old === now) return '';
  const patch = structuredPatch(name, name, old, now, '', '', { context: CONTEXT, maxEditLength: MOST_EDITS });
  const text = patch ? formatPatch(patch, FILE_HEADERS_ONLY) : wholeChange(name, old, now);
  return text
    .split('\n')
    .map((line) => harmlessLine(visible(line)))
    .join('\n');
}
