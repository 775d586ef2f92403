import { lineRange, linesOf } from '../../load/file/lines.ts';
import { lineEnd, quoteEnd, readFlow, unquoted } from './flow.ts';
import type { Loose, LooseEntry } from './tree.ts';

/** Deeper than any record goes. */
const MOST_DEPTH = 50;

/** A line that says something: where, and how far in. */
interface Line {
  readonly start: number;
  readonly indent: number;
  readonly end: number;
}

const DASH = /^-(?=[ \t\r\n]|$)/;
const KEY =
  /^((?:"(?:[^"\\\r\n]|\\.)*"|'[^'\r\n]*')[ \t]*|[^\s#'"[\]{},&*!|>%@`-][^\r\n#]*?|-[^\s\r\n#][^\r\n#]*?)(?::(?=[ \t\r\n]|$)|：)/;
/** The blanks that a text begins with. */
const blanksIn = (text: string): number => /^[ \t\u3000]*/.exec(text)?.[0].length ?? 0;

/** Without the comment behind it. */
const bare = (text: string): string => text.replace(/(?<=[ \t])#.*$/, '').trimEnd();

const BLOCK_TEXT = /^[|>][-+0-9]*[ \t]*(?:#.*)?$/;

function linesThatSay(text: string): readonly Line[] {
  const lines = linesOf(text);
  return lines.starts.flatMap((_, index): readonly Line[] => {
    const { start, end } = lineRange(lines, index);
    const line = text.slice(start, end);
    const indent = blanksIn(line);
    return indent === line.length || line[indent] === '#' || /^(?:---|\.\.\.|%)/.test(line)
      ? []
      : [{ start, indent, end }];
  });
}

/** Makes out what a text says, be it half typed. Whatever the text, it ends, and it throws nothing. */
export function readLoose(text: string): Loose | null {
  const lines = linesThatSay(text);
  let n = 0;
  const line = (): Line | undefined => lines[n];
  const rest = (at: number): string => text.slice(at, lineEnd(text, at));
  /** Goes on behind the line that holds an offset. */
  function leave(at: number): void {
    n = lineAfter(at);
  }
  function inline(at: number, indent: number): Loose {
    const open = text[at] ?? '';
    if ('{[｛［'.includes(open)) {
      const node = readFlow(text, at, indent);
      leave(Math.max(at, node.end - 1));
      return node;
    }
    const isQuoted = open === '"' || open === "'";
    const source = isQuoted ? text.slice(at, quoteEnd(text, at)) : bare(rest(at));
    const isBlock = BLOCK_TEXT.test(source);
    leave(at);
    while (!isQuoted && (line()?.indent ?? indent) > indent && (isBlock || !looksLikeMore())) n += 1;
    return { kind: 'text', text: isBlock ? '' : unquoted(source), start: at, end: at + source.length };
  }
  /** Whether a line further in is something of its own, and no more of a text. */
  function looksLikeMore(): boolean {
    const { start, indent } = line() ?? { start: 0, indent: 0 };
    const own = rest(start + indent);
    return DASH.test(own) || KEY.test(own);
  }
  function valueBehind(at: number, indent: number, depth: number): Loose | null {
    const own = rest(at);
    const blanks = blanksIn(own);
    if (blanks < own.length && own[blanks] !== '#') return inline(at + blanks, indent);
    leave(at);
    const next = line();
    if (!next) return null;
    const isBelow = next.indent > indent || (next.indent === indent && DASH.test(rest(next.start + indent)));
    return isBelow ? block(next.start + next.indent, next.indent, depth + 1, indent) : null;
  }
  function entryAt(at: number, column: number, depth: number): LooseEntry {
    const found = KEY.exec(rest(at));
    if (!found) {
      const source = bare(rest(at));
      leave(at);
      return { key: unquoted(source), keyRange: { start: at, end: at + source.length }, hasColon: false, value: null };
    }
    const [whole, spaced = ''] = found;
    const written = spaced.trimEnd();
    const keyRange = { start: at, end: at + written.length };
    const value = valueBehind(at + whole.length, column, depth);
    return { key: unquoted(written), keyRange, hasColon: true, value };
  }
  function map(from: number, column: number, depth: number): Loose {
    const entries: LooseEntry[] = [];
    let at: number | null = from;
    while (at !== null) {
      entries.push(entryAt(at, column, depth));
      const next = line();
      const goesOn: boolean = next !== undefined && next.indent >= column && !DASH.test(rest(next.start + next.indent));
      at = next && goesOn ? next.start + next.indent : null;
    }
    return { kind: 'map', isFlow: false, entries, start: from, end: endOf(from) };
  }
  function list(from: number, column: number, depth: number, outer: number): Loose {
    const items: (Loose | null)[] = [];
    let at: number | null = from;
    while (at !== null) {
      items.push(itemAt(at, column, depth));
      let next = line();
      // What stands further in and belongs to nothing is left out.
      while (next && next.indent > column) {
        n += 1;
        next = line();
      }
      const own = next && next.indent === column ? rest(next.start + column) : null;
      // A dash is still to be typed.
      if (next && own !== null && column > outer && !DASH.test(own) && !KEY.test(own)) {
        items.push(inline(next.start + column, column));
        next = line();
      }
      at = next && next.indent === column && DASH.test(rest(next.start + column)) ? next.start + column : null;
    }
    return { kind: 'list', isFlow: false, items, start: from, end: endOf(from) };
  }
  function itemAt(at: number, column: number, depth: number): Loose | null {
    const own = rest(at + 1);
    const blanks = blanksIn(own);
    if (blanks === own.length || own[blanks] === '#') return valueBehind(at + 1, column, depth);
    return block(at + 1 + blanks, column + 1 + blanks, depth + 1);
  }
  /** Where the last line ended that was read. */
  const endOf = (from: number): number => Math.max(from, lines[n - 1]?.end ?? from);
  function block(at: number, column: number, depth: number, outer = -1): Loose | null {
    if (depth > MOST_DEPTH) {
      leave(at);
      return null;
    }
    const own = rest(at);
    if (DASH.test(own)) return list(at, column, depth, outer);
    if (KEY.test(own)) return map(at, column, depth);
    const after = lines[lineAfter(at)];
    const isHalfKey = !/^[{["'|>｛［]/.test(own) && after?.indent === column && KEY.test(rest(after.start + column));
    return isHalfKey ? map(at, column, depth) : inline(at, column - 1);
  }
  function lineAfter(at: number): number {
    let index = n;
    while (index < lines.length && (lines[index]?.start ?? 0) <= at) index += 1;
    return index;
  }
  const first = line();
  return first ? block(first.start + first.indent, first.indent, 0) : null;
}
