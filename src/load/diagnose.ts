import { byCode } from './by-code.ts';
import { indentWithTabs, indentWithWideSpaces, mergeConflict } from './indents.ts';
import { lineWithoutColon, tightColons, wideColons, wideStart } from './keys.ts';
import { openBracket, openQuote, quoteOverLines, wideInBrackets } from './pairs.ts';
import type { Repair } from './repair.ts';
import type { Scene } from './scene.ts';

/** What a person did wrong where the parser stumbled; the first that explains it. */
export function diagnose(scene: Scene): Repair {
  return (
    mergeConflict(scene) ??
    indentWithTabs(scene) ??
    indentWithWideSpaces(scene) ??
    wideColons(scene) ??
    wideStart(scene) ??
    wideInBrackets(scene) ??
    openQuote(scene) ??
    quoteOverLines(scene) ??
    openBracket(scene) ??
    tightColons(scene) ??
    lineWithoutColon(scene) ??
    byCode(scene)
  );
}
