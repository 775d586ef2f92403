import {
  type Diagnostic,
  type DiagnosticRelatedInformation,
  DiagnosticSeverity,
  type Range,
} from 'vscode-languageserver';
import type { Localized, Place, PlacedCheck, PlacedFinding, Problem } from '../model.ts';
import { gatherCauses, sayGathered } from '../report/text/causes.ts';
import { homeOfRecord, messagesOf, START } from '../report/text/messages.ts';
import { visible } from '../report/text/neutral.ts';
import type { ReportContext } from '../report/text/reporter.ts';
import type { Document } from './document.ts';
import type { FolderFinding } from './folder-run.ts';

export const SOURCE = 'unit-audit';

/** So many entries are named beside a finding. */
const MOST_RELATED = 20;

const WORDS = {
  counted: { en: '{label|term} counts', zh: '{label|term}：计入' },
  notCounted: { en: '{label|term} does not count: {reason}', zh: '{label|term}不计入：{reason}' },
  other: { en: 'the other place', zh: '另一处' },
  ofFolder: { en: 'when the whole folder was last audited: {message}', zh: '上次核查整个文件夹时：{message}' },
} as const satisfies Readonly<Record<string, Localized>>;

type Span = Omit<Place, 'excerpt'>;

/** Lines and columns from 1 as a protocol has them, from 0. A mark before the text is not a part of the program's first line. */
export function rangeOf({ line, column, endLine, endColumn }: Span, text: string): Range {
  const shift = (at: number): number => (at === 1 && text.startsWith('\ufeff') ? 1 : 0);
  return {
    start: { line: line - 1, character: column - 1 + shift(line) },
    end: { line: endLine - 1, character: endColumn - 1 + shift(endLine) },
  };
}

const SEVERITIES = {
  error: DiagnosticSeverity.Error,
  warning: DiagnosticSeverity.Warning,
  info: DiagnosticSeverity.Information,
} as const;

/** What is not yet due is a hint; what cannot be judged is less than what is wrong. */
function severityOf({ outcome, severity }: Pick<PlacedCheck, 'outcome' | 'severity'>): DiagnosticSeverity {
  if (outcome === 'pending') return DiagnosticSeverity.Hint;
  if (outcome === 'unclear') return severity === 'error' ? DiagnosticSeverity.Warning : DiagnosticSeverity.Information;
  return SEVERITIES[severity];
}

interface Speaking {
  readonly uri: string;
  readonly document: Document;
  readonly context: ReportContext;
}

const pointOf = (line: number, column: number): Span => ({ line, column, endLine: line, endColumn: column });

/** Other places that a finding is about: with the first one of a check, what counted and what did not. */
function relatedTo(
  check: PlacedCheck,
  found: PlacedFinding | null,
  { uri, document, context }: Speaking,
): readonly DiagnosticRelatedInformation[] {
  const at = (place: Span, message: string): DiagnosticRelatedInformation => ({
    location: { uri, range: rangeOf(place, document.text) },
    message: visible(message),
  });
  const line = found?.params['firstLine'];
  const other = typeof line === 'number' ? [at(pointOf(line, 1), context.fill(WORDS.other, {}))] : [];
  if (found !== null && found !== check.findings[0]) return other;
  const notCounted = check.notCounted.map(({ label, reason, ...place }) => {
    const said = context.say(check.rule, reason);
    return at(pointOf(place.line, place.column), context.fill(WORDS.notCounted, { label, reason: said }));
  });
  const counted = check.counted.map(({ label, ...place }) =>
    at(pointOf(place.line, place.column), context.fill(WORDS.counted, { label })),
  );
  return [...other, ...[...notCounted, ...counted].slice(0, MOST_RELATED)];
}

/** All that a report says of a record, in the words and the order of the format `compact`. */
function ofRecord(speaking: Speaking): readonly Diagnostic[] {
  const { document, context } = speaking;
  const judged = document.judged();
  if (judged === null) return [];
  const { report } = judged;
  const checks = report.checks.filter(({ waiver }) => !waiver);
  return gatherCauses(context, checks).flatMap((gathered) => {
    const { check } = gathered;
    return messagesOf(check, homeOfRecord(report)).map(({ text, found }): Diagnostic => {
      const related = relatedTo(check, found, speaking);
      return {
        range: rangeOf(found?.place ?? START, document.text),
        severity: severityOf(check),
        code: check.rule,
        source: SOURCE,
        message: visible(found ? context.say(check.rule, text) : sayGathered(context, gathered)),
        ...(related.length > 0 && { relatedInformation: [...related] }),
      };
    });
  });
}

/** A problem at the place where it stands, or at the start where that is in another file. */
function ofProblem({ code, params, message }: Problem, { lang, text, file, inForce }: Document): Diagnostic {
  const { path, line, column } = params;
  const said = message[lang];
  const isHere = file === null ? path === '-' : path === inForce.setup.files.nameOf(file);
  const common = { severity: DiagnosticSeverity.Error, code, source: SOURCE };
  if (!isHere || typeof line !== 'number' || typeof column !== 'number')
    return { ...common, range: rangeOf(START, text), message: visible(said) };
  const bare = said.slice(`${path}:${line}:${column}`.length).replace(/^[:：] ?/, '');
  const source = text.split(/\r\n|\r|\n/)[line - 1] ?? '';
  // The word that stands there; of what stands between quotes or brackets the rest of the line.
  const word = /^(?:[\p{L}\p{N}_./-]+|.*\S)/u.exec(source.slice(column - 1))?.[0] ?? '';
  const range = rangeOf({ line, column, endLine: line, endColumn: column + word.length }, text);
  return { ...common, range, message: visible(bare) };
}

/** What the rules over the folder found in a file that may have become shorter since. */
function ofFolder(all: readonly FolderFinding[], { text }: Document, context: ReportContext): readonly Diagnostic[] {
  const lines = text.split(/\r\n|\r|\n/).length;
  return all.map((found) => {
    const { rule, code, params, endLine } = found;
    return {
      range: rangeOf(endLine <= lines ? found : START, text),
      severity: severityOf(found),
      code: rule,
      source: SOURCE,
      message: visible(context.fill(WORDS.ofFolder, { message: context.say(rule, { code, params }) })),
    };
  });
}

/** An open text, and what the last run over its folder found there. */
interface Open {
  readonly document: Document;
  readonly uri: string;
  readonly ofFolder: readonly FolderFinding[];
}

/** All that the program has to say of an open text. */
export function diagnose({ document, uri, ofFolder: found }: Open): Diagnostic[] {
  const context = document.inForce.contextIn(document.lang);
  const problems = document.problems().map((problem) => ofProblem(problem, document));
  return [...problems, ...ofRecord({ uri, document, context }), ...ofFolder(found, document, context)];
}
