const plain = (_: string, value: unknown): unknown => (typeof value === 'bigint' ? String(value) : value);

/** The value that a text is the JSON of; undefined if it is not JSON. */
export function valueOfJson(text: string): unknown {
  try {
    return JSON.parse(text);
  } catch {
    return undefined;
  }
}

/** A value as JSON. An integer too long for a number, such as an identity number, becomes its digits as a text. */
export function plainJson(value: unknown): string {
  try {
    return JSON.stringify(value);
  } catch {
    // There is a bigint. Looking for one in every value takes ten times as long.
    return JSON.stringify(value, plain);
  }
}
