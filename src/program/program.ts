import path from 'node:path';
import { Command as Commander, CommanderError, Help, Option } from 'commander';
import { COMMANDS, isCommand } from '../command/index.ts';
import type { Command } from '../command/out/command.ts';
import { localeLang, tell, type World } from '../command/out/world.ts';
import { isThere } from '../discover/disk-names.ts';
import { inBoth } from '../inputs/problem.ts';
import type { Lang, Localized } from '../model.ts';
import { shellQuoted } from '../report/text/shell-word.ts';
import { widthOf } from '../report/text/width.ts';
import { wrap } from '../report/text/wrap.ts';
import { TOOL } from '../tool.ts';
import { nearestNameOf } from '../validate/nearest.ts';
import { placesIn } from './places.ts';
import { DEFAULT, HELP, spellingsOf, VERSION } from './spelling.ts';
import { usageWords } from './usage.ts';

const WORDS = {
  program: {
    en: 'Audits units’ activity records against the campaign’s requirements: what counted, what did not and why, and on which line.',
    zh: '对照活动要求核查各单位的活动记录：哪些算数、哪些不算、为什么、在第几行。',
  },
  misspelt: {
    en: '{given}: there is no such file, folder or command; did you mean the command {nearest}?',
    zh: '{given}：没有这个文件、文件夹或命令；是否应为命令 {nearest}？',
  },
  misplaced: {
    en: '{given} is a command, and a command goes first: {line}',
    zh: '{given} 是命令，命令应写在最前面：{line}',
  },
  usage: { en: '[check] PATH… [options] | COMMAND …', zh: '[check] 路径… [选项] | 命令 …' },
} as const satisfies Readonly<Record<string, Localized>>;

const TITLES: Readonly<Record<string, Localized>> = {
  'Usage:': { en: 'Usage:', zh: '用法：' },
  'Options:': { en: 'Options:', zh: '选项：' },
  'Commands:': { en: 'Commands:', zh: '命令：' },
  'Arguments:': { en: 'Arguments:', zh: '参数：' },
};

/** The language of the help, before the command line is understood. */
function earlyLang(args: readonly string[], world: World): Lang {
  const flag = args.findLast((arg, index) => arg.startsWith('--lang=') || args[index - 1] === '--lang');
  const given = flag?.replace('--lang=', '');
  return given === 'zh' || given === 'en' ? given : localeLang(world.env);
}

const isHelp = (arg: string): boolean => arg === '-h' || arg === '--help';

/** The commands that a command line needs: the one that it names or means, and for help on the program all of them. */
async function commandsFor([first = '', ...rest]: readonly string[]): Promise<readonly Command[]> {
  if (isCommand(first)) return [await COMMANDS[first]()];
  if (![first, ...rest].some(isHelp)) return [await COMMANDS[DEFAULT]()];
  return Promise.all(Object.values(COMMANDS).map((load) => load()));
}

const collect = (value: string, before: readonly string[] = []): readonly string[] => [...before, value];

function optionsOf({ options }: Command, lang: Lang): readonly Option[] {
  return Object.entries(options).flatMap(([key, spec]) =>
    spellingsOf(key, spec).map(({ short, long, about, takesValue }) => {
      const names = short === null ? long : `${short}, ${long}`;
      const option = new Option(takesValue ? `${names} <${spec.value?.shown}>` : names, about[lang]);
      return spec.isRepeatable ? option.argParser(collect) : option;
    }),
  );
}

/** Runs one command with what was typed behind it. */
type Run = (command: Command, operands: readonly string[], flags: object) => Promise<void>;

function add(program: Commander, command: Command, { lang, run }: { readonly lang: Lang; readonly run: Run }): void {
  const { name, about, operands, afterHelp } = command;
  const added = program
    .command(operands ? `${name} ${operands.spelling}` : name, { isDefault: name === DEFAULT })
    .description(about[lang])
    .helpOption('-h, --help', HELP.about[lang])
    .action(() => run(command, added.args, added.opts()));
  for (const option of optionsOf(command, lang)) added.addOption(option);
  if (afterHelp) added.addHelpText('after', `\n${afterHelp[lang]}`);
}

const makeProgram = (lang: Lang, world: World): Commander =>
  new Commander('audit')
    .description(WORDS.program[lang])
    .usage(WORDS.usage[lang])
    .version(TOOL.version, '-V, --version', VERSION.about[lang])
    .helpOption('-h, --help', HELP.about[lang])
    .helpCommand(false)
    .showSuggestionAfterError(false)
    .exitOverride()
    .configureOutput({
      // Commander puts a blank behind a title, and a full-width colon takes none.
      writeOut: (text) => world.stdout.write(text.replace('： ', '：')),
      writeErr: () => {},
      getOutHelpWidth: () => world.stdout.columns,
    })
    .configureHelp({
      styleTitle: (title) => TITLES[title]?.[lang] ?? title,
      commandUsage: (command) => placesIn(PLAIN.commandUsage(command), lang),
      subcommandTerm: (command) => placesIn(PLAIN.subcommandTerm(command), lang),
      displayWidth: widthOf,
      boxWrap: (text, width) => wrap(text, width).join('\n'),
      optionTerm: (option) => placesIn(PLAIN.optionTerm(option), lang),
    });

const PLAIN = new Help();

/** The command that somebody means who has misspelt it: a word that is not a file. */
function commandMeant([first = '']: readonly string[], { cwd }: World): string | null {
  if (!/^[a-z]{3,}$/.test(first) || isCommand(first) || isThere(path.resolve(cwd, first)) === true) return null;
  return nearestNameOf(first, Object.keys(COMMANDS));
}

/** Says of a path that leads nowhere and is a command's name how that command is run. */
function tellMisplaced(args: readonly string[], operands: readonly string[], lang: Lang, world: World): void {
  const given = operands.find((one) => isCommand(one) && isThere(path.resolve(world.cwd, one)) === false);
  if (given === undefined) return;
  const typed = args[0] === DEFAULT ? args.slice(1) : args;
  const at = typed.lastIndexOf(given);
  const words = ['audit', given, ...typed.slice(at + 1), ...typed.slice(0, at)].map(shellQuoted);
  if (!words.includes(null)) tell(world, lang, inBoth(WORDS.misplaced, { params: { given, line: words.join(' ') } }));
}

/** Understands a command line and runs its command. Returns the exit code. */
export async function main(args: readonly string[], world: World): Promise<number> {
  if (args[0] === '--complete') return (await import('./complete.ts')).complete(args.slice(1), world);
  if (args[0] === 'help' && isThere(path.resolve(world.cwd, 'help')) !== true)
    return main([...args.slice(1), '--help'], world);
  const lang = earlyLang(args, world);
  const nearest = commandMeant(args, world);
  if (nearest !== null) {
    tell(world, lang, inBoth(WORDS.misspelt, { params: { given: args[0] ?? '', nearest } }));
    return 2;
  }
  const program = makeProgram(lang, world);
  let exitCode = 0;
  const run: Run = async (command, operands, flags) => {
    exitCode = await command.run(operands, flags, world);
    if (command.name === DEFAULT && exitCode === 2) tellMisplaced(args, operands, lang, world);
  };
  for (const command of await commandsFor(args)) add(program, command, { lang, run });
  try {
    await program.parseAsync(args, { from: 'user' });
    return exitCode;
  } catch (error) {
    if (!(error instanceof CommanderError)) throw error;
    if (error.exitCode === 0) return 0;
    tell(world, lang, usageWords(error.code, error.message));
    return 2;
  }
}
