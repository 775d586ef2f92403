import type { Lang } from '../../model.ts';
import { padEnd, widthOf } from '../../report/text/width.ts';
import { wrap } from '../../report/text/wrap.ts';
import { resolve, type Schema } from '../../validate/schema.ts';
import { inlineYaml } from '../out/yaml-text.ts';
import { commentOf } from './key-comment.ts';

/** What is known of a new record: of a map its keys, of a list its entries, of anything else what it is. */
export type Known = string | readonly Known[] | { readonly [key: string]: Known };

/** What stands at the keys of a map that something is known of. */
const knownIn = (known: Known | undefined): Readonly<Record<string, Known>> =>
  typeof known === 'object' && !isList(known) ? known : {};

const isList = (known: Known): known is readonly Known[] => Array.isArray(known);

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

/** A text as it stands in a flow list: quoted where it would be something else. JSON's quotes are YAML's too. */
function quoted(text: string): string {
  const yaml = inlineYaml([text]).slice(1, -1);
  return yaml.includes('\n') ? JSON.stringify(text) : yaml;
}

/** On one line, whatever it is. */
function inFlow(known: Known): string {
  if (typeof known === 'string') return quoted(known);
  if (isList(known)) return `[${known.map(inFlow).join(', ')}]`;
  return `{${Object.entries(known)
    .map(([key, value]) => `${key}: ${inFlow(value)}`)
    .join(', ')}}`;
}

/** What stands behind a key and below it, where it is known. */
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
 * A key with nothing behind it, so that it is an error until it is filled in: an example in its place could be left
 * there, and `[]` would say that there is none.
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

/** What a left out flag says of a person is easily overlooked, so that it is asked for. */
const isAskedFor = (own: Schema): boolean => Object.hasOwn(own, 'default');

/** The keys of a map, each with all that is in it. What is optional is commented out, unless all of it is. */
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
const GAP = 2;

/** A line with its comment behind it; what does not fit goes on below, as a comment still when the marks are gone. */
function write({ yaml, comment }: Line, column: number): readonly string[] {
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
 * A record with every key of the schema, and nothing in it but what is known: one block a section, sections without a
 * record commented out.
 */
export function recordSkeleton(root: Schema, lang: Lang, known: Known = {}): readonly string[] {
  const empty = blocksOf(root, root, { lang, known: undefined }).flat();
  const column = Math.max(...empty.map(({ yaml }) => widthOf(yaml))) + GAP;
  return blocksOf(root, root, { lang, known }).flatMap((lines, index) => [
    ...(index === 0 ? [] : ['']),
    ...lines.flatMap((line) => write(line, column)),
  ]);
}
