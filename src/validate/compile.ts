import { Ajv2020 } from 'ajv/dist/2020.js';
import { type FirstMistake, firstMistakeBy } from './first-mistake.ts';
import { FORMATS } from './formats.ts';
import type { Schema } from './schema.ts';

/**
 * Options that make ajv safe for untrusted values. ajv only decides whether a value matches. With `allErrors`, a list
 * of 100,000 wrong entries would take it two minutes and 400 MB, because it copies all previous errors after each
 * reference. `mistakes.ts` finds every mistake, one value at a time.
 */
export const AJV_OPTIONS = {
  strict: true,
  // No schema names a key that every object inherits, so the code need not ask whether keys are an object's own.
  ownProperties: false,
  allowUnionTypes: true,
  // Editors show the one for each choice, and names are made of the other; they validate nothing.
  keywords: ['enumDescriptions', 'x-names'] as string[],
  messages: false,
  logger: false,
  formats: FORMATS,
} as const;

/** Compiles a schema. This is slow, so do it once per process. */
export const compileSchema = (schema: Schema): FirstMistake => firstMistakeBy(new Ajv2020(AJV_OPTIONS).compile(schema));
