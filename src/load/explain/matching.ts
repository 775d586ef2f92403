const CLOSING: Readonly<Record<string, string>> = { '{': '}', '[': ']' };
/** No list or map in brackets is longer than this. */
const MOST = 65_536;

/** Where the bracket that opens at an offset is closed, with every bracket inside it matched; null if it is not. */
export function closingOf(text: string, open: number): number | null {
  const expected: string[] = [];
  for (let at = open; at < Math.min(text.length, open + MOST); at++) {
    const character = text[at] ?? '';
    const closing = CLOSING[character];
    if (closing !== undefined) expected.push(closing);
    else if (character === '}' || character === ']') {
      if (expected.pop() !== character) return null;
      if (expected.length === 0) return at;
    } else at = behindText(text, at);
  }
  return null;
}

/** The last character of a quoted text or comment that begins at an offset; otherwise the offset. */
function behindText(text: string, at: number): number {
  const character = text[at];
  const isFirst = /[\s,[{:]/.test(text[at - 1] ?? ' ');
  if (!isFirst || (character !== '"' && character !== "'" && character !== '#')) return at;
  const end = text.indexOf(character === '#' ? '\n' : character, at + 1);
  return end < 0 ? text.length : end;
}
