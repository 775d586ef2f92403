import type { Pointer, Text } from '../model.ts';
import { findBackwards } from './backwards.ts';
import type { FirstMistake } from './first-mistake.ts';
import { type DocumentName, schemaOf, validatorOf } from './ready.ts';
import type { Schema } from './schema.ts';

export type { DocumentName };

type BeyondSchema = (value: unknown) => ReadonlyMap<Pointer, Text>;

/** A kind of document: its messages, and how to find its mistakes. */
export interface DocumentKind {
  readonly schema: Schema;
  /** Finds the validator's first objection to a value. No objection means that the value is valid. */
  readonly firstMistake: FirstMistake;
  /** Violations that no schema can express, by pointer. */
  readonly beyondSchema?: BeyondSchema;
}

function lazily<T>(make: () => T): () => T {
  let made: { readonly value: T } | undefined;
  return () => {
    made ??= { value: make() };
    return made.value;
  };
}

/** Both are large, so each is loaded on demand, once. */
function kindOf(name: DocumentName, beyondSchema?: BeyondSchema): DocumentKind {
  const schema = lazily(() => schemaOf(name));
  const validator = lazily(() => validatorOf(name));
  return {
    get schema() {
      return schema();
    },
    firstMistake: (value) => validator()(value),
    ...(beyondSchema && { beyondSchema }),
  };
}

/** The kinds of document with a schema. */
export const documentKinds: Readonly<Record<DocumentName, () => DocumentKind>> = {
  record: lazily(() => kindOf('record', findBackwards)),
  roster: lazily(() => kindOf('roster')),
  profile: lazily(() => kindOf('profile')),
  config: lazily(() => kindOf('config')),
  report: lazily(() => kindOf('report')),
};
