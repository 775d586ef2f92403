import { statSync } from 'node:fs';
import path from 'node:path';
import type { Worked, WorkOn } from '../audit-record.ts';
import type { Memoizer, RecordInput } from '../inputs/inputs.ts';

/** What records came to in the runs of one process. */
export interface Memory extends Memoizer {
  /** The same work, done only where a file or what it is judged by has changed. */
  around(work: WorkOn, terms: readonly unknown[]): WorkOn;
}

interface Known {
  readonly worked: Worked;
  readonly file: string;
  readonly beside: readonly string[];
  readonly terms: string;
  /** Of the file, and of those beside it. */
  readonly marks: readonly (string | null)[];
}

/** What changes when a file does: also when its old time is set again, or another one is renamed into its place. Null where it cannot be looked at. */
function marksOf(file: string): string | null {
  try {
    const stats = statSync(file, { bigint: true, throwIfNoEntry: false });
    return stats ? `${stats.ino} ${stats.size} ${stats.mtimeNs} ${stats.ctimeNs}` : 'absent';
  } catch {
    return null;
  }
}

const isSame = (before: readonly (string | null)[], now: readonly (string | null)[]): boolean =>
  before.length === now.length && now.every((marks, n) => marks !== null && marks === before[n]);

/** Remembers by the files' own marks, so that no missed event lets an old result stand. */
export function makeMemory(): Memory {
  const known = new Map<string, Known>();
  const things = new Map<string, { readonly thing: unknown; readonly marks: string | null }>();
  // The marks that `memoize` has read in this run, so that no file is examined twice.
  const taken = new Map<string, string | null>();
  const take = (file: string): string | null => {
    const marks = taken.get(file);
    taken.delete(file);
    return marks === undefined ? marksOf(file) : marks;
  };
  return {
    memoize: <T>(what: string, file: string, tell: () => T): T => {
      const key = `${what} ${file}`;
      const marks = marksOf(file);
      taken.set(file, marks);
      const before = things.get(key);
      // The value kept under a name always comes from that name's `tell`.
      if (before && marks !== null && before.marks === marks) return before.thing as T;
      const thing = tell();
      things.set(key, { thing, marks });
      return thing;
    },
    around: (work, terms) => {
      const key = JSON.stringify(terms);
      return (input: RecordInput) => {
        const { folder, path: name } = input;
        const file = input.found?.().file ?? null;
        if (file === null || folder === null) return work(input);
        const before = known.get(name);
        const own = take(file);
        const isCurrent = before?.terms === key && isSame(before.marks, [own, ...before.beside.map(marksOf)]);
        if (before && isCurrent) return before.worked;
        const worked = work(input);
        const beside = [...new Set(worked.looked.map((one) => path.join(folder, one.file)))];
        // Its own marks were taken before: what changes while it is read is read again.
        if (marksOf(file) === own)
          known.set(name, { worked, file, beside, terms: key, marks: [own, ...beside.map(marksOf)] });
        return worked;
      };
    },
  };
}
