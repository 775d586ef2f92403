import type { Day } from '../calendar.ts';
import type { Finding } from '../model.ts';
import { type Entry, finding } from '../rule/judgement.ts';
import type { Messages } from '../rule/rule.ts';
import type { View } from '../rule/view.ts';

/** Why the review of a plan version or draft does not count. */
export const reviewMessages = {
  noReview: {
    en: 'not reviewed by the supervision team (no review)',
    zh: '没有督导组的审核记录（review）',
  },
  noReviewer: {
    en: 'the review names no reviewer (reviewers)',
    zh: '审核没有填写审核人（reviewers）',
  },
  strangeReviewer: {
    en: 'the reviewer {id|who} is not one of the supervisors of this record (supervision.members)',
    zh: '审核人{id|who}不是本单位督导组成员（supervision.members）',
  },
  ownReviewer: {
    en: 'the reviewer {id|who} has the name of a person of the unit, and the record does not tell the two apart',
    zh: '审核人{id|who}与本单位人员同名，记录中分不清是否为同一人',
  },
  reviewedBefore: {
    en: 'reviewed on {date|date}, before it was drawn up on {drawnUp|date}',
    zh: '审核日期{date|date}早于形成日期{drawnUp|date}',
  },
} as const satisfies Messages;

type Code = keyof typeof reviewMessages;

type Reviewable = Entry & {
  readonly date: Day;
  readonly review?: { readonly date: Day; readonly reviewers: readonly string[] };
};

/** A review by nobody is none. */
export const isByAnybody = (review: { readonly reviewers: readonly string[] } | undefined): boolean =>
  review !== undefined && review.reviewers.length > 0;

type Around = Pick<View, 'supervisors' | 'ownSupervisors' | 'who'>;

/**
 * Why the review does not count. Every reviewer must be a supervisor of the record, and the review must not predate the
 * text.
 */
export function reviewFaults(entry: Reviewable, around: Around): readonly Finding<Code>[] {
  const { review, date: drawnUp } = entry;
  if (review === undefined) return [finding(entry, 'noReview')];
  const { supervisors, ownSupervisors, who } = around;
  const { reviewers, date } = review;
  const isOthers = (id: string): boolean => !supervisors.has(id) || ownSupervisors.has(id);
  if (reviewers.length > 0 && date >= drawnUp && !reviewers.some(isOthers)) return [];
  const faults: Finding<Code>[] = [];
  const ofReviewers = (code: Code, isWrong: (id: string) => boolean): void =>
    reviewers.forEach((id, index) => {
      if (isWrong(id)) faults.push(finding(entry, code, { id: who(id) }, `${entry.at}/review/reviewers/${index}`));
    });
  if (reviewers.length === 0) faults.push(finding(entry, 'noReviewer', {}, `${entry.at}/review/reviewers`));
  ofReviewers('strangeReviewer', (id) => !supervisors.has(id));
  ofReviewers('ownReviewer', (id) => ownSupervisors.has(id));
  if (date < drawnUp) faults.push(finding(entry, 'reviewedBefore', { date, drawnUp }, `${entry.at}/review/date`));
  return faults;
}
