import { stringify } from 'yaml';
import { widthOf } from '../../report/text/width.ts';

/** A value as YAML on one line, as it is typed. */
export const inlineYaml = (value: unknown): string =>
  stringify(value, { collectionStyle: 'flow', lineWidth: 0, flowCollectionPadding: false }).trimEnd();

// Deeper than the dash or the key that the flow list or map stands behind: that is all YAML asks.
const DEEPER = '  ';

/** Fills lines with pieces of a text, none wider than `room` but for a single piece that is. */
function fill(pieces: readonly string[], room: number): readonly string[] {
  const lines: string[] = [];
  for (const piece of pieces) {
    const last = lines.at(-1);
    if (last !== undefined && widthOf(`${last}${piece.trimEnd()}`) <= room) lines[lines.length - 1] = last + piece;
    else lines.push(piece);
  }
  return lines;
}

/** A line of YAML in lines of at most `width` columns that mean the same: broken between the entries of a flow list or map. */
export function foldYaml(line: string, width: number): readonly string[] {
  if (widthOf(line) <= width) return [line];
  const indent = /^ */.exec(line)?.[0] ?? '';
  const room = width - indent.length - DEEPER.length;
  const pieces = line
    .slice(indent.length)
    .split(/(?<=, )/)
    .flatMap((piece) => (widthOf(piece.trimEnd()) <= room ? [piece] : piece.split(/(?<= )/)));
  return fill(pieces, room).map((text, index) => (indent + (index === 0 ? '' : DEEPER) + text).trimEnd());
}
