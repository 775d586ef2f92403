import { eachEntry, finding } from '../../judge/judgement.ts';
import { article, defineRule } from '../../judge/rule.ts';
import { groupsOption, withMembers } from '../../judge/study-groups.ts';

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
    en: 'Notes that somebody looks at are what shows that the study was done and not only held.',
    zh: '检查学习笔记，才能看出学习是否真正落实到人，防止学而不记、走过场。',
  },
  fix: {
    en: 'Check the study notes of each group named, and enter the day under notesChecked of the group in study.groups.',
    zh: '请检查所列群体的学习笔记，并在 study.groups 该群体一条中填写检查日期（notesChecked）。',
  },
  messages: {
    pass: {
      en: 'the study notes of all {required|plural:group,groups} with members are checked in the record',
      zh: '有人员的{required}类群体，记录中均检查过学习笔记',
    },
    fail: {
      en: 'the study notes of {found} of {required|plural:group,groups} with members are checked in the record',
      zh: '有人员的{required}类群体，记录中检查过学习笔记的只有{found}类',
    },
    notChecked: {
      en: 'the record shows no check of the study notes of {group|term} by the day judged as of; enter its day under notesChecked',
      zh: '截至审核截止日，记录中没有检查{group|term}学习笔记的日期；请检查后填写 notesChecked',
    },
    nobody: {
      en: 'no group that is asked and listed has members',
      zh: '已列出的各类群体均没有人员',
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
