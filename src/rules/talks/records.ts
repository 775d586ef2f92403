import { eachEntry, finding, unnumbered } from '../../rule/judgement.ts';
import { article, defineRule } from '../../rule/rule.ts';

export default defineRule({
  id: 'talks/records',
  order: 5,
  source: article('做好谈心谈话记录'),
  stage: 'examineCriticise',
  severity: 'error',
  duty: 'unit',
  reads: ['talks'],
  title: { en: 'Records of the talks', zh: '谈心谈话记录' },
  why: {
    en: 'A talk without a record on file cannot be checked by anybody later.',
    zh: '谈心谈话要做好记录并归档，做到有据可查。',
  },
  fix: {
    en: 'File the record of each talk named in the archive, and name its id under evidence of the talk.',
    zh: '将所列谈话的记录归入活动档案（archive），并在该次谈话的谈话记录（evidence）中填写档案编号。',
  },
  messages: {
    pass: {
      en: 'every talk in the record names evidence ({found} of {required})',
      zh: '记录中谈心谈话共{required}次，列有谈话记录的有{found}次',
    },
    fail: {
      en: 'of {required|plural:talk,talks} in the record, {found|plural:names,name,none names} evidence',
      zh: '记录中谈心谈话共{required}次，{found|zero:均没有列出谈话记录,列有谈话记录的只有#次}',
    },
    noRecord: {
      en: 'talk {id} names no evidence; enter the archive id of its record',
      zh: '谈话{id}没有列出谈话记录（evidence）；请填写其档案编号',
    },
    noTalks: {
      en: 'the record shows no talk',
      zh: '记录中没有谈心谈话',
    },
  },
  check: ({ talks }) =>
    unnumbered(
      eachEntry(
        talks,
        (talk) => ((talk.evidence ?? []).length > 0 ? null : finding(talk, 'noRecord', { id: talk.id })),
        'noTalks',
      ),
    ),
  examples: {
    pass: `
talks:
  - {id: K1, round: 1, date: 2014-05-14, from: [P01], with: [P02], evidence: [A-041]}
`,
    fail: `
talks:
  - {id: K1, round: 1, date: 2014-05-14, from: [P01], with: [P02], evidence: [A-041]}
  - {id: K2, round: 1, date: 2014-05-15, from: [P01], with: [P03]}  # !noRecord
`,
  },
});
