import path from 'node:path';
import type { AuditRequest, AuditResult, ReportSink } from '../audit.ts';
import type { Roster } from '../documents/roster.ts';
import { problem } from '../inputs/problem.ts';
import { readRecordFile } from '../load/file/read.ts';
import type { Localized, Problem } from '../model.ts';
import { listen } from '../report/text/listen.ts';
import type { ReportContext } from '../report/text/reporter.ts';
import { readTemplate, type Template } from '../sheets/fill.ts';
import { makeEar } from '../sheets/gather.ts';
import type { Sheets, SheetsRequest } from '../sheets/sheets.ts';
import { say } from '../words/say.ts';
import { WAIVING_OPTIONS } from './_options.ts';
import { requestFor } from './_request.ts';
import type { FlagsOf, Options } from './out/command.ts';
import { FILE_WIDTH, finish } from './out/deliver.ts';
import type { FlagReader } from './out/flags.ts';
import { OPTIONS, WORKBOOK_FILE } from './out/options.ts';
import { reportContext } from './out/report-context.ts';
import type { Setup } from './out/setup.ts';
import { type Around, fileSink } from './out/sinks.ts';
import { refuse, type World } from './out/world.ts';

const MESSAGES = {
  noFolder: {
    en: 'name the folder for the sheets: --to sheets',
    zh: '请用 --to 指定存放通知单的文件夹，如 --to 通知单',
  },
  notATemplate: {
    en: '{file} is no Word file (.docx) that can be read; audit sheets --print-template FILE writes one to start from',
    zh: '{file} 不是可读取的 Word 文件（.docx）；可用 audit sheets --print-template 文件名 生成一份模板，在其上修改',
  },
  tags: {
    en: '{file}: these tags are unknown, or have no beginning or end: {tags}; see the default template (audit sheets --print-template FILE)',
    zh: '{file}：模板中的标签{tags}无法识别，或者首尾不成对；请对照自带模板（audit sheets --print-template 文件名）改正',
  },
  defaultTemplate: { en: 'the default template', zh: '自带模板' },
} as const satisfies Readonly<Record<string, Localized>>;

export const NOTICE_OPTIONS = {
  to: {
    about: {
      en: 'the folder to write into; each team gets a folder in it',
      zh: '存放生成文件的文件夹，按督导组分文件夹',
    },
    value: { shown: 'folder', files: 'folders' },
  },
  template: {
    about: {
      en: 'your own Word template with {tags}, in place of the built-in one',
      zh: '采用自备的 Word 模板（含{标签}），不用自带模板',
    },
    value: WORKBOOK_FILE,
  },
  number: {
    about: {
      en: 'the number of the first notice; the others follow (default: left blank)',
      zh: '第一份通知单的文号，其后依次递增；不写则留空',
    },
    value: { shown: 'n' },
  },
  deadline: {
    about: {
      en: 'the last day to put everything right (default: the end of the stage)',
      zh: '整改时限（默认为所属环节的截止日）',
    },
    value: { shown: 'date' },
  },
  date: {
    about: { en: 'the date of the documents (default: the day judged as of)', zh: '成文日期（默认为核查基准日）' },
    value: { shown: 'date' },
  },
  ...WAIVING_OPTIONS,
  only: OPTIONS.only,
} as const satisfies Options;

/** The flags of the commands that write notices, as they were typed. */
export type NoticeFlags = FlagsOf<typeof NOTICE_OPTIONS>;

/** What a run that was heard comes to, and what flags say of notices. */
export type NoticesRequest = Omit<SheetsRequest, 'page' | 'isOfOffice'> & { readonly context: ReportContext };

/** What a command that writes notices does in its own way. */
interface NoticeMaker<Ran extends RunWithRoster> {
  /** Audits, and lets the sink hear it. */
  audit(request: AuditRequest, sink: ReportSink): Promise<Ran>;
  make(request: NoticesRequest, run: Ran): Sheets;
  /** What is said of the files; `params` are the counts. */
  readonly written: Localized;
  /** Whether something is left to put right. */
  isLeft(run: Ran, files: number): boolean;
}

type RunWithRoster = AuditResult & { readonly roster: Roster | null };

/** Audits, and writes what is made of it into the folder `--to`. `reader` has read the command's own flags. */
export async function writeNotices<Ran extends RunWithRoster>(
  paths: readonly string[],
  flags: NoticeFlags,
  { world, reader, maker }: { readonly world: World; readonly reader: FlagReader; readonly maker: NoticeMaker<Ran> },
): Promise<number> {
  const number = reader.wholeNumber('--number', flags.number, 1);
  const deadline = reader.day('--deadline', flags.deadline);
  const date = reader.day('--date', flags.date);
  const asked = await requestFor(paths, flags, { world, reader });
  if (typeof asked === 'number') return asked;
  const { setup, request } = asked;
  const { lang } = setup;
  const { to, template: given } = flags;
  if (to === undefined) return refuse(world, lang, [problem(MESSAGES.noFolder)]);
  const template = given === undefined ? null : templateAt(path.resolve(world.cwd, given), setup);
  if (given !== undefined && template === null)
    return refuse(world, lang, [problem(MESSAGES.notATemplate, { file: given })]);
  const ear = makeEar();
  const run = await maker.audit(request, { reporter: ear.reporter, write: () => {} });
  if (run.interrupted) return finish(run, false, { world, lang });
  const context = { ...reportContext({ ...flags, color: false }, world, setup), width: FILE_WIDTH };
  const { roster } = run;
  const made = maker.make({ number, deadline, date, template, roster, context, heard: ear.heard() }, run);
  if (!made.ok) {
    const file = given ?? MESSAGES.defaultTemplate[lang];
    return refuse(world, lang, [problem(MESSAGES.tags, { file, tags: made.tags.join(' ') })]);
  }
  const { ok: _, files, ...counts } = made;
  const placed = files.map(([name, bytes]) => [path.resolve(world.cwd, to, name), bytes] as const);
  const problems = await writeFiles(placed, { world, ...setup });
  const said = { ...counts, folder: to, files: files.length - problems.length };
  world.stdout.write(`${say(maker.written, said, lang)}\n`);
  const whole = { ...run, problems: [...run.problems, ...problems] };
  return finish(whole, maker.isLeft(run, files.length), { world, lang });
}

/** The template of a file; null where it is none. */
function templateAt(file: string, { files }: Setup): Template | null {
  const read = readRecordFile(file, { within: null });
  const template = read.ok ? readTemplate(read.bytes) : null;
  if (template !== null) files.note(file, 'config', null);
  return template;
}

/** Writes files like reports: each is whole or not there, and none replaces a file that the run read. */
export async function writeFiles(
  made: readonly (readonly [file: string, bytes: Uint8Array])[],
  around: Around,
): Promise<readonly Problem[]> {
  const problems: Problem[] = [];
  for (const [file, bytes] of made) {
    const sink = fileSink({ ...listen({}), bytes: async () => bytes }, file, around);
    await sink.complete();
    problems.push(...sink.finish());
  }
  return problems;
}
