import { choicesOf, resolve, type Schema } from './schema.ts';

/** How many keys of an entry an example shows. */
const MAX_KEYS = 3;

/** A value that fits, as YAML on one line: what a finding gives as its model. */
export function exampleOf(root: Schema, own: Schema): string {
  const { kind } = resolve(root, own);
  const sample = own.examples?.[0] ?? kind.const ?? kind.examples?.[0] ?? choicesOf(kind)?.[0];
  if (sample !== undefined) return write(sample);
  if (kind.items) return `[${exampleOf(root, kind.items)}]`;
  if (kind.properties) return exampleOfEntry(root, kind);
  return typeof kind.additionalProperties === 'object' ? '{}' : '……';
}

function exampleOfEntry(root: Schema, kind: Schema): string {
  const keys = kind.required ?? Object.keys(kind.properties ?? {}).slice(0, 1);
  const shown = keys.slice(0, MAX_KEYS).map((key) => `${key}: ${exampleOf(root, kind.properties?.[key] ?? {})}`);
  return `{${[...shown, ...(keys.length > MAX_KEYS ? ['…'] : [])].join(', ')}}`;
}

function write(sample: unknown): string {
  if (Array.isArray(sample)) return `[${sample.map(write).join(', ')}]`;
  // Times are quoted in the records, since YAML 1.1 reads them as numbers.
  return typeof sample === 'string' && sample.includes(':') ? `"${sample}"` : String(sample);
}
