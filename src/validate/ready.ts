import { readFileSync } from 'node:fs';
import path from 'node:path';
import { KIND_NAMES, type KindName, schemaNameOf } from '../kinds.ts';
import { compileSchema } from './compile.ts';
import type { FirstMistake } from './first-mistake.ts';
import type { Schema } from './schema.ts';

// Schemas and what checks by them are large, and an ordinary run needs one. From the sources they are all at hand; the
// build puts a module in this one's place that loads each when it is asked for, its validator made before by
// `src/generate/standalone.ts`: to compile it takes longer than all the rest of a run.

const FOLDER = path.resolve(import.meta.dirname, '../../schemas');

const read = (kind: KindName): Schema =>
  JSON.parse(readFileSync(path.join(FOLDER, `${schemaNameOf(kind)}.schema.json`), 'utf8'));

const SCHEMAS: ReadonlyMap<KindName, Schema> = new Map(KIND_NAMES.map((kind) => [kind, read(kind)]));

export const schemaOf = (kind: KindName): Schema => SCHEMAS.get(kind) ?? read(kind);

/** What finds the first mistake in a document. */
export const validatorOf = (kind: KindName): FirstMistake => compileSchema(schemaOf(kind));
