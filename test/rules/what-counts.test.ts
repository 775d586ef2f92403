import { describe, expect, it } from 'vitest';
import type { Rule } from '../../src/rule/rule.ts';
import criticismEach from '../../src/rules/criticism/each.ts';
import eachColleague from '../../src/rules/criticism/each-colleague.ts';
import leastCriticised from '../../src/rules/criticism/top-leader.ts';
import approved from '../../src/rules/drafts/approved.ts';
import cadreDrafts from '../../src/rules/drafts/cadres.ts';
import teamDrafts from '../../src/rules/drafts/team.ts';
import leads from '../../src/rules/guidance/top-leader-leads.ts';
import visits from '../../src/rules/guidance/visits.ts';
import heard from '../../src/rules/opinions/heard.ts';
import optionalActions from '../../src/rules/plan/optional-actions.ts';
import problemFocus from '../../src/rules/plan/problem-focus.ts';
import planRevisions from '../../src/rules/plan/revisions.ts';
import problemCount from '../../src/rules/problems/count.ts';
import countEach from '../../src/rules/problems/count-each.ts';
import fourWinds from '../../src/rules/problems/four-winds.ts';
import forms from '../../src/rules/study/forms.ts';
import notes from '../../src/rules/study/notes.ts';
import mustTalks from '../../src/rules/talks/must-talks.ts';
import rounds from '../../src/rules/talks/rounds.ts';
import roundsEach from '../../src/rules/talks/rounds-each.ts';
import supervisors from '../../src/rules/talks/supervisors.ts';
import { runRule } from './test-rule.ts';

/** A rule, and a record that passes it where `ENTRY` stands for a text, or a day, that counts. */
type Held = readonly [rule: Rule, yaml: string, options?: Readonly<Record<string, unknown>>];

const REVIEW = `
      review:
        date: 2014-02-21
        reviewers: [S13]
        prescribedActions: {result: pass}
        optionalActions: {result: pass}
        schedule: {result: pass}
        problemFocus: {result: pass}
        decision: approve`;
const LEADER =
  '\npeople:\n  - {id: P01, name: 甲某, post: 书记, topLeader: true, teamMember: true, leadingCadre: true}';
const PAIR = `${LEADER}\n  - {id: P02, name: 乙某, post: 镇长, teamMember: true}`;
const MEETING = '\nmeeting: {date: 2014-07-18}';

const problem = (text: string, day = '2014-05-20') =>
  `\nproblems:\n  - {id: X1, owner: P01, wind: formalism, found: ${day}, text: ${text}}`;
const criticism = (text: string, day = '2014-07-18') => `\ncriticisms:
  - {id: C0, from: P01, to: P02, date: 2014-07-18, text: 遇事急躁冒进听不进劝}
  - {id: C1, from: P02, to: P01, date: ${day}, text: ${text}}`;
const opinion = (text: string, day = '2014-03-18') =>
  `\nopinions:\n  - {id: O1, received: ${day}, collectedBy: unit, text: ${text}, wind: formalism, about: team}`;
const plan = (lists: string) => `\nplan:\n  versions:\n    - version: 1\n      date: 2014-02-20${lists}${REVIEW}`;
const talk = (from: string, to: string, day: string) =>
  `\ntalks:\n  - {id: K1, round: 1, date: ${day}, from: [${from}], with: [${to}]}`;
const draft = (owner: string, day: string, reviewed = day) => `\nmaterials:\n  - owner: ${owner}\n    drafts:
      - {draft: 1, date: ${day}, review: {date: ${reviewed}, reviewers: [S13], standards: {}, decision: approve}}`;

/** What the rule says of the record with this in its place: whether it passes, and why something does not count. */
function judged([rule, yaml, options = {}]: Held, entry: string): readonly string[] {
  const { check } = runRule(rule, { yaml: yaml.replaceAll('ENTRY', entry), options });
  return [check.outcome, ...check.notCounted.map(({ reason }) => reason.code)];
}

const each = (all: readonly Held[]) => all.map((held) => [held[0].id, held] as const);

const TOLD = each([
  [problemCount, problem('ENTRY'), { min: 1 }],
  [countEach, LEADER + problem('ENTRY'), { min: 1 }],
  [fourWinds, problem('ENTRY'), { winds: ['formalism'] }],
  [criticismEach, PAIR + criticism('ENTRY'), { min: 1 }],
  [eachColleague, PAIR + criticism('ENTRY'), { min: 1 }],
  [leastCriticised, PAIR + criticism('ENTRY')],
  [heard, opinion('ENTRY')],
  [optionalActions, plan('\n      optionalActions: [{title: ENTRY, reason: 会多}]'), { minLetters: 6 }],
  [problemFocus, plan('\n      targetProblems: [{text: ENTRY, wind: formalism}]')],
]);

describe('an entry says something', () => {
  it.each(TOLD)('%s counts four letters, and not three', (_, held) => {
    expect(judged(held, '会议太多')).toEqual(['pass']);
    expect(judged(held, '会议多')).toEqual(['fail', 'fewLetters']);
  });

  it.each(TOLD)('%s counts no empty words, digits or marks', (_, held) => {
    for (const text of ['没有发现问题', '会会会会会会'])
      expect([text, ...judged(held, text)]).toEqual([text, 'fail', 'saysNothing']);
    for (const text of ['会议多2014！', '一、会议多'])
      expect([text, ...judged(held, text)]).toEqual([text, 'fail', 'fewLetters']);
  });

  it.each(TOLD)('%s counts as many letters as the profile asks for', (_, [rule, yaml, options]) => {
    const held: Held = [rule, yaml, { ...options, minLetters: rule === optionalActions ? 10 : 8 }];
    expect(judged(held, '会议太多文件太多')).toEqual(['pass']);
    expect(judged(held, '会议太多文件多')).toEqual(['fail', 'fewLetters']);
  });
});

describe('an entry counts once', () => {
  const again = (yaml: string, id: string, from: string) =>
    `${yaml}${yaml.split('\n').at(-1)?.replace(from, id).replace('会议太多', 'ENTRY').replace(/^/, '\n')}`;
  it.each(
    each([
      [problemCount, again(problem('会议太多'), 'X2', 'X1'), { min: 2 }],
      [countEach, LEADER + again(problem('会议太多'), 'X2', 'X1'), { min: 2 }],
      [
        criticismEach,
        LEADER +
          PAIR.replace('\npeople:', '').replace(/\n.*P01.*/, '') +
          again(criticism('会议太多'), 'C2', 'C1') +
          again(criticism('会议太多'), 'C3', 'C1')
            .split('\n')
            .slice(2, 3)
            .map((line) => `\n${line.replace('C0', 'C4').replace('急躁', '盲目')}`)
            .join(''),
        { min: 2 },
      ],
      [heard, again(opinion('会议太多'), 'O2', 'O1'), { min: 2 }],
      [
        problemFocus,
        plan('\n      targetProblems: [{text: 会议太多, wind: formalism}, {text: ENTRY, wind: formalism}]'),
        { min: 2 },
      ],
    ]),
  )('%s does not count the same words of the same people again', (_, held) => {
    expect(judged(held, '会议太长')).toEqual(['pass']);
    for (const text of ['会议太多', '会议，太多。', '第二条、会议太多', '会 议\u200b太多（2）'])
      expect([text, ...judged(held, JSON.stringify(text))]).toEqual([text, 'fail', 'sameAgain']);
  });
});

describe('words that somebody else has count', () => {
  const other = (yaml: string, ...changes: readonly (readonly [string, string])[]) =>
    changes.reduce((line, [from, to]) => line.replace(from, to), yaml.split('\n').at(-1) ?? '');
  it.each(
    each([
      [problemCount, `${problem('ENTRY')}\n${other(problem('ENTRY'), ['X1', 'X2'], ['P01', 'P02'])}`, { min: 2 }],
      [heard, `${opinion('ENTRY').replace('unit', 'team')}\n${other(opinion('ENTRY'), ['O1', 'O2'])}`],
      [criticismEach, PAIR + criticism('ENTRY').replace('遇事急躁冒进听不进劝', 'ENTRY'), { min: 1 }],
    ]),
  )('%s', (_, held) => expect(judged(held, '会议太多')[0]).toBe('pass'));
});

describe('a file that says nothing is not text', () => {
  const REVIEWS = (yaml: string) => yaml.replace('date: 2014-06-10, review', 'date: 2014-06-10, file: a.txt, review');
  const read = (rule: Rule, yaml: string, text: string) => {
    const { check } = runRule(rule, { yaml, options: { min: 1 }, texts: { 'a.txt': text, 'b.txt': '第一稿的内容' } });
    return [
      check.outcome,
      ...check.notCounted.map(({ reason }) => `${reason.code} ${reason.params['file'] ?? reason.params['text'] ?? ''}`),
    ];
  };
  it('a draft', () => {
    const yaml = REVIEWS(draft('team', '2014-06-10'));
    expect(read(teamDrafts, yaml, '会议')).toEqual(['pass']);
    expect(read(teamDrafts, yaml, '会')).toEqual(['fail', 'saysNothing 会']);
    expect(read(teamDrafts, yaml, '暂无，待补充\n')).toEqual(['fail', 'saysNothing 暂无，待补充']);
    expect(read(teamDrafts, yaml, ' 2014……\n')).toEqual(['fail', 'blankText a.txt']);
  });
  it('a version', () => {
    const versions = `\nplan:\n  versions:\n    - {version: 1, date: 2014-02-20, file: b.txt}\n    - {version: 2, date: 2014-02-21, file: a.txt}`;
    expect(read(planRevisions, versions, '会议')).toEqual(['pass', 'first ']);
    expect(read(planRevisions, versions, '略')).toEqual(['fail', 'first ', 'saysNothing 略']);
    expect(read(planRevisions, versions, '2014')).toEqual(['fail', 'first ', 'blankText a.txt']);
  });
});

describe('what an entry is named by', () => {
  const said = (text: string): string => {
    const { check } = runRule(problemCount, problem(text));
    return String(check.notCounted[0]?.reason.params['text']);
  };
  it('is its text, of a long one the first twenty characters', () => {
    expect(said('无'.repeat(20))).toBe('无'.repeat(20));
    expect(said('无'.repeat(21))).toBe(`${'无'.repeat(20)}…`);
  });
  it('is the day, and that of the meeting', () => {
    const { check } = runRule(problemCount, MEETING + problem('会议太多', '2014-07-19'));
    expect(check.notCounted[0]?.reason.params).toEqual({ date: '2014-07-19', meeting: '2014-07-18' });
  });
});

const BEGUN = '\nmobilisation: {date: 2014-02-26}';

describe('an entry is of the campaign’s own time', () => {
  it.each(
    each([
      [problemCount, BEGUN + problem('会议太多', 'ENTRY'), { min: 1 }],
      [countEach, BEGUN + LEADER + problem('会议太多', 'ENTRY'), { min: 1 }],
      [fourWinds, BEGUN + problem('会议太多', 'ENTRY'), { winds: ['formalism'] }],
      [criticismEach, BEGUN + PAIR + criticism('会议太多', 'ENTRY'), { min: 1 }],
      [eachColleague, BEGUN + PAIR + criticism('会议太多', 'ENTRY'), { min: 1 }],
      [leastCriticised, BEGUN + PAIR + criticism('会议太多', 'ENTRY')],
      [heard, BEGUN + opinion('会议太多', 'ENTRY')],
      [
        forms,
        `${BEGUN}\nstudy: {sessions: [{date: ENTRY, groups: [leadingCadres], mode: lecture, hours: 1}]}`,
        { min: 1 },
      ],
      [rounds, BEGUN + PAIR + talk('P01', 'P02', 'ENTRY'), { min: 1 }],
      [roundsEach, BEGUN + PAIR + talk('P01', 'P02', 'ENTRY'), { min: 1 }],
      [mustTalks, BEGUN + PAIR + talk('P01', 'P02', 'ENTRY')],
      [supervisors, BEGUN + LEADER + talk('S13', 'P01', 'ENTRY')],
      [teamDrafts, BEGUN + draft('team', 'ENTRY'), { min: 1 }],
      [cadreDrafts, BEGUN + LEADER + draft('P01', 'ENTRY'), { min: 1 }],
      [visits, `${BEGUN}\nvisits: [{date: ENTRY, by: [S13]}]`],
      [
        leads,
        `${BEGUN}\nstudy: {sessions: [{date: 2014-03-10, groups: [leadingCadres], mode: lecture, hours: 1}]}\ntopLeader: {leads: [{lead: lecture, date: ENTRY}]}`,
        { leads: ['lecture'] },
      ],
    ]),
  )('%s counts its first day, and not the day before', (_, held) => {
    expect(judged(held, '2014-02-26')).toEqual(['pass']);
    expect(judged(held, '2014-02-25')).toEqual(['fail', 'beforeCampaign']);
  });

  it('study/notes counts a check on its first day, and not the day before', () => {
    const held: Held = [notes, `${BEGUN}\nstudy: {groups: [{group: leadingCadres, members: 9, notesChecked: ENTRY}]}`];
    expect(judged(held, '2014-02-26')).toEqual(['pass']);
    expect(judged(held, '2014-02-25')).toEqual(['fail', 'notChecked']);
  });

  it('begins with the first version of the plan, where that comes before the mobilisation', () => {
    const held: Held = [
      heard,
      `${BEGUN}\nplan: {versions: [{version: 1, date: 2014-02-20}]}${opinion('会议太多', 'ENTRY')}`,
    ];
    expect(judged(held, '2014-02-20')).toEqual(['pass']);
    expect(judged(held, '2014-02-19')).toEqual(['fail', 'beforeCampaign']);
  });
});

describe('what prepares the meeting is dated by its day', () => {
  it.each(
    each([
      [problemCount, MEETING + problem('会议太多', 'ENTRY'), { min: 1 }],
      [countEach, MEETING + LEADER + problem('会议太多', 'ENTRY'), { min: 1 }],
      [fourWinds, MEETING + problem('会议太多', 'ENTRY'), { winds: ['formalism'] }],
      [mustTalks, MEETING + PAIR + talk('P01', 'P02', 'ENTRY')],
      [approved, MEETING + draft('team', 'ENTRY')],
    ]),
  )('%s counts the day of the meeting, and not the day after', (_, held) => {
    expect(judged(held, '2014-07-18')).toEqual(['pass']);
    expect(judged(held, '2014-07-19')[0]).toBe('fail');
    expect(judged(held, '2014-07-19')).toContain('afterMeeting');
  });

  it('drafts/approved counts a review on the day of the meeting, and not one of the day after', () => {
    const held: Held = [approved, MEETING + draft('team', '2014-07-10', 'ENTRY')];
    expect(judged(held, '2014-07-18')).toEqual(['pass']);
    expect(judged(held, '2014-07-19')).toEqual(['fail', 'reviewedLate']);
  });

  it('and any day where no meeting is recorded', () => {
    expect(judged([mustTalks, PAIR + talk('P01', 'P02', 'ENTRY')], '2014-07-19')).toEqual(['pass']);
  });
});

describe('nobody looks at their own unit', () => {
  const TEAM = '\nsupervision: {team: T05, members: [{id: S13, name: ENTRY}]}';
  it.each(
    each([
      [visits, `${TEAM}\nvisits: [{date: 2014-03-05, by: [S13]}]`],
      [teamDrafts, TEAM + draft('team', '2014-06-10'), { min: 1 }],
      [cadreDrafts, TEAM + LEADER + draft('P01', '2014-06-10'), { min: 1 }],
    ]),
  )('%s counts a supervisor, and not one with the name of a person of the unit', (_, held) => {
    expect(judged(held, '庚某')).toEqual(['pass']);
    for (const name of ['甲某', '甲 某', '甲某（书记）']) expect([name, judged(held, name)[0]]).toEqual([name, 'fail']);
  });
});
