import type { Lang } from '../../model.ts';
import { type Names, zhOfKey } from '../../names/names.ts';
import type { Shape } from '../../names/shape.ts';
import { widthOf } from '../../report/text/width.ts';
import { resolve, type Schema } from '../../validate/schema.ts';
import { commentOf } from '../init/key-comment.ts';
import { asItem, commentOut, GAP, isAskedFor, type Line, shift, writeLine } from '../init/record-skeleton.ts';

/** Values that are known before anybody has filled in anything. */
export type Fill = Readonly<Record<string, string | number>>;

/** What an entry to fill in is made from. */
export interface Making {
  readonly root: Schema;
  readonly names: Names;
  /** The language of the record's keys. */
  readonly written: Lang;
}

/** A kind of mapping, and what its keys are called. */
export interface Kind {
  readonly kind: Schema;
  readonly shape: Shape | null;
}

export const keyName = ({ written }: Making, shape: Shape | null, key: string): string =>
  written === 'zh' && shape ? zhOfKey(shape, key) : key;

/** The first of a new list: draft 1, version 1. */
const FIRST: Fill = { draft: 1, version: 1, round: 1 };

function linesOfKey(making: Making, { kind, shape }: Kind, key: string, fill: Fill): readonly Line[] {
  const { root, names, written } = making;
  const own = kind.properties?.[key] ?? {};
  const under = { kind: resolve(root, own).kind, shape: shape && names.under(shape, key) };
  const { items } = under.kind;
  const item = items && { kind: resolve(root, items).kind, shape: under.shape && names.itemsOf(under.shape) };
  const required = kind.required?.includes(key) ?? false;
  const value = Object.hasOwn(fill, key) ? ` ${fill[key]}` : '';
  // What may be left out is named; `audit add` puts it in as well.
  const isOpen = required || !kind.required?.length;
  const inside = item ? asItem(linesOfMap(making, item, FIRST)) : linesInside(making, own, under);
  const line = {
    yaml: `${keyName(making, shape, key)}:${value}`,
    comment: commentOf(root, own, { required, lang: written, inWords: true }),
  };
  return isOpen ? [line, ...shift('  ', inside)] : [line];
}

/** The keys of a mapping; where the schema leaves them open, those that it has names for. */
function linesInside(making: Making, own: Schema, under: Kind): readonly Line[] {
  const named = Object.keys(own['x-names']?.keys ?? {});
  if (named.length === 0) return linesOfMap(making, under, FIRST);
  return named.map((key) => ({ yaml: `${keyName(making, under.shape, key)}:`, comment: '' }));
}

/** The keys of a mapping. Those that may be left out are comments, unless all may. */
function linesOfMap(making: Making, of: Kind, fill: Fill): readonly Line[] {
  const { properties = {}, required = [] } = of.kind;
  return Object.entries(properties).flatMap(([key, own]) => {
    const lines = linesOfKey(making, of, key, fill);
    return required.length === 0 || required.includes(key) || isAskedFor(own) ? lines : commentOut(lines);
  });
}

/** An entry in brackets, with the keys that it must have. */
function flowEntry(making: Making, { kind, shape }: Kind, fill: Fill): string {
  const keys = kind.required ?? Object.keys(kind.properties ?? {});
  return `{${keys.map((key) => `${keyName(making, shape, key)}: ${fill[key] ?? ''}`).join(', ')}}`;
}

/** What is put into a record, so far in. */
export interface Put {
  /** Below the key of its section. */
  lines(indent: number): readonly string[];
  /** As one more entry of a list. */
  item(indent: number): readonly string[];
  readonly flow: string;
  /** Behind the key of its section. */
  readonly flowValue: string;
  /** It stands on the line of its key. */
  readonly isInline?: true;
}

/** Lines as they stand in a file, so far in. */
function inFile(lines: readonly Line[], indent: number): readonly string[] {
  const shifted = shift(' '.repeat(indent), lines);
  const commented = shifted.filter(({ comment }) => comment !== '');
  const column = Math.max(...commented.map(({ yaml }) => widthOf(yaml))) + GAP;
  return shifted.flatMap((line) => writeLine(line, column));
}

/** An entry of a list. */
export function entryPut(making: Making, item: Kind, fill: Fill): Put {
  const flow = flowEntry(making, item, fill);
  const lines = (indent: number) => inFile(asItem(linesOfMap(making, item, fill)), indent);
  return { lines, item: lines, flow, flowValue: `[${flow}]` };
}

/** The keys of a mapping. */
export function mapPut(making: Making, map: Kind): Put {
  const flow = flowEntry(making, map, {});
  const lines = (indent: number) => inFile(linesOfMap(making, map, {}), indent);
  return { lines, item: lines, flow, flowValue: flow };
}

/** What is put below a key that is to be made as well. */
export function below(name: string, put: Put): Put {
  const lines = (indent: number) => [`${' '.repeat(indent)}${name}:`, ...put.lines(indent + 2)];
  const flow = `{${name}: ${put.flowValue}}`;
  return { lines, item: lines, flow, flowValue: flow };
}
