import type { Facts } from '../model.ts';
import { pack, unpack } from './pack.ts';

/**
 * The facts of records, which are asked for at the end. Those of many are packed until then, outside of the engine's
 * heap, where the collector has no work with them and lets no garbage grow by their number.
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
  /** The first record behind it. */
  readonly to: number;
  readonly columns: readonly (Uint8Array | null)[];
}

/** The facts of so many records are not worth the packing. */
const FEW = 2_048;
/** So many characters are packed together: more takes longer to unpack for the sake of one record. */
const BLOCK_LENGTH = 262_144;

const NOTHING = 'null';

function packColumn(texts: readonly string[]): Uint8Array | null {
  return texts.every((text) => text === NOTHING) ? null : pack(`[${texts.join()}]`);
}

/** Packs the facts of records, the first of which has a number. */
function* packed(all: readonly Facts[], first: number, rules: readonly string[]): Generator<Block> {
  let from = first;
  let rows: string[][] = [];
  let length = 0;
  for (const [n, facts] of all.entries()) {
    const row = rules.map((rule) => JSON.stringify(facts[rule] ?? null));
    rows.push(row);
    length += row.reduce((sum, text) => sum + text.length, 0);
    if (length < BLOCK_LENGTH && n < all.length - 1) continue;
    yield {
      from,
      to: first + n + 1,
      columns: rules.map((_, column) => packColumn(rows.map((one) => one[column] ?? ''))),
    };
    from = first + n + 1;
    rows = [];
    length = 0;
  }
}

export function makeFactStore(rules: readonly string[]): FactStore {
  const blocks: Block[] = [];
  let open: Facts[] = [];
  let from = 0;
  let at: Block | null = null;
  let last: { readonly column: Uint8Array; readonly facts: readonly unknown[] } | null = null;
  const unpacked = (column: Uint8Array): readonly unknown[] => {
    if (last?.column !== column) last = { column, facts: JSON.parse(unpack(column)) as readonly unknown[] };
    return last.facts;
  };
  return {
    add: (facts) => {
      open.push(facts);
      if (open.length < FEW) return;
      blocks.push(...packed(open, from, rules));
      from += open.length;
      open = [];
    },
    get: (record, rule) => {
      if (record >= from) return open[record - from]?.[rule] ?? null;
      const isHere = (block: Block): boolean => block.from <= record && record < block.to;
      if (!at || !isHere(at)) at = blocks.find(isHere) ?? null;
      const column = at?.columns[rules.indexOf(rule)];
      return at && column ? (unpacked(column)[record - at.from] ?? null) : null;
    },
  };
}
