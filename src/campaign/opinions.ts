import type { Opinion } from '../documents/unit-record.ts';
import type { Entry } from '../rule/judgement.ts';
import type { Input } from '../rule/rule.ts';
import { type Sifted, sift } from './substance.ts';

export type OpinionEntry = Opinion & Entry;

/** The opinions that say something of their own, each once for whoever collected it. */
export const opinionsThatCount = (
  { opinions, letters }: Pick<Input, 'opinions' | 'letters'>,
  minLetters: number,
): Sifted<OpinionEntry> => sift(opinions, { letters, minLetters }, ({ collectedBy }) => collectedBy);
