import type { Pointer } from '../model.ts';
import type { Entry } from '../rule/judgement.ts';
import type { Part } from '../rule/rule.ts';
import type { View } from '../rule/view.ts';

/** A place in the record that cites an archive entry as evidence. */
export interface Citation {
  /** The archive entry's id, as cited. */
  readonly id: string;
  readonly at: Pointer;
  /** The entry that cites it. */
  readonly by: Entry;
}

/** The parts that cite evidence. */
export const CITING = ['mobilisation', 'study', 'talks', 'meeting', 'topLeader'] as const satisfies readonly Part[];

interface Citing extends Entry {
  readonly evidence?: readonly string[] | undefined;
}

interface Dated {
  readonly date: string | undefined;
}

/**
 * The view keeps a later mobilisation or meeting and only drops its date. Its citations are later too, so drop all of
 * it.
 */
const dropIfLater = <T extends Dated>(seen: T | null, entire: Dated | null): T | null =>
  seen?.date === undefined && entire?.date !== undefined ? null : seen;

/** Every citation of evidence in the record as of that day, in the order of the sections. */
export function citationsIn(view: View, entire: View): readonly Citation[] {
  const mobilisation = dropIfLater(view.mobilisation, entire.mobilisation);
  const meeting = dropIfLater(view.meeting, entire.meeting);
  const citing: readonly Citing[] = [
    { at: '/mobilisation', label: 'mobilisation', evidence: mobilisation?.evidence },
    ...view.study.sessions,
    ...view.talks,
    { at: '/meeting', label: 'meeting', evidence: meeting?.evidence },
    ...view.topLeader.leads,
    ...view.topLeader.summons,
  ];
  return citing.flatMap((by) => (by.evidence ?? []).map((id, index) => ({ id, at: `${by.at}/evidence/${index}`, by })));
}
