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

export const mapYaml = (map: Readonly<Record<string, unknown>>): string =>
  `{${Object.entries(map)
    .map(([key, value]) => `${scalarYaml(key)}: ${scalarYaml(value)}`)
    .join(', ')}}`;

export const listYaml = (values: readonly unknown[]): string =>
  `[${values.map((value) => scalarYaml(value)).join(', ')}]`;
