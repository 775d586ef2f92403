import type { Text } from '../model.ts';
import { type Case, isMap, keyOf, shown, titleOf } from './case.ts';
import { exampleOf } from './example.ts';
import { isOfType } from './schema.ts';

const say = (code: string, params: Text['params']): Text => ({ code, params });

const example = (one: Case): string => {
  const value = exampleOf(one.root, one.site.own);
  return one.site.key === null ? `- ${value}` : `${one.site.key}: ${value}`;
};

/** `post: #1 车间` is read as a comment: there is no blank behind the mark, as there is in a comment. */
function commentBehind({ places, site }: Case): string | null {
  const key = places.keyRange(site.at);
  const line = key && places.text.slice(key.end, key.end + MAX_LINE).split(/[\r\n]/)[0];
  return (line && /^\s*:\s+(#[^\s#].*)$/.exec(line)?.[1]?.trim()) || null;
}

const MAX_LINE = 200;

/** Nothing follows a key or dash. */
export function sayEmpty(one: Case): Text {
  const { kind, key, required } = one.site;
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
export function sayNotList(one: Case): Text {
  const key = keyOf(one);
  if (isMap(one.value)) return say('mapNotList', { key, example: example(one) });
  const isNone = /^(?:无|没有|暂无|\/|-|none|n\/a)$/i.test(String(one.value).trim());
  if (isNone) return say('noneNotList', { key });
  const isEntry = one.site.kind.items && resolveItem(one);
  if (isEntry) return say('valueNotListOfEntries', { key, example: example(one) });
  const inside = /^[［【〔](.*)[］】〕]$/.exec(String(one.value).trim())?.[1];
  if (inside !== undefined)
    return say('wideBrackets', { key, value: shown(one), example: `${key}: [${commas(inside)}]` });
  return say('valueNotList', { key, value: shown(one), example: `${key}: [${meantIds(one)}]` });
}

/** What belongs into the brackets: ids in place of the names of people. */
const meantIds = (one: Case): string =>
  commas(shown(one))
    .split(', ')
    .map((part) => one.idNamed(part) ?? part)
    .join(', ');

/** Splits a list typed with a Chinese input method, between ASCII commas. */
export const commas = (text: string): string =>
  text
    .split(/[,，、､﹐]/)
    .map((part) => part.trim())
    .join(', ');

const resolveItem = (one: Case): boolean => exampleOf(one.root, one.site.kind.items ?? {}).startsWith('{');

/** A mapping is expected, but there is a list or a single value. */
export function sayNotMap(one: Case): Text {
  if (one.site.key === null) return say('entryNotMap', { value: shown(one), example: example(one) });
  const code = Array.isArray(one.value) ? 'listNotMap' : 'valueNotMap';
  return say(code, { key: one.site.key, example: example(one) });
}

/** A single value is expected, but there is a list or a mapping. */
export function sayNotSingle(one: Case): Text {
  if (one.site.key === null) return say('itemNotSingle', { example: example(one) });
  const code = Array.isArray(one.value) ? 'listNotSingle' : 'mapNotSingle';
  return say(code, { key: one.site.key, example: example(one) });
}
