import type { Place } from '../../model.ts';
import type { Source } from '../../page/shapes.ts';
import { visible } from '../text/neutral.ts';

/** A part of a source line. Tabs stay, since the page displays them. */
const readable = (text: string): string => text.split('\t').map(visible).join('\t');

/** The source line of a place, cut around the span. The middle is empty if the span lies beyond the end of the line. */
export function sourceOf({ line, column, endLine, endColumn, excerpt }: Place): Source {
  const source = /^[^\r\n]*/.exec(excerpt)?.[0] ?? '';
  const start = Math.min(column - 1, source.length);
  const end = endLine > line ? source.length : Math.max(start, Math.min(endColumn - 1, source.length));
  return [readable(source.slice(0, start)), readable(source.slice(start, end)), readable(source.slice(end))];
}
