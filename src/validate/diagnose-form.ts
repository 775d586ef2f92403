import type { Mend } from '../model.ts';
import { type Case, idNamed, isMap, keyOf, type Said, say, setTo, shown, titleOf } from './case.ts';
import { exampleOf, sampleOf } from './example.ts';
import { mistakesOf } from './mistakes.ts';
import { isOfType, resolve } from './schema.ts';

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
  const key = keyOf(one);
  if (isMap(one.value))
    return say('mapNotList', { key, example: example(one) }, { op: 'wrap', isCertain: isEntryLike(one) });
  const isNone = /^(?:无|没有|暂无|\/|-|none|n\/a)$/i.test(String(one.value).trim());
  if (isNone) return say('noneNotList', { key });
  const isEntry = one.site.kind.items && resolveItem(one);
  if (isEntry) return say('valueNotListOfEntries', { key, example: example(one) });
  const inside = /^[［【〔](.*)[］】〕]$/.exec(String(one.value).trim())?.[1];
  if (inside !== undefined)
    return say(
      'wideBrackets',
      { key, value: shown(one), example: `${key}: [${commas(inside)}]` },
      setTo(commas(inside).split(', ')),
    );
  const ids = meantIds(one);
  return say(
    'valueNotList',
    { key, value: shown(one), example: `${key}: [${ids}]` },
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
  if (one.site.key === null) return say('entryNotMap', { value: shown(one), example: example(one) });
  const params = { key: keyOf(one), example: example(one) };
  if (!Array.isArray(one.value)) return say('valueNotMap', params);
  return say('listNotMap', params, onlyOne(one.value, isMap));
}

/** The single entry of a list, where one thing is meant. */
const onlyOne = (list: readonly unknown[], isMeant: (item: unknown) => boolean): Mend | undefined =>
  list.length === 1 && isMeant(list[0]) ? { op: 'unwrap', isCertain: true } : undefined;

export function sayNotSingle(one: Case): Said {
  if (one.site.key === null) return say('itemNotSingle', { example: example(one) });
  const params = { key: keyOf(one), example: example(one) };
  if (!Array.isArray(one.value)) return say('mapNotSingle', params);
  return say(
    'listNotSingle',
    params,
    onlyOne(one.value, (item) => typeof item === 'string'),
  );
}
