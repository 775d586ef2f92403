import { KIND_NAMES, type KindName } from '../kinds.ts';
import type { Places, Pointer, Text } from '../model.ts';
import type { FirstMistake } from './first-mistake.ts';
import { schemaOf, validatorOf } from './ready.ts';
import type { Schema } from './schema.ts';
import { findUnsaid } from './unsaid.ts';

type BeyondSchema = (value: unknown, places: Places) => ReadonlyMap<Pointer, Text>;

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
function kindOf(name: KindName, beyondSchema?: BeyondSchema): DocumentKind {
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

/** What no schema can say. */
const BEYOND: Readonly<Partial<Record<KindName, BeyondSchema>>> = { record: findUnsaid };

/** Every kind of document with what checks it. */
export const documentKinds = Object.fromEntries(
  KIND_NAMES.map((name) => [name, lazily(() => kindOf(name, BEYOND[name]))]),
) as Readonly<Record<KindName, () => DocumentKind>>;
