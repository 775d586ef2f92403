import { draftMessages, draftsByOwner } from '../../campaign/drafts.ts';
import { atLeast, finding, findingAt, text } from '../../rule/judgement.ts';
import { count } from '../../rule/option.ts';
import { articleFact, defineRule } from '../../rule/rule.ts';
import { shared } from '../../rule/shared.ts';

export default defineRule({
  id: 'drafts/team',
  order: 1,
  source: articleFact('对领导班子的对照检查材料至少审核了3稿'),
  stage: 'examineCriticise',
  severity: 'error',
  duty: 'team',
  reads: ['materials', 'supervision'],
  options: {
    min: count(3, { en: 'the fewest reviewed drafts', zh: '最少审核稿数' }),
  },
  title: { en: 'Drafts of the leading team’s material', zh: '领导班子材料审核稿数' },
  why: {
    en: 'The supervision team reviewed at least three drafts of every leading team’s material: each review sent it back to be deepened.',
    zh: '督导组对领导班子的对照检查材料至少审核3稿，逐稿修改、逐稿深入，防止一稿过关。',
  },
  fix: {
    en: 'Under materials, in the entry with owner: team, enter every draft with its review; reviewers are ids of supervision.members, the review is dated on or after the draft, and every draft has a text of its own.',
    zh: '在对照检查材料中归属为领导班子的一条下逐稿登记，每稿填写督导组审核；审核人填写督导组成员的编号，审核日期不早于该稿日期，各稿内容不得相同。',
  },
  messages: {
    ...draftMessages,
    pass: {
      en: 'the record shows {found|plural:reviewed draft,reviewed drafts,no reviewed drafts that count} of the leading team’s material; at least {required|plural:is,are} required',
      zh: '记录中领导班子对照检查材料{found|zero:没有一稿符合审核要求,符合审核要求的有#稿}，要求不少于{required}稿',
    },
    fail: {
      en: 'the record shows {found|plural:reviewed draft,reviewed drafts,no reviewed drafts that count} of the leading team’s material; at least {required|plural:is,are} required',
      zh: '记录中领导班子对照检查材料{found|zero:没有一稿符合审核要求,符合审核要求的只有#稿}，要求不少于{required}稿',
    },
    passUncompared: {
      en: 'the record shows {found|plural:reviewed draft,reviewed drafts,no reviewed drafts that count} of the leading team’s material; at least {required|plural:is,are} required. Not compared with earlier texts, having neither sha256 nor a readable file: draft {drafts}',
      zh: '记录中领导班子对照检查材料{found|zero:没有一稿符合审核要求,符合审核要求的有#稿}，要求不少于{required}稿；其中第{drafts}稿既没有校验值（sha256），也没有可读取的文件，未与以前各稿比对',
    },
    failUncompared: {
      en: 'the record shows {found|plural:reviewed draft,reviewed drafts,no reviewed drafts that count} of the leading team’s material; at least {required|plural:is,are} required. Not compared with earlier texts, having neither sha256 nor a readable file: draft {drafts}',
      zh: '记录中领导班子对照检查材料{found|zero:没有一稿符合审核要求,符合审核要求的只有#稿}，要求不少于{required}稿；其中第{drafts}稿既没有校验值（sha256），也没有可读取的文件，未与以前各稿比对',
    },
    tooFew: {
      en: 'the leading team’s material has {found|plural:reviewed draft,reviewed drafts,no reviewed drafts that count}; at least {min|plural:is,are} required',
      zh: '领导班子对照检查材料{found|zero:没有一稿符合审核要求,符合审核要求的只有#稿}，要求不少于{min}稿',
    },
    noMaterial: {
      en: 'materials has no entry of the leading team (owner: team); at least {min|plural:reviewed draft is,reviewed drafts are} required',
      zh: '对照检查材料（materials）中没有领导班子的材料（owner: team），要求审核不少于{min}稿',
    },
  },
  check: (input, { min }) => {
    const ofTeam = shared(input, draftsByOwner).get('team');
    if (ofTeam === undefined) return atLeast(min, {}, () => findingAt('/materials', 'noMaterial', { min }));
    const { reviewed, material } = ofTeam;
    const tally = atLeast(min, reviewed, (found) => finding(material, 'tooFew', { found, min }));
    const judged = { ...tally, laterIn: [material.at] };
    const drafts = reviewed.uncompared.map(({ draft }) => String(draft));
    if (drafts.length === 0) return judged;
    const code = judged.findings.length === 0 ? 'passUncompared' : 'failUncompared';
    return { ...judged, message: text(code, { found: reviewed.counted.length, required: min, drafts }) };
  },
  examples: {
    pass: `
materials:
  - owner: team
    drafts:
      - {draft: 1, date: 2014-06-10, review: {date: 2014-06-14, reviewers: [S13], standards: {}, decision: rewrite}}
      - {draft: 2, date: 2014-06-20, review: {date: 2014-06-23, reviewers: [S13], standards: {}, decision: revise}}
      - {draft: 3, date: 2014-07-01, review: {date: 2014-07-03, reviewers: [S13, S14], standards: {}, decision: approve}}
`,
    fail: `
materials:
  - owner: team  # !tooFew
    drafts:
      - {draft: 1, date: 2014-06-10}
      - {draft: 2, date: 2014-06-20, review: {date: 2014-06-23, reviewers: [S13], standards: {}, decision: revise}}
      - {draft: 3, date: 2014-07-01, review: {date: 2014-07-03, reviewers: [S13, S14], standards: {}, decision: approve}}
`,
  },
});
