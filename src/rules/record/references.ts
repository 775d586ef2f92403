import { isSupervisorsWork } from '../../campaign/supervisors.ts';
import { sectionsOf, withPartlyMessage } from '../../rule/broken.ts';
import { noneOf, notApplicable } from '../../rule/judgement.ts';
import { defineRule, proposal } from '../../rule/rule.ts';
import { namesNothing, referenceMessages, wrongReferences } from './_references.ts';

export default defineRule({
  id: 'record/references',
  order: 3,
  source: proposal(),
  severity: 'error',
  duty: 'unit',
  isOfTeam: isSupervisorsWork,
  reads: [],
  readsIfPresent: ['people', 'supervision'],
  title: { en: 'Ids and who they name', zh: '编号与引用' },
  why: {
    en: 'Other rules count by these ids: one given twice, or one of nobody, would let an entry count for the wrong person or not at all.',
    zh: '其他各项都按编号统计；编号重复或查无此人，相关记录就会记到别人名下，或者无法计入。',
  },
  fix: {
    en: 'Give every entry an id of its own within its list, number versions and drafts from 1 without gaps, and let every key that names somebody or something hold an id that is in people, supervision.members or problems.',
    zh: '同一列表中每条记录的编号不得重复，方案稿次和材料各稿按1、2、3……依次编号；凡引用人员、督导组成员或自查问题的，编号应在人员名单、督导组成员或自查问题中查得到。',
  },
  messages: {
    ...referenceMessages,
    pass: {
      en: 'ids are unique, and everybody and everything named is in the record',
      zh: '记录中的编号没有重复，引用的人员和条目都能查到',
    },
    fail: {
      en: 'the record has {findings|plural:mistake,mistakes} in ids, numbers or references',
      zh: '记录中的编号、序号和引用有{findings}处错误',
    },
    passPartly: {
      en: 'in the sections that match the schema ids are unique and everything they refer to is in the record; not checked yet: {sections|section}',
      zh: '格式正确的各部分，编号没有重复，引用的人员和条目都能查到；{sections|section}的格式有误，尚未核对',
    },
    nothingLegible: {
      en: 'no section with ids matches the schema, so nothing could be looked at yet: {sections|section}',
      zh: '{sections|section}的格式有误，编号和引用尚未核对',
    },
    nothing: {
      en: 'the record has no entry with an id yet',
      zh: '记录中还没有带编号的条目',
    },
  },
  check: ({ own, broken }) => {
    const entire = own.entire();
    const sections = sectionsOf(broken);
    if (namesNothing(entire))
      return sections.length === 0 ? notApplicable('nothing') : notApplicable('nothingLegible', { sections });
    return withPartlyMessage(
      noneOf(
        wrongReferences(entire, {
          people: entire.people.length === 0,
          supervision: entire.supervisorList.length === 0,
          problems: broken.has('problems'),
        }),
      ),
      sections,
    );
  },
  examples: {
    pass: `
opinions:
  - {id: O001, received: 2014-03-18, collectedBy: unit, text: 下乡调研走马观花, wind: formalism, about: team, answeredBy: [X001]}
problems:
  - {id: X001, owner: P02, wind: formalism, found: 2014-05-20, text: 下乡蹲点时间少}
visits:
  - {date: 2014-03-05, by: [S13, S14]}
`,
    fail: `
opinions:
  - {id: O001, received: 2014-03-18, collectedBy: unit, text: 下乡调研走马观花, wind: formalism, about: team, answeredBy: [X002]}  # !unknownProblem
problems:
  - {id: X001, owner: P02, wind: formalism, found: 2014-05-20, text: 下乡蹲点时间少}
  - {id: X001, owner: P03, wind: hedonism, found: 2014-05-21, text: 接待超标准}  # !duplicateId
visits:
  - {date: 2014-03-05, by: [P02]}  # !unknownSupervisor
`,
  },
});
