import type { FolderReport, PlacedCheck, RecordReport, RuleInfo } from '../../src/model.ts';
import type { ReportContext } from '../../src/report/text/reporter.ts';
import { check, contextOf, found, placeIn, RULES, record, ruleInfo } from './fixtures.ts';

const COVERAGE = ruleInfo('roster/coverage', {
  en: 'Every unit supervised, with its record',
  zh: '督导工作全覆盖',
});

/** The rules of the fixtures, and a folder rule. */
export const BANNER_RULES: ReadonlyMap<string, RuleInfo> = new Map([
  ...Object.entries(RULES).map(([id, { title }]): [string, RuleInfo] => [id, ruleInfo(id, title)]),
  [COVERAGE.id, COVERAGE],
]);

/** A report context in which a folder rule's message is its param, after the path if there is one. */
export function bannerContext(over: Partial<ReportContext> = {}): ReportContext {
  const base = contextOf({ rules: BANNER_RULES, ...over });
  return {
    ...base,
    inLang: (to) => bannerContext({ ...over, lang: to }),
    say: (rule, text) =>
      rule === COVERAGE.id
        ? String(text.params['path'] ?? '') + String(text.params['text'] ?? '')
        : base.say(rule, text),
  };
}

const text = (words: string) => ({ code: 'any', params: { text: words } });

const of = (
  id: string,
  checks: readonly PlacedCheck[],
  over: Partial<RecordReport> & Pick<RecordReport, 'verdict'>,
): RecordReport =>
  record([check('record/readable', { provenance: 'proposal' }), ...checks], {
    path: `units/${id}.yaml`,
    unit: id,
    ...over,
  });

const weeks = (outcome: PlacedCheck['outcome']) =>
  check('guidance/weekly-reports', { outcome, duty: 'team', message: text('周报') });
const rounds = (outcome: PlacedCheck['outcome']) => check('talks/rounds', { outcome, message: text('轮次') });
const notes = (outcome: PlacedCheck['outcome']) => check('talks/records', { outcome, message: text('记录') });
const overlap = (outcome: PlacedCheck['outcome']) =>
  check('integrity/overlapping-talks', {
    outcome,
    severity: 'warning',
    provenance: 'proposal',
    message: text('重叠'),
  });

/** Six records by path, one of each kind. */
export const BANNER: readonly RecordReport[] = [
  of('U001', [rounds('pass'), notes('pass'), weeks('pass'), overlap('fail')], {
    name: '示例苏木党委',
    team: 'T01',
    verdict: 'pass',
  }),
  of('U002', [rounds('pending'), notes('pending'), weeks('pass'), overlap('fail')], {
    name: '样本街道党工委',
    team: 'T02',
    category: 'subdistrict',
    verdict: 'pending',
  }),
  of('U003', [rounds('fail'), notes('unclear'), weeks('fail'), overlap('pass')], {
    name: '示例旗农牧业和农村牧区工作领导小组党委',
    team: 'T01',
    category: 'sector',
    verdict: 'fail',
  }),
  record([check('record/readable', { outcome: 'fail', provenance: 'proposal', message: text('无法读取') })], {
    path: 'units/submitted-by-mail/U004.yaml',
    unit: null,
    name: null,
    team: null,
    category: null,
    asOf: null,
  }),
  of('U005', [rounds('fail'), notes('fail'), weeks('fail'), overlap('fail')], {
    name: '示例镇党委',
    team: 'T02',
    judgedAsOf: '2014-09-30',
    verdict: 'fail',
  }),
  of('U006', [rounds('unclear'), notes('notApplicable'), weeks('unclear'), overlap('unclear')], {
    name: null,
    team: 'T02',
    category: 'standingCommittee',
    verdict: 'incomplete',
  }),
];

/** A folder rule's findings in the roster and in a record. */
export const BANNER_FOLDER: FolderReport = {
  roster: 'roster.yaml',
  checks: [
    check(COVERAGE.id, {
      outcome: 'fail',
      duty: 'office',
      found: 5,
      required: 7,
      message: text('应督导单位7个，齐全的5个'),
      findings: [
        found(
          'any',
          { text: '示例局（U007）没有提交记录' },
          placeIn(12, '  - {id: U007, name: 示例局}', '{id: U007, name: 示例局}'),
        ),
        found('any', { path: 'units/U006.yaml', text: '：单位U006不在名册内' }, placeIn(6, 'unit: {id: U006}', 'U006')),
      ],
    }),
  ],
};
