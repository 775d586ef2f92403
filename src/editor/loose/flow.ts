import type { Loose, LooseEntry } from './tree.ts';

/** Deeper than any record goes. */
const MOST_DEPTH = 50;

const isEnd = (char: string | undefined): boolean => char === undefined || char === '\n' || char === '\r';
const isBlank = (char: string | undefined): boolean => char === ' ' || char === '\t' || char === '\u3000';

/** Where a line ends, without its break. */
export function lineEnd(text: string, from: number): number {
  let at = from;
  while (!isEnd(text[at])) at += 1;
  return at;
}

/** Where a text between quotes ends; one that is not closed ends with its line. */
export function quoteEnd(text: string, from: number): number {
  const quote = text[from];
  for (let at = from + 1; !isEnd(text[at]); at++) {
    if (text[at] === '\\' && quote === '"') at += 1;
    else if (text[at] === quote) {
      if (quote === '"' || text[at + 1] !== quote) return at + 1;
      at += 1;
    }
  }
  return lineEnd(text, from);
}

/** What stands between quotes. */
export const unquoted = (written: string): string =>
  /^(["'])(?:.*)\1$/s.test(written) && written.length > 1 ? written.slice(1, -1) : written.replace(/^["']/, '');

const isComment = (text: string, at: number): boolean =>
  text[at] === '#' && (at === 0 || isBlank(text[at - 1]) || isEnd(text[at - 1]));

const CLOSES = new Set(['}', ']', '｝', '］']);
const COMMAS = new Set([',']);

/** Whether brackets that are still open at the end of a line go on in the next one. */
function goesOn(text: string, at: number, indent: number): boolean {
  const [, blanks = '', first = ''] =
    /^(?:[ \t]*(?:#[^\r\n]*)?(?:\r\n|\r|\n))*([ ]*)([^\r\n]?)/.exec(text.slice(at)) ?? [];
  if (first === '') return false;
  return blanks.length > indent || CLOSES.has(first);
}

/** Reads what stands between braces and brackets, closed or not. `indent` is that of the line where it begins. */
export function readFlow(text: string, from: number, indent: number): Loose {
  let at = from;
  /** Skips blanks, comments and breaks; false where the brackets cannot go on. */
  function skip(): boolean {
    for (;;) {
      while (isBlank(text[at])) at += 1;
      if (isComment(text, at)) at = lineEnd(text, at);
      if (at >= text.length) return false;
      if (!isEnd(text[at])) return true;
      const next = text.startsWith('\r\n', at) ? at + 2 : at + 1;
      if (!goesOn(text, next, indent)) return false;
      at = next;
    }
  }
  function scalarEnd(stopsAtColon: boolean): number {
    if (text[at] === '"' || text[at] === "'") return quoteEnd(text, at);
    let end = at;
    for (let to = at; !isEnd(text[to]) && !isComment(text, to); to++) {
      const char = text[to] ?? '';
      if (COMMAS.has(char) || CLOSES.has(char)) break;
      if (stopsAtColon && char === '：') break;
      if (stopsAtColon && char === ':' && /^(?:[\s,，\]}]|$)/.test(text.slice(to + 1, to + 2))) break;
      if (!isBlank(char)) end = to + 1;
    }
    return end;
  }
  function scalar(): Loose {
    const start = at;
    at = scalarEnd(false);
    return { kind: 'text', text: unquoted(text.slice(start, at)), start, end: at };
  }
  function node(depth: number): Loose {
    const open = text[at];
    if (depth < MOST_DEPTH && (open === '{' || open === '｛')) return map(depth + 1);
    if (depth < MOST_DEPTH && (open === '[' || open === '［')) return list(depth + 1);
    return scalar();
  }
  function entry(depth: number): LooseEntry {
    const start = at;
    at = scalarEnd(true);
    const keyRange = { start, end: at };
    const key = unquoted(text.slice(start, at));
    while (isBlank(text[at])) at += 1;
    const hasColon = text[at] === ':' || text[at] === '：';
    if (!hasColon) return { key, keyRange, hasColon, value: null };
    at += 1;
    const isThere = skip() && !COMMAS.has(text[at] ?? '') && !CLOSES.has(text[at] ?? '');
    return { key, keyRange, hasColon, value: isThere ? node(depth) : null };
  }
  /** Takes one piece after another until the brackets close. */
  function pieces(take: () => void): void {
    at += 1;
    while (skip()) {
      const char = text[at] ?? '';
      if (CLOSES.has(char)) {
        at += 1;
        return;
      }
      const before = at;
      if (COMMAS.has(char)) at += 1;
      else take();
      if (at === before) at += 1;
    }
  }
  function map(depth: number): Loose {
    const start = at;
    const entries: LooseEntry[] = [];
    pieces(() => void entries.push(entry(depth)));
    return { kind: 'map', isFlow: true, entries, start, end: at };
  }
  function list(depth: number): Loose {
    const start = at;
    const items: (Loose | null)[] = [];
    pieces(() => void items.push(node(depth)));
    return { kind: 'list', isFlow: true, items, start, end: at };
  }
  return node(0);
}
