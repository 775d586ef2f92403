import study from '../../../src/rules/roster/study.ts';
import { testFolderRule } from '../test-folder-rule.ts';

const MODES = ['selfStudy', 'groupStudy', 'discussion'];
const sessions = (modes: readonly string[], date = '2014-02-19'): string =>
  `[${modes.map((mode) => `{date: ${date}, mode: ${mode}}`).join(', ')}]`;
const team = (id: string, said: string): string => `\n  - {id: ${id}, name: 某组, members: []${said}}`;
const studied = (id: string, modes: readonly string[] = MODES): string => team(id, `, study: ${sessions(modes)}`);
const DISCUSSION_ON = (day: string): string =>
  `asOf: 2014-03-01\nteams:${team('T05', `, study: ${sessions(['selfStudy', 'groupStudy']).slice(0, -1)}, {date: ${day}, mode: discussion}]`)}`;

testFolderRule(study, {
  pass: {
    'every team in every way': {
      roster: `teams:${studied('T05')}${studied('T06', [...MODES, 'selfStudy'])}`,
      found: 2,
      required: 2,
      counted: ['T05', 'T06'],
      notCounted: [],
    },
    'the last session on the day of the roster': { roster: DISCUSSION_ON('2014-03-01'), notCounted: [] },
    'ways of the profile': { roster: `teams:${studied('T05', ['selfStudy'])}`, options: { modes: ['selfStudy'] } },
  },
  fail: {
    'one way missing in one team': {
      roster: `teams:${studied('T05')}${studied('T06', ['selfStudy', 'groupStudy'])}  # !missing`,
      found: 1,
      required: 2,
      counted: ['T05'],
      subjects: ['T06'],
      says: ['交流研讨（discussion）'],
    },
    'no study at all: one finding': {
      roster: `teams:${studied('T05', [])}  # !missing`,
      says: ['selfStudy, groupStudy, discussion'],
    },
    'the last session the day after the roster': {
      roster: `${DISCUSSION_ON('2014-03-02')}  # !missing`,
      notCounted: ['T05 later'],
    },
    'two teams of one id each for itself': {
      roster: `teams:${studied('T05', ['selfStudy'])}  # !missing${studied('T05')}`,
      found: 1,
      required: 2,
    },
    'a team that says nothing besides': {
      roster: `teams:${studied('T05', [])}  # !missing${team('T06', '')}`,
      found: 0,
      required: 2,
      notCounted: ['T06 noStudy'],
      says: ['某组（T06）没有学习'],
    },
  },
  unclear: {
    'a team that says nothing': {
      roster: `teams:${studied('T05')}${team('T06', '')}`,
      reason: 'noStudy',
      says: ['某组（T06）没有学习'],
    },
  },
  notApplicable: {
    'without a roster': { roster: null, reason: 'noRoster' },
    'no teams': { roster: 'teams: []', reason: 'noTeams' },
    'a profile that asks for nothing': {
      roster: `teams:${studied('T05', [])}`,
      options: { modes: [] },
      reason: 'nothingAsked',
    },
  },
});
