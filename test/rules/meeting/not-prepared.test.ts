import { describe, expect, it } from 'vitest';
import cadres from '../../../src/rules/drafts/cadres.ts';
import team from '../../../src/rules/drafts/team.ts';
import prepared from '../../../src/rules/meeting/prepared.ts';
import fedBack from '../../../src/rules/opinions/fed-back.ts';
import rounds from '../../../src/rules/talks/rounds.ts';
import { runRule } from '../test-rule.ts';

const WITH = [rounds, team, cadres, fedBack];

const check = (yaml: string) => runRule(prepared, { yaml, with: WITH }).check;

const NOTHING = `
people:
  - {id: P01, name: 甲某, post: 书记, topLeader: true, teamMember: true}
  - {id: P02, name: 乙某, post: 镇长, teamMember: true, leadingCadre: true}
meeting: {date: 2014-07-18}
talks: []
materials: []`;

const opinion = (fedBack: string) =>
  `{id: O1, received: 2014-07-10, collectedBy: team, text: 文件太多, wind: none, about: team${fedBack}}`;

const late = (fedBack: string) => {
  const { findings } = check(`${NOTHING}\nopinions: [${opinion(fedBack)}]`);
  return findings.filter(({ code }) => code === 'notFedBack').map(({ at }) => at);
};

describe('what was not ready on the day of the meeting', () => {
  it('says how much there was of how much, of a cadre who it is', () => {
    const one = '[{id: K1, round: 1, date: 2014-05-14, from: [P01], with: [P02]}]';
    const { findings } = check(`${NOTHING.replace('talks: []', `talks: ${one}`)}\nopinions: []`);
    const params = new Map(findings.map((finding) => [finding.code, finding.params]));
    expect(params.get('rounds')).toEqual({ found: 1, required: 3, date: '2014-07-18' });
    expect(params.get('teamDrafts')).toEqual({ found: 0, required: 3, date: '2014-07-18' });
    expect(params.get('cadreDrafts')).toMatchObject({ id: 'P02', name: '乙某', date: '2014-07-18' });
    expect(params.get('cadreDrafts')).not.toHaveProperty('required');
  });

  it('is an opinion fed back too late, or on a day before it was received, at that day; not at all, at the opinion', () => {
    expect(late(', fedBack: 2014-07-19')).toEqual(['/opinions/0/fedBack']);
    expect(late(', fedBack: 2014-07-09')).toEqual(['/opinions/0/fedBack']);
    expect(late('')).toEqual(['/opinions/0']);
    expect(late(', fedBack: 2014-07-10')).toEqual([]);
    expect(late(', fedBack: 2014-07-18')).toEqual([]);
  });

  it('is not known where a section is absent, which is named', () => {
    expect(check(NOTHING).outcome).toBe('fail');
    const ready = NOTHING.replace('materials: []', '').replace('talks: []', '');
    expect(check(`${ready}\nopinions: []`).message).toMatchObject({ code: 'partAbsent', params: { part: 'talks' } });
  });
});
