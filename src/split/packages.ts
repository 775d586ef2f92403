import type { Localized } from '../model.ts';
import { csv } from '../report/csv.ts';
import { html } from '../report/html.ts';
import { makePage, toText } from '../report/text/page.ts';
import { passedOverSection } from '../report/text/passed-over.ts';
import { type MakeReporter, type ReportContext, wholeText } from '../report/text/reporter.ts';
import { folderOf, makeSheets, type Sheets, type SheetsRequest } from '../sheets/sheets.ts';
import { todoOfFolder } from '../todo/run-todo.ts';
import { todoPretty } from '../todo/say-todo.ts';
import { runsByTeam, type TeamRun, type WholeRun } from './team-run.ts';

/** What all packages are made of. */
export interface PackagesRequest extends Pick<SheetsRequest, 'roster' | 'template' | 'number' | 'deadline' | 'date'> {
  readonly context: ReportContext;
  readonly run: WholeRun;
}

/** The files of all packages; `units` is the number of notices. */
export type Packages = (Extract<Sheets, { ok: true }> & { readonly teams: number }) | Extract<Sheets, { ok: false }>;

const FILES = {
  page: { en: 'report.html', zh: '核查结果.html' },
  table: { en: 'checks.csv', zh: '核查结果.csv' },
  todo: { en: 'to-do.txt', zh: '待办事项.txt' },
} as const satisfies Readonly<Record<string, Localized>>;

const encode = (text: string): Uint8Array => new TextEncoder().encode(text);

function reportOf(make: MakeReporter, context: ReportContext, run: TeamRun): Uint8Array {
  const reporter = make(context);
  const head = run.head === null ? '' : reporter.begin({ ...run.head, records: run.records.length });
  const records = run.records.map((report) => reporter.record(report)).join('');
  const folder = run.folder === null ? '' : reporter.folder(run.folder);
  return encode(`${head}${records}${folder}${wholeText(reporter.end(run.summary, [], run.problems))}`);
}

function todoOf(context: ReportContext, { todos, folder, summary }: TeamRun): Uint8Array {
  const reporter = todoPretty(context);
  const records = todos.map((todo) => reporter.record(todo)).join('');
  const left = toText(passedOverSection(context, summary.passedOver));
  return encode(`${records}${reporter.end(todoOfFolder(folder?.checks ?? []))}${left}`);
}

/** The notices of a team. What the office has to settle stays with the office. */
const sheetsOf = ({ context, run: _, number, ...office }: PackagesRequest, run: TeamRun, before: number): Sheets =>
  makeSheets({
    ...office,
    page: makePage(context),
    heard: run,
    number: number === null ? null : number + before,
    isOfOffice: false,
  });

/** A folder for each team, in it all that is of its units and nothing of others. The same run gives the same bytes. */
export function makePackages(request: PackagesRequest): Packages {
  const { context, run, roster } = request;
  const { lang } = context;
  const page = makePage(context);
  const files: (readonly [string, Uint8Array])[] = [];
  const used = new Set<string>();
  let units = 0;
  const runs = runsByTeam(run, roster);
  for (const one of runs) {
    const called = folderOf(page, roster, { kind: 'team', team: one.team });
    let folder = called;
    for (let n = 2; used.has(folder.toLowerCase()); n += 1) folder = `${called.slice(0, -1)} (${n})/`;
    used.add(folder.toLowerCase());
    files.push([`${folder}${FILES.page[lang]}`, reportOf(html, context, one)]);
    files.push([`${folder}${FILES.table[lang]}`, reportOf(csv, context, one)]);
    files.push([`${folder}${FILES.todo[lang]}`, todoOf(context, one)]);
    const sheets = sheetsOf(request, one, units);
    if (!sheets.ok) return sheets;
    units += sheets.units;
    const isEmpty = sheets.files.length === 1;
    if (!isEmpty)
      for (const [name, bytes] of sheets.files) files.push([`${folder}${name.replace(/^.*\//, '')}`, bytes]);
  }
  return { ok: true, files, units, teams: runs.length };
}
