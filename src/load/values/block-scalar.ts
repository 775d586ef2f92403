import type { Range } from '../../model.ts';

/** From the `|` or `>` to the end of the last line that is not blank; of an empty one, the header. */
export function blockScalarRange(text: string, { start, end }: Range): Range {
  const header = /[|>][-+0-9]*/y;
  header.lastIndex = start;
  header.test(text);
  const headerEnd = Math.max(header.lastIndex, start + 1);
  const lineBreak = /[\r\n]/g;
  lineBreak.lastIndex = headerEnd;
  const contentStart = lineBreak.exec(text)?.index ?? end;
  let last = end;
  while (last > contentStart && /[ \t\r\n]/.test(text[last - 1] ?? '')) last -= 1;
  if (last <= contentStart) return { start, end: headerEnd };
  lineBreak.lastIndex = last;
  return { start, end: Math.min(end, lineBreak.exec(text)?.index ?? end) };
}
