import { groupsOption, withMembers } from '../../campaign/study-groups.ts';
import { eachEntry, finding } from '../../rule/judgement.ts';
import { article, defineRule } from '../../rule/rule.ts';

export default defineRule({
  id: 'study/notes',
  order: 2,
  source: article('记好学习笔记'),
  stage: 'studyListen',
  severity: 'error',
  duty: 'unit',
  reads: ['study/groups'],
  options: { groups: groupsOption },
  title: { en: 'Study notes', zh: '学习笔记' },
  why: {
    en: 'Only notes that somebody checks show that the sessions led to actual study.',
    zh: '检查学习笔记，才能看出学习是否真正落实到人，防止学而不记、走过场。',
  },
  fix: {
    en: 'Check the study notes of each group named, and enter the day under notesChecked of the group in study.groups.',
    zh: '检查所列人群的学习笔记，并在学习人群相应一条中填写笔记检查日期。',
  },
  messages: {
    pass: {
      en: 'the record shows the study notes of every group with members checked ({found} of {required})',
      zh: '有人员的学习人群共{required}类，记录中检查过学习笔记的有{found}类',
    },
    fail: {
      en: 'the record shows the study notes of {found|zero:none,#} of {required|plural:group,groups} with members checked',
      zh: '有人员的学习人群共{required}类，记录中{found|zero:均没有可计入的学习笔记检查,检查过学习笔记的只有#类}',
    },
    notChecked: {
      en: 'the record shows no check of the study notes of the group {group|term} that counts by the day judged as of; check them, and enter the day under notesChecked',
      zh: '到核查基准日，记录中没有可计入的{group|term}笔记检查日期（notesChecked）；请检查后填写',
    },
    nobody: {
      en: 'no required group on the list has members',
      zh: '已列出的各类人群均没有人员',
    },
  },
  check: ({ study }, { groups }) =>
    eachEntry(
      withMembers(study.groups, groups),
      (entry) => (entry.notesChecked === undefined ? finding(entry, 'notChecked', { group: entry.group }) : null),
      'nobody',
    ),
  examples: {
    pass: `
study:
  groups:
    - {group: leadingCadres, members: 9, notesChecked: 2014-04-01}
    - {group: ethnicMembers, members: 0}
`,
    fail: `
study:
  groups:
    - {group: leadingCadres, members: 9, notesChecked: 2014-04-01}
    - {group: officeMembers, members: 30}  # !notChecked
`,
  },
});
