import type { Mistake } from './mistakes.ts';

/** What the validator has against a value, and its pointer. */
export interface Objection extends Mistake {
  readonly at: string;
}

/** Finds the validator's first objection to a value; null if the value matches. */
export type FirstMistake = (value: unknown) => Objection | null;

/** The parts of an ajv error that we read. */
interface SchemaError {
  readonly instancePath: string;
  readonly keyword: string;
  readonly params: Readonly<Record<string, unknown>>;
}

/** A function that ajv generated from a schema, at run time or at build time. */
interface Validator {
  (value: unknown): boolean;
  readonly errors?: readonly SchemaError[] | null;
}

export const firstMistakeBy =
  (validate: Validator): FirstMistake =>
  (value) => {
    if (validate(value)) return null;
    const { instancePath = '', keyword = '', params = {} } = validate.errors?.at(-1) ?? {};
    const key = params['additionalProperty'] ?? params['missingProperty'] ?? params['propertyName'];
    return { at: instancePath, keyword, key: typeof key === 'string' ? key : null };
  };
