import path from 'node:path';
import { problem } from '../inputs/problem.ts';
import { readRecordFile } from '../load/file/read.ts';
import type { Lang, Localized, Problem } from '../model.ts';
import { listen } from '../report/text/listen.ts';
import { readTemplate, type Template } from '../sheets/fill.ts';
import type { SheetsRequest } from '../sheets/sheets.ts';
import { WAIVING_OPTIONS } from './_request.ts';
import type { FlagsOf, Options } from './out/command.ts';
import type { FlagReader } from './out/flags.ts';
import { OPTIONS, WORKBOOK_FILE } from './out/options.ts';
import type { Setup } from './out/setup.ts';
import { type Around, fileSink } from './out/sinks.ts';
import { refuse, tell, type World } from './out/world.ts';

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

/** What notices say by flags. */
export const readNotices = (
  { number, deadline, date }: Pick<NoticeFlags, 'number' | 'deadline' | 'date'>,
  reader: FlagReader,
): Pick<SheetsRequest, 'number' | 'deadline' | 'date'> => ({
  number: reader.wholeNumber('--number', number, 1),
  deadline: reader.day('--deadline', deadline),
  date: reader.day('--date', date),
});

/** Where the files go, and the template of the notices; null where that cannot be, which is said. */
export function targetOf(
  { to, template: given }: Pick<NoticeFlags, 'to' | 'template'>,
  world: World,
  { lang, files }: Setup,
): { readonly folder: string; readonly template: Template | null } | null {
  if (to === undefined) {
    tell(world, lang, problem(MESSAGES.noFolder, {}).message);
    return null;
  }
  const folder = path.resolve(world.cwd, to);
  if (given === undefined) return { folder, template: null };
  const file = path.resolve(world.cwd, given);
  const read = readRecordFile(file, { within: null });
  const template = read.ok ? readTemplate(read.bytes) : null;
  if (template === null) {
    tell(world, lang, problem(MESSAGES.notATemplate, { file: given }).message);
    return null;
  }
  files.note(file, 'config', null);
  return { folder, template };
}

/** Says which tags of the template are wrong. */
export function refuseTags(
  tags: readonly string[],
  template: string | undefined,
  { world, lang }: { readonly world: World; readonly lang: Lang },
): number {
  const file = template ?? MESSAGES.defaultTemplate[lang];
  return refuse(world, lang, [problem(MESSAGES.tags, { file, tags: tags.join(' ') })]);
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
