import team from '../../../src/rules/drafts/team.ts';
import { testRule } from '../test-rule.ts';
import { type DraftCase, material, materials, REVIEWED, STAGE } from './draft.ts';

const [A, B] = ['a'.repeat(64), 'b'.repeat(64)];
const TEXT = '对照检查查摆形式主义问题三条，剖析原因并提出措施';
const OTHER = '对照检查查摆享乐主义问题三条，剖析原因并提出措施';
const THIRD = '对照检查查摆官僚主义问题三条，剖析原因并提出措施';
const inFile = (file: string, draft: DraftCase = REVIEWED): DraftCase => ({ ...draft, more: `, file: ${file}` });
const regular = (sha256: string) => ({ kind: 'regular', sha256 }) as const;

const ofTeam = (drafts: readonly DraftCase[], mark = '  # !tooFew'): string =>
  materials(material('team', drafts, mark));

/** Two drafts that count, and a third. */
const third = (draft: DraftCase): string => ofTeam([REVIEWED, REVIEWED, draft]);

testRule(team, {
  pass: {
    'three, all of one day': {
      yaml: ofTeam([REVIEWED, REVIEWED, REVIEWED], ''),
      found: 3,
      required: 3,
      counted: ['team#1', 'team#2', 'team#3'],
      notCounted: [],
    },
    'what is dated later counts nowhere, and a cadre’s draft is none of the team’s': {
      yaml: `${ofTeam([REVIEWED, REVIEWED, REVIEWED, { ...REVIEWED, date: '2014-10-11' }], '')}
  - owner: P01
    drafts: [{draft: 1, date: 2014-10-11}]`,
      notCounted: ['team#4 later'],
    },
    'three of four': {
      yaml: ofTeam([{}, REVIEWED, REVIEWED, { ...REVIEWED, reviewers: '[S13, S14]' }], ''),
      found: 3,
      counted: ['team#2', 'team#3', 'team#4'],
      notCounted: ['team#1 noReview'],
    },
    'three texts': {
      yaml: ofTeam(
        [A, B, 'c'.repeat(64)].map((text) => ({ ...REVIEWED, more: `, sha256: ${text}` })),
        '',
      ),
      reason: 'pass',
    },
    'two texts, and one without a digest': {
      yaml: ofTeam([...[A, B].map((text) => ({ ...REVIEWED, more: `, sha256: ${text}` })), REVIEWED], ''),
      found: 3,
      reason: 'passUncompared',
    },
    'whatever the review decides': ofTeam([REVIEWED, REVIEWED, { ...REVIEWED, decision: 'rewrite' }], ''),
    'two where two are asked': { yaml: ofTeam([REVIEWED, REVIEWED], ''), options: { min: 2 }, found: 2, required: 2 },
    'nothing where nothing is asked': { yaml: 'materials: []', options: { min: 0 }, found: 0 },
    'of two entries one is enough': materials(
      material('team', [REVIEWED]),
      material('team', [REVIEWED, REVIEWED, REVIEWED]),
    ),
    'three texts, two of which differ in one word': {
      yaml: ofTeam([inFile('a.txt'), inFile('b.txt'), inFile('c.txt')], ''),
      texts: { 'a.txt': TEXT, 'b.txt': OTHER, 'c.txt': THIRD },
      found: 3,
      reason: 'pass',
    },
    'a text that somebody else has in a later draft': {
      yaml: materials(
        material('P01', [inFile('a.txt', { ...REVIEWED, date: '2014-06-11' })]),
        material('team', [inFile('b.txt'), REVIEWED, REVIEWED], ''),
      ),
      texts: { 'a.txt': TEXT, 'b.txt': TEXT },
      counted: ['team#1', 'team#2', 'team#3'],
    },
    'files that cannot be read are not compared': ofTeam(
      [REVIEWED, { ...REVIEWED, more: ', file: a.txt' }, { ...REVIEWED, more: ', file: a.txt' }],
      '',
    ),
    'before the stage is over': { yaml: ofTeam([REVIEWED, REVIEWED, REVIEWED], '') + STAGE, asOf: '2014-06-10' },
  },
  fail: {
    two: {
      yaml: ofTeam([REVIEWED, REVIEWED]),
      found: 2,
      required: 3,
      reason: 'failUncompared',
      says: ['其中第1、2稿'],
    },
    'none of the team': { yaml: 'materials: []  # !noMaterial', found: 0, required: 3, counted: [] },
    'the text of a draft of somebody else': {
      yaml: materials(
        material('P01', [{ ...REVIEWED, more: `, sha256: ${A}` }]),
        material('team', [{ ...REVIEWED, more: `, sha256: ${A}` }, REVIEWED, REVIEWED], '  # !tooFew'),
      ),
      notCounted: ['team#1 sameTextAs'],
    },
    'three of somebody else': materials(material('P01', [REVIEWED, REVIEWED, REVIEWED])).replace(
      'materials:',
      'materials:  # !noMaterial',
    ),
    'two entries do not add up': materials(
      material('team', [REVIEWED]),
      material('team', [REVIEWED, REVIEWED], '  # !tooFew'),
    ),
    'no draft': { yaml: ofTeam([]), found: 0 },
    'one not reviewed': { yaml: third({}), found: 2, notCounted: ['team#3 noReview'] },
    'one without a reviewer': { yaml: third({ ...REVIEWED, reviewers: '[]' }), notCounted: ['team#3 noReviewer'] },
    'one with a stranger': {
      yaml: third({ ...REVIEWED, reviewers: '[S13, constructor]' }),
      notCounted: ['team#3 strangeReviewer'],
    },
    'one reviewed the day before it was drawn up': {
      yaml: third({ review: '2014-06-09' }),
      notCounted: ['team#3 reviewedBefore'],
    },
    'one with the text of an earlier one, in capitals': {
      yaml: ofTeam([
        { ...REVIEWED, more: `, sha256: ${A}` },
        { ...REVIEWED, more: `, sha256: ${B}` },
        { ...REVIEWED, more: `, sha256: ${A.toUpperCase()}` },
      ]),
      counted: ['team#1', 'team#2'],
      notCounted: ['team#3 sameText'],
    },
    'one with the text of an earlier one that was not reviewed': {
      yaml: ofTeam([{ more: `, sha256: ${A}` }, { ...REVIEWED, more: `, sha256: ${A}` }, REVIEWED, REVIEWED]),
      notCounted: ['team#1 noReview', 'team#2 sameText'],
    },
    'a text that differs from an earlier one in blanks, marks and numbers alone': {
      yaml: ofTeam([inFile('a.txt'), inFile('b.txt'), inFile('c.txt')]),
      texts: { 'a.txt': TEXT, 'b.txt': OTHER, 'c.txt': `1. ${TEXT.replaceAll('，', '\n；　')}` },
      counted: ['team#1', 'team#2'],
      notCounted: ['team#3 sameText'],
    },
    'a text that somebody else has in a draft of the same day': {
      yaml: materials(
        material('P01', [inFile('a.txt')]),
        material('team', [inFile('b.txt'), REVIEWED, REVIEWED], '  # !tooFew'),
      ),
      texts: { 'a.txt': TEXT, 'b.txt': TEXT },
      notCounted: ['team#1 sameTextAs'],
    },
    'files of one text': {
      yaml: ofTeam([REVIEWED, { ...REVIEWED, more: ', file: a.txt' }, { ...REVIEWED, more: ', file: b.txt' }]),
      files: { 'a.txt': regular(A), 'b.txt': regular(A) },
      notCounted: ['team#3 sameText'],
    },
    'a draft after the day judged as of': {
      yaml: third({ date: '2014-06-20', review: '2014-06-20' }),
      asOf: '2014-06-19',
      notCounted: ['team#3 later'],
    },
    'a review after the day judged as of': {
      yaml: third({ date: '2014-06-10', review: '2014-06-20' }),
      asOf: '2014-06-19',
      notCounted: ['team#3 noReview', 'team#3 later'],
    },
    'no supervisors': `${ofTeam([REVIEWED, REVIEWED, REVIEWED])}\nsupervision: {team: T05, members: []}`,
    'the day after the stage': { yaml: ofTeam([REVIEWED]) + STAGE, asOf: '2014-08-06' },
  },
  pending: {
    'on the last day of the stage': { yaml: ofTeam([REVIEWED]) + STAGE, asOf: '2014-08-05' },
  },
  unclear: {
    'no materials': { yaml: '', reason: 'absent' },
    'broken materials': { yaml: 'materials: [{owner: team}]', reason: 'broken' },
    'broken supervision': { yaml: 'materials: []\nsupervision: {team: T05}', reason: 'broken' },
  },
});
