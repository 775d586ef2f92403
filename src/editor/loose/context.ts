import { lineStart } from '../../load/file/lines.ts';
import type { Range } from '../../model.ts';
import { readLoose } from './read.ts';
import { spotAt } from './spot.ts';
import type { Loose } from './tree.ts';

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

const COMMENT = /(?:^|[ \t])#[^\r\n]*$/;

/** What may be typed at an offset; null inside a comment, or where the text is past making out. */
export function contextAt(text: string, offset: number): Context | null {
  const line = text.slice(lineStart(text, offset), offset);
  if (COMMENT.test(line.replaceAll(/"[^"]*"|'[^']*'/g, ''))) return null;
  const marked = text.slice(0, offset) + MARK + text.slice(offset);
  const root = readLoose(marked);
  const spot = spotAt(root, offset + 1);
  if (!spot?.text.includes(MARK)) return null;
  const { path, range, around, entry } = spot;
  const isFlow = around?.isFlow ?? false;
  const shared = {
    root,
    typed: spot.text.slice(0, spot.text.indexOf(MARK)).replace(/^["']/, ''),
    replaced: { start: range.start, end: range.end - 1 },
    isFlow,
  };
  if (entry !== null) {
    const siblings = around?.kind === 'map' ? around.entries.filter((one) => one !== entry).map(({ key }) => key) : [];
    const isAlone = { isItem: false, isOwnLine: !isFlow, hasDash: false };
    return { ...shared, ...isAlone, role: 'key', path: path.slice(0, -1), siblings, hasColon: entry.hasColon };
  }
  const before = marked.slice(lineStart(marked, range.start), range.start);
  return {
    ...{ ...shared, role: 'value', path, siblings: [], hasColon: false },
    isItem: around?.kind === 'list',
    isOwnLine: /^[ \t]*(?:- +)*$/.test(before),
    hasDash: before.includes('-'),
  };
}
