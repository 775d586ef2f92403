import type { Mistake } from './mistakes.ts';

/** The validator's first objection to a value and its pointer; null if the value matches. */
export type FirstMistake = (value: unknown) => (Mistake & { readonly at: string }) | null;

/** The parts of an ajv error that we read. */
interface SchemaError {
  readonly instancePath: string;
  readonly keyword: string;
  readonly params: Readonly<Record<string, unknown>>;
}

/** A function that ajv generated from a schema, at run time or at build time. */
export interface Validator {
  (value: unknown): boolean;
  readonly errors?: readonly SchemaError[] | null;
}

export function firstMistakeBy(validate: Validator): FirstMistake {
  return (value) => {
    if (validate(value)) return null;
    const { instancePath = '', keyword = '', params = {} } = validate.errors?.at(-1) ?? {};
    const key = params['additionalProperty'] ?? params['missingProperty'] ?? params['propertyName'];
    return { at: instancePath, keyword, key: typeof key === 'string' ? key : null };
  };
}
