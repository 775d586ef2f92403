import { Ajv2020 } from 'ajv/dist/2020.js';
import { isDay, isWeek } from '../calendar.ts';
import type { Mistake } from './mistakes.ts';
import type { Schema } from './schema.ts';

/** What a validator says first against a value, and at which pointer; null where the value matches. */
export type FirstMistake = (value: unknown) => (Mistake & { readonly at: string }) | null;

/**
 * The options that make ajv safe on values of strangers. Standalone code must be made with the same.
 * ajv says only whether a value matches: with `allErrors` a list of 100,000 wrong entries takes it two minutes and
 * 400 MB, since it copies all errors so far after each reference. `mistakes.ts` finds them all, one at a time.
 */
export const AJV_OPTIONS = {
  strict: true,
  // Without it `required: ['toString']` passes on `{}`.
  ownProperties: true,
  allowUnionTypes: true,
  messages: false,
  logger: false,
  formats: { date: isDay, 'iso-week': isWeek },
} as const;

/** What is read of ajv's errors. */
interface SchemaError {
  readonly instancePath: string;
  readonly keyword: string;
  readonly params: Readonly<Record<string, unknown>>;
}

/** A function that ajv made of a schema, at run time or at build time. */
export interface Validator {
  (value: unknown): boolean;
  readonly errors?: readonly SchemaError[] | null;
}

/** Compiles a schema. This takes long: once a process is enough. */
export const compileSchema = (schema: Schema): FirstMistake => firstMistakeBy(new Ajv2020(AJV_OPTIONS).compile(schema));

export function firstMistakeBy(validate: Validator): FirstMistake {
  return (value) => {
    if (validate(value)) return null;
    const { instancePath = '', keyword = '', params = {} } = validate.errors?.at(-1) ?? {};
    const key = params['additionalProperty'] ?? params['missingProperty'] ?? params['propertyName'];
    return { at: instancePath, keyword, key: typeof key === 'string' ? key : null };
  };
}
