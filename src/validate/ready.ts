import report from '../../schemas/audit-report.schema.json' with { type: 'json' };
import config from '../../schemas/config.schema.json' with { type: 'json' };
import profile from '../../schemas/profile.schema.json' with { type: 'json' };
import roster from '../../schemas/roster.schema.json' with { type: 'json' };
import record from '../../schemas/unit-record.schema.json' with { type: 'json' };
import { compileSchema } from './compile.ts';
import type { FirstMistake } from './first-mistake.ts';
import type { Schema } from './schema.ts';

// Schemas and validators are large, and an ordinary run needs one of five. When run from source, all are loaded. The
// build replaces this module with one that loads each on demand, with a validator precompiled by
// `src/generate/standalone.ts`: compiling takes longer than the rest of a run.

const SCHEMAS = { record, roster, profile, config, report } as const;

/** A kind of document that the program reads. */
export type DocumentName = keyof typeof SCHEMAS;

export const DOCUMENT_NAMES = [
  'record',
  'roster',
  'profile',
  'config',
  'report',
] as const satisfies readonly DocumentName[];

export const schemaOf = (name: DocumentName): Schema => SCHEMAS[name];

/** The validator for a kind of document. */
export const validatorOf = (name: DocumentName): FirstMistake => compileSchema(SCHEMAS[name]);
