import { grouped } from '../../grouped.ts';
import type { Localized, PlacedCheck, RecordReport, RunHead, Standing } from '../../model.ts';
import { BATCH_WORDS, RESULT_NAMES } from '../../words/batch.ts';
import { inNameOrder } from '../../words/order.ts';
import { DUTIES, type Result, resultOf, SHORT_VERDICTS, standingsAmong } from '../../words/report.ts';
import type { PageCell, Page as Sheet } from '../../workbook/write/pages.ts';
import type { StyleName } from '../../workbook/write/style.ts';
import { writeXlsx } from '../../workbook/write/write-xlsx.ts';
import { cellOf } from '../text/cell.ts';
import { type Home, homeOfFolder, homeOfRecord, messagesOf } from '../text/messages.ts';
import { inTable } from '../text/neutral.ts';
import { makePage, type Page } from '../text/page.ts';
import type { MakeReporter } from '../text/reporter.ts';
import { stageEndIn } from '../text/sums.ts';
import { sayWaivers } from '../text/waiver.ts';

const WORDS = {
  overview: { en: 'Overview', zh: '总体情况' },
  matrix: { en: 'Units by requirements', zh: '单位×项目' },
  findings: { en: 'Findings', zh: '问题清单' },
  ledger: { en: 'Ledger', zh: '整改台账' },
  unit: { en: 'unit id', zh: '单位编号' },
  name: { en: 'unit', zh: '单位' },
  units: { en: 'units', zh: '单位数' },
  verdict: { en: 'verdict', zh: '结论' },
  item: { en: 'requirement', zh: '核查项目' },
  outcome: { en: 'outcome', zh: '核查结果' },
  problem: { en: 'finding', zh: '问题' },
  todo: { en: 'what to do', zh: '整改要求' },
  duty: { en: 'to be done by', zh: '责任单位' },
  place: { en: 'place', zh: '所在位置' },
  number: { en: 'no.', zh: '序号' },
  deadline: { en: 'deadline', zh: '整改时限' },
  state: { en: 'state', zh: '整改情况' },
  reviewer: { en: 'reviewed by', zh: '复核人' },
  closed: { en: 'closed on', zh: '销号日期' },
  inPlace: { en: '{path}, line {line}', zh: '{path}第{line}行' },
  more: { en: 'and {n} more, see the other reports', zh: '另有{n}条，见其他格式的报告' },
  chart: { en: 'Records by supervision team', zh: '各督导组所督导单位的核查结论' },
} as const satisfies Readonly<Record<string, Localized>>;

const STATES: Readonly<Record<'en' | 'zh', readonly string[]>> = {
  en: ['open', 'under way', 'done'],
  zh: ['未整改', '整改中', '已整改'],
};

const STYLE: Readonly<Record<Result, StyleName>> = {
  pass: 'good',
  fail: 'bad',
  warning: 'open',
  unclear: 'open',
  pending: 'open',
  info: 'optional',
  waived: 'optional',
  notApplicable: 'number',
};
const VERDICT_STYLE: Readonly<Record<Standing, StyleName>> = {
  missing: 'bad',
  pass: 'good',
  fail: 'bad',
  incomplete: 'open',
  pending: 'open',
};

/** More findings than anybody keeps a ledger of. */
const MOST_ROWS = 20_000;
/** What a cell takes. */
const LONGEST = 32_000;

/** A unit's line of the matrix. */
interface Unit {
  readonly id: string;
  readonly name: string;
  readonly team: string;
  readonly category: string;
  readonly verdict: Standing;
  readonly results: ReadonlyMap<string, Result>;
}

/** A line of the list of findings. */
interface Line {
  readonly unit: string;
  readonly name: string;
  readonly check: PlacedCheck;
  readonly deadline: PageCell;
  readonly problem: string;
  readonly place: string;
}

/** The last day of the rule's stage where one calendar holds for all units; otherwise the office writes it. */
function deadlineOf({ rules }: Page, calendar: RunHead['calendar'] | null, { rule }: PlacedCheck): PageCell {
  const day = calendar && stageEndIn(calendar, rules.get(rule)?.stage ?? null);
  return { value: day && { day }, style: 'day' };
}

const text = (value: string, style: StyleName = 'text'): PageCell => ({ value: value.slice(0, LONGEST), style });
const number = (value: number): PageCell => ({ value, style: 'number' });
const heads = (page: Page, ...words: readonly Localized[]): readonly PageCell[] =>
  words.map((one) => text(page.tell(one), 'title'));

/** The report of a run as a workbook. Its bytes are there once everything has been heard. */
export const batchBook: MakeReporter = (context) => {
  const page = makePage(context);
  const units: Unit[] = [];
  const lines: Line[] = [];
  let calendar: RunHead['calendar'] | null = null;
  let left = 0;
  const say = (checks: readonly PlacedCheck[], home: Home, { unit, name }: Pick<Line, 'unit' | 'name'>): void => {
    for (const check of checks)
      for (const { path, text: said, found } of messagesOf(check, home)) {
        if (lines.length >= MOST_ROWS) left += 1;
        else
          lines.push({
            unit,
            name,
            check,
            deadline: deadlineOf(page, calendar, check),
            problem: inTable(page.quote(check.rule, said)),
            place: placeOf(page, path, found?.place ?? null),
          });
      }
  };
  return {
    begin: (head) => {
      calendar = head.calendar;
      return '';
    },
    record: (report) => {
      const unit = unitOf(page, report);
      units.push(unit);
      say(report.checks, homeOfRecord(report), { unit: unit.id, name: unit.name });
      return '';
    },
    folder: (folder) => {
      say(folder.checks, homeOfFolder(folder), { unit: '', name: '' });
      for (const one of folder.missing ?? [])
        units.push(unitOf(page, { ...one, path: '', verdict: 'missing', checks: [] }));
      return '';
    },
    end: () => '',
    bytes: () =>
      writeXlsx([overview(page, units), matrix(page, units), findings(page, { lines, left }), ledger(page, lines)]),
  };
};

const shown = (value: string | null): string => (value === null ? '' : inTable(value));

/** A record, or a unit that has none. */
type Shown = Pick<RecordReport, 'unit' | 'name' | 'path' | 'team' | 'category' | 'checks'> & Pick<Unit, 'verdict'>;

function unitOf(page: Page, { unit, name, path, team, category, verdict, checks }: Shown): Unit {
  return {
    id: shown(unit),
    name: shown(name ?? path),
    team: shown(team) || page.tell(BATCH_WORDS.notSaid),
    category:
      category === null ? page.tell(BATCH_WORDS.notSaid) : inTable(page.tell(BATCH_WORDS.categoryName, { category })),
    verdict,
    results: new Map(checks.map((check) => [check.rule, resultOf(check)])),
  };
}

function placeOf(page: Page, path: string, place: Parameters<typeof cellOf>[0] | null): string {
  if (place === null) return inTable(path);
  const cell = cellOf(place);
  return cell === null ? inTable(page.tell(WORDS.inPlace, { path, line: place.line })) : inTable(`${path} ${cell}`);
}

/** How many units of each group have each verdict. */
function groups(
  units: readonly Unit[],
  standings: readonly Standing[],
  keyOf: (unit: Unit) => string,
): readonly (readonly PageCell[])[] {
  return [...grouped(units, keyOf)]
    .sort(([a], [b]) => inNameOrder(a, b))
    .map(([key, all]) => {
      const counts = standings.map((standing) => all.filter(({ verdict }) => verdict === standing).length);
      return [text(key), ...[...counts, all.length].map(number)];
    });
}

const COLORS: Readonly<Record<Standing, string>> = {
  missing: '7F7F7F',
  pass: '70AD47',
  fail: 'C00000',
  incomplete: 'FFC000',
  pending: 'BFBFBF',
};

const CHART_ROWS = 20;

function overview(page: Page, units: readonly Unit[]): Sheet {
  const standings = standingsAmong(units);
  const verdicts = standings.map((verdict) => SHORT_VERDICTS[verdict]);
  const teams = groups(units, standings, ({ team }) => team);
  const categories = groups(units, standings, ({ category }) => category);
  const table = [
    [text(page.tell(WORDS.overview), 'heading')],
    heads(page, BATCH_WORDS.category, ...verdicts, WORDS.units),
    ...categories,
    [],
    heads(page, BATCH_WORDS.team, ...verdicts, WORDS.units),
  ];
  const from = table.length + 1;
  const rows = [...table, ...teams];
  const bars = {
    title: page.tell(WORDS.chart),
    names: 1,
    series: standings.map((verdict, index) => ({ column: index + 2, color: COLORS[verdict] })),
    from,
    to: rows.length,
    below: rows.length + 1,
  };
  const blank = Array.from({ length: CHART_ROWS }, () => []);
  return {
    name: page.tell(WORDS.overview),
    widths: [30, 12, 12, 12, 12, 12, 12],
    rows: [...rows, ...blank],
    frozenRows: 0,
    ...(teams.length > 0 ? { bars } : {}),
  };
}

function matrix(page: Page, units: readonly Unit[]): Sheet {
  const rules = [...page.rules.keys()].filter((rule) => units.some(({ results }) => results.has(rule)));
  const title = [
    ...heads(page, WORDS.unit, WORDS.name, BATCH_WORDS.team, WORDS.verdict),
    ...rules.map((rule) => text(inTable(page.title(rule)), 'title')),
  ];
  const rows = units.map(({ id, name, team, verdict, results }) => [
    text(id),
    text(name),
    text(team),
    text(page.tell(SHORT_VERDICTS[verdict]), VERDICT_STYLE[verdict]),
    ...rules.map((rule) => {
      const result = results.get(rule);
      return result ? text(page.tell(RESULT_NAMES[result]), STYLE[result]) : text('', 'number');
    }),
  ]);
  return {
    name: page.tell(WORDS.matrix),
    widths: [10, 24, 10, 16, ...rules.map(() => 11)],
    rows: [title, ...rows],
    frozenRows: 1,
    frozenColumns: 2,
    isWide: true,
    filterRow: 1,
  };
}

const fixOf = (page: Page, { rule }: PlacedCheck): string => page.rules.get(rule)?.fix[page.lang] ?? '';

function findings(page: Page, { lines, left }: { readonly lines: readonly Line[]; readonly left: number }): Sheet {
  const title = heads(
    page,
    WORDS.unit,
    WORDS.name,
    WORDS.item,
    WORDS.outcome,
    WORDS.problem,
    WORDS.todo,
    WORDS.duty,
    WORDS.deadline,
    WORDS.place,
  );
  const rows = lines.map(({ unit, name, check, deadline, problem, place }) => [
    text(unit),
    text(name),
    text(inTable(page.title(check.rule))),
    text(page.tell(RESULT_NAMES[resultOf(check)]), STYLE[resultOf(check)]),
    text(problem),
    text(inTable(check.waiver ? sayWaivers(page.tell, check).join(' ') : fixOf(page, check))),
    text(page.tell(DUTIES[check.duty])),
    deadline,
    text(place),
  ]);
  const rest = left > 0 ? [[text(page.tell(WORDS.more, { n: left }))]] : [];
  return {
    name: page.tell(WORDS.findings),
    widths: [10, 20, 20, 10, 50, 40, 12, 13, 24],
    rows: [title, ...rows, ...rest],
    frozenRows: 1,
    filterRow: 1,
  };
}

/** What the office keeps by hand from here on. */
function ledger(page: Page, lines: readonly Line[]): Sheet {
  const title = heads(
    page,
    WORDS.number,
    WORDS.name,
    WORDS.problem,
    WORDS.duty,
    WORDS.deadline,
    WORDS.state,
    WORDS.reviewer,
    WORDS.closed,
  );
  const open = lines.filter(({ check }) => !check.waiver && check.severity !== 'info');
  const rows = open.map(({ name, check, deadline, problem }, index): readonly PageCell[] => [
    number(index + 1),
    text(name),
    text(problem),
    text(page.tell(DUTIES[check.duty])),
    deadline,
    text(STATES[page.lang][0] ?? '', 'number'),
    { value: null, style: 'text' },
    { value: null, style: 'day' },
  ]);
  const dropdowns = [
    { column: 6, from: 2, to: Math.max(2, rows.length + 1), choices: STATES[page.lang], isStrict: false, prompt: null },
  ];
  return {
    name: page.tell(WORDS.ledger),
    widths: [8, 20, 60, 14, 13, 12, 12, 13],
    rows: [title, ...rows],
    frozenRows: 1,
    filterRow: 1,
    dropdowns,
  };
}
