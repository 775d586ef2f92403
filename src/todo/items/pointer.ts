import type { Pointer } from '../../model.ts';
import { escapeSegment, segmentsOf } from '../../validate/schema.ts';

/** The pointer of the parent. */
export const parentOf = (at: Pointer): Pointer => at.slice(0, Math.max(0, at.lastIndexOf('/')));

/** The last key or index. */
export const lastOf = (at: Pointer): string => segmentsOf(at).at(-1) ?? '';

type Bag = Record<string, unknown>;

export const isBag = (value: unknown): value is Bag =>
  typeof value === 'object' && value !== null && !Array.isArray(value);

const INDEX = /^(?:0|[1-9]\d*)$/;

const childOf = (value: unknown, segment: string): unknown => {
  if (Array.isArray(value)) return INDEX.test(segment) ? value[Number(segment)] : undefined;
  return isBag(value) && Object.hasOwn(value, segment) ? value[segment] : undefined;
};

/** The value at a pointer, or undefined. */
export const valueAt = (value: unknown, at: Pointer): unknown => segmentsOf(at).reduce(childOf, value);

/** Writes a value at a pointer, and creates missing mappings and lists on the way. */
export function write(root: Bag, at: Pointer, value: unknown): void {
  const segments = segmentsOf(at);
  let holder: unknown = root;
  for (const [index, segment] of segments.entries()) {
    const isLast = index === segments.length - 1;
    const inner = childOf(holder, segment);
    const next = isLast ? value : (inner ?? (INDEX.test(segments[index + 1] ?? '') ? [] : {}));
    if (isLast || inner === undefined) put(holder, segment, next);
    holder = next;
  }
}

function put(holder: unknown, segment: string, value: unknown): void {
  if (Array.isArray(holder)) holder[Number(segment)] = value;
  // Define the property, since a record may have a key like `__proto__`.
  else if (isBag(holder)) Object.defineProperty(holder, segment, { value, ...PLAIN });
}

const PLAIN = { writable: true, enumerable: true, configurable: true } as const;

/**
 * A copy of a value without the removed pointers, and a function that maps the copy's pointers back to the original.
 */
export function without(value: unknown, removed: ReadonlySet<Pointer>) {
  const kept = new Map<Pointer, readonly number[]>();
  const copy = (inner: unknown, from: Pointer, to: Pointer): unknown => {
    if (Array.isArray(inner)) {
      const indexes = inner.map((_, index) => index).filter((index) => !removed.has(`${from}/${index}`));
      if (indexes.length < inner.length) kept.set(to, indexes);
      return indexes.map((index, place) => copy(inner[index], `${from}/${index}`, `${to}/${place}`));
    }
    if (!isBag(inner)) return inner;
    const keys = Object.keys(inner).map((key) => [key, escapeSegment(key)] as const);
    const left = keys.filter(([, segment]) => !removed.has(`${from}/${segment}`));
    return Object.fromEntries(
      left.map(([key, segment]) => [key, copy(inner[key], `${from}/${segment}`, `${to}/${segment}`)]),
    );
  };
  const pruned = copy(value, '', '');
  return { pruned, back: (at: Pointer) => (kept.size === 0 ? at : wayBack(at, value, kept)) };
}

function wayBack(at: Pointer, value: unknown, kept: ReadonlyMap<Pointer, readonly number[]>): Pointer {
  let [from, to] = ['', ''];
  for (const segment of at.split('/').slice(1)) {
    const indexes = kept.get(to);
    const place = Number(segment);
    const list = valueAt(value, from);
    const behind = place - (indexes?.length ?? 0) + (Array.isArray(list) ? list.length : 0);
    from += `/${indexes ? (indexes[place] ?? behind) : segment}`;
    to += `/${segment}`;
  }
  return from;
}
