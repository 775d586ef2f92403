// What a reader cannot see, or what changes how the rest is shown: controls, formats (bidi, zero width), separators,
// surrogates, private and unassigned code points, and everything that is drawn as nothing. Left alone is what writing
// needs: an emoji's own variation selector, and Mongolian selectors behind a Mongolian letter.
const EMOJI_STYLE = String.raw`(?<!\p{Extended_Pictographic})\uFE0F(?!(?<=[0-9#*]\uFE0F)\u20E3)`;
const MONGOLIAN_STYLE = String.raw`(?<![\u1820-\u1878\u1880-\u18AA])[\u180B-\u180F]`;
const NEVER_SHOWN = String.raw`(?![\uFE0F\u180B-\u180F])[\p{C}\p{Zl}\p{Zp}\p{Default_Ignorable_Code_Point}]`;

// Global: for `replace` and `matchAll` only.
const UNSEEN = new RegExp(`${EMOJI_STYLE}|${MONGOLIAN_STYLE}|${NEVER_SHOWN}`, 'gu');

// What nearly all texts are made of: much smaller than the expression above, which takes longer to compile than a short
// report to write.
const ORDINARY =
  /^[ -~\u00A1-\u00AC\u00AE-\u02AF\u2010-\u2027\u2190-\u21FF\u2500-\u27BF\u3001-\u301B\u4E00-\u9FA5\uFF01-\uFF5E]*$/;

/** Replaces each code point that a reader must be shown as an escape. */
export const replaceUnseen = (text: string, toEscape: (character: string) => string): string =>
  ORDINARY.test(text) ? text : text.replace(UNSEEN, toEscape);

/** Finds each code point that a reader must be shown as an escape. */
export const unseenIn = (text: string): Iterable<RegExpMatchArray> =>
  ORDINARY.test(text) ? [] : text.matchAll(UNSEEN);

/** A code point as it is shown in place of itself: `\u{202E}`. */
export const escapeOf = (character: string): string =>
  `\\u{${(character.codePointAt(0) ?? 0).toString(16).toUpperCase()}}`;

/** A text with nothing in it that a reader cannot see or that steers a terminal. Line breaks and tabs are escaped too. */
export const visible = (text: string): string => replaceUnseen(text, escapeOf);

// A line that a CI's log takes for a command of the run: `::error::` at its start (GitHub), `##[…]`, `##vso[…]`, `##teamcity[…]`.
const COMMAND_AT_START = /^(\s*):(?=:)/;
const COMMAND_ANYWHERE = /##(?=\w{0,12}\[)/g;

/** A line of output that no CI takes for a command. */
export const harmlessLine = (line: string): string =>
  line.replace(COMMAND_ANYWHERE, '#\\u{23}').replace(COMMAND_AT_START, '$1\\u{3A}');

/** A record's word as it stands in a table: what the finished line will be, so that its width is known beforehand. */
export const inTable = (text: string): string => harmlessLine(visible(text));
