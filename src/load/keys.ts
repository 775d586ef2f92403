import { indented } from './indents.ts';
import { lineIndex, lineRange } from './lines.ts';
import type { Edit, Repair } from './repair.ts';
import { asColon, erase, lineIn } from './repair.ts';
import type { Scene } from './scene.ts';
import { at, blanked, firstLine, lastLine, wideSlip } from './scene.ts';
import type { Slip } from './slip.ts';
import { slip } from './slip.ts';
import { tightColonIn, wideColonIn, wideStartIn } from './wide.ts';

export const wideColons = (scene: Scene): Repair | null => colons(scene, 'wideColon', wideColonIn);

/** Whatever stands behind the colon goes, for it may be what was typed by mistake. */
export function tightColons(scene: Scene): Repair | null {
  const repair = colons(scene, 'noSpaceAfterColon', tightColonIn);
  if (!repair) return null;
  const edits = repair.slips.map(({ range: { end } }) =>
    erase({ start: end, end: lineRange(scene.lines, lineIndex(scene.lines, end)).end }),
  );
  return { ...repair, edits };
}

/** Every line of the fault in which a finder finds something, told by a code and made a colon. */
function colons(scene: Scene, code: 'wideColon' | 'noSpaceAfterColon', find: (line: string) => number): Repair | null {
  const slips: Slip[] = [];
  const edits: Edit[] = [];
  for (let line = firstLine(scene); line <= lastLine(scene); line++) {
    const column = find(lineIn(scene.text, scene.lines, line));
    if (column < 0) continue;
    const range = at(scene, line, column);
    slips.push(slip(code, range));
    edits.push(...asColon(scene.text, range.start));
  }
  return slips.length > 0 ? { slips, edits } : null;
}

/** A wide dash or bracket at the start of a line. */
export function wideStart(scene: Scene): Repair | null {
  for (let line = firstLine(scene); line <= lastLine(scene); line++) {
    const text = lineIn(scene.text, scene.lines, line);
    const column = wideStartIn(text);
    if (column >= 0) return blanked(scene, wideSlip(text[column] ?? '', at(scene, line, column)), [line, line]);
  }
  return null;
}

/** A key that goes over lines: a line without a colon above it, or one below that is indented too far. */
export function lineWithoutColon(scene: Scene): Repair | null {
  const { fault, lines, text } = scene;
  const isKeyFault = fault.code === 'MULTILINE_IMPLICIT_KEY' || fault.code === 'MISSING_CHAR';
  if (!isKeyFault || /["'[{#&!*\s]/.test(text[fault.start] ?? '')) return null;
  const [first, last] = [firstLine(scene), lastLine(scene)];
  const lead = text.slice(lineRange(lines, first).start, fault.start);
  if (!/^[ \t]*(?:[-?][ \t]+)*$/.test(lead)) {
    return fault.code === 'MISSING_CHAR' ? null : indented(scene, last);
  }
  const end = lineRange(lines, first).end;
  return blanked(scene, slip('noColon', { start: fault.start, end: Math.max(end, fault.start) }), [first, first]);
}
