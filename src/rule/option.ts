import type { Localized, Stage } from '../model.ts';

/** An option of a rule that a profile may set. */
export interface Option<T = unknown> {
  readonly default: T;
  readonly about: Localized;
  /** The JSON Schema (draft 2020-12) of its values. */
  readonly schema: Readonly<Record<string, unknown>>;
}

export type OptionValues<O extends Readonly<Record<string, Option>>> = {
  readonly [Name in keyof O]: O[Name] extends Option<infer T> ? T : never;
};

/** An integer of at least 0. */
export const count = (value: number, about: Localized): Option<number> => ({
  default: value,
  about,
  schema: { type: 'integer', minimum: 0 },
});

/** An integer of at least 0, or null for no limit. */
export const countOrNone = (about: Localized): Option<number | null> => ({
  default: null,
  about,
  schema: { type: ['integer', 'null'], minimum: 0 },
});

/** Yes or no. */
export const flag = (value: boolean, about: Localized): Option<boolean> => ({
  default: value,
  about,
  schema: { type: 'boolean' },
});

/** A number of at least 0. */
export const amount = (value: number, about: Localized): Option<number> => ({
  default: value,
  about,
  schema: { type: 'number', minimum: 0 },
});

/** A subset of the values that the record schema allows. */
export const someOf = <const T extends string>(
  all: readonly T[],
  about: Localized,
  value: readonly T[] = all,
): Option<readonly T[]> => ({
  default: value,
  about,
  schema: { type: 'array', items: { enum: all }, uniqueItems: true },
});

/** A list of arbitrary identifiers. */
export const identifiers = (value: readonly string[], about: Localized): Option<readonly string[]> => ({
  default: value,
  about,
  schema: { type: 'array', items: { type: 'string', pattern: '^[A-Za-z][A-Za-z0-9._-]{0,63}$' }, uniqueItems: true },
});

/** A list of texts. */
export const texts = (value: readonly string[], about: Localized): Option<readonly string[]> => ({
  default: value,
  about,
  schema: { type: 'array', items: { type: 'string', minLength: 1 }, uniqueItems: true },
});

export const STAGES = ['studyListen', 'examineCriticise', 'rectify'] as const satisfies readonly Stage[];

/** The stage that options set; null for none. */
export const stageIn = (options: Readonly<Record<string, unknown>>): Stage | null =>
  STAGES.find((stage) => stage === options['stage']) ?? null;

/** The stage whose end the rule waits for; null if it is always due. Every rule with a stage has this option. */
export const stageOption = (stage: Stage): Option<Stage | null> => ({
  default: stage,
  about: {
    en: 'the stage whose end the rule waits for; null: always due',
    zh: '本项要求所属环节，环节结束后才判定；填 null 表示随时判定',
  },
  schema: { enum: [...STAGES, null] },
});

/** A fraction, such as 0.8 for 80 %, of at least `minimum`. */
export const share = (value: number, minimum: number, about: Localized): Option<number> => ({
  default: value,
  about,
  schema: { type: 'number', minimum, maximum: 1 },
});

/** A share as a message tells it: 0.5 is 50. */
export const percent = (part: number): number => Number((part * 100).toPrecision(12));
