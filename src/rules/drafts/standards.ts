import { lastReviewedDraft, type ReviewedDraft } from '../../campaign/drafts.ts';
import type { Finding, Text } from '../../model.ts';
import { finding, noneOf, notApplicable, notCounted, text } from '../../rule/judgement.ts';
import { identifiers } from '../../rule/option.ts';
import { article, defineRule } from '../../rule/rule.ts';
import type { MaterialEntry } from '../../rule/view.ts';
import { likelyMeant } from './_likely.ts';

type Code = 'noReview' | 'missing' | 'misspelt' | 'unknownKeys' | 'unchecked';

/** What a review says of the standards. */
type Said = Readonly<Record<string, unknown>>;

/** The standards that the last review does not mention, and the unknown keys that may stand for them. */
function missingIn(said: Said, asked: readonly string[]): Text<Code> | null {
  const standards = asked.filter((standard) => !Object.hasOwn(said, standard));
  if (standards.length === 0) return null;
  const keys = Object.keys(said).filter((key) => !asked.includes(key));
  const meant = keys.flatMap((key) => {
    const likely = likelyMeant(key, standards);
    return likely === null ? [] : [{ key, likely }];
  });
  if (meant.length > 0)
    return text('misspelt', {
      standards,
      keys: meant.map(({ key }) => key),
      likely: meant.map(({ likely }) => likely),
    });
  return keys.length > 0 ? text('unknownKeys', { standards, keys }) : text('missing', { standards });
}

function wrongIn(owner: string, draft: ReviewedDraft, asked: readonly string[]): readonly Finding<Code>[] {
  const said: Said = draft.review.standards;
  const at = `${draft.at}/review/standards`;
  const whose = { owner, draft: draft.draft };
  const missing = missingIn(said, asked);
  return [
    ...(missing ? [finding(draft, missing.code, { ...whose, ...missing.params }, at)] : []),
    ...asked
      .filter((standard) => Object.hasOwn(said, standard) && said[standard] === 'unchecked')
      .map((standard) => finding(draft, 'unchecked', { ...whose, standard }, `${at}/${standard}`)),
  ];
}

/** A material, its judged draft, and the finding: never reviewed, or the last review does not mention a standard. */
function judgeOne(material: MaterialEntry, owner: string, asked: readonly string[]) {
  const draft = lastReviewedDraft(material);
  const wrong: readonly Finding<Code>[] = draft
    ? wrongIn(owner, draft, asked)
    : [finding(material, 'noReview', { owner })];
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
    zh: '审核时漏掉一项标准，就说不清材料在这方面是否达标。',
  },
  fix: {
    en: 'In the last review of each material write met or gap for every standard under standards.',
    zh: '在每份对照检查材料最后一次审核的对照标准中，逐项填写“符合”或“有差距”。',
  },
  messages: {
    pass: {
      en: 'the last review of every material in the record holds it against all of the standards',
      zh: '记录中每份对照检查材料的最后一次审核都逐项对照了各项标准',
    },
    fail: {
      en: 'materials in the record are not held against all of the standards: {findings|plural:point,points} to complete',
      zh: '记录中对照检查材料没有逐项对照各项标准，有{findings}处需要补正',
    },
    noReview: {
      en: 'no draft of the material of {owner|who} has a review; have it reviewed, and enter the review',
      zh: '{owner|who}对照检查材料各稿都没有督导组的审核记录（review）；请审核后登记',
    },
    missing: {
      en: 'the review of draft {draft} of the material of {owner|who} says nothing of {standards|term}; write met or gap for each',
      zh: '{owner|who}对照检查材料第{draft}稿的审核没有对照{standards|term}；请逐项填写 met（符合）或 gap（有差距）',
    },
    misspelt: {
      en: 'the review of draft {draft} of the material of {owner|who} says nothing of {standards|term}; it holds {keys} instead, which the list of standards does not have, probably meant for {likely|term}. Correct that, and write met or gap for each standard',
      zh: '{owner|who}对照检查材料第{draft}稿的审核没有对照{standards|term}，但填写了标准清单中没有的{keys}，疑为{likely|term}之误；请改正，并逐项填写 met（符合）或 gap（有差距）',
    },
    unknownKeys: {
      en: 'the review of draft {draft} of the material of {owner|who} says nothing of {standards|term}, but holds {keys}, which the list of standards does not have; correct that, and write met or gap for each standard',
      zh: '{owner|who}对照检查材料第{draft}稿的审核没有对照{standards|term}，但填写了标准清单中没有的{keys}；请核对更正，并逐项填写 met（符合）或 gap（有差距）',
    },
    unchecked: {
      en: 'the review of draft {draft} of the material of {owner|who} leaves {standard|term} unchecked; write met or gap',
      zh: '{owner|who}对照检查材料第{draft}稿的审核没有对照{standard|term}，填的是未对照（unchecked）；请对照后填写 met（符合）或 gap（有差距）',
    },
    noMaterials: {
      en: 'the record holds no materials',
      zh: '记录中没有对照检查材料',
    },
  },
  check: ({ materials, who }, { standards }) => {
    if (materials.length === 0) return notApplicable('noMaterials');
    const results = materials.map((material) => judgeOne(material, who(material.owner), standards));
    return noneOf(
      results.flatMap(({ wrong }) => wrong),
      {
        counted: results.flatMap(({ draft, wrong }) => (draft && wrong.length === 0 ? [draft] : [])),
        notCounted: results.flatMap(({ material, draft, wrong: [first] }) =>
          first ? [notCounted(draft ?? material, first.code, first.params)] : [],
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
