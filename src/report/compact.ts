import type { PlacedCheck } from '../model.ts';
import { harmlessLine, visible } from './text/neutral.ts';
import type { MakeReporter, ReportContext } from './text/reporter.ts';
import { type Home, homeOfFolder, homeOfRecord, START, saidBy } from './text/said.ts';

const linesOf = ({ say }: ReportContext, checks: readonly PlacedCheck[], home: Home): string =>
  checks
    .flatMap((check) => {
      const level = check.outcome === 'pending' ? 'info' : check.severity;
      return saidBy(check, home).map(({ path, text, found }) => {
        const { line, column } = found?.place ?? START;
        return harmlessLine(visible(`${path}:${line}:${column}: ${level} ${check.rule} ${say(check.rule, text)}`));
      });
    })
    .map((line) => `${line}\n`)
    .join('');

/** A line a finding, for editors and problem matchers. */
export const compact: MakeReporter = (context) => ({
  begin: () => '',
  record: (report) => linesOf(context, report.checks, homeOfRecord(report)),
  folder: (folder) => linesOf(context, folder.checks, homeOfFolder(folder)),
  end: () => '',
});
