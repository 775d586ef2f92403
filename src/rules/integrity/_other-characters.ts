/** Of fewer letters, most stand once, and then any two texts of a length have one letter for each of the other’s. */
const FEWEST = 100;
/** Texts in traditional and in simplified characters have this share of their letters in common at least, and this at most. */
const LEAST_SAME = 0.3;
const MOST_SAME = 0.9;
/** A few characters have two counterparts. */
const MAY_DIFFER = 0.02;

/** True of two texts of which one is the other, letter by letter, in other characters, such as traditional ones. */
export function isInOtherCharacters(text: string, earlier: string): boolean {
  const { length } = text;
  if (length !== earlier.length || length < FEWEST) return false;
  const counterparts = new Map<string, string>();
  let same = 0;
  let differing = 0;
  for (let at = 0; at < length; at += 1) {
    const [letter, other] = [text.charAt(at), earlier.charAt(at)];
    if (letter === other) same += 1;
    const known = counterparts.get(letter);
    if (known === undefined) counterparts.set(letter, other);
    else if (known !== other) differing += 1;
    if (differing > MAY_DIFFER * length) return false;
  }
  return same >= LEAST_SAME * length && same <= MOST_SAME * length;
}
