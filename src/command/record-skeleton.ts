import type { Lang } from '../model.ts';
import { padEnd, widthOf } from '../report/width.ts';
import { wrap } from '../report/wrap.ts';
import { resolve, type Schema } from '../validate/schema.ts';
import { commentOf } from './key-comment.ts';

/** A line of YAML, and what is said of it behind it. */
interface Line {
  readonly yaml: string;
  readonly comment: string;
}

type Property = readonly [key: string, own: Schema];

const shift = (by: string, lines: readonly Line[]): readonly Line[] =>
  lines.map(({ yaml, comment }) => ({ yaml: by + yaml, comment }));

/** Lines that are not there until the marks are taken away: to the YAML parser they are comments. */
const commentOut = (lines: readonly Line[]): readonly Line[] => shift('# ', lines);

const asItem = ([first, ...rest]: readonly Line[]): readonly Line[] =>
  first ? [...shift('- ', [first]), ...shift('  ', rest)] : [];

/**
 * A key with nothing behind it, so that it is an error until it is filled in: an example in its place could be left
 * there, and `[]` would say that there is none.
 */
function linesOf(
  root: Schema,
  [key, own]: Property,
  of: { readonly required: boolean; readonly lang: Lang },
): readonly Line[] {
  const { kind } = resolve(root, own);
  const value = typeof kind.const === 'string' ? ` ${kind.const}` : '';
  const line: Line = { yaml: `${key}:${value}`, comment: commentOf(root, own, of) };
  const item = kind.items ? resolve(root, kind.items).kind : null;
  const inside = item ? asItem(blocksOf(root, item, of.lang).flat()) : blocksOf(root, kind, of.lang).flat();
  return [line, ...shift('  ', inside)];
}

/** What a left out flag says of a person is easily overlooked, so that it is asked for. */
const isAskedFor = (own: Schema): boolean => Object.hasOwn(own, 'default');

/** The keys of a map, each with all that is in it. What is optional is commented out, unless all of it is. */
function blocksOf(root: Schema, kind: Schema, lang: Lang): readonly (readonly Line[])[] {
  const required = new Set(kind.required);
  const properties = Object.entries(kind.properties ?? {});
  const first = properties.filter(([key]) => required.has(key));
  const ordered = kind === root ? properties : [...first, ...properties.filter(([key]) => !required.has(key))];
  return ordered.map(([key, own]) => {
    const lines = linesOf(root, [key, own], { required: required.has(key), lang });
    return required.size === 0 || required.has(key) || isAskedFor(own) ? lines : commentOut(lines);
  });
}

const COLUMNS = 80;
const GAP = 2;

/** A line with its comment behind it; what does not fit goes on below, as a comment still when the marks are gone. */
function write({ yaml, comment }: Line, column: number): readonly string[] {
  const marks = /^ *(?:# +)*/.exec(yaml)?.[0] ?? '';
  return wrap(comment, COLUMNS - column - 2).map(
    (text, index) => `${padEnd(index === 0 ? yaml : marks.trimEnd(), column)}# ${text}`,
  );
}

/** A record with every key of the schema and nothing in it: one block a section, sections without a record commented out. */
export function recordSkeleton(root: Schema, lang: Lang): readonly string[] {
  const blocks = blocksOf(root, root, lang);
  const column = Math.max(...blocks.flat().map(({ yaml }) => widthOf(yaml))) + GAP;
  return blocks.flatMap((lines, index) => [
    ...(index === 0 ? [] : ['']),
    ...lines.flatMap((line) => write(line, column)),
  ]);
}
