import type { PlanReview } from '../documents/unit-record.ts';
import type { Finding } from '../model.ts';
import { type Entry, finding, type Judged, type NotJudged, notApplicable, text, unclear } from '../rule/judgement.ts';
import type { Messages } from '../rule/rule.ts';
import type { VersionEntry, View } from '../rule/view.ts';
import { isByAnybody } from './reviews.ts';

/** Messages that all rules on a plan version share. */
export const planMessages = {
  noVersion: {
    en: 'the record holds no version of the plan',
    zh: '记录中没有实施方案',
  },
  notReviewed: {
    en: 'not judged: the last version of the plan ({version}) has no review; have it reviewed first',
    zh: '无法判定：最后一稿方案（第{version}稿）没有督导组的审核记录（review）；请先审核',
  },
  reviewedByNobody: {
    en: 'not judged: the review of the last version of the plan ({version}) names no reviewer (reviewers); enter who reviewed it',
    zh: '无法判定：最后一稿方案（第{version}稿）的审核没有填写审核人（reviewers）；请补填',
  },
  listAbsent: {
    en: 'not judged: the last version of the plan ({version}) has no {key|key}; enter it, or write [] if there is none',
    zh: '无法判定：最后一稿方案（第{version}稿）没有填写{key|key}；请补录，确实没有的请写 []',
  },
  rejected: {
    en: 'the review of the last version of the plan ({version}) does not pass its {reviewed|term}; fix it in a new version and have that reviewed',
    zh: '最后一稿方案（第{version}稿）的{reviewed|term}审核不通过；请修改后形成新一稿，再报督导组审核',
  },
} as const satisfies Messages;

type Code = keyof typeof planMessages;

/** The four parts that a plan review rates. */
type Reviewed = 'prescribedActions' | 'optionalActions' | 'schedule' | 'problemFocus';

export interface LastReviewed {
  readonly kind: 'reviewed';
  readonly last: VersionEntry;
  /** The findings if the review rejects that part. */
  readonly rejected: readonly Finding<'rejected'>[];
}

/** A pending check points at the incomplete entry through the part it names. */
const partAt = ({ at }: Entry) => ({ part: at.slice(1) });

/** The last version, and whether its review rejects the given part; or why there is no judgement. */
export function lastReviewed(
  { plan: { last } }: Pick<View, 'plan'>,
  reviewed: Reviewed,
): LastReviewed | NotJudged<Code> {
  if (last === null) return notApplicable('noVersion');
  const { review, version } = last;
  if (review === undefined) return unclear('notReviewed', { version, ...partAt(last) });
  if (!isByAnybody(review)) return unclear('reviewedByNobody', { version, ...partAt(last) });
  const at = `${last.at}/review/${reviewed}/result`;
  const rejected = review[reviewed].result === 'fail' ? [finding(last, 'rejected', { version, reviewed }, at)] : [];
  return { kind: 'reviewed', last, rejected };
}

/** Adds a message if the review rejects the version: the numbers alone would read as a pass. */
export function withRejectedMessage<Code extends string>(
  judged: Judged<Code>,
  rejected: LastReviewed['rejected'],
): Judged<Code | 'failRejected'> {
  if (rejected.length === 0) return judged;
  const { found, required, findings } = judged;
  return {
    ...judged,
    message: text('failRejected', { found: found ?? 0, required: required ?? 0, findings: findings.length }),
  };
}

/** A list that the last version should have. */
type ListKey = 'stages' | 'prescribedActions' | 'optionalActions' | 'targetProblems';

export const listAbsent = (last: VersionEntry, key: ListKey): NotJudged<'listAbsent'> =>
  unclear('listAbsent', { version: last.version, key, ...partAt(last) });

/** The faults that a review finds: failed parts and defects. */
export function faultsOf(review: PlanReview): readonly string[] {
  const parts: readonly Reviewed[] = ['prescribedActions', 'optionalActions', 'schedule', 'problemFocus'];
  return [...parts.filter((part) => review[part].result === 'fail'), ...(review.defects ?? [])];
}
