import path from 'node:path';
import { reportPath } from '../discover/discover.ts';
import { problem } from '../inputs/problem.ts';
import { readRecordFile } from '../load/file/read.ts';
import { type LoadResult, loadBytes, type NotLoaded } from '../load/load.ts';
import type { Localized, PlacedFinding, Problem } from '../model.ts';
import { type Meant, takeMeant } from '../validate/take-meant.ts';
import { inCells, sayMisplaced, takeIn } from '../workbook/take-in.ts';
import { type Keys, printTree } from '../workbook/tree.ts';
import { standingAt, writeNewFile } from './init/new-file.ts';
import { sayNotWritten } from './init/new-record.ts';
import { WORDS } from './init/words.ts';
import { defineCommand, type FlagsOf, type Options } from './out/command.ts';
import { LANGS, readFlags } from './out/flags.ts';
import { OPTIONS, WORKBOOK_FILE, YAML_FILE } from './out/options.ts';
import { auditOf, langOf } from './out/setup.ts';
import { refuse, tell, type World } from './out/world.ts';
import { misfits, sayMisfit } from './workbook/wrong-cells.ts';

const options = {
  output: {
    about: { en: 'the record to write (default: beside the workbook)', zh: '记录的文件名（默认与工作簿同名）' },
    short: 'o',
    value: YAML_FILE,
  },
  keys: {
    about: {
      en: 'the language of keys and choices, zh or en (default: that of the workbook)',
      zh: '项目名称和选项所用的语言，zh 或 en（默认与工作簿一致）',
    },
    value: OPTIONS.lang.value,
  },
  lang: OPTIONS.lang,
} as const satisfies Options;

type ImportFlags = FlagsOf<typeof options>;

const MESSAGES = {
  oneOutput: {
    en: '--output names one file, and there are {n} workbooks; import them one by one, or leave it out',
    zh: '--output 只能指定一个文件，而工作簿有{n}个；请逐个导入，或不用 --output',
  },
  sameOutput: {
    en: '{file} would be written twice; import the two workbooks of that name one by one, with --output',
    zh: '{file} 会写两次；同名的两个工作簿请用 --output 逐个导入',
  },
  nothing: {
    en: 'nothing is written. Correct the cells above in the workbook, save it, and import it again',
    zh: '未写出任何文件。请在工作簿中改正以上各处，保存后重新导入',
  },
  head: {
    en: 'Imported from {file}. The comment behind each line says where in the workbook it stands.',
    zh: '由工作簿 {file} 导入。各行后面的注释是它在工作簿中的位置。',
  },
  written: {
    en: '{file} is written. Audit it: {command}',
    zh: '已生成 {file}。可用以下命令核查：{command}',
  },
} as const satisfies Readonly<Record<string, Localized>>;

/** A workbook that was read: the text to write, its file, and the problems that forbid it. */
interface Taken {
  readonly target: string;
  readonly text: string;
  readonly problems: readonly Problem[];
}

const meantBy = (loaded: LoadResult): Meant | NotLoaded => (loaded.ok ? takeMeant('record', loaded) : loaded);

/** Reads a workbook, and writes nothing. */
function take(
  file: string,
  target: string,
  { world, keys }: { readonly world: World; readonly keys: Keys | null },
): Taken {
  const name = reportPath(world.cwd, file);
  const sayAll = (found: readonly PlacedFinding[]) => found.map((one) => sayMisfit(name, one));
  const read = readRecordFile(file, { within: null });
  if (!read.ok) return { target, text: '', problems: sayAll(read.findings) };
  const taken = takeIn(read.bytes, keys);
  if (!('book' in taken)) return { target, text: '', problems: sayAll(taken) };
  const own = keys ?? taken.keys;
  const bare = printTree(taken.root, own, () => '');
  const wrong = [...sayMisplaced(taken), ...misfits(meantBy(inCells(taken, loadBytes(Buffer.from(bare)))))];
  const head = `# ${MESSAGES.head[own].replace('{file}', path.basename(file).replace(/[\p{Cc}\u2028\u2029]/gu, ' '))}\n`;
  const text = printTree(taken.root, own, ({ sheet, row }) => `  # ${taken.book.sheets[sheet]?.name ?? ''}!${row}`);
  return { target, text: head + text, problems: sayAll(wrong) };
}

/** Reasons, known before anything is written, why the records cannot be. */
function obstacles(all: readonly Taken[], { cwd }: World): readonly Problem[] {
  return all.flatMap(({ target }, index) => {
    const file = reportPath(cwd, target);
    if (all.findIndex((one) => one.target === target) < index) return [problem(MESSAGES.sameOutput, { file })];
    return standingAt(target, '') === 'absent' ? [] : [problem(WORDS.exists, { file })];
  });
}

/** `audit import FILE…`: workbooks into records; all of them, or none. */
function importAll(files: readonly string[], flags: ImportFlags, world: World): number {
  const reader = readFlags(flags);
  const keys = flags.keys === undefined ? null : reader.choice('--keys', flags.keys, LANGS);
  const lang = langOf(flags, world);
  if (reader.problems.length > 0) return refuse(world, lang, reader.problems);
  const { output } = flags;
  if (output !== undefined && files.length > 1)
    return refuse(world, lang, [problem(MESSAGES.oneOutput, { n: files.length })]);
  const all = files.map((given) => {
    const file = path.resolve(world.cwd, given);
    const target = path.resolve(world.cwd, output ?? file.replace(/(?:\.(?:xlsx|ods))?$/i, '.yaml'));
    return take(file, target, { world, keys });
  });
  const wrong = all.flatMap(({ problems }) => problems);
  if (wrong.length > 0) return refuse(world, lang, [...wrong, problem(MESSAGES.nothing)]);
  const hindrances = obstacles(all, world);
  if (hindrances.length > 0) return refuse(world, lang, hindrances);
  for (const { target, text } of all) {
    const file = reportPath(world.cwd, target);
    const why = writeNewFile(target, text);
    if (why !== null) return refuse(world, lang, [sayNotWritten(why, file)]);
    const command = auditOf(file, flags, world);
    tell(world, lang, problem(MESSAGES.written, { file, command }).message);
  }
  return 0;
}

export default defineCommand({
  name: 'import',
  about: { en: 'make records from workbooks', zh: '将工作簿导入为记录' },
  operands: { spelling: '<files...>', value: WORKBOOK_FILE },
  options,
  run: importAll,
});
