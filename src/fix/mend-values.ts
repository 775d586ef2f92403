import { lineStart } from '../load/file/lines.ts';
import type { Finding, Mend, Places, Pointer, Range, TextEdit } from '../model.ts';
import { scalarYaml, yamlOf } from './scalar.ts';

/** What mends the value, or the key, at a pointer. */
export interface Operation {
  readonly at: Pointer;
  readonly mend: Mend;
  /** The text to write, if it differs from the value: a Chinese name. */
  readonly written?: unknown;
}

/** A document whose parts stand somewhere in a text. */
export interface Standing {
  readonly text: string;
  readonly places: Places;
}

/** What certainly mends findings of a schema. */
export const operationsOf = (findings: readonly Finding[]): readonly Operation[] =>
  findings.flatMap(({ at, mend }) => (mend?.isCertain ? [{ at, mend }] : []));

/** Values with a mark before them are meant elsewhere too. */
const isMarked = (source: string): boolean => /^[&*!|>]/.test(source);

/** An operation as changes of the text; null where the text does not hold the value as it is. */
export function editsFor({ at, mend, written }: Operation, standing: Standing): readonly TextEdit[] | null {
  const { text, places } = standing;
  const range = mend.op === 'rename' ? places.keyRange(at) : places.valueRange(at);
  if (!range || range.start === range.end) return null;
  const source = text.slice(range.start, range.end);
  if (isMarked(source)) return null;
  switch (mend.op) {
    case 'rename':
      return [{ ...range, text: scalarYaml(written ?? mend.key) }];
    case 'set':
      return [{ ...range, text: yamlOf(written ?? mend.value, source) }];
    case 'spread':
      return spread(range, mend.values, standing);
    case 'wrap':
      return wrap(range, text);
    case 'unwrap':
      return unwrap(at, range, standing);
  }
}

/** Several items where one stands: in brackets between commas, else each behind a dash of its own. */
function spread(range: Range, values: readonly string[], { text }: Standing): readonly TextEdit[] {
  const before = text.slice(lineStart(text, range.start), range.start);
  const items = values.map((value) => scalarYaml(value));
  const isBlock = /^ *- +$/.test(before);
  const lineBreak = text.includes('\r\n') ? '\r\n' : '\n';
  return [{ ...range, text: items.join(isBlock ? `${lineBreak}${before}` : ', ') }];
}

/** A single entry as the only one of its list. */
function wrap(range: Range, text: string): readonly TextEdit[] {
  const { start, end } = range;
  if (text[start] === '{')
    return [
      { start, end: start, text: '[' },
      { start: end, end, text: ']' },
    ];
  const further = [...text.slice(start, end).matchAll(/(?:\r\n?|\n)(?![\r\n])/g)].map(
    ({ 0: brk, index }) => start + index + brk.length,
  );
  return [{ start, end: start, text: '- ' }, ...further.map((at) => ({ start: at, end: at, text: '  ' }))];
}

/** The only entry of a list without its list. */
function unwrap(at: Pointer, range: Range, { text, places }: Standing): readonly TextEdit[] | null {
  const item = places.valueRange(`${at}/0`);
  if (!item || isMarked(text.slice(item.start, item.end))) return null;
  if (text[range.start] === '[')
    return [
      { start: range.start, end: item.start, text: '' },
      { start: item.end, end: range.end, text: '' },
    ];
  const dash = text.lastIndexOf('-', item.start);
  return [{ start: dash, end: item.start, text: ' '.repeat(item.start - dash) }];
}
