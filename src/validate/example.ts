import { asksChinese, type Case } from './case.ts';
import { choicesOf, halvesOf, resolve, type Schema } from './schema.ts';

/** The number of an entry's keys that an example shows. */
const MAX_KEYS = 3;

/** A valid value as one line of YAML, for findings to show as an example, with Chinese keys and values if asked for. */
export function exampleOf(root: Schema, own: Schema, inChinese = false): string {
  const { kind } = resolve(root, own);
  const sample = own.examples?.[0] ?? kind.const ?? kind.examples?.[0] ?? choicesOf(kind)?.[0];
  if (sample !== undefined) return write(inChinese ? chinese(own, kind, sample) : sample);
  if (kind.items) return `[${exampleOf(root, kind.items, inChinese)}]`;
  if (kind.properties) return exampleOfEntry(root, kind, inChinese);
  return typeof kind.additionalProperties === 'object' ? exampleOfOpen(root, own, inChinese) : '……';
}

/** A mapping whose keys the schema leaves open, with those that it has names for: nobody would guess them. */
function exampleOfOpen(root: Schema, own: Schema, inChinese: boolean): string {
  const known = Object.entries(own['x-names']?.keys ?? {});
  const each = exampleOf(root, resolve(root, own).kind.additionalProperties as Schema, inChinese);
  return `{${known.map(([key, [name = key]]) => `${inChinese ? name : key}: ${each}`).join(', ')}}`;
}

/** A value for a key of a document that misses one. The document's day is no earlier than what was done. */
export function sampleOf(one: Case, key: string | null, own: Schema): string {
  const day = key === 'asOf' ? one.lastDay() : null;
  return day ?? exampleOf(one.root, own, asksChinese(one));
}

/** The Chinese name of a value. */
export function chinese(own: Schema, kind: Schema, value: unknown): unknown {
  const word = halvesOf(kind.enumDescriptions?.[kind.enum?.indexOf(value) ?? -1]).zh;
  const [name] = own['x-names']?.values?.[String(value)] ?? kind['x-names']?.values?.[String(value)] ?? [];
  return word === '' ? (name ?? value) : word;
}

/** What a key is called in an example. */
export const calledIn = (kind: Schema, key: string, inChinese: boolean): string =>
  (inChinese && halvesOf(kind.properties?.[key]?.title).zh) || key;

function exampleOfEntry(root: Schema, kind: Schema, inChinese: boolean): string {
  const keys = kind.required ?? Object.keys(kind.properties ?? {}).slice(0, 1);
  const shown = keys
    .slice(0, MAX_KEYS)
    .map((key) => `${calledIn(kind, key, inChinese)}: ${exampleOf(root, kind.properties?.[key] ?? {}, inChinese)}`);
  return `{${[...shown, ...(keys.length > MAX_KEYS ? ['…'] : [])].join(', ')}}`;
}

function write(sample: unknown): string {
  if (Array.isArray(sample)) return `[${sample.map(write).join(', ')}]`;
  // Records quote times, because YAML 1.1 reads them as numbers.
  return typeof sample === 'string' && sample.includes(':') ? `"${sample}"` : String(sample);
}
