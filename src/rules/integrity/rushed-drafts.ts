import type { Day } from '../../calendar.ts';
import { isSupervisorsWork } from '../../campaign/supervisors.ts';
import type { Finding } from '../../model.ts';
import { type Entry, finding, noneOf, notApplicable, notCounted } from '../../rule/judgement.ts';
import { defineRule, type Input, proposal } from '../../rule/rule.ts';

/** A plan version or draft that has a review. */
type Reviewed = Entry & { readonly date: Day; readonly review: { readonly date: Day } };
type Written = Entry & { readonly date: Day; readonly review?: { readonly date: Day } };

/** The drafts of a material, or the versions of the plan. */
interface Work {
  readonly entry: Entry;
  /** Whose material, by id; null of the plan. */
  readonly owner: string | null;
  readonly written: readonly Written[];
}

/** A work with its reviewed versions and the last of them, where they are two or more. */
interface Compared {
  readonly work: Work;
  readonly reviewed: readonly Reviewed[];
  readonly last: Reviewed;
}

const CODES = {
  plan: { drafted: 'versionsOneDay', reviewed: 'versionsReviewedOneDay' },
  material: { drafted: 'draftedOneDay', reviewed: 'reviewedOneDay' },
} as const;

type Trace = (typeof CODES)[keyof typeof CODES][keyof (typeof CODES)['plan']];

const isReviewed = (written: Written): written is Reviewed => written.review !== undefined;

function compared(work: Work): Compared | null {
  const reviewed = work.written.filter(isReviewed);
  const last = reviewed.at(-1);
  return last && reviewed.length > 1 ? { work, reviewed, last } : null;
}

function traces({ work: { entry, owner }, reviewed, last }: Compared, who: Input['who']): readonly Finding<Trace>[] {
  const drafted = reviewed.every(({ date }) => date === last.date);
  const checked = reviewed.every(({ review }) => review.date === last.review.date);
  if (!drafted && !checked) return [];
  const n = reviewed.length;
  const codes = owner === null ? CODES.plan : CODES.material;
  const whose = owner === null ? {} : { owner: who(owner) };
  return [
    ...(drafted ? [finding(entry, codes.drafted, { ...whose, n, date: last.date }, `${last.at}/date`)] : []),
    ...(checked
      ? [finding(entry, codes.reviewed, { ...whose, n, date: last.review.date }, `${last.at}/review/date`)]
      : []),
  ];
}

const PLAN: Entry = { at: '/plan/versions', label: 'plan' };

export default defineRule({
  id: 'integrity/rushed-drafts',
  order: 4,
  source: proposal('突击闯关'),
  stage: 'examineCriticise',
  severity: 'warning',
  duty: 'unit',
  isOfTeam: isSupervisorsWork,
  reads: [],
  readsIfPresent: ['plan', 'materials'],
  title: { en: 'Drafts and their reviews on several days', zh: '各稿形成和审核日期分开' },
  why: {
    en: 'Drafts all written, or all reviewed, on one day cannot have been improved from review to review.',
    zh: '各稿同一天写成或者同一天审完，不可能是根据审核意见逐稿修改的。',
  },
  fix: {
    en: 'Check the dates of the drafts and of their reviews (date, review.date) under plan.versions and materials against the originals; where it was really done in one day, revise and have it reviewed once more.',
    zh: '对照原稿核实方案和对照检查材料各稿日期和审核日期；确实在一天之内完成的，应当再作修改、重新送审。',
  },
  messages: {
    pass: {
      en: 'neither the plan nor any material in the record has all its reviewed versions written, or all reviewed, on one day',
      zh: '记录中没有各稿都在同一天写成或者都在同一天审核的方案和对照检查材料',
    },
    fail: {
      en: 'the plan or materials in the record have all their reviewed versions written, or all reviewed, on one day: {findings|plural:point,points}',
      zh: '记录中的方案、对照检查材料有{findings}处各稿在同一天写成或者在同一天审核',
    },
    draftedOneDay: {
      en: 'the {n} reviewed drafts of the material of {owner|who} bear one date, {date|date}; check the dates against the originals',
      zh: '{owner|who}对照检查材料经审核的{n}稿都在{date|date}同一天写成；请对照原稿核实',
    },
    reviewedOneDay: {
      en: 'the {n} reviewed drafts of the material of {owner|who} were reviewed on one day, {date|date}; check the dates against the originals',
      zh: '{owner|who}对照检查材料经审核的{n}稿都在{date|date}同一天审核；请对照原稿核实',
    },
    versionsOneDay: {
      en: 'the {n} reviewed versions of the plan bear one date, {date|date}; check the dates against the originals',
      zh: '经审核的{n}稿方案都在{date|date}同一天形成；请对照原稿核实',
    },
    versionsReviewedOneDay: {
      en: 'the {n} reviewed versions of the plan were reviewed on one day, {date|date}; check the dates against the originals',
      zh: '经审核的{n}稿方案都在{date|date}同一天审核；请对照原稿核实',
    },
    underTwo: {
      en: 'fewer than two reviewed drafts, so nothing to compare',
      zh: '经审核的不足2稿，无从比较',
    },
    noneToCompare: {
      en: 'neither the plan nor any material in the record has two reviewed versions or more',
      zh: '记录中没有经审核达到2稿的方案或对照检查材料',
    },
  },
  check: ({ plan, materials, who }) => {
    const works: readonly Work[] = [
      ...(plan.versions.length > 0 ? [{ entry: PLAN, owner: null, written: plan.versions }] : []),
      ...materials.map((material) => ({ entry: material, owner: material.owner, written: material.drafts })),
    ];
    const comparisons = works.map((work) => ({ work, pair: compared(work) }));
    const pairs = comparisons.flatMap(({ pair }) => pair ?? []);
    if (pairs.length === 0) return notApplicable('noneToCompare');
    return noneOf<Trace | 'underTwo'>(
      pairs.flatMap((pair) => traces(pair, who)),
      {
        counted: pairs.flatMap(({ reviewed }) => reviewed),
        notCounted: comparisons
          .filter(({ pair }) => pair === null)
          .map(({ work }) => notCounted(work.entry, 'underTwo')),
      },
    );
  },
  examples: {
    pass: `
materials:
  - owner: team
    drafts:
      - {draft: 1, date: 2014-06-10, review: {date: 2014-06-14, reviewers: [S13], standards: {}, decision: revise}}
      - {draft: 2, date: 2014-06-20, review: {date: 2014-06-23, reviewers: [S13], standards: {}, decision: approve}}
`,
    fail: `
materials:
  - owner: team
    drafts:
      - {draft: 1, date: 2014-06-10, review: {date: 2014-06-14, reviewers: [S13], standards: {}, decision: revise}}
      - {draft: 2, date: 2014-06-10, review: {date: 2014-06-15, reviewers: [S13], standards: {}, decision: approve}}  # !draftedOneDay
`,
  },
});
