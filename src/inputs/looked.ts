import { readDocumentTextsIn } from '../load/file/document-text.ts';
import { isPlainRelative, lookAtFilesIn } from '../load/file/look-at-file.ts';
import type { LookAtFile, ReadFileText } from '../model.ts';
import { isMap } from '../validate/case.ts';

/** A file beside a record that was looked at, read as text, or only named; and the result. */
export interface Looked {
  readonly file: string;
  readonly as: 'file' | 'text' | 'name';
  /** The SHA-256 of its bytes, or a word for why there is none. */
  readonly was: string;
}

/** The files that a record names, and which of them were looked at. */
export interface Beside {
  readonly look: LookAtFile;
  readonly textOf: ReadFileText;
  looked(): readonly Looked[];
}

const SHA256 = /^[0-9a-f]{64}$/;

/** The SHA-256 of a file's bytes; null if it was not read. */
export const sha256Of = ({ was }: Looked): string | null => (SHA256.test(was) ? was : null);

const UNREAD: ReadonlySet<string> = new Set(['absent', 'notRegular', 'unreadable', 'tooLarge']);

/** Whether a file was looked for inside the record's folder and could not be read: it may come later. */
export const isUnread = ({ was }: Looked): boolean => UNREAD.has(was);

/** The files in a record's folder, or null; `named` returns those that the record names. */
export function filesBeside(folder: string | null, named: () => readonly string[]): Beside {
  const look = lookAtFilesIn(folder);
  const read = readDocumentTextsIn(folder);
  const looked = new Map<string, Looked>();
  return {
    look: (file) => {
      const state = look(file);
      const was = state.kind === 'regular' ? state.sha256 : state.kind;
      looked.set(`file ${file}`, { file, as: 'file', was });
      return state;
    },
    textOf: (file) => {
      const { said, sha256 } = read(file);
      looked.set(`text ${file}`, { file, as: 'text', was: sha256 ?? (said.kind === 'none' ? said.why : 'none') });
      return said;
    },
    looked: () => {
      const seen = new Set([...looked.values()].map(({ file }) => file));
      const others = named().filter((file) => !seen.has(file) && isPlainRelative(file));
      return [...looked.values(), ...others.map((file): Looked => ({ file, as: 'name', was: 'notRead' }))];
    },
  };
}

/** The files that a value names, wherever in it, each once. */
export function filesNamedIn(value: unknown): readonly string[] {
  const found = new Set<string>();
  const visit = (at: unknown): void => {
    if (Array.isArray(at)) {
      for (const one of at) if (typeof one === 'object') visit(one);
    } else if (isMap(at)) {
      if (typeof at['file'] === 'string') found.add(at['file']);
      for (const key in at) {
        const one = at[key];
        if (typeof one === 'object') visit(one);
      }
    }
  };
  visit(value);
  return [...found];
}

/** Whether the files beside a record are still what they were when it was judged. */
export function isAsItWas(folder: string | null, looked: readonly Looked[]): boolean {
  const { look, textOf, looked: now } = filesBeside(folder, () => []);
  const read = looked.filter(({ as }) => as !== 'name');
  for (const { file, as } of read) {
    if (as === 'file') look(file);
    else textOf(file);
  }
  return now().every(({ was }, n) => was === read[n]?.was);
}
