import type { Duty, PlacedCheck, Provenance, RecordReport, Severity } from '../../model.ts';
import { BATCH_WORDS, sayShare } from '../../words/batch.ts';
import { DUTIES, DUTY_ORDER, GLYPHS, PROVENANCES, type Result } from '../../words/report.ts';
import { sayTitle } from '../text/heading.ts';
import { visible } from '../text/neutral.ts';
import { type Page, paintOf } from '../text/page.ts';
import { sayTable } from '../text/table.ts';

/** How many records did not pass a rule where it has a severity, by result. */
interface RuleCount {
  readonly rule: string;
  readonly severity: Exclude<Severity, 'info'>;
  readonly provenance: Provenance;
  readonly duty: Duty;
  fail: number;
  unclear: number;
  pending: number;
}

export type RuleCounts = Map<string, RuleCount>;

function countCheck(counts: RuleCounts, { rule, severity, provenance, duty, outcome, waiver }: PlacedCheck): void {
  if (waiver || severity === 'info' || outcome === 'pass' || outcome === 'notApplicable') return;
  const key = `${rule} ${severity}`;
  const count = counts.get(key) ?? { rule, severity, provenance, duty, fail: 0, unclear: 0, pending: 0 };
  count[outcome] += 1;
  counts.set(key, count);
}

export function addToRuleCounts(counts: RuleCounts, { checks }: RecordReport): void {
  for (const check of checks) countCheck(counts, check);
}

/** Sorts by the highest number, then errors first, then the order of the rules. */
function mostFirst(page: Page, counts: readonly RuleCount[], numberOf: (count: RuleCount) => number) {
  const order = new Map([...page.rules.keys()].map((rule, index) => [rule, index]));
  const place = ({ rule }: RuleCount) => order.get(rule) ?? order.size;
  const weight = ({ severity }: RuleCount) => (severity === 'error' ? 0 : 1);
  return counts
    .filter((count) => numberOf(count) > 0)
    .sort((a, b) => numberOf(b) - numberOf(a) || weight(a) - weight(b) || place(a) - place(b));
}

const MOST_LACKING = 10;
const NARROW_HEADS: readonly string[] = [GLYPHS.fail + GLYPHS.warning, GLYPHS.unclear, '%'];

const resultOf = ({ fail, severity }: RuleCount): Result => {
  if (fail === 0) return 'unclear';
  return severity === 'error' ? 'fail' : severity;
};

/** The rules that most records miss: failed and unclear checks, including warnings. */
export function sayLacking(page: Page, counts: RuleCounts, records: number): readonly string[] {
  const lacking = mostFirst(page, [...counts.values()], ({ fail, unclear }) => fail + unclear);
  const shown = lacking.slice(0, MOST_LACKING);
  if (shown.length === 0) return [];
  const words = shown.length < lacking.length ? BATCH_WORDS.lackingSome : BATCH_WORDS.lacking;
  const title = page.tell(words, { n: records, m: lacking.length, most: MOST_LACKING });
  const heads = [BATCH_WORDS.notMet, BATCH_WORDS.unclear, BATCH_WORDS.share].map((head) => page.tell(head));
  const lines = shown.map((count) => {
    const result = resultOf(count);
    const { rule, provenance, fail, unclear } = count;
    return {
      sign: paintOf(page.ink, result)(GLYPHS[result]),
      name: page.title(rule),
      numbers: [String(fail), String(unclear), sayShare(fail + unclear, records)],
      rest: [page.tell(PROVENANCES[provenance]), visible(rule)],
    };
  });
  return [...sayTitle(page, title), ...sayTable(page, { indent: 2, name: '', heads, narrow: NARROW_HEADS }, lines)];
}

const BOX = '□';

const inAll = ({ fail, unclear, pending }: RuleCount): number => fail + unclear + pending;

/** What keeps records from passing, by who has to act. */
export function sayTodo(page: Page, counts: RuleCounts): readonly string[] {
  const errors = [...counts.values()].filter(({ severity }) => severity === 'error');
  const heads = [BATCH_WORDS.records, BATCH_WORDS.notDue].map((head) => page.tell(head));
  const narrow = [page.tell(BATCH_WORDS.all), GLYPHS.pending];
  const todo = DUTY_ORDER.map((duty) => {
    const ofDuty = errors.filter((count) => count.duty === duty);
    return { duty, counts: mostFirst(page, ofDuty, inAll) };
  });
  const lines = todo.flatMap(({ counts: ofDuty }) =>
    ofDuty.map((count) => ({
      sign: BOX,
      name: page.title(count.rule),
      numbers: [String(inAll(count)), String(count.pending)],
      rest: [visible(count.rule)],
    })),
  );
  if (lines.length === 0) return [];
  const [head = '', ...rows] = sayTable(page, { indent: 4, name: '', heads, narrow }, lines);
  let from = 0;
  const parts = todo.flatMap(({ duty, counts: { length } }) => {
    from += length;
    const name = page.tell(BATCH_WORDS.duty, { duty: page.tell(DUTIES[duty]), n: length });
    return length > 0 ? [`  ${name}`, ...rows.slice(from - length, from)] : [];
  });
  return [...sayTitle(page, page.tell(BATCH_WORDS.todo)), head, ...parts];
}
