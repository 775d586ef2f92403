import { draftMessages, draftsByOwner } from '../../campaign/drafts.ts';
import { each, finding, text } from '../../rule/judgement.ts';
import { count } from '../../rule/option.ts';
import { articleFact, defineRule } from '../../rule/rule.ts';
import { shared } from '../../rule/shared.ts';
import type { PersonEntry } from '../../rule/view.ts';

export default defineRule({
  id: 'drafts/cadres',
  order: 2,
  source: articleFact('党员领导干部的至少审核了2稿'),
  stage: 'examineCriticise',
  severity: 'error',
  duty: 'team',
  reads: ['materials', 'people', 'supervision'],
  options: {
    min: count(2, { en: 'the fewest reviewed drafts of each cadre', zh: '每人最少审核稿数' }),
  },
  title: { en: 'Drafts of the cadres’ materials', zh: '党员领导干部材料审核稿数' },
  why: {
    en: 'The supervision team reviewed at least two drafts of every leading cadre’s material, so that nobody gets by with the first.',
    zh: '督导组对每名党员领导干部的对照检查材料至少审核2稿，防止个人材料一稿过关。',
  },
  fix: {
    en: 'Under materials, in the entry whose owner is the cadre, enter every draft with its review; reviewers are ids of supervision.members, the review is dated on or after the draft, and every draft has a text of its own.',
    zh: '在对照检查材料中归属为本人编号的一条下逐稿登记，每稿填写督导组审核；审核人填写督导组成员的编号，审核日期不早于该稿日期，各稿内容不得相同。',
  },
  messages: {
    ...draftMessages,
    pass: {
      en: 'the record shows every leading cadre with enough reviewed drafts of their material ({found} of {required})',
      zh: '党员领导干部共{required}人，记录中对照检查材料达到规定审核稿数的有{found}人',
    },
    fail: {
      en: 'the record shows {found|zero:none,#} of {required|plural:leading cadre,leading cadres} with enough reviewed drafts of their material',
      zh: '党员领导干部共{required}人，对照检查材料{found|zero:均未达到规定审核稿数,达到规定审核稿数的只有#人}',
    },
    passUncompared: {
      en: 'the record shows every leading cadre with enough reviewed drafts of their material ({found} of {required}); {drafts|plural:draft,drafts} not compared with earlier texts, having neither sha256 nor a readable file',
      zh: '党员领导干部共{required}人，记录中对照检查材料达到规定审核稿数的有{found}人；所计稿数中有{drafts}稿既没有校验值（sha256），也没有可读取的文件，未与以前各稿比对',
    },
    failUncompared: {
      en: 'the record shows {found|zero:none,#} of {required|plural:leading cadre,leading cadres} with enough reviewed drafts of their material; {drafts|plural:draft,drafts} not compared with earlier texts, having neither sha256 nor a readable file',
      zh: '党员领导干部共{required}人，对照检查材料{found|zero:均未达到规定审核稿数,达到规定审核稿数的只有#人}；所计稿数中有{drafts}稿既没有校验值（sha256），也没有可读取的文件，未与以前各稿比对',
    },
    tooFew: {
      en: 'the material of {name} ({id}) has {found|plural:reviewed draft,reviewed drafts,no reviewed drafts that count}; at least {min|plural:is,are} required',
      zh: '{name}（{id}）的对照检查材料{found|zero:没有一稿符合审核要求,符合审核要求的只有#稿}，要求不少于{min}稿',
    },
    noMaterial: {
      en: '{name} ({id}) has no entry in materials; at least {min|plural:reviewed draft is,reviewed drafts are} required',
      zh: '对照检查材料（materials）中没有{name}（{id}）的材料，要求审核不少于{min}稿',
    },
    noCadres: {
      en: 'the record names no leading cadre who served in the days that count',
      zh: '记录中没有应统计时段内在任的党员领导干部',
    },
  },
  check: (input, { min }) => {
    const { cadres } = input;
    const drafts = shared(input, draftsByOwner);
    const unmet = (cadre: PersonEntry) => {
      const { id, name } = cadre;
      const found = drafts.get(id)?.reviewed.counted.length ?? 0;
      if (found >= min) return null;
      return drafts.has(id)
        ? finding(cadre, 'tooFew', { id, name, found, min })
        : finding(cadre, 'noMaterial', { id, name, min });
    };
    const own = [...new Set(cadres.map(({ id }) => id))].flatMap((id) => drafts.get(id)?.reviewed ?? []);
    const tally = each(cadres, unmet, {
      counted: own.flatMap(({ counted }) => counted),
      notCounted: own.flatMap(({ notCounted }) => notCounted),
      none: 'noCadres',
    });
    const open = own.reduce((sum, { uncompared }) => sum + uncompared.length, 0);
    if (tally.kind !== 'judged') return tally;
    const judged = { ...tally, laterIn: cadres.flatMap(({ id }) => drafts.get(id)?.material.at ?? []) };
    if (open === 0) return judged;
    const code = judged.findings.length === 0 ? 'passUncompared' : 'failUncompared';
    return {
      ...judged,
      message: text(code, { found: cadres.length - judged.findings.length, required: cadres.length, drafts: open }),
    };
  },
  examples: {
    pass: `
people:
  - {id: P01, name: 甲某, post: 党委书记, topLeader: true, teamMember: true, leadingCadre: true}
materials:
  - owner: P01
    drafts:
      - {draft: 1, date: 2014-06-10, review: {date: 2014-06-14, reviewers: [S13], standards: {}, decision: revise}}
      - {draft: 2, date: 2014-06-20, review: {date: 2014-06-23, reviewers: [S13], standards: {}, decision: approve}}
`,
    fail: `
people:
  - {id: P01, name: 甲某, post: 党委书记, topLeader: true, teamMember: true, leadingCadre: true}  # !tooFew
  - {id: P02, name: 乙某, post: 镇长, teamMember: true, leadingCadre: true}  # !noMaterial
materials:
  - owner: P01
    drafts:
      - {draft: 1, date: 2014-06-10, review: {date: 2014-06-14, reviewers: [S13], standards: {}, decision: revise}}
      - {draft: 2, date: 2014-06-20, review: {date: 2014-06-19, reviewers: [S13], standards: {}, decision: approve}}
`,
  },
});
