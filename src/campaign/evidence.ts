import type { Entry, Keyed } from '../rule/judgement.ts';
import type { Input, Part } from '../rule/rule.ts';

/** A place in the record that cites an archive entry as evidence. */
export interface Citation extends Keyed {
  /** The archive entry's id, as cited. */
  readonly id: string;
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
export function citationsIn(input: Input): readonly Citation[] {
  const entire = input.own.entire();
  const citations: Citation[] = [];
  const cite = (entry: Citing): void =>
    entry.evidence?.forEach((id, index) => {
      citations.push({ id, entry, key: 'evidence', index });
    });
  const mobilisation = dropIfLater(input.mobilisation, entire.mobilisation);
  const meeting = dropIfLater(input.meeting, entire.meeting);
  cite({ at: '/mobilisation', label: 'mobilisation', evidence: mobilisation?.evidence });
  input.study.sessions.forEach(cite);
  input.talks.forEach(cite);
  cite({ at: '/meeting', label: 'meeting', evidence: meeting?.evidence });
  input.topLeader.leads.forEach(cite);
  input.topLeader.summons.forEach(cite);
  return citations;
}
