import { lastReviewedDraft, type ReviewedDraft } from '../../judge/drafts.ts';
import { finding, noneOf, notApplicable, notCounted } from '../../judge/judgement.ts';
import { identifiers } from '../../judge/option.ts';
import { article, defineRule } from '../../judge/rule.ts';
import type { MaterialEntry } from '../../judge/view.ts';
import type { Finding } from '../../model.ts';

type Code = 'noReview' | 'missing' | 'misspelt' | 'unchecked';

function wrongIn(owner: string, draft: ReviewedDraft, asked: readonly string[]): readonly Finding<Code>[] {
  const said = new Map(Object.entries(draft.review.standards));
  const at = `${draft.at}/review/standards`;
  const missing = asked.filter((standard) => !said.has(standard));
  const unknown = [...said.keys()].filter((key) => !asked.includes(key));
  const params = { owner, draft: draft.draft, standards: missing };
  return [
    ...(missing.length > 0
      ? [
          unknown.length > 0
            ? finding(draft, 'misspelt', { ...params, keys: unknown }, at)
            : finding(draft, 'missing', params, at),
        ]
      : []),
    ...asked
      .filter((standard) => said.get(standard) === 'unchecked')
      .map((standard) => finding(draft, 'unchecked', { owner, draft: draft.draft, standard }, `${at}/${standard}`)),
  ];
}

/** A material, the draft that is judged, and what is wrong: never reviewed, or a standard that the last review says nothing of. */
function judgeOne(material: MaterialEntry, asked: readonly string[]) {
  const draft = lastReviewedDraft(material);
  const wrong: readonly Finding<Code>[] = draft
    ? wrongIn(material.owner, draft, asked)
    : [finding(material, 'noReview', { owner: material.owner })];
  return { material, draft, wrong };
}

export default defineRule({
  id: 'drafts/standards',
  order: 3,
  source: article('对照党的政治纪律、组织纪律、财经纪律,中央八项规定,…等精神'),
  stage: 'examineCriticise',
  severity: 'error',
  duty: 'team',
  reads: ['materials'],
  options: {
    standards: identifiers(
      [
        'politicalDiscipline',
        'organisationalDiscipline',
        'financialDiscipline',
        'eightPointRules',
        'innerMongoliaSpeech',
        'threeStrictsThreeHonests',
        'thinking8337',
        'scenicLine',
        'regionalPlenum',
        'cityPlenum',
      ],
      { en: 'the standards that every material is held against', zh: '审核材料时必须逐项对照的标准' },
    ),
  },
  title: { en: 'Materials held against the standards', zh: '材料对照标准' },
  why: {
    en: 'A review that leaves a standard out does not show whether the material measures up to it.',
    zh: '审核时漏掉一项标准，就说不清材料在这方面是否合格。',
  },
  fix: {
    en: 'In the last review of each material write met or gap for every standard under standards.',
    zh: '在每份材料最后一次审核的 standards 中，对每项标准都填写 met（符合）或 gap（有差距）。',
  },
  messages: {
    pass: {
      en: 'the last review of every material holds it against all of the standards',
      zh: '每份材料的最后一次审核都逐项对照了各项标准',
    },
    fail: {
      en: 'materials are not held against all of the standards: {findings|plural:point,points} to complete',
      zh: '材料没有逐项对照各项标准，有{findings}处需要补正',
    },
    noReview: {
      en: 'no draft of this material (owner: {owner}) has a review',
      zh: '这份材料（owner: {owner}）各稿都没有审核记录',
    },
    missing: {
      en: 'the last review of this material (owner: {owner}, draft {draft}) says nothing of {standards|term}; write met or gap for each',
      zh: '这份材料（owner: {owner}，第{draft}稿）的最后一次审核没有对照{standards|term}；请逐项填写 met 或 gap',
    },
    misspelt: {
      en: 'the last review of this material (owner: {owner}, draft {draft}) says nothing of {standards|term}, but holds the unknown {keys}, probably misspelt; write met or gap for each standard',
      zh: '这份材料（owner: {owner}，第{draft}稿）的最后一次审核没有对照{standards|term}，却有不认识的{keys}，可能是写错了；请改正，并逐项填写 met 或 gap',
    },
    unchecked: {
      en: 'the last review of this material (owner: {owner}, draft {draft}) leaves {standard|term} unchecked; write met or gap',
      zh: '这份材料（owner: {owner}，第{draft}稿）的最后一次审核未对照{standard|term}；请对照后填写 met 或 gap',
    },
    noMaterials: {
      en: 'the record holds no materials',
      zh: '记录中没有对照检查材料',
    },
  },
  check: ({ materials }, { standards }) => {
    if (materials.length === 0) return notApplicable('noMaterials');
    const results = materials.map((material) => judgeOne(material, standards));
    return noneOf(
      results.flatMap(({ wrong }) => wrong),
      {
        counted: results.flatMap(({ draft, wrong }) => (draft && wrong.length === 0 ? [draft] : [])),
        notCounted: results.flatMap(({ material, wrong: [first] }) =>
          first ? [notCounted(material, first.code, first.params)] : [],
        ),
      },
    );
  },
  examples: {
    pass: `
materials:
  - owner: team
    drafts:
      - draft: 1
        date: 2014-06-10
        review:
          date: 2014-06-14
          reviewers: [S13]
          standards:
            politicalDiscipline: met
            organisationalDiscipline: met
            financialDiscipline: gap
            eightPointRules: met
            innerMongoliaSpeech: met
            threeStrictsThreeHonests: met
            thinking8337: met
            scenicLine: met
            regionalPlenum: met
            cityPlenum: met
          decision: revise
`,
    fail: `
materials:
  - owner: team
    drafts:
      - draft: 1
        date: 2014-06-10
        review:
          date: 2014-06-14
          reviewers: [S13]
          standards:  # !missing
            politicalDiscipline: met
            organisationalDiscipline: met
            financialDiscipline: gap
            eightPointRules: met
            innerMongoliaSpeech: met
            threeStrictsThreeHonests: met
            thinking8337: met
            scenicLine: unchecked  # !unchecked
            regionalPlenum: met
          decision: revise
`,
  },
});
