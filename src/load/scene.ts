import type { Range } from '../model.ts';
import type { Lines } from './lines.ts';
import { lineIndex, lineRange } from './lines.ts';
import type { Fault, Tree } from './parse.ts';
import type { Repair } from './repair.ts';
import { blankLines, subtreeEnd } from './repair.ts';
import type { Slip } from './slip.ts';
import { slip } from './slip.ts';
import { meantBy } from './wide.ts';

/** A text that the parser objects to, and the first thing that it objects to. */
export interface Scene {
  readonly text: string;
  readonly lines: Lines;
  readonly tree: Tree;
  readonly fault: Fault;
}

export const firstLine = ({ lines, fault }: Scene): number => lineIndex(lines, fault.start);
export const lastLine = ({ lines, fault }: Scene): number => lineIndex(lines, Math.max(fault.start, fault.end - 1));

/** The range of `length` characters at a column of a line. */
export function at({ lines }: Scene, line: number, column: number, length = 1): Range {
  const { start } = lineRange(lines, line);
  return { start: start + column, end: start + column + length };
}

/** One slip, and its lines blanked with what is under them. */
export function blanked(scene: Scene, told: Slip, [first, last]: readonly [number, number]): Repair {
  const end = Math.max(subtreeEnd(scene.text, scene.lines, first), last);
  return { slips: [told], edits: blankLines(scene.lines, first, end) };
}

export const wideSlip = (character: string, range: Range): Slip =>
  slip('wideCharacter', range, { character, meant: meantBy(character) ?? '' });
