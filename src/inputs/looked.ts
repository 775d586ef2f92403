import { createHash } from 'node:crypto';
import { lookAtFilesIn } from '../load/file/look-at-file.ts';
import { readTextsIn } from '../load/file/read-text.ts';
import type { LookAtFile } from '../model.ts';

/** A file beside a record that was looked at, or read as text, and what it was. */
export interface Looked {
  readonly file: string;
  readonly as: 'file' | 'text';
  readonly was: string;
}

/** The files that a record names, and which of them were looked at. */
export interface Beside {
  readonly look: LookAtFile;
  readText(file: string): string | null;
  looked(): readonly Looked[];
}

const digestOf = (text: string | null): string =>
  text === null ? 'none' : createHash('sha256').update(text).digest('hex');

/** The files of a record's own folder; null where there is no folder. */
export function filesBeside(folder: string | null): Beside {
  const look = lookAtFilesIn(folder);
  const readText = readTextsIn(folder);
  const looked = new Map<string, Looked>();
  return {
    look: (file) => {
      const state = look(file);
      const was = state.kind === 'regular' ? state.sha256 : state.kind;
      looked.set(`file ${file}`, { file, as: 'file', was });
      return state;
    },
    readText: (file) => {
      const text = readText(file);
      looked.set(`text ${file}`, { file, as: 'text', was: digestOf(text) });
      return text;
    },
    looked: () => [...looked.values()],
  };
}

/** Whether files beside a record are still what they were when it was judged. */
export function isAsItWas(folder: string | null, looked: readonly Looked[]): boolean {
  const beside = filesBeside(folder);
  for (const { file, as } of looked) {
    if (as === 'file') beside.look(file);
    else beside.readText(file);
  }
  const now = beside.looked();
  return now.every(({ was }, n) => was === looked[n]?.was);
}
