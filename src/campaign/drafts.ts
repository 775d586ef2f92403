import type { DraftReview } from '../documents/unit-record.ts';
import type { NotCounted } from '../model.ts';
import { notCounted } from '../rule/judgement.ts';
import type { Input, Messages } from '../rule/rule.ts';
import type { DraftEntry, MaterialEntry } from '../rule/view.ts';
import { hollowTextMessages, whyHollowText } from './hollow-text.ts';
import { isByAnybody, reviewFaults, reviewMessages } from './reviews.ts';
import { type Owned, ownedBy, sameTextBefore, uncompared } from './same-text.ts';

/** Why a draft does not count as reviewed. */
export const draftMessages = {
  ...reviewMessages,
  ...hollowTextMessages,
  sameText: {
    en: 'the same text as draft {draft}, numbers and marks aside, so no new draft',
    zh: '除数字、标点外与第{draft}稿文字相同，不算新的一稿',
  },
  sameTextAs: {
    en: 'the same text as draft {draft} of {owner|who}, numbers and marks aside, so no new draft',
    zh: '除数字、标点外与{owner|who}第{draft}稿文字相同，不算新的一稿',
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

type Around = Pick<Input, 'supervisors' | 'ownSupervisors' | 'who' | 'look' | 'textOf' | 'letters'>;
type Same = ReadonlyMap<DraftEntry, Owned<DraftEntry>>;

/** Why a draft does not count; null where it has a review that counts, and a text that no earlier draft has. */
function whyNotCounted(draft: DraftEntry, owner: string, { around, same }: Compared): NotCounted<Code> | null {
  const [wrong] = reviewFaults(draft, around);
  if (wrong) return notCounted(draft, wrong.code, wrong.params);
  const hollow = whyHollowText(draft, around);
  if (hollow) return hollow;
  const earlier = same.get(draft);
  if (earlier === undefined) return null;
  const params = { draft: earlier.entry.draft };
  return earlier.owner === owner
    ? notCounted(draft, 'sameText', params)
    : notCounted(draft, 'sameTextAs', { ...params, owner: around.who(earlier.owner) });
}

interface Compared {
  readonly around: Around;
  readonly same: Same;
}

/** The drafts of a material that count. */
function reviewedDrafts({ drafts, owner }: MaterialEntry, compared: Compared): Reviewed {
  const counted: DraftEntry[] = [];
  const others: NotCounted<Code>[] = [];
  for (const draft of drafts) {
    const why = whyNotCounted(draft, owner, compared);
    if (why === null) counted.push(draft);
    else others.push(why);
  }
  return { counted, notCounted: others, uncompared: uncompared(counted, drafts, compared.around) };
}

/** All drafts of a record, with their owners. */
export const ownedDrafts = (materials: readonly MaterialEntry[]): readonly Owned<DraftEntry>[] =>
  ownedBy(materials.map(({ owner, drafts }) => ({ owner, written: drafts })));

/** A material and its reviewed drafts. */
export interface OwnDrafts {
  readonly material: MaterialEntry;
  readonly reviewed: Reviewed;
}

/** The reviewed drafts of every owner. If an owner has two entries, the one with more reviewed drafts wins. */
export function draftsByOwner(input: Around & Pick<Input, 'materials'>): ReadonlyMap<string, OwnDrafts> {
  const byOwner = new Map<string, OwnDrafts>();
  const compared = { around: input, same: sameTextBefore(ownedDrafts(input.materials), input) };
  for (const material of input.materials) {
    const reviewed = reviewedDrafts(material, compared);
    const known = byOwner.get(material.owner);
    if (known === undefined || reviewed.counted.length > known.reviewed.counted.length)
      byOwner.set(material.owner, { material, reviewed });
  }
  return byOwner;
}

export type ReviewedDraft = DraftEntry & { readonly review: DraftReview };

/** The last draft of a material that somebody has reviewed, whoever that is. */
export const lastReviewedDraft = ({ drafts }: MaterialEntry): ReviewedDraft | null =>
  drafts.findLast((draft): draft is ReviewedDraft => isByAnybody(draft.review)) ?? null;
