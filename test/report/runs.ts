import type { FolderReport, PlacedCheck, RecordReport } from '../../src/model.ts';
import { check, FAILING, found, PASSING, placeIn, record } from './fixtures.ts';

/** The content of a run. */
export interface Run {
  readonly records: readonly RecordReport[];
  readonly folder?: FolderReport;
}

const words = (text: string) => ({ code: 'any', params: { text } });
const at = placeIn(9, 'units:', 'units');

const FOLDER_CHECKS: readonly PlacedCheck[] = [
  check('test/any', {
    outcome: 'fail',
    duty: 'office',
    message: words('缺记录'),
    findings: [
      found('any', { text: '没有记录' }, at, '/units'),
      {
        ...found('any', { text: 'units/U018.yaml：不一致', path: 'units/U018.yaml' }, at, '/units'),
        path: 'units/U018.yaml',
      },
    ],
  }),
  check('test/any', { outcome: 'unclear', severity: 'warning', message: words('没有名册') }),
];

export const UNREADABLE: RecordReport = record(
  [
    check('record/readable', {
      outcome: 'fail',
      message: words('无法读取'),
      findings: [{ ...found('any', { text: '缩进用了制表符' }, placeIn(21, '\t- {', '\t')), pointer: '' }],
    }),
  ],
  { path: 'units/坏.yaml', sha256: null, unit: null, name: null, team: null, category: null, asOf: null },
);

/** Runs for which every format must still be a complete document. */
export const RUNS: Readonly<Record<string, Run>> = {
  'nothing at all': { records: [] },
  'a clean run': { records: [PASSING] },
  'a record of everything': { records: [FAILING, PASSING] },
  'a record that cannot be read': { records: [UNREADABLE, PASSING] },
  'an empty folder with a roster': { records: [], folder: { roster: 'roster.yaml', checks: FOLDER_CHECKS } },
  'a folder without a roster': { records: [PASSING], folder: { roster: null, checks: FOLDER_CHECKS } },
};

/** A record with very many findings. */
export const withFindings = (n: number, path = 'units/U017.yaml'): RecordReport =>
  record(
    [
      check('test/any', {
        outcome: 'fail',
        message: words('很多'),
        findings: Array.from({ length: n }, (_, i) => ({
          ...found('any', { text: `第${i}处不符合要求，请补正` }, placeIn(i + 1, 'talks:', 'talks')),
          subject: `K${i % 1000}`,
        })),
      }),
    ],
    { path },
  );
