import workload from '../../../src/rules/roster/workload.ts';
import { testFolderRule } from '../test-folder-rule.ts';

type Counts = readonly [characters: number | null, talks: number | null];

const members = (...counts: readonly Counts[]): string => {
  const said = counts.map(([characters, talks], n) => {
    const read = characters === null ? '' : `, charactersRead: ${characters}`;
    return `{id: S${n + 1}, name: 某${read}${talks === null ? '' : `, talksHeld: ${talks}`}}`;
  });
  return `members: [${said.join(', ')}]`;
};
const team = (...counts: readonly Counts[]): string => `\n  - {id: T05, name: 五组, ${members(...counts)}}`;
const roster = (...counts: readonly Counts[]): string => `teams:${team(...counts)}`;
const failing = (codes: string, ...counts: readonly Counts[]): string => `teams:  # ${codes}${team(...counts)}`;

testFolderRule(workload, {
  pass: {
    'exactly the characters, one talk more than needed': {
      roster: roster([140000, 21]),
      found: null,
      required: null,
      counted: ['S1'],
      notCounted: [],
      says: ['人均审阅材料140000字', '人均谈心谈话21人次'],
    },
    'the mean, not each': { roster: roster([180000, 40], [100000, 1]) },
    'just more than twenty talks': {
      roster: roster([140000, 20], [140000, 20], [140000, 21]),
      says: ['谈心谈话20.4人次'],
    },
    'a count that a supervisor lacks does not count as none': {
      roster: roster([140000, null], [null, 21], [null, null]),
      counted: ['S1', 'S2'],
      notCounted: ['S3 noCounts'],
    },
    'no count of talks': {
      roster: roster([140000, null]),
      says: ['谈话人次无人登记，无法判定', 'no supervisor has a count of talks'],
    },
    'no count of characters': { roster: roster([null, 21]), says: ['审阅字数无人登记，无法判定'] },
    'a supervisor in two teams counts once, the first time': {
      roster: `teams:${team([140000, 21])}\n  - {id: T06, name: 六组, ${members([1, 1])}}`,
      counted: ['S1'],
    },
    'limits of the profile': { roster: roster([10, 3]), options: { minCharacters: 10, moreThanTalks: 2 } },
  },
  fail: {
    'one character too few': { roster: failing('!fewCharacters', [139999, 21]), subjects: ['charactersRead'] },
    'too few by a part of a character is never shown as enough': {
      roster: failing(
        '!fewCharacters',
        [140000, 21],
        ...Array.from({ length: 29 }, () => [140000, 21] as const),
        [139999, 21],
      ),
      says: ['人均审阅材料139999.9字'],
    },
    'twenty talks': {
      roster: failing('!fewTalks', [140000, 20]),
      subjects: ['talksHeld'],
      says: ['人均谈心谈话20人次'],
    },
    both: { roster: failing('!fewCharacters !fewTalks', [0, 0]) },
    'what is nought counts': { roster: failing('!fewTalks', [140000, 30], [140000, 0]), says: ['15人次'] },
    'the first entry of a supervisor in two teams': {
      roster: `${failing('!fewCharacters', [139999, 21])}\n  - {id: T06, name: 六组, ${members([900000, 90])}}`,
    },
    'too few characters, and no count of talks': { roster: failing('!fewCharacters', [139999, null]) },
    'too few talks, and no count of characters': { roster: failing('!fewTalks', [null, 20]) },
  },
  notApplicable: {
    'without a roster': { roster: null, reason: 'noRoster' },
    'nobody has a count': { roster: roster([null, null]), reason: 'nobody' },
    'no supervisors': { roster: 'teams: []', reason: 'nobody' },
  },
});
