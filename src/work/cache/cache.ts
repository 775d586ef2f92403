import { createHash, randomUUID } from 'node:crypto';
import { readdirSync, statSync, unlinkSync } from 'node:fs';
import path from 'node:path';
import type { Worked, WorkOn } from '../../audit-record.ts';
import type { RecordInput } from '../../inputs/inputs.ts';
import { isAsItWas } from '../../inputs/looked.ts';
import { problem } from '../../inputs/problem.ts';
import { codeOf } from '../../load/file/open.ts';
import type { Problem } from '../../model.ts';
import { type Packed, pack, unpack } from '../../packed.ts';
import { makeOwnFolder, ownKey } from './own.ts';
import { type Draft, draftRunFile, openRunFile, type RunFile } from './run-file.ts';
import { type Seal, sealBy } from './seal.ts';

/** The results of earlier runs, keyed by the content of a record and everything that its verdict depends on. */
export interface Cache {
  /** The same work, done only if it was not done before. */
  around(work: WorkOn): WorkOn;
  /** The result of an earlier run, if there is one. */
  find(input: RecordInput): Worked | null;
  /** Keeps a result of this run; `packed` is the same with its details. */
  keep(worked: Worked, packed: Packed): void;
  /** How many records it knows, whatever their content. */
  size(): number;
  /** Writes down the results of this run. Returns what was wrong with those of earlier ones. */
  close(): readonly Problem[];
}

const DAMAGED = {
  en: 'the cache was damaged, or changed by another program: {file}; its results were not used, and the records were judged again',
  zh: '缓存文件已损坏或被其他程序改动：{file}；其中的结果未采用，已重新核查',
} as const;

const NOT_KEPT = {
  en: 'the results of this run could not be kept in the cache ({error}); the report is whole, and the next run judges these records again',
  zh: '本次核查结果未能存入缓存（{error}）；报告不受影响，下次将重新核查这些记录',
} as const;

/** With more files of the same terms, a run joins them into its own. */
const MOST_OF_A_KIND = 4;
const MOST_FILES = 32;
const STALE_DRAFT_MS = 86_400_000;

const runFilesIn = (folder: string): readonly string[] =>
  readdirSync(folder)
    .filter((name) => /^[0-9a-f]{16}-[0-9a-f-]{36}\.results$/.test(name))
    .sort()
    .map((name) => path.join(folder, name));

function remove(file: string): void {
  try {
    unlinkSync(file);
  } catch {
    // Another run has removed it or has it open. It does no harm.
  }
}

const ageOf = (file: string): number => {
  try {
    return Date.now() - statSync(file).mtimeMs;
  } catch {
    return 0;
  }
};

/** Removes the oldest files if there are too many, and what killed runs left behind. */
function tidy(folder: string): void {
  const byAge = runFilesIn(folder)
    .map((file) => ({ file, age: ageOf(file) }))
    .sort((a, b) => a.age - b.age);
  for (const { file } of byAge.slice(MOST_FILES)) remove(file);
  const drafts = readdirSync(folder).filter((name) => /^\..*\.tmp$/.test(name));
  for (const draft of drafts.map((name) => path.join(folder, name))) if (ageOf(draft) > STALE_DRAFT_MS) remove(draft);
}

/**
 * Opens the cache in a folder for runs that judge by the same `terms`. Null if there is no key, the folder cannot
 * be used, or another user could have put something into it. Without details, results of earlier runs lack what checks say.
 */
export function openCache(folder: string, terms: readonly unknown[], withDetails = true): Cache | null {
  const kind = createHash('sha256').update(JSON.stringify(terms)).digest('hex').slice(0, 16);
  try {
    const key = ownKey();
    return key && makeOwnFolder(folder) ? cacheIn(openFiles(folder, kind, sealBy(key)), withDetails) : null;
  } catch {
    return null;
  }
}

/** The files of earlier runs, and that of this run. A damaged one is not used, and is removed at the end. */
function openFiles(folder: string, kind: string, seal: Seal) {
  const open: RunFile[] = [];
  const damaged = new Set<string>();
  for (const file of runFilesIn(folder).filter((one) => path.basename(one).startsWith(`${kind}-`))) {
    const opened = openRunFile(file, seal);
    if (opened === 'damaged') damaged.add(file);
    else if (opened) open.push(opened);
  }
  const results = function* (digest: string, withDetails: boolean): Generator<Packed> {
    for (const { file, get } of open) {
      const packed = damaged.has(file) ? null : get(digest, withDetails);
      if (packed === 'damaged') damaged.add(file);
      else if (packed) yield packed;
    }
  };
  const draft = draftRunFile(path.join(folder, `${kind}-${randomUUID()}.results`), seal);
  return { folder, open, damaged, results, draft };
}

type Files = ReturnType<typeof openFiles>;

function findIn(results: Iterable<Packed>, { path: name, folder }: RecordInput): Worked | null {
  for (const packed of results) {
    const worked = unpack(packed, name);
    if (isAsItWas(folder, worked.looked)) return worked;
  }
  return null;
}

/** Takes the results that this run used into its own file. */
function join({ results }: Files, draft: Draft, used: ReadonlySet<string>): void {
  for (const digest of used) {
    if (draft.has(digest)) continue;
    const [packed] = results(digest, true);
    if (packed) draft.put(digest, packed);
  }
}

function cacheIn(files: Files, withDetails: boolean): Cache {
  const { folder, draft } = files;
  const used = new Set<string>();
  let failure: string | null = null;
  const orDiscard = (step: () => void): void => {
    if (failure !== null) return;
    try {
      step();
    } catch (error) {
      // A full disk: the run goes on as it would without a cache.
      failure = codeOf(error);
      draft.discard();
    }
  };
  const find = (digest: string, input: RecordInput): Worked | null => {
    const known = findIn(files.results(digest, withDetails), input);
    if (known) used.add(digest);
    return known;
  };
  const keep = ({ report: { sha256 }, defects }: Worked, packed: Packed): void => {
    if (sha256 !== null && defects.length === 0) orDiscard(() => draft.put(sha256, packed));
  };
  const digestOf = (bytes: Uint8Array): string => createHash('sha256').update(bytes).digest('hex');
  return {
    size: () => new Set(files.open.flatMap(({ digests }) => digests)).size,
    find: (input) => {
      const read = input.read();
      return read.ok ? find(digestOf(read.bytes), input) : null;
    },
    keep,
    around: (work) => (input) => {
      const read = input.read();
      const known = read.ok ? find(digestOf(read.bytes), input) : null;
      if (known) return known;
      const worked = work({ ...input, read: () => read });
      keep(worked, pack(worked, true));
      return worked;
    },
    close: () => {
      const { open, damaged } = files;
      const isCrowded = open.length >= MOST_OF_A_KIND;
      if (draft.size > 0)
        orDiscard(() => {
          if (isCrowded) join(files, draft, used);
          draft.finish();
          if (isCrowded) for (const { file } of open) remove(file);
          tidy(folder);
        });
      for (const one of open) one.close();
      for (const file of damaged) remove(file);
      return [
        ...[...damaged].map((file) => problem(DAMAGED, { file: path.basename(file) })),
        ...(failure === null ? [] : [problem(NOT_KEPT, { error: failure })]),
      ];
    },
  };
}
