import type { KindName } from '../../src/kinds.ts';
import { load, sampleValue } from '../validate/marks.ts';
import { comparisonSample } from './comparison-sample.ts';
import { reportSample } from './report-sample.ts';
import { todoSample } from './todo-sample.ts';

/** A whole document of each kind. A new kind needs one here; every test of all kinds takes it from here. */
export const SAMPLES: Readonly<Record<KindName, unknown>> = {
  record: sampleValue('unit-record'),
  roster: sampleValue('roster'),
  profile: load('schema: profile/1\nextends: keqi-2014\nrules: {talks/rounds: {min: 4}, study/forms: off}').value,
  config: load('profile: keqi-2014\nignore: [x]\nreports: {html: a.html}').value,
  waivers: sampleValue('waivers'),
  report: reportSample,
  todo: todoSample,
  comparison: comparisonSample,
  ledger: {
    schema: 'audit-ledger/1',
    event: 'failed',
    day: '2014-08-10',
    key: 'unit U017',
    unit: 'U017',
    name: null,
    team: null,
    path: 'U017.yaml',
    rule: 'talks/rounds',
    code: 'tooFew',
    subject: null,
    n: 1,
    severity: 'error',
    due: null,
    message: { en: 'too few', zh: '不足' },
  },
};
