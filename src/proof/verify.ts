import { statSync } from 'node:fs';
import path from 'node:path';
import type { IgnoreList } from '../discover/discover.ts';
import { makeFiles } from '../inputs/files.ts';
import { findFiles } from '../inputs/inputs.ts';
import { lookAtFilesIn } from '../load/file/look-at-file.ts';
import { readRecordFile } from '../load/file/read.ts';
import type { InputKind, Problem } from '../model.ts';
import { digestOf } from '../parts/parts.ts';
import type { ReportOutline } from './outline.ts';

/** What became of a file since a report was made. */
export const STATES = ['unchanged', 'changed', 'gone', 'new'] as const;
export type State = (typeof STATES)[number];

export interface VerifiedFile {
  readonly path: string;
  readonly kind: InputKind | 'record';
  readonly state: State;
}

export interface VerifyRequest {
  readonly cwd: string;
  /** What was audited, to be searched for what has come since; empty not to. */
  readonly paths: readonly string[];
  readonly ignore: IgnoreList | null;
  readonly mayIgnore: boolean;
  /** This build of the program; null where it is run from its sources. */
  readonly build: string | null;
}

export interface Verified {
  /** In the order of the paths. */
  readonly files: readonly VerifiedFile[];
  readonly problems: readonly Problem[];
}

const byPath = (a: VerifiedFile, b: VerifiedFile): number => (a.path < b.path ? -1 : Number(a.path > b.path));

/** Whether a report is of these files: each is read once. */
export function verify({ head, records }: ReportOutline, request: VerifyRequest): Verified {
  const { cwd, build } = request;
  const look = (name: string, sha256: string | null, unread: (file: string) => State): State => {
    const file = path.resolve(cwd, name);
    return sha256 === null ? unread(file) : stateOf(file, sha256);
  };
  const files = [
    ...records.map(({ path: name, sha256 }): VerifiedFile => {
      return { path: name, kind: 'record', state: look(name, sha256, stateOfUnread) };
    }),
    ...head.inputs.map(({ path: name, sha256, kind }): VerifiedFile => {
      if (kind === 'program') return { path: name, kind, state: sha256 === build ? 'unchanged' : 'changed' };
      return { path: name, kind, state: look(name, sha256, stateOfMissing) };
    }),
  ];
  // A report that does not say which build made it shows nothing of the program.
  const isUnsaid = build !== null && !head.inputs.some(({ kind }) => kind === 'program');
  const program: readonly VerifiedFile[] = isUnsaid
    ? [{ path: head.tool.name, kind: 'program', state: 'changed' }]
    : [];
  const { found, problems } = newFiles({ head, records }, request);
  return { files: [...files, ...program, ...found].sort(byPath), problems };
}

function stateOf(file: string, sha256: string): State {
  try {
    // A FIFO would wait for ever.
    if (!statSync(file).isFile()) return 'gone';
    return digestOf({ file }) === sha256 ? 'unchanged' : 'changed';
  } catch {
    return 'gone';
  }
}

/** A record that could not be read has no digest: it is what it was while it still cannot be. */
function stateOfUnread(file: string): State {
  const read = readRecordFile(file, { within: null });
  if (read.ok) return 'changed';
  return read.findings.some(({ code }) => code === 'absentFile') ? 'gone' : 'unchanged';
}

/** A named file that was not there, or could not be read, is new once it can be. */
const stateOfMissing = (file: string): State =>
  lookAtFilesIn(path.dirname(file))(path.basename(file)).kind === 'regular' ? 'new' : 'unchanged';

/** What has come into the folders since. A part of a run says nothing of the files of the others. */
function newFiles(
  { head, records }: Pick<ReportOutline, 'head' | 'records'>,
  { cwd, paths, ignore, mayIgnore }: VerifyRequest,
): { readonly found: readonly VerifiedFile[]; readonly problems: readonly Problem[] } {
  if (paths.length === 0) return { found: [], problems: [] };
  const files = makeFiles(cwd);
  const { files: there, problems } = findFiles({ paths, files, ignore, mayIgnore });
  const known = new Set([...records, ...head.inputs, ...head.summary.passedOver].map((one) => one.path));
  const ofRecords = head.shard === null ? there.map((one) => ({ path: one.path, kind: 'record' as const })) : [];
  const ignoreFiles = files.inputs().filter(({ kind }) => kind === 'ignore');
  const found = [...ofRecords, ...ignoreFiles].filter((one) => !known.has(one.path));
  return { found: found.map(({ path: name, kind }) => ({ path: name, kind, state: 'new' })), problems };
}
