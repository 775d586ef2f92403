import type { Rule } from '../../../src/rule/rule.ts';
import cadres from '../../../src/rules/drafts/cadres.ts';
import team from '../../../src/rules/drafts/team.ts';
import prepared from '../../../src/rules/meeting/prepared.ts';
import fedBack from '../../../src/rules/opinions/fed-back.ts';
import rounds from '../../../src/rules/talks/rounds.ts';
import { type RuleCases, testRule } from '../test-rule.ts';

const ALL: readonly Rule[] = [rounds, team, cadres, fedBack];
const without = (rule: Rule): readonly Rule[] => ALL.filter((other) => other !== rule);

/** The rule with another default for an option, as if a profile had set it. */
const having = (rule: Rule, name: string, value: unknown): readonly Rule[] => {
  const option = rule.options[name];
  if (option === undefined) throw new Error(`no option ${name}`);
  return [...without(rule), { ...rule, options: { ...rule.options, [name]: { ...option, default: value } } }];
};

interface Parts {
  readonly meeting?: string;
  readonly people?: string;
  readonly talks?: string;
  readonly materials?: string;
  readonly opinions?: string;
}

const READY: Required<Parts> = {
  meeting: 'meeting: {date: 2014-07-18}',
  people: `people:
  - {id: P01, name: 甲某, post: 书记, topLeader: true, teamMember: true}
  - {id: P02, name: 乙某, post: 镇长, teamMember: true, leadingCadre: true}`,
  talks: `talks:
  - {id: K1, round: 1, date: 2014-05-14, from: [P01], with: [P02]}
  - {id: K2, round: 2, date: 2014-06-03, from: [P02], with: [P01]}
  - {id: K3, round: 3, date: 2014-07-18, from: [P01], with: [P02]}`,
  materials: `materials:
  - owner: team
    drafts:
      - {draft: 1, date: 2014-06-10, review: {date: 2014-06-14, reviewers: [S13], standards: {}, decision: rewrite}}
      - {draft: 2, date: 2014-06-20, review: {date: 2014-06-23, reviewers: [S13], standards: {}, decision: revise}}
      - {draft: 3, date: 2014-07-01, review: {date: 2014-07-18, reviewers: [S13], standards: {}, decision: approve}}
  - owner: P02
    drafts:
      - {draft: 1, date: 2014-06-10, review: {date: 2014-06-14, reviewers: [S13], standards: {}, decision: rewrite}}
      - {draft: 2, date: 2014-06-20, review: {date: 2014-07-18, reviewers: [S13], standards: {}, decision: approve}}`,
  opinions: `opinions:
  - {id: O1, received: 2014-07-18, collectedBy: team, text: 文件太多, wind: none, about: team, fedBack: 2014-07-18}`,
};

/** A record that was ready on the day of the meeting, except for the given parts. An empty text omits a section. */
const record = (parts: Parts = {}): string =>
  Object.values({ ...READY, ...parts })
    .filter(Boolean)
    .join('\n');

const LATE_ROUND = READY.talks.replace('date: 2014-07-18', 'date: 2014-07-19').replace('talks:', 'talks:  # !rounds');
const LATE_TEAM = READY.materials
  .replace('date: 2014-07-01, review: {date: 2014-07-18', 'date: 2014-07-01, review: {date: 2014-07-19')
  .replace('- owner: team', '- owner: team  # !teamDrafts');
const LATE_CADRE = READY.materials.replace(
  'date: 2014-06-20, review: {date: 2014-07-18',
  'date: 2014-06-20, review: {date: 2014-07-19',
);
const BAD_CADRE = READY.people.replace('leadingCadre: true}', 'leadingCadre: true}  # !cadreDrafts');
const LATE_FEEDBACK = READY.opinions.replace('fedBack: 2014-07-18}', 'fedBack: 2014-07-19}  # !notFedBack');
const STAGE = `
plan:
  versions:
    - {version: 1, date: 2014-02-20, stages: [{stage: examineCriticise, from: 2014-05-11, to: 2014-08-05}]}`;

const cases: RuleCases = {
  pass: {
    'ready on the very day': {
      yaml: record(),
      found: null,
      required: null,
      counted: ['K1', 'K2', 'K3', 'team#1', 'team#2', 'team#3', 'P02#1', 'P02#2', 'O1'],
      notCounted: [],
    },
    'an opinion received the day after': record({
      opinions: `${READY.opinions}
  - {id: O2, received: 2014-07-19, collectedBy: team, text: 文件太多, wind: none, about: team}`,
    }),
    'an opinion that the unit collected is not asked for': record({
      opinions: READY.opinions.replace('team, text', 'unit, text').replace(', fedBack: 2014-07-18', ''),
    }),
    'opinions are recorded as none': record({ opinions: 'opinions: []' }),
    'two rounds where the profile asks for two': {
      yaml: record({ talks: LATE_ROUND.replace(/ +# !rounds/, '') }),
      with: having(rounds, 'min', 2),
    },
    'late rounds where the profile does not ask for rounds': {
      yaml: record({ talks: LATE_ROUND.replace(/ +# !rounds/, '') }),
      with: without(rounds),
    },
    'late drafts where the profile asks for none': {
      yaml: record({ materials: LATE_TEAM.replace(/ +# !teamDrafts/, '') }),
      with: without(team),
    },
    'late drafts of a cadre where the profile asks for none': {
      yaml: record({ materials: LATE_CADRE }),
      with: without(cadres),
    },
    'late feedback where the profile asks for none': {
      yaml: record({ opinions: LATE_FEEDBACK.replace(/ +# !notFedBack/, '') }),
      with: without(fedBack),
    },
    'no opinions where the profile asks for no feedback': { yaml: record({ opinions: '' }), with: without(fedBack) },
    'no talks where the profile asks for no rounds': { yaml: record({ talks: '' }), with: without(rounds) },
    'a team of one needs no rounds': record({
      people: 'people: [{id: P01, name: 甲某, post: 书记, topLeader: true, teamMember: true}]',
      talks: 'talks: []',
    }),
    'a cadre who came the day after the meeting': record({
      people: `${READY.people}
  - {id: P03, name: 丙某, post: 副镇长, teamMember: true, leadingCadre: true, from: 2014-07-19}`,
    }),
    'a cadre who left the day before the meeting': record({
      people: `${READY.people}
  - {id: P03, name: 丙某, post: 副镇长, teamMember: true, leadingCadre: true, to: 2014-07-17}`,
    }),
    'a cadre who left before the meeting, in the days of the campaign': record({
      people: `${READY.people}
  - {id: P03, name: 丙某, post: 副镇长, teamMember: true, leadingCadre: true, to: 2014-07-17}
mobilisation: {date: 2014-02-26}`,
    }),
  },
  fail: {
    'the last round the day after': record({ talks: LATE_ROUND }),
    'the last review of the team’s material the day after': record({ materials: LATE_TEAM }),
    'the last review of a cadre’s material the day after': record({ materials: LATE_CADRE, people: BAD_CADRE }),
    'no material of a cadre at all': record({
      people: `${READY.people}
  - {id: P03, name: 丙某, post: 副镇长, teamMember: true, leadingCadre: true}  # !cadreDrafts`,
    }),
    'no material of the team at all': record({
      materials: `materials:  # !teamDrafts${READY.materials.slice(READY.materials.indexOf('\n  - owner: P02'))}`,
    }),
    'a cadre in service on the day of the meeting alone': record({
      people: `${READY.people}
  - {id: P03, name: 丙某, post: 副镇长, leadingCadre: true, from: 2014-07-18, to: 2014-07-18}  # !cadreDrafts`,
    }),
    'fed back the day after': {
      yaml: record({ opinions: LATE_FEEDBACK }),
      counted: ['K1', 'K2', 'K3', 'team#1', 'team#2', 'team#3', 'P02#1', 'P02#2'],
    },
    'never fed back': record({
      opinions: READY.opinions.replace(', fedBack: 2014-07-18}', '}  # !notFedBack'),
    }),
    'fed back after the day judged as of': {
      yaml: record({ opinions: LATE_FEEDBACK }),
      asOf: '2014-07-18',
    },
    'an opinion of the unit’s own where the profile asks for those': {
      yaml: record({
        opinions: READY.opinions
          .replace('team, text', 'unit, text')
          .replace(', fedBack: 2014-07-18}', '}  # !notFedBack'),
      }),
      with: having(fedBack, 'collectedBy', ['unit']),
    },
    'three rounds where the profile asks for four': {
      yaml: record({ talks: READY.talks.replace('talks:', 'talks:  # !rounds') }),
      with: having(rounds, 'min', 4),
    },
    'a part that fails decides, one being absent': record({ talks: '', materials: LATE_TEAM }),
    'everything at once': record({
      talks: 'talks: []  # !rounds',
      materials: 'materials: []  # !teamDrafts',
      people: BAD_CADRE,
      opinions: LATE_FEEDBACK,
    }),
    'the day after the stage': { yaml: record({ talks: LATE_ROUND }) + STAGE, asOf: '2014-08-06' },
  },
  pending: {
    'on the last day of the stage': { yaml: record({ talks: LATE_ROUND }) + STAGE, asOf: '2014-08-05' },
    'no date yet': { yaml: `${record({ meeting: '' })}\nmeeting: {}  # !noDate${STAGE}`, asOf: '2014-08-05' },
  },
  unclear: {
    'no meeting': { yaml: record({ meeting: '' }), reason: 'absent' },
    'no date': { yaml: record({ meeting: 'meeting: {}' }), reason: 'noDate' },
    'a date after the day judged as of': { yaml: record(), asOf: '2014-07-17', reason: 'noDate' },
    'no talks': { yaml: record({ talks: '' }), reason: 'partAbsent' },
    'no materials': { yaml: record({ materials: '' }), reason: 'partAbsent' },
    'no opinions': { yaml: record({ opinions: '' }), reason: 'partAbsent' },
    'broken talks, whatever else': {
      yaml: record({ talks: 'talks: [{id: K1}]', opinions: LATE_FEEDBACK.replace(/ +# !notFedBack/, '') }),
      reason: 'broken',
    },
    'broken materials': { yaml: record({ materials: 'materials: [{owner: team}]' }), reason: 'broken' },
    'broken opinions': { yaml: record({ opinions: 'opinions: [{id: O1}]' }), reason: 'broken' },
    'broken people': { yaml: record({ people: 'people: [{id: P01}]' }), reason: 'broken' },
    'broken supervision': { yaml: `${record()}\nsupervision: {team: T05}`, reason: 'broken' },
    'a broken meeting': { yaml: record({ meeting: 'meeting: []' }), reason: 'broken' },
  },
  notApplicable: {
    'nothing is asked of anybody': {
      yaml: record({
        people: 'people: [{id: P01, name: 甲某, post: 书记, topLeader: true, teamMember: true}]',
        opinions: 'opinions: []',
      }),
      with: without(team),
      reason: 'nothingAsked',
    },
    'all of it is off': { yaml: record(), with: [], reason: 'nothingAsked' },
  },
};

testRule(prepared, cases, ALL);
