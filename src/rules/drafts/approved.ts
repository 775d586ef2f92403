import { finding, noneOf, notApplicable, notCounted } from '../../judge/judgement.ts';
import { article, defineRule, type Input } from '../../judge/rule.ts';
import type { DraftEntry, MaterialEntry } from '../../judge/view.ts';
import type { Finding } from '../../model.ts';

type Code = 'noDraft' | 'notReviewed' | 'notApproved' | 'gap';

/** The standards that the profile knows; null where it asks for none, so that every key is one. */
function knownStandards({ optionsOf }: Pick<Input, 'optionsOf'>): readonly unknown[] | null {
  const standards = optionsOf('drafts/standards')?.['standards'];
  return Array.isArray(standards) ? standards : null;
}

function wrongWith(owner: string, last: DraftEntry, known: readonly unknown[] | null): readonly Finding<Code>[] {
  const { review, draft } = last;
  if (review === undefined) return [finding(last, 'notReviewed', { owner, draft })];
  const { decision } = review;
  const at = `${last.at}/review`;
  const gaps = Object.entries(review.standards).filter(
    ([standard, state]) => state === 'gap' && (known === null || known.includes(standard)),
  );
  return [
    ...(decision === 'approve' ? [] : [finding(last, 'notApproved', { owner, draft, decision }, `${at}/decision`)]),
    ...gaps.map(([standard]) => finding(last, 'gap', { owner, draft, standard }, `${at}/standards/${standard}`)),
  ];
}

/** A material, its last draft, and what is wrong with it. */
function judgeOne(material: MaterialEntry, known: readonly unknown[] | null) {
  const draft = material.drafts.at(-1);
  const { owner } = material;
  const wrong = draft ? wrongWith(owner, draft, known) : [finding(material, 'noDraft' as const, { owner })];
  return { material, draft, wrong };
}

export default defineRule({
  id: 'drafts/approved',
  order: 4,
  source: article('认真审核'),
  stage: 'examineCriticise',
  severity: 'error',
  duty: 'unit',
  reads: ['materials'],
  title: { en: 'Materials approved', zh: '材料审核通过' },
  why: {
    en: 'What is brought to the democratic life meeting has to be the text that was reviewed and found good, with nothing left open.',
    zh: '提交专题民主生活会的材料必须是审核通过的最后一稿，不能留有差距。',
  },
  fix: {
    en: 'Revise the material, enter the new draft, and have it reviewed until the last draft has decision: approve and no standard at gap.',
    zh: '继续修改材料，登记新的一稿并报督导组审核，直至最后一稿的 decision 为 approve，且 standards 中没有 gap。',
  },
  messages: {
    pass: {
      en: 'the last draft of every material is approved, with no standard at gap',
      zh: '每份材料的最后一稿都已审核通过，各项标准均无差距',
    },
    fail: {
      en: 'not every material ends in an approved draft: {findings|plural:point,points} to put right',
      zh: '并非每份材料的最后一稿都已审核通过，有{findings}处需要解决',
    },
    noDraft: {
      en: 'this material (owner: {owner}) has no draft',
      zh: '这份材料（owner: {owner}）还没有稿子',
    },
    notReviewed: {
      en: 'the last draft ({draft}) of this material (owner: {owner}) has no review',
      zh: '这份材料（owner: {owner}）的最后一稿（第{draft}稿）没有审核记录',
    },
    notApproved: {
      en: 'the last draft ({draft}) of this material (owner: {owner}) is not approved (decision: {decision})',
      zh: '这份材料（owner: {owner}）的最后一稿（第{draft}稿）尚未审核通过（decision: {decision}）',
    },
    gap: {
      en: 'the last draft ({draft}) of this material (owner: {owner}) still has a gap: {standard|term}',
      zh: '这份材料（owner: {owner}）的最后一稿（第{draft}稿）对照{standard|term}仍有差距',
    },
    noMaterials: {
      en: 'the record holds no materials',
      zh: '记录中没有对照检查材料',
    },
  },
  check: (input) => {
    const { materials } = input;
    if (materials.length === 0) return notApplicable('noMaterials');
    const known = knownStandards(input);
    const results = materials.map((material) => judgeOne(material, known));
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
      - {draft: 1, date: 2014-06-10, review: {date: 2014-06-14, reviewers: [S13], standards: {financialDiscipline: gap}, decision: revise}}
      - {draft: 2, date: 2014-06-20, review: {date: 2014-06-23, reviewers: [S13], standards: {financialDiscipline: met}, decision: approve}}
`,
    fail: `
materials:
  - owner: team
    drafts:
      - {draft: 1, date: 2014-06-10, review: {date: 2014-06-14, reviewers: [S13], standards: {financialDiscipline: met}, decision: approve}}
      - {draft: 2, date: 2014-06-20}  # !notReviewed
`,
  },
});
