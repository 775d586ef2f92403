import { Ajv2020 } from 'ajv/dist/2020.js';
import { isDay, isWeek } from '../calendar.ts';
import { type FirstMistake, firstMistakeBy } from './first-mistake.ts';
import type { Schema } from './schema.ts';

/**
 * The options that make ajv safe on values of strangers.
 * ajv says only whether a value matches: with `allErrors` a list of 100,000 wrong entries takes it two minutes and
 * 400 MB, since it copies all errors so far after each reference. `mistakes.ts` finds them all, one at a time.
 */
export const AJV_OPTIONS = {
  strict: true,
  // Without it `required: ['toString']` passes on `{}`.
  ownProperties: true,
  allowUnionTypes: true,
  // What editors show of each choice: nothing to hold a value against.
  keywords: ['enumDescriptions'] as string[],
  messages: false,
  logger: false,
  formats: { date: isDay, 'iso-week': isWeek },
} as const;

/** Compiles a schema. This takes long: once a process is enough. */
export const compileSchema = (schema: Schema): FirstMistake => firstMistakeBy(new Ajv2020(AJV_OPTIONS).compile(schema));
