import { once } from '../../once.ts';

// Invisible characters, and those that change how others are displayed: controls, formats (bidi, zero width),
// separators, surrogates, private and unassigned code points, and anything drawn as nothing. Exempt is what ordinary
// writing needs: an emoji's variation selector, and Mongolian selectors after a Mongolian letter.
const EMOJI_STYLE = String.raw`(?<!\p{Extended_Pictographic})\uFE0F(?!(?<=[0-9#*]\uFE0F)\u20E3)`;
const MONGOLIAN_STYLE = String.raw`(?<![\u1820-\u1878\u1880-\u18AA])[\u180B-\u180F]`;
const NEVER_SHOWN = String.raw`(?![\uFE0F\u180B-\u180F])[\p{C}\p{Zl}\p{Zp}\p{Default_Ignorable_Code_Point}]`;

// Global, so only for `replace` and `matchAll`.
const unseen = once(() => new RegExp(`${EMOJI_STYLE}|${MONGOLIAN_STYLE}|${NEVER_SHOWN}`, 'gu'));

// Covers nearly all texts. The full expression above takes longer to compile than a short report to write.
const ORDINARY =
  /^[ -~\u00A1-\u00AC\u00AE-\u02AF\u2010-\u2027\u2190-\u21FF\u2500-\u27BF\u3001-\u301B\u4E00-\u9FA5\uFF01-\uFF5E]*$/;

/** Replaces each invisible code point with an escape. */
export const replaceUnseen = (text: string, toEscape: (character: string) => string): string =>
  ORDINARY.test(text) ? text : text.replace(unseen(), toEscape);

/** Finds each code point that has to be escaped. */
export const unseenIn = (text: string): Iterable<RegExpMatchArray> =>
  ORDINARY.test(text) ? [] : text.matchAll(unseen());

/** The visible form of a code point: `\u{202E}`. */
export const escapeOf = (character: string): string =>
  `\\u{${(character.codePointAt(0) ?? 0).toString(16).toUpperCase()}}`;

/** A text without anything invisible or able to control a terminal. Line breaks and tabs are escaped too. */
export const visible = (text: string): string => replaceUnseen(text, escapeOf);

// A line that a CI log takes for a command: `::error::` at its start (GitHub), `##[…]`, `##vso[…]`, `##teamcity[…]`.
const COMMAND_AT_START = /^(\s*):(?=:)/;
const COMMAND_ANYWHERE = /##(?=\w{0,12}\[)/g;

/** A line of output that no CI takes for a command. */
export const harmlessLine = (line: string): string =>
  line.replace(COMMAND_ANYWHERE, '#\\u{23}').replace(COMMAND_AT_START, '$1\\u{3A}');

/** A record's text as the finished line will show it, so that its width is known beforehand. */
export const inTable = (text: string): string => harmlessLine(visible(text));
