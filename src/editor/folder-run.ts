import { type ChildProcess, execFile } from 'node:child_process';
import type { AuditReport, ReportedFinding } from '../documents/audit-report.ts';
import { grouped } from '../grouped.ts';
import type { Outcome, Severity } from '../model.ts';

/** A finding of a rule over the whole folder, where it stood when the folder was audited last. */
export interface FolderFinding extends ReportedFinding {
  readonly rule: string;
  readonly outcome: Outcome;
  readonly severity: Severity;
}

interface Asked {
  readonly folder: string;
  readonly command: readonly string[];
}

interface Run {
  /** By the paths in the report. */
  readonly findings: ReadonlyMap<string, readonly FolderFinding[]>;
  /** What audits the folder at the moment. */
  readonly child: ChildProcess | null;
  /** What is asked for since that began, as something has changed. */
  readonly next: Asked | null;
}

/** Who hears of the runs. */
interface Listener {
  /** New findings are there. */
  ended(): void;
  failed(why: string): void;
}

const NONE: Run['findings'] = new Map();

/** The most that a report may have, in bytes. */
const MOST_BYTES = 2 ** 28;

function findingsIn({ folder }: AuditReport): Run['findings'] {
  const { roster = null, checks = [] } = folder ?? {};
  const all = checks.flatMap(({ rule, outcome, severity, findings }) =>
    findings.map((found): FolderFinding => ({ ...found, rule, outcome, severity })),
  );
  return grouped(all, ({ path }) => path ?? roster);
}

/** Audits the folders of a workspace in processes of their own, so that nobody who types waits for it. */
export function makeFolderRuns({ ended, failed }: Listener) {
  const runs = new Map<string, Run>();
  function start(asked: Asked): void {
    const { folder, command } = asked;
    const { findings = NONE, child: running = null } = runs.get(folder) ?? {};
    if (running) {
      runs.set(folder, { findings, child: running, next: asked });
      return;
    }
    const [program = '', ...args] = command;
    const settings = { cwd: folder, maxBuffer: MOST_BYTES };
    const child = execFile(program, args, settings, (_, out, err) => end(folder, out, err));
    runs.set(folder, { findings, child, next: null });
  }
  function end(folder: string, out: string, err: string): void {
    const before = runs.get(folder);
    if (!before) return;
    try {
      runs.set(folder, { findings: findingsIn(JSON.parse(out) as AuditReport), child: null, next: null });
    } catch {
      runs.set(folder, { findings: NONE, child: null, next: null });
      failed(`${folder}: ${err}`);
    }
    ended();
    if (before.next) start(before.next);
  }
  return {
    /** Audits a folder, once more if it is being audited. */
    start,
    /** Whether a folder was audited, or is. */
    knows: (folder: string): boolean => runs.has(folder),
    /** What the last run over a folder found in a file. */
    findingsIn: (folder: string, path: string): readonly FolderFinding[] => runs.get(folder)?.findings.get(path) ?? [],
    stop: (): void => {
      for (const { child } of runs.values()) child?.kill();
      runs.clear();
    },
  };
}
