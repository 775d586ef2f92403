import { accessSync, constants, realpathSync } from 'node:fs';
import { problem } from '../../inputs/problem.ts';
import { codeOf } from '../../load/file/open.ts';
import { readRecordFile } from '../../load/file/read.ts';
import type { Problem } from '../../model.ts';
import { wholeFile } from '../../whole-file.ts';
import { WORDS } from './words.ts';

const NEW_FILE = 0o666;

/** Why a file was not written: it was changed in the meantime, or what the system says. */
export type NotWritten = 'changed' | { readonly reason: string };

export const sayNotWritten = (file: string, why: NotWritten): Problem =>
  why === 'changed'
    ? problem(WORDS.changedMeanwhile, { file })
    : problem(WORDS.notWritten, { file, reason: why.reason });

/** Puts a text in the place of the bytes that were read, whole or not at all; null where that was done. */
export function overwrite(file: string, read: Uint8Array, text: string): NotWritten | null {
  try {
    // A link stays a link.
    const real = realpathSync.native(file);
    accessSync(real, constants.W_OK);
    const whole = wholeFile(real, NEW_FILE);
    try {
      whole.write(text);
      const now = readRecordFile(real, { within: null });
      if (!now.ok || Buffer.compare(now.bytes, read) !== 0) return 'changed';
      whole.finish();
      return null;
    } finally {
      whole.discard();
    }
  } catch (error) {
    return { reason: codeOf(error) };
  }
}
