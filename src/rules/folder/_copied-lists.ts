import { plainLetters } from '../../rule/plain-letters.ts';

/** The texts of one list, as far as they are compared. */
export interface ListSketch {
  /** How many different texts there are. */
  readonly texts: number;
  /** Their fingerprints in order, 8 hexadecimal digits each; of very many, the smallest. */
  readonly prints: string;
}

/** Facts stay small: of longer lists the texts with the smallest fingerprints are compared, in every record the same ones. */
const MOST_PRINTS = 200;
const BYTES = 4;

/** FNV-1a, with the finalizer of MurmurHash3. */
function fingerprint(text: string): number {
  let hash = 0x811c9dc5;
  for (let at = 0; at < text.length; at += 1) hash = Math.imul(hash ^ text.charCodeAt(at), 0x01000193);
  hash = Math.imul(hash ^ (hash >>> 16), 0x85ebca6b);
  hash = Math.imul(hash ^ (hash >>> 13), 0xc2b2ae35);
  return (hash ^ (hash >>> 16)) >>> 0;
}

/** The plain letters of names, the longest first. */
export const lettersOfNames = (names: readonly string[]): readonly string[] =>
  names
    .map(plainLetters)
    .filter((name) => name.length > 1)
    .sort((a, b) => b.length - a.length);

/** Texts without some names; null where none stands in any of them, as in most lists. */
function withoutNames(letters: readonly string[], names: readonly string[]): readonly string[] | null {
  const all = letters.join('\n');
  if (!names.some((name) => all.includes(name))) return null;
  return letters.map((text) => names.reduce((left, name) => left.replaceAll(name, ''), text));
}

/**
 * What is compared of some texts: their plain letters, each once, and none too short to say anything. And the same once
 * more without the letters of some names, if that makes a difference.
 */
export function sketchesOf(
  texts: readonly string[],
  { names, minLetters }: { readonly names: readonly string[]; readonly minLetters: number },
): readonly ListSketch[] {
  const letters = texts.map(plainLetters);
  const as = sketchOf(letters, minLetters);
  const others = withoutNames(letters, names);
  const bare = others === null ? as : sketchOf(others, minLetters);
  return bare.prints === as.prints ? [as] : [as, bare];
}

function sketchOf(texts: readonly string[], minLetters: number): ListSketch {
  const letters = texts.filter((text) => text.length >= minLetters);
  const all = Uint32Array.from(new Set(letters.map(fingerprint))).sort();
  const kept = all.subarray(0, MOST_PRINTS);
  const bytes = Buffer.alloc(kept.length * BYTES);
  kept.forEach((print, at) => {
    bytes.writeUInt32BE(print, at * BYTES);
  });
  return { texts: all.length, prints: bytes.toString('hex') };
}

const BLOCK = 16_384;

/** The fingerprints of a list, in a block that holds those of many: a typed array of its own takes more than they do. */
export interface Listed {
  /** How many different texts the list has. */
  readonly texts: number;
  readonly block: Uint32Array;
  readonly start: number;
  readonly count: number;
}

/** Reads fingerprints into few large blocks. */
export function printReader(): (sketch: ListSketch) => Listed {
  let block = new Uint32Array(0);
  let end = 0;
  return ({ texts, prints }) => {
    const bytes = Buffer.from(prints, 'hex');
    const count = bytes.length / BYTES;
    if (end + count > block.length) {
      block = new Uint32Array(BLOCK);
      end = 0;
    }
    const start = end;
    for (let at = 0; at < count; at += 1) block[start + at] = bytes.readUInt32BE(at * BYTES);
    end += count;
    return { texts, block, start, count };
  };
}

export const printsOf = ({ block, start, count }: Listed): Uint32Array => block.subarray(start, start + count);

/** How many of the shorter list's texts the longer one has; of lists that were cut, within what both show. */
export function sharedTexts(one: Listed, other: Listed): { readonly shared: number; readonly of: number } {
  const [ones, others] = [printsOf(one), printsOf(other)];
  const endOf = ({ texts }: Listed, prints: Uint32Array): number =>
    prints.length < texts ? (prints.at(-1) ?? 0) : 2 ** 32;
  const end = Math.min(endOf(one, ones), endOf(other, others));
  let shared = 0;
  let a = 0;
  let b = 0;
  while (true) {
    const left = ones[a] ?? end + 1;
    const right = others[b] ?? end + 1;
    if (left > end && right > end) return { shared, of: Math.min(a, b) };
    if (left === right) shared += 1;
    if (left <= right) a += 1;
    if (right <= left) b += 1;
  }
}

/** Comparisons of one text at most: up to so many thousand lists, each is held against all others. */
const MOST_COMPARED = 1_000_000;
/** Of more lists, each is held against so many at least: whoever copies from many is found by one of them. */
const FEWEST_WITH_ONE_TEXT = 20;
/** The partners of one list that are kept, the most alike first. */
const MOST_PARTNERS = 20;

/** The pairs of lists that may be alike: those that have at least a few texts in common. `fewest` are the texts that they must share. */
export function* pairsAmong(lists: readonly Listed[], fewest: number): Generator<readonly [number, number]> {
  const most = Math.max(FEWEST_WITH_ONE_TEXT, Math.floor(MOST_COMPARED / lists.length));
  const withText = new Map<number, number[]>();
  /** By list, how many texts it has in common with the one in hand. */
  const common = new Uint32Array(lists.length);
  for (const [list, own] of lists.entries()) {
    const met: number[] = [];
    const meet = (other: number): void => {
      const before = common[other] ?? 0;
      if (before === 0) met.push(other);
      common[other] = before + 1;
    };
    printsOf(own).forEach((print) => {
      const others = withText.get(print);
      if (others === undefined) withText.set(print, [list]);
      else {
        others.forEach(meet);
        if (others.length < most) others.push(list);
      }
    });
    const shareOf = (other: number): number => (common[other] ?? 0) / Math.min(own.count, lists[other]?.count ?? 0);
    const partners = met
      .filter((other) => (common[other] ?? 0) >= fewest)
      .sort((a, b) => shareOf(b) - shareOf(a) || a - b)
      .slice(0, MOST_PARTNERS);
    for (const other of met) common[other] = 0;
    for (const other of partners) yield [other, list];
  }
}
