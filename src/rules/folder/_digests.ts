/**
 * The SHA-256 digests of a record's files, 32 characters each, one for a byte: a hundred thousand records' fit into
 * memory.
 */
export type DigestList = string;

export const NO_DIGESTS: DigestList = '';

const LENGTH = 32;
/** So many bytes of a digest make a number that is exact. */
const PREFIX = 6;

/** From digests as 64 hexadecimal digits; throws where one is none. */
export function digestList(digests: readonly string[]): DigestList {
  const list = Buffer.from(digests.join(''), 'hex').toString('latin1');
  if (list.length !== digests.length * LENGTH) throw new Error(`a digest is not of 64 hexadecimal digits: ${digests}`);
  return list;
}

const hexOf = (digest: string): string => Buffer.from(digest, 'latin1').toString('hex');

function prefixAt(list: DigestList, from: number): number {
  let prefix = 0;
  for (let at = from; at < from + PREFIX; at += 1) prefix = prefix * 256 + list.charCodeAt(at);
  return prefix;
}

/** The first bytes of digests that more than one list may have, most of which all of them have. */
function repeatedPrefixes(lists: readonly DigestList[]): ReadonlySet<number> {
  const prefixes = new Float64Array(lists.reduce((sum, { length }) => sum + length / LENGTH, 0));
  let count = 0;
  for (const list of lists)
    for (let from = 0; from < list.length; from += LENGTH) {
      prefixes[count] = prefixAt(list, from);
      count += 1;
    }
  prefixes.sort();
  return new Set(prefixes.filter((prefix, index) => index > 0 && prefixes[index - 1] === prefix));
}

/** What is in more than one list, or nearly so: digests are told apart by all of their digits. */
export interface RepeatedDigests {
  /** Those of a list that others may have, as hexadecimal digits. */
  in(list: DigestList): readonly string[];
}

export function repeatedDigests(lists: readonly DigestList[]): RepeatedDigests {
  const repeated = repeatedPrefixes(lists);
  return {
    in: (list) => {
      const found: string[] = [];
      for (let from = 0; from < list.length; from += LENGTH)
        if (repeated.has(prefixAt(list, from))) found.push(hexOf(list.slice(from, from + LENGTH)));
      return found;
    },
  };
}
