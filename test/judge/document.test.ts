import { describe, expect, it } from 'vitest';
import { emptyOf, missingIn, ownAsOf, sectionsOf, stageDates } from '../../src/judge/document.ts';

const raw = (value: unknown, wrongAt: readonly string[] = []) => ({
  ...{ value, findings: [], wrongAt: new Set(wrongAt) },
  broken: new Set(wrongAt.map((at) => at.split('/')[1] ?? '')),
});

const NO_DATES = { calendar: null, endBy: {} };

describe('whatever a file holds', () => {
  it.each([[null], [[{ asOf: '2014-08-10' }]], ['asOf'], [3], [{}]])('%j has no day and no sections', (value) => {
    expect(ownAsOf(raw(value))).toBeNull();
    expect(sectionsOf(raw(value))).toEqual({});
    expect([...stageDates(raw(value), '2014-08-10', NO_DATES)]).toEqual([]);
  });

  it('a section with a schema error is none', () => {
    expect(sectionsOf(raw({ talks: 3, people: [] }, ['/talks']))).toEqual({ people: [] });
  });
});

describe('how a record says that there is none', () => {
  it.each([
    ['plan', 'plan: {}'],
    ['mobilisation', 'mobilisation: {}'],
    ['topLeader', 'topLeader: {}'],
    ['talks', 'talks: []'],
    ['study/groups', 'groups: []'],
  ])('of %s: %s', (missing, none) => expect(emptyOf(missing)).toBe(none));

  it('a list left out of a section that says something is missing, of an empty one it is none', () => {
    expect(missingIn({ study: { sessions: [] } }, 'study/groups')).toBe('study/groups');
    expect(missingIn({ study: {} }, 'study/groups')).toBeNull();
    expect(missingIn({}, 'study/groups')).toBe('study');
  });
});

describe('the days of the stages', () => {
  const stage = (to: string) => ({ stage: 'studyListen', from: '2014-02-26', to });
  const version = (date: string, to: string) => ({ date, stages: [stage(to)] });
  const plan = { versions: [version('2014-02-20', '2014-05-10'), version('2014-03-20', '2014-05-20')] };
  const end = (asOf: string, wrongAt?: readonly string[], value: unknown = { plan }) =>
    stageDates(raw(value, wrongAt), asOf, NO_DATES).get('studyListen')?.to;

  it('are those of the last version dated by then, that day included', () => {
    expect(end('2014-03-20')).toBe('2014-05-20');
    expect(end('2014-03-19')).toBe('2014-05-10');
    expect(end('2014-02-19')).toBeUndefined();
  });

  it('are none where that version’s stages are broken, at them or inside', () => {
    expect(end('2014-08-10', ['/plan/versions/1/stages'])).toBeUndefined();
    expect(end('2014-08-10', ['/plan/versions/1/stages/0/to'])).toBeUndefined();
    expect(end('2014-08-10', ['/plan/versions/0/stages/0/to', '/plan/versions/1/stagesOfOld'])).toBe('2014-05-20');
  });

  it('are the roster’s where it has the stage, and end by the profile’s last day', () => {
    const ofRoster = [{ stage: 'studyListen', from: '2014-03-01', to: '2014-04-30' }] as const;
    const days = (calendar: typeof ofRoster | [], endBy: Readonly<Record<string, string>>) =>
      Object.fromEntries(
        stageDates(raw({ plan }), '2014-08-10', { calendar: { from: null, stages: calendar }, endBy }),
      );
    expect(days(ofRoster, {})).toEqual({ studyListen: { from: '2014-03-01', to: '2014-04-30' } });
    expect(days(ofRoster, { studyListen: '2014-04-29' })).toEqual({
      studyListen: { from: '2014-03-01', to: '2014-04-29' },
    });
    expect(days([], { studyListen: '2014-05-21', rectify: '2014-09-30' })).toEqual({
      studyListen: { from: '2014-02-26', to: '2014-05-20' },
      rectify: { from: '0001-01-01', to: '2014-09-30' },
    });
  });

  it('of a stage that nobody knows are none', () => {
    const odd = { plan: { versions: [{ date: '2014-02-20', stages: [{ ...stage('2014-05-10'), stage: 'rest' }] }] } };
    expect([...stageDates(raw(odd), '2014-08-10', NO_DATES)]).toEqual([]);
  });
});
