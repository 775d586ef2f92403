import type { Finding } from '../../model.ts';
import { finding, noneOf, notApplicable, notCounted } from '../../rule/judgement.ts';
import { defineRule, proposal } from '../../rule/rule.ts';
import type { DraftEntry, MaterialEntry } from '../../rule/view.ts';

/** A draft with a review. */
type Reviewed = DraftEntry & { readonly review: NonNullable<DraftEntry['review']> };

/** A material with at least two reviewed drafts: the first, the last and all of them. */
interface Compared {
  readonly material: MaterialEntry;
  readonly reviewed: readonly Reviewed[];
  readonly last: Reviewed;
}

const isReviewed = (draft: DraftEntry): draft is Reviewed => draft.review !== undefined;

function compared(material: MaterialEntry): Compared | null {
  const reviewed = material.drafts.filter(isReviewed);
  const last = reviewed.at(-1);
  return last && reviewed.length > 1 ? { material, reviewed, last } : null;
}

function traces(
  { material, reviewed, last }: Compared,
  owner: string,
): readonly Finding<'draftedOneDay' | 'reviewedOneDay'>[] {
  const n = reviewed.length;
  const drafted = reviewed.every(({ date }) => date === last.date);
  const checked = reviewed.every(({ review }) => review.date === last.review.date);
  return [
    ...(drafted ? [finding(material, 'draftedOneDay', { owner, n, date: last.date }, `${last.at}/date`)] : []),
    ...(checked
      ? [finding(material, 'reviewedOneDay', { owner, n, date: last.review.date }, `${last.at}/review/date`)]
      : []),
  ];
}

export default defineRule({
  id: 'integrity/rushed-drafts',
  order: 4,
  source: proposal('突击闯关'),
  stage: 'examineCriticise',
  severity: 'warning',
  duty: 'unit',
  reads: [],
  readsIfPresent: ['materials'],
  title: { en: 'Drafts are not rushed', zh: '材料稿次不突击' },
  why: {
    en: 'Drafts all written, or all reviewed, on one day cannot have been improved from review to review.',
    zh: '各稿同一天写成或者同一天审完，不可能是根据审核意见逐稿修改的。',
  },
  fix: {
    en: 'Check the dates of the drafts and of their reviews (date, review.date) under materials against the originals; where it was really done in one day, revise and have it reviewed once more.',
    zh: '对照原稿核实对照检查材料（materials）各稿日期（date）和审核日期（review.date）；确属一天之内完成的，应当再作修改、重新送审。',
  },
  messages: {
    pass: {
      en: 'no material in the record has all its reviewed drafts written, or all reviewed, on one day',
      zh: '记录中没有各稿都在同一天写成或者都在同一天审核的对照检查材料',
    },
    fail: {
      en: 'materials in the record look rushed: {findings|plural:point,points}',
      zh: '记录中的对照检查材料有{findings}处突击痕迹',
    },
    draftedOneDay: {
      en: 'the {n} reviewed drafts of the material of {owner|who} bear one date, {date|date}; check the dates against the originals',
      zh: '{owner|who}对照检查材料经审核的{n}稿都在{date|date}同一天写成；请对照原稿核实',
    },
    reviewedOneDay: {
      en: 'the {n} reviewed drafts of the material of {owner|who} were reviewed on one day, {date|date}; check the dates against the originals',
      zh: '{owner|who}对照检查材料经审核的{n}稿都在{date|date}同一天审核；请对照原稿核实',
    },
    underTwo: {
      en: 'fewer than two reviewed drafts, so nothing to compare',
      zh: '经审核的不足2稿，无从比较',
    },
    noneToCompare: {
      en: 'no material in the record has two reviewed drafts or more',
      zh: '记录中没有经审核达到2稿的对照检查材料',
    },
  },
  check: ({ materials, who }) => {
    const comparisons = materials.map((material) => ({ material, pair: compared(material) }));
    const pairs = comparisons.flatMap(({ pair }) => pair ?? []);
    if (pairs.length === 0) return notApplicable('noneToCompare');
    return noneOf<'draftedOneDay' | 'reviewedOneDay' | 'underTwo'>(
      pairs.flatMap((pair) => traces(pair, who(pair.material.owner))),
      {
        counted: pairs.flatMap(({ reviewed }) => reviewed),
        notCounted: comparisons
          .filter(({ pair }) => pair === null)
          .map(({ material }) => notCounted(material, 'underTwo')),
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
