import { noneOf, notApplicable, unclear } from '../../rule/judgement.ts';
import { defineRule, proposal } from '../../rule/rule.ts';
import { preparationMessages, readinessOn } from './_preparation.ts';

export default defineRule({
  id: 'meeting/prepared',
  order: 3,
  source: proposal('突击闯关'),
  stage: 'examineCriticise',
  severity: 'warning',
  duty: 'unit',
  reads: ['meeting'],
  // If one is absent, its item is unclear. A failing item takes precedence over that.
  readsIfPresent: ['talks', 'materials', 'opinions', 'people', 'supervision'],
  title: { en: 'Prepared before the meeting', zh: '专题民主生活会会前准备' },
  why: {
    en: 'Talks, reviewed materials and opinions fed back are the groundwork of the meeting; one held before them was rushed.',
    zh: '谈心谈话、对照检查材料审核、意见反馈都是会前的基础工作；准备不足就开会，属于突击闯关。',
  },
  fix: {
    en: 'Check the dates in talks, materials and opinions against that of the meeting; what was not done by then cannot be made up for, so hold a meeting again that was held too early.',
    zh: '对照会议日期，核对谈心谈话、对照检查材料、征求意见中的日期；会前没有做到的不能事后补记，准备不足的应当重新召开。',
  },
  messages: {
    ...preparationMessages,
    pass: {
      en: 'by the day of the meeting the record shows the talks, the reviewed drafts and the feedback asked for',
      zh: '到专题民主生活会召开当天，记录中谈心谈话、对照检查材料审核和意见反馈均已达到要求',
    },
    fail: {
      en: 'by the day of the meeting the record shows {findings|plural:thing,things} not ready',
      zh: '到专题民主生活会召开当天，记录中会前准备有{findings}处没有达到要求',
    },
    noDate: {
      en: 'not judged: the meeting has no date on or before the day judged as of; enter it under meeting',
      zh: '无法判定：专题民主生活会没有会议日期（date），或者日期晚于核查基准日；请核对填写',
    },
    nothingAsked: {
      en: 'nothing had to be ready: no talks, drafts or feedback are required',
      zh: '没有需要会前完成的谈心谈话、对照检查材料审核或意见反馈',
    },
  },
  check: (input) => {
    const date = input.meeting?.date;
    if (date === undefined) return unclear('noDate', { part: 'meeting' });
    const parts = readinessOn(date, input);
    const judged = parts.flatMap((part) => (part.kind === 'judged' ? [part] : []));
    const findings = judged.flatMap((part) => part.findings);
    const open = parts.find((part) => part.kind === 'unclear');
    if (findings.length === 0 && open) return open.why;
    if (judged.length === 0) return notApplicable('nothingAsked');
    return noneOf(findings, { counted: judged.flatMap(({ counted }) => counted) });
  },
  examples: {
    pass: `
people:
  - {id: P01, name: 甲某, post: 党委书记, topLeader: true, teamMember: true}
  - {id: P02, name: 乙某, post: 镇长, teamMember: true}
meeting: {date: 2014-07-18}
talks:
  - {id: K1, round: 1, date: 2014-05-14, from: [P01], with: [P02]}
  - {id: K2, round: 2, date: 2014-06-03, from: [P02], with: [P01]}
  - {id: K3, round: 3, date: 2014-07-18, from: [P01], with: [P02]}
materials:
  - owner: team
    drafts:
      - {draft: 1, date: 2014-06-10, review: {date: 2014-06-14, reviewers: [S13], standards: {}, decision: rewrite}}
      - {draft: 2, date: 2014-06-20, review: {date: 2014-06-23, reviewers: [S13], standards: {}, decision: revise}}
      - {draft: 3, date: 2014-07-01, review: {date: 2014-07-03, reviewers: [S13], standards: {}, decision: approve}}
opinions:
  - {id: O001, received: 2014-03-18, collectedBy: team, text: 下乡调研走马观花, wind: formalism, about: team, fedBack: 2014-03-25}
`,
    fail: `
people:
  - {id: P01, name: 甲某, post: 党委书记, topLeader: true, teamMember: true}
  - {id: P02, name: 乙某, post: 镇长, teamMember: true}
meeting: {date: 2014-07-18}
talks:  # !rounds
  - {id: K1, round: 1, date: 2014-05-14, from: [P01], with: [P02]}
  - {id: K2, round: 2, date: 2014-06-03, from: [P02], with: [P01]}
  - {id: K3, round: 3, date: 2014-07-19, from: [P01], with: [P02]}
materials:
  - owner: team  # !teamDrafts
    drafts:
      - {draft: 1, date: 2014-06-10, review: {date: 2014-06-14, reviewers: [S13], standards: {}, decision: rewrite}}
      - {draft: 2, date: 2014-06-20, review: {date: 2014-06-23, reviewers: [S13], standards: {}, decision: revise}}
      - {draft: 3, date: 2014-07-01, review: {date: 2014-07-19, reviewers: [S13], standards: {}, decision: approve}}
opinions:
  - id: O001
    received: 2014-03-18
    collectedBy: team
    text: 下乡调研走马观花
    wind: formalism
    about: team
    fedBack: 2014-07-19  # !notFedBack
`,
  },
});
