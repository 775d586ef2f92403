import { describe, expect, it } from 'vitest';
import { criticismsBetween, criticsOf } from '../../src/campaign/criticisms.ts';
import { draftsByOwner } from '../../src/campaign/drafts.ts';
import { whyNotBySupervisors } from '../../src/campaign/supervisors.ts';
import { makePartiesOf, teamTalks } from '../../src/campaign/talks.ts';
import { readLetters } from '../../src/rule/plain-letters.ts';
import type { Input } from '../../src/rule/rule.ts';
import type { PersonEntry, View } from '../../src/rule/view.ts';
import mustTalks from '../../src/rules/talks/must-talks.ts';
import { whoAmong } from '../../src/words/who.ts';
import { runRule } from '../rules/test-rule.ts';

const person = (id: string, more: object = {}) =>
  ({ id, name: `${id}某`, at: `/people/${id}`, label: id, ...more }) as unknown as PersonEntry;

const MEMBER = { teamMember: true };
const PEOPLE = [
  person('P01', { topLeader: true, ...MEMBER }),
  person('P02', MEMBER),
  person('P03', MEMBER),
  person('P21'),
];
const who = whoAmong(PEOPLE);
const UNIT = { people: PEOPLE, supervisors: new Set(['S1', 'S2']), ownSupervisors: new Set(), who } as unknown as View;

const talk = (from: readonly string[], to: readonly string[], id = 'K1') =>
  ({
    id,
    at: `/talks/${id}`,
    label: id,
    round: 1,
    date: '2014-05-14',
    from,
    with: to,
  }) as unknown as View['talks'][number];

/** The parties of a talk, or why it is not one-to-one. */
function told(from: readonly string[], to: readonly string[]) {
  const parties = makePartiesOf(UNIT)(talk(from, to));
  if (parties.kind === 'none') return parties.reason;
  return parties.kind === 'supervisor' ? parties.person.id : parties.pair.map(({ id }) => id);
}

describe('the parties of a talk', () => {
  it('are two people of the unit, whoever started, each counted once', () => {
    expect(told(['P01'], ['P02'])).toEqual(['P01', 'P02']);
    expect(told(['P01', 'P01'], ['P02', 'P02'])).toEqual(['P01', 'P02']);
  });

  it('are one person of the unit and any number of supervisors', () => {
    expect(told(['S1', 'S2'], ['P02'])).toBe('P02');
    expect(told(['P02'], ['S1'])).toBe('P02');
  });

  it.each([
    [['P01', 'P99'], ['P98', 'P99'], { code: 'unknownParty', params: { ids: ['P99', 'P98'] } }],
    [[], ['P02'], { code: 'nobodyThere', params: {} }],
    [['P01'], [], { code: 'nobodyThere', params: {} }],
    [['P01', 'P02'], ['P02', 'P01', 'P02'], { code: 'sameOnBothSides', params: { ids: ['P02 P02某', 'P01 P01某'] } }],
    [['P01', 'P02'], ['P03'], { code: 'severalFrom', params: { n: 2 } }],
    [['P03'], ['P01', 'P02'], { code: 'severalWith', params: { n: 2 } }],
    [['P01', 'P02'], ['S1'], { code: 'severalFrom', params: { n: 2 } }],
    [['S1'], ['P01', 'P02', 'P03'], { code: 'severalWith', params: { n: 3 } }],
    [['P01', 'S1'], ['S2'], { code: 'severalFrom', params: { n: 2 } }],
    [['S1'], ['S2'], { code: 'onlySupervisors', params: {} }],
  ])('%j with %j are none', (from, to, reason) => expect(told(from, to)).toEqual(reason));

  it('of the team are two members; every other talk has a reason not to count', () => {
    const talks = [talk(['P01'], ['P02'], 'K1'), talk(['P01'], ['P21'], 'K2'), talk(['S1'], ['P01'], 'K3')];
    const { held, others } = teamTalks({ ...UNIT, talks, shared: new Map() });
    expect(held.map(({ talk: { id }, pair }) => [id, ...pair.map((each) => each.id)])).toEqual([['K1', 'P01', 'P02']]);
    expect(others).toEqual([
      { at: '/talks/K2', label: 'K2', reason: { code: 'notTeamMember', params: { ids: ['P21 P21某'] } } },
      { at: '/talks/K3', label: 'K3', reason: { code: 'withSupervisor', params: {} } },
    ]);
  });
});

describe('a criticism', () => {
  const criticism = (from: string, to: string) => ({ from, to, at: `/${from}${to}`, label: `${from}>${to}` });
  const read = (...all: readonly (readonly [string, string])[]) =>
    criticismsBetween({ people: PEOPLE, criticisms: all.map(([from, to]) => criticism(from, to)) } as unknown as View);

  it('counts between two members, and names unknown people', () => {
    const { given, others } = read(['P01', 'P02'], ['P01', 'P99'], ['P98', 'P99'], ['P99', 'P99'], ['P01', 'P01']);
    expect(given.map(({ giver, receiver }) => [giver.id, receiver.id])).toEqual([['P01', 'P02']]);
    expect(others.map(({ reason: { code, params } }) => [code, params['ids']])).toEqual([
      ['unknownMember', ['P99']],
      ['unknownMember', ['P98', 'P99']],
      ['unknownMember', ['P99']],
      ['ofSelf', undefined],
    ]);
  });

  it('is owed by the members who serve on the day of the meeting', () => {
    const serving = PEOPLE.map((each) => ({ ...each, service: { from: '0001-01-01', to: '9999-12-31' } }));
    const input = { meeting: { date: '2014-07-18' }, team: [], servingIn: () => serving } as unknown as Input;
    expect(criticsOf(input).asked.map(({ id }) => id)).toEqual(['P01', 'P02', 'P03']);
  });
});

describe('an entry by supervisors', () => {
  it('counts if all are supervisors, and names each stranger once', () => {
    expect(whyNotBySupervisors(['S1', 'S2'], UNIT)).toBeNull();
    expect(whyNotBySupervisors([], UNIT)).toEqual({ code: 'noSupervisor', params: {} });
    expect(whyNotBySupervisors(['S1', 'P01', 'S9', 'P01'], UNIT)).toEqual({
      ...{ code: 'unknownSupervisor', params: { ids: ['P01 P01某', 'S9'] } },
    });
  });
});

describe('two materials of one owner', () => {
  const draft = (n: number) => ({
    ...{ draft: n, date: `2014-06-1${n}`, at: `/d${n}`, label: `team#${n}` },
    review: { date: `2014-06-1${n}`, reviewers: ['S1'], standards: {}, decision: 'approve' },
  });
  const material = (name: string, count: number) => ({
    ...{ owner: 'team', at: `/${name}`, label: 'team' },
    drafts: Array.from({ length: count }, (_, n) => draft(n + 1)),
  });
  const kept = (...counts: readonly number[]) => {
    const materials = counts.map((count, n) => material(String(n), count));
    const input = {
      ...UNIT,
      materials,
      look: () => ({ kind: 'absent' }),
      letters: readLetters([]),
      textOf: () => ({ kind: 'none' }),
    };
    const of = draftsByOwner(input as unknown as Input);
    return of.get('team')?.material.at;
  };

  it('count by the one with more reviewed drafts; the first wins a tie', () => {
    expect([kept(1, 2), kept(2, 1), kept(2, 2)]).toEqual(['/1', '/0', '/0']);
  });
});

describe('required pairs', () => {
  const at = (id: string, line: string) => `  - {id: ${id}, name: 某某, post: 职, teamMember: true${line}}`;
  const pairs = (legs: readonly string[], ...people: readonly string[]) =>
    runRule(mustTalks, { yaml: `people:\n${people.join('\n')}\ntalks: []`, options: { legs } }).check.findings.map(
      ({ code, params }) => `${code} ${Object.values(params).join(' ')}`,
    );
  const LEADERS = [at('P01', ', topLeader: true'), at('P02', ', topLeader: true'), at('P03', ''), at('P04', '')];

  it('occur once each, two leaders included, and a leader’s pairs come from the leader’s leg only', () => {
    const all = pairs(['leaderMember', 'memberMember'], ...LEADERS);
    expect(all).toHaveLength(6);
    expect(new Set(all).size).toBe(6);
    expect(all.filter((pair) => pair.startsWith('memberMember'))).toHaveLength(1);
    const lastLeading = ['P03', 'P01', 'P04', 'P02'].map((id) => LEADERS.find((line) => line.includes(id)) ?? '');
    expect(new Set(pairs(['leaderMember', 'memberMember'], ...lastLeading)).size).toBe(6);
    const among = pairs(['leaderMember', 'memberMember'], ...lastLeading).filter((pair) => /^memberMember/.test(pair));
    expect(among).toEqual([expect.stringMatching(/P03.*P04/)]);
    expect(pairs(['leaderMember'], ...LEADERS)).toHaveLength(5);
    expect(pairs(['memberMember'], ...LEADERS)).toHaveLength(6);
  });
});
