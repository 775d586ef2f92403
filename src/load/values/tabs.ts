/**
 * A text with blanks for the tabs that may stand in their place. The parser takes a tab anywhere in a line for an
 * indent that it refuses between brackets. Those in an indent it must see, and those behind a dash that more may follow.
 */
export const withoutTabs = (text: string): string =>
  text.includes('\t') ? text.replace(/[^\r\n]+/g, lineWithoutTabs) : text;

function lineWithoutTabs(line: string): string {
  if (!line.includes('\t')) return line;
  const indent = /^[ \t]*/.exec(line)?.[0].length ?? 0;
  const marks = /^[ \t]*(?:[-?:][ \t]+)*/.exec(line)?.[0].length ?? 0;
  const isBracket = line[marks] === '[' || line[marks] === '{';
  const from = isBracket ? indent : marks;
  return line.slice(0, from) + line.slice(from).replaceAll('\t', ' ');
}
