import type { AuditRequest, ReportSink } from '../audit.ts';
import { sayDefect } from '../inputs/problem.ts';
import type { Localized } from '../model.ts';
import { makePackages } from '../split/packages.ts';
import type { RecordTodo } from '../todo/items/item.ts';
import { runTodo, type TodoRun } from '../todo/run-todo.ts';
import { NOTICE_OPTIONS, type NoticesRequest, writeNotices } from './_notices.ts';
import { defineCommand, type FlagsOf, type Options } from './out/command.ts';
import { readFlags } from './out/flags.ts';
import { YAML_FILE } from './out/options.ts';
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
  const reader = readFlags();
  reader.choice('--by', flags.by ?? 'team', BY);
  const todos: RecordTodo[] = [];
  const maker = {
    audit: (request: AuditRequest, sink: ReportSink) =>
      runTodo(request, { record: (todo) => void todos.push(todo), end: () => {} }, [sink]),
    make: ({ heard, ...request }: NoticesRequest, { summary, problems, defects }: TodoRun) =>
      makePackages({
        ...request,
        run: { ...heard, summary, problems: [...problems, ...defects.map(sayDefect)], todos },
      }),
    written: MESSAGES.written,
    isLeft: ({ hasItems }: TodoRun) => hasItems,
  };
  return writeNotices(paths, flags, { world, reader, maker });
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
