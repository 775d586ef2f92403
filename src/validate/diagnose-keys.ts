import type { Mend } from '../model.ts';
import { plainName } from '../names/names.ts';
import { asksChinese, type Case, cut, isMap, type Saying, say } from './case.ts';
import { choiceMeant } from './diagnose-form.ts';
import { calledIn, exampleOf, sampleOf } from './example.ts';
import type { Mistake } from './mistakes.ts';
import { meansOne, nearestOf } from './nearest.ts';
import { escapeSegment, halvesOf, resolve, type Schema } from './schema.ts';

/** With more homes than these, naming them does not help. */
const MAX_HOMES = 3;

/** The wrong keys of a mapping. A missing key that is only misspelt counts once, as unknown. */
interface WrongKeys {
  readonly missing: readonly string[];
  readonly split: readonly string[];
  readonly unknown: readonly { readonly key: string; readonly nearest: string | null }[];
  readonly illFormed: readonly string[];
}

function wrongKeys(one: Case, mistakes: readonly Mistake[]): WrongKeys {
  const named = (keyword: string) => mistakes.flatMap((m) => (m.keyword === keyword && m.key !== null ? [m.key] : []));
  const additional = named('additionalProperties');
  const split = new Set(additional.filter((key) => isSplitText(one, key)));
  const nearestKey = nearestKeyIn(one);
  const required = named('required');
  const unknown = additional
    .filter((key) => !split.has(key))
    .map((key) => ({ key, nearest: nearestKey(key) ?? keyByValue(one, key, required) }));
  const meant = new Set(unknown.map(({ nearest }) => nearest));
  const missing = required.filter((key) => !meant.has(key));
  return { missing, split: [...split], unknown, illFormed: named('propertyNames') };
}

/** The only missing key that may have the value of an unknown one: `kind: lecture` for `lead`. */
function keyByValue(one: Case, key: string, missing: readonly string[]): string | null {
  const value = isMap(one.value) ? one.value[key] : null;
  if (typeof value !== 'string') return null;
  const [meant = null, ...others] = missing.filter((name) => choiceMeant(one, name, value) !== null);
  return others.length === 0 ? meant : null;
}

/** The number of findings that `diagnoseKeys` returns. */
export function countKeys(one: Case, mistakes: readonly Mistake[]): number {
  const { missing, split, unknown, illFormed } = wrongKeys(one, mistakes);
  return missing.length + split.length + unknown.length + illFormed.length;
}

/** The findings about a mapping's keys. */
export function diagnoseKeys(one: Case, mistakes: readonly Mistake[]): readonly Saying[] {
  const { missing, split, unknown, illFormed } = wrongKeys(one, mistakes);
  return [
    ...missing.map((key) => sayMissing(one, key)),
    ...split.map((key) => atKey(one, key, 'splitByComma', { key: cut(key) })),
    ...unknown.map(({ key, nearest }) => sayUnknown(one, key, nearest)),
    ...illFormed.map((key) => atKey(one, key, badKeyIn(one), { key: cut(key) })),
  ];
}

const badKeyIn = ({ site: { kind } }: Case): string =>
  kind.propertyNames?.pattern?.startsWith('^own/') ? 'badOwnId' : 'badKey';

/**
 * Whether the key is `b` in `{text: a,b}`: a comma between braces ends a text, and the rest becomes a key without a
 * value.
 */
function isSplitText({ site, value, places }: Case, key: string): boolean {
  if (!isMap(value) || value[key] !== null) return false;
  const range = places.keyRange(`${site.at}/${escapeSegment(key)}`);
  if (!range) return false;
  const before = places.text.slice(Math.max(0, range.start - MAX_BLANKS), range.start);
  const behind = places.text.slice(range.end, range.end + MAX_BLANKS);
  return /,\s*$/.test(before) && !/^\s*:/.test(behind);
}

/** Limits the spaces between a key and its punctuation. */
const MAX_BLANKS = 100;

const atKey = (one: Case, key: string, code: string, params: Saying['params'], mend?: Mend): Saying => ({
  ...say(code, params, mend),
  at: `${one.site.at}/${escapeSegment(key)}`,
  part: 'key',
});

/** Whether a value may be meant for a kind: a list, a mapping, or a single value, which may also stand for a list. */
const isOfForm = (kind: Schema, value: unknown): boolean => {
  if (Array.isArray(value)) return kind.items !== undefined;
  return isMap(value) ? kind.items === undefined && !isSingle(kind) : kind.items !== undefined || isSingle(kind);
};

const isSingle = ({ properties, additionalProperties }: Schema): boolean =>
  properties === undefined && typeof additionalProperties !== 'object';

/** A mapping with more unknown keys is none of ours. */
const MAX_UNKNOWN = 20;

/** Certain where the name can mean nothing else, is still free, and may have such a value. */
function renameTo(one: Case, key: string, nearest: string): Mend {
  const map = isMap(one.value) ? one.value : {};
  const { kind } = resolve(one.root, one.site.kind.properties?.[nearest] ?? {});
  const isFree = !Object.hasOwn(map, nearest) && isOfForm(kind, map[key]);
  const candidates = one.candidatesIn(one.site.kind);
  const unknown = Object.keys(map).filter((other) => other !== key && !candidates.some(({ name }) => name === other));
  const isOnly = unknown.length < MAX_UNKNOWN && unknown.every((other) => nearestOf(other, candidates) !== nearest);
  const isCertain = isFree && isOnly && meansOne(key, candidates);
  return { op: 'rename', key: nearest, isCertain };
}

const propertiesOf = (kind: Schema): readonly (readonly [string, Schema])[] => Object.entries(kind.properties ?? {});

/** Finds the key that an unknown one probably means, preferring one that is still absent. */
function nearestKeyIn({ site, value, candidatesIn }: Case): (key: string) => string | null {
  const candidates = candidatesIn(site.kind);
  const absent = candidates.filter(({ name }) => !(isMap(value) && Object.hasOwn(value, name)));
  return (key) => nearestOf(key, absent) ?? (absent.length < candidates.length ? nearestOf(key, candidates) : null);
}

/** The key of a text that contains another key after full-width punctuation: 送学，reason：流动党员多. */
function keyAround({ value }: Case, key: string): string | null {
  const inside = new RegExp(`[，,、；]\\s*${key}\\s*[：:]`);
  const around = Object.entries(isMap(value) ? value : {}).find(
    ([, text]) => typeof text === 'string' && inside.test(text),
  );
  return around?.[0] ?? null;
}

function sayMissing(one: Case, key: string): Saying {
  const around = keyAround(one, key);
  if (around !== null)
    return { at: `${one.site.at}/${escapeSegment(around)}`, code: 'keyInsideText', params: { key, around } };
  const own = one.site.kind.properties?.[key] ?? {};
  const expected = resolve(one.root, own).kind.const;
  if (one.site.at === '' && typeof expected === 'string') {
    return { at: '', code: 'schemaMissing', params: { expected: exampleOf(one.root, own, asksChinese(one)) } };
  }
  const called = calledIn(one.site.kind, key, asksChinese(one));
  const example = `${called}: ${sampleOf(one, key, own)}`;
  const params = { key, called, title: own.title ?? key, example };
  return { at: one.site.at, code: 'missingKey', params };
}

function sayUnknown(one: Case, key: string, nearest: string | null): Saying {
  if (key === '<<') return atKey(one, key, 'mergeKey', {});
  const isChinese = /\p{Script=Han}/u.test(key);
  // A Chinese name that is another mapping's is that name, and not one of here misspelt.
  const homes = isChinese || nearest === null ? homesOf(one, key) : [];
  if (isChinese && homes.length > 0 && homes.length <= MAX_HOMES)
    return atKey(one, key, 'unknownKeyElsewhere', { key, where: homes });
  if (nearest !== null) {
    const called = calledIn(one.site.kind, nearest, asksChinese(one, key));
    const mend = renameTo(one, key, nearest);
    if (isChinese) return atKey(one, key, 'keyByWord', { key: cut(key), nearest: called }, mend);
    const title = one.site.kind.properties?.[nearest]?.title ?? nearest;
    return atKey(one, key, 'unknownKeyNear', { key: cut(key), nearest: called, title }, mend);
  }
  if (one.site.at !== '' && Object.hasOwn(one.root.properties ?? {}, key)) {
    return atKey(one, key, 'keyAtTop', { key, title: one.root.properties?.[key]?.title ?? key });
  }
  if (homes.length > 0 && homes.length <= MAX_HOMES) {
    return atKey(one, key, 'unknownKeyElsewhere', { key, where: homes });
  }
  const known = propertiesOf(one.site.kind).map(([name]) => calledIn(one.site.kind, name, asksChinese(one)));
  return atKey(one, key, 'unknownKey', { key: cut(key), known });
}

/** The paths of the mappings that know a key, such as `study/sessions`. */
export function homesOf(one: Case, written: string): readonly string[] {
  const homes = homesIn(one.root, asksChinese(one, written));
  return homes.english.get(written) ?? homes.chinese.get(plainName(written)) ?? [];
}

/** Where each name of a key is at home. */
interface Homes {
  readonly english: Map<string, string[]>;
  readonly chinese: Map<string, string[]>;
}

/** By schema, one for each language: a document may have thousands of unknown keys. */
const KNOWN_HOMES = { en: new WeakMap<Schema, Homes>(), zh: new WeakMap<Schema, Homes>() };

function homesIn(root: Schema, inChinese: boolean): Homes {
  const known = KNOWN_HOMES[inChinese ? 'zh' : 'en'];
  const homes = known.get(root) ?? findHomes(root, inChinese);
  known.set(root, homes);
  return homes;
}

function findHomes(root: Schema, inChinese: boolean): Homes {
  const homes: Homes = { english: new Map(), chinese: new Map() };
  const add = (to: Map<string, string[]>, name: string, at: string) => to.set(name, [...(to.get(name) ?? []), at]);
  const visit = (schema: Schema, path: string) => {
    for (const [key, own] of propertiesOf(schema)) {
      const { kind } = resolve(root, own);
      const inner = kind.items ? resolve(root, kind.items).kind : kind;
      const called = calledIn(schema, key, inChinese);
      const at = path === '' ? called : `${path}/${called}`;
      for (const [name] of propertiesOf(inner)) add(homes.english, name, at);
      for (const name of new Set(propertiesOf(inner).flatMap(chineseNames))) add(homes.chinese, name, at);
      visit(inner, at);
    }
  };
  visit(root, '');
  return homes;
}

const chineseNames = ([, { title, 'x-names': note }]: readonly [string, Schema]): readonly string[] =>
  [halvesOf(title).zh, ...(note?.aliases ?? [])].filter((name) => name !== '').map(plainName);
