import { mkdirSync } from 'node:fs';
import path from 'node:path';
import { audit } from '../audit.ts';
import { reportPath } from '../discover/discover.ts';
import { problem } from '../inputs/problem.ts';
import { readRecordFile } from '../load/file/read.ts';
import type { Localized, Params, Problem } from '../model.ts';
import { listen } from '../report/text/listen.ts';
import { makePage } from '../report/text/page.ts';
import type { Reporter } from '../report/text/reporter.ts';
import { readTemplate, type Template } from '../sheets/fill.ts';
import { makeEar } from '../sheets/gather.ts';
import { makeSheets } from '../sheets/sheets.ts';
import { templateOf } from '../sheets/template.ts';
import { requestFor } from './_request.ts';
import type { CheckFlags } from './check.ts';
import { writeNewFile } from './init/new-file.ts';
import { sayNotWritten } from './init/new-record.ts';
import { defineCommand } from './out/command.ts';
import { tellRest } from './out/deliver.ts';
import { exitCodeOf } from './out/exit-code.ts';
import { readFlags } from './out/flags.ts';
import { OPTIONS, SETUP_OPTIONS, WORKBOOK_FILE, YAML_FILE } from './out/options.ts';
import { reportContext } from './out/report-context.ts';
import { langOf } from './out/setup.ts';
import { fileSink } from './out/sinks.ts';
import { tell, type World } from './out/world.ts';

type Judging = Pick<
  CheckFlags,
  'profile' | 'config' | 'lang' | 'color' | 'ignore' | 'roster' | 'waivers' | 'asOf' | 'final' | 'strict' | 'only'
>;

/** The flags of `audit sheets`, as they were typed. */
interface SheetsFlags extends Judging {
  readonly to?: string;
  readonly template?: string;
  readonly printTemplate?: string;
  readonly number?: string;
  readonly deadline?: string;
  readonly date?: string;
}

const MESSAGES = {
  noFolder: {
    en: 'name the folder for the sheets: --to sheets',
    zh: '请用 --to 指定存放通知单的文件夹，如 --to 通知单',
  },
  notATemplate: {
    en: '{file} is no Word file (.docx) that can be read; --print-template FILE writes one to start from',
    zh: '{file} 不是可读取的 Word 文件（.docx）；可用 --print-template 文件名 生成一份模板，在其上修改',
  },
  tags: {
    en: '{file}: these tags are unknown, or have no beginning or end: {tags}; see the default template (--print-template FILE)',
    zh: '{file}：模板中的标签{tags}无法识别，或者首尾不成对；请对照自带模板（--print-template 文件名）改正',
  },
  defaultTemplate: { en: 'the default template', zh: '自带模板' },
  written: {
    en: '{folder}: {units|plural:notice,notices}, {files|plural:file,files} in all',
    zh: '{folder}：整改通知单{units}份，共{files}个文件',
  },
  templateWritten: { en: '{file} is written', zh: '已生成 {file}' },
} as const satisfies Readonly<Record<string, Localized>>;

/** `--print-template FILE`: the default template, to make an own one of. */
function printTemplate(given: string, flags: SheetsFlags, world: World): number {
  const lang = langOf(flags, world);
  const target = path.resolve(world.cwd, given);
  const file = reportPath(world.cwd, target);
  const why = writeNewFile(target, templateOf(lang, 'notice'));
  const { message } = why === null ? problem(MESSAGES.templateWritten, { file }) : sayNotWritten(why, file);
  tell(world, lang, message);
  return why === null ? 0 : 2;
}

function templateAt(given: string, cwd: string): Template | null {
  const read = readRecordFile(path.resolve(cwd, given), { within: null });
  return read.ok ? readTemplate(read.bytes) : null;
}

/** A file of bytes as a report, so that it replaces no file of the run and is there whole or not at all. */
const reporterOf = (bytes: Uint8Array): Reporter => ({ ...listen({}), bytes: async () => bytes });

/** `audit sheets PATH… --to FOLDER`: 0 where everything passes, 1 where sheets say what to put right. */
async function sheets(paths: readonly string[], flags: SheetsFlags, world: World): Promise<number> {
  const { to, template, printTemplate: printed, number, deadline, date, ...judging } = flags;
  if (printed !== undefined) return printTemplate(printed, flags, world);
  const reader = readFlags();
  const first = number === undefined ? null : reader.wholeNumber('--number', number, 1);
  const last = deadline === undefined ? null : reader.day('--deadline', deadline);
  const day = date === undefined ? null : reader.day('--date', date);
  const asked = await requestFor(paths, judging, { world, reader });
  if (typeof asked === 'number') return asked;
  const { setup, request } = asked;
  const { lang, files } = setup;
  const refuse = (words: Localized, params: Params = {}): number => {
    tell(world, lang, problem(words, params).message);
    return 2;
  };
  if (to === undefined) return refuse(MESSAGES.noFolder);
  const own = template === undefined ? null : templateAt(template, world.cwd);
  if (template !== undefined && own === null) return refuse(MESSAGES.notATemplate, { file: template });
  if (template !== undefined) files.note(path.resolve(world.cwd, template), 'config', null);
  const ear = makeEar();
  const run = await audit(request, [{ reporter: ear.reporter, write: () => {} }]);
  if (run.interrupted) {
    await tellRest(run, world, lang);
    return exitCodeOf(run, false);
  }
  const page = makePage({ ...reportContext({ ...flags, color: false }, world, setup), color: false });
  const made = makeSheets({
    page,
    heard: ear.heard(),
    roster: run.roster,
    template: own,
    number: first,
    deadline: last,
    date: day,
  });
  if (!made.ok) {
    const file = template ?? MESSAGES.defaultTemplate[lang];
    return refuse(MESSAGES.tags, { file, tags: made.tags.join(' ') });
  }
  const folder = path.resolve(world.cwd, to);
  const problems: Problem[] = [];
  mkdirSync(folder, { recursive: true });
  for (const [name, bytes] of made.files) {
    const sink = fileSink(reporterOf(bytes), path.join(folder, name), { world, files });
    await sink.complete();
    problems.push(...sink.finish());
  }
  const whole = { ...run, problems: [...run.problems, ...problems] };
  const said = problem(MESSAGES.written, { folder: to, units: made.units, files: made.files.length - problems.length });
  world.stdout.write(`${said.message[lang]}\n`);
  await tellRest(whole, world, lang);
  return exitCodeOf(whole, made.files.length > 1);
}

const { ignore, roster, waivers, asOf, final, strict, only } = OPTIONS;

export default defineCommand<SheetsFlags>({
  name: 'sheets',
  about: {
    en: 'write a rectification notice in Word for each unit that does not pass',
    zh: '为每个不通过的单位生成一份 Word 整改通知单',
  },
  operands: { spelling: '[paths...]', value: YAML_FILE },
  options: {
    to: {
      about: { en: 'the folder for the sheets, one folder a team in it', zh: '存放通知单的文件夹，按督导组分文件夹' },
      value: { shown: 'folder', files: 'folders' },
    },
    template: {
      about: {
        en: 'a Word file with {tags} to fill in, in place of the default one',
        zh: '采用自备的 Word 模板（含{标签}），不用自带模板',
      },
      value: WORKBOOK_FILE,
    },
    printTemplate: {
      about: { en: 'write the default template into a file, and do nothing else', zh: '只生成自带模板，不审核' },
      value: WORKBOOK_FILE,
    },
    number: {
      about: {
        en: 'the number of the first notice; without it the numbers stay open',
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
    ...SETUP_OPTIONS,
    ignore,
    roster,
    waivers,
    asOf,
    final,
    strict,
    only,
  },
  afterHelp: {
    en: 'Exit codes: 0 nothing to put right, 1 sheets are written, 2 not properly audited.',
    zh: '退出码：0 没有需要整改的；1 已生成通知单；2 未能正常审核。',
  },
  run: sheets,
});
