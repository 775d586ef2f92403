import type { Finding } from '../model.ts';
import { findingAt } from '../rule/judgement.ts';
import type { Messages } from '../rule/rule.ts';
import type { PersonEntry } from '../rule/view.ts';

/**
 * The number of pairs grows with the square of the people, and a file may list thousands. Pairs beyond this limit are
 * only counted.
 */
const MOST_NAMED = 1_000;

export const pairMessages = {
  more: {
    en: '{n|plural:more pair falls,more pairs fall} short, not listed here',
    zh: '另有{n}对人员未达到要求，此处不再列出',
  },
} as const satisfies Messages;

/** Params that name two people in a message. */
export const pairNameParams = (a: PersonEntry, b: PersonEntry) => ({
  name: a.name,
  id: a.id,
  otherName: b.name,
  otherId: b.id,
});

/** A pair as an entry, placed at its second person. */
export const pairEntry = (a: PersonEntry, b: PersonEntry) => ({ at: b.at, label: `${a.id}-${b.id}` });

/** Finds the first pairs that fall short, up to the limit, and adds how many of the `short` pairs are left. */
export function findingsForPairs<Pair, Code extends string>(
  short: number,
  pairs: Iterable<Pair>,
  unmet: (pair: Pair) => Finding<Code> | null,
): readonly Finding<Code | 'more'>[] {
  if (short === 0) return [];
  const findings: Finding<Code | 'more'>[] = [];
  const named = Math.min(short, MOST_NAMED);
  for (const pair of pairs) {
    if (findings.length === named) break;
    const wrong = unmet(pair);
    if (wrong) findings.push(wrong);
  }
  return short > named ? [...findings, findingAt('/people', 'more', { n: short - named })] : findings;
}
