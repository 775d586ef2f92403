import type { Finding } from '../../model.ts';
import { findingAt, noneOf, notApplicable } from '../../rule/judgement.ts';
import { defineRule, proposal } from '../../rule/rule.ts';

type Code = 'noPresent' | 'noExpected' | 'nobody' | 'tooMany';

function wrongWith(present: number | undefined, expected: number | undefined): Finding<Code> | null {
  if (present === undefined) return findingAt('/meeting', 'noPresent');
  if (present === 0) return findingAt('/meeting/present', 'nobody');
  if (expected === undefined) return findingAt('/meeting', 'noExpected');
  return present > expected ? findingAt('/meeting/present', 'tooMany', { present, expected }) : null;
}

export default defineRule({
  id: 'meeting/attendance',
  order: 2,
  source: proposal(),
  stage: 'examineCriticise',
  severity: 'warning',
  duty: 'unit',
  reads: ['meeting'],
  title: { en: 'Attendance of the meeting', zh: '专题民主生活会到会人数' },
  why: {
    en: 'A meeting that nobody attended, or more people than expected, was entered wrongly or not held.',
    zh: '实到人数为零，或者多于应到人数，说明登记有误，或者会议没有真正召开。',
  },
  fix: {
    en: 'Enter under meeting how many were to attend (expected) and how many did (present), without guests and supervisors.',
    zh: '在专题民主生活会（meeting）中据实填写应到人数（expected）和实到人数（present），不含列席人员和督导组成员。',
  },
  messages: {
    pass: {
      en: 'the record shows somebody present at the meeting, and not more than were expected',
      zh: '记录中应到、实到人数没有矛盾',
    },
    fail: {
      en: 'the numbers of people expected and present in the record cannot be right',
      zh: '记录中应到、实到人数有误',
    },
    noPresent: {
      en: 'the meeting says how many were expected, but not how many were present; enter present',
      zh: '专题民主生活会只填写了应到人数（expected），没有填写实到人数（present）；请补填',
    },
    noExpected: {
      en: 'the meeting says how many were present, but not how many were expected; enter expected',
      zh: '专题民主生活会只填写了实到人数（present），没有填写应到人数（expected）；请补填',
    },
    nobody: {
      en: 'the record shows nobody present at the meeting (present: 0); check the number',
      zh: '记录中专题民主生活会实到人数（present）为0；请核实更正',
    },
    tooMany: {
      en: 'the record shows {present} present at the meeting, more than the {expected} expected; check both numbers',
      zh: '记录中专题民主生活会实到{present}人，多于应到{expected}人；请核实更正',
    },
    noNumbers: {
      en: 'the meeting has neither expected nor present',
      zh: '专题民主生活会没有填写应到人数（expected）和实到人数（present）',
    },
  },
  check: ({ meeting }) => {
    const present = meeting?.present;
    const expected = meeting?.expected;
    if (present === undefined && expected === undefined) return notApplicable('noNumbers');
    const wrong = wrongWith(present, expected);
    return noneOf(wrong ? [wrong] : []);
  },
  examples: {
    pass: `
meeting: {date: 2014-07-18, expected: 9, present: 9}
`,
    fail: `
meeting:
  date: 2014-07-18
  expected: 9
  present: 10  # !tooMany
`,
  },
});
