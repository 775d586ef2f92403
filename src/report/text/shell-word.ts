import type { Lang } from '../../model.ts';
import { BATCH_WORDS } from '../../words/batch.ts';
import { visible } from './neutral.ts';

const PLAIN = /^[\p{L}\p{N}_./:@-]+$/u;

/** A path as a shell takes it; null for standard input, and where no terminal could show it. */
export function shellWord(text: string): string | null {
  if (text === '-' || visible(text) !== text) return null;
  const safe = text.startsWith('-') ? `./${text}` : text;
  return PLAIN.test(safe) ? safe : `'${safe.replaceAll("'", "'\\''")}'`;
}

/** A path in a command to copy: a word for any path where it cannot be typed. */
export const pathToType = (path: string, lang: Lang): string => shellWord(path) ?? BATCH_WORDS.anyPath[lang];
