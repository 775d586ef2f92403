import { isMap } from '../validate/case.ts';

/** What YAML reads as something else than a text, in this version or the one before. */
const OTHER = /^(?:true|false|null|yes|no|on|off|y|n)$/i;
const PLAIN = /^(?:\p{L}[\p{L}\p{N}_./、-]*|\d{4}-(?:\d{2}-\d{2}|W\d{2}))$/u;

const isPlain = (text: string): boolean => PLAIN.test(text) && !OTHER.test(text);

/** A value as YAML on one line, as it is typed; a text keeps the quotes that stand round the one before. */
export function scalarYaml(value: unknown, before = ''): string {
  if (typeof value !== 'string') return String(value);
  const quote = before[0] ?? '';
  const isBare = !/["'\\\p{C}]/u.test(value);
  if (/^["']$/.test(quote) && isBare) return `${quote}${value}${quote}`;
  return isPlain(value) ? value : JSON.stringify(value);
}

/** The same of a list or a map as well. */
export function yamlOf(value: unknown, before = ''): string {
  if (Array.isArray(value)) return `[${value.map((one) => yamlOf(one)).join(', ')}]`;
  if (!isMap(value)) return scalarYaml(value, before);
  const pairs = Object.entries(value).map(([key, one]) => `${scalarYaml(key)}: ${yamlOf(one)}`);
  return `{${pairs.join(', ')}}`;
}
