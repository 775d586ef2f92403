import type { ScalarEvent } from 'js-yaml';
import { getScalarValue, SCALAR_STYLE } from 'js-yaml';

/** What cannot be vouched for. */
export const UNSURE: unique symbol = Symbol('unsure');

/** Words of the core schema that are no text. */
const WORDS: ReadonlyMap<string, boolean | null> = new Map([
  ...['~', 'null', 'Null', 'NULL'].map((word): [string, null] => [word, null]),
  ...['true', 'True', 'TRUE'].map((word): [string, boolean] => [word, true]),
  ...['false', 'False', 'FALSE'].map((word): [string, boolean] => [word, false]),
]);
const LONGEST_WORD = 5;

const INTEGER = /^[-+]?[0-9]{1,15}$/;
const FLOAT = /^[-+]?(?:\.[0-9]+|[0-9]+\.[0-9]*|(?:\.[0-9]+|[0-9]+(?:\.[0-9]*)?)[eE][-+]?[0-9]+)$/;
/** Other bases, infinities, and integers that no number may hold exactly. */
const ODD_NUMBER = /^(?:0[ox][0-9a-fA-F]+|[-+]?\.(?:inf|nan)|[-+]?[0-9]{16,})$/i;

/** The value of a scalar that is not empty, by the core schema. */
export function scalarOf(text: string, event: ScalarEvent): unknown {
  const { style, fast, valueStart, valueEnd } = event;
  const source = text.slice(valueStart, valueEnd);
  if (style === SCALAR_STYLE.PLAIN) return plainValue(fast ? source : getScalarValue(text, event));
  if (fast) return source;
  // Half a character can be written as an escape.
  if (style === SCALAR_STYLE.DOUBLE_QUOTED && /\\[uU]/.test(source)) return UNSURE;
  return getScalarValue(text, event);
}

function plainValue(source: string): unknown {
  const first = source.charCodeAt(0);
  // Digits, `+`, `-` and `.`.
  if (first >= 43 && first <= 57) return numberOr(source);
  if (source.length > LONGEST_WORD) return source;
  const word = WORDS.get(source);
  return word === undefined ? source : word;
}

/** A digit with a dash behind it, as in a date, which no number has. */
const isDated = (source: string): boolean =>
  source.charCodeAt(4) === 45 && source.charCodeAt(3) >= 48 && source.charCodeAt(3) <= 57;

function numberOr(source: string): unknown {
  if (isDated(source)) return source;
  // `-0` is an integer, and those have no negative zero.
  if (INTEGER.test(source)) return Number(source) + 0;
  if (FLOAT.test(source)) return Number.parseFloat(source);
  return ODD_NUMBER.test(source) ? UNSURE : source;
}
