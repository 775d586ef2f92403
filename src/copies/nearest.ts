import { FEWEST_SHARED } from './overlap.ts';
import { SKETCH } from './sketch.ts';
import { beyond, type SketchIndex } from './sketch-index.ts';

/** A text that shares some of the visited rare hashes with another one. */
export interface Near {
  readonly text: number;
  readonly shared: number;
}

/** The texts that share most with one, and the number of its rare hashes that were not visited. */
export interface Nearest {
  readonly texts: readonly Near[];
  readonly unvisited: number;
}

/** The limit of index entries visited per text. It keeps the search linear. */
const VISITS = 4000;
/** The number of nearest texts returned. */
const NEAR = 128;

/** The ranks of a text that are not common and that other texts have too, rarest first. */
function rareRanks({ starts, ranks, postings, isCommon }: SketchIndex, text: number): readonly number[] {
  const holdersOf = (rank: number): number => (postings[rank + 1] ?? 0) - (postings[rank] ?? 0);
  return Array.from(ranks.subarray(starts[text], starts[text + 1]))
    .filter((rank) => isCommon[rank] === 0 && holdersOf(rank) > 1)
    .sort((a, b) => holdersOf(a) - holdersOf(b));
}

/** The smallest number of shared hashes that still makes the `NEAR` nearest texts. */
function leastShared(shares: readonly number[]): number {
  const having = new Int32Array(SKETCH + 1);
  for (const share of shares) having[share] = (having[share] ?? 0) + 1;
  let left = NEAR;
  let least = SKETCH;
  while (least > FEWEST_SHARED && left > (having[least] ?? 0)) {
    left -= having[least] ?? 0;
    least -= 1;
  }
  return least;
}

/**
 * Finds the texts that share most of a text's rarest hashes. If a hash has too many holders, those after this text are
 * visited first.
 */
export function makeNearest(index: SketchIndex): (text: number) => Nearest {
  const { postings, holders } = index;
  const counts = new Int32Array(index.texts);
  return (text) => {
    const touched: number[] = [];
    const rare = rareRanks(index, text);
    let left = VISITS;
    let visited = 0;
    for (const rank of rare) {
      const [start, end] = [postings[rank] ?? 0, postings[rank + 1] ?? 0];
      const from = beyond(text, holders, [start, end]);
      const visits = Math.min(left, end - start - 1);
      for (let step = 0; step < visits; step += 1) {
        const at = from + step < end ? from + step : from + step - end + start;
        const other = holders[at] ?? 0;
        if (counts[other] === 0) touched.push(other);
        counts[other] = (counts[other] ?? 0) + 1;
      }
      if (visits < end - start - 1) break;
      left -= visits;
      visited += 1;
    }
    const least = leastShared(touched.map((other) => counts[other] ?? 0));
    const texts = touched
      .map((other) => ({ text: other, shared: counts[other] ?? 0 }))
      .filter(({ shared }) => shared >= least)
      .sort((a, b) => b.shared - a.shared || a.text - b.text);
    for (const other of touched) counts[other] = 0;
    return { texts: texts.slice(0, NEAR), unvisited: rare.length - visited };
  };
}
