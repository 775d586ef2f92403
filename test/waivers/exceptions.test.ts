import { describe, expect, it } from 'vitest';
import type { Roster } from '../../src/documents/roster.ts';
import type { Outcome, PlacedCheck, RecordReport } from '../../src/model.ts';
import { approversIn, makeExceptions, NO_EXCEPTIONS } from '../../src/waivers/exceptions.ts';
import type { Waiver, WaiversFile } from '../../src/waivers/load.ts';
import { NO_TALLY } from '../../src/waivers/tally.ts';
import { check, found, placeIn, record } from '../report/fixtures.ts';

const DAY = '2014-08-10';
const RULE = 'talks/rounds';

/** An exception of U017 from a rule, in force on the day. */
const waiver = (over: Partial<Waiver> = {}): Waiver => ({
  ...{ pointer: '/waivers/0', line: 3, unit: 'U017', team: null, category: null, rules: [RULE], subject: null },
  ...{ reason: '该同志6月起脱产学习', approvedBy: { name: '寅某', post: '旗委督导办主任' } },
  ...{ from: null, until: '2014-12-31', ...over },
});

const finding = (subject: string | null) => ({ ...found('any', {}, placeIn(1, 'talks:', 'talks')), subject });

/** A check that is not met, with findings about some entries. */
const unmet = (rule = RULE, subjects: readonly (string | null)[] = [null], outcome: Outcome = 'fail'): PlacedCheck =>
  check(rule, { outcome, findings: subjects.map(finding) });

const judged = (checks: readonly PlacedCheck[], over: Partial<RecordReport> = {}): RecordReport =>
  record(checks, { judgedAsOf: DAY, ...over });

interface Given {
  readonly waivers: readonly Waiver[];
  readonly reports?: readonly RecordReport[];
  readonly budget?: WaiversFile['budget'];
  readonly roster?: Roster;
  readonly insiders?: readonly string[];
  readonly ofFolder?: boolean;
  readonly isPart?: boolean;
}

/** Which checks are settled, the verdict of each record, and the remarks by line. */
function outcome(given: Given) {
  const { waivers, reports = [judged([unmet()])], budget = {}, roster = null, insiders = [] } = given;
  const unwaivable = new Set(['record/readable', 'record/schema', 'folder/duplicate-units']);
  const file = { path: 'waivers.yaml', sha256: 'a'.repeat(64), waivers, budget, unwaivable };
  const { ofFolder = true, isPart = false } = given;
  const exceptions = makeExceptions({ file, roster, ofFolder, isPart });
  const settled = reports.map((report) => exceptions.take(report, insiders));
  return {
    waived: settled.flatMap(({ checks }) => checks.flatMap((one) => (one.waiver ? [one.rule] : []))),
    verdicts: settled.map(({ verdict }) => verdict),
    remarks: (exceptions.report()?.remarks ?? []).map(({ line, code }) => `${line} ${code}`),
    params: (exceptions.report()?.remarks ?? []).map(({ params }) => params),
    settled,
    list: exceptions.report()?.list ?? [],
  };
}

describe('an exception in force', () => {
  it.each<Outcome>(['fail', 'pending', 'unclear'])('settles a check that is %s', (of) => {
    const { waived, verdicts, settled, remarks } = outcome({
      waivers: [waiver()],
      reports: [judged([unmet(RULE, of === 'unclear' ? [] : [null], of)])],
    });
    expect({ waived, verdicts, remarks }).toEqual({ waived: [RULE], verdicts: ['pass'], remarks: [] });
    expect(settled[0]?.checks[0]).toMatchObject({
      outcome: of,
      waiver: {
        reason: '该同志6月起脱产学习',
        approvedBy: { name: '寅某', post: '旗委督导办主任' },
        until: '2014-12-31',
        pointer: '/waivers/0',
        line: 3,
      },
    });
  });

  it.each<Outcome>(['pass', 'notApplicable'])('leaves a check that is %s, and is named as covering nothing', (of) => {
    const { waived, remarks } = outcome({ waivers: [waiver()], reports: [judged([unmet(RULE, [], of)])] });
    expect({ waived, remarks }).toEqual({ waived: [], remarks: ['3 met'] });
  });

  it('leaves the rest of the record as it is', () => {
    const reports = [judged([unmet(), unmet('study/forms')])];
    const { waived, verdicts } = outcome({ waivers: [waiver()], reports });
    expect({ waived, verdicts }).toEqual({ waived: [RULE], verdicts: ['fail'] });
  });

  it('settles several rules', () => {
    const reports = [judged([unmet(), unmet('study/forms')])];
    const { waived, verdicts } = outcome({ waivers: [waiver({ rules: [RULE, 'study/forms'] })], reports });
    expect({ waived, verdicts }).toEqual({ waived: [RULE, 'study/forms'], verdicts: ['pass'] });
  });

  it('is applied to no record without a day', () => {
    const reports = [judged([unmet()], { judgedAsOf: null })];
    expect(outcome({ waivers: [waiver()], reports }).waived).toEqual([]);
  });

  it('that stands alone has no others', () => {
    expect(outcome({ waivers: [waiver()] }).settled[0]?.checks[0]?.waiver).not.toHaveProperty('others');
  });

  it('settles a record that is asked about, and counts it nowhere', () => {
    const file = { path: 'waivers.yaml', sha256: 'a', waivers: [waiver()], budget: {}, unwaivable: new Set<string>() };
    const exceptions = makeExceptions({ file, roster: null, ofFolder: true, isPart: false });
    expect(exceptions.settle(judged([unmet()]), []).verdict).toBe('pass');
    expect(exceptions.report()?.list[0]?.tally).toEqual(NO_TALLY);
  });

  it('adds up over the records', () => {
    const reports = [
      judged([unmet()]),
      judged([unmet()], { path: 'b.yaml' }),
      judged([unmet('study/forms')], { path: 'c.yaml' }),
      judged([unmet()], { path: 'd.yaml', judgedAsOf: '2015-02-01' }),
      judged([unmet()], { path: 'e.yaml', judgedAsOf: '2014-01-01' }),
    ];
    const waivers = [waiver({ from: '2014-05-01', until: '2014-08-11', rules: [RULE, 'study/notes'] })];
    const tally = { records: 5, inForce: 3, expired: 1, notYet: 1, checked: 4, waived: 2, partly: 0, ending: 2 };
    expect(outcome({ waivers, reports }).list[0]?.tally).toEqual({ ...NO_TALLY, ...tally });
  });
});

describe('without exceptions', () => {
  it('a record stays the very one, and there is no report', () => {
    const report = judged([unmet()]);
    expect([NO_EXCEPTIONS.settle(report, []), NO_EXCEPTIONS.take(report, [])]).toEqual([report, report]);
    expect(NO_EXCEPTIONS.report()).toBeNull();
    expect(approversIn(null)).toEqual([]);
  });
});

describe('both sides of its days', () => {
  it.each([
    ['the last day', { until: DAY }, [RULE], ['3 ending']],
    ['the day after its last', { until: '2014-08-09' }, [], ['3 expired']],
    ['the first day', { from: DAY }, [RULE], []],
    ['the day before its first', { from: '2014-08-11' }, [], ['3 notYet']],
    ['30 days before its last', { until: '2014-09-09' }, [RULE], ['3 ending']],
    ['31 days before its last', { until: '2014-09-10' }, [RULE], []],
  ] as const)('%s', (_, over, waived, remarks) => {
    const of = outcome({ waivers: [waiver(over)] });
    expect({ waived: of.waived, remarks: of.remarks }).toEqual({ waived, remarks });
    expect(of.verdicts).toEqual([waived.length > 0 ? 'pass' : 'fail']);
  });

  it('goes by the day of each record', () => {
    const reports = [judged([unmet()]), judged([unmet()], { path: 'b.yaml', judgedAsOf: '2014-09-30' })];
    const { verdicts, remarks } = outcome({ waivers: [waiver({ until: '2014-09-29' })], reports });
    expect({ verdicts, remarks }).toEqual({ verdicts: ['pass', 'fail'], remarks: ['3 expired'] });
  });
});

describe('whom it is for', () => {
  const ROSTER: Roster = {
    schema: 'roster/1',
    name: '示例旗',
    asOf: DAY,
    teams: [
      { id: 'T05', name: '第五督导组', members: [{ id: 'S13', name: '庚 某' }] },
      { id: 'T06', name: '第六督导组', members: [{ id: 'S14', name: '辛某' }] },
    ],
    units: [{ id: 'U017', name: '示例镇党委', category: 'township', team: 'T05' }],
  };
  const of = (over: Partial<Waiver>) => waiver({ unit: null, ...over });

  it.each([
    ['the unit', waiver(), [RULE]],
    ['another unit', waiver({ unit: 'U018' }), []],
    ['its team', of({ team: 'T05' }), [RULE]],
    ['another team', of({ team: 'T06' }), []],
    ['its category', of({ category: 'township' }), [RULE]],
    ['another category', of({ category: 'sector' }), []],
  ])('%s', (_, one, waived) => {
    expect(outcome({ waivers: [one] }).waived).toEqual(waived);
    expect(outcome({ waivers: [one], roster: ROSTER }).waived).toEqual(waived);
  });

  it('goes by the roster, and not by what the record says of its team and category', () => {
    const reports = [judged([unmet()], { team: 'T06', category: 'sector' })];
    for (const over of [{ team: 'T06' }, { category: 'sector' }]) {
      expect(outcome({ waivers: [of(over)], reports }).waived).toEqual([RULE]);
      expect(outcome({ waivers: [of(over)], reports, roster: ROSTER }).waived).toEqual([]);
    }
  });

  it('is nobody of the unit or of its team who approves it', () => {
    expect(outcome({ waivers: [waiver()], insiders: ['丑某'] }).remarks).toEqual([]);
    const own = outcome({ waivers: [waiver()], insiders: ['寅某'] });
    expect({ waived: own.waived, remarks: own.remarks }).toEqual({ waived: [], remarks: ['3 own'] });
    const member = (name: string) => waiver({ approvedBy: { name, post: '组员' } });
    expect(outcome({ waivers: [member('庚某')], roster: ROSTER }).remarks).toEqual(['3 own']);
    expect(outcome({ waivers: [member('辛某')], roster: ROSTER }).remarks).toEqual([]);
  });

  it('is nobody of any team where the roster does not know the unit', () => {
    const reports = [judged([unmet()], { unit: 'U018' }), judged([unmet()], { unit: null })];
    const waivers = [waiver({ unit: 'U018' })];
    expect(outcome({ waivers, reports, roster: ROSTER }).verdicts).toEqual(['pass', 'fail']);
  });

  it('has approvers, whose names are compared without blanks', () => {
    const waivers = [waiver(), waiver({ approvedBy: { name: '庚 某', post: '组员' } }), waiver()];
    const file = { path: 'waivers.yaml', sha256: 'a', waivers, budget: {}, unwaivable: new Set<string>() };
    expect(approversIn(file)).toEqual(['寅某', '庚某']);
  });

  it('is applied in the order of the file, whatever it goes by', () => {
    const waivers = [
      of({ category: 'township', subject: 'P04', line: 3 }),
      waiver({ subject: 'P05', line: 8 }),
      of({ team: 'T05', subject: 'P06', line: 13 }),
    ];
    const reports = [judged([unmet(RULE, ['P04', 'P05', 'P06'])])];
    const { settled } = outcome({ waivers, reports });
    expect(settled[0]?.checks[0]?.waiver).toMatchObject({ line: 3, others: [{ line: 8 }, { line: 13 }] });
  });

  it('is named where no record of a folder is meant', () => {
    const one = waiver({ unit: 'U099' });
    expect(outcome({ waivers: [one] }).remarks).toEqual(['3 noRecord']);
    expect(outcome({ waivers: [one], ofFolder: false }).remarks).toEqual([]);
    expect(outcome({ waivers: [one], isPart: true }).remarks).toEqual([]);
  });

  it('is named where none of its rules is checked', () => {
    expect(outcome({ waivers: [waiver({ rules: ['study/forms'] })] }).remarks).toEqual(['3 notChecked']);
  });
});

describe('one entry alone', () => {
  const of = (subject: string, line: number, over: Partial<Waiver> = {}) => waiver({ subject, line, ...over });

  it('settles the check that names no other', () => {
    const reports = [judged([unmet(RULE, ['P04', 'P04'])])];
    expect(outcome({ waivers: [of('P04', 3)], reports }).waived).toEqual([RULE]);
  });

  it('settles nothing where another entry fails as well', () => {
    const reports = ['a.yaml', 'b.yaml'].map((path) => judged([unmet(RULE, ['P04', 'P05'])], { path }));
    const { waived, remarks, params } = outcome({ waivers: [of('P04', 3)], reports });
    expect({ waived, remarks, params }).toEqual({
      ...{ waived: [], remarks: ['3 partly'] },
      params: [{ subject: 'P04', n: 2 }],
    });
  });

  it('settles nothing where the check is about no entry, or about another one, and says so', () => {
    expect(outcome({ waivers: [of('P04', 3)] }).remarks).toEqual(['3 partly']);
    for (const check of [unmet(RULE, [], 'unclear'), unmet(RULE, ['P05'])])
      expect(outcome({ waivers: [of('P04', 3)], reports: [judged([check])] })).toMatchObject({
        ...{ waived: [], remarks: ['3 partly'] },
      });
  });

  it('settles the check together with the exceptions of the others, the one that ends first before them', () => {
    const reports = [judged([unmet(RULE, ['P04', 'P05'])])];
    const waivers = [of('P04', 3), of('P05', 8, { until: '2014-11-30', pointer: '/waivers/1' })];
    const { settled, remarks } = outcome({ waivers, reports });
    expect(settled[0]?.checks[0]?.waiver).toMatchObject({ line: 8, others: [{ line: 3 }] });
    expect(remarks).toEqual([]);
  });
});

describe('what there is no exception from', () => {
  it.each([
    ['record/readable', 'always'],
    ['record/schema', 'always'],
    ['folder/duplicate-units', 'ofFolder'],
  ])('%s', (rule, code) => {
    const reports = [judged([unmet(rule)])];
    const { waived, verdicts, remarks, params } = outcome({ waivers: [waiver({ rules: [rule] })], reports });
    expect({ waived, verdicts, remarks }).toEqual({ waived: [], verdicts: ['fail'], remarks: [`3 ${code}`] });
    expect(params).toEqual([{ rule }]);
  });

  it('is not applied, while the other rules of the same exception are', () => {
    const reports = [judged([unmet('record/schema'), unmet()])];
    const { waived, verdicts, remarks } = outcome({ waivers: [waiver({ rules: ['record/schema', RULE] })], reports });
    expect({ waived, verdicts, remarks }).toEqual({ waived: [RULE], verdicts: ['fail'], remarks: ['3 always'] });
  });
});

describe('two that overlap', () => {
  const second = (over: Partial<Waiver>) => waiver({ line: 8, pointer: '/waivers/1', ...over });

  it.each([
    ['the same', {}],
    ['another of the team', { unit: null, team: 'T05' }],
    ['one of an entry', { subject: 'P04' }],
    ['one that begins on the last day of the other', { from: '2014-12-31', until: '2015-03-31' }],
    ['one from this rule and another', { rules: ['study/forms', RULE] }],
  ] as const)('%s: neither is applied', (_, over) => {
    const { waived, remarks, list } = outcome({ waivers: [waiver(), second(over)] });
    expect(waived).toEqual([]);
    expect(remarks).toEqual(['3 overlapping', '8 overlapping']);
    expect(list.map(({ tally }) => tally.overlapping)).toEqual([[8], [3]]);
  });

  it('of the same entry', () => {
    const waivers = [waiver({ subject: 'P04' }), second({ subject: 'P04' })];
    const reports = [judged([unmet(RULE, ['P04'])])];
    expect(outcome({ waivers, reports })).toMatchObject({ waived: [], remarks: ['3 overlapping', '8 overlapping'] });
  });

  it('names the others in the order of their lines', () => {
    const waivers = [waiver({ line: 13 }), second({}), waiver({ pointer: '/waivers/2' })];
    const { list } = outcome({ waivers });
    expect(list.map(({ tally }) => tally.overlapping)).toEqual([
      [3, 8],
      [3, 13],
      [8, 13],
    ]);
  });

  it.each([
    ['another rule', { rules: ['study/forms'] }],
    ['another unit', { unit: 'U018' }],
    ['the day after the last of the other', { from: '2015-01-01', until: '2015-03-31' }],
  ] as const)('%s: no overlap', (_, over) => {
    const { waived, remarks } = outcome({ waivers: [waiver(), second(over)] });
    expect(waived).toEqual([RULE]);
    expect(remarks.filter((one) => one.includes('overlapping'))).toEqual([]);
  });
});

describe('the budget', () => {
  const rules = ['study/forms', 'study/notes', 'talks/rounds', 'talks/records'];
  const each = rules.map((rule, n) => waiver({ rules: [rule], line: 3 + n, pointer: `/waivers/${n}` }));
  const reports = [judged(rules.map((rule) => unmet(rule)))];

  it.each([
    [4, 4, []],
    [3, 3, ['6 beyondBudget']],
    [0, 0, ['3 beyondBudget', '4 beyondBudget', '5 beyondBudget', '6 beyondBudget']],
  ])('of a unit: %i', (unit, n, remarks) => {
    const of = outcome({ waivers: each, reports, budget: { unit } });
    expect({ n: of.waived.length, remarks: of.remarks }).toEqual({ n, remarks });
  });

  it('counts each rule of an exception', () => {
    const of = outcome({ waivers: [waiver({ rules })], reports, budget: { unit: 3 } });
    expect({ waived: of.waived, remarks: of.remarks }).toEqual({
      waived: rules.slice(0, 3),
      remarks: ['3 beyondBudget'],
    });
  });

  it('counts none that is not in force', () => {
    const [first, ...others] = each;
    const waivers = [{ ...waiver(), ...first, until: '2014-08-09' }, ...others];
    const { waived } = outcome({ waivers, reports, budget: { unit: 3 } });
    expect(waived).toEqual(rules.slice(1));
  });

  it('of a rule counts the exceptions of all units', () => {
    const waivers = ['U015', 'U016', 'U017'].map((unit, n) => waiver({ unit, line: 3 + n, pointer: `/waivers/${n}` }));
    const of = (rule: number) => outcome({ waivers, budget: { rule }, ofFolder: false });
    expect(of(3).waived).toEqual([RULE]);
    expect(of(2).waived).toEqual([]);
    expect(of(2).remarks).toEqual(['5 beyondBudget']);
    const [first, ...others] = waivers;
    const given = (over: Partial<Waiver>) =>
      outcome({ waivers: [{ ...waiver(), ...first, ...over }, ...others], budget: { rule: 2 }, ofFolder: false });
    expect(given({ until: '2014-08-09' }).waived).toEqual([RULE]);
    expect(given({ rules: ['study/forms'] }).waived).toEqual([RULE]);
  });
});
