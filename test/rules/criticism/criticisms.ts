import { wordsOf } from '../words.ts';
/** The sections that the cases on criticism share. */
export const PLAN = `
plan:
  versions:
    - {version: 1, date: 2014-02-20, stages: [{stage: examineCriticise, from: 2014-05-11, to: 2014-08-05}]}`;
export const MEETING = '\nmeeting: {date: 2014-07-18}';

export const LEADER = '  - {id: P01, name: 甲某, post: 书记, topLeader: true}';
export const SECOND = '  - {id: P02, name: 乙某, post: 镇长, teamMember: true}';
export const THIRD = '  - {id: P03, name: 丙某, post: 副书记, teamMember: true}';
export const people = (...lines: readonly string[]) => `people:\n${lines.join('\n')}`;

/** `P01>P02*5`: five criticisms of P02 by P01. A date among them applies to all. */
export function criticisms(...said: readonly string[]): string {
  const date = said.find((word) => /^\d/.test(word)) ?? '2014-07-18';
  const pairs = said.flatMap((word) => {
    const [, from, to, times = '1'] = /^(\w+)>(\w+)(?:\*(\d+))?$/.exec(word) ?? [];
    return from && to ? Array.from({ length: Number(times) }, () => ({ from, to })) : [];
  });
  const lines = pairs.map(
    ({ from, to }, i) => `  - {id: C${i + 1}, from: ${from}, to: ${to}, date: ${date}, text: ${wordsOf(i)}}`,
  );
  return ['\ncriticisms:', ...lines].join('\n');
}
