import { fileAt } from '../discover/discover.ts';
import { problem } from '../inputs/problem.ts';
import { eventsOf } from '../ledger/events.ts';
import { readLedger } from '../ledger/file.ts';
import { withLock } from '../ledger/lock.ts';
import { takeEvents } from '../ledger/state.ts';
import { codeOf } from '../load/file/open.ts';
import type { Lang, Localized } from '../model.ts';
import type { Failing } from '../parts/compare/outline.ts';
import type { ReportFile } from '../parts/inspect.ts';
import { recordsOf } from '../parts/inspect.ts';
import { digestOf, readReports } from '../parts/parts.ts';
import { toJson } from '../report/text/json-text.ts';
import { visible } from '../report/text/neutral.ts';
import { makePage } from '../report/text/page.ts';
import { stageEndIn } from '../report/text/sums.ts';
import { dayOf } from '../sheets/sheets.ts';
import { writeWhole } from '../whole-file.ts';
import { say } from '../words/say.ts';
import { writeFiles } from './_notices.ts';
import { signsFor } from './out/ascii.ts';
import { defineCommand, type FlagsOf, type Options } from './out/command.ts';
import { flaggedReports } from './out/deliver.ts';
import { readFlags } from './out/flags.ts';
import { formatOption, OPTIONS, SETUP_OPTIONS } from './out/options.ts';
import { reportContext } from './out/report-context.ts';
import { type Setup, setUp } from './out/setup.ts';
import { refuse, type World } from './out/world.ts';

const ACTIONS = ['add', 'show'] as const;
const FORMATS = ['pretty', 'csv', 'html'] as const;
const FILE_FORMATS = ['csv', 'xlsx', 'html'] as const;

const options = {
  date: {
    about: {
      en: 'add: the day of the report (default: the day judged as of)',
      zh: 'add：登记日期（默认为核查基准日）',
    },
    value: { shown: 'date' },
  },
  deadline: {
    about: {
      en: 'add: the last day to put new problems right (default: the end of the stage)',
      zh: 'add：新发现问题的整改时限（默认为所属环节的截止日）',
    },
    value: { shown: 'date' },
  },
  asOf: {
    about: {
      en: 'show: the day that decides what is overdue (default: that of the last report)',
      zh: 'show：以哪一天判断是否逾期（默认为最近一次登记的日期）',
    },
    value: { shown: 'date' },
  },
  format: formatOption(FORMATS),
  report: {
    ...OPTIONS.report,
    about: {
      en: 'show: also write it to a file: csv=FILE, xlsx=FILE or html=FILE',
      zh: 'show：另存为文件，如 csv=台账.csv、xlsx=台账.xlsx、html=台账.html',
    },
    value: { shown: 'format=path' },
  },
  ascii: OPTIONS.ascii,
  ...SETUP_OPTIONS,
} as const satisfies Options;

type LedgerFlags = FlagsOf<typeof options>;

const MESSAGES = {
  noReport: {
    en: 'name the JSON report to add: audit ledger add LEDGER.jsonl REPORT.json (made with -r json=REPORT.json)',
    zh: '请写明要登记的 JSON 报告：audit ledger add 台账.jsonl 报告.json（报告用 -r json=报告.json 生成）',
  },
  tooMany: {
    en: '`ledger show` takes the ledger alone',
    zh: 'ledger show 只需写台账文件，请去掉多余的文件名',
  },
  notProper: {
    en: '{name}: that audit was not complete, so it is not entered: {problem}',
    zh: '{name}：该次核查未正常完成，不予登记：{problem}',
  },
  noDay: {
    en: '{name}: the report names no day; give it with --date YYYY-MM-DD',
    zh: '{name}：报告中没有日期；请用 --date 年-月-日 指定',
  },
  earlier: {
    en: '{name}: its day, {day|date}, is before the last one in the ledger, {last|date}; add reports in their order, or give the day with --date',
    zh: '{name}：日期{day|date}早于台账中最近一次登记的{last|date}；请按先后顺序登记，或用 --date 指定日期',
  },
  twice: { en: '{name} is in the ledger already; nothing was added', zh: '{name} 已登记过，台账没有变化' },
  added: {
    en: '{name} is entered: {failed} new, {again} came back, {mended} closed, {open} open',
    zh: '{name} 已登记：新发现{failed}个，再次出现{again}个，销号{mended}个，现未整改{open}个',
  },
  held: {
    en: '{file}: another process is writing to the ledger; try again. If there is none, delete {file}.lock',
    zh: '{file}：另有程序正在登记，请稍后再试；确认没有的，删除 {file}.lock',
  },
  notWritten: {
    en: '{file}: the ledger could not be written ({error|cause}); it is as it was. See that the folder is there, may be written to, and has room',
    zh: '{file}：整改台账无法写出（{error|cause}），原有内容未改动。请检查文件夹是否存在、是否可写、磁盘是否已满',
  },
} as const satisfies Readonly<Record<string, Localized>>;

/** A report to enter, and the ledger to enter it into. */
interface Adding {
  readonly world: World;
  readonly setup: Setup;
  readonly flags: LedgerFlags;
  readonly ledger: { readonly file: string; readonly name: string };
  readonly report: ReportFile;
  readonly day: string;
}

/** Adds a report's events behind those that are there. The file is replaced whole. */
function addTo({ world, setup, flags, ledger, report, day }: Adding): number {
  const { lang } = setup;
  const read = readLedger(ledger.file, ledger.name, true);
  if (!read.ok) return refuse(world, lang, [read.problem]);
  const { name } = report;
  const digest = digestOf(report);
  if (read.ledger.reports.has(digest)) {
    world.stdout.write(`${say(MESSAGES.twice, { name }, lang)}\n`);
    return 0;
  }
  const last = read.ledger.day;
  if (last !== null && day < last) return refuse(world, lang, [problem(MESSAGES.earlier, { name, day, last })]);
  const context = reportContext(flags, world, setup);
  const { calendar } = report.head;
  const wordsOf = (one: Failing): Localized => {
    const inLang = (to: Lang): string => visible(one.quoted ?? context.inLang(to).say(one.rule, one.text));
    return { en: inLang('en'), zh: inLang('zh') };
  };
  const due = ({ rule }: Failing): string | null =>
    flags.deadline ?? stageEndIn(calendar, context.rules.get(rule)?.stage ?? null);
  const events = eventsOf(report, read.ledger, { day, digest, say: wordsOf, due });
  try {
    writeWhole(ledger.file, read.text + events.map((event) => `${toJson(event)}\n`).join(''), 0o666);
  } catch (error) {
    return refuse(world, lang, [problem(MESSAGES.notWritten, { file: ledger.name, error: codeOf(error) })]);
  }
  const after = takeEvents(read.ledger, events).ledger;
  const count = (what: string): number => events.filter(({ event }) => event === what).length;
  const open = [...after.entries.values()].filter(({ standing }) => standing === 'open').length;
  const counts = { failed: count('failed'), again: count('again'), mended: count('mended'), open };
  world.stdout.write(`${say(MESSAGES.added, { name, ...counts }, lang)}\n`);
  return 0;
}

async function add(files: readonly string[], flags: LedgerFlags, world: World): Promise<number> {
  const [ledger, given] = files.map((one) => fileAt(world.cwd, one));
  const { reports, problems } = given === undefined ? { reports: [], problems: [] } : readReports([given]);
  const [report] = reports;
  const profile = flags.profile ?? report?.head.profile;
  const setup = setUp(profile === undefined ? flags : { ...flags, profile }, world, []);
  const { lang } = setup;
  const reader = readFlags();
  const asked = reader.day('--date', flags.date);
  reader.day('--deadline', flags.deadline);
  const missing = given === undefined ? [problem(MESSAGES.noReport)] : [];
  const wrong = [...reader.problems, ...setup.problems, ...problems, ...missing];
  if (!report || !ledger || wrong.length > 0) return refuse(world, lang, wrong);
  const { name, head } = report;
  const notProper = head.problems.map(({ message }) => problem(MESSAGES.notProper, { name, problem: message }));
  if (notProper.length > 0) return refuse(world, lang, notProper);
  const day = asked ?? dayOf(head, recordsOf(report));
  if (day === null) return refuse(world, lang, [problem(MESSAGES.noDay, { name })]);
  const done = await withLock(ledger.file, () => addTo({ world, setup, flags, ledger, report, day }));
  if (done.ok) return done.value;
  const words = done.error === 'held' ? MESSAGES.held : MESSAGES.notWritten;
  return refuse(world, lang, [problem(words, { file: ledger.name, error: done.error })]);
}

async function show(files: readonly string[], flags: LedgerFlags, world: World): Promise<number> {
  const setup = setUp(flags, world, []);
  const reader = readFlags();
  const format = reader.choice('--format', flags.format ?? 'pretty', FORMATS);
  const asOf = reader.day('--as-of', flags.asOf);
  const reports = flaggedReports(flags.report ?? [], FILE_FORMATS, { world, reader });
  const tooMany = files.length > 1 ? [problem(MESSAGES.tooMany)] : [];
  const problems = [...reader.problems, ...setup.problems, ...tooMany];
  const [ledger] = files.map((one) => fileAt(world.cwd, one));
  if (problems.length > 0 || !ledger) return refuse(world, setup.lang, problems);
  const read = readLedger(ledger.file, ledger.name, false);
  if (!read.ok) return refuse(world, setup.lang, [read.problem]);
  const { ledgerAsCsv, ledgerAsPretty, ledgerAsXlsx } = await import('../ledger/show.ts');
  const { ledgerAsHtml } = await import('../ledger/show-html.ts');
  const context = reportContext(flags, world, setup);
  const shown = { page: makePage(context), ledger: read.ledger, day: asOf ?? read.ledger.day ?? '' };
  const texts = { pretty: ledgerAsPretty, csv: ledgerAsCsv, html: ledgerAsHtml } as const;
  const inSigns = await signsFor(format, flags.ascii, world);
  world.stdout.write(inSigns(texts[format](shown)));
  setup.files.note(ledger.file, 'report', null);
  const made: (readonly [string, Uint8Array])[] = [];
  for (const { format: kind, file } of reports)
    made.push([file, kind === 'xlsx' ? await ledgerAsXlsx(shown) : Buffer.from(texts[kind](shown))]);
  const unwritten = await writeFiles(made, { world, ...setup });
  return unwritten.length > 0 ? refuse(world, setup.lang, unwritten) : 0;
}

/** `audit ledger add LEDGER REPORT`, `audit ledger show LEDGER`. */
async function ledger(operands: readonly string[], flags: LedgerFlags, world: World): Promise<number> {
  const [given = '', ...files] = operands;
  const reader = readFlags();
  const action = reader.choice('ledger', given, ACTIONS);
  if (reader.problems.length > 0) {
    const { lang } = setUp(flags.lang === undefined ? {} : { lang: flags.lang }, world, []);
    return refuse(world, lang, reader.problems);
  }
  return action === 'add' ? add(files, flags, world) : show(files, flags, world);
}

export default defineCommand({
  name: 'ledger',
  about: {
    en: 'keep track of findings over time: ledger add LEDGER REPORT, ledger show LEDGER',
    zh: '整改台账：ledger add 台账 报告 登记一次核查，ledger show 台账 查看整改、销号情况',
  },
  operands: { spelling: '<action> <ledger> [report]', value: { shown: 'file', files: 'json' } },
  options,
  afterHelp: {
    en: 'Exit codes: 0 done, 2 nothing was added or shown.',
    zh: '退出码：0 已完成；2 未登记或者未能显示。',
  },
  run: ledger,
});
