import type { Duty } from '../model.ts';
import { BETWEEN, nameOf, sayOrigin, sayTitle } from '../report/text/heading.ts';
import { visible } from '../report/text/neutral.ts';
import { makePage, type Page, paragraph, toText } from '../report/text/page.ts';
import type { ReportContext } from '../report/text/reporter.ts';
import { sayTable, type TableLine } from '../report/text/table.ts';
import { inNameOrder } from '../words/order.ts';
import { DUTIES, DUTY_ORDER } from '../words/report.ts';
import type { FolderTodo, Item, RecordTodo } from './items/item.ts';
import { sayByDuty, sayItems } from './say-item.ts';
import { LIST_WORDS } from './words.ts';

/** Renders lists as text, record by record. It never writes them anywhere. */
export interface TodoReporter {
  record(todo: RecordTodo): string;
  end(folder: FolderTodo): string;
}

function sayHeading(page: Page, { report: said, named: report = said, items }: RecordTodo): readonly string[] {
  const unit = nameOf(page, report);
  const title = page.tell(items.length > 0 ? LIST_WORDS.heading : LIST_WORDS.nothing, { unit, n: items.length });
  return [...sayTitle(page, title), ...paragraph(page, sayOrigin(page, report).join(BETWEEN))];
}

function sayOptional(page: Page, items: readonly Item[]): readonly string[] {
  if (items.length === 0 || page.quiet) return [];
  const title = page.tell(LIST_WORDS.optional, { n: items.length });
  return ['', page.ink.bold(title), ...sayItems(page, items)];
}

const isTalk = ({ edits }: Item): boolean => edits.some(({ op, at }) => op === 'add' && at === '/talks');

function sayRecord(page: Page, todo: RecordTodo): readonly string[] {
  const { items, optional, isComplete } = todo;
  const whether = page.tell(isComplete ? LIST_WORDS.complete : LIST_WORDS.open);
  return [
    ...sayHeading(page, todo),
    ...sayByDuty(page, items),
    ...sayOptional(page, optional),
    ...(items.length > 0 ? ['', ...paragraph(page, whether)] : []),
    ...(items.some(({ byMeeting }) => byMeeting !== null) ? paragraph(page, page.tell(LIST_WORDS.meeting)) : []),
    ...(items.some(isTalk) ? paragraph(page, page.tell(LIST_WORDS.talks)) : []),
    '',
  ];
}

/** The totals of one team or one duty. */
interface Sum {
  readonly records: number;
  readonly items: number;
  readonly overdue: number;
}

const EMPTY: Sum = { records: 0, items: 0, overdue: 0 };

interface Sums {
  readonly duties: Map<Duty, Sum>;
  readonly teams: Map<string, Sum>;
  records: number;
}

/** Adds the items of a team's record or, where there is no team, of the folder. */
function take({ duties, teams }: Sums, all: readonly Item[], team: string | null): void {
  const add = ({ records, items, overdue }: Sum, more: readonly Item[]): Sum => ({
    records: records + (team !== null && more.length > 0 ? 1 : 0),
    items: items + more.length,
    overdue: overdue + more.filter(({ isOverdue }) => isOverdue).length,
  });
  for (const duty of DUTY_ORDER) {
    const own = all.filter((item) => item.duty === duty);
    duties.set(duty, add(duties.get(duty) ?? EMPTY, own));
  }
  if (team !== null) teams.set(team, add(teams.get(team) ?? EMPTY, all));
}

const lineOf = (name: string, { records, items, overdue }: Sum): TableLine => ({
  sign: ' ',
  name,
  numbers: [String(items), String(overdue), String(records)],
  rest: [],
});

function sayTableOf(page: Page, name: string, lines: readonly TableLine[]): readonly string[] {
  const heads = [LIST_WORDS.things, LIST_WORDS.overdueThings, LIST_WORDS.units].map((head) => page.tell(head));
  return ['', ...sayTable(page, { indent: 0, name, heads, narrow: heads }, lines)];
}

function saySums(page: Page, { duties, teams, records }: Sums): readonly string[] {
  const all = [...duties.values()].reduce((sum, { items }) => sum + items, 0);
  const byDuty = DUTY_ORDER.map((duty) => lineOf(page.tell(DUTIES[duty]), duties.get(duty) ?? EMPTY));
  const byTeam = [...teams].sort(([a], [b]) => inNameOrder(a, b));
  return [
    ...sayTitle(page, page.tell(LIST_WORDS.sums, { records, n: all })),
    ...sayTableOf(page, page.tell(LIST_WORDS.byDuty), byDuty),
    ...sayTableOf(
      page,
      page.tell(LIST_WORDS.byTeam),
      byTeam.map(([team, sum]) => lineOf(team === '' ? page.tell(LIST_WORDS.noTeam) : visible(team), sum)),
    ),
    '',
  ];
}

/** For people: one list per record to tick off and, for several records, totals. */
export function todoPretty(context: ReportContext): TodoReporter {
  const page = makePage(context);
  const sums: Sums = { duties: new Map(), teams: new Map(), records: 0 };
  return {
    record: (todo) => {
      sums.records += 1;
      take(sums, todo.items, (todo.named ?? todo.report).team ?? '');
      if (page.quiet && todo.items.length === 0) return '';
      return toText(sayRecord(page, todo));
    },
    end: ({ items, optional }) => {
      take(sums, items, null);
      const title = page.tell(LIST_WORDS.folder, { n: items.length });
      const shown = items.length > 0 || (optional.length > 0 && !page.quiet);
      const folder = shown
        ? [...sayTitle(page, title), ...sayByDuty(page, items, 'roster'), ...sayOptional(page, optional), '']
        : [];
      const several = sums.records > 1 || folder.length > 0 ? saySums(page, sums) : [];
      const legend = paragraph(page, page.tell(LIST_WORDS.legend), { paint: page.ink.dim });
      return toText([...folder, ...several, ...(page.quiet ? [] : legend)]);
    },
  };
}
