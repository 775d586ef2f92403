import report from '../../schemas/audit-report.schema.json' with { type: 'json' };
import config from '../../schemas/config.schema.json' with { type: 'json' };
import profile from '../../schemas/profile.schema.json' with { type: 'json' };
import roster from '../../schemas/roster.schema.json' with { type: 'json' };
import record from '../../schemas/unit-record.schema.json' with { type: 'json' };
import { compileSchema } from './compile.ts';
import type { FirstMistake } from './first-mistake.ts';
import type { Schema } from './schema.ts';

// Schemas and what checks by them are large, and one of five is needed for an ordinary run. From the sources they are
// all at hand; the build puts a module in this one's place that loads each when it is asked for, its validator made
// before by `src/generate/standalone.ts`: to compile it takes longer than all the rest of a run.

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

/** What finds the first mistake in a document. */
export const validatorOf = (name: DocumentName): FirstMistake => compileSchema(SCHEMAS[name]);
