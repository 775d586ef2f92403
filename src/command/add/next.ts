import { isMap } from '../../validate/case.ts';
import { resolve, type Schema } from '../../validate/schema.ts';

/** The value of a key; undefined where there is none. */
export const valueIn = (map: unknown, key: string): unknown =>
  isMap(map) && Object.hasOwn(map, key) ? map[key] : undefined;

/** Every id in a document. */
export function idsIn(value: unknown): ReadonlySet<string> {
  const ids = new Set<string>();
  const pending: unknown[] = [value];
  while (pending.length > 0) {
    const one = pending.pop();
    if (typeof one !== 'object' || one === null) continue;
    const id = valueIn(one, 'id');
    if (typeof id === 'string') ids.add(id);
    pending.push(...Object.values(one));
  }
  return ids;
}

const NUMBERED = /^(.*?)([0-9]{1,9})$/;

/** The id after the highest one that is like the last of a list: K004 behind K003. Without one, the first that is like the sample. */
export function nextId(list: readonly unknown[], taken: ReadonlySet<string>, sample: string): string {
  const ids = list.map((entry) => valueIn(entry, 'id')).filter((id) => typeof id === 'string');
  const last = ids.findLast((id) => NUMBERED.test(id));
  const [, lead = '', digits = ''] = NUMBERED.exec(last ?? sample) ?? [];
  const numbers = ids.flatMap((id) => {
    const [, before, number = ''] = NUMBERED.exec(id) ?? [];
    return before === lead ? [Number(number)] : [];
  });
  let number = Math.max(0, ...numbers) + 1;
  const made = (): string => `${lead}${String(number).padStart(digits.length, '0')}`;
  while (taken.has(made())) number += 1;
  return made();
}

/** The known values of a new list entry: its id, and the next number. */
export function fillFor(
  root: Schema,
  kind: Schema,
  list: readonly unknown[],
  taken: ReadonlySet<string>,
): Readonly<Record<string, string | number>> {
  const known = Object.entries(kind.properties ?? {}).flatMap(
    ([key, own]): readonly (readonly [string, string | number])[] => {
      const { kindName, kind: of } = resolve(root, own);
      if (key === 'id') return [[key, nextId(list, taken, String(own.examples?.[0] ?? of.examples?.[0] ?? 'A1'))]];
      if (kindName !== 'ordinal') return [];
      const numbers = list.map((entry) => valueIn(entry, key)).filter((one) => typeof one === 'number');
      return [[key, Math.max(0, ...numbers) + 1]];
    },
  );
  return Object.fromEntries(known);
}
