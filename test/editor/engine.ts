import { type Diagnostic, DiagnosticSeverity } from 'vscode-languageserver-protocol';
import { kindInEditor } from '../../src/editor/kind.ts';
import { auditText, render } from '../../src/index.ts';
import type { Lang } from '../../src/model.ts';

const LEVELS: Readonly<Record<number, string>> = {
  [DiagnosticSeverity.Hint]: 'info',
  [DiagnosticSeverity.Information]: 'warning',
  [DiagnosticSeverity.Warning]: 'warning',
  [DiagnosticSeverity.Error]: 'error',
};

/** A check that cannot be judged stands at the start, and has the severity of its rule in a report. */
const plain = (line: string): string => line.replace(/:1:1: (?:error|warning) /, ':1:1: ').replaceAll('#\\u{23}', '##');

/** Diagnoses as `compact` says them. */
export const linesOf = (file: string, diagnostics: readonly Diagnostic[]): readonly string[] =>
  diagnostics.map(({ range: { start }, severity = 1, code, message }) =>
    plain(`${file}:${start.line + 1}:${start.character + 1}: ${LEVELS[severity]} ${code} ${message}`),
  );

/** What the engine says of a text that is open as a file of a folder; null of a text that is not a record. */
export async function engineSays(cwd: string, file: string, text: string, lang: Lang = 'en') {
  const kind = kindInEditor(text, null);
  if (kind !== 'record') return kind === null ? [] : null;
  const said = await render(await auditText(text, { path: file, cwd }), 'compact', lang);
  return said.split('\n').flatMap((line) => (line === '' ? [] : [plain(line)]));
}
