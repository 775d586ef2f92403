import type { Range } from '../../model.ts';
import type { Diagnostic } from '../file/diagnostic.ts';
import { diagnostic } from '../file/diagnostic.ts';
import type { Lines } from '../file/lines.ts';
import { lineIndex, lineRange } from '../file/lines.ts';
import { meantBy } from '../values/wide.ts';
import type { Openings } from './open-nodes.ts';
import type { Fault } from './parse.ts';
import type { Repair } from './repair.ts';
import { blankLines, subtreeEnd } from './repair.ts';

/** A text that does not parse, and the first thing that is wrong with it. */
export interface ParseContext {
  readonly text: string;
  readonly lines: Lines;
  readonly fault: Fault;
  /** The brackets around it, and the nodes that are not closed. */
  readonly openings: Openings;
  /** Tags around it. */
  readonly tags: readonly Diagnostic[];
  /** What it cost to find it. */
  readonly cost: number;
}

export const firstLine = ({ lines, fault }: ParseContext): number => lineIndex(lines, fault.start);
export const lastLine = ({ lines, fault }: ParseContext): number =>
  lineIndex(lines, Math.max(fault.start, fault.end - 1));

/** The range of `length` characters at a column of a line. */
export function at({ lines }: ParseContext, line: number, column: number, length = 1): Range {
  const { start } = lineRange(lines, line);
  return { start: start + column, end: start + column + length };
}

/** One diagnostic; its lines, and those nested under them, are blanked. */
export function blanked(context: ParseContext, why: Diagnostic, [first, last]: readonly [number, number]): Repair {
  const end = Math.max(subtreeEnd(context.text, context.lines, first), last);
  return { diagnostics: [why], edits: blankLines(context.lines, first, end) };
}

export const wideDiagnostic = (character: string, range: Range): Diagnostic =>
  diagnostic('wideCharacter', range, { character, meant: meantBy(character) ?? '' });
