import type { TalkEntry } from '../../campaign/talks.ts';
import { tallyOf } from '../../tally.ts';

/** A talk with start and end times. */
export type TimedTalk = TalkEntry & { readonly start: string; readonly end: string };

/** Two talks at the same time, in the order of the record, and the people in both. */
export interface Overlap {
  readonly first: TimedTalk;
  readonly second: TimedTalk;
  readonly ids: readonly string[];
}

/** A talk with its index in the record's list. */
interface Placed {
  readonly talk: TimedTalk;
  readonly place: number;
}

/** The talks of each person on each day with several talks. Most days have one. */
function byPersonAndDay(all: readonly TimedTalk[]) {
  const onDays = tallyOf(all.map(({ date }) => date));
  const talks = all.filter(({ date }) => onDays.get(date) !== 1);
  const diaries = new Map<string, { readonly id: string; readonly talks: Placed[] }>();
  for (const [place, talk] of talks.entries())
    for (const id of new Set([...talk.from, ...talk.with])) {
      const key = `${talk.date} ${id}`;
      const known = diaries.get(key);
      if (known) known.talks.push({ talk, place });
      else diaries.set(key, { id, talks: [{ talk, place }] });
    }
  return diaries.values();
}

const byStart = (a: Placed, b: Placed): number =>
  Number(a.talk.start > b.talk.start) - Number(a.talk.start < b.talk.start);

/**
 * Finds each talk that begins before an earlier one of the same person has ended, and pairs it with the longest of
 * those. A hundred simultaneous talks yield 99 pairs, not all 4,950.
 */
function collide(talks: readonly Placed[]): readonly (readonly [Placed, Placed])[] {
  let lasting: Placed | null = null;
  const pairs: (readonly [Placed, Placed])[] = [];
  for (const next of [...talks].sort(byStart)) {
    if (lasting && next.talk.start < lasting.talk.end) pairs.push([lasting, next]);
    if (!lasting || next.talk.end > lasting.talk.end) lasting = next;
  }
  return pairs;
}

/** Every overlap of two talks, with all people who are in both, in the order of the second talk. */
export function overlapsIn(talks: readonly TimedTalk[]): readonly Overlap[] {
  const found = new Map<string, Overlap & { readonly place: number; readonly ids: string[] }>();
  for (const diary of byPersonAndDay(talks))
    for (const [a, b] of collide(diary.talks)) {
      const [first, second] = a.place < b.place ? [a, b] : [b, a];
      const name = `${first.place} ${second.place}`;
      const known = found.get(name);
      if (known) known.ids.push(diary.id);
      else found.set(name, { first: first.talk, second: second.talk, place: second.place, ids: [diary.id] });
    }
  return [...found.values()].sort((a, b) => a.place - b.place);
}
