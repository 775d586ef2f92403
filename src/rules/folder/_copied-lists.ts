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
  const prints = Uint32Array.from(letters, fingerprint).sort();
  const bytes = Buffer.allocUnsafe(Math.min(prints.length, MOST_PRINTS) * BYTES);
  let count = 0;
  let end = 0;
  let last = -1;
  for (const print of prints) {
    if (print === last) continue;
    last = print;
    count += 1;
    if (count <= MOST_PRINTS) end = bytes.writeUInt32BE(print, end);
  }
  return { texts: count, prints: bytes.toString('hex', 0, end) };
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

/** The last fingerprint that a list shows, if it was cut; otherwise one beyond all. */
const endOf = ({ texts, block, start, count }: Listed): number =>
  count < texts ? (block[start + count - 1] ?? 0) : 2 ** 32;

/** How many of the shorter list's texts the longer one has; of lists that were cut, within what both show. */
export function sharedTexts(one: Listed, other: Listed): { readonly shared: number; readonly of: number } {
  const end = Math.min(endOf(one), endOf(other));
  let shared = 0;
  let a = 0;
  let b = 0;
  while (true) {
    const left = a < one.count ? (one.block[one.start + a] ?? 0) : end + 1;
    const right = b < other.count ? (other.block[other.start + b] ?? 0) : end + 1;
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

/** Inserts a partner by its share, the largest first; of equal shares, the earlier list comes first. */
function takeIn(partner: number, partners: number[], shares: Float64Array): void {
  const share = shares[partner] ?? 0;
  let at = partners.length;
  for (; at > 0; at -= 1) {
    const before = partners[at - 1] ?? 0;
    const itsShare = shares[before] ?? 0;
    if (itsShare > share || (itsShare === share && before < partner)) break;
  }
  if (at === MOST_PARTNERS) return;
  if (partners.length === MOST_PARTNERS) partners.pop();
  partners.splice(at, 0, partner);
}

/** The pairs of lists that may be alike: those that have at least a few texts in common. `fewest` are the texts that they must share. */
export function* pairsAmong(lists: readonly Listed[], fewest: number): Generator<readonly [number, number]> {
  const most = Math.max(FEWEST_WITH_ONE_TEXT, Math.floor(MOST_COMPARED / lists.length));
  const withText = new Map<number, number[]>();
  /** By list: how many texts it has in common with the one in hand, and their share of the shorter list. */
  const common = new Uint32Array(lists.length);
  const shares = new Float64Array(lists.length);
  /** The lists that have a text in common with the one in hand. */
  const met = new Uint32Array(lists.length);
  for (const [list, { block, start, count }] of lists.entries()) {
    let meetings = 0;
    for (let at = start; at < start + count; at += 1) {
      const print = block[at] ?? 0;
      const others = withText.get(print);
      if (others === undefined) {
        withText.set(print, [list]);
        continue;
      }
      for (const other of others) {
        const before = common[other] ?? 0;
        if (before === 0) met[meetings++] = other;
        common[other] = before + 1;
      }
      if (others.length < most) others.push(list);
    }
    const partners: number[] = [];
    for (let at = 0; at < meetings; at += 1) {
      const other = met[at] ?? 0;
      const texts = common[other] ?? 0;
      common[other] = 0;
      if (texts < fewest) continue;
      shares[other] = texts / Math.min(count, lists[other]?.count ?? 0);
      takeIn(other, partners, shares);
    }
    for (const other of partners) yield [other, list];
  }
}
