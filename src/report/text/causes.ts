import type { PlacedCheck, Severity } from '../../model.ts';
import { WORDS } from '../../words/report.ts';
import { type Home, messagesOf } from './messages.ts';
import type { Page } from './page.ts';
import type { ReportContext } from './reporter.ts';
import { sayWaivers } from './waiver.ts';

/** A check; or all those that one cause keeps from being judged, of which the first stands for the others. */
export interface Gathered {
  readonly check: PlacedCheck;
  readonly all: readonly PlacedCheck[];
}

/** The voice of a report. */
type Voice = Pick<ReportContext, 'say' | 'fill'>;

/** A page's voice: what it says is safe to display. */
export const voiceOf = ({ quote, tell }: Page): Voice => ({ say: quote, fill: tell });

/** Gathers the checks that say the same of the same cause, to the same people. */
export function gatherCauses({ say }: Voice, checks: readonly PlacedCheck[]): readonly Gathered[] {
  const gathered: PlacedCheck[][] = [];
  const byCause = new Map<string, PlacedCheck[]>();
  for (const check of checks) {
    const { rule, because, duty, severity, message, waiver } = check;
    const cause = because && !waiver ? `${severity} ${duty} ${say(rule, message)}` : null;
    const known = cause === null ? undefined : byCause.get(cause);
    if (known) {
      known.push(check);
      continue;
    }
    const all = [check];
    gathered.push(all);
    if (cause !== null) byCause.set(cause, all);
  }
  return gathered.flatMap((all) => (all[0] ? [{ check: all[0], all }] : []));
}

/** Why checks are not judged, and which. */
export const sayGathered = ({ say, fill }: Voice, { check, all }: Gathered): string => {
  const words = say(check.rule, check.message);
  const rules = all.map(({ rule }) => rule);
  return all.length === 1 ? words : fill(WORDS.sharedCause, { words, n: all.length, rules });
};

/** The severity of a check's remarks: what is waived, or not due yet, is only information. */
export const severityOf = ({ waiver, outcome, severity }: PlacedCheck): Severity =>
  waiver || outcome === 'pending' ? 'info' : severity;

/** What a page says of gathered checks, each with its place: of a waived one the exception alone, at the first. */
export function remarksOn(page: Page, gathered: Gathered, home: Home) {
  const { check } = gathered;
  const messages = messagesOf(check, home);
  if (check.waiver) {
    const said = sayWaivers(page.tell, check).join(' ');
    return messages.slice(0, 1).map((one) => ({ ...one, said }));
  }
  return messages.map((one) => ({
    ...one,
    said: one.found ? page.quote(check.rule, one.text) : sayGathered(voiceOf(page), gathered),
  }));
}
