import path from 'node:path';
import { _ } from 'ajv';
import { Ajv2020 } from 'ajv/dist/2020.js';
import standaloneCode from 'ajv/dist/standalone/index.js';
import { AJV_OPTIONS } from '../validate/compile.ts';
import type { Schema } from '../validate/schema.ts';

const ANNOTATIONS = ['title', 'description', 'examples', 'default', 'enumDescriptions', 'x-names'];

/** A schema without its documentation, which would otherwise end up in the code. */
function bare(schema: Schema): Schema {
  const kept = Object.entries(schema).filter(([key]) => !ANNOTATIONS.includes(key));
  return Object.fromEntries(kept.map(([key, value]) => [key, bareUnder(key, value)]));
}

function bareUnder(key: string, value: unknown): unknown {
  if (typeof value !== 'object' || value === null) return value;
  if (['properties', 'patternProperties', '$defs'].includes(key))
    return Object.fromEntries(Object.entries(value).map(([name, inner]) => [name, bare(inner)]));
  return ['items', 'additionalProperties', 'propertyNames'].includes(key) ? bare(value) : value;
}

/** A CommonJS module that exports the function ajv generates from a schema, equivalent to `compileSchema`. */
export function standaloneModule(schema: Schema, sources: string): string {
  const ajv = new Ajv2020({ ...AJV_OPTIONS, code: { source: true, lines: true, formats: _`formats` } });
  const code = standaloneCode.default(ajv, ajv.compile(bare(schema)));
  const formats = JSON.stringify(path.join(sources, 'validate/formats.ts'));
  return `const { FORMATS: formats } = require(${formats});\n${code}`;
}
