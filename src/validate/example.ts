import { choicesOf, resolve, type Schema } from './schema.ts';

/** The number of an entry's keys that an example shows. */
const MAX_KEYS = 3;

/** A valid value as one line of YAML, for findings to show as an example. */
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
  // Records quote times, because YAML 1.1 reads them as numbers.
  return typeof sample === 'string' && sample.includes(':') ? `"${sample}"` : String(sample);
}
