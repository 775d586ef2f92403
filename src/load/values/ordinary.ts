import type { Limits } from '../file/limits.ts';

/**
 * Whether nothing in a text is out of the ordinary: no tab, no lone CR, no line separator that other versions of YAML
 * know, no end of a document, nothing that looks like an anchor, alias, tag or `? key`. It costs next to nothing and may refuse too much.
 */
export function isOrdinary(text: string, limits: Limits): boolean {
  if (text.includes('\t') || text.includes('\u0085') || text.includes('\u2028') || text.includes('\u2029'))
    return false;
  if (text.includes('\r') && /\r(?!\n)/.test(text)) return false;
  if (endsDocument(text)) return false;
  return !MARKS.some((mark) => beginsNode(text, mark)) && (text.length <= limits.nodes || isSmall(text, limits.nodes));
}

/** The end of a document, which may be followed by another, or be before the first. */
const endsDocument = (text: string): boolean => text.startsWith('...') || text.includes('\n...');

const MARKS = ['&', '*', '!', '?', '%'] as const;
const BEFORE_NODE = ' \n,[{';

/** Whether a mark stands where a value or key may begin. */
function beginsNode(text: string, mark: (typeof MARKS)[number]): boolean {
  for (let at = text.indexOf(mark); at !== -1; at = text.indexOf(mark, at + 1)) {
    if (at === 0 || BEFORE_NODE.includes(text[at - 1] ?? '')) return true;
  }
  return false;
}

/** Whether a text has so few marks that it cannot hold more nodes than the limit: each node begins with one. */
function isSmall(text: string, nodes: number): boolean {
  let marks = 0;
  for (let at = 0; at < text.length; at++) {
    const unit = text.charCodeAt(at);
    // Line break, comma, dash, colon, brackets and braces.
    if (unit === 10 || unit === 44 || unit === 45 || unit === 58 || unit === 91 || unit === 123) marks += 1;
  }
  return marks < nodes;
}
