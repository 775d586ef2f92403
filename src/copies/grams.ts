/** How many letters in a row are compared. */
export const GRAM = 5;

// Two polynomial hashes, each of 32 bits, rolled along the text (Karp and Rabin, 1987): odd multipliers, and their
// powers by which the letter that drops out goes. A finalizer (MurmurHash3's) spreads them over the 52 bits that a number
// orders exactly; two of a hundred thousand texts' grams are taken for one less than once in ten thousand runs.
const BY_A = 0x2c1b3c6d;
const BY_B = 0x297a2d39;
const power = (by: number): number => Array.from({ length: GRAM }).reduce<number>((all) => Math.imul(all, by), 1);
const OUT_A = power(BY_A);
const OUT_B = power(BY_B);

function spread(hash: number): number {
  let h = hash;
  h = Math.imul(h ^ (h >>> 16), 0x85ebca6b);
  h = Math.imul(h ^ (h >>> 13), 0xc2b2ae35);
  return (h ^ (h >>> 16)) >>> 0;
}

const LOW_BITS = 22;
/** What a gram is divided by to leave its upper 30 bits. */
export const UPPER = 2 ** LOW_BITS;

/** Hashes every five letters in a row into a list, from an index on; how many there are. */
function hashInto(codes: Int32Array, grams: Float64Array, from: number): number {
  let a = 0;
  let b = 0;
  let at = from;
  for (let index = 0; index < codes.length; index += 1) {
    const code = codes[index] ?? 0;
    const out = index < GRAM ? 0 : (codes[index - GRAM] ?? 0);
    a = (Math.imul(a, BY_A) + code - Math.imul(out, OUT_A)) | 0;
    b = (Math.imul(b, BY_B) + code - Math.imul(out, OUT_B)) | 0;
    if (index < GRAM - 1) continue;
    grams[at] = (spread(a ^ Math.imul(b, BY_A)) >>> 2) * UPPER + (spread(b + Math.imul(a, BY_B)) >>> (32 - LOW_BITS));
    at += 1;
  }
  return at;
}

/** Numbers in order, each once. The list given is sorted in place. */
export function distinct(numbers: Float64Array): Float64Array {
  numbers.sort();
  let length = 0;
  for (let index = 0; index < numbers.length; index += 1) {
    const number = numbers[index] ?? 0;
    if (numbers[length - 1] === number) continue;
    numbers[length] = number;
    length += 1;
  }
  return numbers.slice(0, length);
}

/** The set of the 5-grams of some passages, none across two of them: hashes, in order. */
export function gramsOf(passages: readonly { readonly codes: Int32Array }[]): Float64Array {
  const most = passages.reduce((sum, { codes }) => sum + Math.max(0, codes.length - GRAM + 1), 0);
  const grams = new Float64Array(most);
  let at = 0;
  for (const { codes } of passages) at = hashInto(codes, grams, at);
  return distinct(grams);
}

/** A text of 16 characters that tells two sets of grams apart. */
export function digestOfGrams(grams: Float64Array): string {
  let a = grams.length;
  let b = ~grams.length;
  for (const gram of grams) {
    const upper = Math.floor(gram / UPPER);
    const lower = gram - upper * UPPER;
    a = Math.imul(a ^ upper, BY_A) + lower;
    b = Math.imul(b + lower, BY_B) ^ upper ^ (b >>> 15);
  }
  return [a, b].map((half) => spread(half).toString(16).padStart(8, '0')).join('');
}

/** How many numbers two ordered lists have in common. */
export function sharedCount(one: Float64Array, other: Float64Array): number {
  let shared = 0;
  let at = 0;
  for (const number of one) {
    while (at < other.length && (other[at] ?? 0) < number) at += 1;
    if (at === other.length) break;
    if (other[at] === number) shared += 1;
  }
  return shared;
}

/** An ordered list without the numbers of another. */
export function without(numbers: Float64Array, dropped: Float64Array): Float64Array {
  const left = new Float64Array(numbers.length);
  let length = 0;
  let at = 0;
  for (const number of numbers) {
    while (at < dropped.length && (dropped[at] ?? 0) < number) at += 1;
    if (dropped[at] === number) continue;
    left[length] = number;
    length += 1;
  }
  return left.subarray(0, length);
}
