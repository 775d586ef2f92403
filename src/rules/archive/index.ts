import { finding, findingAt, noneOf, notCounted } from '../../judge/judgement.ts';
import { article, defineRule } from '../../judge/rule.ts';

export default defineRule({
  id: 'archive/index',
  order: 1,
  source: article('建立活动档案107套，全面记录'),
  severity: 'error',
  duty: 'unit',
  reads: ['archive'],
  title: { en: 'Activity archive', zh: '活动档案目录' },
  why: {
    en: 'What was done is to leave traces that can be looked up: an item cannot have been filed before it was made.',
    zh: '开展活动要留有痕迹、查有依据；材料形成在前、归档在后，归档早于形成的目录不可信。',
  },
  fix: {
    en: 'Enter every item of the archive under archive with id, title, the day it was made (made) and the day it was filed (filed); correct the dates that are the wrong way round.',
    zh: '在 archive 中逐件登记档案材料的编号（id）、题名（title）、形成日期（made）和归档日期（filed）；日期颠倒的，核实后改正。',
  },
  messages: {
    pass: {
      en: 'the record lists {found|plural:archive entry,archive entries}, none filed before it was made',
      zh: '记录中有活动档案材料{found}件，归档日期均不早于形成日期',
    },
    fail: {
      en: 'the record lists {found|plural:archive entry,archive entries} with its dates in order; at least {required} is required, and none may be out of order',
      zh: '记录中日期无误的活动档案材料有{found}件；要求不少于{required}件，且归档日期均不得早于形成日期',
    },
    empty: {
      en: 'the record lists no archive entry filed by {asOf|date}; at least one is required',
      zh: '截至{asOf|date}，记录中没有已归档的活动档案材料，至少应有1件',
    },
    filedEarly: {
      en: 'filed on {filed|date}, before it was made ({made|date})',
      zh: '归档日期（{filed|date}）早于形成日期（{made|date}）',
    },
  },
  check: ({ archive, asOf }) => {
    const early = archive.filter(({ made, filed }) => filed < made);
    const counted = archive.filter(({ made, filed }) => filed >= made);
    const findings =
      archive.length === 0
        ? [findingAt('/archive', 'empty', { asOf })]
        : early.map((entry) => {
            const { made, filed } = entry;
            return finding(entry, 'filedEarly', { made, filed }, `${entry.at}/filed`);
          });
    return noneOf<'empty' | 'filedEarly'>(findings, {
      counted,
      notCounted: early.map((entry) => notCounted(entry, 'filedEarly', { made: entry.made, filed: entry.filed })),
      found: counted.length,
      required: 1,
    });
  },
  examples: {
    pass: `
archive:
  - {id: A-001, title: 动员大会讲话及签到, made: 2014-02-26, filed: 2014-02-27}
`,
    fail: `
archive:
  - {id: A-001, title: 动员大会讲话及签到, made: 2014-02-26, filed: 2014-02-27}
  - {id: A-002, title: 谈话记录, made: 2014-05-14, filed: 2014-05-10}  # !filedEarly
`,
  },
});
