import { type AuditRequest, audit, type ReportSink } from '../audit.ts';
import { fileAt } from '../discover/discover.ts';
import { problem } from '../inputs/problem.ts';
import type { Localized } from '../model.ts';
import { makePage } from '../report/text/page.ts';
import { makeSheets } from '../sheets/sheets.ts';
import { templateOf } from '../sheets/template.ts';
import { NOTICE_OPTIONS, type NoticesRequest, writeNotices } from './_notices.ts';
import { writeNewFile } from './init/new-file.ts';
import { sayNotWritten } from './init/new-record.ts';
import { defineCommand, type FlagsOf, type Options } from './out/command.ts';
import { readFlags } from './out/flags.ts';
import { WORKBOOK_FILE, YAML_FILE } from './out/options.ts';
import { langOf } from './out/setup.ts';
import { tell, type World } from './out/world.ts';

const options = {
  ...NOTICE_OPTIONS,
  printTemplate: {
    about: { en: 'write the built-in template to a file, and audit nothing', zh: '只生成自带模板，不核查' },
    value: WORKBOOK_FILE,
  },
} as const satisfies Options;

type SheetsFlags = FlagsOf<typeof options>;

const MESSAGES = {
  written: {
    en: '{folder}: {units|plural:notice,notices}, {files|plural:file,files} in all',
    zh: '{folder}：整改通知单{units}份，共{files}个文件',
  },
  templateWritten: { en: '{file} is written', zh: '已生成 {file}' },
} as const satisfies Readonly<Record<string, Localized>>;

/** `--print-template FILE`: the default template, to make an own one of. */
function printTemplate(given: string, flags: SheetsFlags, world: World): number {
  const lang = langOf(flags, world);
  const { file: target, name: file } = fileAt(world.cwd, given);
  const why = writeNewFile(target, templateOf(lang, 'notice'));
  const { message } = why === null ? problem(MESSAGES.templateWritten, { file }) : sayNotWritten(why, file);
  tell(world, lang, message);
  return why === null ? 0 : 2;
}

/** `audit sheets PATH… --to FOLDER`: 0 where everything passes, 1 where sheets say what to put right. */
async function sheets(paths: readonly string[], flags: SheetsFlags, world: World): Promise<number> {
  if (flags.printTemplate !== undefined) return printTemplate(flags.printTemplate, flags, world);
  const maker = {
    audit: (request: AuditRequest, sink: ReportSink) => audit(request, [sink]),
    make: ({ context, ...request }: NoticesRequest) =>
      makeSheets({ ...request, page: makePage(context), isOfOffice: true }),
    written: MESSAGES.written,
    // The summary is always there.
    isLeft: (_: unknown, files: number) => files > 1,
  };
  return writeNotices(paths, flags, { world, reader: readFlags(), maker });
}

export default defineCommand({
  name: 'sheets',
  about: {
    en: 'write a rectification notice in Word for each unit that does not pass',
    zh: '为每个不通过的单位生成一份 Word 整改通知单',
  },
  operands: { spelling: '[paths...]', value: YAML_FILE },
  options,
  afterHelp: {
    en: 'Exit codes: 0 nothing to put right, 1 sheets are written, 2 the audit was not completed.',
    zh: '退出码：0 没有需要整改的；1 已生成通知单；2 未能正常核查。',
  },
  run: sheets,
});
