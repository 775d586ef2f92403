import { inspect, isDeepStrictEqual } from 'node:util';
import { loadBytes } from '../../../src/load/load.ts';
import { type Asked, askThird } from './ask.ts';

/** What our reader and the third parser say of a text. `codes` are those of a refusal that the third one does not share. */
export type Verdict =
  | { readonly kind: 'same' | 'refused by all' }
  | { readonly kind: 'refused'; readonly codes: readonly string[] }
  | { readonly kind: 'taken'; readonly complaint: string }
  | { readonly kind: 'other value'; readonly at: string };

/** Where two values differ, and what stands there in each. */
function difference(ours: unknown, third: unknown, at = ''): string {
  const isInside = (value: unknown): value is Readonly<Record<string, unknown>> =>
    typeof value === 'object' && value !== null;
  if (!isInside(ours) || !isInside(third) || Array.isArray(ours) !== Array.isArray(third))
    return `${at || 'all of it'}: ${inspect(ours)}, by the third ${inspect(third)}`;
  const keys = [...new Set([...Object.keys(ours), ...Object.keys(third)])];
  const key = keys.find((each) => !isDeepStrictEqual(ours[each], third[each])) ?? '';
  return difference(ours[key], third[key], `${at}/${key}`);
}

/**
 * What libfyaml 0.7.12 does not read as YAML 1.2 has it, in other words that it does. A block scalar at the very start of a
 * file may stand at its margin, § 8.1.1.1: it wants the mark of a document before.
 */
const inItsWords = (text: string): string => (/^[|>]/.test(text) ? `--- ${text}` : text);

/** It refuses an empty item at the end of a list in a map, as in `a:\n-\nb: 1`, § 8.2.1: the item's null is written out. */
const withNulls = (text: string): string => text.replace(/^( *(?:- +)*-)[ \t]*(?=\r?$| #)/gmu, '$1 ~ ');

function ask(text: string, isTaken: boolean): Asked {
  const asked = askThird(inItsWords(text));
  const spelt = withNulls(text);
  return isTaken && 'complaint' in asked && spelt !== text ? askThird(spelt) : asked;
}

/** Holds our reader against the third parser. */
export function compare(text: string): Verdict {
  const loaded = loadBytes(new TextEncoder().encode(text));
  const third = ask(text, loaded.ok);
  if (!loaded.ok) {
    const codes = [...new Set(loaded.findings.map(({ code }) => code))].sort();
    return 'complaint' in third ? { kind: 'refused by all' } : { kind: 'refused', codes };
  }
  if ('complaint' in third) return { kind: 'taken', complaint: third.complaint };
  const [value, ...more] = third.values;
  if (more.length > 0) return { kind: 'other value', at: `one of ${third.values.length} documents` };
  if (isDeepStrictEqual(loaded.value, value)) return { kind: 'same' };
  return { kind: 'other value', at: difference(loaded.value, value) };
}
