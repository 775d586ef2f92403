import { isSupervisorsWork } from '../../campaign/supervisors.ts';
import { schemaErrorAt, sectionsOf, withPartlyMessage } from '../../rule/broken.ts';
import { noneOf, notApplicable, unclear } from '../../rule/judgement.ts';
import { defineRule, proposal } from '../../rule/rule.ts';
import { datedAfter, dateMessages, datesOf, outsideService } from './_dates.ts';

export default defineRule({
  id: 'record/dates',
  order: 4,
  source: proposal(),
  severity: 'error',
  duty: 'unit',
  isOfTeam: isSupervisorsWork,
  reads: [],
  readsIfPresent: ['people', 'supervision'],
  title: { en: 'Dates', zh: '日期' },
  why: {
    en: 'A record cannot hold what had not yet happened when it was drawn up, and nobody acts for a team that they are not in.',
    zh: '记录不能写入记录日期以后才发生的事，人员也不能在任职之前或离任之后参加班子活动。',
  },
  fix: {
    en: 'Correct the mistyped date, or asOf if the record has been continued since; where a person came or left, correct from and to in people, or the names in the entry.',
    zh: '改正写错的日期；以后又有补充的，更新记录日期；人员有调整的，核对人员名单中的任职起止日期，或改正该条记录中的人员。',
  },
  messages: {
    ...dateMessages,
    pass: {
      en: 'the record holds no entry later than asOf, and nobody takes part outside their service',
      zh: '记录中没有晚于记录日期（asOf）的内容，也没有人在任职期外参加活动',
    },
    fail: {
      en: '{findings|plural:date,dates} cannot be right: later than asOf, or outside somebody’s service',
      zh: '记录中有{findings}处日期有误：晚于记录日期（asOf），或者不在当事人任职期内',
    },
    passPartly: {
      en: 'in the sections that match the schema no entry is later than asOf, and nobody takes part outside their service; not checked yet: {sections|section}',
      zh: '格式正确的各部分，没有晚于记录日期（asOf）的内容，也没有人在任职期外参加活动；{sections|section}的格式有误，尚未核对',
    },
    nothingLegible: {
      en: 'no section with dates matches the schema, so nothing could be looked at yet: {sections|section}',
      zh: '{sections|section}的格式有误，日期尚未核对',
    },
    nothing: {
      en: 'the record has no dated entry yet',
      zh: '记录中还没有带日期的条目',
    },
    noOwnAsOf: {
      en: 'not judged: the record itself has no valid asOf to compare its dates with; write the day it was drawn up, as in asOf: 2014-08-10',
      zh: '无法判定：记录本身没有有效的记录日期（asOf），无法比对；请填写，如：asOf: 2014-08-10',
    },
  },
  check: ({ own, broken, schemaFindings }) => {
    const { asOf } = own;
    const entire = own.entire();
    const dates = datesOf(entire, asOf);
    const sections = sectionsOf(broken);
    if (dates.n === 0)
      return sections.length === 0 ? notApplicable('nothing') : notApplicable('nothingLegible', { sections });
    const outside = outsideService(entire);
    if (asOf === null && outside.length === 0) return unclear('noOwnAsOf', {}, schemaErrorAt('asOf', schemaFindings));
    return withPartlyMessage(noneOf([...(asOf === null ? [] : datedAfter(asOf, dates.later)), ...outside]), sections);
  },
  examples: {
    pass: `
asOf: 2014-08-10
people:
  - {id: P01, name: 甲某, post: 党委书记, topLeader: true, teamMember: true}
  - {id: P02, name: 乙某, post: 镇长, teamMember: true, to: 2014-06-30}
talks:
  - {id: K1, round: 1, date: 2014-06-30, from: [P01], with: [P02]}
visits:
  - {date: 2014-08-10, by: [S13]}
`,
    fail: `
asOf: 2014-08-10
people:
  - {id: P01, name: 甲某, post: 党委书记, topLeader: true, teamMember: true}
  - {id: P02, name: 乙某, post: 镇长, teamMember: true, to: 2014-06-30}
talks:
  - {id: K1, round: 1, date: 2014-07-01, from: [P01], with: [P02]}  # !afterService
visits:
  - {date: 2014-08-11, by: [S13]}  # !afterAsOf
`,
  },
});
