import { draftsByOwner, lastReviewedDraft, ownedDrafts } from '../../campaign/drafts.ts';
import { whyHollowText } from '../../campaign/hollow-text.ts';
import { sameTextBefore } from '../../campaign/same-text.ts';
import type { DraftEntry, MaterialEntry } from '../../rule/view.ts';
import type { Days, Draft, Edit } from '../items/item.ts';
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
  const byOwner = draftsByOwner(input.materials, input);
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

const rejected = { date: null, reviewers: [null], standards: {}, decision: null };

/** The reviews in order; the last one approves. */
function reviewEdits(
  work: Work,
  at: string,
  around: { readonly standards: readonly string[]; readonly from: number; readonly by: readonly string[] },
): readonly Edit[] {
  const clean = {
    ...rejected,
    standards: Object.fromEntries(around.standards.map((name) => [name, 'met'])),
    decision: 'approve',
  };
  const places = [
    ...work.old.map((draft) => draft.at),
    ...Array.from({ length: work.fresh }, (_, index) => `${at}/drafts/${around.from + index}`),
  ];
  return places.map((place, index) => ({
    op: 'set',
    at: `${place}/review`,
    value: index === places.length - 1 && isLastOf(place, work, around.from) ? clean : rejected,
    days: { date: { notBefore: [`${place}/date`], notAfter: ['/meeting/date'] } },
    choices: { reviewers: around.by, decision: ['revise', 'rewrite'] },
  }));
}

const isLastOf = (place: string, { fresh }: Work, from: number): boolean =>
  fresh > 0 || place.endsWith(`/drafts/${from - 1}`);

/** The standards that an otherwise valid last review does not mention. */
function standardsOf({ material, id }: Owner, work: Work, unmet: Unmet): readonly Draft[] {
  const draft = material === undefined ? null : lastReviewedDraft(material);
  if (draft === null || work.fresh > 0 || work.old.some(({ draft: n }) => n >= draft.draft)) return [];
  const given = draft.review.standards as Readonly<Record<string, string>>;
  const silent = listOf(unmet.options['standards']).filter((name) => given[name] !== 'met' && given[name] !== 'gap');
  if (silent.length === 0) return [];
  const edits = silent.map(
    (name): Edit => ({
      op: 'set',
      at: `${draft.at}/review/standards/${name}`,
      value: null,
      // A gap would require another draft; this one can be approved without.
      choices: { [name]: ['met'] },
    }),
  );
  const say = own('standards', { owner: unmet.input.who(id), draft: draft.draft, standards: silent });
  return [{ say, duty: 'team', serves: [STANDARDS], edits, points: [`${draft.at}/review`] }];
}

/** Of the drafts of a new material: no day after the meeting. */
const daysOfAll = (n: number): Readonly<Record<string, Days>> =>
  Object.fromEntries(
    Array.from({ length: n }, (_, index) => [`drafts/${index}/date`, { notAfter: ['/meeting/date'] }]),
  );

/** That drafts are dated after the meeting: none can follow them that counts, so their days come first. */
function lateDrafts({ id, material, serves }: Owner, { meeting, who }: Unmet['input']): Draft | null {
  const held = meeting?.date;
  const late = (material?.drafts ?? []).filter(({ date }) => held !== undefined && date > held);
  if (late.length === 0) return null;
  const until = { notAfter: ['/meeting/date'] };
  const edits = late.flatMap(({ at, review }): readonly Edit[] => [
    { op: 'set', at: `${at}/date`, value: null, days: { '': until } },
    ...(review
      ? [
          {
            op: 'set',
            at: `${at}/review/date`,
            value: null,
            days: { '': { ...until, notBefore: [`${at}/date`] } },
          } as const,
        ]
      : []),
  ]);
  const say = own('lateDrafts', { who: who(id), drafts: late.map(({ draft }) => String(draft)) });
  return { say, duty: 'unit', serves, edits, points: late.map(({ at }) => at) };
}

function draftsOf(
  owner: Owner,
  index: number,
  around: { readonly needs: Needs; readonly unmet: Unmet; readonly isIdle: IsIdle },
): readonly Draft[] {
  const { needs, unmet, isIdle } = around;
  const { input } = unmet;
  const late = lateDrafts(owner, input);
  if (late !== null) return [late];
  const approve = needs.asked(APPROVED) !== null;
  const work = draftWork(owner, isIdle, approve);
  const at = owner.material?.at ?? `/materials/${index}`;
  // New drafts follow all existing ones, including those that do not count.
  const from = owner.material ? lengthOf(needs, `${at}/drafts`) : 0;
  const numbers = Array.from({ length: work.fresh }, (_, n) => from + n + 1);
  const reviewed = [...work.old.map(({ draft }) => draft), ...numbers];
  const who = input.who(owner.id);
  const drafts = numbers.map((draft) => ({ draft, date: null }));
  const before = from > 0 ? [`${at}/drafts/${from - 1}/date`] : [];
  const days = (n: number) => ({
    notAfter: ['/meeting/date'],
    notBefore: n === 0 ? before : [`${at}/drafts/${from + n - 1}/date`],
  });
  const written: readonly Edit[] = owner.material
    ? drafts.map((value, n) => ({ op: 'add', at: `${at}/drafts`, value, days: { date: days(n) } }))
    : [{ op: 'add', at: '/materials', value: { owner: owner.id, drafts }, days: daysOfAll(drafts.length) }];
  const standards = listOf(needs.asked(STANDARDS)?.['standards']);
  const reviews = reviewEdits(work, at, { standards, from, by: [...input.supervisors] });
  const points = owner.material ? [at] : [];
  const ends = work.fresh > 0 || reviewed.at(-1) === from;
  const code = ends && approve ? 'reviewDraftsToEnd' : 'reviewDrafts';
  const texts = reviewed.map(String);
  return [
    ...(numbers.length > 0
      ? [
          {
            say: own(from === 0 ? 'writeMaterial' : 'writeDrafts', {
              who,
              n: numbers.length,
              drafts: numbers.map(String),
            }),
            duty: 'unit',
            serves: owner.serves,
            edits: written,
            points,
          } as const,
        ]
      : []),
    ...(reviewed.length > 0
      ? [
          {
            say: own(code, { who, n: reviewed.length, drafts: texts }),
            duty: 'team',
            serves: owner.serves,
            edits: reviews,
            points,
          } as const,
        ]
      : []),
    ...(needs.must(STANDARDS) ? standardsOf(owner, work, needs.must(STANDARDS) as Unmet) : []),
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
