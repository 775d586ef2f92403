import type { Facts } from '../model.ts';

/**
 * The facts of many records, as bytes outside of the engine's heap: they are asked for once, at the end, and until then
 * the collector has no work with them, and lets no garbage grow by their number.
 */
export interface FactStore {
  /** Keeps the facts of the next record: plain data, by rule. */
  add(facts: Facts): void;
  /** What a rule took from a record, by its number; null where it took nothing. */
  get(record: number, rule: string): unknown;
}

const CHUNK_BYTES = 1_048_576;
const LENGTH_BYTES = 4;

/** Where a record's facts begin: in which piece, and at which byte of it, as one number. */
const placeIn = (chunk: number, at: number): number => chunk * 2 ** 32 + at;

/** A record's facts stand one behind the other as JSON, behind the lengths of all. */
export function makeFactStore(rules: readonly string[]): FactStore {
  const chunks: Buffer[] = [];
  const places: number[] = [];
  const head = rules.length * LENGTH_BYTES;
  let free = 0;
  const roomFor = (bytes: number): Buffer => {
    const last = chunks.at(-1);
    if (last && free + bytes <= last.length) return last;
    const chunk = Buffer.allocUnsafeSlow(Math.max(bytes, CHUNK_BYTES));
    chunks.push(chunk);
    free = 0;
    return chunk;
  };
  return {
    add: (facts) => {
      const texts = rules.map((rule) => (facts[rule] == null ? '' : JSON.stringify(facts[rule])));
      const lengths = texts.map((text) => Buffer.byteLength(text));
      const chunk = roomFor(lengths.reduce((sum, length) => sum + length, head));
      places.push(placeIn(chunks.length - 1, free));
      for (const length of lengths) free = chunk.writeUInt32LE(length, free);
      for (const text of texts) free += chunk.write(text, free);
    },
    get: (record, rule) => {
      const [place, column] = [places[record], rules.indexOf(rule)];
      const chunk = place === undefined ? undefined : chunks[Math.floor(place / 2 ** 32)];
      if (place === undefined || chunk === undefined || column < 0) return null;
      const lengths = place % 2 ** 32;
      let at = lengths + head;
      for (let before = 0; before < column; before++) at += chunk.readUInt32LE(lengths + before * LENGTH_BYTES);
      const length = chunk.readUInt32LE(lengths + column * LENGTH_BYTES);
      return length === 0 ? null : (JSON.parse(chunk.toString('utf8', at, at + length)) as unknown);
    },
  };
}
