import training from '../../../src/rules/roster/training.ts';
import { testFolderRule } from '../test-folder-rule.ts';

const held = (ids: string, date = '2014-02-18'): string => `training: {date: ${date}, attended: [${ids}]}\n`;
const TEAMS = `teams:
  - id: T05
    name: 五组
    members:
      - {id: S13, name: 庚某}
      - {id: S14, name: 辛某}`;

testFolderRule(training, {
  pass: {
    'every member, and somebody else': {
      roster: held('S14, S13, S99') + TEAMS,
      found: 2,
      required: 2,
      counted: ['S13', 'S14'],
      notCounted: ['S99 notAMember'],
    },
    'a member of two teams is asked once': {
      roster: `${held('S13, S14')}${TEAMS}\n  - {id: T06, name: 六组, members: [{id: S13, name: 庚某}]}`,
      found: 2,
      required: 2,
    },
    'on the day of the roster': { roster: `asOf: 2014-02-18\n${held('S13, S14')}${TEAMS}` },
  },
  fail: {
    'one member of two': {
      roster: `${held('S13')}${TEAMS}  # !untrained`,
      found: 1,
      required: 2,
      subjects: ['S14'],
      says: ['辛某（S14）', '辛某 (S14)'],
    },
    nobody: {
      roster: `${held('')}teams:
  - {id: T05, name: 五组, members: [{id: S13, name: 庚某}]}  # !untrained
  - {id: T06, name: 六组, members: [{id: S13, name: 庚某}, {id: S15, name: 壬某}]}  # !untrained`,
      found: 0,
      required: 2,
    },
    'somebody with nearly the same id': {
      roster: `${held('S13, s14')}${TEAMS}  # !untrained`,
      notCounted: ['s14 notAMember'],
    },
  },
  unclear: {
    'nothing said of a training': { roster: TEAMS, reason: 'rosterLacks' },
    'nothing said of a training, and teams without members': {
      roster: 'teams: [{id: T05, name: 五组, members: []}]',
      reason: 'rosterLacks',
    },
    'a training without a list of those who attended': {
      roster: `training: {date: 2014-02-18}\n${TEAMS}`,
      reason: 'noAttendance',
    },
    'a training the day after': { roster: held('S13, S14') + TEAMS, asOf: '2014-02-17', reason: 'notYet' },
  },
  notApplicable: {
    'without a roster': { roster: null, reason: 'noRoster' },
    'teams without members': { roster: `${held('')}teams: [{id: T05, name: 五组, members: []}]`, reason: 'nobody' },
  },
});
