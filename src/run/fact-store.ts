import type { Facts } from '../model.ts';
import { pack, unpack } from './pack.ts';

/**
 * The facts of many records, which are asked for at the end: until then they are packed outside of the engine's heap,
 * where the collector has no work with them and lets no garbage grow by their number.
 */
export interface FactStore {
  /** Keeps the facts of the next record: plain data, by rule. */
  add(facts: Facts): void;
  /** What a rule took from a record, by the record's number; null where it took nothing. Meant for one rule after the other. */
  get(record: number, rule: string): unknown;
}

/** Some records one after the other: by rule, a packed list of what it took from each; null where that is nothing. */
interface Block {
  readonly from: number;
  readonly columns: readonly (Uint8Array | null)[];
}

/** So many characters of facts are packed together. */
const BLOCK_LENGTH = 1_048_576;

const NOTHING = 'null';

function packColumn(texts: readonly string[]): Uint8Array | null {
  return texts.every((text) => text === NOTHING) ? null : pack(`[${texts.join()}]`);
}

export function makeFactStore(rules: readonly string[]): FactStore {
  const blocks: Block[] = [];
  const open = rules.map((): string[] => []);
  let from = 0;
  let count = 0;
  let length = 0;
  let last: { readonly packed: Uint8Array; readonly facts: readonly unknown[] } | null = null;
  const close = (): void => {
    blocks.push({ from, columns: open.map(packColumn) });
    for (const texts of open) texts.length = 0;
    from = count;
    length = 0;
  };
  const unpacked = (packed: Uint8Array): readonly unknown[] => {
    if (last?.packed !== packed) last = { packed, facts: JSON.parse(unpack(packed)) as readonly unknown[] };
    return last.facts;
  };
  return {
    add: (facts) => {
      for (const [column, rule] of rules.entries()) {
        const text = JSON.stringify(facts[rule] ?? null);
        open[column]?.push(text);
        length += text.length;
      }
      count += 1;
      if (length >= BLOCK_LENGTH) close();
    },
    get: (record, rule) => {
      const column = rules.indexOf(rule);
      if (record >= from) return JSON.parse(open[column]?.[record - from] ?? NOTHING) as unknown;
      const block = blocks.findLast((one) => one.from <= record);
      const packed = block?.columns[column];
      return block && packed ? (unpacked(packed)[record - block.from] ?? null) : null;
    },
  };
}
