import { describe, expect, it } from 'vitest';
import { lateStages, type StageEntry, stageFaults } from '../../src/campaign/stages.ts';
import type { Stage } from '../../src/model.ts';

const entry = (stage: Stage, from: string, to: string): StageEntry => ({
  ...{ stage, from, to },
  ...{ at: `/${stage}`, label: stage },
});

const LISTEN = entry('studyListen', '2014-02-26', '2014-05-10');
const ALL: readonly Stage[] = ['studyListen', 'examineCriticise', 'rectify'];
const codes = (entries: readonly StageEntry[], stages = ALL) =>
  stageFaults(entries, stages, '/stages').map(({ at, code }) => `${at} ${code}`);

describe('stages', () => {
  it('follow each other, the next at the earliest on the day after', () => {
    const rest = [entry('examineCriticise', '2014-05-11', '2014-08-05'), entry('rectify', '2014-08-06', '2014-10-01')];
    expect(codes([LISTEN, ...rest])).toEqual([]);
    expect(codes([LISTEN, entry('examineCriticise', '2014-05-10', '2014-08-05'), ...rest.slice(1)])).toEqual([
      '/examineCriticise/from beginsTooEarly',
    ]);
  });

  it('skip a backwards stage when checking the order of the others', () => {
    const backwards = entry('examineCriticise', '2014-08-05', '2014-05-11');
    expect(codes([LISTEN, backwards, entry('rectify', '2014-06-01', '2014-10-01')])).toEqual([
      '/examineCriticise/to endsBeforeItBegins',
    ]);
    expect(codes([LISTEN, backwards, entry('rectify', '2014-05-10', '2014-10-01')])).toEqual([
      '/examineCriticise/to endsBeforeItBegins',
      '/rectify/from beginsTooEarly',
    ]);
  });

  it('report a backwards stage once, not also as beginning too early', () => {
    expect(codes([LISTEN, entry('examineCriticise', '2014-05-01', '2014-04-01')], ALL.slice(0, 2))).toEqual([
      '/examineCriticise/to endsBeforeItBegins',
    ]);
  });

  it('may last a single day', () => {
    expect(codes([entry('rectify', '2014-08-06', '2014-08-06')], ['rectify'])).toEqual([]);
  });

  it('are ignored unless required', () => {
    const odd = [LISTEN, entry('rectify', '2014-10-01', '2014-08-06'), entry('rectify', '2014-08-07', '2014-08-06')];
    expect(codes(odd, ['studyListen'])).toEqual([]);
    expect(codes([], ['studyListen'])).toEqual(['/stages noStage']);
  });

  it('end by the day that the profile allows, inclusive', () => {
    const late = (endBy: Readonly<Partial<Record<Stage, string>>>) => lateStages([LISTEN], endBy).map(({ at }) => at);
    expect(late({ studyListen: '2014-05-10' })).toEqual([]);
    expect(late({ studyListen: '2014-05-09' })).toEqual(['/studyListen/to']);
    expect(late({ rectify: '2014-01-01' })).toEqual([]);
  });
});
