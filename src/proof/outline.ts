import { readFileSync } from 'node:fs';
import type { AuditReport } from '../documents/audit-report.ts';
import type { Problem } from '../model.ts';
import { recordsOf } from '../parts/inspect.ts';
import { readReports } from '../parts/parts.ts';
import { valueOfJson } from '../plain-json.ts';
import { firstMistakeIn } from '../validate/ready.ts';

/** What a report was made of: all of it but what the records came to. */
export interface ReportOutline {
  readonly head: Omit<AuditReport, 'records'>;
  readonly records: readonly { readonly path: string; readonly sha256: string | null }[];
  /** Its records hold what the rules over all records need. */
  readonly withFacts: boolean;
}

export type OutlineResult =
  | { readonly ok: true; readonly outline: ReportOutline }
  | { readonly ok: false; readonly problems: readonly Problem[] };

/** Reads what a report was made of. One in the layout that this program writes is not parsed: that would take longer than reading its records. */
export function outlineOf(name: string, file: string): OutlineResult {
  const quick = outlineByLines(file);
  if (quick) return { ok: true, outline: quick };
  const { reports, problems } = readReports([{ name, file }]);
  const [report] = reports;
  if (!report) return { ok: false, problems };
  const records = Array.from(recordsOf(report), ({ path, sha256 }) => ({ path, sha256 }));
  return { ok: true, outline: { head: report.head, records, withFacts: report.factsOf !== null } };
}

const NEW_LINE = 0x0a;
const START = Buffer.from('{\n  "schema": "audit-report/2",\n');
const RECORDS = '  "records": [';
const END = '  ],';
/** What a record's own lines begin with; those of its checks are deeper. */
const OWN = '      "';
const PATH = '      "path": ';
const SHA256 = '      "sha256": ';
const FACTS = '      "facts": ';
const OWN_DEPTH = 6;
const SPACE = 0x20;
/** So much of a line tells what it is, with a path behind it. */
const LONGEST = 8_192;

/** Null where the file is laid out otherwise, or is not a whole report. */
function outlineByLines(file: string): ReportOutline | null {
  const bytes = readOrNull(file);
  if (bytes === null || !bytes.subarray(0, START.length).equals(START)) return null;
  const around: string[] = [];
  const records: { path: string; sha256: string | null }[] = [];
  let isInside = false;
  let withFacts = false;
  for (let from = 0, to = 0; from < bytes.length; from = to + 1) {
    const found = bytes.indexOf(NEW_LINE, from);
    to = found < 0 ? bytes.length : found;
    // Most lines are of checks, which are deeper than anything that is asked for.
    if (isInside && from + OWN_DEPTH < to && bytes[from + OWN_DEPTH] === SPACE) continue;
    const line = bytes.toString('utf8', from, isInside ? Math.min(to, from + LONGEST) : to);
    if (!isInside) {
      around.push(line === RECORDS ? `${RECORDS}],` : line);
      isInside = line === RECORDS;
    } else if (line === END) isInside = false;
    else if (line.startsWith(OWN)) {
      const path = textBehind(line, PATH);
      const last = records.at(-1);
      if (path !== null) records.push({ path, sha256: null });
      else if (last && line.startsWith(SHA256)) last.sha256 = textBehind(line, SHA256);
      withFacts ||= line.startsWith(FACTS);
    }
  }
  const value = valueOfJson(around.join('\n'));
  if (firstMistakeIn('report', value) !== null) return null;
  // What the schema has nothing against is what the type says.
  const head = value as ReportOutline['head'];
  return head.summary.records === records.length ? { head, records, withFacts } : null;
}

/** The text behind a key; null where another key stands there, or no text behind it. */
function textBehind(line: string, key: string): string | null {
  const value = line.startsWith(key) ? valueOfJson(line.slice(key.length).replace(/,$/, '')) : null;
  return typeof value === 'string' ? value : null;
}

function readOrNull(file: string): Buffer | null {
  try {
    return readFileSync(file);
  } catch {
    return null;
  }
}
