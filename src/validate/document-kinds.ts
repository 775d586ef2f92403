import type { Pointer, Text } from '../model.ts';
import { findBackwards } from './backwards.ts';
import type { FirstMistake } from './first-mistake.ts';
import { type DocumentName, schemaOf, validatorOf } from './ready.ts';
import type { Schema } from './schema.ts';

export type { DocumentName };

type OmissibleSection = (value: unknown) => ReadonlyMap<Pointer, Text>;

/** A kind of document: what is told of it, and what finds the mistakes in it. */
export interface DocumentKind {
  readonly schema: Schema;
  /** What a validator says of a value; what it lets pass, passes. */
  readonly firstMistake: FirstMistake;
  /** What no schema can say of a value, by pointer. */
  readonly unsaid?: OmissibleSection;
}

function lazily<T>(make: () => T): () => T {
  let made: { readonly value: T } | undefined;
  return () => {
    made ??= { value: make() };
    return made.value;
  };
}

/** Both are large: neither is loaded before it is asked for, and each once. */
function kindOf(name: DocumentName, unsaid?: OmissibleSection): DocumentKind {
  const schema = lazily(() => schemaOf(name));
  const validator = lazily(() => validatorOf(name));
  return {
    get schema() {
      return schema();
    },
    firstMistake: (value) => validator()(value),
    ...(unsaid && { unsaid }),
  };
}

/** The kinds of document whose schema is at hand. */
export const documentKinds: Readonly<Record<DocumentName, () => DocumentKind>> = {
  record: lazily(() => kindOf('record', findBackwards)),
  roster: lazily(() => kindOf('roster')),
  profile: lazily(() => kindOf('profile')),
  config: lazily(() => kindOf('config')),
  report: lazily(() => kindOf('report')),
};
