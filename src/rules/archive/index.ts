import { finding, findingAt, noneOf, notCounted, unnumbered } from '../../rule/judgement.ts';
import { article, defineRule } from '../../rule/rule.ts';

export default defineRule({
  id: 'archive/index',
  order: 1,
  source: article('建立活动档案107套，全面记录'),
  severity: 'error',
  duty: 'unit',
  reads: ['archive'],
  title: { en: 'Activity archive', zh: '活动档案目录' },
  why: {
    en: 'Work has to leave traces that can be looked up, and nothing can be filed before it is made.',
    zh: '开展活动要留有痕迹、查有依据；材料形成在前、归档在后，归档早于形成的目录不可信。',
  },
  fix: {
    en: 'Enter every item of the archive under archive with id, title, the day it was made (made) and the day it was filed (filed); correct the dates that are the wrong way round.',
    zh: '在活动档案中逐件登记材料的编号、题名、形成日期和归档日期；日期颠倒的，核实后改正。',
  },
  messages: {
    pass: {
      en: 'the record lists {found|plural:archive entry,archive entries}, none filed before it was made',
      zh: '记录中有档案材料{found}件，归档日期均不早于形成日期',
    },
    fail: {
      en: 'the record lists {found|plural:archive entry,archive entries,no archive entry} with dates in order; at least {required|plural:is,are} required, and none may be filed before it was made',
      zh: '记录中{found|zero:没有日期无误的档案材料,日期无误的档案材料有#件}；要求不少于{required}件，且归档日期均不得早于形成日期',
    },
    empty: {
      en: 'the record lists no archive entry filed by {asOf|date}; at least one is required',
      zh: '到{asOf|date}，记录中没有已归档的档案材料，要求不少于1件',
    },
    filedEarly: {
      en: '{id} is filed on {filed|date}, before it was made ({made|date}); correct the dates',
      zh: '材料{id}的归档日期{filed|date}早于形成日期{made|date}；请核对更正',
    },
  },
  check: ({ archive, asOf }) => {
    const early = archive.filter(({ made, filed }) => filed < made);
    const counted = archive.filter(({ made, filed }) => filed >= made);
    const findings =
      archive.length === 0
        ? [findingAt('/archive', 'empty', { asOf })]
        : early.map((entry) => {
            const { id, made, filed } = entry;
            return finding(entry, 'filedEarly', { id, made, filed }, `${entry.at}/filed`);
          });
    const judged = noneOf<'empty' | 'filedEarly'>(findings, {
      counted,
      notCounted: early.map((entry) =>
        notCounted(entry, 'filedEarly', { id: entry.id, made: entry.made, filed: entry.filed }),
      ),
      found: counted.length,
      required: 1,
    });
    return unnumbered(judged);
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
