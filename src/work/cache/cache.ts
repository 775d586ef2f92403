import { createHash, randomUUID } from 'node:crypto';
import { readdirSync, statSync, unlinkSync } from 'node:fs';
import path from 'node:path';
import type { Worked, WorkOn } from '../../audit-record.ts';
import type { RecordInput } from '../../inputs/inputs.ts';
import { isAsItWas } from '../../inputs/looked.ts';
import { type Entry, entryOf, workedFrom } from './entry.ts';
import { makeOwnFolder } from './own.ts';
import { type Draft, draftSegment, filesOf, openSegment, type Segment } from './segment.ts';

/** Where results of earlier runs are kept, and by what they were judged: others are none of this run's. */
export interface CacheKey {
  readonly folder: string;
  readonly terms: readonly unknown[];
}

/** What records came to in earlier runs, by their content and by all that they were judged by. */
export interface Cache {
  /** The same work, done only where it was not done before. */
  around(work: WorkOn): WorkOn;
  /** How many records it knows, of whatever content. */
  size(): number;
  /** Keeps what was done in this run. */
  close(): void;
}

// More files than these take longer to look through than to write anew.
const MOST_OF_A_KIND = 4;
const MOST_SEGMENTS = 32;
const STALE_DRAFT_MS = 86_400_000;

const segmentsIn = (folder: string): readonly string[] =>
  readdirSync(folder)
    .filter((name) => /^[0-9a-f]{16}-[0-9a-f-]{36}\.index$/.test(name))
    .map((name) => name.replace(/\.index$/, ''))
    .sort();

function remove(file: string): void {
  try {
    unlinkSync(file);
  } catch {
    // Another run has removed it, or holds it open: it is in nobody's way.
  }
}

const ageOf = (file: string): number => {
  try {
    return Date.now() - statSync(file).mtimeMs;
  } catch {
    return 0;
  }
};

/** Takes away the oldest of too many segments, and what runs that were killed left behind. */
function tidy(folder: string): void {
  const byAge = segmentsIn(folder)
    .map((name) => ({ name, age: ageOf(path.join(folder, `${name}.index`)) }))
    .sort((a, b) => a.age - b.age);
  for (const { name } of byAge.slice(MOST_SEGMENTS)) for (const file of filesOf(folder, name)) remove(file);
  const drafts = readdirSync(folder).filter((name) => /^\..*\.tmp$/.test(name));
  for (const draft of drafts.map((name) => path.join(folder, name))) if (ageOf(draft) > STALE_DRAFT_MS) remove(draft);
}

/** Writes something of a segment; where that cannot be done, nothing of it is left. */
function orDiscard(draft: Draft, step: () => void): void {
  try {
    step();
  } catch (error) {
    draft.discard();
    throw error;
  }
}

/** Joins what this run used and found into one segment, where there are many. */
function compact(folder: string, kind: string, segments: readonly Segment[], used: ReadonlySet<string>): void {
  const draft = draftSegment(folder, `${kind}-${randomUUID()}`);
  const done = new Set<string>();
  orDiscard(draft, () => {
    for (const segment of segments)
      for (const digest of segment.digests) {
        const entry = used.has(digest) && !done.has(digest) ? segment.get(digest) : null;
        if (entry === null) continue;
        draft.put(digest, entry);
        done.add(digest);
      }
    draft.finish();
  });
  for (const { name } of segments) for (const file of filesOf(folder, name)) remove(file);
}

/**
 * Opens the cache in a folder for runs that judge by the same: `terms` says by what. Null where the folder cannot be
 * used, or another user could have put something into it. A damaged entry is as good as none.
 */
export function openCache(folder: string, terms: readonly unknown[]): Cache | null {
  const kind = createHash('sha256').update(JSON.stringify(terms)).digest('hex').slice(0, 16);
  try {
    return makeOwnFolder(folder) ? cacheIn(folder, kind) : null;
  } catch {
    return null;
  }
}

function cacheIn(folder: string, kind: string): Cache {
  const open = () =>
    segmentsIn(folder).flatMap((name) => (name.startsWith(`${kind}-`) ? (openSegment(folder, name) ?? []) : []));
  const segments = open();
  const draft = draftSegment(folder, `${kind}-${randomUUID()}`);
  const used = new Set<string>();
  let isWritable = true;
  const keep = (digest: string, entry: Entry): void => {
    try {
      if (isWritable) orDiscard(draft, () => draft.put(digest, entry));
    } catch {
      // A full disk: the run goes on as it would without a cache.
      isWritable = false;
    }
  };
  return {
    size: () => new Set(segments.flatMap(({ digests }) => digests)).size,
    around: (work) => (input) => {
      const read = input.read();
      if (!read.ok) return work({ ...input, read: () => read });
      const digest = createHash('sha256').update(read.bytes).digest('hex');
      used.add(digest);
      const known = findIn(segments, digest, input);
      if (known) return known;
      const worked = work({ ...input, read: () => read });
      if (worked.defects.length === 0) keep(digest, entryOf(worked));
      return worked;
    },
    close: () => {
      try {
        if (isWritable && draft.size > 0) {
          orDiscard(draft, draft.finish);
          const all = open();
          if (all.length > MOST_OF_A_KIND) compact(folder, kind, all, used);
          for (const segment of all) segment.close();
          tidy(folder);
        }
      } catch {
        // What could not be kept is judged again the next time.
      }
      for (const segment of segments) segment.close();
    },
  };
}

function findIn(segments: readonly Segment[], digest: string, { path: name, folder }: RecordInput): Worked | null {
  for (const segment of segments) {
    const entry = segment.get(digest);
    const worked = entry && workedFrom(entry, name);
    if (worked && isAsItWas(folder, worked.looked)) return worked;
  }
  return null;
}
