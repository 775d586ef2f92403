import type { Range } from '../model.ts';
import { indented, isBeforeContent, isStartOfLine, wrongLine } from './indents.ts';
import { LIMITS } from './limits.ts';
import { lineRange } from './lines.ts';
import { openingsIn } from './open-nodes.ts';
import type { Repair } from './repair.ts';
import type { Scene } from './scene.ts';
import { blanked, firstLine, lastLine, wideSlip } from './scene.ts';
import type { Slip } from './slip.ts';
import { slip } from './slip.ts';
import { meantBy } from './wide.ts';

/** What the parser's code and the characters there say. */
export function byCode(scene: Scene): Repair {
  const { fault, text } = scene;
  const { start, end } = fault;
  const character = text[start] ?? '';
  if (fault.code === 'BAD_DQ_ESCAPE') {
    const range = { start, end: start + 2 };
    return {
      slips: [slip('badEscape', range, { escape: text.slice(start, start + 2) })],
      edits: [{ start, text: 'xx' }],
    };
  }
  if (fault.code === 'BAD_INDENT' || isBeforeContent(scene)) return indented(scene, wrongLine(scene));
  const span: readonly [number, number] = [firstLine(scene), lastLine(scene)];
  const wide = meantBy(character);
  if (wide !== undefined) return blanked(scene, wideSlip(character, { start, end: start + 1 }), span);
  if (isStartOfLine(scene) && !badStart(scene) && !/[\]},#]/.test(character)) return indented(scene, firstLine(scene));
  return blanked(scene, slipFor(scene, { start, end }), span);
}

function slipFor(scene: Scene, range: Range): Slip {
  const { code } = scene.fault;
  if (code === 'KEY_OVER_1024_CHARS') return slip('keyTooLong', range, { limit: LIMITS.keyLength });
  if (code === 'TAB_AS_INDENT') return slip('tabIndent', range, { n: 1 });
  if (code === 'BLOCK_AS_IMPLICIT_KEY') {
    const isMark = scene.text[range.start] === '?';
    return isMark ? slip('badStart', range, { character: '?' }) : slip('secondColon', range);
  }
  if (code === 'BLOCK_IN_FLOW') return slip('noComma', range);
  return badStart(scene) ?? byCharacters(scene, range);
}

/** A value that begins with a character that has a meaning in YAML. */
function badStart(scene: Scene): Slip | null {
  const { fault, text, lines } = scene;
  const { start } = lineRange(lines, firstLine(scene));
  const before = text.slice(start, fault.start + 1);
  const match = /^(?:.*[:,[{-][ \t]|[ \t]*)(?=[*&!%@`|>])/.exec(before);
  if (!match) return null;
  const found = start + match[0].length;
  return slip('badStart', { start: found, end: found + 1 }, { character: text[found] ?? '' });
}

function byCharacters({ text, fault, tree }: Scene, range: Range): Slip {
  const character = text[fault.start] ?? '';
  const before = text.slice(Math.max(0, fault.start - 200), fault.start);
  const last = before.trimEnd().at(-1) ?? '';
  const isInBrackets = openingsIn(tree.root).brackets.some(
    (each) => each.range.start < fault.start && fault.start < each.range.end,
  );
  if (character === '#') return slip('noSpaceBeforeComment', range);
  if (character === ']' || character === '}') return slip('strayBracket', range, { bracket: character });
  if (character === ',') return slip('extraComma', range);
  if (isInBrackets && (/\s$/.test(before) || /["'[{]/.test(character))) return slip('noComma', range);
  if (character === '-') return slip('listOnKeyLine', range);
  if (last === '"' || last === "'") return slip('textAfterQuote', range);
  if (last === ']' || last === '}') return slip('textAfterBracket', range);
  return slip('notYaml', range);
}
