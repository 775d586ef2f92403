import type { Finding } from '../../model.ts';
import { findingAt, noneOf, notApplicable, unclear } from '../../rule/judgement.ts';
import { percent, share } from '../../rule/option.ts';
import { defineRule, proposal } from '../../rule/rule.ts';

type Code = 'nobody' | 'tooMany' | 'tooFew';

function wrongWith(present: number, expected: number, minShare: number): Finding<Code> | null {
  if (present === 0) return findingAt('/meeting/present', 'nobody');
  if (present > expected) return findingAt('/meeting/present', 'tooMany', { present, expected });
  if (present >= expected * minShare) return null;
  return findingAt('/meeting/present', 'tooFew', { present, expected, share: percent(minShare) });
}

export default defineRule({
  id: 'meeting/attendance',
  order: 2,
  source: proposal(),
  stage: 'examineCriticise',
  severity: 'warning',
  duty: 'unit',
  reads: ['meeting'],
  options: {
    minShare: share(0.5, 0, {
      en: 'the least share of those expected who have to be present',
      zh: '实到人数占应到人数的最低比例',
    }),
  },
  title: { en: 'Attendance of the meeting', zh: '专题民主生活会到会人数' },
  why: {
    en: 'A meeting that nobody attended, or more people than expected, was entered wrongly or not held.',
    zh: '实到人数为零，或者多于应到人数，说明登记有误，或者会议没有真正召开。',
  },
  fix: {
    en: 'Enter under meeting how many were to attend (expected) and how many did (present), without guests and supervisors.',
    zh: '在专题民主生活会中据实填写应到人数和实到人数，不含列席人员和督导组成员。',
  },
  messages: {
    pass: {
      en: 'the record shows enough people present at the meeting, and not more than were expected',
      zh: '记录中实到人数达到要求，且不多于应到人数',
    },
    fail: {
      en: 'the numbers of people expected and present in the record are not in order',
      zh: '记录中应到、实到人数不符合要求',
    },
    noPresent: {
      en: 'not judged: the meeting says how many were expected, but not how many were present; enter present',
      zh: '无法判定：专题民主生活会只填写了应到人数（expected），没有填写实到人数（present）；请补填',
    },
    noExpected: {
      en: 'not judged: the meeting says how many were present, but not how many were expected; enter expected',
      zh: '无法判定：专题民主生活会只填写了实到人数（present），没有填写应到人数（expected）；请补填',
    },
    nobody: {
      en: 'the record shows nobody present at the meeting (present: 0); check the number',
      zh: '记录中专题民主生活会实到人数（present）为0；请核实更正',
    },
    tooMany: {
      en: 'the record shows {present} present at the meeting, more than the {expected} expected; check both numbers',
      zh: '记录中专题民主生活会实到{present}人，多于应到{expected}人；请核实更正',
    },
    tooFew: {
      en: 'the record shows {present} present at the meeting of {expected} expected; at least {share} % are required',
      zh: '记录中专题民主生活会应到{expected}人、实到{present}人，要求实到不少于应到的{share}%',
    },
    noNumbers: {
      en: 'the meeting has neither expected nor present',
      zh: '专题民主生活会没有填写应到人数（expected）和实到人数（present）',
    },
  },
  check: ({ meeting }, { minShare }) => {
    const { present, expected } = meeting ?? {};
    if (present === undefined && expected === undefined) return notApplicable('noNumbers');
    if (present === undefined) return unclear('noPresent');
    if (expected === undefined) return unclear('noExpected');
    const wrong = wrongWith(present, expected, minShare);
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
