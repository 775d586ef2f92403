import path from 'node:path';
import { problem } from '../inputs/problem.ts';
import type { Localized, Problem } from '../model.ts';
import { listen } from '../report/text/listen.ts';
import { makeEar } from '../sheets/gather.ts';
import { makePackages } from '../split/packages.ts';
import { type RecordTodo, runTodo } from '../todo/run-todo.ts';
import { NOTICE_OPTIONS, readNotices, refuseTags, targetOf, writeFiles } from './_notices.ts';
import { requestFor } from './_request.ts';
import { defineCommand, type FlagsOf, type Options } from './out/command.ts';
import { FILE_WIDTH, tellRest } from './out/deliver.ts';
import { exitCodeOf } from './out/exit-code.ts';
import { readFlags } from './out/flags.ts';
import { YAML_FILE } from './out/options.ts';
import { reportContext } from './out/report-context.ts';
import type { World } from './out/world.ts';

const BY = ['team'] as const;

const options = {
  by: {
    about: { en: 'what to split by: team', zh: '按什么分：team（督导组）' },
    value: { shown: 'team' },
  },
  ...NOTICE_OPTIONS,
} as const satisfies Options;

type SplitFlags = FlagsOf<typeof options>;

const MESSAGES = {
  written: {
    en: '{folder}: {teams|plural:package,packages} with {units|plural:notice,notices}, {files|plural:file,files} in all; units of other teams stand in them as ×××',
    zh: '{folder}：按督导组分成{teams}份，含整改通知单{units}份，共{files}个文件；涉及其他督导组的单位以“×××”代替',
  },
} as const satisfies Readonly<Record<string, Localized>>;

/** `audit split PATH… --by team --to FOLDER`: 0 where everything passes, 1 where notices say what to put right. */
async function split(paths: readonly string[], flags: SplitFlags, world: World): Promise<number> {
  const { to = '', by = 'team', template } = flags;
  const reader = readFlags();
  reader.choice('--by', by, BY);
  const notices = readNotices(flags, reader);
  const asked = await requestFor(paths, flags, { world, reader });
  if (typeof asked === 'number') return asked;
  const { setup, request } = asked;
  const { lang } = setup;
  const target = targetOf(flags, world, setup);
  if (target === null) return 2;
  const ear = makeEar();
  const todos: RecordTodo[] = [];
  const defects: Problem[] = [];
  const end = listen({ end: (_summary, _inputs, problems) => void defects.push(...problems) });
  const sinks = [ear.reporter, end].map((reporter) => ({ reporter, write: () => {} }));
  const run = await runTodo(request, { record: (todo) => void todos.push(todo), end: () => {} }, sinks);
  if (run.interrupted) {
    await tellRest(run, world, lang);
    return exitCodeOf(run, false);
  }
  const context = { ...reportContext({ ...flags, color: false }, world, setup), color: false, width: FILE_WIDTH };
  const whole = { ...ear.heard(), summary: run.summary, problems: defects, todos };
  const made = makePackages({ ...notices, context, run: whole, roster: run.roster, template: target.template });
  if (!made.ok) return refuseTags(made.tags, template, { world, lang });
  const placed = made.files.map(([name, bytes]) => [path.join(target.folder, name), bytes] as const);
  const problems = await writeFiles(placed, { world, ...setup });
  const { units, teams } = made;
  const said = problem(MESSAGES.written, { folder: to, teams, units, files: made.files.length - problems.length });
  world.stdout.write(`${said.message[lang]}\n`);
  const all = { ...run, problems: [...run.problems, ...problems] };
  await tellRest(all, world, lang);
  return exitCodeOf(all, run.hasItems);
}

export default defineCommand({
  name: 'split',
  about: {
    en: 'write a folder for each supervision team: the page, notices, to-do list and table of its own units, and of no others',
    zh: '按督导组分发：每组一个文件夹，内有本组单位的网页、整改通知单、待办事项和表格，不含其他组的单位',
  },
  operands: { spelling: '[paths...]', value: YAML_FILE },
  options,
  afterHelp: {
    en: 'Exit codes: 0 nothing to do, 1 something to do, 2 the audit was not completed.',
    zh: '退出码：0 没有待办事项；1 有待办事项；2 未能正常核查。',
  },
  run: split,
});
