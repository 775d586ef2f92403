import { lineIndex, lineRange } from './lines.ts';
import type { Edit, Repair } from './repair.ts';
import { blankLines, indentOf, lineIn, subtreeEnd } from './repair.ts';
import type { Scene } from './scene.ts';
import { at, firstLine, lastLine } from './scene.ts';
import type { Slip } from './slip.ts';
import { slip } from './slip.ts';

export const indentWithTabs = (scene: Scene): Repair | null => badIndents(scene, 'tabIndent', /\t/);
export const indentWithWideSpaces = (scene: Scene): Repair | null => badIndents(scene, 'wideIndent', /[^ \t\r\n]/);

/** All lines around here that are indented with a character, as one slip. */
function badIndents(scene: Scene, code: 'tabIndent' | 'wideIndent', bad: RegExp): Repair | null {
  const isBad = (line: number): boolean => bad.test(/^\s*/u.exec(lineIn(scene.text, scene.lines, line))?.[0] ?? '');
  const isBlank = (line: number): boolean => lineIn(scene.text, scene.lines, line).trim() === '';
  const [from, to] = [firstLine(scene), lastLine(scene)];
  const first = Array.from({ length: to - from + 1 }, (_, n) => from + n).find((line) => isBad(line) && !isBlank(line));
  if (first === undefined) return null;
  const bads: number[] = [];
  for (let line = first; line < scene.lines.starts.length && (isBad(line) || isBlank(line)); line++) {
    if (!isBlank(line)) bads.push(line);
  }
  const indents = bads.map((line) => at(scene, line, 0, indentOf(lineIn(scene.text, scene.lines, line))));
  const edits = indents.map(({ start, end }): Edit => ({ start, text: ' '.repeat(end - start) }));
  return { slips: [slip(code, indents[0] ?? at(scene, first, 0), { n: bads.length })], edits, excused: bads };
}

/** What git leaves where two versions could not be joined; nothing near it can be trusted. */
export function mergeConflict(scene: Scene): Repair | null {
  const mark = /^(?:<{7}|={7}|>{7}|\|{7})(?: |$)/;
  for (let line = firstLine(scene); line <= lastLine(scene); line++) {
    if (!mark.test(lineIn(scene.text, scene.lines, line))) continue;
    return { slips: [slip('mergeConflict', at(scene, line, 0, 7))], edits: null };
  }
  return null;
}

/** A line that does not line up, with those right below it that stand as far in. */
export function indented(scene: Scene, line: number): Repair {
  const { text, lines } = scene;
  const own = indentOf(lineIn(text, lines, line));
  let last = subtreeEnd(text, lines, line);
  while (last + 1 < lines.starts.length) {
    const next = lineIn(text, lines, last + 1);
    if (indentOf(next) !== own || next.trim() === '' || next.trimStart().startsWith('- ')) break;
    last = subtreeEnd(text, lines, last + 1);
  }
  return { slips: [indentSlip(scene, line)], edits: blankLines(lines, line, last) };
}

const indentSlip = (scene: Scene, line: number): Slip => {
  const content = lineIn(scene.text, scene.lines, line);
  const indent = indentOf(content);
  return slip('badIndent', at(scene, line, indent, content.trim().length));
};

/** The parser stumbled in the indent of a line or at the end of the one before. */
export function isBeforeContent(scene: Scene): boolean {
  const { start } = lineRange(scene.lines, firstLine(scene));
  return scene.fault.code !== 'UNEXPECTED_TOKEN' && /^[ \t]*$/.test(scene.text.slice(start, scene.fault.start + 1));
}

/** A later line that does not belong to anything above it. */
export function isStartOfLine(scene: Scene): boolean {
  const { start } = lineRange(scene.lines, firstLine(scene));
  return start > 0 && scene.text.slice(start, scene.fault.start).trim() === '';
}

/** The parser names the end of what went before, or the line itself. */
export function wrongLine({ text, lines, fault }: Scene): number {
  let line = lineIndex(lines, fault.start);
  if (text.slice(fault.start, lineRange(lines, line).end).trim() !== '') return line;
  while (line + 1 < lines.starts.length) {
    line += 1;
    if (lineIn(text, lines, line).trim() !== '') break;
  }
  return line;
}
