import { describe, expect, it } from 'vitest';
import { judgeOptions, type RuleInForce } from '../../src/judge/in-force.ts';
import { judgeRecord, verdictOf } from '../../src/judge/record.ts';
import { loadBytes } from '../../src/load/load.ts';
import type { Outcome, Severity, Stage } from '../../src/model.ts';
import { beyondMending, findingAt, type Judgement, noneOf, unclear } from '../../src/rule/judgement.ts';
import { defineRule, proposal, type Rule } from '../../src/rule/rule.ts';
import { validateRecord } from '../../src/validate/validate-record.ts';

const words = { en: 'words', zh: '文字' };

/** A rule that fails and names who owes it, to test what the engine makes of it. */
const asks = (stage?: Stage): Rule =>
  defineRule({
    id: 'talks/asks',
    order: 1,
    source: proposal(),
    ...(stage ? { stage } : {}),
    severity: 'error',
    duty: 'unit',
    reads: ['talks', 'people'],
    title: words,
    why: words,
    fix: words,
    messages: { pass: words, fail: words, owes: { en: '{who} {window}', zh: '{who} {window}' } },
    examples: { pass: '', fail: '' },
    check: ({ team, window, talks }) => {
      const who = team.map(({ id }) => id).join(' ');
      const findings = [findingAt('/talks', 'owes', { who, window: `${window.from}..${window.to}` })];
      return noneOf(findings, { counted: talks, found: talks.length });
    },
  });

const HEAD = `
schema: unit-record/1
unit: {id: U1, name: 示例镇, category: township}
supervision: {team: T1, members: []}
people:
  - {id: P01, name: 甲某, post: 书记, topLeader: true, to: 2014-05-31}
  - {id: P02, name: 乙某, post: 镇长, teamMember: true, from: 2014-06-01}
  - {id: P03, name: 丙某, post: 委员, teamMember: true, from: 2014-08-06}
  - {id: P04, name: 丁某, post: 科员}
`;

const plan = (stages: string, date = '2014-02-20') =>
  `plan: {versions: [{version: 1, date: ${date}, stages: [${stages}]}]}`;
const E = '{stage: examineCriticise, from: 2014-05-11, to: 2014-08-05}';

interface Run {
  readonly asOf?: string;
  readonly notBefore?: string;
  readonly final?: boolean;
  readonly rule?: Rule;
  readonly options?: Readonly<Record<string, unknown>>;
  readonly endBy?: Readonly<Record<string, string>>;
}

function judge(
  yaml: string,
  { asOf, notBefore, final = false, rule = asks('examineCriticise'), options, endBy }: Run = {},
) {
  const loaded = loadBytes(new TextEncoder().encode(HEAD + yaml));
  if (!loaded.ok) throw new Error(JSON.stringify(loaded.findings));
  const validation = validateRecord(loaded.value, loaded.places);
  const inForce: RuleInForce = { rule, severity: 'error', options: { stage: rule.stage, ...options } };
  const judged = judgeRecord(
    { value: loaded.value, look: () => ({ kind: 'absent' }), ...validation },
    judgeOptions([inForce], {
      ...(endBy === undefined ? {} : { endBy }),
      asOf: asOf ?? null,
      notBefore: notBefore ?? null,
      final,
      select: (id) => id === rule.id,
    }),
  );
  return { ...judged, check: judged.checks[0] };
}

const TALKS = 'talks: []\n';
const outcome = (yaml: string, run?: Run): Outcome | undefined => judge(yaml, run).check?.outcome;
const owed = (yaml: string, run?: Run) => judge(yaml, run).check?.findings[0]?.params;

describe('due', () => {
  it.each([
    ['the last day of the stage', 'asOf: 2014-08-05', plan(E), 'pending'],
    ['the day after', 'asOf: 2014-08-06', plan(E), 'fail'],
    ['no plan', 'asOf: 2014-08-05', '', 'fail'],
    ['no such stage', 'asOf: 2014-08-05', plan(E.replace('examineCriticise', 'rectify')), 'fail'],
    ['a plan of a later day', 'asOf: 2014-02-19', plan(E), 'fail'],
    [
      'a stage listed twice ends with the later one',
      'asOf: 2014-08-06',
      plan(`${E}, ${E.replace('08-05', '08-06')}`),
      'pending',
    ],
    ['the same, the later one first', 'asOf: 2014-08-06', plan(`${E.replace('08-05', '08-06')}, ${E}`), 'pending'],
    ['a plan broken elsewhere', 'asOf: 2014-08-05', `${plan(E)}\n  `.replace('date:', 'colour: red, date:'), 'pending'],
    ['a plan broken in its stages', 'asOf: 2014-08-05', plan(`${E}, {stage: nonsense}`), 'fail'],
  ])('%s', (_, asOf, more, expected) => {
    expect(outcome(`${TALKS}${asOf}\n${more}\n`)).toBe(expected);
  });

  it('is every rule with --final', () => {
    expect(outcome(`${TALKS}asOf: 2014-08-05\n${plan(E)}`, { final: true })).toBe('fail');
  });

  it('is a rule without a stage by profile, or with one that is over', () => {
    const yaml = `${TALKS}asOf: 2014-08-05\n${plan(`${E}, {stage: studyListen, from: 2014-02-26, to: 2014-05-10}`)}`;
    expect(outcome(yaml, { options: { stage: null } })).toBe('fail');
    expect(outcome(yaml, { options: { stage: 'studyListen' } })).toBe('fail');
    expect(outcome(yaml, { options: { stage: 'examineCriticise' } })).toBe('pending');
  });

  it('depends on the earlier of the plan’s end and the profile’s', () => {
    const yaml = `${TALKS}asOf: 2014-08-01\n${plan(E)}`;
    expect(outcome(yaml, { endBy: { examineCriticise: '2014-07-31' } })).toBe('fail');
    expect(outcome(yaml, { endBy: { examineCriticise: '2014-08-01' } })).toBe('pending');
    expect(outcome(yaml, { endBy: { examineCriticise: '2014-12-31' } })).toBe('pending');
  });

  it('moves with the profile’s end, and so do the days on which somebody owes', () => {
    const yaml = `${TALKS}asOf: 2014-08-06\n${plan(E)}`;
    expect(owed(yaml, { endBy: { examineCriticise: '2014-05-31' } })).toMatchObject({
      window: '2014-05-11..2014-05-31',
    });
    // The stage begins after its last day: it is taken as not planned.
    expect(owed(yaml, { endBy: { examineCriticise: '2014-05-10' } })).toMatchObject({
      window: '2014-08-06..2014-08-06',
    });
  });

  it('is the profile’s end where the plan lacks the stage', () => {
    const yaml = (asOf: string) => `${TALKS}asOf: ${asOf}\n${plan(E.replace('examineCriticise', 'rectify'))}`;
    const endBy = { examineCriticise: '2014-07-31' };
    expect(outcome(yaml('2014-07-31'), { endBy })).toBe('pending');
    expect(outcome(yaml('2014-08-01'), { endBy })).toBe('fail');
    const mobilised = `mobilisation: {date: 2014-02-26}\n${yaml('2014-08-01')}`;
    expect(owed(mobilised, { endBy })).toMatchObject({ window: '2014-02-26..2014-07-31' });
  });

  it('comes at once for a stage that ends before it begins, however late', () => {
    const backwards = '{stage: examineCriticise, from: 2014-12-01, to: 2014-11-01}';
    expect(outcome(`${TALKS}asOf: 2014-08-06\n${plan(backwards)}`)).toBe('fail');
  });

  it('moves with --as-of and the roster’s day, the later of that and the record’s', () => {
    const yaml = `${TALKS}asOf: 2014-08-05\n${plan(E)}`;
    expect(outcome(yaml, { asOf: '2014-08-06' })).toBe('fail');
    expect(outcome(yaml, { notBefore: '2014-08-06' })).toBe('fail');
    expect(outcome(yaml, { notBefore: '2014-08-01' })).toBe('pending');
    expect(outcome(yaml, { asOf: '2014-08-01', notBefore: '2014-08-06' })).toBe('pending');
  });
});

describe('unclear', () => {
  it('becomes pending while not due, at the section or line 1', () => {
    const check = judge(`asOf: 2014-08-05\n${plan(E)}`).check;
    expect(check).toMatchObject({ outcome: 'pending', message: { code: 'absent' }, found: null, required: null });
    expect(check?.findings).toEqual([
      { code: 'absent', params: { part: 'talks', none: 'talks: []' }, at: '/talks', subject: null },
    ]);
  });

  it('stays unclear once due, and if the schema is the obstacle', () => {
    expect(outcome(`asOf: 2014-08-06\n${plan(E)}`)).toBe('unclear');
    expect(outcome(`asOf: 2014-08-05\n${plan(E)}\ntalks: 3\n`)).toBe('unclear');
  });

  it('is every rule without a valid day, unless --as-of gives one', () => {
    expect(judge(`${TALKS}asOf: 2014-02-30\n`).check).toMatchObject({
      outcome: 'unclear',
      message: { code: 'noAsOf' },
    });
    expect(judge(`${TALKS}`).check).toMatchObject({ outcome: 'unclear', findings: [] });
    expect(outcome(TALKS, { asOf: '2014-08-10' })).toBe('fail');
    expect(outcome(TALKS, { notBefore: '2014-08-10' })).toBe('unclear');
  });

  it('is a rule that throws, and the run reports the defect', () => {
    const rule: Rule = {
      ...asks(),
      check: () => {
        throw new Error('boom');
      },
    };
    const { check, defects } = judge(`${TALKS}asOf: 2014-08-10\n`, { rule });
    expect(check).toMatchObject({ outcome: 'unclear', message: { code: 'defect', params: { error: 'Error: boom' } } });
    expect(defects.map((defect) => defect.rule)).toEqual(['talks/asks']);
  });
});

describe('who owes', () => {
  const whole = `${TALKS}${plan(E)}\n`;
  it.each([
    [
      'before the stage begins it is the whole stage',
      `asOf: 2014-05-10\n${whole}`,
      'P01 P02',
      '2014-05-11..2014-08-05',
    ],
    ['on its first day it is cut there', `asOf: 2014-05-11\n${whole}`, 'P01', '2014-05-11..2014-05-11'],
    ['on the day of the handover', `asOf: 2014-06-01\n${whole}`, 'P01 P02', '2014-05-11..2014-06-01'],
    ['after the stage nobody joins', `asOf: 2014-09-01\n${whole}`, 'P01 P02', '2014-05-11..2014-08-05'],
    [
      'without a plan it is from the mobilisation on',
      `${TALKS}asOf: 2014-08-06\nmobilisation: {date: 2014-06-01}\n`,
      'P02 P03',
      '2014-06-01..2014-08-06',
    ],
    [
      'a later mobilisation is without date',
      `${TALKS}asOf: 2014-08-05\nmobilisation: {date: 2014-08-06}\n`,
      'P02',
      '2014-08-05..2014-08-05',
    ],
    [
      'a stage that ends before it begins is none',
      `${TALKS}asOf: 2014-08-06\nmobilisation: {date: 2014-06-01}\n${plan('{stage: examineCriticise, from: 2014-08-05, to: 2014-05-11}')}\n`,
      'P02 P03',
      '2014-06-01..2014-08-06',
    ],
    ['with neither it is the day itself', `${TALKS}asOf: 2014-05-31\n`, 'P01', '2014-05-31..2014-05-31'],
  ])('%s', (_, yaml, who, window) => {
    expect(owed(yaml)).toEqual({ who, window });
  });
});

describe('later entries', () => {
  it('are not listed by a rule that counts nothing', () => {
    const rule: Rule = { ...asks(), check: () => noneOf([]) };
    const later = 'talks: [{id: K2, round: 1, date: 2014-06-02, from: [P01], with: [P02]}]';
    expect(judge(`asOf: 2014-06-01\n${later}\n`, { rule }).check?.notCounted).toEqual([]);
  });

  const talk = (id: string, date: string) => `{id: ${id}, round: 1, date: ${date}, from: [P01], with: [P02]}`;
  it('do not count, and are listed', () => {
    const check = judge(`asOf: 2014-06-01\ntalks: [${talk('K1', '2014-06-01')}, ${talk('K2', '2014-06-02')}]\n`).check;
    expect(check?.counted).toMatchObject([{ at: '/talks/0', label: 'K1' }]);
    expect(check?.notCounted).toEqual([
      { at: '/talks/1', label: 'K2', reason: { code: 'later', params: { date: '2014-06-02', asOf: '2014-06-01' } } },
    ]);
  });
});

/** A rule of the stage with a fixed judgement. */
const comesTo = (judgement: Judgement): Rule => ({ ...asks('examineCriticise'), check: () => judgement });
const IN_STAGE = `${TALKS}asOf: 2014-08-05\n${plan(E)}`;

describe('before the stage is over', () => {
  const wrong = findingAt('/talks', 'owes', { who: '', window: '' });

  it('an unfixable finding fails at once, whatever else can still be fixed', () => {
    expect(outcome(IN_STAGE, { rule: comesTo(noneOf([wrong])) })).toBe('pending');
    expect(outcome(IN_STAGE, { rule: comesTo(noneOf([wrong, beyondMending(wrong)])) })).toBe('fail');
    expect(outcome(IN_STAGE, { rule: comesTo(noneOf([beyondMending(wrong)])) })).toBe('fail');
  });

  it('a rule that waits for part of a section points at it, otherwise at the whole record', () => {
    const at = (judgement: Judgement) => judge(IN_STAGE, { rule: comesTo(judgement) }).check?.findings[0]?.at;
    expect(at(unclear('noDate', { part: 'meeting' }))).toBe('/meeting');
    expect(at(unclear('noDate'))).toBe('');
  });

  it('a rule without a stage does not wait, whatever the profile says', () => {
    expect(outcome(IN_STAGE, { rule: asks(), options: { stage: 'examineCriticise' } })).toBe('fail');
  });
});

describe('a check’s message', () => {
  const message = (judgement: Judgement) => judge(IN_STAGE, { rule: comesTo(judgement), final: true }).check?.message;

  it('includes its numbers, if it has any', () => {
    const wrong = findingAt('/talks', 'owes');
    expect(message(noneOf([wrong, wrong], { found: 2, required: 3 }))).toEqual({
      ...{ code: 'fail', params: { found: 2, required: 3, findings: 2 } },
    });
    expect(message(noneOf([]))).toEqual({ code: 'pass', params: { found: '', required: '', findings: 0 } });
  });

  it('says that a non-mapping is not a record', () => {
    const list = judgeRecord(
      { value: [], look: () => ({ kind: 'absent' }), findings: [], broken: new Set(), wrongAt: new Set() },
      judgeOptions([{ rule: asks(), severity: 'error', options: {} }], {
        ...{ asOf: '2014-08-10', notBefore: null, final: false, select: () => true },
      }),
    );
    expect(list.checks[0]).toMatchObject({ outcome: 'unclear', message: { code: 'notAMap' } });
    expect(list.verdict).toBe('incomplete');
  });

  it('says that a mandatory section is required, and not how to state that it is empty', () => {
    const rule: Rule = { ...asks(), reads: ['supervision'], readsIfPresent: [] };
    const withoutIt = judgeRecord(
      {
        ...{ value: { asOf: '2014-08-10' }, look: () => ({ kind: 'absent' }) as const, findings: [] },
        ...{ broken: new Set<string>(), wrongAt: new Set<string>() },
      },
      judgeOptions([{ rule, severity: 'error', options: {} }], {
        ...{ asOf: null, notBefore: null, final: false, select: () => true },
      }),
    );
    expect(withoutIt.checks[0]?.message).toEqual({ code: 'absentRequired', params: { part: 'supervision' } });
  });

  it('names the schema error that keeps it from being judged, and none where nothing else is the cause', () => {
    const because = (yaml: string, rule = asks()) => judge(yaml, { rule }).check?.because;
    expect(because('asOf: 2014-08-10\ntalks: 3\n')).toMatchObject({ rule: 'record/schema' });
    expect(because('asOf: 2014-08-10\ntalks: [{id: K1, rounds: 1}]\n')?.code).toMatch(/^(unknownKey|missingKey)/);
    expect(because('talks: []\n')).toEqual({ rule: 'record/schema', code: 'missingKey' });
    expect(because('asOf: 2014-08-10\n')).toBeUndefined();
    expect(because('asOf: 2014-08-10\nvisits: 3\ntalks: []\n')).toBeUndefined();
  });

  it('names the broken section, not the list in it', () => {
    const rule: Rule = { ...asks(), reads: ['study/groups'] };
    expect(judge('asOf: 2014-08-10\nstudy: 3\n', { rule }).check?.message).toEqual({
      ...{ code: 'broken', params: { part: 'study' } },
    });
  });
});

describe('another rule asked for as of an earlier day', () => {
  it('asks those who served that day, not everyone in its stage', () => {
    let who: readonly string[] | undefined;
    const other: Rule = {
      ...asks('examineCriticise'),
      id: 'plan/schedule',
      check: ({ team }) => {
        who = team.map(({ id }) => id);
        return noneOf([]);
      },
    };
    const asking: Rule = {
      ...asks('examineCriticise'),
      check: ({ judgedOn }) => judgedOn('2014-07-01', 'plan/schedule') ?? noneOf([]),
    };
    const inForce = [asking, other].map((rule) => ({
      rule,
      severity: 'error' as const,
      options: { stage: rule.stage },
    }));
    const loaded = loadBytes(new TextEncoder().encode(`${HEAD}${TALKS}asOf: 2014-08-05\n${plan(E)}`));
    if (!loaded.ok) throw new Error('unreadable');
    judgeRecord(
      { value: loaded.value, look: () => ({ kind: 'absent' }), ...validateRecord(loaded.value, loaded.places) },
      judgeOptions(inForce, { asOf: null, notBefore: null, final: false, select: (id) => id === asking.id }),
    );
    expect(who).toEqual(['P02']);
  });
});

describe('verdict', () => {
  const checks = (...given: readonly (readonly [Outcome, Severity])[]) =>
    given.map(([result, severity]) => ({ outcome: result, severity }));
  it('is the worst among checks of error severity', () => {
    expect(verdictOf(checks(['pending', 'error'], ['unclear', 'error'], ['fail', 'error']))).toBe('fail');
    expect(verdictOf(checks(['pending', 'error'], ['unclear', 'error'], ['fail', 'warning']))).toBe('incomplete');
    expect(verdictOf(checks(['pending', 'error'], ['unclear', 'warning'], ['pass', 'error']))).toBe('pending');
    expect(verdictOf(checks(['notApplicable', 'error'], ['pending', 'warning'], ['pass', 'error']))).toBe('pass');
  });
});
