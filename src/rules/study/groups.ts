import { type GroupEntry, groupsOption, withMembers } from '../../campaign/study-groups.ts';
import type { MemberGroup, StudySession } from '../../documents/unit-record.ts';
import { finding, findingAt, noneOf, notApplicable, notCounted } from '../../rule/judgement.ts';
import { amount } from '../../rule/option.ts';
import { article, defineRule } from '../../rule/rule.ts';
import { roundedSum } from '../../tally.ts';

const hoursOf = (group: MemberGroup, sessions: readonly StudySession[]): number =>
  roundedSum(sessions.reduce((sum, { groups, hours }) => (groups.includes(group) ? sum + hours : sum), 0));

function lackOf(entry: GroupEntry, hours: number, minHours: number) {
  const { group, members } = entry;
  if (hours > minHours) return null;
  if (minHours === 0) return finding(entry, 'noHours', { group, members });
  return finding(entry, 'tooFewHours', { group, members, hours, min: minHours });
}

export default defineRule({
  id: 'study/groups',
  order: 1,
  source: article('督促领导干部、机关党员、基层党员、民族党员、年老体弱党员和流动党员保证学习时间'),
  stage: 'studyListen',
  severity: 'error',
  duty: 'unit',
  reads: ['study/groups', 'study/sessions'],
  readsIfPresent: ['people'],
  options: {
    groups: groupsOption,
    minHours: amount(0, {
      en: 'each group studies for more hours than this in all',
      zh: '每类人群的累计学时须多于此数（小时）',
    }),
  },
  title: { en: 'Study time of every group', zh: '各类人群学习时间' },
  why: {
    en: 'Those who are hard to gather, the old and infirm or those who work away, are the ones easily left out of the study.',
    zh: '年老体弱党员、流动党员等不易集中，最容易在学习中被遗漏。',
  },
  fix: {
    en: 'List every group under study.groups, with members: 0 where there is nobody, and enter each session under study.sessions with its groups and hours.',
    zh: '在学习人群中逐类登记，没有人员的，人数写0；并在学习活动中逐次登记，写明参加人群和学时。',
  },
  messages: {
    pass: {
      en: 'every group with members has the required study time in the record ({found} of {required})',
      zh: '有人员的学习人群共{required}类，记录中学习时间达到要求的有{found}类',
    },
    fail: {
      en: 'the record shows the required study time for {found|zero:none,#} of {required|plural:group,groups} with members; {findings|plural:point,points} to fix',
      zh: '有人员的学习人群共{required}类，记录中学习时间{found|zero:均未达到要求,达到要求的有#类}；共有{findings}处需要改正',
    },
    notListed: {
      en: 'the group {group|term} is not listed under study.groups; list it, with members: 0 if there is nobody',
      zh: '学习人群（study.groups）中没有列出{group|term}；请补列，没有人员的，人数（members）写 0',
    },
    noHours: {
      en: 'the record shows no study time for the group {group|term} ({members|plural:member,members}) that counts; enter its sessions with hours',
      zh: '{group|term}有{members}人，记录中没有可计入的学习时间；请登记其学习活动和学时（hours）',
    },
    tooFewHours: {
      en: 'the record shows {hours|plural:hour,hours} of study for the group {group|term} ({members|plural:member,members}); more than {min} are required',
      zh: '{group|term}有{members}人，记录中{hours|zero:没有可计入的学习时间,累计学习只有#小时}，要求多于{min}小时',
    },
    ofNobodyAsked: {
      en: 'it names no required group that has members',
      zh: '参加人群（groups）中没有应统计且有人员的人群',
    },
    allEmpty: {
      en: 'every group is listed with 0 members, while the record names {n|plural:person,people} of the unit; enter how many each group has',
      zh: '各类人群均填写为0人，而人员名单中有{n}人；请填写各类人群人数（members）',
    },
    nobody: {
      en: 'no required group has members',
      zh: '应统计的各类人群均没有人员',
    },
  },
  check: ({ study, people }, { groups, minHours }) => {
    const { sessions } = study;
    const asked = withMembers(study.groups, groups);
    const unlisted = groups
      .filter((group) => study.groups.every((entry) => entry.group !== group))
      .map((group) => finding({ at: '/study/groups', label: group }, 'notListed', { group }));
    if (unlisted.length === 0 && asked.length === 0) {
      const n = people.length;
      return n === 0 || groups.length === 0
        ? notApplicable('nobody')
        : noneOf([findingAt('/study/groups', 'allEmpty', { n })], { found: 0, required: groups.length });
    }
    const short = groups.flatMap((group) => {
      const hours = hoursOf(group, sessions);
      return asked.filter((entry) => entry.group === group).flatMap((entry) => lackOf(entry, hours, minHours) ?? []);
    });
    const names = new Set(asked.map(({ group }) => group));
    const isOfAsked = (session: StudySession) => session.groups.some((group) => names.has(group));
    return noneOf([...unlisted, ...short], {
      found: asked.length - short.length,
      required: asked.length,
      counted: sessions.filter(isOfAsked),
      notCounted: sessions
        .filter((session) => !isOfAsked(session))
        .map((session) => notCounted(session, 'ofNobodyAsked')),
    });
  },
  examples: {
    pass: `
study:
  groups:
    - {group: leadingCadres, members: 9}
    - {group: officeMembers, members: 30}
    - {group: grassrootsMembers, members: 120}
    - {group: ethnicMembers, members: 0}
    - {group: oldInfirmMembers, members: 6}
    - {group: mobileMembers, members: 4}
  sessions:
    - {date: 2014-03-10, groups: [leadingCadres, officeMembers, grassrootsMembers], mode: groupStudy, hours: 3}
    - {date: 2014-03-15, groups: [oldInfirmMembers], mode: homeDelivery, hours: 1.5}
    - {date: 2014-03-20, groups: [mobileMembers], mode: remote, hours: 2}
`,
    fail: `
study:
  groups:  # !notListed
    - {group: leadingCadres, members: 9}
    - {group: officeMembers, members: 30}
    - {group: grassrootsMembers, members: 120}
    - {group: ethnicMembers, members: 0}
    - {group: oldInfirmMembers, members: 6}  # !noHours
  sessions:
    - {date: 2014-03-10, groups: [leadingCadres, officeMembers, grassrootsMembers], mode: groupStudy, hours: 3}
`,
  },
});
