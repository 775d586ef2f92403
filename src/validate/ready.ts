import { readFileSync } from 'node:fs';
import path from 'node:path';
import { KIND_NAMES, type KindName, schemaNameOf } from '../kinds.ts';
import { compileSchema } from './compile.ts';
import type { FirstMistake, Objection } from './first-mistake.ts';
import type { Schema } from './schema.ts';

// Schemas and validators are large, and an ordinary run needs one of each. From the sources all schemas are read; the
// build puts a module in this one's place that loads each on demand, its validator made before by
// `src/generate/standalone.ts`: to compile it takes longer than all the rest of a run.

const FOLDER = path.resolve(import.meta.dirname, '../../schemas');

const read = (kind: KindName): Schema =>
  JSON.parse(readFileSync(path.join(FOLDER, `${schemaNameOf(kind)}.schema.json`), 'utf8'));

const SCHEMAS = Object.fromEntries(KIND_NAMES.map((kind) => [kind, read(kind)])) as Readonly<Record<KindName, Schema>>;
const VALIDATORS = new Map<KindName, FirstMistake>();

export const schemaOf = (kind: KindName): Schema => SCHEMAS[kind];

/** The validator's first objection to a document of a kind; null if the document matches the schema. */
export function firstMistakeIn(kind: KindName, value: unknown): Objection | null {
  const find = VALIDATORS.get(kind) ?? compileSchema(SCHEMAS[kind]);
  VALIDATORS.set(kind, find);
  return find(value);
}
