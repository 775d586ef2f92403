import { readFileSync } from 'node:fs';
import type { AuditLedger } from '../documents/audit-ledger.ts';
import { problem } from '../inputs/problem.ts';
import { codeOf } from '../load/file/open.ts';
import type { Localized, Problem } from '../model.ts';
import { valueOfJson } from '../plain-json.ts';
import { firstMistakeIn } from '../validate/ready.ts';
import { EMPTY, type Ledger, takeEvents } from './state.ts';

const MESSAGES = {
  unreadable: {
    en: '{file}: the ledger cannot be read ({error}); check the name, and who may open it',
    zh: '{file}：整改台账无法读取（{error}）；请核对文件名和读取权限',
  },
  notJson: {
    en: '{file}:{line}: this line of the ledger is damaged: it is no JSON. Put the file back from a copy; nothing was added',
    zh: '{file} 第{line}行：整改台账已损坏，该行不是 JSON。请用备份恢复该文件；本次没有登记',
  },
  cutOff: {
    en: '{file}:{line}: the ledger is cut off in its last line. Put the file back from a copy; nothing was added',
    zh: '{file} 第{line}行：整改台账最后一行不完整。请用备份恢复该文件；本次没有登记',
  },
  notALine: {
    en: '{file}:{line}: this is not a line of a ledger (see `audit schema ledger`). Restore the file from a copy; nothing was added',
    zh: '{file} 第{line}行：不是整改台账的行（格式见 audit schema ledger）。请用备份恢复该文件；本次没有登记',
  },
  outOfOrder: {
    en: '{file}:{line}: this line cannot follow those before it: a line was lost, moved or changed. Put the file back from a copy; nothing was added',
    zh: '{file} 第{line}行：与前面各行接不上，有的行丢失、移动或者改动过。请用备份恢复该文件；本次没有登记',
  },
} as const satisfies Readonly<Record<string, Localized>>;

export type ReadLedger =
  | { readonly ok: true; readonly text: string; readonly ledger: Ledger }
  | { readonly ok: false; readonly problem: Problem };

const refused = (words: Localized, params: Problem['params']): ReadLedger => ({
  ok: false,
  problem: problem(words, params),
});

const isEvent = (value: unknown): value is AuditLedger => firstMistakeIn('ledger', value) === null;

/** Reads a ledger, every line of it. One that is not there yet is empty where `mayBeNew`. */
export function readLedger(path: string, file: string, mayBeNew: boolean): ReadLedger {
  let text: string;
  try {
    text = readFileSync(path, 'utf8');
  } catch (error) {
    const code = codeOf(error);
    if (code === 'ENOENT' && mayBeNew) return { ok: true, text: '', ledger: EMPTY };
    return refused(MESSAGES.unreadable, { file, error: code });
  }
  const lines = text.split('\n');
  const last = lines.pop();
  if (last !== '') return refused(MESSAGES.cutOff, { file, line: lines.length + 1 });
  const events: AuditLedger[] = [];
  for (const [index, line] of lines.entries()) {
    const value = valueOfJson(line);
    if (value === undefined) return refused(MESSAGES.notJson, { file, line: index + 1 });
    if (!isEvent(value)) return refused(MESSAGES.notALine, { file, line: index + 1 });
    events.push(value);
  }
  const taken = takeEvents(EMPTY, events);
  if (taken.refused !== null) return refused(MESSAGES.outOfOrder, { file, line: taken.refused + 1 });
  return { ok: true, text, ledger: taken.ledger };
}
