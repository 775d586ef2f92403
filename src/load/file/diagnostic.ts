import type { Param, Params, PlacedFinding, Range, TextEdit } from '../../model.ts';
import { LIMITS } from './limits.ts';
import type { Lines } from './lines.ts';
import { lineIndex, placeOf, rangeOf, startOf, unseen } from './lines.ts';

/** Why a file cannot be read as a record, and what fills the words, which are in rules/record/readable-messages.ts. */
export const DIAGNOSTIC_PARAMS = {
  absentFile: [],
  accessDenied: [],
  unreadable: ['reason'],
  notAFile: [],
  linkOutside: [],
  oddName: [],
  brokenLink: [],
  tooLarge: ['limit'],
  tooManyLines: ['limit'],
  lineTooLong: ['limit'],
  tooDeep: ['limit'],
  tooManyNodes: ['limit'],
  tooManyKeys: ['limit'],
  tooManyPeople: ['limit'],
  tooManyItems: ['limit'],
  keyTooLong: ['limit'],
  tooManyAliases: ['limit'],
  tooMuchExpanded: ['limit'],
  otherEncoding: ['encoding'],
  notUtf8: [],
  badCharacter: ['character', 'n'],
  empty: [],
  manyDocuments: [],
  directive: ['directive'],
  tag: ['tag'],
  unknownAlias: ['alias'],
  aliasInItself: ['alias'],
  duplicateKey: ['key', 'firstLine'],
  listAsKey: [],
  noKey: [],
  tabIndent: ['n'],
  wideIndent: ['n'],
  wideColon: ['key'],
  wideCharacter: ['character', 'meant'],
  unclosedQuote: ['quote'],
  unclosedBracket: ['bracket', 'closing'],
  strayBracket: ['bracket'],
  badIndent: [],
  bracketIndent: [],
  hashInBrackets: [],
  missingDash: [],
  missingBrace: ['key', 'bracket', 'closing'],
  noSpaceAfterDash: [],
  commentedKey: [],
  mergeKey: [],
  mergeConflict: [],
  noColon: [],
  noSpaceAfterColon: ['key'],
  secondColon: [],
  noComma: [],
  extraComma: [],
  listOnKeyLine: [],
  textAfterQuote: [],
  textAfterBracket: [],
  noSpaceBeforeComment: [],
  badStart: ['character'],
  badEscape: ['escape'],
  notYaml: [],
  notWorkbook: [],
  oldWorkbook: [],
  wordFile: [],
  lockedWorkbook: [],
  macroWorkbook: [],
  entityWorkbook: [],
  largeWorkbook: ['limit'],
  unpackedWorkbook: ['limit'],
  manySheets: ['limit'],
  manyRows: ['sheet', 'limit'],
  manyColumns: ['sheet', 'limit'],
  longCells: ['limit'],
  noRecordSheet: [],
  unknownSheet: ['sheet'],
  sameSheet: ['sheet'],
  noTitles: ['sheet'],
  unknownColumn: ['column', 'sheet'],
  sameColumn: ['column'],
  failedCell: ['value'],
  noLink: ['column', 'sheet'],
  noEntry: ['value', 'sheet'],
  manyEntries: ['value', 'sheet'],
  secondRow: ['sheet'],
  noneAndRows: ['sheet'],
  notTick: ['value'],
  more: ['n'],
  perhapsMore: [],
} as const;

export type DiagnosticCode = keyof typeof DIAGNOSTIC_PARAMS;

/** A finding that still has offsets for a place. */
export interface Diagnostic {
  readonly code: DiagnosticCode;
  readonly params: Params;
  readonly range: Range;
  /** The offset of what it collides with, reported as its line. */
  readonly earlier?: number;
}

/** What fills a code's words; a line is filled in when it is known. */
type Filling<Code extends DiagnosticCode> = Exclude<(typeof DIAGNOSTIC_PARAMS)[Code][number], 'firstLine'>;
type Filled<Code extends DiagnosticCode> = [Filling<Code>] extends [never]
  ? []
  : [Readonly<Record<Filling<Code>, Param>>];

export const diagnostic = <Code extends DiagnosticCode>(
  code: Code,
  range: Range,
  ...[params]: Filled<Code>
): Diagnostic => ({
  code,
  params: params ?? {},
  range,
});

/** The edits that mend a mistake; none if that is not certain. */
type Mend = (diagnostic: Diagnostic) => readonly TextEdit[];

/** The diagnostics in the order of the text, at most as many as a file may have, and how many were left out. */
export function placeDiagnostics(
  diagnostics: readonly Diagnostic[],
  lines: Lines,
  mendOf: Mend = () => [],
): readonly PlacedFinding[] {
  const sorted = [...diagnostics].sort((a, b) => a.range.start - b.range.start);
  const place = ({ range }: Diagnostic) =>
    lines.text.includes('\0') ? unseen(placeOf(lines, range)) : placeOf(lines, range);
  const placed = sorted.slice(0, LIMITS.findings).map((each) => {
    const edits = mendOf(each).map((edit) => ({ ...rangeOf(lines, edit), text: edit.text }));
    return { ...finding(withLine(each, lines), place(each)), ...(edits.length > 0 ? { edits } : {}) };
  });
  const left = sorted[LIMITS.findings];
  if (left === undefined) return placed;
  const more = diagnostic('more', left.range, { n: sorted.length - LIMITS.findings });
  return [...placed, finding(more, place(left))];
}

const withLine = (each: Diagnostic, lines: Lines): Diagnostic =>
  each.earlier === undefined
    ? each
    : { ...each, params: { ...each.params, firstLine: lineIndex(lines, each.earlier) + 1 } };

/** A finding about a file that was not read at all. */
export const fileFinding = <Code extends DiagnosticCode>(code: Code, ...params: Filled<Code>): PlacedFinding =>
  finding(diagnostic(code, { start: 0, end: 0 }, ...params), startOf(''));

const finding = ({ code, params }: Diagnostic, place: PlacedFinding['place']): PlacedFinding => ({
  code,
  params,
  subject: null,
  pointer: '',
  place,
});
