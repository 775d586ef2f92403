import { putAt, type Whole } from '../command/add/add.ts';
import { keyName, type Making, type Put } from '../command/add/entry.ts';
import type { Step } from '../command/add/find.ts';
import { idsIn, nextId } from '../command/add/next.ts';
import { applyEdits } from '../edits.ts';
import { loadText } from '../fix/mend-text.ts';
import { editsFor } from '../fix/mend-values.ts';
import { scalarYaml } from '../fix/scalar.ts';
import type { Range } from '../model.ts';
import { namesOf, zhOfValue } from '../names/names.ts';
import type { Shape } from '../names/shape.ts';
import type { Edit } from '../todo/items/item.ts';
import { isMap, valueIn } from '../validate/case.ts';
import { schemaOf } from '../validate/ready.ts';
import { resolve, segmentsOf } from '../validate/schema.ts';
import { takeMeant } from '../validate/take-meant.ts';
import { rootSiteOf, type Site, stepInto } from './loose/site.ts';

/** Longer entries stand on several lines. */
const WIDEST = 100;

/** A text with entries put in, and where the first gap in them is. */
export interface Inserted {
  readonly text: string;
  readonly gap: number;
}

const isGap = (value: unknown): boolean => value === null || (Array.isArray(value) && value.every(isGap));

/** A value on one line, in the words of the record; what only the clerk knows is left empty. */
function flowOf(making: Making, value: unknown, shape: Shape | null): string {
  const { names, written } = making;
  if (isGap(value)) return '';
  if (Array.isArray(value))
    return `[${value.map((one) => flowOf(making, one, shape && names.itemsOf(shape))).join(', ')}]`;
  if (isMap(value)) {
    const pairs = Object.entries(value).map(([key, one]) => {
      return `${keyName(making, shape, key)}: ${flowOf(making, one, shape && names.under(shape, key))}`;
    });
    return `{${pairs.join(', ')}}`;
  }
  if (written === 'en' || shape === null) return scalarYaml(value);
  return scalarYaml(typeof value === 'string' || typeof value === 'boolean' ? wordFor(value, shape) : value);
}

function wordFor(value: string | boolean, shape: Shape): unknown {
  const word = zhOfValue(shape, String(value));
  return word === String(value) ? value : word;
}

const isNested = (value: unknown): boolean => isMap(value) || (Array.isArray(value) && value.some((one) => isMap(one)));

/** A value on lines of its own. */
function blockOf(making: Making, value: unknown, shape: Shape | null): readonly string[] {
  const { names } = making;
  if (Array.isArray(value)) return value.map((one) => `- ${flowOf(making, one, shape && names.itemsOf(shape))}`);
  if (!isMap(value)) return [flowOf(making, value, shape)];
  return Object.entries(value).flatMap(([key, one]) => {
    const name = keyName(making, shape, key);
    const inner = shape && names.under(shape, key);
    const flow = flowOf(making, one, inner);
    if (!isNested(one) || (isMap(one) && flow.length < WIDEST / 2)) return [`${name}: ${flow}`.trimEnd()];
    return [`${name}:`, ...blockOf(making, one, inner).map((line) => `  ${line}`)];
  });
}

function putOf(making: Making, value: unknown, { shape, isEntry }: { shape: Shape | null; isEntry: boolean }): Put {
  const flow = flowOf(making, value, shape);
  const isShort = flow.length <= WIDEST && !(isMap(value) && Object.values(value).some(isNested));
  const [first = '', ...rest] = isShort ? [flow] : blockOf(making, value, shape);
  const item = [`- ${first}`, ...rest.map((line) => `  ${line}`)];
  const own = isEntry ? item : [first, ...rest];
  return {
    flow,
    flowValue: isEntry ? `[${flow}]` : flow,
    lines: (indent) => own.map((line) => ' '.repeat(indent) + line),
    item: (indent) => item.map((line) => ' '.repeat(indent) + line),
    ...(!isEntry && isShort && { isInline: true }),
  };
}

/** The way that a pointer leads; empty where the schema has no such place. */
function wayBy(at: string, whole: unknown): readonly Step[] {
  let site: Site | null = rootSiteOf('record');
  let value = whole;
  const way: Step[] = [{ ...site, value, name: '' }];
  for (const segment of segmentsOf(at)) {
    site = stepInto(site, segment);
    if (site === null) return [];
    value = valueIn(value, segment);
    way.push({ ...site, value, name: segment });
  }
  return way;
}

interface Reading {
  readonly making: Making;
  readonly whole: Whole;
}

function read(text: string): Reading | null {
  const loaded = loadText(text);
  const meant = loaded.ok ? takeMeant('record', loaded) : null;
  if (!meant?.ok) return null;
  const making = { root: schemaOf('record'), names: namesOf('record'), written: meant.written };
  return { making, whole: { meant, kind: 'record' } };
}

/** An entry without an id gets the next one. */
function withId(value: unknown, list: Step, { making, whole }: Reading): unknown {
  if (!isMap(value) || value['id'] !== null) return value;
  const { kind } = resolve(making.root, list.kind.items ?? {});
  const own = kind.properties?.['id'] ?? {};
  const sample = String(own.examples?.[0] ?? resolve(making.root, own).kind.examples?.[0] ?? 'A1');
  const entries = Array.isArray(list.value) ? list.value : [];
  return { ...value, id: nextId(entries, idsIn(whole.meant.value), sample) };
}

/** One change of a to-do list in a text; null where it has no safe place. */
function insertOne(text: string, { op, at, value }: Edit): { readonly text: string; readonly start: number } | null {
  const reading = read(text);
  if (reading === null || (op !== 'add' && op !== 'set')) return null;
  const { making, whole } = reading;
  const way = wayBy(at, whole.meant.value);
  const target = way.at(-1);
  if (!target) return null;
  if (op === 'add') {
    const shape = target.shape && making.names.itemsOf(target.shape);
    return putAt(making, way, { put: putOf(making, withId(value, target, reading), { shape, isEntry: true }), whole });
  }
  const { places } = whole.meant;
  const range = places.valueRange(at);
  if (!range) return putAt(making, way, { put: putOf(making, value, { ...target, isEntry: false }), whole });
  if (isGap(value)) return { text, start: range.start };
  const written = making.written === 'zh' && target.shape ? wordFor(value as string, target.shape) : value;
  const edits = editsFor({ at, mend: { op: 'set', value, isCertain: true }, written }, { text: places.text, places });
  return edits && { text: applyEdits(places.text, edits), start: range.start };
}

/** Where the first value is missing in what was put in, or where that begins. */
function gapIn(text: string, { start, end }: Range): number {
  const gap = /[:：](?: (?=[,}\]\r\n]|$)|(?=[\r\n]|$))/.exec(text.slice(start, end + 1));
  return gap ? start + gap.index + gap[0].length : start;
}

/** The changes of one item of a to-do list in a text; null where one of them has no safe place. */
export function insertItem(text: string, edits: readonly Edit[]): Inserted | null {
  let now = text;
  let gap: number | null = null;
  for (const edit of edits) {
    const next = insertOne(now, edit);
    if (next === null) return null;
    // Later entries may stand before the first: its place moves with them.
    if (gap !== null && next.start <= gap) gap += next.text.length - now.length;
    gap ??= gapIn(next.text, { start: next.start, end: next.start + Math.max(0, next.text.length - now.length) });
    now = next.text;
  }
  return gap === null ? null : { text: now, gap };
}
