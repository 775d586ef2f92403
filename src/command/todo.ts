import { runTodo } from '../todo/run-todo.ts';
import { todoPretty } from '../todo/say-todo.ts';
import { todoJson } from '../todo/todo-json.ts';
import { TOOL } from '../tool.ts';
import { type CheckFlags, MESSAGES, requestOf } from './check.ts';
import { tellRest } from './out/deliver.ts';
import { exitCodeOf } from './out/exit-code.ts';
import { readFlags } from './out/flags.ts';
import { reportContext } from './out/report-context.ts';
import { setUp } from './out/setup.ts';
import { tell, type World } from './out/world.ts';

const FORMATS = ['pretty', 'json'] as const;

/** The flags of `audit todo`: those of `check` that say what is judged and how it looks. */
export type TodoFlags = Pick<
  CheckFlags,
  'profile' | 'config' | 'lang' | 'color' | 'roster' | 'stdinPath' | 'asOf' | 'final' | 'only' | 'format' | 'quiet'
>;

/** `audit todo PATH…`: what is left to do, to tick off. 0 where nothing is, 1 where something is. */
export async function todo(paths: readonly string[], flags: TodoFlags, world: World): Promise<number> {
  const setup = setUp(flags, world, paths);
  const { lang } = setup;
  const { format: given, ...judging } = flags;
  const reader = readFlags();
  const format = reader.choice('--format', given ?? 'pretty', FORMATS);
  const { request, problems } = requestOf(paths, judging, world, setup);
  for (const { message } of [...problems, ...reader.problems, ...setup.config.notices]) tell(world, lang, message);
  if (problems.length + reader.problems.length > 0) return 2;
  if (paths.length === 0) {
    tell(world, lang, MESSAGES.noPath);
    return 2;
  }
  const stdin = paths.includes('-') ? await world.readInput() : null;
  if (stdin === 'interrupted') return 130;
  const context = reportContext(flags, world, setup);
  const head = { tool: TOOL, profile: setup.profile.name, asOf: request.asOf };
  const reporter = format === 'json' ? todoJson(context, head) : todoPretty(context);
  const run = await runTodo(
    { ...request, stdin },
    {
      record: (one) => world.stdout.write(reporter.record(one)),
      end: (folder) => world.stdout.write(reporter.end(folder)),
    },
  );
  await tellRest(run, world, lang);
  return exitCodeOf(run, run.hasItems);
}
