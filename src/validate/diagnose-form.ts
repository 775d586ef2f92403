import type { Mend } from '../model.ts';
import { asksChinese, type Case, idNamed, isMap, keyOf, type Said, say, setTo, shown, titleOf } from './case.ts';
import { calledIn, chinese, exampleOf, sampleOf } from './example.ts';
import { mistakesOf } from './mistakes.ts';
import { candidateOf, meansOne, nearestOf } from './nearest.ts';
import { choicesOf, isOfType, resolve, wordsOf } from './schema.ts';

const example = (one: Case): string => {
  const value = sampleOf(one, one.site.key, one.site.own);
  return one.site.key === null ? `- ${value}` : `${keyOf(one)}: ${value}`;
};

/** `post: #1 车间` is read as a comment: there is no blank behind the mark, as there is in a comment. */
function commentBehind({ places, site }: Case): string | null {
  const key = places.keyRange(site.at);
  const line = key && places.text.slice(key.end, key.end + MAX_LINE).split(/[\r\n]/)[0];
  return (line && /^\s*:\s+(#[^\s#].*)$/.exec(line)?.[1]?.trim()) || null;
}

const MAX_LINE = 200;

/** Nothing follows a key or dash. */
export function sayEmpty(one: Case): Said {
  const { kind, required } = one.site;
  const key = one.site.key === null ? null : keyOf(one);
  const comment = commentBehind(one);
  if (comment !== null && key !== null) return say('commentAsValue', { key, value: comment });
  if (key === null) return say('emptyItem', { example: example(one) });
  const params = { key, title: titleOf(one) };
  if (isOfType(kind, 'boolean')) return say('emptyFlag', params);
  const isList = kind.type === 'array';
  const mayBeEmpty = isList || (kind.type === 'object' && (kind.required ?? []).length === 0);
  if (mayBeEmpty)
    return say(required ? 'emptyRequiredSection' : 'emptySection', { ...params, empty: isList ? '[]' : '{}' });
  return say(required ? 'emptyRequiredKey' : 'emptyKey', { ...params, example: example(one) });
}

/** A list is expected, but there is a mapping or a single value. */
export function sayNotList(one: Case): Said {
  const [key, title] = [keyOf(one), titleOf(one)];
  if (isMap(one.value))
    return say('mapNotList', { key, title, example: example(one) }, { op: 'wrap', isCertain: isEntryLike(one) });
  const isNone = /^(?:无|没有|暂无|\/|-|none|n\/a)$/i.test(String(one.value).trim());
  if (isNone) return say('noneNotList', { key, title });
  const isEntry = one.site.kind.items && resolveItem(one);
  if (isEntry) return say('valueNotListOfEntries', { key, title, example: example(one) });
  const inside = /^[［【〔](.*)[］】〕]$/.exec(String(one.value).trim())?.[1];
  if (inside !== undefined)
    return say(
      'wideBrackets',
      { key, title, value: shown(one), example: `${key}: [${commas(inside)}]` },
      setTo(commas(inside).split(', ')),
    );
  const ids = meantIds(one);
  return say(
    'valueNotList',
    { key, title, value: shown(one), example: `${key}: [${ids}]` },
    setTo(ids.split(', '), typeof one.value === 'string'),
  );
}

/** Whether a map has what an entry of the list must have. */
function isEntryLike(one: Case): boolean {
  const { kind } = resolve(one.root, one.site.kind.items ?? {});
  return isMap(one.value) && kind.properties !== undefined && mistakesOf(kind, one.value).length === 0;
}

/** What belongs into the brackets: ids in place of the names of people. */
const meantIds = (one: Case): string =>
  commas(shown(one))
    .split(', ')
    .map((part) => idNamed(one, part) ?? part)
    .join(', ');

/** Splits a list typed with a Chinese input method, between ASCII commas. */
export const commas = (text: string): string =>
  text
    .split(/[,，、､﹐；;]/)
    .map((part) => part.trim())
    .join(', ');

const resolveItem = (one: Case): boolean => exampleOf(one.root, one.site.kind.items ?? {}).startsWith('{');

/** A mapping is expected, but there is a list or a single value. */
export function sayNotMap(one: Case): Said {
  const meant = wideEntry(one) ?? onlyPart(one);
  if (meant !== null) {
    const { code, entry } = meant;
    const shownAs = `${one.site.key === null ? '-' : `${keyOf(one)}:`} ${asWritten(one, entry)}`;
    return say(code, { key: keyOf(one), value: shown(one), example: shownAs }, setTo(entry));
  }
  if (one.site.key === null) return say('entryNotMap', { value: shown(one), example: example(one) });
  const params = { key: keyOf(one), title: titleOf(one), example: example(one) };
  if (!Array.isArray(one.value)) return say('valueNotMap', params);
  return say('listNotMap', params, onlyOne(one.value, isMap));
}

/** The choice that a text means for a key of a map, if it means one. */
export function choiceMeant({ root, site }: Case, key: string, text: string): string | null {
  const { kind } = resolve(root, site.kind.properties?.[key] ?? {});
  const words = wordsOf(kind);
  const candidates = (choicesOf(kind) ?? []).map((choice) => candidateOf(choice, [words.get(choice) ?? '']));
  return meansOne(text, candidates) ? nearestOf(text, candidates) : null;
}

/** The entry that a text means, by the keys of the schema. */
interface MeantEntry {
  readonly code: string;
  readonly entry: Readonly<Record<string, string>>;
}

/** An entry in braces, in the language of the document. */
function asWritten(one: Case, entry: MeantEntry['entry']): string {
  const inChinese = asksChinese(one, shown(one));
  const parts = Object.entries(entry).map(([key, value]) => {
    const own = one.site.kind.properties?.[key] ?? {};
    const word = inChinese ? chinese(own, resolve(one.root, own).kind, value) : value;
    return `${calledIn(one.site.kind, key, inChinese)}: ${word}`;
  });
  return `{${parts.join(', ')}}`;
}

/** 编号：P03 姓名：王建国: keys before full-width colons, which YAML reads as a text. */
function wideEntry(one: Case): MeantEntry | null {
  const { value, site, candidatesIn } = one;
  if (typeof value !== 'string' || value.length > MAX_LINE || !/^[^\s：:]+：/.test(value)) return null;
  const candidates = candidatesIn(site.kind);
  const pairs = value.split(/(?<=[\s，,、；])(?=[^\s：:，,、；]{1,40}：)/).map((part) => {
    const [key = '', ...rest] = withoutComma(part).split('：');
    const name = meansOne(key, candidates) ? nearestOf(key, candidates) : null;
    return name === null ? null : ([name, rest.join('：').trim()] as const);
  });
  const known = pairs.flatMap((pair) => (pair ? [pair] : []));
  const isWhole = known.length === pairs.length && new Set(known.map(([name]) => name)).size === known.length;
  return isWhole ? { code: 'wideColons', entry: Object.fromEntries(known) } : null;
}

/** Without the comma that ends it. */
const withoutComma = (part: string): string => {
  const bare = part.trim();
  return /[，,、；]$/.test(bare) ? bare.slice(0, -1) : bare;
};

/** A value where a map is meant that needs one key alone, and may have this value for it: 审规定动作: 通过. */
function onlyPart(one: Case): MeantEntry | null {
  const [key, ...others] = one.site.kind.required ?? [];
  if (key === undefined || others.length > 0 || typeof one.value !== 'string') return null;
  const meant = choiceMeant(one, key, one.value);
  return meant === null ? null : { code: 'onlyPart', entry: { [key]: meant } };
}

/** The single entry of a list, where one thing is meant. */
const onlyOne = (list: readonly unknown[], isMeant: (item: unknown) => boolean): Mend | undefined =>
  list.length === 1 && isMeant(list[0]) ? { op: 'unwrap', isCertain: true } : undefined;

export function sayNotSingle(one: Case): Said {
  if (one.site.key === null) return say('itemNotSingle', { example: example(one) });
  const params = { key: keyOf(one), title: titleOf(one), example: example(one) };
  if (!Array.isArray(one.value)) return say('mapNotSingle', params);
  return say(
    'listNotSingle',
    params,
    onlyOne(one.value, (item) => typeof item === 'string'),
  );
}
