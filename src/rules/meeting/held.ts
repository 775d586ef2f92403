import type { Finding } from '../../model.ts';
import { findingAt, noneOf } from '../../rule/judgement.ts';
import { article, defineRule } from '../../rule/rule.ts';

export default defineRule({
  id: 'meeting/held',
  order: 1,
  source: article('专题民主生活会'),
  stage: 'examineCriticise',
  severity: 'error',
  duty: 'unit',
  reads: ['meeting'],
  title: { en: 'The democratic life meeting', zh: '专题民主生活会' },
  why: {
    en: 'The stage works towards the meeting; without a date and something in the archive, nothing shows that it was held.',
    zh: '专题民主生活会是“查摆问题、开展批评”环节的关键，没有日期和佐证材料，就无法证明已经召开。',
  },
  fix: {
    en: 'Hold the meeting, and enter its date and the ids of its archive entries under meeting (date, evidence).',
    zh: '召开专题民主生活会，并在专题民主生活会中填写会议日期和佐证材料的档案编号。',
  },
  messages: {
    pass: {
      en: 'the record shows the meeting with its date and evidence',
      zh: '记录中专题民主生活会的日期和佐证材料齐全',
    },
    fail: {
      en: 'the record does not show the meeting with its date and evidence',
      zh: '记录中专题民主生活会的日期和佐证材料不全',
    },
    noDate: {
      en: 'the meeting has no date on or before the day judged as of; enter it',
      zh: '专题民主生活会没有会议日期（date），或者日期晚于核查基准日；请核对填写',
    },
    noEvidence: {
      en: 'the meeting names no evidence; enter the archive ids of its evidence',
      zh: '专题民主生活会没有填写佐证材料（evidence）；请填写其档案编号',
    },
  },
  check: ({ meeting }) => {
    const { date: label, evidence } = meeting ?? {};
    const findings: Finding<'noDate' | 'noEvidence'>[] = [];
    if (label === undefined) findings.push(findingAt('/meeting', 'noDate'));
    if (evidence === undefined) findings.push(findingAt('/meeting', 'noEvidence'));
    else if (evidence.length === 0) findings.push(findingAt('/meeting/evidence', 'noEvidence'));
    return noneOf(findings, {
      counted: label && findings.length === 0 ? [{ at: '/meeting', label }] : [],
    });
  },
  examples: {
    pass: `
meeting: {date: 2014-07-18, evidence: [A-120]}
`,
    fail: `
meeting:
  date: 2014-07-18
  evidence: []  # !noEvidence
`,
  },
});
