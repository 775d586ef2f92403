import { type Day, isDay } from '../calendar.ts';
import type { Localized, Stage } from '../model.ts';

/** What a profile may set a rule's option to. */
export interface Option<T = unknown> {
  readonly default: T;
  readonly about: Localized;
  /** The JSON Schema (draft 2020-12) of its values. */
  readonly schema: Readonly<Record<string, unknown>>;
}

export type OptionValues<O extends Readonly<Record<string, Option>>> = {
  readonly [Name in keyof O]: O[Name] extends Option<infer T> ? T : never;
};

/** A whole number from 0. */
export const count = (value: number, about: Localized): Option<number> => ({
  default: value,
  about,
  schema: { type: 'integer', minimum: 0 },
});

/** A whole number from 0, or null for no limit. */
export const countOrNone = (about: Localized): Option<number | null> => ({
  default: null,
  about,
  schema: { type: ['integer', 'null'], minimum: 0 },
});

/** A number from 0. */
export const amount = (value: number, about: Localized): Option<number> => ({
  default: value,
  about,
  schema: { type: 'number', minimum: 0 },
});

/** A list of some of the values that the records' schema has for it. */
export const someOf = <const T extends string>(
  all: readonly T[],
  about: Localized,
  value: readonly T[] = all,
): Option<readonly T[]> => ({
  default: value,
  about,
  schema: { type: 'array', items: { enum: all }, uniqueItems: true },
});

/** A list of identifiers, free to choose. */
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

/** The stage whose end a rule waits for; null for a rule that is always due. Every staged rule has it. */
export const stageOption = (stage: Stage): Option<Stage | null> => ({
  default: stage,
  about: {
    en: 'the stage whose end the rule waits for; null: always due',
    zh: '本项要求所属环节，环节结束后才判定；填 null 表示随时判定',
  },
  schema: { enum: [...STAGES, null] },
});

/** A day a stage, none by default. */
export const dayPerStage = (about: Localized): Option<Readonly<Partial<Record<Stage, Day>>>> => ({
  default: {},
  about,
  schema: {
    type: 'object',
    properties: Object.fromEntries(STAGES.map((stage) => [stage, { type: 'string', format: 'date' }])),
    additionalProperties: false,
  },
});

/** The days that an option `endBy` names, whatever stands in it. */
export function daysPerStage(value: unknown): Readonly<Partial<Record<Stage, Day>>> {
  if (typeof value !== 'object' || value === null) return {};
  return Object.fromEntries(Object.entries(value).filter(([, day]) => isDay(day)));
}

/** A share of a whole, 0.8 for 80 %, of at least so much. */
export const share = (value: number, minimum: number, about: Localized): Option<number> => ({
  default: value,
  about,
  schema: { type: 'number', minimum, maximum: 1 },
});
