import type { Lang } from '../../model.ts';
import { type Names, namesOf, zhOfKey, zhOfValue } from '../../names/names.ts';
import type { Shape } from '../../names/shape.ts';
import { padEnd, widthOf } from '../../report/text/width.ts';
import { wrap } from '../../report/text/wrap.ts';
import { halvesOf, resolve, type Schema } from '../../validate/schema.ts';
import { inlineYaml } from '../out/yaml-text.ts';
import { commentOf, languagesOf } from './key-comment.ts';

/** Known data for a new record: the keys of a mapping, the entries of a list, or a value. */
export type Known = string | number | readonly Known[] | KnownKeys;

/** The known data for the keys of a mapping. */
export interface KnownKeys {
  readonly [key: string]: Known;
}

const isList = (known: Known | undefined): known is readonly Known[] => Array.isArray(known);

const knownIn = (known: Known | undefined): KnownKeys => (typeof known === 'object' && !isList(known) ? known : {});

/** The first of a new list: draft 1, version 1. */
const FIRST: KnownKeys = { draft: 1, version: 1, round: 1 };

/** A kind of value, and what its keys and values are called; null where they stay in English. */
export interface Kind {
  readonly kind: Schema;
  readonly shape: Shape | null;
}

/** What lines are made by: `lang` is the language of the comments. */
interface Making {
  readonly root: Schema;
  readonly names: Names;
  readonly lang: Lang;
  /** The keys that a mapping must have come first. */
  readonly requiredFirst?: true;
}

/** A line of YAML and its comment. */
interface Line {
  readonly yaml: string;
  readonly comment: string;
}

const shift = (by: string, lines: readonly Line[]): readonly Line[] =>
  lines.map(({ yaml, comment }) => ({ yaml: by + yaml, comment }));

export const asItem = ([first, ...rest]: readonly Line[]): readonly Line[] =>
  first ? [...shift('- ', [first]), ...shift('  ', rest)] : [];

/** A text in a flow list, quoted if YAML would read it as something else. JSON strings are valid YAML. */
function quoted(text: string): string {
  const yaml = inlineYaml([text]).slice(1, -1);
  return yaml.includes('\n') ? JSON.stringify(text) : yaml;
}

const nameOf = (shape: Shape | null, key: string): string => (shape ? zhOfKey(shape, key) : key);

/** A value on one line, in flow style. */
export function inFlow(known: Known, shape: Shape | null, names: Names): string {
  if (typeof known === 'number') return String(known);
  if (typeof known === 'string') return quoted(shape ? zhOfValue(shape, known) : known);
  if (isList(known)) return `[${known.map((one) => inFlow(one, shape && names.itemsOf(shape), names)).join(', ')}]`;
  return `{${Object.entries(known)
    .map(([key, value]) => `${nameOf(shape, key)}: ${inFlow(value, shape && names.under(shape, key), names)}`)
    .join(', ')}}`;
}

/** What stands below a key that has no known value; where the schema leaves its keys open, those that it has names for. */
function linesBelow(making: Making, own: Schema, { of, item, known }: Below): readonly Line[] {
  if (item) return asItem(linesOfMap(making, item, FIRST));
  const named = Object.keys(own['x-names']?.keys ?? {});
  if (named.length === 0) return linesOfMap(making, of, { ...FIRST, ...known });
  return named.map((key) => ({ yaml: `${nameOf(of.shape, key)}:`, comment: '' }));
}

interface Below {
  readonly of: Kind;
  /** Of a list. */
  readonly item: Kind | null;
  readonly known: KnownKeys;
}

/**
 * A key and what is below it. Without a value it is an error until it is filled in: an example could be left there by
 * mistake, and `[]` would state that there is none.
 */
function linesOfKey(making: Making, { kind, shape }: Kind, key: string, { [key]: known }: KnownKeys): readonly Line[] {
  const { root, names, lang } = making;
  const own = kind.properties?.[key] ?? {};
  const of: Kind = { kind: resolve(root, own).kind, shape: shape && names.under(shape, key) };
  const { items } = of.kind;
  const item = items ? { kind: resolve(root, items).kind, shape: of.shape && names.itemsOf(of.shape) } : null;
  const required = kind.required?.includes(key) ?? false;
  const comment = commentOf(root, own, { required, lang, inWords: shape !== null });
  const line = (value: string): Line => ({ yaml: `${nameOf(shape, key)}:${value}`, comment });
  if (known !== undefined && item?.kind.properties && isList(known))
    return [line(''), ...known.map((entry) => ({ yaml: `  - ${inFlow(entry, item.shape, names)}`, comment: '' }))];
  if (known !== undefined && !of.kind.properties) return [line(` ${inFlow(known, of.shape, names)}`)];
  const value = typeof of.kind.const === 'string' ? ` ${inFlow(of.kind.const, of.shape, names)}` : '';
  return [line(value), ...shift('  ', linesBelow(making, own, { of, item, known: knownIn(known) }))];
}

/** An omitted flag is easily overlooked, so ask for it. */
const isAskedFor = (own: Schema): boolean => Object.hasOwn(own, 'default');

/** The keys of a mapping. Optional ones are named in comments, unless all of them are optional. */
export function linesOfMap(making: Making, of: Kind, known: KnownKeys): readonly Line[] {
  const { properties = {}, required = [] } = of.kind;
  const keys = Object.entries(properties);
  if (making.requiredFirst) keys.sort(([a], [b]) => Number(required.includes(b)) - Number(required.includes(a)));
  return keys.flatMap(([key, own]) => {
    const lines = linesOfKey(making, of, key, known);
    const isOpen = required.length === 0 || required.includes(key) || isAskedFor(own) || known[key] !== undefined;
    return isOpen ? lines : shift('# ', lines.slice(0, 1));
  });
}

const optionalIn = (root: Schema) =>
  Object.entries(root.properties ?? {}).filter(([key]) => !root.required?.includes(key));

/** The sections that a record may have besides, a line each. */
function otherSections({ root, lang }: Pick<Making, 'root' | 'lang'>, shape: Shape | null): readonly string[] {
  const others = optionalIn(root);
  const names = others.map(([key]) => nameOf(shape, key));
  const column = Math.max(...names.map(widthOf)) + GAP;
  return others.map(([, own], index) => {
    const [said = ''] = languagesOf(own.description ?? '')[lang].split(/(?<=[。.])/);
    const about = [said, halvesOf(own.title)[lang]].find((one) => column + widthOf(one) + 2 <= COLUMNS) ?? '';
    return `# ${padEnd(names[index] ?? '', column)}${about}`;
  });
}

/** The line by which a new record lists a section that it may have besides, in each language of comments and keys. */
export function linesListing(root: Schema, section: string): readonly string[] {
  const index = optionalIn(root).findIndex(([key]) => key === section);
  const shapes = [null, namesOf('record').root];
  return LANGS.flatMap((lang) => shapes.flatMap((shape) => otherSections({ root, lang }, shape)[index] ?? []));
}

const LANGS = ['zh', 'en'] as const;
const COLUMNS = 80;
const GAP = 2;

/**
 * A line with its comment at the end. A long comment continues on lines of its own, which stay comments when the line
 * is uncommented.
 */
function writeLine({ yaml, comment }: Line, column: number): readonly string[] {
  if (comment === '') return [yaml];
  const marks = /^ *(?:# +)*/.exec(yaml)?.[0] ?? '';
  const texts = wrap(comment, COLUMNS - column - 2);
  const isLong = widthOf(yaml) > column - GAP;
  const lines = texts.map(
    (text, index) => `${padEnd(index === 0 && !isLong ? yaml : marks.trimEnd(), column)}# ${text}`,
  );
  return isLong ? [...lines, yaml] : lines;
}

/** The column of the comments of some lines. */
const columnOf = (lines: readonly Line[]): number => Math.max(...lines.map(({ yaml }) => widthOf(yaml))) + GAP;

/** Lines as they stand in a file, so far in. */
export function inFile(lines: readonly Line[], indent: number): readonly string[] {
  const shifted = shift(' '.repeat(indent), lines);
  const column = columnOf(shifted.filter(({ comment }) => comment !== ''));
  return shifted.flatMap((line) => writeLine(line, column));
}

/** How a new record is written: the language of its comments, and the one of its keys and listed values. */
export interface Tongue {
  readonly lang: Lang;
  readonly keys: Lang;
}

/** What a record must hold, empty except for known data, a block a section; then what it may hold, a line a section. */
export function recordSkeleton(root: Schema, { lang, keys }: Tongue, known: KnownKeys = {}) {
  const names = namesOf('record');
  const making: Making = { root, names, lang, requiredFirst: true };
  const of: Kind = { kind: root, shape: keys === 'zh' ? names.root : null };
  const sections = Object.keys(root.properties ?? {}).filter((key) => root.required?.includes(key));
  const column = columnOf(sections.flatMap((key) => linesOfKey(making, of, key, {})));
  const required = sections.flatMap((key, index) => [
    ...(index === 0 ? [] : ['']),
    ...linesOfKey(making, of, key, known).flatMap((line) => writeLine(line, column)),
  ]);
  return { required, others: otherSections(making, of.shape) };
}
