import type { Localized, Param, Params } from '../model.ts';

/** A message of a profile, taken apart: the words with `{p0}` for the first expression, and the expressions. */
export interface Template {
  readonly words: Localized;
  readonly expressions: readonly string[];
}

/** One language's words: plain text and expressions, in turn. Null if a brace has no counterpart. */
function piecesOf(message: string): readonly { readonly text: string; readonly isCode: boolean }[] | null {
  const pieces: { text: string; isCode: boolean }[] = [];
  let from = 0;
  let depth = 0;
  let quote = '';
  for (let at = 0; at < message.length; at += 1) {
    const letter = message.charAt(at);
    if (quote !== '') {
      if (letter === '\\') at += 1;
      else if (letter === quote) quote = '';
      continue;
    }
    if (depth > 0 && (letter === '"' || letter === "'")) quote = letter;
    else if (letter === '{') {
      if (depth === 0) {
        pieces.push({ text: message.slice(from, at), isCode: false });
        from = at + 1;
      }
      depth += 1;
    } else if (letter === '}') {
      depth -= 1;
      if (depth < 0) return null;
      if (depth === 0) {
        pieces.push({ text: message.slice(from, at), isCode: true });
        from = at + 1;
      }
    }
  }
  pieces.push({ text: message.slice(from), isCode: false });
  return depth === 0 && quote === '' ? pieces : null;
}

/** Reads a message such as `{id} lasted {minutes(it.start, it.end)} minutes`; null if its braces do not match. */
export function readTemplate({ en, zh }: Localized): Template | null {
  const pieces = { en: piecesOf(en), zh: piecesOf(zh) };
  if (pieces.en === null || pieces.zh === null) return null;
  const expressions = [
    ...new Set([...pieces.en, ...pieces.zh].flatMap(({ text, isCode }) => (isCode ? [text.trim()] : []))),
  ];
  const say = (all: NonNullable<typeof pieces.en>): string =>
    all.map(({ text, isCode }) => (isCode ? `{p${expressions.indexOf(text.trim())}|date}` : text)).join('');
  return { words: { en: say(pieces.en), zh: say(pieces.zh) }, expressions };
}

/** What a message may show: texts, numbers, yes or no, and lists of texts. */
export const isShowable = (type: string): boolean =>
  ['string', 'int', 'uint', 'double', 'bool', 'list<string>', 'dyn'].includes(type);

function paramOf(value: unknown): Param {
  if (Array.isArray(value)) return value.map(String);
  if (typeof value === 'bigint' || typeof value === 'number') return Number(value);
  return String(value);
}

/** Nothing, where an expression has no value. */
const NONE = '—';

/** The params of a message. An expression without a value shows as a dash: the message is still the finding's. */
export const paramsOf = (values: readonly (() => unknown)[]): Params =>
  Object.fromEntries(
    values.map((value, at) => {
      try {
        return [`p${at}`, paramOf(value())];
      } catch {
        return [`p${at}`, NONE];
      }
    }),
  );
