const SERVES = [{ rule: 'talks/rounds', have: 2, need: 3 }];

/** A to-do list with everything it may contain. */
export const todoSample: unknown = {
  schema: 'audit-todo/1',
  tool: { name: 'unit-audit', version: '0.1.0' },
  profile: 'keqi-2014',
  asOf: null,
  records: [
    {
      path: 'units/U017.yaml',
      unit: 'U017',
      name: '示例镇党委',
      team: 'T05',
      asOf: '2014-08-10',
      verdict: 'fail',
      complete: true,
      items: [
        {
          duty: 'unit',
          code: 'talk',
          params: { round: 3, from: ['P01'], day: '2014-05-14' },
          what: '…',
          by: '2014-08-05',
          overdue: true,
          lines: [120],
          serves: SERVES,
          edits: [
            {
              op: 'add',
              at: '/talks',
              value: { id: null, round: 3, date: null, evidence: [null] },
              days: { date: { notBefore: ['2014-05-14'], notAfter: ['/meeting/date'], notOn: ['2014-05-20'] } },
              choices: { wind: ['formalism', 'none'] },
              busy: [['09:00', '10:30']],
            },
          ],
        },
      ],
      optional: [],
    },
  ],
  folder: {
    items: [],
    optional: [
      {
        ...{ duty: 'office', code: 'roster/study missing', params: {}, what: '…', by: null, overdue: false, lines: [] },
        ...{ serves: [{ rule: 'roster/study', have: null, need: null }], edits: [] },
      },
    ],
  },
};
