import type { Lang } from '../../model.ts';
import { padEnd, widthOf } from '../../report/text/width.ts';
import { wrap } from '../../report/text/wrap.ts';
import { resolve, type Schema } from '../../validate/schema.ts';
import { inlineYaml } from '../out/yaml-text.ts';
import { commentOf } from './key-comment.ts';

/** Known data for a new record: the keys of a mapping, the entries of a list, or a value. */
export type Known = string | readonly Known[] | { readonly [key: string]: Known };

/** The known data for the keys of a mapping. */
const knownIn = (known: Known | undefined): Readonly<Record<string, Known>> =>
  typeof known === 'object' && !isList(known) ? known : {};

const isList = (known: Known): known is readonly Known[] => Array.isArray(known);

/** A line of YAML and its comment. */
export interface Line {
  readonly yaml: string;
  readonly comment: string;
}

type Property = readonly [key: string, own: Schema];

export const shift = (by: string, lines: readonly Line[]): readonly Line[] =>
  lines.map(({ yaml, comment }) => ({ yaml: by + yaml, comment }));

/** Lines that only take effect once uncommented. */
export const commentOut = (lines: readonly Line[]): readonly Line[] => shift('# ', lines);

export const asItem = ([first, ...rest]: readonly Line[]): readonly Line[] =>
  first ? [...shift('- ', [first]), ...shift('  ', rest)] : [];

/** A text in a flow list, quoted if YAML would read it as something else. JSON strings are valid YAML. */
function quoted(text: string): string {
  const yaml = inlineYaml([text]).slice(1, -1);
  return yaml.includes('\n') ? JSON.stringify(text) : yaml;
}

/** A value on one line, in flow style. */
function inFlow(known: Known): string {
  if (typeof known === 'string') return quoted(known);
  if (isList(known)) return `[${known.map(inFlow).join(', ')}]`;
  return `{${Object.entries(known)
    .map(([key, value]) => `${key}: ${inFlow(value)}`)
    .join(', ')}}`;
}

/** The known value after a key or below it. */
function linesOfKnown(known: Known, item: Schema | null): { readonly value: string; readonly inside: readonly Line[] } {
  if (!item?.properties || !isList(known)) return { value: ` ${inFlow(known)}`, inside: [] };
  return { value: '', inside: known.map((entry) => ({ yaml: `- ${inFlow(entry)}`, comment: '' })) };
}

interface Of {
  readonly required: boolean;
  readonly lang: Lang;
  readonly known: Known | undefined;
}

/**
 * A key without a value, which is an error until it is filled in. An example could be left there by mistake, and `[]`
 * would state that there is none.
 */
function linesOf(root: Schema, [key, own]: Property, of: Of): readonly Line[] {
  const { known, lang } = of;
  const { kind } = resolve(root, own);
  const item = kind.items ? resolve(root, kind.items).kind : null;
  const comment = commentOf(root, own, of);
  if (known !== undefined && !kind.properties) {
    const { value, inside } = linesOfKnown(known, item);
    return [{ yaml: `${key}:${value}`, comment }, ...shift('  ', inside)];
  }
  const value = typeof kind.const === 'string' ? ` ${kind.const}` : '';
  const inside = item
    ? asItem(blocksOf(root, item, { lang, known: undefined }).flat())
    : blocksOf(root, kind, { lang, known }).flat();
  return [{ yaml: `${key}:${value}`, comment }, ...shift('  ', inside)];
}

/** An omitted flag is easily overlooked, so ask for it. */
export const isAskedFor = (own: Schema): boolean => Object.hasOwn(own, 'default');

/** The keys of a mapping with everything in them. Optional ones are commented out, unless all of them are optional. */
function blocksOf(root: Schema, kind: Schema, of: Omit<Of, 'required'>): readonly (readonly Line[])[] {
  const known = knownIn(of.known);
  const required = new Set(kind.required);
  const properties = Object.entries(kind.properties ?? {});
  const first = properties.filter(([key]) => required.has(key));
  const ordered = kind === root ? properties : [...first, ...properties.filter(([key]) => !required.has(key))];
  return ordered.map(([key, own]) => {
    const lines = linesOf(root, [key, own], { required: required.has(key), lang: of.lang, known: known[key] });
    const isOpen = required.size === 0 || required.has(key) || isAskedFor(own) || known[key] !== undefined;
    return isOpen ? lines : commentOut(lines);
  });
}

const COLUMNS = 80;
export const GAP = 2;

/**
 * A line with its comment at the end. A long comment continues on lines of its own, which stay comments when the line
 * is uncommented.
 */
export function writeLine({ yaml, comment }: Line, column: number): readonly string[] {
  if (comment === '') return [yaml];
  const marks = /^ *(?:# +)*/.exec(yaml)?.[0] ?? '';
  const texts = wrap(comment, COLUMNS - column - 2);
  const isLong = widthOf(yaml) > column - GAP;
  const lines = texts.map(
    (text, index) => `${padEnd(index === 0 && !isLong ? yaml : marks.trimEnd(), column)}# ${text}`,
  );
  return isLong ? [...lines, yaml] : lines;
}

/**
 * A record with every key of the schema, empty except for known data: one block per section. Optional sections are
 * commented out.
 */
export function recordSkeleton(root: Schema, lang: Lang, known: Known = {}): readonly string[] {
  const empty = blocksOf(root, root, { lang, known: undefined }).flat();
  const column = Math.max(...empty.map(({ yaml }) => widthOf(yaml))) + GAP;
  return blocksOf(root, root, { lang, known }).flatMap((lines, index) => [
    ...(index === 0 ? [] : ['']),
    ...lines.flatMap((line) => writeLine(line, column)),
  ]);
}
