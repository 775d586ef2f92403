import { kindSaid } from '../kinds.ts';
import { schemaIs } from '../words/schema.ts';
import { type Case, keyOf, type Said, type Saying, shown } from './case.ts';
import { sayEmpty, sayNotList, sayNotMap, sayNotSingle } from './diagnose-form.ts';
import { countKeys, diagnoseKeys } from './diagnose-keys.ts';
import { sayNotBoolean, sayNotChoice, sayNotNumber } from './diagnose-scalar.ts';
import { sayNotText } from './diagnose-text.ts';
import type { Mistake } from './mistakes.ts';
import { choicesOf, isOfType } from './schema.ts';

const KEY_KEYWORDS = ['additionalProperties', 'required', 'propertyNames'];

/** The number of findings that `diagnose` returns, without building them. */
export function countFindings(one: Case, mistakes: readonly Mistake[]): number {
  const ofKeys = mistakes.filter(({ keyword }) => KEY_KEYWORDS.includes(keyword));
  const mayMerge = ['additionalProperties', 'required'].every((name) => ofKeys.some(({ keyword }) => keyword === name));
  const keys = mayMerge ? countKeys(one, ofKeys) : ofKeys.length;
  return keys + (ofKeys.length < mistakes.length ? 1 : 0);
}

/** Turns the violations of one value into findings: one for the value, or one for each of its keys. */
export function diagnose(one: Case, mistakes: readonly Mistake[]): readonly Saying[] {
  const ofKeys = mistakes.filter(({ keyword }) => KEY_KEYWORDS.includes(keyword));
  const ofValue = mistakes.filter(({ keyword }) => !KEY_KEYWORDS.includes(keyword));
  return [
    ...(ofValue.length > 0 ? [{ ...sayValue(one, ofValue), at: one.site.at }] : []),
    ...diagnoseKeys(one, ofKeys),
  ];
}

function sayValue(one: Case, mistakes: readonly Mistake[]): Said {
  const { kind } = one.site;
  const has = (keyword: string) => mistakes.some((mistake) => mistake.keyword === keyword);
  const said = mistakes.find((mistake) => mistake.said)?.said;
  if (said) return said;
  if (one.value === null) return sayEmpty(one);
  if (typeof kind.const === 'string') return sayWrongSchema(one, kind.const);
  if (has('type')) return sayWrongType(one);
  const choices = choicesOf(kind);
  if (choices) return sayNotChoice(one, choices);
  if (has('uniqueItems')) return { code: 'repeatedItem', params: { key: keyOf(one) } };
  if (typeof one.value === 'string') return sayNotText(one);
  if (typeof one.value === 'number') return sayNotNumber(one);
  return { code: 'otherForm', params: { value: shown(one), key: keyOf(one) } };
}

function sayWrongType(one: Case): Said {
  const { kind } = one.site;
  if (Array.isArray(kind.type)) return sayNoneOfTypes(one);
  if (isOfType(kind, 'array')) return sayNotList(one);
  if (isOfType(kind, 'object')) return sayNotMap(one);
  if (typeof one.value === 'object') return sayNotSingle(one);
  if (isOfType(kind, 'boolean')) return sayNotBoolean(one);
  const choices = choicesOf(kind);
  if (choices) return sayNotChoice(one, choices);
  return isOfType(kind, 'string') ? sayNotText(one) : sayNotNumber(one);
}

/** Some profile values have several types: a word or a mapping, a number or null. */
function sayNoneOfTypes(one: Case): Said {
  const choices = choicesOf(one.site.kind);
  if (choices) return sayNotChoice(one, choices);
  const isNumber = isOfType(one.site.kind, 'integer') || isOfType(one.site.kind, 'number');
  if (isNumber && typeof one.value !== 'object') return sayNotNumber(one);
  return { code: 'otherForm', params: { value: shown(one), key: keyOf(one) } };
}

function sayWrongSchema(one: Case, expected: string): Said {
  const value = shown(one);
  const kind = kindSaid(value);
  return { code: kind === null ? 'schemaWrong' : schemaIs(kind), params: { value, expected } };
}
