import report from '../../schemas/audit-report.schema.json' with { type: 'json' };
import config from '../../schemas/config.schema.json' with { type: 'json' };
import profile from '../../schemas/profile.schema.json' with { type: 'json' };
import roster from '../../schemas/roster.schema.json' with { type: 'json' };
import record from '../../schemas/unit-record.schema.json' with { type: 'json' };
import type { Pointer, Text } from '../model.ts';
import { findBackwards } from './backwards.ts';
import { compileSchema, type FirstMistake } from './compile.ts';
import type { Schema } from './schema.ts';

export type DocumentName = 'record' | 'roster' | 'profile' | 'config' | 'report';

/** A kind of document: what is told of it, and what finds the mistakes in it. */
export interface DocumentKind {
  readonly schema: Schema;
  /** What a validator says of a value; what it lets pass, passes. */
  readonly firstMistake: FirstMistake;
  /** What no schema can say of a value, by pointer. */
  readonly unsaid?: (value: unknown) => ReadonlyMap<Pointer, Text>;
}

/** Compiling takes long: not before it is asked for, and once. */
function lazily<T>(make: () => T): () => T {
  let made: { readonly value: T } | undefined;
  return () => {
    made ??= { value: make() };
    return made.value;
  };
}

/** The kinds of document whose schema is at hand. */
export const documentKinds: Readonly<Record<DocumentName, () => DocumentKind>> = {
  record: lazily(() => ({ schema: record, firstMistake: compileSchema(record), unsaid: findBackwards })),
  roster: lazily(() => ({ schema: roster, firstMistake: compileSchema(roster) })),
  profile: lazily(() => ({ schema: profile, firstMistake: compileSchema(profile) })),
  config: lazily(() => ({ schema: config, firstMistake: compileSchema(config) })),
  report: lazily(() => ({ schema: report, firstMistake: compileSchema(report) })),
};
