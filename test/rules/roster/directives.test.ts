import directives from '../../../src/rules/roster/directives.ts';
import { testFolderRule } from '../test-folder-rule.ts';

const team = (id: string, ...received: readonly string[]): string =>
  [
    `\n  - id: ${id}\n    name: 某组\n    members: []\n    directives:${received.length === 0 ? ' []' : ''}`,
    ...received.map((one) => `      - ${one}`),
  ].join('\n');
const notice = (received: string, passedOn = '', title = '通知'): string =>
  `{title: ${title}, received: ${received}${passedOn && `, passedOn: ${passedOn}`}}`;
const SILENT = '\n  - {id: T06, name: 六组, members: []}';

testFolderRule(directives, {
  pass: {
    'passed on the same day, and much later': {
      roster: `teams:${team('T05', notice('2014-05-06', '2014-05-06'), notice('2014-05-06', '2014-09-30', '通报'))}`,
      found: 2,
      required: 2,
      counted: ['T05 通知', 'T05 通报'],
    },
    'a team that received none': { roster: `teams:${team('T05', notice('2014-05-06', '2014-05-06'))}${team('T06')}` },
    'on the last day allowed': {
      roster: `teams:${team('T05', notice('2014-05-06', '2014-05-09'))}`,
      options: { maxDays: 3 },
    },
    'passed on on the day judged as of': {
      roster: `teams:${team('T05', notice('2014-05-06', '2014-05-09'))}`,
      asOf: '2014-05-09',
    },
    'received and passed on on the day judged as of': {
      roster: `teams:${team('T05', notice('2014-05-06', '2014-05-06'))}`,
      asOf: '2014-05-06',
      counted: ['T05 通知'],
      notCounted: [],
    },
    'one that is received later is not asked': {
      roster: `teams:${team('T05', notice('2014-05-06', '2014-05-06'), notice('2014-05-08'))}`,
      asOf: '2014-05-07',
      found: 1,
      required: 1,
      notCounted: ['T05 通知 later'],
    },
  },
  fail: {
    'not passed on': {
      roster: `teams:${team('T05', notice('2014-05-06', '2014-05-06'), `${notice('2014-05-07', '', '通报')}  # !notPassedOn`)}`,
      found: 1,
      required: 2,
      counted: ['T05 通知'],
      subjects: ['T05 通报'],
    },
    'passed on the day before it was received': {
      roster: `teams:${team('T05', `${notice('2014-05-06', '2014-05-05')}  # !before`)}`,
    },
    'passed on the day after the last one allowed': {
      roster: `teams:${team('T05', `${notice('2014-05-06', '2014-05-10')}  # !tooLate`)}`,
      options: { maxDays: 3 },
      says: ['4天后才传达，要求不超过3天', 'after 4 days'],
    },
    'passed on the next day where it has to be the same': {
      roster: `teams:${team('T05', `${notice('2014-05-06', '2014-05-07')}  # !tooLate`)}`,
      options: { maxDays: 0 },
    },
    'passed on the day after the one judged as of': {
      roster: `teams:${team('T05', `${notice('2014-05-06', '2014-05-09')}  # !notPassedOn`)}`,
      asOf: '2014-05-08',
    },
    'received and not passed on on the day judged as of': {
      roster: `teams:${team('T05', `${notice('2014-05-06')}  # !notPassedOn`)}`,
      asOf: '2014-05-06',
    },
    'a team that says nothing besides': {
      roster: `teams:${team('T05', `${notice('2014-05-06')}  # !notPassedOn`)}${SILENT}`,
      found: 0,
      required: 1,
      notCounted: ['T06 noDirectives'],
      says: ['六组（T06）'],
    },
  },
  unclear: {
    'a team that says nothing': {
      roster: `teams:${team('T05', notice('2014-05-06', '2014-05-06'))}${SILENT}`,
      reason: 'noDirectives',
      says: ['六组（T06）'],
    },
    'every team says nothing': { roster: `teams:${SILENT}`, reason: 'noDirectives' },
  },
  notApplicable: {
    'without a roster': { roster: null, reason: 'noRoster' },
    'no directives received': { roster: `teams:${team('T05')}`, reason: 'nothingReceived' },
    'none received yet': {
      roster: `teams:${team('T05', notice('2014-05-06'))}`,
      asOf: '2014-05-05',
      reason: 'nothingReceived',
    },
    'no teams': { roster: 'teams: []', reason: 'nothingReceived' },
  },
});
