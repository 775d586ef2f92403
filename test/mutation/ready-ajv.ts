import { readdirSync, readFileSync } from 'node:fs';
import path from 'node:path';
import { _, Ajv2020 } from 'ajv/dist/2020.js';
import standaloneCode from 'ajv/dist/standalone/index.js';
import type { Plugin } from 'vitest/config';
import { AJV_OPTIONS } from '../../src/validate/compile.ts';

const ROOT = path.resolve(import.meta.dirname, '../..');
const NAME = '\0ready-ajv';

/** A module in the place of ajv that has a validator of each published schema ready, and compiles nothing. */
function readyAjv(): string {
  const ajv = new Ajv2020({ ...AJV_OPTIONS, code: { source: true, esm: true, formats: _`formats` } });
  const names = readdirSync(path.join(ROOT, 'schemas')).map((file) => {
    const schema = JSON.parse(readFileSync(path.join(ROOT, 'schemas', file), 'utf8')) as { readonly $id: string };
    ajv.addSchema(schema, schema.$id);
    return schema.$id;
  });
  const exported = Object.fromEntries(names.map((name, n) => [`validate${n}`, name]));
  return `
    import { createRequire } from 'node:module';
    import { isDay, isWeek } from ${JSON.stringify(path.join(ROOT, 'src/calendar.ts'))};
    const require = createRequire(${JSON.stringify(import.meta.url)});
    const formats = { date: isDay, 'iso-week': isWeek };
    ${standaloneCode.default(ajv, exported)}
    const ready = { ${names.map((name, n) => `${JSON.stringify(name)}: validate${n}`).join(', ')} };
    export class Ajv2020 { compile(schema) { return ready[schema.$id]; } }
  `;
}

/**
 * To compile the schemas takes half of what it takes to run one test of a rule, and a mutation run does that thousands of
 * times: it is done once, beforehand.
 */
export const readyValidators: Plugin = {
  name: 'ready-ajv',
  enforce: 'pre',
  resolveId: (id) => (id === 'ajv/dist/2020.js' ? NAME : null),
  load: (id) => (id === NAME ? readyAjv() : null),
};
