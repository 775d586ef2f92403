import type { ScalarEvent } from 'js-yaml';
import { getScalarValue, SCALAR_STYLE } from 'js-yaml';
import { pieceOf } from './shared.ts';

/** Words of the core schema that are not text. */
const WORDS: ReadonlyMap<string, boolean | null> = new Map([
  ...['~', 'null', 'Null', 'NULL'].map((word): [string, null] => [word, null]),
  ...['true', 'True', 'TRUE'].map((word): [string, boolean] => [word, true]),
  ...['false', 'False', 'FALSE'].map((word): [string, boolean] => [word, false]),
]);
const LONGEST_WORD = 5;

const SHORT_INTEGER = /^[-+]?[0-9]{1,15}$/;
const INTEGER = /^(?:[-+]?[0-9]+|0o[0-7]+|0x[0-9a-fA-F]+)$/;
const FLOAT = /^[-+]?(?:\.[0-9]+|[0-9]+\.[0-9]*|(?:\.[0-9]+|[0-9]+(?:\.[0-9]*)?)[eE][-+]?[0-9]+)$/;
const INFINITE = /^[-+]?\.(?:inf|Inf|INF)$/;
const NOT_A_NUMBER = /^\.(?:nan|NaN|NAN)$/;

/** Digits with or without a fraction, and no negative zero: how a clerk writes a number. */
const PLAIN_NUMBER = /^\+?[0-9]+(?:\.[0-9]+)?$|^-(?!0+(?:\.0+)?$)[0-9]+(?:\.[0-9]+)?$/;

/** Whether a number is written as a clerk writes it. */
export const isPlainNumber = (source: string): boolean => PLAIN_NUMBER.test(source);

/** The text of a scalar that is not empty. */
export const textOfScalar = (text: string, event: ScalarEvent): string =>
  event.fast ? pieceOf(text, event.valueStart, event.valueEnd) : getScalarValue(text, event);

/** The value of a scalar that is not empty, by the core schema. */
export function scalarOf(text: string, event: ScalarEvent): unknown {
  const source = textOfScalar(text, event);
  return event.style === SCALAR_STYLE.PLAIN ? plainValue(source) : source;
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
  if (SHORT_INTEGER.test(source)) return Number(source) + 0;
  if (FLOAT.test(source)) return Number.parseFloat(source);
  if (INTEGER.test(source)) return integer(source);
  if (INFINITE.test(source)) return source.startsWith('-') ? Number.NEGATIVE_INFINITY : Number.POSITIVE_INFINITY;
  return NOT_A_NUMBER.test(source) ? Number.NaN : source;
}

/** A bigint only where a number would not be exact. */
function integer(source: string): number | bigint {
  const digits = BigInt(source.replace(/^[-+]/, ''));
  const exact = source.startsWith('-') ? -digits : digits;
  const number = Number(exact);
  return Number.isFinite(number) && BigInt(number) === exact ? number : exact;
}
