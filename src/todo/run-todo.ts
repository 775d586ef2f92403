import {
  type AuditRequest,
  type AuditResult,
  goThrough,
  type Listener,
  prepare,
  type ReportSink,
  toReports,
} from '../audit.ts';
import { type AuditedRecord, auditRecord, takeFacts, type Worked } from '../audit-record.ts';
import type { Roster } from '../documents/roster.ts';
import type { RecordInput } from '../inputs/inputs.ts';
import type { JudgeOptions } from '../judge/in-force.ts';
import type { Terms } from '../judge/terms.ts';
import type { Place, PlacedCheck, Places } from '../model.ts';
import { plainJson } from '../plain-json.ts';
import { cellOf } from '../report/text/cell.ts';
import { validateRecord } from '../validate/validate-record.ts';
import type { Exceptions } from '../waivers/exceptions.ts';
import type { FolderTodo, Item, RecordTodo } from './items/item.ts';
import { isUnmet, type Validate } from './judged.ts';
import { makeTodo } from './make-todo.ts';

export interface TodoRun extends AuditResult {
  readonly hasItems: boolean;
  readonly roster: Roster | null;
}

/** Where the lists go, one after another. */
export interface TodoSink {
  record(todo: RecordTodo): void;
  end(folder: FolderTodo): void;
}

/** A list is tried on a copy of the record, which is in no file. */
const NOWHERE: Places = {
  text: '',
  keyRange: () => undefined,
  valueRange: () => undefined,
  place: () => ({ line: 1, column: 1, endLine: 1, endColumn: 1, excerpt: '' }),
  point: () => ({ line: 1, column: 1 }),
};

const validate: Validate = (value) => validateRecord(value, NOWHERE);

/** Items of checks that offer nothing but findings: those of an unreadable file, or of the whole folder. */
const itemsOf = (checks: readonly PlacedCheck[]): readonly Item[] =>
  checks
    .filter((check) => isUnmet(check) && !check.waiver)
    .flatMap(({ rule, duty, found, required, findings, message, outcome }): readonly Item[] => {
      const common = {
        duty,
        serves: [{ rule, have: found, need: required }],
        by: null,
        isOverdue: false,
        edits: [],
        leaving: [],
        byMeeting: null,
      } as const;
      const isUnclear = outcome === 'unclear';
      if (isUnclear || findings.length === 0) return [{ ...common, say: { rule, ...message }, lines: [], isUnclear }];
      return findings.map(({ code, params, place, keys, edits = [] }) => ({
        ...common,
        edits: edits.map(({ text, ...range }) => ({ op: 'text', at: '', value: text, range }) as const),
        say: { rule, code, params, ...(keys && { keys }) },
        lines: [place.line],
        ...inCells(place),
        isUnclear,
      }));
    });

/** In a workbook, the cell. */
function inCells(place: Place): Pick<Item, 'cells' | 'sheets'> {
  const cell = cellOf(place);
  return cell === null ? {} : { cells: [cell], sheets: [] };
}

/** Several rules may wait for one record that cannot be read: that is one thing to do. */
function saidOnce(items: readonly Item[]): readonly Item[] {
  const once = new Map<string, Item>();
  for (const item of items) {
    const { code, params } = item.say;
    const key = plainJson(item.isUnclear ? [code, params] : [item.say, item.lines]);
    const known = once.get(key);
    once.set(key, known ? { ...known, serves: [...known.serves, ...item.serves] } : item);
  }
  return [...once.values()];
}

/** The to-do list of a record that has been audited. */
export function todoOf(audited: AuditedRecord): RecordTodo {
  const { report, read } = audited;
  if (read === null) return { report, items: itemsOf(report.checks), optional: [], isComplete: false };
  const subject = { ...read.record, look: read.look, textOf: read.textOf };
  return { report, ...makeTodo({ subject, options: withoutWaived(audited), places: read.places, validate }) };
}

/** A list that cannot be made is a defect, and takes no other record's list away: what the checks say is left. */
function tryTodo(audited: AuditedRecord) {
  try {
    return { todo: todoOf(audited), defects: [] };
  } catch (error) {
    const { report } = audited;
    const todo: RecordTodo = { report, items: itemsOf(report.checks), optional: [], isComplete: false };
    return { todo, defects: [{ rule: `todo ${report.path}`, error: String(error) }] };
  }
}

interface Listed extends Worked {
  readonly todo: RecordTodo;
}

/** Audits records in this thread: a list is made from the record itself, and not from its report. */
async function* listsOf(
  records: readonly RecordInput[],
  { terms, exceptions }: { readonly terms: Terms; readonly exceptions: Exceptions },
  isStopped: () => Promise<boolean>,
) {
  for (const input of records) {
    if (await isStopped()) return;
    const audited = auditRecord(input, terms.judge);
    const worked = takeFacts(terms, audited);
    const report = exceptions.settle(audited.report, worked.insiders);
    const { todo, defects } = tryTodo({ ...audited, report });
    yield { ...worked, defects: [...worked.defects, ...defects], todo };
  }
}

/** What an exception settles is nothing to do: the rule is not judged. */
function withoutWaived({ options, report }: AuditedRecord): JudgeOptions {
  const waived = new Set(report.checks.flatMap(({ rule, waiver }) => (waiver ? [rule] : [])));
  return waived.size === 0
    ? options
    : { ...options, selected: options.selected.filter(({ rule }) => !waived.has(rule.id)) };
}

/** What checks over all records leave to do. */
export function todoOfFolder(checks: readonly PlacedCheck[]): FolderTodo {
  const itemsOfAll = (severity: PlacedCheck['severity']) =>
    saidOnce(itemsOf(checks.filter((check) => check.severity === severity)));
  return { items: itemsOfAll('error'), optional: itemsOfAll('warning') };
}

/** Audits, and makes a to-do list for each record. `reports` hear the same run. */
export async function runTodo(
  request: AuditRequest,
  sink: TodoSink,
  reports: readonly ReportSink[] = [],
): Promise<TodoRun> {
  const { inputs, terms, mine, run, noticesOf } = prepare(request);
  const told = toReports(reports, false, run.known);
  let hasItems = false;
  let isStopped = false;
  const stop = async (): Promise<boolean> => {
    isStopped = await request.interrupted();
    return isStopped;
  };
  const listener: Listener<Listed> = {
    begin: told.begin,
    record: (worked) => {
      const { todo } = worked;
      told.record(worked);
      hasItems ||= todo.items.length > 0;
      sink.record({ ...todo, named: run.known.named(todo.report) });
    },
    folder: (report) => {
      told.folder(report);
      // These rules have findings about some of the records.
      if (isStopped) return;
      const folder = todoOfFolder(report.checks);
      hasItems ||= folder.items.length > 0;
      sink.end(folder);
    },
    end: told.end,
  };
  const result = await goThrough(
    { ...run, records: listsOf(mine, { terms, exceptions: run.exceptions }, stop) },
    listener,
  );
  return {
    ...result,
    hasItems,
    problems: inputs.problems,
    notices: [...inputs.notices, ...noticesOf(result)],
    roster: inputs.roster?.roster ?? null,
  };
}
