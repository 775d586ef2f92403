import { type Day, earlierOf, isEmpty, isOpen, overlap, type Period } from '../calendar.ts';
import type { Stage } from '../model.ts';
import { isTeamMember, type PersonEntry, servesIn, type View } from '../rule/view.ts';
import type { StageDates } from './document.ts';

/**
 * The days that a rule covers: its stage, cut off at the day judged as of once the stage has begun; without a stage,
 * from the mobilisation on.
 */
export function windowOf(view: View, stage: Stage | null, stages: StageDates): Period {
  const begun = view.mobilisation?.date ?? view.asOf;
  const dated = stage === null ? undefined : stages.get(stage);
  // A stage that has only its last day begins with the campaign.
  const planned = dated && isOpen(dated) ? { from: earlierOf(begun, dated.to), to: dated.to } : dated;
  // The plan's own check reports a stage that ends before it begins. It must not leave everyone without duties.
  if (planned && !isEmpty(planned))
    return planned.from > view.asOf ? planned : { from: planned.from, to: earlierOf(planned.to, view.asOf) };
  return { from: begun, to: view.asOf };
}

/** Who owes a duty in a window, and to whom. */
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

/** Whether nothing more can come in time: the stage is over, or the rule has none. */
export function isDue(asOf: Day, stage: Stage | null, stages: StageDates): boolean {
  const last = stage === null ? undefined : stages.get(stage)?.to;
  return last === undefined || asOf > last;
}
