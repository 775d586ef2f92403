import { audit } from '../audit.ts';
import type { Localized, RecordReport, ReportedWaiver, Summary } from '../model.ts';
import { csvLine } from '../report/csv.ts';
import { nameOf } from '../report/text/heading.ts';
import { listen } from '../report/text/listen.ts';
import { markdownCell, markdownRow, markdownText } from '../report/text/markdown-text.ts';
import { inTable } from '../report/text/neutral.ts';
import { makePage, type Page, paragraph, toText } from '../report/text/page.ts';
import { remarksIn, waivedSum, waiversOf } from '../report/text/waiver.ts';
import { BATCH_WORDS } from '../words/batch.ts';
import { WAIVER_WORDS } from '../words/waivers.ts';
import { JUDGING_OPTIONS } from './_options.ts';
import { requestFor } from './_request.ts';
import { defineCommand, type FlagsOf } from './out/command.ts';
import { finish } from './out/deliver.ts';
import { readFlags } from './out/flags.ts';
import { formatOption, YAML_FILE } from './out/options.ts';
import { reportContext } from './out/report-context.ts';
import type { World } from './out/world.ts';

const FORMATS = ['pretty', 'markdown', 'csv'] as const;
const options = { ...JUDGING_OPTIONS, format: formatOption(FORMATS) };

const WORDS = {
  number: { en: 'no.', zh: '序号' },
  line: { en: 'line', zh: '行' },
  target: { en: 'for', zh: '适用对象' },
  rules: { en: 'requirements', zh: '核查项目' },
  subject: { en: 'entry', zh: '条目' },
  reason: { en: 'reason', zh: '理由' },
  approvedBy: { en: 'approved by', zh: '批准人' },
  period: { en: 'in force', zh: '有效期' },
  covers: { en: 'covers', zh: '适用情况' },
  remarks: { en: 'remarks', zh: '说明' },
  signature: { en: 'signature and date', zh: '签字、日期' },
} as const satisfies Readonly<Record<string, Localized>>;

const SAYS = {
  unit: { en: 'unit {id}', zh: '单位{id}' },
  team: { en: 'units of team {id}', zh: '督导组{id}所督导的单位' },
  category: { en: '{category|term}', zh: '{category|term}' },
  person: { en: '{name}, {post}', zh: '{post}{name}' },
  from: { en: '{from|date} to {until|date}', zh: '{from|date}至{until|date}' },
  until: { en: 'until {until|date}', zh: '至{until|date}' },
  covered: { en: '{unit}: {rule}', zh: '{unit}：{rule}' },
  nothing: { en: 'nothing', zh: '无' },
  list: { en: '{list}', zh: '{list}' },
  fact: { en: '{word}: {value}', zh: '{word}：{value}' },
} as const satisfies Readonly<Record<string, Localized>>;

const SIGNATURE = '____________________';

/** The units and rules that each exception settles, by its pointer. */
type Covered = Map<string, string[]>;

/** Adds what the exceptions settle in a record. */
function cover(covered: Covered, page: Page, report: RecordReport): void {
  for (const check of report.checks)
    for (const { pointer } of waiversOf(check)) {
      const said = page.tell(SAYS.covered, { unit: nameOf(page, report), rule: page.title(check.rule) });
      covered.set(pointer, [...(covered.get(pointer) ?? []), said]);
    }
}

/** What a run with exceptions came to. */
interface Heard {
  readonly covered: Covered;
  readonly summary: Summary;
}

/** A row of the table: what stands in its columns, a text or several. */
type Cells = Readonly<Record<keyof typeof WORDS, readonly string[]>>;

const COLUMNS = Object.keys(WORDS) as (keyof typeof WORDS)[];

function targetOf(page: Page, { unit, team, category }: ReportedWaiver): string {
  if (unit !== null) return page.tell(SAYS.unit, { id: unit });
  if (team !== null) return page.tell(SAYS.team, { id: team });
  return page.tell(BATCH_WORDS.categoryName, { category: category ?? '' });
}

function rowsOf(page: Page, { covered, summary }: Heard): readonly Cells[] {
  const remarks = remarksIn(page.tell, summary);
  return (summary.waivers?.list ?? []).map((waiver, n) => {
    const { pointer, line, rules, subject, reason, approvedBy, from, until } = waiver;
    return {
      number: [String(n + 1)],
      line: [String(line)],
      target: [targetOf(page, waiver)],
      rules: rules.map((rule) => page.title(rule)),
      subject: subject === null ? [] : [subject],
      reason: [reason],
      approvedBy: [page.tell(SAYS.person, { ...approvedBy })],
      period: [from === null ? page.tell(SAYS.until, { until }) : page.tell(SAYS.from, { from, until })],
      covers: covered.get(pointer) ?? [page.tell(SAYS.nothing)],
      remarks: remarks.filter((one) => one.line === line).map(({ words }) => words),
      signature: [],
    };
  });
}

const headOf = (page: Page): readonly string[] => COLUMNS.map((column) => page.tell(WORDS[column]));

/** How the table is written. */
const WRITERS: Readonly<Record<(typeof FORMATS)[number], (page: Page, heard: Heard) => string>> = {
  pretty: (page, heard) => {
    const fact = (column: keyof typeof WORDS, values: readonly string[]): readonly string[] =>
      values.length === 0
        ? []
        : paragraph(
            page,
            page.tell(SAYS.fact, {
              word: page.tell(WORDS[column]),
              value: values.join(page.lang === 'zh' ? '；' : '; '),
            }),
            { indent: 4, hang: 2 },
          );
    const blocks = rowsOf(page, heard).flatMap(({ number, target, line, ...cells }) => [
      '',
      page.ink.bold(
        page.tell(WAIVER_WORDS.remark, {
          path: `${number}. ${heard.summary.waivers?.path}`,
          line: Number(line),
          words: target.join(''),
        }),
      ),
      ...COLUMNS.flatMap((column) => (column in cells ? fact(column, cells[column as keyof typeof cells]) : [])),
      ...fact('signature', [SIGNATURE]),
    ]);
    return toText([...waivedSum(page.tell, heard.summary), ...blocks]);
  },
  markdown: (page, heard) => {
    const rows = rowsOf(page, heard).map((row) => markdownRow(COLUMNS.map((column) => markdownCell(row[column]))));
    const head = markdownRow(headOf(page)) + markdownRow(COLUMNS.map(() => '---'));
    const sum = waivedSum(page.tell, heard.summary).map((line) => `${markdownText(line)}\n`);
    return `## ${page.tell(WAIVER_WORDS.title)}\n\n${sum.join('')}\n${head}${rows.join('')}`;
  },
  csv: (page, heard) => {
    const rows = rowsOf(page, heard).map((row) =>
      csvLine(COLUMNS.map((column) => row[column].map(inTable).join('\n'))),
    );
    return `\uFEFF${csvLine(headOf(page))}${rows.join('')}`;
  },
};

/** `audit waivers FILE PATH…`: the exceptions of a file with what each covers, to be signed. */
async function listWaivers(
  [file = '', ...paths]: readonly string[],
  flags: FlagsOf<typeof options>,
  world: World,
): Promise<number> {
  const reader = readFlags();
  const format = reader.choice('--format', flags.format ?? 'pretty', FORMATS);
  const asked = await requestFor(paths, { ...flags, waivers: file }, { world, reader });
  if (typeof asked === 'number') return asked;
  const { setup, request } = asked;
  const page = makePage(reportContext(flags, world, setup));
  const covered: Covered = new Map();
  const record = (report: RecordReport): void => cover(covered, page, report);
  const run = await audit(request, [{ write: () => {}, reporter: listen({ record }) }]);
  const { summary } = run;
  if (!run.interrupted) world.stdout.write(WRITERS[format](page, { covered, summary }));
  const hasFaults = remarksIn(page.tell, summary).some(({ level }) => level === 'warning');
  return finish(run, hasFaults, { world, lang: setup.lang });
}

export default defineCommand({
  name: 'waivers',
  about: {
    en: 'list the exceptions in a file and what each covers, as a table to sign',
    zh: '列出准予例外的事项及其适用情况，供签字确认',
  },
  operands: { spelling: '<file> [paths...]', value: YAML_FILE },
  options,
  afterHelp: {
    en: 'Exit codes: 0 all exceptions are in order, 1 some are refused or cover nothing, 2 the audit was not completed.',
    zh: '退出码：0 各项均无问题；1 有不予采用或者没有适用的；2 未能正常核查。',
  },
  run: listWaivers,
});
