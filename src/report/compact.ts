import type { PlacedCheck, PlacedFinding } from '../model.ts';
import { harmlessLine, visible } from './neutral.ts';
import type { MakeReporter, ReportContext } from './reporter.ts';

interface Spot {
  /** The file, where a check over a folder names one. */
  readonly path: string | null;
  readonly line: number;
  readonly column: number;
}

const START: Spot = { path: null, line: 1, column: 1 };

/** A finding over a folder stands in the record that its parameters name, or in the roster. */
const spotOf = ({ place, params }: PlacedFinding): Spot => ({
  path: typeof params['path'] === 'string' ? params['path'] : null,
  line: place.line,
  column: place.column,
});

/** What a check has to say, each with its spot: its findings, or why it could not be judged. */
function wordsOf(
  { say }: ReportContext,
  check: PlacedCheck,
): readonly { readonly at: Spot; readonly message: string }[] {
  const whole = { at: START, message: say(check.rule, check.message) };
  switch (check.outcome) {
    case 'pass':
    case 'notApplicable':
      return [];
    case 'unclear':
      return [whole];
    case 'fail':
    case 'pending': {
      const findings = check.findings.map((found) => ({ at: spotOf(found), message: say(check.rule, found) }));
      return findings.length > 0 ? findings : [whole];
    }
  }
}

const linesOf = (context: ReportContext, path: string, checks: readonly PlacedCheck[], ofFolder = false): string =>
  checks
    .flatMap((check) => {
      const level = check.outcome === 'pending' ? 'info' : check.severity;
      return wordsOf(context, check).map(({ at, message }) =>
        harmlessLine(
          visible(`${(ofFolder ? at.path : null) ?? path}:${at.line}:${at.column}: ${level} ${check.rule} ${message}`),
        ),
      );
    })
    .map((line) => `${line}\n`)
    .join('');

/** A line a finding, for editors and problem matchers. */
export const compact: MakeReporter = (context) => ({
  begin: () => '',
  record: ({ path, checks }) => linesOf(context, path, checks),
  folder: (folder) => linesOf(context, folder.roster ?? '.', folder.checks, true),
  end: () => '',
});
