import type { NotCounted } from '../model.ts';
import { notCounted } from '../rule/judgement.ts';
import type { Messages } from '../rule/rule.ts';
import { type Texts, type Written, writtenText } from './same-text.ts';
import { substanceMessages, whyHollow } from './substance.ts';

/** Why a plan version or draft does not count for its text. */
export const hollowTextMessages = {
  saysNothing: substanceMessages.saysNothing,
  fewLetters: substanceMessages.fewLetters,
  blankText: {
    en: 'its file ({file}) holds no text',
    zh: '文件“{file}”没有文字内容',
  },
} as const satisfies Messages;

/** That a text is blank, or of empty words alone; null where it says something, or cannot be read. */
export function whyHollowText(entry: Written, texts: Texts): NotCounted<keyof typeof hollowTextMessages> | null {
  const { letters } = texts;
  const written = writtenText(entry, texts);
  if (written === null) return null;
  if (letters.of(written) === '') return notCounted(entry, 'blankText', { file: entry.file ?? '' });
  return whyHollow(entry, written.trim(), { letters, minLetters: 1 });
}
