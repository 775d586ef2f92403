import type { DraftReview } from '../documents/unit-record.ts';
import type { NotCounted } from '../model.ts';
import { notCounted } from '../rule/judgement.ts';
import type { Input, Messages } from '../rule/rule.ts';
import type { DraftEntry, MaterialEntry } from '../rule/view.ts';
import { reviewFaults, reviewMessages } from './reviews.ts';
import { sameTextBefore, uncompared } from './same-text.ts';

/** Why a draft does not count as reviewed. */
export const draftMessages = {
  ...reviewMessages,
  sameText: {
    en: 'the same text as draft {draft}, so no new draft',
    zh: '与第{draft}稿内容完全相同，不算新的一稿',
  },
} as const satisfies Messages;

type Code = keyof typeof draftMessages;

/** The drafts that count as reviewed, and why the others do not. */
export interface Reviewed {
  readonly counted: readonly DraftEntry[];
  readonly notCounted: readonly NotCounted<Code>[];
  /** Counted as new without a comparison, for want of a digest. */
  readonly uncompared: readonly DraftEntry[];
}

type Around = Pick<Input, 'supervisors' | 'who' | 'look'>;

/** The drafts of a material that have a valid review and a text that no earlier draft has. */
function reviewedDrafts({ drafts }: MaterialEntry, around: Around): Reviewed {
  const { look } = around;
  const same = sameTextBefore(drafts, look);
  const results = drafts.map((draft) => {
    const [wrong] = reviewFaults(draft, around);
    if (wrong) return { draft, why: notCounted(draft, wrong.code, wrong.params) };
    const earlier = same.get(draft);
    return { draft, why: earlier ? notCounted(draft, 'sameText', { draft: earlier.draft }) : null };
  });
  const counted = results.filter(({ why }) => why === null).map(({ draft }) => draft);
  return {
    counted,
    notCounted: results.flatMap(({ why }) => why ?? []),
    uncompared: uncompared(counted, drafts, look),
  };
}

/** A material and its reviewed drafts. */
export interface OwnDrafts {
  readonly material: MaterialEntry;
  readonly reviewed: Reviewed;
}

/** The reviewed drafts of every owner. If an owner has two entries, the one with more reviewed drafts wins. */
export function draftsByOwner(materials: readonly MaterialEntry[], around: Around): ReadonlyMap<string, OwnDrafts> {
  const byOwner = new Map<string, OwnDrafts>();
  for (const material of materials) {
    const reviewed = reviewedDrafts(material, around);
    const known = byOwner.get(material.owner);
    if (known === undefined || reviewed.counted.length > known.reviewed.counted.length)
      byOwner.set(material.owner, { material, reviewed });
  }
  return byOwner;
}

export type ReviewedDraft = DraftEntry & { readonly review: DraftReview };

/** The last draft of a material that has a review, whoever wrote it. */
export const lastReviewedDraft = ({ drafts }: MaterialEntry): ReviewedDraft | null =>
  drafts.findLast((draft): draft is ReviewedDraft => draft.review !== undefined) ?? null;
