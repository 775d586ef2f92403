import type { Localized, PlacedCheck, RecordReport, Verdict } from '../model.ts';
import { faultsIn } from '../tally.ts';
import { BATCH_WORDS, RESULT_NAMES } from '../words/batch.ts';
import { DUTIES, numbersOf, PROVENANCES, SHORT_VERDICTS } from '../words/report.ts';
import { sayEveryCounted, sayEveryNotCounted } from './text/entry.ts';
import { sayFound } from './text/finding.ts';
import { homeOfFolder } from './text/messages.ts';
import { inTable } from './text/neutral.ts';
import { makePage, type Page } from './text/page.ts';
import type { FormatDefinition, MakeReporter } from './text/reporter.ts';
import { sayWaivers } from './text/waiver.ts';

/** The columns, in order. */
const COLUMNS = {
  path: { en: 'file', zh: '文件' },
  unit: { en: 'unit id', zh: '单位编号' },
  name: { en: 'unit', zh: '单位名称' },
  team: { en: 'team', zh: '督导组' },
  category: { en: 'category', zh: '单位类别' },
  asOf: { en: 'as of', zh: '核查基准日' },
  verdict: { en: 'verdict', zh: '单位结论' },
  rule: { en: 'rule', zh: '规则' },
  title: { en: 'requirement', zh: '核查项目' },
  outcome: { en: 'outcome', zh: '核查结果' },
  severity: { en: 'severity', zh: '级别' },
  provenance: { en: 'source', zh: '依据' },
  duty: { en: 'to be done by', zh: '责任单位' },
  found: { en: 'found', zh: '实有' },
  required: { en: 'required', zh: '应有' },
  message: { en: 'message', zh: '说明' },
  findings: { en: 'findings', zh: '问题' },
  counted: { en: 'counted', zh: '计入' },
  notCounted: { en: 'not counted', zh: '不计入' },
  waiver: { en: 'waiver', zh: '准予例外' },
} as const satisfies Readonly<Record<string, Localized>>;

const SEVERITIES = {
  error: { en: 'error', zh: '错误' },
  warning: { en: 'warning', zh: '提醒' },
  info: { en: 'hint', zh: '提示' },
} as const satisfies Readonly<Record<PlacedCheck['severity'], Localized>>;

// What a spreadsheet takes for the start of a formula or command, even after spaces, including fullwidth forms. A
// leading apostrophe turns the cell into text. An apostrophe that is already there gets another one, so that the two
// stay distinct.
const FORMULA = /^'*\s*[=+\-@|%＝＋－＠｜％﹢﹣﹦﹪﹫−]/;
const safe = (text: string): string => (FORMULA.test(text) ? `'${text}` : text);
const cellOf = (text: string): string => `"${cut(safe(text)).replaceAll('"', '""')}"`;
const cut = (text: string): string => (text.length > MOST_CHARACTERS ? `${text.slice(0, MOST_CHARACTERS - 1)}…` : text);

/** A row of a table that a spreadsheet opens without running any of it. */
export const csvLine = (cells: readonly string[]): string => `${cells.map(cellOf).join(',')}\r\n`;

type Cells = Readonly<Record<keyof typeof COLUMNS, string>>;
type OfRecord = Pick<Cells, 'path' | 'unit' | 'name' | 'team' | 'category' | 'asOf' | 'verdict'>;

function ofRecord(page: Page, report: RecordReport): OfRecord {
  const text = (value: string | null): string => (value === null ? '' : inTable(value));
  const { path, unit, name, team, category, asOf, judgedAsOf, verdict } = report;
  return {
    path: text(path),
    unit: text(unit),
    name: text(name),
    team: text(team),
    category: category === null ? '' : inTable(page.tell(BATCH_WORDS.categoryName, { category })),
    asOf: text(judgedAsOf ?? asOf),
    verdict: sayVerdict(page, verdict),
  };
}

const sayVerdict = (page: Page, verdict: Verdict): string => page.tell(SHORT_VERDICTS[verdict]);

// Spreadsheets cut a cell at 32,767 characters, and some then break the rows after it.
const MOST_CHARACTERS = 32_000;
const MOST_LINES = 200;

const LEFT_OUT = {
  en: 'and {n} more, see the other reports',
  zh: '另有{n}条，见其他格式的报告',
} as const satisfies Localized;

/** Several lines in one cell, as many as a spreadsheet takes. */
function linesOf(page: Page, lines: readonly string[], all = lines.length): string {
  const shown: string[] = [];
  let length = 0;
  for (const line of lines.slice(0, MOST_LINES)) {
    const one = inTable(line);
    length += one.length + 1;
    if (length > MOST_CHARACTERS - ROOM_FOR_THE_REST) break;
    shown.push(one);
  }
  const left = page.tell(LEFT_OUT, { n: all - shown.length });
  return (shown.length === lines.length ? shown : [...shown, left]).join('\n');
}

const ROOM_FOR_THE_REST = 100;

function cellsOf(page: Page, record: OfRecord, check: PlacedCheck): Cells {
  const { rule, outcome, severity, provenance, duty, findings } = check;
  const [found = '', required = ''] = numbersOf(check) ?? [];
  return {
    ...record,
    rule: inTable(rule),
    title: inTable(page.title(rule)),
    outcome: page.tell(RESULT_NAMES[check.waiver ? 'waived' : outcome]),
    severity: page.tell(SEVERITIES[severity]),
    provenance: page.tell(PROVENANCES[provenance]),
    duty: page.tell(DUTIES[duty]),
    found: String(found),
    required: String(required),
    message: inTable(page.quote(rule, check.message)),
    findings: linesOf(
      page,
      findings.map((one) => sayFound(page, rule, one)),
      faultsIn(findings),
    ),
    counted: linesOf(page, sayEveryCounted(page, check)),
    notCounted: linesOf(page, sayEveryNotCounted(page, check)),
    waiver: linesOf(page, sayWaivers(page.tell, check)),
  };
}

const KEYS = Object.keys(COLUMNS) as (keyof typeof COLUMNS)[];

/** For spreadsheets: one row per check, RFC 4180. The byte order mark makes them read it as UTF-8. */
export const csv: MakeReporter = (context) => {
  const page = makePage(context);
  const rowsOf = (record: OfRecord, checks: readonly PlacedCheck[]): string =>
    checks
      .map((check) => {
        const cells = cellsOf(page, record, check);
        return csvLine(KEYS.map((key) => cells[key]));
      })
      .join('');
  return {
    begin: () => `\uFEFF${csvLine(KEYS.map((key) => page.tell(COLUMNS[key])))}`,
    record: (report) => rowsOf(ofRecord(page, report), report.checks),
    folder: (folder) => {
      const path = inTable(homeOfFolder(folder).path);
      const nobody = { unit: '', name: '', team: '', category: '', asOf: '', verdict: '' };
      return rowsOf({ path, ...nobody }, folder.checks);
    },
    end: () => '',
  };
};

export default {
  name: 'csv',
  zhName: '表格',
  about: {
    en: 'a spreadsheet: a row for each check',
    zh: '电子表格：一行一项',
  },
  make: csv,
} satisfies FormatDefinition;
