import type { Lang } from '../../model.ts';
import { namesOf, zhOfKey, zhOfValue } from '../../names/names.ts';
import type { Shape } from '../../names/shape.ts';
import { padEnd, widthOf } from '../../report/text/width.ts';
import { wrap } from '../../report/text/wrap.ts';
import { halvesOf, resolve, type Schema } from '../../validate/schema.ts';
import { inlineYaml } from '../out/yaml-text.ts';
import { commentOf, languagesOf } from './key-comment.ts';

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

const NAMES = namesOf('record');

/** What names there are at a place; null where keys and values stay in English. */
type Named = Shape | null;

const keyIn = (named: Named, key: string): string => (named ? zhOfKey(named, key) : key);
const under = (named: Named, key: string): Named => named && NAMES.under(named, key);
const itemsOf = (named: Named): Named => named && NAMES.itemsOf(named);

/** A value on one line, in flow style. */
function inFlow(known: Known, named: Named): string {
  if (typeof known === 'string') return quoted(named ? zhOfValue(named, known) : known);
  if (isList(known)) return `[${known.map((one) => inFlow(one, itemsOf(named))).join(', ')}]`;
  return `{${Object.entries(known)
    .map(([key, value]) => `${keyIn(named, key)}: ${inFlow(value, under(named, key))}`)
    .join(', ')}}`;
}

/** The known value after a key or below it. */
function linesOfKnown(known: Known, item: Schema | null, named: Named) {
  if (!item?.properties || !isList(known)) return { value: ` ${inFlow(known, named)}`, inside: [] };
  const inside = known.map((entry) => ({ yaml: `- ${inFlow(entry, itemsOf(named))}`, comment: '' }));
  return { value: '', inside };
}

interface Of {
  readonly required: boolean;
  readonly lang: Lang;
  readonly known: Known | undefined;
  readonly named: Named;
}

/**
 * A key without a value, which is an error until it is filled in. An example could be left there by mistake, and `[]`
 * would state that there is none.
 */
function linesOf(root: Schema, [key, own]: Property, of: Of): readonly Line[] {
  const { known, lang } = of;
  const { kind } = resolve(root, own);
  const item = kind.items ? resolve(root, kind.items).kind : null;
  const named = under(of.named, key);
  const name = keyIn(of.named, key);
  const comment = commentOf(root, own, { ...of, inWords: named !== null });
  if (known !== undefined && !kind.properties) {
    const { value, inside } = linesOfKnown(known, item, named);
    return [{ yaml: `${name}:${value}`, comment }, ...shift('  ', inside)];
  }
  const value = typeof kind.const === 'string' ? ` ${inFlow(kind.const, named)}` : '';
  const inside = item
    ? asItem(blocksOf(root, item, { lang, known: undefined, named: itemsOf(named) }).flat())
    : blocksOf(root, kind, { lang, known, named }).flat();
  return [{ yaml: `${name}:${value}`, comment }, ...shift('  ', inside)];
}

/** An omitted flag is easily overlooked, so ask for it. */
export const isAskedFor = (own: Schema): boolean => Object.hasOwn(own, 'default');

/** The keys of a mapping. Optional ones are commented out, unless all of them are optional. */
function blocksOf(root: Schema, kind: Schema, of: Omit<Of, 'required'>): readonly (readonly Line[])[] {
  const known = knownIn(of.known);
  const required = new Set(kind.required);
  const properties = Object.entries(kind.properties ?? {});
  const first = properties.filter(([key]) => required.has(key));
  // A section of its own is named alone: `audit add` puts it in.
  const others = kind === root ? [] : properties.filter(([key]) => !required.has(key));
  return [...first, ...others].map(([key, own]) => {
    const lines = linesOf(root, [key, own], { ...of, required: required.has(key), known: known[key] });
    const isOpen = required.size === 0 || required.has(key) || isAskedFor(own) || known[key] !== undefined;
    return isOpen ? lines : commentOut(lines);
  });
}

/** The sections that a record may have besides, a line each. */
function otherSections(root: Schema, lang: Lang, named: Named): readonly string[] {
  const others = Object.entries(root.properties ?? {}).filter(([key]) => !root.required?.includes(key));
  const names = others.map(([key]) => keyIn(named, key));
  const column = Math.max(...names.map(widthOf)) + GAP;
  return others.map(([, own], index) => {
    const [said = ''] = languagesOf(own.description ?? '')[lang].split(/(?<=[。.])/);
    const about = [said, halvesOf(own.title)[lang]].find((one) => column + widthOf(one) + 2 <= COLUMNS) ?? '';
    return `# ${padEnd(names[index] ?? '', column)}${about}`;
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

/** How a new record is written: the language of its comments, and the one of its keys and listed values. */
export interface Tongue {
  readonly lang: Lang;
  readonly keys: Lang;
}

/** What a record must hold, empty except for known data, a block a section; then what it may hold, a line a section. */
export function recordSkeleton(root: Schema, { lang, keys }: Tongue, known: Known = {}) {
  const named = keys === 'zh' ? NAMES.root : null;
  const empty = blocksOf(root, root, { lang, known: undefined, named }).flat();
  const column = Math.max(...empty.map(({ yaml }) => widthOf(yaml))) + GAP;
  const required = blocksOf(root, root, { lang, known, named }).flatMap((lines, index) => [
    ...(index === 0 ? [] : ['']),
    ...lines.flatMap((line) => writeLine(line, column)),
  ]);
  return { required, others: otherSections(root, lang, named) };
}
