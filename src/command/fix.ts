import { isStandardInput } from '../discover/descriptor.ts';
import type { FoundFile } from '../discover/discover.ts';
import { type Fixed, fixBytes } from '../fix/fix.ts';
import { findFiles, recordInput } from '../inputs/inputs.ts';
import { problem } from '../inputs/problem.ts';
import { looksLikeBook } from '../load/file/magic.ts';
import type { Lang, PlacedFinding, Problem } from '../model.ts';
import readable from '../rules/record/readable.ts';
import schema from '../rules/record/schema.ts';
import { faultsIn } from '../tally.ts';
import { sayText } from '../words/engine.ts';
import { ignoreOf } from './_request.ts';
import { unifiedDiff } from './fix/diff.ts';
import { WORDS } from './fix/words.ts';
import { overwrite, sayNotWritten } from './fix/write.ts';
import { defineCommand, type FlagsOf, type Options } from './out/command.ts';
import { LANGS, readFlags } from './out/flags.ts';
import { OPTIONS } from './out/options.ts';
import { type Setup, setUp } from './out/setup.ts';
import { refuse, tell, tellAll, type World } from './out/world.ts';

const { config, lang, ignore } = OPTIONS;

const options = {
  write: { about: { en: 'write the changes into the files', zh: '将改动写入文件' } },
  check: { about: { en: 'exit with 1 where something would change', zh: '有应改之处时以 1 退出' } },
  keys: {
    about: {
      en: 'also put all keys and choices into one language, zh or en',
      zh: '同时将项目名称和选项统一为一种语言，zh 或 en',
    },
    value: OPTIONS.lang.value,
  },
  config,
  lang,
  ignore,
} as const satisfies Options;

type FixFlags = FlagsOf<typeof options>;

const MESSAGES = { ...schema.messages, ...readable.messages };

interface Tally {
  readonly changed: string[];
  left: number;
  readonly problems: Problem[];
}

/** The findings that are left in a file, in the file's own words. */
const sayLeft = (name: string, left: readonly PlacedFinding[]): readonly Problem[] =>
  left.map((found) => {
    const where = `${name}:${found.place.line}:${found.place.column}`;
    const [en, zh] = [sayText(MESSAGES, found, 'en'), sayText(MESSAGES, found, 'zh')];
    return { ...found, message: { en: `${where}: ${en}`, zh: `${where}：${zh}` } };
  });

/** How a file was saved, which its text does not show. */
function sayEncoding(file: string, { encoding, hadMark }: Fixed): readonly Problem[] {
  if (encoding !== null) return [problem(WORDS.wasEncoded, { file, encoding })];
  return hadMark ? [problem(WORDS.hadMark, { file })] : [];
}

/** Mends files one after another, and hears nothing of one when it is done with the next. */
function makeMender(
  world: World,
  lang: Lang,
  { keys, write }: { readonly keys: Lang | null; readonly write: boolean },
) {
  const tally: Tally = { changed: [], left: 0, problems: [] };
  const say = (problems: readonly Problem[]): void => tellAll(world, lang, problems);

  function mend(found: FoundFile): void {
    const { path: name, file } = found;
    const read = recordInput(found).read();
    if (!read.ok) {
      tally.problems.push(...sayLeft(name, read.findings));
      return;
    }
    if (looksLikeBook(read.bytes)) {
      say([problem(WORDS.workbook, { file: name })]);
      return;
    }
    const fixed = fixBytes(read.bytes, keys);
    const { before, after, left } = fixed;
    if (fixed.isChanged && after !== null) {
      say(sayEncoding(name, fixed));
      if (!write) world.stdout.write(unifiedDiff(name, before ?? '', after));
      const why = write ? overwrite(file ?? name, read.bytes, after) : null;
      if (why === null) tally.changed.push(name);
      else tally.problems.push(sayNotWritten(name, why));
    }
    if (left.length === 0) return;
    tally.left += left.length;
    say([problem(WORDS.left, { n: faultsIn(left) }), ...sayLeft(name, left)]);
  }

  return { tally, mend };
}

/** What is wrong with the command line. */
function usageProblems(paths: readonly string[], flags: FixFlags): readonly Problem[] {
  const reader = readFlags();
  if (flags.keys !== undefined) reader.choice('--keys', flags.keys, LANGS);
  return [
    ...reader.problems,
    ...(paths.length === 0 ? [problem(WORDS.noPath)] : []),
    ...(paths.some(isStandardInput) ? [problem(WORDS.notStandardInput)] : []),
    ...(flags.write && flags.check ? [problem(WORDS.writeAndCheck)] : []),
  ];
}

function sum({ changed }: Tally, write: boolean): Problem {
  if (changed.length === 0) return problem(WORDS.nothing);
  const n = changed.length;
  return write ? problem(WORDS.written, { n, files: changed }) : problem(WORDS.wouldChange, { n });
}

const filesFor = (paths: readonly string[], flags: FixFlags, { files, config }: Setup) =>
  findFiles({ paths, files, ignore: ignoreOf(config), mayIgnore: flags.ignore ?? true });

/** `audit fix PATH…`: mends how records are written. 1 where `--check` finds something, or something is left. */
async function fix(paths: readonly string[], flags: FixFlags, world: World): Promise<number> {
  const setup = setUp(flags, world, paths);
  const { lang } = setup;
  const wrong = [...setup.problems, ...usageProblems(paths, flags)];
  if (wrong.length > 0) return refuse(world, lang, wrong);
  const found = filesFor(paths, flags, setup);
  const keys = LANGS.find((one) => one === flags.keys) ?? null;
  const { tally, mend } = makeMender(world, lang, { keys, write: flags.write ?? false });
  for (const file of found.files) {
    if (await world.interrupted()) return 130;
    mend(file);
  }
  tell(world, lang, sum(tally, flags.write ?? false).message);
  const problems = [...found.problems, ...tally.problems];
  if (problems.length > 0) return refuse(world, lang, problems);
  return tally.left > 0 || (flags.check && tally.changed.length > 0) ? 1 : 0;
}

export default defineCommand({
  name: 'fix',
  about: {
    en: 'correct how records are written, never what they say: show the changes, or write them',
    zh: '改正记录的书写格式，不改动内容：显示应改之处，或直接写入',
  },
  operands: { spelling: '[paths...]', value: { shown: 'file', files: 'yaml' } },
  options,
  afterHelp: {
    en: 'Nothing uncertain is changed. Exit codes: 0 all is correct now, 1 something is left that only you can correct (with --check: or something would change), 2 not completed.',
    zh: '没有把握的一律不改。退出码：0 全部改正；1 还有须由填写人改正之处（或 --check 发现应改之处）；2 未能正常完成。',
  },
  run: fix,
});
