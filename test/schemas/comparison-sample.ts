const COUNTS = { newlyFailing: 1, newlyPassing: 0, stillFailing: 1, gone: 1 };
const NOTHING = { newlyFailing: [], newlyPassing: [], stillFailing: [], gone: [] };

const ITEM = {
  rule: 'talks/rounds',
  severity: 'error',
  outcome: 'fail',
  code: 'tooFew',
  subject: null,
  message: '…',
  path: 'units/U017.yaml',
  line: 120,
};

/** A comparison with everything it may contain. */
export const comparisonSample: unknown = {
  schema: 'audit-comparison/1',
  old: 'old.json',
  new: 'new.json',
  summary: COUNTS,
  teams: [{ team: 'T05', ...COUNTS }],
  units: [
    {
      ...{ unit: 'U017', name: '示例镇党委', team: 'T05', path: 'units/U017.yaml' },
      verdict: { old: 'pass', new: 'fail' },
      newlyFailing: [ITEM],
      newlyPassing: [],
      stillFailing: [{ ...ITEM, was: '…' }],
      gone: [{ ...ITEM, subject: 'K001', why: 'notChecked' }],
    },
  ],
  folder: NOTHING,
};
