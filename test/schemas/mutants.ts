/** A document with one change, and its description. */
export interface Mutant {
  readonly what: string;
  readonly value: unknown;
}

const OTHERS: readonly unknown[] = [
  null,
  true,
  0,
  -1,
  1.5,
  '',
  '　',
  'team',
  '2014-02-29',
  '2014-02-28',
  '2014-2-6',
  '2014-W53',
  '2015-W53',
  '24:00',
  '23:59',
  'x'.repeat(64),
  'x'.repeat(65),
  '𠮷'.repeat(4000),
  '𠮷'.repeat(4001),
  'A'.repeat(64),
  [],
  {},
  [null],
  [{}],
  ['a b'],
];

/** Every way to replace a value, leave out a key, or add one. */
export function mutantsOf(document: unknown, share = 1): readonly Mutant[] {
  let places = 0;
  // Distributes the replacement values over the places in turn.
  const others = () => {
    places += 1;
    return OTHERS.filter((_, index) => index % share === places % share);
  };
  return mutants(document, { at: '', around: (inner) => inner, others });
}

interface Spot {
  readonly at: string;
  readonly around: (inner: unknown) => unknown;
  readonly others: () => readonly unknown[];
}

function mutants(value: unknown, spot: Spot): readonly Mutant[] {
  const { at, around, others } = spot;
  const replaced = others().map((other) => ({
    what: `${at} := ${JSON.stringify(other).slice(0, 20)}`,
    value: around(other),
  }));
  if (Array.isArray(value)) {
    // The first entry stands for all.
    const [first, ...rest] = value;
    if (first === undefined) return replaced;
    const inFirst = { ...spot, at: `${at}/0`, around: (inner: unknown) => around([inner, ...rest]) };
    return [...replaced, ...mutants(first, inFirst)];
  }
  if (typeof value !== 'object' || value === null) return replaced;
  const map: Readonly<Record<string, unknown>> = { ...value };
  const added = ['unknown', 'toString', 'a b'].map((key) => ({
    what: `${at} + ${key}`,
    value: around({ ...map, [key]: 'met' }),
  }));
  const inside = Object.entries(map).flatMap(([key, inner]) => {
    const { [key]: _, ...rest } = map;
    const inKey = { ...spot, at: `${at}/${key}`, around: (other: unknown) => around({ ...map, [key]: other }) };
    return [{ what: `${at} - ${key}`, value: around(rest) }, ...mutants(inner, inKey)];
  });
  return [...replaced, ...added, ...inside];
}
