/** Characters that a Chinese input method types in place of YAML's own. */
const MEANT: Readonly<Record<string, string>> = {
  '：': ':',
  '，': ',',
  '、': ',',
  '；': ',',
  '“': '"',
  '”': '"',
  '＂': '"',
  '‘': "'",
  '’': "'",
  '＇': "'",
  '【': '[',
  '［': '[',
  '】': ']',
  '］': ']',
  '｛': '{',
  '｝': '}',
  '－': '-',
  '—': '-',
  '–': '-',
  '•': '-',
  '·': '-',
  '＃': '#',
  '｜': '|',
  '＞': '>',
};

/** The character that was meant, or undefined for one that is not a look-alike. */
export const meantBy = (character: string): string | undefined => MEANT[character];

/** The offset of a wide colon that ends what looks like a key at the start of a line, or -1. */
export function wideColonIn(line: string): number {
  const match = /^[\s\u200b]*(?:[-?][ \t]+)*[\p{L}\p{N}_][^：:"'[\]{}#，,]{0,60}：/u.exec(line);
  return match ? match[0].length - 1 : -1;
}

/** The offset of a colon without a blank behind it, after what looks like a key at the start of a line, or -1. */
export function tightColonIn(line: string): number {
  const match = /^ *(?:[-?] +)*[\p{L}\p{N}_.-]{1,60} *:(?=[^ \t\r\n:/\\])/u.exec(line);
  return match ? match[0].length - 1 : -1;
}

/** The offset of a look-alike of a dash or bracket at the start of a line, or -1. */
export function wideStartIn(line: string): number {
  const match = /^( *(?:- +)*)(?:[｛［【]|[－—–•·]+(?=[\s\p{L}{]))/u.exec(line);
  return match?.[1]?.length ?? -1;
}

/** The offset of the last of some characters in a stretch of text, those inside ASCII quotes left out, or -1. */
export function lastOutsideQuotes(text: string, characters: string): number {
  let last = -1;
  let quote = '';
  for (let at = 0; at < text.length; at++) {
    const character = text[at] ?? '';
    if (quote !== '') {
      if (character === quote) quote = '';
    } else if ((character === '"' || character === "'") && /[\s,[{:(]|^$/.test(text[at - 1] ?? '')) quote = character;
    else if (characters.includes(character)) last = at;
  }
  return last;
}

/** Whether a key begins with a full-width space, dash or bracket. */
export const beginsOddly = (key: string): boolean =>
  key.charCodeAt(0) > 0x7f && /^(?:[\s\u200b｛［【]|[－—–•·]+[\s{｛])/u.test(key);

/** Whether a text without quotes holds what looks like keys. */
export const looksLikeKeys = (text: string): boolean =>
  text.split(/\r\n?|\n/).some((line) => wideColonIn(line) >= 0 || tightColonIn(line) >= 0);
