import { grouped } from '../../grouped.ts';
import type { PlacedCheck } from '../../model.ts';
import { DUTIES, DUTY_ORDER, resultOf, WORDS } from '../../words/report.ts';
import { type Page, paragraph } from '../text/page.ts';

const MAX_TITLES = 3;
const BOX = '□ ';

const stopsPassing = ({ outcome, severity, waiver }: PlacedCheck): boolean =>
  !waiver && severity === 'error' && (outcome === 'fail' || outcome === 'unclear' || outcome === 'pending');

/** What waits for another check that is to be put right is not a thing to do by itself. */
export function withoutWaiting(checks: readonly PlacedCheck[]): readonly PlacedCheck[] {
  const rules = new Set(checks.map(({ rule }) => rule));
  return checks.filter(({ because }) => because === undefined || !rules.has(because.rule));
}

/** One thing to do: rules with the same text have the same fix. */
type Item = readonly [PlacedCheck, ...PlacedCheck[]];

/** What keeps a record from passing. */
export function itemsOf(page: Page, checks: readonly PlacedCheck[]): readonly Item[] {
  const items = grouped(withoutWaiting(checks.filter(stopsPassing)), ({ duty, outcome, rule, message }) =>
    [duty, outcome === 'pending', page.quote(rule, message)].join(' '),
  );
  return [...items.values()];
}

function sayItem(page: Page, item: Item): readonly string[] {
  const [{ rule, message, outcome }] = item;
  const list = item.slice(0, MAX_TITLES).map((check) => page.title(check.rule));
  const first = page.tell(WORDS.list, { list });
  const rest = item.length - MAX_TITLES;
  const n = page.lang === 'zh' ? item.length : rest;
  const titles = rest > 0 ? page.tell(WORDS.titlesSome, { titles: first, n }) : first;
  const words = outcome === 'pending' ? WORDS.todoPending : WORDS.todo;
  const text = page.tell(words, { titles, message: page.quote(rule, message) });
  return paragraph(page, text, { indent: 4, mark: BOX, hang: 2 });
}

/** What keeps a record from passing, by who has to act: one line each, to tick off. */
export function sayMissing(page: Page, checks: readonly PlacedCheck[]): readonly string[] {
  const items = itemsOf(page, checks);
  const warnings = checks.filter((check) => resultOf(check) === 'warning').length;
  return [
    ...(items.length > 0 ? ['', page.ink.bold(page.tell(WORDS.missing, { n: items.length }))] : []),
    ...DUTY_ORDER.flatMap((duty) => {
      const own = items.filter(([first]) => first.duty === duty);
      if (own.length === 0) return [];
      const heading = page.tell(WORDS.dutyCount, { duty: page.tell(DUTIES[duty]), n: own.length });
      return [`  ${heading}`, ...own.flatMap((item) => sayItem(page, item))];
    }),
    ...(warnings > 0 ? ['', ...paragraph(page, page.tell(WORDS.warningsBesides, { n: warnings }))] : []),
  ];
}
