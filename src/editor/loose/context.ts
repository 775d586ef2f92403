import type { Range } from '../../model.ts';
import { readLoose } from './read.ts';
import type { Loose, LooseEntry, LooseMap } from './tree.ts';

/** It stands for the cursor while the text is read. No record has it: it is of private use. */
const MARK = '\ue000';

/** What may be typed at a place. */
export interface Context {
  /** The keys, as they are written, and the indexes that lead to the map or the value. */
  readonly path: readonly string[];
  readonly role: 'key' | 'value';
  /** What is typed there already, up to the cursor. */
  readonly typed: string;
  /** What a choice replaces. */
  readonly replaced: Range;
  /** Of a key, those that are in the map already. */
  readonly siblings: readonly string[];
  /** Between braces or brackets. */
  readonly isFlow: boolean;
  /** It stands in a list, behind a dash or between brackets. */
  readonly isItem: boolean;
  /** It stands alone on its line, so that a key may be meant as well as a value. */
  readonly isOwnLine: boolean;
  /** A dash is before it. */
  readonly hasDash: boolean;
  /** A colon follows. */
  readonly hasColon: boolean;
  /** The whole text, as far as it could be made out. */
  readonly root: Loose | null;
}

type Found = Omit<Context, 'root'>;

interface Spot {
  readonly text: string;
  readonly offset: number;
}

const typedIn = (written: string): string => written.slice(0, written.indexOf(MARK)).replace(/^["']/, '');

/** A range of the text with the mark, in the text without it. */
const without = ({ start, end }: Range, { offset }: Spot): Range => ({ start, end: end > offset ? end - 1 : end });

function keyContext(map: LooseMap, entry: LooseEntry, path: readonly string[], spot: Spot): Found {
  return {
    path,
    role: 'key',
    typed: typedIn(entry.key),
    replaced: without(entry.keyRange, spot),
    siblings: map.entries.filter((one) => one !== entry).map(({ key }) => key),
    isFlow: map.isFlow,
    isItem: false,
    isOwnLine: !map.isFlow,
    hasDash: false,
    hasColon: entry.hasColon,
  };
}

interface Around {
  readonly path: readonly string[];
  readonly isFlow: boolean;
  readonly isItem: boolean;
}

function find(node: Loose | null, around: Around, spot: Spot): Found | null {
  if (node === null || node.start > spot.offset || node.end < spot.offset) return null;
  const { path } = around;
  switch (node.kind) {
    case 'text': {
      if (!node.text.includes(MARK)) return null;
      const lineStart = Math.max(
        spot.text.lastIndexOf('\n', node.start - 1),
        spot.text.lastIndexOf('\r', node.start - 1),
      );
      const before = spot.text.slice(lineStart + 1, node.start);
      const isOwnLine = /^[ \t]*(?:- +)*$/.test(before);
      return {
        ...around,
        role: 'value',
        typed: typedIn(node.text),
        replaced: without(node, spot),
        siblings: [],
        isOwnLine,
        hasDash: before.includes('-'),
        hasColon: false,
      };
    }
    case 'list':
      return firstOf(node.items, (item, index) =>
        find(item, { path: [...path, String(index)], isFlow: node.isFlow, isItem: true }, spot),
      );
    case 'map':
      return firstOf(node.entries, (entry) => {
        if (entry.key.includes(MARK)) return keyContext(node, entry, path, spot);
        return find(entry.value, { path: [...path, entry.key], isFlow: node.isFlow, isItem: false }, spot);
      });
  }
}

function firstOf<T>(all: readonly T[], look: (one: T, index: number) => Found | null): Found | null {
  for (const [index, one] of all.entries()) {
    const found = look(one, index);
    if (found) return found;
  }
  return null;
}

const COMMENT = /(?:^|[ \t])#[^\r\n]*$/;

/** What may be typed at an offset; null inside a comment, or where the text is past making out. */
export function contextAt(text: string, offset: number): Context | null {
  const lineStart = Math.max(text.lastIndexOf('\n', offset - 1), text.lastIndexOf('\r', offset - 1)) + 1;
  if (COMMENT.test(text.slice(lineStart, offset).replaceAll(/"[^"]*"|'[^']*'/g, ''))) return null;
  const marked = text.slice(0, offset) + MARK + text.slice(offset);
  const root = readLoose(marked);
  const found = find(root, { path: [], isFlow: false, isItem: false }, { text: marked, offset });
  return found && { ...found, root };
}
