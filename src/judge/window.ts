import { type Day, earlierOf, isEmpty, overlap, type Period } from '../calendar.ts';
import type { Stage } from '../model.ts';
import type { StageDates } from './document.ts';
import { isTeamMember, type PersonEntry, servesIn, type View } from './view.ts';

/**
 * The days that a rule asks about: its stage, cut at the day judged as of once it has begun; without one, from the mobilisation on.
 */
export function windowOf(view: View, stage: Stage | null, stages: StageDates): Period {
  const planned = stage === null ? undefined : stages.get(stage);
  if (planned) return planned.from > view.asOf ? planned : { from: planned.from, to: earlierOf(planned.to, view.asOf) };
  return { from: view.mobilisation?.date ?? view.asOf, to: view.asOf };
}

/** Who owes a duty in a window, and who owes it to whom. */
export function owing(view: View, window: Period) {
  const serving = view.people.filter((person) => servesIn(person, window));
  return {
    window,
    serving,
    team: serving.filter(isTeamMember),
    cadres: serving.filter(({ leadingCadre }) => leadingCadre === true),
    topLeaders: serving.filter(({ topLeader }) => topLeader === true),
    together: (a: PersonEntry, b: PersonEntry) => !isEmpty(overlap(window, overlap(a.service, b.service))),
    servingIn: (days: Period) => view.people.filter((person) => servesIn(person, days)),
  };
}

/** True where nothing more may come in time: the stage is over, or the rule has none. */
export const isDue = (asOf: Day, stage: Stage | null, stages: StageDates): boolean => {
  const end = stage === null ? undefined : stages.get(stage)?.to;
  return end === undefined || asOf > end;
};
