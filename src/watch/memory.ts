import { statSync } from 'node:fs';
import path from 'node:path';
import type { DocumentKind } from '../load/document-kind.ts';
import type { RecordInput } from '../run/inputs.ts';
import type { Looked } from '../run/looked.ts';
import type { Worked, WorkOn } from '../run/work.ts';

/** What records came to in the runs of one process. */
export interface Memory {
  /** The same work, done only where a file or what it is judged by has changed. */
  around(work: WorkOn, terms: readonly unknown[]): WorkOn;
  /** What a file is, told again only where it has changed. */
  kindOf(input: RecordInput, tell: () => DocumentKind): DocumentKind;
}

interface Known {
  readonly worked: Worked;
  readonly terms: string;
  readonly signature: string;
}

/** What changes when a file does: also when its old time is set again, or another one is renamed into its place. */
function signatureOf(file: string): string {
  const stats = statSync(file, { bigint: true, throwIfNoEntry: false });
  return stats ? `${stats.ino} ${stats.size} ${stats.mtimeNs} ${stats.ctimeNs}` : 'absent';
}

function signatureOfAll(file: string, folder: string, looked: readonly Looked[]): string | null {
  try {
    const beside = looked.map((one) => path.join(folder, one.file));
    return [file, ...new Set(beside)].map(signatureOf).join('\n');
  } catch {
    // A file that cannot even be looked at is judged anew each time.
    return null;
  }
}

/** Remembers by the files' own marks, so that no missed event lets an old result stand. */
export function makeMemory(): Memory {
  const known = new Map<string, Known>();
  const kinds = new Map<string, { readonly kind: DocumentKind; readonly signature: string | null }>();
  return {
    kindOf: ({ found, path: name }, tell) => {
      const file = found?.file ?? null;
      const signature = file === null ? null : signatureOfAll(file, '', []);
      const before = kinds.get(name);
      if (before && signature !== null && before.signature === signature) return before.kind;
      const kind = tell();
      kinds.set(name, { kind, signature });
      return kind;
    },
    around: (work, terms) => {
      const key = JSON.stringify(terms);
      return (input: RecordInput) => {
        const { found, folder, path: name } = input;
        const file = found?.file ?? null;
        if (file === null || folder === null) return work(input);
        const before = known.get(name);
        const isCurrent =
          before?.terms === key && before.signature === signatureOfAll(file, folder, before.worked.looked);
        if (before && isCurrent) return before.worked;
        // The marks are taken first: what changes while it is read is read again.
        const read = signatureOf(file);
        const worked = work(input);
        const signature = signatureOfAll(file, folder, worked.looked);
        if (signature?.startsWith(read)) known.set(name, { worked, terms: key, signature });
        return worked;
      };
    },
  };
}
