import type { FolderTodo, RecordTodo, TodoItem } from '../documents/audit-todo.ts';
import type { RunHead } from '../model.ts';
import { toJson } from '../report/text/json-text.ts';
import type { ReportContext } from '../report/text/reporter.ts';
import type { Item } from './items/item.ts';
import { sayWhat } from './say-item.ts';
import type { TodoReporter } from './say-todo.ts';

function itemOf(
  context: ReportContext,
  { say, duty, serves, by, isOverdue, lines, cells, sheets, edits }: Item,
): TodoItem {
  const words = {
    lang: context.lang,
    quote: context.say,
    tell: (text: Parameters<ReportContext['fill']>[0], params = {}) => context.fill(text, params),
  };
  return {
    duty,
    code: say.rule === null ? say.code : `${say.rule} ${say.code}`,
    params: say.params,
    what: sayWhat(words, say),
    by,
    overdue: isOverdue,
    lines,
    ...(cells && { cells }),
    ...(sheets && { sheets }),
    serves,
    edits,
  };
}

/** `audit-todo/1`, one record per line: lists for programs. */
export function todoJson(
  context: ReportContext,
  { tool, profile, asOf }: Pick<RunHead, 'tool' | 'profile' | 'asOf'>,
): TodoReporter {
  let records = 0;
  const head = () =>
    `{"schema": "audit-todo/1", "tool": ${toJson(tool)}, "profile": ${toJson(profile)}, "asOf": ${toJson(asOf)},\n"records": [`;
  const all = (items: readonly Item[]) => items.map((item) => itemOf(context, item));
  return {
    record: ({ report, items, optional, isComplete }) => {
      const { path, unit, name, team, verdict } = report;
      const own = { path, unit, name, team, asOf: report.judgedAsOf ?? report.asOf, verdict, complete: isComplete };
      const todo: RecordTodo = { ...own, items: all(items), optional: all(optional) };
      records += 1;
      return `${records === 1 ? head() : ','}\n${toJson(todo)}`;
    },
    end: ({ items, optional }) => {
      const folder: FolderTodo = { items: all(items), optional: all(optional) };
      return `${records === 0 ? head() : ''}\n],\n"folder": ${toJson(folder)}}\n`;
    },
  };
}
