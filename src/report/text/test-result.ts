import type { PlacedCheck } from '../../model.ts';
import { type Home, messagesOf, START } from './messages.ts';
import { visible } from './neutral.ts';
import type { Page } from './page.ts';
import type { ReportContext } from './reporter.ts';

/** A check's result as test runners know it. A warning that does not fail the run has passed. */
export function resultOf({ fails }: ReportContext, check: PlacedCheck): 'passed' | 'failure' | 'skipped' {
  if (fails(check)) return 'failure';
  if (check.waiver) return 'skipped';
  return check.outcome === 'pass' || check.outcome === 'fail' ? 'passed' : 'skipped';
}

/** All messages of a check with their places, as `path:line:column: message`. */
export const placedMessages = (page: Page, check: PlacedCheck, home: Home): readonly string[] =>
  messagesOf(check, home).map(({ path, text, found }) => {
    const { line, column } = found?.place ?? START;
    return `${visible(path)}:${line}:${column}: ${page.quote(check.rule, text)}`;
  });
