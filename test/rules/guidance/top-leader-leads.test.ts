import { expect, it } from 'vitest';
import leads from '../../../src/rules/guidance/top-leader-leads.ts';
import { runRule, testRule } from '../test-rule.ts';

/** What bears the leads out. */
const BACKED = `opinions:
  - {id: O1, received: 2014-03-25, collectedBy: unit, channel: forum, text: 下乡调研走马观花, wind: formalism, about: team}
problems:
  - {id: X1, owner: P01, wind: formalism, found: 2014-05-20, text: 讲话稿层层照抄}
criticisms:
  - {id: C1, from: P02, to: P01, date: 2014-07-18, text: 抓落实不够紧}
study:
  sessions:
    - {date: 2014-03-20, groups: [leadingCadres], mode: lecture, hours: 2}`;

const FOUR = `
${BACKED}
topLeader:
  leads:
    - {lead: lecture, date: 2014-03-20}
    - {lead: opinions, date: 2014-03-25}
    - {lead: problems, date: 2014-05-20}
    - {lead: criticism, date: 2014-07-18}`;

const THREE = `
${BACKED}
topLeader:
  leads:  # !missing
    - {lead: lecture, date: 2014-03-20}
    - {lead: opinions, date: 2014-03-25}
    - {lead: problems, date: 2014-05-20}`;

const PLAN = `
plan:
  versions:
    - {version: 1, date: 2014-02-20, stages: [{stage: examineCriticise, from: 2014-05-11, to: 2014-08-05}]}`;

/** The top leader is the team, and gave evidence of the criticism. */
const ALONE = `${FOUR.replace(/criticisms:\n.*\n/, 'criticisms: []\n').replace(/(lead: criticism, date: \S+)\}/, '$1, evidence: [A-1]}')}
archive:
  - {id: A-1, title: 征求意见会记录, made: 2014-07-18, filed: 2014-07-19}
people:
  - {id: P01, name: 甲某, post: 场长, topLeader: true, teamMember: true, leadingCadre: true}`;

testRule(leads, {
  pass: {
    'criticism by evidence, where the team is one person': ALONE,
    'criticism by evidence, where the other member had left': `${ALONE}
  - {id: P02, name: 乙某, post: 副场长, teamMember: true, to: 2014-07-17}`,
    'what bears them out stands among what does not': `${FOUR.replace('opinions:\n', 'opinions:\n  - {id: O2, received: 2014-03-24, collectedBy: unit, channel: box, text: 文件层层照转, wind: formalism, about: team}\n').replace('problems:\n', 'problems:\n  - {id: X2, owner: P02, wind: formalism, found: 2014-05-20, text: 会议开得太多}\n').replace('criticisms:\n', 'criticisms:\n  - {id: C2, from: P02, to: P03, date: 2014-07-18, text: 抓落实不够紧}\n')}`,
    'a criticism written down the day before the meeting': `${FOUR.replace('date: 2014-07-18, text', 'date: 2014-07-17, text')}\nmeeting: {date: 2014-07-18}`,
    'all four': {
      yaml: FOUR,
      found: 4,
      required: 4,
      counted: ['lecture', 'opinions', 'problems', 'criticism'],
      notCounted: [],
    },
    'one of them twice': {
      yaml: `${FOUR}\n    - {lead: lecture, date: 2014-04-20}`,
      found: 4,
      required: 4,
      counted: ['lecture', 'opinions', 'problems', 'criticism', 'lecture'],
    },
    'criticism written down before the meeting, and given there': `${FOUR.replace('to: P01, date: 2014-07-18', 'to: P01, date: 2014-07-10')}\nmeeting: {date: 2014-07-18}`,
    'a lecture with evidence in the archive': `${FOUR.replace('mode: lecture', 'mode: remote').replace('date: 2014-03-20}\n    - {lead: o', 'date: 2014-03-20, evidence: [A-1]}\n    - {lead: o')}
archive:
  - {id: A-1, title: 党课讲稿, made: 2014-03-20, filed: 2014-03-20}`,
    'the last one on the day judged as of': { yaml: FOUR, asOf: '2014-07-18' },
    'all four pass before the stage is over': { yaml: FOUR + PLAN, asOf: '2014-07-20' },
    'three where the profile asks for those; another is named': {
      yaml: FOUR,
      options: { leads: ['lecture', 'opinions', 'problems'] },
      found: 3,
      required: 3,
      counted: ['lecture', 'opinions', 'problems'],
      notCounted: ['criticism notAsked'],
    },
  },
  fail: {
    'a lead whose evidence is not in the archive': {
      yaml: `${THREE.replace('date: 2014-03-20}\n    - {lead: opinions', 'date: 2014-03-20, evidence: [A-9]}\n    - {lead: opinions').replace('mode: lecture', 'mode: remote')}
    - {lead: criticism, date: 2014-07-18}
archive:
  - {id: A-1, title: 党课讲稿, made: 2014-03-20, filed: 2014-03-23}`,
      notCounted: ['lecture bareLecture'],
    },
    'opinions of that day by another way': {
      yaml: `${THREE.replace('channel: forum', 'channel: box')}\n    - {lead: criticism, date: 2014-07-18}`,
      notCounted: ['opinions bareOpinions'],
    },
    'evidence of criticism in a team of two': {
      yaml: `${ALONE.replace('leads:', 'leads:  # !missing')}\n  - {id: P02, name: 乙某, post: 副场长, teamMember: true, to: 2014-07-18}`,
      notCounted: ['criticism bareCriticism'],
    },
    'criticism in a team of one, of which nothing is in the archive': {
      yaml: ALONE.replace('leads:', 'leads:  # !missing').replace('id: A-1', 'id: A-2'),
      notCounted: ['criticism bareAlone'],
    },
    'a criticism between two others': {
      yaml: `${THREE.replace('to: P01, date', 'to: P03, date')}\n    - {lead: criticism, date: 2014-07-18}`,
      notCounted: ['criticism bareCriticism'],
    },
    'a criticism of the day after': {
      yaml: `${THREE.replace('date: 2014-07-18, text', 'date: 2014-07-19, text')}\n    - {lead: criticism, date: 2014-07-18}\nmeeting: {date: 2014-07-18}`,
      notCounted: ['criticism bareCriticism'],
    },
    'a lecture without a session or evidence': FOUR.replace('leads:', 'leads:  # !missing').replace(
      'mode: lecture',
      'mode: remote',
    ),
    'evidence that is not in the archive': FOUR.replace('leads:', 'leads:  # !missing')
      .replace('mode: lecture', 'mode: remote')
      .replace('date: 2014-03-20}\n    - {lead: o', 'date: 2014-03-20, evidence: [A-1]}\n    - {lead: o'),
    'a forum of another day': FOUR.replace('leads:', 'leads:  # !missing').replace(
      'received: 2014-03-25',
      'received: 2014-03-26',
    ),
    'no problem of the top leader’s': FOUR.replace('leads:', 'leads:  # !missing').replace('owner: P01', 'owner: P02'),
    'a forum where nothing was said': FOUR.replace('leads:', 'leads:  # !missing').replace(
      '下乡调研走马观花',
      '没有意见',
    ),
    'a problem that says nothing': FOUR.replace('leads:', 'leads:  # !missing').replace('讲话稿层层照抄', '没问题'),
    'a criticism that says nothing': FOUR.replace('leads:', 'leads:  # !missing').replace('抓落实不够紧', '没有意见'),
    'a criticism of fewer letters than the profile asks for': {
      yaml: FOUR.replace('leads:', 'leads:  # !missing'),
      options: { minLetters: 7 },
    },
    'a criticism of themselves': FOUR.replace('leads:', 'leads:  # !missing').replace('from: P02, to', 'from: P01, to'),
    'a criticism the day before the lead, which was not at the meeting': `${FOUR.replace('leads:', 'leads:  # !missing').replace('to: P01, date: 2014-07-18', 'to: P01, date: 2014-07-17')}\nmeeting: {date: 2014-07-19}`,
    'no criticism on that day': FOUR.replace('leads:', 'leads:  # !missing').replace(
      'to: P01, date: 2014-07-18',
      'to: P01, date: 2014-07-17',
    ),
    'three of four': { yaml: THREE, found: 3, required: 4, counted: ['lecture', 'opinions', 'problems'] },
    'one of them twice is still one': {
      yaml: `${THREE}\n    - {lead: lecture, date: 2014-04-20}`,
      found: 3,
      required: 4,
    },
    'none, said so': { yaml: 'topLeader: {leads: []}  # !missing !missing !missing !missing', found: 0, required: 4 },
    'none, said so by an empty section': {
      yaml: 'topLeader: {}  # !missing !missing !missing !missing',
      found: 0,
      required: 4,
    },
    'the last one the day after': {
      yaml: FOUR.replace('leads:', 'leads:  # !missing'),
      asOf: '2014-07-17',
      found: 3,
      notCounted: ['criticism later'],
    },
    'the day after the stage': { yaml: THREE + PLAN, asOf: '2014-08-06' },
    'on the last day of the stage, when every rule is due': { yaml: THREE + PLAN, asOf: '2014-08-05', final: true },
    'on the last day of the stage, where the profile waits for none': {
      yaml: THREE + PLAN,
      asOf: '2014-08-05',
      options: { stage: null },
    },
  },
  pending: {
    'on the last day of the stage': { yaml: THREE + PLAN, asOf: '2014-08-05' },
    'no section yet': { yaml: `# !absent${PLAN}`, asOf: '2014-08-05', reason: 'absent' },
    'no list yet': { yaml: `topLeader: {summons: []}  # !absent${PLAN}`, asOf: '2014-08-05', reason: 'absent' },
  },
  unclear: {
    'no section': { yaml: '', reason: 'absent' },
    'a section without the list': { yaml: 'topLeader: {summons: []}', reason: 'absent' },
    'a section with a schema error': { yaml: 'topLeader: {leads: [{lead: dance}]}', reason: 'broken' },
    'a schema error in another list of the section': {
      yaml: `${FOUR}\n  summons: [{date: 2014-04-08}]${PLAN}`,
      asOf: '2014-07-20',
      reason: 'broken',
    },
  },
  notApplicable: {
    'where the profile asks for no lead': { yaml: FOUR, options: { leads: [] }, reason: 'nothingAsked' },
  },
});

it('guidance/top-leader-leads names the lead that is missing', () => {
  const { findings } = runRule(leads, THREE).check;
  expect(findings).toMatchObject([{ subject: 'criticism', at: '/topLeader/leads', params: { lead: 'criticism' } }]);
});
