import { draftsByOwner, lastReviewedDraft, ownedDrafts } from '../../campaign/drafts.ts';
import { whyHollowText } from '../../campaign/hollow-text.ts';
import { sameTextBefore } from '../../campaign/same-text.ts';
import type { Duty } from '../../model.ts';
import type { DraftEntry, MaterialEntry } from '../../rule/view.ts';
import { add, type Draft, type Edit, type Saying, set, setDay } from '../items/item.ts';
import { firstOf, lengthOf, listOf, type Needs, numberOf, own, type Planner, type Unmet } from '../items/needs.ts';

const TEAM = 'drafts/team';
const CADRES = 'drafts/cadres';
const STANDARDS = 'drafts/standards';
const APPROVED = 'drafts/approved';
const RULES = [TEAM, CADRES, APPROVED, STANDARDS];

/** What one owner's material needs. */
interface Owner {
  readonly id: string;
  readonly material: MaterialEntry | undefined;
  /** The drafts of the material that count as reviewed. */
  readonly reviewed: readonly DraftEntry[];
  /** How many reviewed drafts are missing. */
  readonly lack: number;
  readonly serves: readonly string[];
}

/** Every owner that the rules have findings about, with those findings. */
function ownersIn(needs: Needs, { input }: Unmet): readonly Owner[] {
  const owners = new Map<string, { lack: number; serves: string[] }>();
  const add = (id: string, rule: string, lack: number): void => {
    const known = owners.get(id) ?? { lack: 0, serves: [] };
    owners.set(id, { lack: Math.max(known.lack, lack), serves: [...new Set([...known.serves, rule])] });
  };
  for (const rule of [TEAM, CADRES])
    for (const { subject, params } of needs.must(rule)?.check.findings ?? [])
      add(rule === TEAM ? 'team' : (subject ?? ''), rule, numberOf(params['min']) - numberOf(params['found']));
  for (const rule of [APPROVED, STANDARDS])
    for (const { at } of needs.must(rule)?.check.findings ?? []) {
      const material = input.materials.find((one) => at === one.at || at.startsWith(`${one.at}/`));
      if (material) add(material.owner, rule, 0);
    }
  // Compares all drafts of the record, so it runs once and not for each owner.
  const byOwner = draftsByOwner(input);
  return [...owners].map(([id, { lack, serves }]) => {
    const known = byOwner.get(id);
    return { id, material: known?.material, reviewed: known?.reviewed.counted ?? [], lack, serves };
  });
}

/** Whether a draft's text repeats an earlier one, or says nothing: no review makes it count. */
type IsIdle = (draft: DraftEntry) => boolean;

/** What to write and review: new drafts, and existing ones that only lack a review. */
interface Work {
  readonly fresh: number;
  readonly old: readonly DraftEntry[];
}

/**
 * The fewest drafts: first those that only lack a review, and a new one at the end if the last one cannot be approved
 * as it is.
 */
function draftWork({ material, reviewed, lack, serves }: Owner, isIdle: IsIdle, approve: boolean): Work {
  if (material === undefined) return { fresh: Math.max(1, lack), old: [] };
  const open = material.drafts.filter((draft) => !reviewed.includes(draft) && !isIdle(draft));
  const last = material.drafts.at(-1);
  const mustEnd = last === undefined || (serves.includes(APPROVED) && last.review !== undefined);
  const fresh = Math.max(lack - open.length, mustEnd ? 1 : 0);
  const more = Math.max(0, lack - fresh);
  const needsLast = fresh === 0 && last !== undefined && last.review === undefined && (approve || more > 0);
  return { fresh, old: open.slice(open.length - Math.max(more, needsLast ? 1 : 0)) };
}

const REJECTED = { date: null, reviewers: [null], standards: {}, decision: null };

const UNTIL_MEETING = { notAfter: ['/meeting/date'] };

/** The reviews of the drafts at some places, in order; the last one approves if it is that of the last draft. */
function reviewEdits(places: readonly string[], isToEnd: boolean, { needs, unmet }: Around): readonly Edit[] {
  const reviewers = [...unmet.input.supervisors];
  const standards = listOf(needs.asked(STANDARDS)?.['standards']).map((name) => [name, 'met']);
  const approved = { ...REJECTED, standards: Object.fromEntries(standards), decision: 'approve' };
  return places.map((place, index) =>
    set(`${place}/review`, isToEnd && index === places.length - 1 ? approved : REJECTED, {
      days: { date: { notBefore: [`${place}/date`], ...UNTIL_MEETING } },
      choices: { reviewers, decision: ['revise', 'rewrite'] },
    }),
  );
}

/** The standards that an otherwise valid last review does not mention. */
function standardsOf({ material, id }: Owner, work: Work, unmet: Unmet): readonly Draft[] {
  const draft = material === undefined ? null : lastReviewedDraft(material);
  if (draft === null || work.fresh > 0 || work.old.some(({ draft: n }) => n >= draft.draft)) return [];
  const given = draft.review.standards as Readonly<Record<string, string>>;
  const silent = listOf(unmet.options['standards']).filter((name) => given[name] !== 'met' && given[name] !== 'gap');
  if (silent.length === 0) return [];
  const at = `${draft.at}/review`;
  // A gap would require another draft; this one can be approved without.
  const edits = silent.map((name) => set(`${at}/standards/${name}`, null, { choices: { [name]: ['met'] } }));
  const say = own('standards', { owner: unmet.input.who(id), draft: draft.draft, standards: silent });
  return [{ say, duty: 'team', serves: [STANDARDS], edits, points: [at] }];
}

/** That drafts are dated after the meeting: none can follow them that counts, so their days come first. */
function lateDrafts({ id, material, serves }: Owner, { meeting, who }: Unmet['input']): Draft | null {
  const held = meeting?.date;
  const late = (material?.drafts ?? []).filter(({ date }) => held !== undefined && date > held);
  if (late.length === 0) return null;
  const edits = late.flatMap(({ at, review }) => [
    setDay(`${at}/date`, UNTIL_MEETING),
    ...(review ? [setDay(`${at}/review/date`, { ...UNTIL_MEETING, notBefore: [`${at}/date`] })] : []),
  ]);
  const say = own('lateDrafts', { who: who(id), drafts: late.map(({ draft }) => String(draft)) });
  return { say, duty: 'unit', serves, edits, points: late.map(({ at }) => at) };
}

/** The new drafts of a material, numbered from `from` on. */
function newDrafts({ id, material }: Owner, at: string, { from, n }: { readonly from: number; readonly n: number }) {
  const drafts = Array.from({ length: n }, (_, index) => ({ draft: from + index + 1, date: null }));
  if (material === undefined) {
    const days = drafts.map((_, index) => [`drafts/${index}/date`, UNTIL_MEETING] as const);
    return [add('/materials', { owner: id, drafts }, { days: Object.fromEntries(days) })];
  }
  return drafts.map((value): Edit => {
    const before = value.draft > 1 ? [`${at}/drafts/${value.draft - 2}/date`] : [];
    return add(`${at}/drafts`, value, { days: { date: { ...UNTIL_MEETING, notBefore: before } } });
  });
}

interface Around {
  readonly needs: Needs;
  readonly unmet: Unmet;
  readonly isIdle: IsIdle;
}

function draftsOf(owner: Owner, index: number, around: Around): readonly Draft[] {
  const { needs, unmet, isIdle } = around;
  const { input } = unmet;
  const late = lateDrafts(owner, input);
  if (late !== null) return [late];
  const approve = needs.asked(APPROVED) !== null;
  const work = draftWork(owner, isIdle, approve);
  const at = owner.material?.at ?? `/materials/${index}`;
  // New drafts follow all existing ones, including those that do not count.
  const from = owner.material ? lengthOf(needs, `${at}/drafts`) : 0;
  const fresh = Array.from({ length: work.fresh }, (_, n) => String(from + n + 1));
  const reviewed = [...work.old.map(({ draft }) => String(draft)), ...fresh];
  const places = [...work.old.map((draft) => draft.at), ...fresh.map((_, n) => `${at}/drafts/${from + n}`)];
  const isToEnd = places.at(-1)?.endsWith(`/drafts/${from + work.fresh - 1}`) ?? false;
  const who = input.who(owner.id);
  const draft = (say: Saying, duty: Duty, edits: readonly Edit[]): readonly Draft[] =>
    edits.length === 0 ? [] : [{ say, duty, serves: owner.serves, edits, points: owner.material ? [at] : [] }];
  const write = own(from === 0 ? 'writeMaterial' : 'writeDrafts', { who, n: fresh.length, drafts: fresh });
  const review = own(isToEnd && approve ? 'reviewDraftsToEnd' : 'reviewDrafts', {
    who,
    n: reviewed.length,
    drafts: reviewed,
  });
  const standards = needs.must(STANDARDS);
  return [
    ...(fresh.length > 0 ? draft(write, 'unit', newDrafts(owner, at, { from, n: work.fresh })) : []),
    ...draft(review, 'team', reviewEdits(places, isToEnd, around)),
    ...(standards ? standardsOf(owner, work, standards) : []),
  ];
}

/** Each reviewed draft counts towards its owner's number. The last one also covers the standards and the approval. */
export const planDrafts: Planner = (needs) => {
  const unmet = firstOf(needs, RULES);
  if (unmet === null) return [];
  const owners = ownersIn(needs, unmet);
  const same = sameTextBefore(ownedDrafts(unmet.input.materials), unmet.input);
  const isIdle: IsIdle = (draft) => same.has(draft) || whyHollowText(draft, unmet.input) !== null;
  let next = lengthOf(needs, '/materials');
  return owners.flatMap((owner) => {
    const index = next;
    if (owner.material === undefined) next += 1;
    return draftsOf(owner, index, { needs, unmet, isIdle });
  });
};
