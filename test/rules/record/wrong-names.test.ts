import { describe, expect, it } from 'vitest';
import dates from '../../../src/rules/record/dates.ts';
import references from '../../../src/rules/record/references.ts';
import { runRule } from '../test-rule.ts';

const findings = (rule: Parameters<typeof runRule>[0], yaml: string) =>
  runRule(rule, yaml).check.findings.map(({ code, at, subject, params }) => ({ code, at, subject, params }));

describe('what record/references names', () => {
  it('is the number that should stand there, at its key', () => {
    const yaml = `
plan: {versions: [{version: 1, date: 2014-02-20}, {version: 3, date: 2014-02-21}]}
materials: [{owner: team, drafts: [{draft: 2, date: 2014-06-10}]}]`;
    expect(findings(references, yaml)).toEqual([
      {
        ...{ code: 'versionNumber', at: '/plan/versions/1/version', subject: 'v3' },
        params: { number: 3, expected: 2 },
      },
      {
        ...{ code: 'draftNumber', at: '/materials/0/drafts/0/draft', subject: 'team#2' },
        params: { number: 2, expected: 1 },
      },
    ]);
  });

  it('is the entry that names nobody, and of what has no name of its own none', () => {
    const yaml = `
visits: [{date: 2014-03-05, by: [S99]}]
talks: [{id: K1, round: 1, date: 2014-05-14, from: [P99], with: [P01]}]
meeting: {supervisors: [S98]}`;
    expect(
      findings(references, yaml).map(({ at, subject, params }) => [at, subject, params['id'], params['key']]),
    ).toEqual(
      expect.arrayContaining([
        ['/talks/0/from/0', 'K1', 'P99', 'talks/from'],
        ['/meeting/supervisors/0', null, 'S98', 'supervisors'],
      ]),
    );
  });

  it.each([
    ['versions of a plan', 'plan: {versions: [{version: 1, date: 2014-02-20}]}'],
    ['groups', 'study: {groups: [{group: leadingCadres, members: 1}]}'],
    ['an appraisal', 'mobilisation: {appraisal: [{of: team, issued: 1, returned: 1}]}'],
  ])('is looked at where a record has %s alone', (_, yaml) => {
    const alone = `people: []\nsupervision: {team: T05, members: []}\n${yaml}`;
    expect(runRule(references, alone).check.outcome).toBe('pass');
  });
});

describe('what record/dates names', () => {
  it('is the key with the day, and of a weekly report which key is meant', () => {
    const yaml = `
asOf: 2014-08-10
weeklyReports: [{week: 2014-W32, filed: 2014-08-11, by: S13}]
archive: [{id: A1, title: 文, made: 2014-08-10, filed: 2014-08-12}]
meeting: {date: 2014-08-13}`;
    expect(findings(dates, yaml)).toEqual(
      expect.arrayContaining([
        {
          ...{ code: 'afterAsOf', at: '/meeting/date', subject: null },
          params: { key: 'date', date: '2014-08-13', asOf: '2014-08-10' },
        },
        {
          ...{ code: 'afterAsOf', at: '/archive/0/filed', subject: 'A1' },
          params: { key: 'filed', date: '2014-08-12', asOf: '2014-08-10' },
        },
        {
          ...{ code: 'afterAsOf', at: '/weeklyReports/0/filed', subject: expect.any(String) },
          params: { key: 'weeklyReports/filed', date: '2014-08-11', asOf: '2014-08-10' },
        },
      ]),
    );
  });

  it('is no review where there is none yet', () => {
    const yaml = `
asOf: 2014-08-10
plan: {versions: [{version: 1, date: 2014-08-11}]}
materials: [{owner: team, drafts: [{draft: 1, date: 2014-08-12}]}]`;
    expect(findings(dates, yaml).map(({ at }) => at)).toEqual(['/plan/versions/0/date', '/materials/0/drafts/0/date']);
  });

  it('is before or after whose service it was', () => {
    const yaml = `
asOf: 2014-08-10
people:
  - {id: P01, name: 甲某, post: 书记, topLeader: true, from: 2014-05-01, to: 2014-06-30}
problems:
  - {id: X1, owner: P01, wind: none, found: 2014-04-30, text: 文}
  - {id: X2, owner: P01, wind: none, found: 2014-07-01, text: 文}
  - {id: X3, owner: team, wind: none, found: 2014-07-01, text: 文}`;
    expect(findings(dates, yaml).map(({ code, at, subject }) => [code, at, subject])).toEqual([
      ['beforeService', '/problems/0/owner', 'X1'],
      ['afterService', '/problems/1/owner', 'X2'],
    ]);
  });

  it.each([[references], [dates]])('beside what has an error is told, and no section is what is none', (rule) => {
    const some = 'asOf: 2014-08-10\nvisits: [{date: 2014-03-05, by: [S13]}]\n';
    const said = (yaml: string) => runRule(rule, yaml).check.message;
    expect(said(some).code).toBe('pass');
    expect(said(`${some}talks: [{id: K1}]\n`)).toEqual({ code: 'passPartly', params: { sections: ['talks'] } });
    expect(said(`${some}unit: {id: 3}\n`).code).toBe('pass');
    const failing = rule === dates ? '2014-08-11' : '2014-03-05';
    expect(said(`asOf: 2014-08-10\nvisits: [{date: ${failing}, by: [S99]}]\ntalks: [{id: K1}]\n`).code).toBe('fail');
  });
});
