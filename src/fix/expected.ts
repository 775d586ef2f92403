import type { Mend } from '../model.ts';
import { segmentsOf } from '../validate/schema.ts';
import type { Operation } from './mend-values.ts';

type Container = Record<string, unknown> | unknown[];

const isContainer = (value: unknown): value is Container => typeof value === 'object' && value !== null;

/** `__proto__` is a key like any other. */
function put(container: Container, key: string, value: unknown): void {
  Object.defineProperty(container, key, { value, configurable: true, enumerable: true, writable: true });
}

const get = (container: Container, key: string): unknown =>
  Object.hasOwn(container, key) ? Reflect.get(container, key) : undefined;

/** What a document has to mean once it is mended. The operations are in the order of the text. */
export function expectedBy(value: unknown, operations: readonly Operation[]): unknown {
  const whole: Container = { '': structuredClone(value) };
  // What stands inside something comes before it, and the end of a list before its beginning.
  for (const { at, mend } of [...operations].reverse()) {
    const [last, ...above] = ['', ...segmentsOf(at)].reverse();
    const parent = above
      .reverse()
      .reduce<unknown>((found, key) => (isContainer(found) ? get(found, key) : undefined), whole);
    if (isContainer(parent) && last !== undefined) apply(parent, last, mend);
  }
  return get(whole, '');
}

function apply(parent: Container, key: string, mend: Mend): void {
  const value = get(parent, key);
  switch (mend.op) {
    case 'set':
      put(parent, key, mend.value);
      break;
    case 'wrap':
      put(parent, key, [value]);
      break;
    case 'unwrap':
      put(parent, key, isContainer(value) ? get(value, '0') : value);
      break;
    case 'spread':
      if (Array.isArray(parent)) parent.splice(Number(key), 1, ...mend.values);
      break;
    case 'rename':
      Reflect.deleteProperty(parent, key);
      put(parent, mend.key, value);
  }
}
