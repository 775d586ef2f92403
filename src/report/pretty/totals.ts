import type { Standing } from '../../model.ts';
import { BATCH_WORDS } from '../../words/batch.ts';
import { inGroupOrder } from '../../words/order.ts';
import { NOT_CHECKED, SHORT_VERDICTS, STANDING_ORDER, VERDICT_GLYPHS, VERDICT_ORDER } from '../../words/report.ts';
import { sayTitle } from '../text/heading.ts';
import { inTable } from '../text/neutral.ts';
import type { Page } from '../text/page.ts';
import { sayTable } from '../text/table.ts';
import { cut } from '../text/width.ts';

type Verdicts = Record<Standing, number>;

/** How many records of each team and category have each verdict; null if the record does not state it. */
export interface Totals {
  readonly byTeam: Map<string | null, Verdicts>;
  readonly byCategory: Map<string | null, Verdicts>;
}

export const noTotals = (): Totals => ({ byTeam: new Map(), byCategory: new Map() });

function count(totals: Map<string | null, Verdicts>, key: string | null, verdict: Standing): void {
  const verdicts = totals.get(key) ?? { missing: 0, pass: 0, fail: 0, incomplete: 0, pending: 0 };
  verdicts[verdict] += 1;
  totals.set(key, verdicts);
}

/** A record, or a unit that has none. */
interface Counted {
  readonly team: string | null;
  readonly category: string | null;
  readonly verdict: Standing;
}

export function addToTotals({ byTeam, byCategory }: Totals, { team, category, verdict }: Counted): void {
  count(byTeam, team, verdict);
  count(byCategory, category, verdict);
}

const MOST_NAME = 40;
/** Two columns of the same sign would say nothing. */
const NARROW: Readonly<Partial<Record<Standing, string>>> = { missing: NOT_CHECKED };

function sayGroups(
  page: Page,
  totals: Totals['byTeam'],
  words: { readonly title: string; readonly name: string; readonly call: (key: string) => string },
): readonly string[] {
  const keys = [...totals.keys()].sort(inGroupOrder);
  const lacks = [...totals.values()].some(({ missing }) => missing > 0);
  const standings = lacks ? STANDING_ORDER : VERDICT_ORDER;
  const lines = keys.map((key) => {
    const verdicts = totals.get(key);
    const counts = standings.map((verdict) => verdicts?.[verdict] ?? 0);
    const all = VERDICT_ORDER.reduce((sum, verdict) => sum + (verdicts?.[verdict] ?? 0), 0);
    const name = key === null ? page.tell(BATCH_WORDS.notSaid) : cut(words.call(key), MOST_NAME);
    return { sign: ' ', name, numbers: [all, ...counts].map(String), rest: [] };
  });
  const long = standings.map((verdict) => page.tell(SHORT_VERDICTS[verdict]));
  const style = {
    indent: 0,
    name: words.name,
    heads: [page.tell(BATCH_WORDS.records), ...long],
    narrow: [page.tell(BATCH_WORDS.all), ...standings.map((verdict) => NARROW[verdict] ?? VERDICT_GLYPHS[verdict])],
  };
  return [...sayTitle(page, words.title), ...sayTable(page, style, lines)];
}

export function sayTotals(page: Page, { byTeam, byCategory }: Totals): readonly (readonly string[])[] {
  const { tell } = page;
  return [
    sayGroups(page, byTeam, { title: tell(BATCH_WORDS.byTeam), name: tell(BATCH_WORDS.team), call: inTable }),
    sayGroups(page, byCategory, {
      title: tell(BATCH_WORDS.byCategory),
      name: tell(BATCH_WORDS.category),
      call: (category) => inTable(tell(BATCH_WORDS.categoryName, { category })),
    }),
  ];
}
