import type { PlacedCheck } from '../../model.ts';
import { DUTIES, DUTY_ORDER, resultOf, WORDS } from '../../words/report.ts';
import { type Page, paragraph } from '../text/page.ts';

const MAX_TITLES = 3;
const BOX = '□ ';

/** One thing to do. Rules with the same text have the same fix. */
interface Item {
  readonly message: string;
  readonly pending: boolean;
  readonly titles: string[];
}

export const stopsPassing = ({ outcome, severity, waiver }: PlacedCheck): boolean =>
  !waiver && severity === 'error' && (outcome === 'fail' || outcome === 'unclear' || outcome === 'pending');

/** What waits for another check that is to be put right is no thing to do by itself. */
export function withoutWaiting(checks: readonly PlacedCheck[]): readonly PlacedCheck[] {
  const rules = new Set(checks.map(({ rule }) => rule));
  return checks.filter(({ because }) => because === undefined || !rules.has(because.rule));
}

function itemsOf(page: Page, checks: readonly PlacedCheck[]): readonly Item[] {
  const items = new Map<string, Item>();
  for (const check of checks) {
    const message = page.quote(check.rule, check.message);
    const pending = check.outcome === 'pending';
    const key = `${pending} ${message}`;
    const item = items.get(key) ?? { message, pending, titles: [] };
    item.titles.push(page.title(check.rule));
    items.set(key, item);
  }
  return [...items.values()];
}

function sayItem(page: Page, { message, pending, titles }: Item): readonly string[] {
  const first = page.tell(WORDS.list, { list: titles.slice(0, MAX_TITLES) });
  const rest = titles.length - MAX_TITLES;
  const names =
    rest > 0 ? page.tell(WORDS.titlesSome, { titles: first, n: page.lang === 'zh' ? titles.length : rest }) : first;
  const text = page.tell(pending ? WORDS.todoPending : WORDS.todo, { titles: names, message });
  return paragraph(page, text, { indent: 4, mark: BOX, hang: 2 });
}

/** What keeps a record from passing, by who has to act: one line each, to tick off. */
export function sayMissing(page: Page, checks: readonly PlacedCheck[]): readonly string[] {
  const stopping = withoutWaiting(checks.filter(stopsPassing));
  const groups = DUTY_ORDER.map((duty) => ({
    duty,
    items: itemsOf(
      page,
      stopping.filter((check) => check.duty === duty),
    ),
  })).filter(({ items }) => items.length > 0);
  const n = groups.reduce((sum, { items }) => sum + items.length, 0);
  const warnings = checks.filter((check) => resultOf(check) === 'warning').length;
  return [
    ...(n > 0 ? ['', page.ink.bold(page.tell(WORDS.missing, { n }))] : []),
    ...groups.flatMap(({ duty, items }) => [
      `  ${page.tell(WORDS.dutyCount, { duty: page.tell(DUTIES[duty]), n: items.length })}`,
      ...items.flatMap((item) => sayItem(page, item)),
    ]),
    ...(warnings > 0 ? ['', ...paragraph(page, page.tell(WORDS.warningsBesides, { n: warnings }))] : []),
  ];
}
