import { type Lines, lineIndex, lineRange, linesOf } from '../../load/file/lines.ts';
import type { Places, TextEdit } from '../../model.ts';
import { isMap } from '../../validate/case.ts';
import { escapeSegment } from '../../validate/schema.ts';
import type { Put } from './entry.ts';
import type { Step } from './find.ts';

/** Where an entry goes, and what the text becomes. */
export interface Placed {
  readonly edits: readonly TextEdit[];
  /** Where the new text begins, in the text that it makes. */
  readonly start: number;
}

interface Text {
  readonly lines: Lines;
  readonly places: Places;
  readonly lineBreak: string;
}

export const textOf = (places: Places): Text => ({
  lines: linesOf(places.text),
  places,
  lineBreak: places.text.includes('\r\n') ? '\r\n' : '\n',
});

/** Where the line behind a value begins, and behind the comments that stand further in than what it belongs to. */
function lineAfter({ lines }: Text, end: number, indent: number): number {
  const { text, starts } = lines;
  const last = end > 0 && /[\r\n]/.test(text[end - 1] ?? '') ? end - 1 : end;
  const isInside = (line: number): boolean => {
    const { start, end: stop } = lineRange(lines, line);
    const comment = /^( *)#/.exec(text.slice(start, stop));
    return comment !== null && (comment[1]?.length ?? 0) > indent;
  };
  let next = lineIndex(lines, last) + 1;
  while (next < starts.length && isInside(next)) next += 1;
  return starts[next] ?? text.length;
}

/** Lines as a new piece of text at the start of a line. */
function linesAt(text: Text, at: number, put: readonly string[]): Placed {
  const { lineBreak, lines } = text;
  const before = lines.text.slice(0, at);
  const lead = before === '' || /[\r\n]$/.test(before) ? '' : lineBreak;
  const blank = put.findIndex((line) => line !== '');
  const skipped = put.slice(0, Math.max(0, blank)).length * lineBreak.length;
  return {
    edits: [{ start: at, end: at, text: `${lead}${put.join(lineBreak)}${lineBreak}` }],
    start: at + lead.length + skipped,
  };
}

/** The column of a place, and whether nothing but dashes is before it. */
function columnOf({ lines }: Text, at: number): { readonly column: number; readonly isFirst: boolean } {
  const { start } = lineRange(lines, lineIndex(lines, at));
  const before = lines.text.slice(start, at);
  return { column: before.length, isFirst: /^ *(?:- +)*$/.test(before) };
}

/** An entry behind the last one of a list that has some. */
export function behindLast(list: Step, put: Put, text: Text): Placed | null {
  const range = text.places.valueRange(list.at);
  const last = text.places.valueRange(`${list.at}/${(list.value as readonly unknown[]).length - 1}`);
  if (!range || !last) return null;
  const source = text.lines.text;
  if (source[range.start] === '[') return inBrackets(source.slice(last.end, range.end), last.end, put);
  const { start } = lineRange(text.lines, lineIndex(text.lines, last.start));
  const dash = /^( *)- +$/.exec(source.slice(start, last.start));
  const indent = dash?.[1]?.length ?? 0;
  return dash ? linesAt(text, lineAfter(text, last.end, indent), put.item(indent)) : null;
}

function inBrackets(rest: string, end: number, { flow }: Put): Placed | null {
  if (rest.includes('#')) return null;
  const comma = rest.indexOf(',');
  const at = comma < 0 ? end : end + comma + 1;
  const lead = comma < 0 ? ', ' : ' ';
  return { edits: [{ start: at, end: at, text: `${lead}${flow}` }], start: at + lead.length };
}

/** Under a key that has nothing yet, `[]` or `{}`. */
export function underKey(section: Step, put: Put, text: Text): Placed | null {
  const key = text.places.keyRange(section.at);
  const value = text.places.valueRange(section.at);
  if (!key || !value) return null;
  const { column, isFirst } = columnOf(text, key.start);
  const source = text.lines.text;
  if (!isFirst) {
    const blank = /\s/.test(source[value.start - 1] ?? '') ? '' : ' ';
    return { edits: [{ ...value, text: `${blank}${put.flowValue}` }], start: value.start + blank.length };
  }
  // What stands there says that there is none.
  const before = /(?<![ \t])[ \t]*$/.exec(source.slice(key.end, value.start))?.[0].length ?? 0;
  const gone = value.end > value.start ? [{ start: value.start - before, end: value.end, text: '' }] : [];
  const below = linesAt(text, lineAfter(text, value.end, column), put.lines(column + 2));
  const shift = gone.reduce((sum, { start, end }) => sum + end - start, 0);
  return { edits: [...gone, ...below.edits], start: below.start - shift };
}

/** A section that is not there yet, and the map that it belongs into. */
export interface Absent {
  readonly section: Step;
  readonly map: Step;
  /** What it is called in the record. */
  readonly name: string;
  /** The names of all sections of the map, in the order of the schema. */
  readonly names: readonly (readonly string[])[];
}

/** At its place among the other keys. */
export function amongKeys(absent: Absent, put: Put, text: Text): Placed | null {
  const { section, map, name } = absent;
  const { value } = map;
  if (section.key === null || !isMap(value)) return null;
  const order = Object.keys(map.kind.properties ?? {});
  const place = order.indexOf(section.key);
  const present = order.filter((key) => Object.hasOwn(value, key));
  const before = present.filter((key) => order.indexOf(key) < place).at(-1) ?? present[0];
  const pointer = before === undefined ? null : `${map.at}/${escapeSegment(before)}`;
  const key = pointer === null ? null : text.places.keyRange(pointer);
  const last = pointer === null ? null : text.places.valueRange(pointer);
  if (!key || !last) return null;
  const own = text.places.valueRange(map.at);
  if (own && text.lines.text[own.start] === '{')
    return { edits: [{ start: last.end, end: last.end, text: `, ${name}: ${put.flowValue}` }], start: last.end + 2 };
  const { column } = columnOf(text, key.start);
  const head = `${' '.repeat(column)}${name}:`;
  const lines = put.isInline ? [`${head} ${put.flowValue}`] : [head, ...put.lines(column + 2)];
  const behind = lineAfter(text, last.end, column);
  if (map.at !== '') return linesAt(text, behind, lines);
  const named = underComment(text, absent.names, place);
  if (named !== null) return linesAt(text, named, lines);
  return linesAt(text, behind, SPACED.test(text.lines.text) ? ['', ...lines] : lines);
}

/** The same, and the line gone that lists the section among those still to add. */
export function unlisted({ edits, start }: Placed, listings: readonly string[], { lines }: Text): Placed {
  const { text, starts } = lines;
  const index = starts.findIndex((_, line) => {
    const range = lineRange(lines, line);
    return listings.includes(text.slice(range.start, range.end));
  });
  const from = starts[index];
  const end = starts[index + 1] ?? text.length;
  if (from === undefined || edits.some((edit) => edit.start < end && edit.end > from)) return { edits, start };
  const isBefore = edits.every((edit) => edit.start >= end);
  return { edits: [...edits, { start: from, end, text: '' }], start: isBefore ? start - (end - from) : start };
}

/** Sections with blank lines between them. */
const SPACED = /(?:\r(?!\n)|\n)[ \t]*(?:\r\n?|\n)(?:#[^\r\n]*(?:\r\n?|\n))*[^\s#-]/;

/** Behind the comment lines that begin with a section's name, up to those of another; null where there are none. */
function underComment({ lines }: Text, names: readonly (readonly string[])[], place: number): number | null {
  const lineAt = (index: number): string => {
    const { start, end } = lineRange(lines, index);
    return lines.text.slice(start, end);
  };
  const namedBy = (line: string): number =>
    line.startsWith('# ') ? names.findIndex((own) => own.some((name) => isNamed(line.slice(2), name))) : -1;
  for (let index = 0; index < lines.starts.length; index++) {
    if (namedBy(lineAt(index)) !== place) continue;
    let last = index;
    while (last + 1 < lines.starts.length && lineAt(last + 1).startsWith('#') && namedBy(lineAt(last + 1)) < 0)
      last += 1;
    return lines.starts[last + 1] ?? lines.text.length;
  }
  return null;
}

const isNamed = (comment: string, name: string): boolean =>
  comment.startsWith(name) && /^\s*(?:$|[:：（(，,])/.test(comment.slice(name.length));
