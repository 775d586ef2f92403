const plain = (_: string, value: unknown): unknown => (typeof value === 'bigint' ? String(value) : value);

/** A value as JSON. An integer too long for a number, such as an identity number, becomes its digits as a text. */
export const plainJson = (value: unknown): string => JSON.stringify(value, plain);
