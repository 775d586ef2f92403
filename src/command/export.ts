import { fileAt } from '../discover/discover.ts';
import { problem } from '../inputs/problem.ts';
import { readRecordFile } from '../load/file/read.ts';
import type { Localized, PlacedFinding } from '../model.ts';
import { exportBook } from '../workbook/export-book.ts';
import { recordLayout } from '../workbook/layout.ts';
import { loadRecord } from '../workbook/load-record.ts';
import { recordPages } from '../workbook/write/record-pages.ts';
import { isBookName, writeBook } from '../workbook/write/write-book.ts';
import { writeNewFile } from './init/new-file.ts';
import { sayNotWritten } from './init/new-record.ts';
import { defineCommand, type FlagsOf, type Options } from './out/command.ts';
import { readFlags } from './out/flags.ts';
import { OPTIONS, WORKBOOK_FILE, YAML_FILE } from './out/options.ts';
import { langOf } from './out/setup.ts';
import { refuse, tell, type World } from './out/world.ts';
import { misfits, sayMisfit } from './workbook/wrong-cells.ts';

const options = {
  output: {
    about: {
      en: 'the workbook, .xlsx or .ods (default: .xlsx beside the record)',
      zh: '工作簿文件名，.xlsx 或 .ods（默认与记录同名的 .xlsx）',
    },
    short: 'o',
    value: WORKBOOK_FILE,
  },
  lang: {
    ...OPTIONS.lang,
    about: {
      en: 'the language of the sheets, zh or en (default: that of your system)',
      zh: '工作表的提示信息的语言，zh 或 en（默认随系统）',
    },
  },
} as const satisfies Options;

type ExportFlags = FlagsOf<typeof options>;

const MESSAGES = {
  noBookName: {
    en: '{file} is not a workbook’s name; use one that ends in .xlsx or .ods',
    zh: '{file} 不是工作簿的文件名；扩展名应为 .xlsx 或 .ods',
  },
  nothing: {
    en: 'nothing is written: the above has no place in a record and would be lost. Correct it first',
    zh: '未写出任何文件：以上内容在记录中没有相应位置，写入工作簿会丢失。请先改正',
  },
  longCell: {
    en: '{file}: a cell would hold more than {limit} characters, which no workbook takes; nothing is written',
    zh: '{file}：有一格的文字超过{limit}个字符，工作簿无法容纳，未写出任何文件',
  },
  written: { en: '{file} is written', zh: '已生成 {file}' },
} as const satisfies Readonly<Record<string, Localized>>;

/** What a cell takes (ECMA-376 leaves it to the programs; Excel's limit). */
const LONGEST_CELL = 32_767;

/** `audit export FILE -o FILE`: a record into a workbook. */
async function exportRecord([given = '']: readonly string[], flags: ExportFlags, world: World): Promise<number> {
  const reader = readFlags(flags);
  const lang = langOf(flags, world);
  if (reader.problems.length > 0) return refuse(world, lang, reader.problems);
  const { file: source, name } = fileAt(world.cwd, given);
  const { file: target, name: file } = fileAt(world.cwd, flags.output ?? source.replace(/(?:\.ya?ml)?$/i, '.xlsx'));
  if (!isBookName(target)) return refuse(world, lang, [problem(MESSAGES.noBookName, { file })]);
  const read = readRecordFile(source, { within: null });
  const sayAll = (found: readonly PlacedFinding[]) => found.map((one) => sayMisfit(name, one));
  if (!read.ok) return refuse(world, lang, sayAll(read.findings));
  const loaded = loadRecord(read.bytes, false);
  const wrong = sayAll(misfits(loaded));
  if (!loaded.ok || wrong.length > 0) return refuse(world, lang, [...wrong, problem(MESSAGES.nothing, { file })]);
  const book = exportBook(loaded.value as Readonly<Record<string, unknown>>, recordLayout(), lang);
  const isLong = book.sheets.some(({ rows }) =>
    rows.some((row) => row.some((cell) => cell && 'text' in cell && cell.text.length > LONGEST_CELL)),
  );
  if (isLong) return refuse(world, lang, [problem(MESSAGES.longCell, { file: name, limit: LONGEST_CELL })]);
  const why = writeNewFile(target, await writeBook(recordPages(book), target));
  if (why !== null) return refuse(world, lang, [sayNotWritten(why, file)]);
  tell(world, lang, problem(MESSAGES.written, { file }).message);
  return 0;
}

export default defineCommand({
  name: 'export',
  about: { en: 'make a workbook from a record', zh: '将记录导出为工作簿' },
  operands: { spelling: '<file>', value: YAML_FILE },
  options,
  run: exportRecord,
});
