import { statSync } from 'node:fs';
import path from 'node:path';
import type { RecordInput } from '../run/inputs.ts';
import type { Worked, WorkOn } from '../run/work.ts';

/** What records came to in the runs of one process. */
export interface Memory {
  /** The same work, done only where a file or what it is judged by has changed. */
  around(work: WorkOn, terms: readonly unknown[]): WorkOn;
  /** Something of a file, told again only where it has changed; what of it is named by `what`. */
  told<T>(what: string, file: string, tell: () => T): T;
  /** The files that the records' results hang on: their own, and those beside them. */
  files(): readonly string[];
}

interface Known {
  readonly worked: Worked;
  readonly files: readonly string[];
  readonly terms: string;
  readonly signature: string;
}

/** What changes when a file does: also when its old time is set again, or another one is renamed into its place. */
function signatureOf(file: string): string {
  const stats = statSync(file, { bigint: true, throwIfNoEntry: false });
  return stats ? `${stats.ino} ${stats.size} ${stats.mtimeNs} ${stats.ctimeNs}` : 'absent';
}

function signatureOfAll(files: readonly string[]): string | null {
  try {
    return [...new Set(files)].map(signatureOf).join('\n');
  } catch {
    // A file that cannot even be looked at is judged anew each time.
    return null;
  }
}

/** Remembers by the files' own marks, so that no missed event lets an old result stand. */
export function makeMemory(): Memory {
  const known = new Map<string, Known>();
  const things = new Map<string, { readonly thing: unknown; readonly signature: string | null }>();
  return {
    told: <T>(what: string, file: string, tell: () => T): T => {
      const key = `${what} ${file}`;
      const signature = signatureOfAll([file]);
      const before = things.get(key);
      // What is kept under a name is what this name's `tell` gives.
      if (before && signature !== null && before.signature === signature) return before.thing as T;
      const thing = tell();
      things.set(key, { thing, signature });
      return thing;
    },
    files: () => [...known.values()].flatMap(({ files }) => files),
    around: (work, terms) => {
      const key = JSON.stringify(terms);
      return (input: RecordInput) => {
        const { found, folder, path: name } = input;
        const file = found?.file ?? null;
        if (file === null || folder === null) return work(input);
        const before = known.get(name);
        const isCurrent = before?.terms === key && before.signature === signatureOfAll(before.files);
        if (before && isCurrent) return before.worked;
        // The marks are taken first: what changes while it is read is read again.
        const read = signatureOf(file);
        const worked = work(input);
        const files = [file, ...worked.looked.map((one) => path.join(folder, one.file))];
        const signature = signatureOfAll(files);
        if (signature?.startsWith(read)) known.set(name, { worked, files, terms: key, signature });
        return worked;
      };
    },
  };
}
