const PLACE = { line: 120, column: 1 };
const HEX = 'a'.repeat(64);

const WAIVER = {
  reason: '该同志6月起脱产学习',
  approvedBy: { name: '寅某', post: '旗委督导办主任' },
  until: '2014-08-31',
};

/** The report from cli.md, with the omitted parts filled in. */
export const reportSample: unknown = {
  schema: 'audit-report/2',
  tool: { name: 'unit-audit', version: '0.1.0' },
  profile: 'keqi-2014',
  profileDigest: HEX,
  rosterDigest: null,
  rosterAmongRecords: false,
  calendar: { source: 'record', endBy: { studyListen: '2014-05-10' } },
  shard: null,
  asOf: null,
  final: false,
  only: ['talks'],
  failOn: 'incomplete',
  strict: false,
  inputs: [
    { path: 'audit.config.yaml', sha256: HEX, kind: 'config' },
    { path: 'units/档案/K001.docx', sha256: null, kind: 'attachment' },
  ],
  waivers: {
    path: 'waivers.yaml',
    sha256: HEX,
    ofFolder: true,
    list: [
      {
        ...{ pointer: '/waivers/0', line: 3, unit: 'U017', team: null, category: null },
        ...{ rules: ['talks/rounds'], subject: 'P04', ...WAIVER, from: null },
        tally: {
          ...{ records: 1, inForce: 1, expired: 0, notYet: 0, checked: 1, waived: 1, partly: 0, ending: 1 },
          ...{ own: 0, beyondBudget: 0, overlapping: [8] },
        },
      },
    ],
    remarks: [{ code: 'ending', params: { until: '2014-08-31' }, message: '…', pointer: '/waivers/0', line: 3 }],
  },
  problems: [{ code: 'twoRosters', params: { n: 2, paths: ['a.yaml', 'b.yaml'] }, message: '…' }],
  summary: {
    records: 1,
    ignored: 0,
    passedOver: [{ path: 'units/.U001.yaml', reason: 'dotFile' }],
    verdicts: { pass: 0, fail: 1, incomplete: 0, pending: 0 },
    checks: { pass: 45, fail: 2, warning: 1, pending: 0, unclear: 0, notApplicable: 3 },
    waived: 1,
  },
  records: [
    {
      path: 'units/U017.yaml',
      sha256: HEX,
      unit: 'U017',
      name: '示例镇党委',
      team: 'T05',
      category: 'township',
      asOf: '2014-08-10',
      judgedAsOf: '2014-08-10',
      verdict: 'fail',
      checks: [
        {
          rule: 'talks/rounds',
          outcome: 'fail',
          severity: 'error',
          provenance: 'article',
          duty: 'unit',
          code: 'fail',
          params: { found: 2, required: 3 },
          message: 'the record shows 2 rounds of talks; 3 are required',
          waiver: {
            ...{ ...WAIVER, pointer: '/waivers/0', line: 3 },
            others: [{ ...WAIVER, pointer: '/waivers/1', line: 8 }],
          },
          found: 2,
          required: 3,
          findings: [
            {
              code: 'tooFew',
              params: { found: 2, min: 3, missing: ['P01', 'P02'], day: '2014-05-14' },
              message: '…',
              subject: null,
              pointer: '/talks',
              ...PLACE,
              endLine: 120,
              endColumn: 6,
              excerpt: 'talks:',
            },
          ],
          counted: [{ pointer: '/talks/0', ...PLACE, label: 'K001' }],
          notCounted: [
            { pointer: '/talks/4', ...PLACE, label: 'K005', code: 'severalWith', params: { n: 2 }, reason: '…' },
          ],
        },
      ],
      facts: {},
    },
  ],
  folder: { roster: 'roster.yaml', checks: [] },
};
