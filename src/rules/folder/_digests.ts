/** Numbers SHA-256 digests in the order in which they first come. */
export interface DigestNumbers {
  /** The number of a digest; a new one gets the next. Throws where it is not 64 hexadecimal digits. */
  of(sha256: string): number;
}

const LENGTH = 32;
const WORDS = LENGTH / 4;
/** Digests are kept in blocks of so many, outside the engine's heap: a million of them take 32 MB, as texts three times that. */
const BLOCK = 4_096;
const FEWEST_SLOTS = 1_024;

/** MurmurHash3's mixing of one word into a hash. */
function mixed(hash: number, word: number): number {
  const scrambled = Math.imul(Math.imul(word, 0xcc9e2d51), 0x1b873593);
  const next = hash ^ scrambled;
  return (Math.imul((next << 13) | (next >>> 19), 5) + 0xe6546b64) | 0;
}

/** A hash table with open addressing: a slot holds a digest's number plus one, or nought. */
export function numberDigests(): DigestNumbers {
  // Nobody can know which digests collide: records may hold made-up ones. No result depends on it.
  const seed = Math.floor(Math.random() * 2 ** 32);
  const blocks: Int32Array[] = [];
  const given = Buffer.alloc(LENGTH);
  const words = new Int32Array(given.buffer, given.byteOffset, WORDS);
  let slots = new Int32Array(FEWEST_SLOTS);
  let count = 0;

  const isAt = (number: number): boolean => {
    const block = blocks[Math.floor(number / BLOCK)];
    const start = (number % BLOCK) * WORDS;
    for (let word = 0; word < WORDS; word += 1) if (block?.[start + word] !== words[word]) return false;
    return true;
  };
  const hashOf = (list: Int32Array, start: number): number => {
    let hash = seed;
    for (let word = start; word < start + WORDS; word += 1) hash = mixed(hash, list[word] ?? 0);
    return (hash ^ (hash >>> 16)) >>> 0;
  };
  /** The slot that holds the given digest, or the empty one where it belongs. */
  const slotOf = (hash: number, isIt: (number: number) => boolean): number => {
    const last = slots.length - 1;
    let slot = hash & last;
    for (let held = slots[slot] ?? 0; held !== 0 && !isIt(held - 1); held = slots[slot] ?? 0) slot = (slot + 1) & last;
    return slot;
  };
  const grow = (): void => {
    slots = new Int32Array(slots.length * 2);
    for (let number = 0; number < count; number += 1) {
      const block = blocks[Math.floor(number / BLOCK)] ?? new Int32Array(0);
      slots[slotOf(hashOf(block, (number % BLOCK) * WORDS), () => false)] = number + 1;
    }
  };
  return {
    of: (sha256) => {
      if (given.write(sha256, 'hex') !== LENGTH || sha256.length !== 2 * LENGTH)
        throw new Error(`a digest is not 64 hexadecimal digits: ${sha256}`);
      const slot = slotOf(hashOf(words, 0), isAt);
      const held = slots[slot] ?? 0;
      if (held !== 0) return held - 1;
      const number = count;
      if (number % BLOCK === 0) blocks.push(new Int32Array(BLOCK * WORDS));
      blocks.at(-1)?.set(words, (number % BLOCK) * WORDS);
      slots[slot] = number + 1;
      count += 1;
      if (2 * count > slots.length) grow();
      return number;
    },
  };
}

/** A list of small whole numbers outside the engine's heap. */
export interface Numbers {
  at(index: number): number;
  push(number: number): void;
}

export function numberList(): Numbers {
  const blocks: Int32Array[] = [];
  let count = 0;
  return {
    at: (index) => blocks[Math.floor(index / BLOCK)]?.[index % BLOCK] ?? 0,
    push: (number) => {
      if (count % BLOCK === 0) blocks.push(new Int32Array(BLOCK));
      const block = blocks.at(-1);
      if (block) block[count % BLOCK] = number;
      count += 1;
    },
  };
}
