import { expect, it } from 'vitest';
import { isSupervisorsWork, whyNotBySupervisors } from '../../src/campaign/supervisors.ts';

it.each([
  ['/visits/0/by/0', true],
  ['/weeklyReports/3/by', true],
  ['/supervision/members/0/name', true],
  ['/topLeader/assessments/0/by', true],
  ['/topLeader/summons/0/followUp', true],
  ['/meeting/supervisors/1', true],
  ['/plan/versions/0/review/date', true],
  ['/materials/0/drafts/1/review/decision', true],
  ['/topLeader/leads/0/date', false],
  ['/meeting/present', false],
  ['/plan/versions/0/date', false],
  ['/opinions/0/visits/0', false],
  ['/talks/0/topLeader/summons/0', false],
  ['/talks/0/meeting/supervisors', false],
])('%s stands among what the supervisors did themselves: %s', (at, isTheirs) =>
  expect(isSupervisorsWork({ at })).toBe(isTheirs),
);

it('says who of those that an entry names is not a supervisor, or is one of the unit, each once', () => {
  const view = { supervisors: new Set(['S1', 'S2']), ownSupervisors: new Set(['S2']), who: (id: string) => `${id} 某` };
  expect(whyNotBySupervisors([], view)).toEqual({ code: 'noSupervisor', params: {} });
  expect(whyNotBySupervisors(['S1'], view)).toBeNull();
  expect(whyNotBySupervisors(['S1', 'S2', 'S2'], view)).toEqual({ code: 'ofUnit', params: { ids: ['S2 某'] } });
  expect(whyNotBySupervisors(['S9', 'S9', 'S2'], view)).toEqual({
    code: 'unknownSupervisor',
    params: { ids: ['S9 某'] },
  });
});
