import type { TextEdit } from '../../model.ts';
import type { Diagnostic, DiagnosticCode } from '../file/diagnostic.ts';
import type { Limits } from '../file/limits.ts';
import type { Lines } from '../file/lines.ts';
import { closeBracket, closeList, indentInside, putComma, quoteHash } from './brackets.ts';
import { alignLine, entryBelow, indentQuoted } from './indents.ts';
import { plainIndents, putBrace, putDash, uncomment, withoutCharacter } from './lines.ts';
import { closeQuote, doubleBackslash, otherQuotes, quoteText } from './quotes.ts';
import { insert, lineOf, type Mender, NOTHING, replace } from './spot.ts';
import { plainCharacter, plainColon, putBlank } from './wide.ts';

/** The first that is certain. */
const either =
  (...menders: readonly Mender[]): Mender =>
  (spot) =>
    menders.map((mender) => mender(spot)).find((edits) => edits.length > 0) ?? NOTHING;

/** The mender of each kind of mistake. Only the author can mend the kinds that are missing here. */
const MENDERS: Readonly<Partial<Record<DiagnosticCode, Mender>>> = {
  badCharacter: withoutCharacter,
  tabIndent: plainIndents,
  wideIndent: plainIndents,
  wideColon: plainColon,
  noSpaceAfterColon: plainColon,
  wideCharacter: plainCharacter,
  noSpaceAfterDash: putBlank,
  noSpaceBeforeComment: ({ range }) => [insert(range.start, ' ')],
  extraComma: (spot) => (/[,[{]\s*$/.test(lineOf(spot).before) ? [replace(spot.range, '')] : NOTHING),
  missingDash: putDash,
  missingBrace: putBrace,
  commentedKey: uncomment,
  unclosedQuote: either(closeQuote, indentQuoted),
  unclosedBracket: either(closeBracket, closeList),
  badIndent: alignLine,
  listOnKeyLine: entryBelow,
  noComma: putComma,
  hashInBrackets: quoteHash,
  bracketIndent: indentInside,
  badStart: quoteText,
  badEscape: doubleBackslash,
  textAfterQuote: otherQuotes,
};

/** The edits that mend a mistake; none if more than one correction is possible. */
export const mendOf = ({ code, range, params }: Diagnostic, lines: Lines, limits: Limits): readonly TextEdit[] =>
  MENDERS[code]?.({ text: lines.text, lines, limits, range, params }) ?? NOTHING;
