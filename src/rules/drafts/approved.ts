import { meetingMessages, whyAfterMeeting } from '../../campaign/before-meeting.ts';
import { whyNotBySupervisors } from '../../campaign/supervisors.ts';
import type { Finding } from '../../model.ts';
import { finding, noneOf, notApplicable, notCounted } from '../../rule/judgement.ts';
import { article, defineRule, type Input } from '../../rule/rule.ts';
import type { DraftEntry, MaterialEntry } from '../../rule/view.ts';

type Code = 'noDraft' | 'notReviewed' | 'notApproved' | 'gap' | 'notBySupervisors' | 'reviewedLate' | 'afterMeeting';

/** The standards that the profile lists; null if it lists none, so that any key is valid. */
function knownStandards({ optionsOf }: Pick<Input, 'optionsOf'>): readonly unknown[] | null {
  const standards = optionsOf('drafts/standards')?.['standards'];
  return Array.isArray(standards) ? standards : null;
}

interface Around extends Pick<Input, 'supervisors' | 'ownSupervisors' | 'who' | 'meeting'> {
  readonly known: readonly unknown[] | null;
}

function wrongWith(owner: string, last: DraftEntry, around: Around): readonly Finding<Code>[] {
  const { review, draft } = last;
  const { known, meeting } = around;
  if (review === undefined) return [finding(last, 'notReviewed', { owner, draft })];
  const { date, decision } = review;
  const at = `${last.at}/review`;
  const held = meeting?.date;
  if (held !== undefined && date > held)
    return [finding(last, 'reviewedLate', { owner, draft, date, meeting: held }, `${at}/date`)];
  if (whyNotBySupervisors(review.reviewers, around))
    return [finding(last, 'notBySupervisors', { owner, draft }, `${at}/reviewers`)];
  const gaps = Object.entries(review.standards).filter(
    ([standard, state]) => state === 'gap' && (known === null || known.includes(standard)),
  );
  return [
    ...(decision === 'approve' ? [] : [finding(last, 'notApproved', { owner, draft, decision }, `${at}/decision`)]),
    ...gaps.map(([standard]) => finding(last, 'gap', { owner, draft, standard }, `${at}/standards/${standard}`)),
  ];
}

/** A material, its last draft by the meeting, what is wrong with it, and the drafts that came too late. */
function judgeOne(material: MaterialEntry, owner: string, around: Around) {
  const late = material.drafts.flatMap((draft) => whyAfterMeeting(draft, draft.date, around) ?? []);
  const inTime = material.drafts.filter((draft) => whyAfterMeeting(draft, draft.date, around) === null);
  const draft = inTime.at(-1);
  const wrong = draft ? wrongWith(owner, draft, around) : [finding(material, 'noDraft' as const, { owner })];
  return { material, draft, wrong, late };
}

export default defineRule({
  id: 'drafts/approved',
  order: 4,
  source: article('认真审核'),
  stage: 'examineCriticise',
  severity: 'error',
  duty: 'unit',
  isOfTeam: ({ code }) => ['notReviewed', 'notBySupervisors', 'reviewedLate'].includes(code),
  reads: ['materials'],
  readsIfPresent: ['supervision', 'people', 'meeting'],
  title: { en: 'Materials approved', zh: '材料审核通过' },
  why: {
    en: 'The text brought to the democratic life meeting has to be the one that was reviewed and approved, with nothing left open.',
    zh: '提交专题民主生活会的对照检查材料必须是审核通过的最后一稿，不能留有差距。',
  },
  fix: {
    en: 'Revise the material, enter the new draft, and have it reviewed until the last draft has decision: approve and no standard at gap.',
    zh: '继续修改对照检查材料，登记新的一稿并报督导组审核，直至最后一稿的审核决定为通过，且对照标准中没有“有差距”的。',
  },
  messages: {
    pass: {
      en: 'the last draft of every material in the record is approved, with no standard at gap',
      zh: '记录中每份对照检查材料的最后一稿都已审核通过，各项标准均无差距',
    },
    fail: {
      en: 'not every material in the record ends in an approved draft: {findings|plural:point,points} to fix',
      zh: '记录中对照检查材料的最后一稿没有全部审核通过，有{findings}处需要解决',
    },
    noDraft: {
      en: 'the material of {owner|who} has no draft by the day that counts; enter it, and have it reviewed',
      zh: '{owner|who}对照检查材料没有在规定日期前形成的稿次；请登记后报督导组审核',
    },
    notReviewed: {
      en: 'the last draft ({draft}) of the material of {owner|who} has no review; have it reviewed',
      zh: '{owner|who}对照检查材料最后一稿（第{draft}稿）没有督导组的审核记录（review）；请报督导组审核',
    },
    notApproved: {
      en: 'the last draft ({draft}) of the material of {owner|who} is not approved (decision: {decision}); revise it, and have the new draft reviewed',
      zh: '{owner|who}对照检查材料最后一稿（第{draft}稿）的审核决定为{decision|term}，尚未通过；请修改后再报督导组审核',
    },
    gap: {
      en: 'the last draft ({draft}) of the material of {owner|who} still has a gap against {standard|term}; revise it, and have the new draft reviewed',
      zh: '{owner|who}对照检查材料最后一稿（第{draft}稿）对照{standard|term}仍有差距；请修改后再报督导组审核',
    },
    reviewedLate: {
      en: 'the last draft ({draft}) of the material of {owner|who} was reviewed on {date|date}, after the meeting of {meeting|date}; check both dates',
      zh: '{owner|who}对照检查材料最后一稿（第{draft}稿）{date|date}审核，晚于专题民主生活会（{meeting|date}）；请核对两个日期',
    },
    notBySupervisors: {
      en: 'the last draft ({draft}) of the material of {owner|who} is not reviewed by supervisors of this record alone (supervision.members); have them review it',
      zh: '{owner|who}对照检查材料最后一稿（第{draft}稿）不是由本单位督导组成员（supervision.members）审核；请报督导组审核',
    },
    ...meetingMessages,
    noMaterials: {
      en: 'the record holds no materials',
      zh: '记录中没有对照检查材料',
    },
  },
  check: (input) => {
    const { materials, who, supervisors, ownSupervisors, meeting } = input;
    if (materials.length === 0) return notApplicable('noMaterials');
    const known = knownStandards(input);
    const around = { known, who, supervisors, ownSupervisors, meeting };
    const results = materials.map((material) => judgeOne(material, who(material.owner), around));
    return noneOf<Code>(
      results.flatMap(({ wrong }) => wrong),
      {
        counted: results.flatMap(({ draft, wrong }) => (draft && wrong.length === 0 ? [draft] : [])),
        notCounted: results.flatMap(({ material, draft, wrong: [first], late }) => [
          ...(first ? [notCounted(draft ?? material, first.code, first.params)] : []),
          ...late,
        ]),
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
