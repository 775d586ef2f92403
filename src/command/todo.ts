import { runTodo } from '../todo/run-todo.ts';
import { todoPretty } from '../todo/say-todo.ts';
import { todoJson } from '../todo/todo-json.ts';
import { TOOL } from '../tool.ts';
import { requestFor } from './_request.ts';
import { signsFor } from './out/ascii.ts';
import { defineCommand, type FlagsOf, type Options } from './out/command.ts';
import { finish } from './out/deliver.ts';
import { readFlags } from './out/flags.ts';
import { formatOption, OPTIONS, SETUP_OPTIONS, YAML_FILE } from './out/options.ts';
import { reportContext } from './out/report-context.ts';
import type { World } from './out/world.ts';

const FORMATS = ['pretty', 'json'] as const;

const { ascii, ignore, roster, waivers, final, strict, only, stdinPath } = OPTIONS;

const options = {
  ...SETUP_OPTIONS,
  ...{ ascii, ignore, roster, waivers },
  asOf: {
    ...OPTIONS.asOf,
    about: {
      en: 'list what has to be done by this day, instead of each record’s own',
      zh: '列出到指定日期应办的事项，不用各记录的记录日期',
    },
  },
  ...{ final, strict, only },
  format: formatOption(FORMATS),
  quiet: {
    short: 'q',
    about: {
      en: 'leave out warnings, and records that need nothing',
      zh: '不列提醒事项，也不列没有待办事项的记录',
    },
  },
  stdinPath,
} as const satisfies Options;

type TodoFlags = FlagsOf<typeof options>;

/** `audit todo PATH…`: what is left to do, to tick off. 0 where nothing is, 1 where something is. */
async function todo(paths: readonly string[], flags: TodoFlags, world: World): Promise<number> {
  const reader = readFlags();
  const format = reader.choice('--format', flags.format ?? 'pretty', FORMATS);
  const asked = await requestFor(paths, flags, { world, reader });
  if (typeof asked === 'number') return asked;
  const { setup, request } = asked;
  const context = reportContext(flags, world, setup);
  const head = { tool: TOOL, profile: setup.profile.name, asOf: request.asOf };
  const reporter = format === 'json' ? todoJson(context, head) : todoPretty(context);
  const inSigns = await signsFor(format, flags.ascii, world);
  const write = (text: string): void => world.stdout.write(inSigns(text));
  const run = await runTodo(request, {
    record: (one) => write(reporter.record(one)),
    end: (folder) => write(reporter.end(folder)),
  });
  return finish(run, run.hasItems, { world, lang: setup.lang });
}

export default defineCommand({
  name: 'todo',
  about: {
    en: 'list what each record still needs before it passes: who has to do it, how much is missing, and by when',
    zh: '列出各单位还须办理的事项：按责任单位分列，注明已有、应有和期限，办完即可通过',
  },
  operands: { spelling: '[paths...]', value: YAML_FILE },
  options,
  afterHelp: {
    en: 'Exit codes: 0 nothing to do, 1 something to do (due or not yet), 2 the audit was not completed.',
    zh: '退出码：0 没有待办事项；1 有待办事项（含未到期的）；2 未能正常核查。',
  },
  run: todo,
});
