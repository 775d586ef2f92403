import type { Mend } from '../model.ts';
import { valueIn } from '../validate/case.ts';
import { segmentsOf } from '../validate/schema.ts';
import type { Operation } from './mend-values.ts';

type Container = Record<string, unknown> | unknown[];

const isContainer = (value: unknown): value is Container => typeof value === 'object' && value !== null;

/** `__proto__` is a key like any other. */
function put(container: Container, key: string, value: unknown): void {
  Object.defineProperty(container, key, { value, configurable: true, enumerable: true, writable: true });
}

/** What a document has to mean once it is mended. The operations are in the order of the text. */
export function expectedBy(value: unknown, operations: readonly Operation[]): unknown {
  const whole: Container = { '': structuredClone(value) };
  // What stands inside something comes before it, and the end of a list before its beginning.
  for (const { at, mend } of [...operations].reverse()) {
    const path = ['', ...segmentsOf(at)];
    const parent = path.slice(0, -1).reduce<unknown>(valueIn, whole);
    if (isContainer(parent)) apply(parent, path.at(-1) ?? '', mend);
  }
  return valueIn(whole, '');
}

function apply(parent: Container, key: string, mend: Mend): void {
  const value = valueIn(parent, key);
  switch (mend.op) {
    case 'set':
      put(parent, key, mend.value);
      break;
    case 'wrap':
      put(parent, key, [value]);
      break;
    case 'unwrap':
      put(parent, key, isContainer(value) ? valueIn(value, '0') : value);
      break;
    case 'spread':
      if (Array.isArray(parent)) parent.splice(Number(key), 1, ...mend.values);
      break;
    case 'rename':
      Reflect.deleteProperty(parent, key);
      put(parent, mend.key, value);
  }
}
