import type { Lang } from '../../model.ts';
import { BATCH_WORDS } from '../../words/batch.ts';
import { visible } from './neutral.ts';

const PLAIN = /^[\p{L}\p{N}_./:@-]+$/u;

/** A word of a command line as a shell takes it; null where no terminal could show it. */
export function shellQuoted(text: string): string | null {
  if (visible(text) !== text) return null;
  return PLAIN.test(text) ? text : `'${text.replaceAll("'", "'\\''")}'`;
}

/** A path as a shell takes it; null for standard input, and where no terminal could show it. */
export const shellWord = (path: string): string | null =>
  path === '-' ? null : shellQuoted(path.startsWith('-') ? `./${path}` : path);

/** A path in a command to copy: a word for any path where it cannot be typed. */
export const pathToType = (path: string, lang: Lang): string => shellWord(path) ?? BATCH_WORDS.anyPath[lang];
