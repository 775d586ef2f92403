import { Command, CommanderError, Option } from 'commander';
import type { Lang, Localized } from '../model.ts';
import { TOOL } from '../tool.ts';
import type { CompareFlags } from './compare.ts';
import { help, usageWords } from './help.ts';
import type { InitFlags } from './init.ts';
import type { MergeFlags } from './merge.ts';
import type { SetupFlags } from './out/setup.ts';
import { localeLang, tell, type World } from './out/world.ts';

/** The language that the help is in, before the command line is understood. */
function earlyLang(args: readonly string[], world: World): Lang {
  const flag = args.findLast((arg, index) => arg.startsWith('--lang=') || args[index - 1] === '--lang');
  const given = flag?.replace('--lang=', '');
  return given === 'zh' || given === 'en' ? given : localeLang(world.env);
}

type Words = (text: Localized) => string;

const collect = (value: string, before: readonly string[] = []): readonly string[] => [...before, value];

function withSetup(command: Command, words: Words): Command {
  return command
    .option('--profile <name|file>', words(help.profile))
    .option('--config <file>', words(help.config))
    .option('--no-config', words(help.noConfig))
    .option('--lang <zh|en>', words(help.lang))
    .option('--color', words(help.color))
    .addOption(new Option('--no-color', words(help.noColor)));
}

const DEFAULT = 'check';

function addCheck(program: Command, words: Words, run: Run): void {
  const command = program.command(`${DEFAULT} [paths...]`, { isDefault: true }).description(words(help.check));
  withSetup(command, words)
    .option('--roster <file>', words(help.roster))
    .option('--as-of <date>', words(help.asOf))
    .option('--final', words(help.final))
    .option('--only <pattern>', words(help.only), collect)
    .option('-f, --format <name>', words(help.format))
    .option('-r, --report <name=path>', words(help.report), collect)
    .option('--fail-on <level>', words(help.failOn))
    .option('-q, --quiet', words(help.quiet))
    .option('--max-findings <n>', words(help.maxFindings))
    .option('--stdin-path <name>', words(help.stdinPath))
    .option('--shard <i/n>', words(help.shard))
    .option('--facts', words(help.facts))
    .option('--watch', words(help.watch))
    .option('--jobs <n>', words(help.jobs))
    .option('--cache', words(help.cache))
    .addOption(new Option('--no-cache', words(help.noCache)))
    .option('--cache-dir <dir>', words(help.cacheDir))
    .option('--print-config', words(help.printConfig))
    .action((paths: readonly string[], flags: SetupFlags) =>
      run(async (world) => (await import('./check.ts')).check(paths, flags, world)),
    );
}

function addTodo(program: Command, words: Words, run: Run): void {
  withSetup(program.command('todo [paths...]').description(words(help.todo)), words)
    .option('--roster <file>', words(help.roster))
    .option('--as-of <date>', words(help.todoAsOf))
    .option('--final', words(help.final))
    .option('--only <pattern>', words(help.only), collect)
    .option('-f, --format <name>', words(help.todoFormat))
    .option('-q, --quiet', words(help.todoQuiet))
    .option('--stdin-path <name>', words(help.stdinPath))
    .addHelpText('after', `\n${words(help.todoExit)}`)
    .action((paths: readonly string[], flags: SetupFlags) =>
      run(async (world) => (await import('./todo.ts')).todo(paths, flags, world)),
    );
}

function addOthers(program: Command, words: Words, run: Run): void {
  withSetup(program.command('rules').description(words(help.rules)), words)
    .option('--json', words(help.json))
    .action((flags: SetupFlags) => run(async (world) => (await import('./rules.ts')).listRules(flags, world)));
  program
    .command('merge <files...>')
    .description(words(help.merge))
    .option('--profile <name|file>', words(help.profile))
    .option('--roster <file>', words(help.roster))
    .option('-f, --format <name>', words(help.format))
    .option('-r, --report <name=path>', words(help.report), collect)
    .option('--fail-on <level>', words(help.failOn))
    .option('-q, --quiet', words(help.quiet))
    .option('--max-findings <n>', words(help.maxFindings))
    .option('--lang <zh|en>', words(help.lang))
    .option('--color', words(help.color))
    .addOption(new Option('--no-color', words(help.noColor)))
    .action((files: readonly string[], flags: MergeFlags) =>
      run(async (world) => (await import('./merge.ts')).merge(files, flags, world)),
    );
  program
    .command('compare <old> <new>')
    .description(words(help.compare))
    .option('-f, --format <name>', words(help.compareFormat))
    .option('-q, --quiet', words(help.compareQuiet))
    .option('--lang <zh|en>', words(help.lang))
    .option('--color', words(help.color))
    .addOption(new Option('--no-color', words(help.noColor)))
    .action((older: string, newer: string, flags: CompareFlags) =>
      run(async (world) => (await import('./compare.ts')).compare(older, newer, flags, world)),
    );
  withSetup(program.command('explain <rule>').description(words(help.explain)), words).action(
    (rule: string, flags: SetupFlags) =>
      run(async (world) => (await import('./explain.ts')).explain(rule, flags, world)),
  );
  program
    .command('schema <name>')
    .description(words(help.schema))
    .option('--lang <zh|en>', words(help.lang))
    .action((name: string, flags: SetupFlags) =>
      run(async (world) => (await import('./schema.ts')).printSchema(name, flags, world)),
    );
  program
    .command('init [file]')
    .description(words(help.init))
    .option('--roster <file>', words(help.initRoster))
    .option('--with-schema', words(help.withSchema))
    .option('--lang <zh|en>', words(help.lang))
    .action((file: string | undefined, flags: InitFlags) =>
      run(async (world) =>
        flags.roster === undefined
          ? (await import('./init.ts')).init(file, flags, world)
          : (await import('./init-roster.ts')).initFromRoster(file, flags, world),
      ),
    );
}

/** Runs one command in the world and keeps its exit code. */
type Run = (command: (world: World) => Promise<number>) => Promise<void>;

function addCompletion(program: Command, words: Words, run: Run): void {
  program
    .command('completion <shell>')
    .description(words(help.completion))
    .option('--lang <zh|en>', words(help.lang))
    .action((shell: string, flags: SetupFlags) =>
      run(async (world) =>
        (await import('./completion.ts')).completion({ shell, flags, program, byDefault: DEFAULT }, world),
      ),
    );
}

function build(lang: Lang, world: World, run: Run): Command {
  const words: Words = (text) => text[lang];
  const program = new Command('audit')
    .description(words(help.program))
    .usage(words(help.usage))
    .version(TOOL.version, '-V, --version', words(help.version))
    .helpOption('-h, --help', words(help.help))
    .helpCommand(false)
    .showSuggestionAfterError(false)
    .exitOverride()
    .configureOutput({
      writeOut: world.stdout.write,
      writeErr: () => {},
      getOutHelpWidth: () => world.stdout.columns,
    })
    .configureHelp({
      styleTitle: (title) => words(help.titles[title] ?? { en: title, zh: title }),
    });
  addCheck(program, words, run);
  addTodo(program, words, run);
  addOthers(program, words, run);
  addCompletion(program, words, run);
  for (const command of program.commands) command.helpOption('-h, --help', words(help.help));
  return program;
}

/** Understands a command line and runs its command. Returns the exit code. */
export async function main(args: readonly string[], world: World): Promise<number> {
  const lang = earlyLang(args, world);
  let exitCode = 0;
  const program = build(lang, world, async (command) => {
    exitCode = await command(world);
  });
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
