import { byCode } from './by-code.ts';
import { forgotten } from './forgotten.ts';
import { indentWithTabs, indentWithWideSpaces, mergeConflict } from './indents.ts';
import { lineWithoutColon, tightColons, wideColons, wideStart } from './keys.ts';
import { bracketIndent, openBracket, openQuote, quoteOverLines, wideInBrackets } from './pairs.ts';
import type { ParseContext } from './parse-context.ts';
import type { Repair } from './repair.ts';

/** What a person did wrong where the parser stumbled; the first that explains it. */
export function diagnose(context: ParseContext): Repair {
  return (
    mergeConflict(context) ??
    indentWithTabs(context) ??
    indentWithWideSpaces(context) ??
    forgotten(context) ??
    wideColons(context) ??
    wideStart(context) ??
    wideInBrackets(context) ??
    bracketIndent(context) ??
    openQuote(context) ??
    quoteOverLines(context) ??
    openBracket(context) ??
    tightColons(context) ??
    lineWithoutColon(context) ??
    byCode(context)
  );
}
