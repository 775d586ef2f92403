import { expect, it } from 'vitest';
import { shippedSettings, stageOf } from '../../src/inputs/settings.ts';
import { rules } from '../../src/rules/index.ts';

// The contract's table of the rules of one record, written down by hand: id, provenance, stage, severity, options.
const [S, E] = ['studyListen', 'examineCriticise'];
const TABLE: readonly (readonly [string, string, string | null, string, Readonly<Record<string, unknown>>?])[] = [
  ['record/readable', 'proposal', null, 'error'],
  ['record/schema', 'proposal', null, 'error'],
  ['record/references', 'proposal', null, 'error'],
  ['record/dates', 'proposal', null, 'error'],
  ['record/top-leader', 'article', null, 'error'],
  ['plan/reviewed', 'article', S, 'error'],
  [
    'plan/prescribed-actions',
    'article',
    S,
    'error',
    {
      actions: [
        'mobilisationMeeting',
        'democraticAppraisal',
        'study',
        'hearOpinions',
        'talks',
        'selfExamination',
        'materials',
        'democraticLifeMeeting',
      ],
    },
  ],
  ['plan/optional-actions', 'article', S, 'error', { min: 1 }],
  ['plan/schedule', 'article', S, 'error', { stages: ['studyListen', 'examineCriticise', 'rectify'] }],
  ['plan/problem-focus', 'article', S, 'error', { min: 1 }],
  ['plan/defects', 'article', S, 'error'],
  ['plan/revisions', 'article-fact', S, 'error', { min: 2 }],
  [
    'study/groups',
    'article',
    S,
    'error',
    {
      groups: [
        'leadingCadres',
        'officeMembers',
        'grassrootsMembers',
        'ethnicMembers',
        'oldInfirmMembers',
        'mobileMembers',
      ],
      minHours: 0,
    },
  ],
  [
    'study/notes',
    'article',
    S,
    'error',
    {
      groups: [
        'leadingCadres',
        'officeMembers',
        'grassrootsMembers',
        'ethnicMembers',
        'oldInfirmMembers',
        'mobileMembers',
      ],
    },
  ],
  ['study/forms', 'article', S, 'warning', { min: 2 }],
  ['opinions/appraisal', 'article', S, 'error'],
  ['opinions/heard', 'article', S, 'error', { min: 1 }],
  ['opinions/fed-back', 'article', S, 'error', { collectedBy: ['team'], maxDays: null }],
  ['opinions/answered', 'proposal', E, 'warning'],
  ['talks/rounds', 'article', E, 'error', { min: 3 }],
  ['talks/rounds-each', 'article', E, 'warning', { min: 3 }],
  ['talks/must-talks', 'central', E, 'error', { legs: ['leaderMember', 'memberMember', 'memberDepartmentHead'] }],
  ['talks/supervisors', 'article', E, 'error'],
  ['talks/records', 'article', E, 'error'],
  ['problems/count', 'article', E, 'error', { min: 15 }],
  ['problems/count-each', 'article', E, 'warning', { min: 15 }],
  ['problems/four-winds', 'article', E, 'warning', { winds: ['formalism', 'bureaucracy', 'hedonism', 'extravagance'] }],
  ['criticism/each', 'article', E, 'error', { min: 5 }],
  ['criticism/each-colleague', 'article', E, 'warning', { min: 5 }],
  ['criticism/top-leader', 'proposal', E, 'warning'],
  ['drafts/team', 'article-fact', E, 'error', { min: 3 }],
  ['drafts/cadres', 'article-fact', E, 'error', { min: 2 }],
  [
    'drafts/standards',
    'article',
    E,
    'error',
    {
      standards: [
        'politicalDiscipline',
        'organisationalDiscipline',
        'financialDiscipline',
        'eightPointRules',
        'innerMongoliaSpeech',
        'threeStrictsThreeHonests',
        'thinking8337',
        'scenicLine',
        'regionalPlenum',
        'cityPlenum',
      ],
    },
  ],
  ['drafts/approved', 'article', E, 'error'],
  ['meeting/held', 'article', E, 'error'],
  ['meeting/attendance', 'proposal', E, 'warning'],
  ['meeting/prepared', 'proposal', E, 'warning'],
  ['guidance/weekly-reports', 'article', null, 'error'],
  ['guidance/visits', 'article', null, 'error', { min: 1 }],
  ['guidance/top-leader-leads', 'article', E, 'error', { leads: ['lecture', 'opinions', 'problems', 'criticism'] }],
  ['guidance/summons', 'article', null, 'error'],
  ['archive/index', 'article', null, 'error'],
  ['archive/evidence', 'article', null, 'error'],
  ['archive/uncited', 'proposal', null, 'warning'],
  ['archive/files', 'proposal', null, 'error'],
  ['integrity/order', 'proposal', null, 'error'],
  ['integrity/overlapping-talks', 'proposal', null, 'error'],
  ['integrity/rushed-rounds', 'proposal', E, 'warning', { days: 3 }],
  ['integrity/rushed-drafts', 'proposal', E, 'warning'],
  ['integrity/repeated-text', 'proposal', E, 'warning', { receivers: 3 }],
  ['integrity/backfilled-archive', 'proposal', null, 'warning', { days: 30 }],
];

it('keqi-2014 is the contract’s table, in its order', () => {
  const shipped = shippedSettings(rules).map(({ rule, severity, options }) => [
    rule.id,
    rule.source.provenance,
    stageOf(rule),
    severity,
    options,
  ]);
  const expected = TABLE.map(([id, provenance, stage, severity, options]) => [
    id,
    provenance,
    stage,
    severity,
    { ...(stage === null ? {} : { stage }), ...options },
  ]);
  expect(shipped).toEqual(expected);
});
