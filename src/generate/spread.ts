import path from 'node:path';
import { type Loader, transform } from 'esbuild';
import type { Plugin } from 'rolldown';

const LOADERS: Readonly<Record<string, Loader>> = { '.ts': 'ts', '.js': 'js', '.mjs': 'js' };

/** The helpers that esbuild emits for spread syntax. They also copy getters and symbols. */
const HELPERS = [
  {
    call: '__spreadValues(',
    definition: /^var __spreadValues = [\s\S]*?\n\};$/m,
    plain: 'var __spreadValues = Object.assign;',
  },
  { call: '__spreadProps(', definition: /^var __spreadProps = .*$/m, plain: 'var __spreadProps = Object.assign;' },
] as const;

function withPlainHelpers(code: string, id: string): string {
  // `Object.assign` would read a getter once, immediately.
  if (code.includes('__spreadProps(') && /\bget \w+\(\)/.test(code))
    throw new Error(`${id}: an object that is spread, or that others are spread into, may have no getter; define it`);
  let plain = code;
  for (const { call, definition, plain: replaced } of HELPERS) {
    if (!plain.includes(call)) continue;
    if (!definition.test(plain)) throw new Error(`${id}: no definition of ${call}…) was found in what esbuild made`);
    plain = plain.replace(definition, replaced);
  }
  return plain;
}

/**
 * Replaces object spread with `Object.assign`. On Node 20, `{ ...one, more }` creates a new hidden class each time: ten
 * times slower, and it slows down every reader of the copy.
 */
export const plainSpread: Plugin = {
  name: 'plain-spread',
  transform: {
    filter: { id: /\/src\/.*\.ts$|\/node_modules\/js-yaml\/.*\.m?js$/, code: /\.\.\./ },
    async handler(code, id) {
      const loader = LOADERS[path.extname(id)] ?? 'js';
      const supported = { 'object-rest-spread': false };
      const made = await transform(code, { format: 'esm', target: 'node20', loader, supported, sourcefile: id });
      return { code: withPlainHelpers(made.code, id), moduleType: 'js' };
    },
  },
};
