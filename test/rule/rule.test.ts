import { describe, expect, it } from 'vitest';
import { folderJudged } from '../../src/rule/folder-judgement.ts';
import { article, articleFact, central, proposal } from '../../src/rule/rule.ts';
import { folderRules } from '../../src/rules/index.ts';
import { judgedBanner } from '../properties/judged-banner.ts';

describe('the source of a requirement', () => {
  it('quotes its words; our own proposals have none', () => {
    expect([article('话'), articleFact('话'), central('话'), proposal('话')]).toEqual(
      ['article', 'article-fact', 'central', 'proposal'].map((provenance) => ({ provenance, words: '话' })),
    );
    expect(proposal()).toEqual({ provenance: 'proposal', words: '' });
  });
});

const ALL_MODES = ['selfStudy', 'groupStudy', 'discussion'].map((mode) => ({ date: '2014-02-18', mode }));

describe('a folder check', () => {
  const roster = {
    ...{ schema: 'roster/1', name: '示范旗', asOf: '2014-08-10', units: [] },
    teams: [
      { id: 'T2', name: '二组', members: [{ id: 'S2', name: '辛某' }], study: ALL_MODES },
      {
        id: 'T1',
        name: '一组',
        members: [{ id: 'S1', name: '庚某' }],
        study: [{ date: '2014-02-18', mode: 'selfStudy' }],
      },
    ],
  };
  const checks = judgedBanner({ roster, records: [] });

  it('has found and required numbers', () => {
    expect(checks.get('roster/study')?.message).toMatchObject({ code: 'fail', params: { found: 1, required: 2 } });
  });

  it('counts nothing without a judgement', () => {
    expect(checks.size).toBe(folderRules.length);
    for (const check of checks.values())
      if (check.outcome === 'unclear' || check.outcome === 'notApplicable')
        expect(check).toMatchObject({ found: null, required: null, findings: [], counted: [], notCounted: [] });
  });

  it('counts nothing either if it is judged without naming any', () => {
    expect(checks.get('folder/duplicate-units')).toMatchObject({ counted: [] });
    expect(folderJudged([])).toMatchObject({ found: null, required: null, counted: [], notCounted: [], findings: [] });
  });
});
