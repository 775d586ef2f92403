import { entryOf, folderJudged, inRoster } from '../../rule/folder-judgement.ts';
import { type At, entriesAt, some } from '../../rule/folder-records.ts';
import { defineRosterOnlyRule } from '../../rule/folder-rule.ts';
import type { RosterView } from '../../rule/folder-view.ts';
import { notApplicable, text, unclear } from '../../rule/judgement.ts';
import { someOf } from '../../rule/option.ts';
import { article } from '../../rule/rule.ts';

const MODES = ['selfStudy', 'groupStudy', 'discussion'] as const;

interface Team {
  readonly id: string;
  readonly name: string;
  readonly study?: readonly { readonly date: string; readonly mode: string }[];
}

/** The modes of some that a team's study has no session of by a day. */
function missingModes({ study = [] }: Team, modes: readonly string[], asOf: string): readonly string[] {
  const held = new Set(study.filter(({ date }) => date <= asOf).map(({ mode }) => mode));
  return modes.filter((mode) => !held.has(mode));
}

const called = ({ id, name }: Team): string => `${id} ${name}`;

const notCounted = (roster: RosterView, team: At<Team>) => ({
  ...entryOf(roster, team.at, team.id),
  reason: text('noStudy', { teams: [called(team)] }),
});

/** The sessions that do not count yet. */
const laterIn = (roster: RosterView, teams: readonly At<Team>[]) =>
  teams.flatMap(({ id, at: of, study = [] }) =>
    entriesAt(study, `${of}/study`)
      .filter(({ date }) => date > roster.asOf)
      .map(({ at, date }) => ({
        ...entryOf(roster, at, id),
        reason: text('later', { date, asOf: roster.asOf }),
      })),
  );

export default defineRosterOnlyRule({
  id: 'roster/study',
  order: 6,
  source: article('个人自学、集中学习和交流研讨'),
  severity: 'error',
  duty: 'team',
  options: {
    modes: someOf(MODES, { en: 'how every team has to have studied', zh: '各督导组应当采取的学习形式' }),
  },
  title: { en: 'The teams’ own study', zh: '督导组自身学习' },
  why: {
    en: 'Supervisors who have not studied themselves cannot tell whether others have.',
    zh: '督导组自己先学透，才能督导别人学到位。',
  },
  fix: {
    en: 'Hold what is missing, and enter it with its date and mode under the team’s study.',
    zh: '由督导组补上缺少的学习，在本组的学习中逐次登记日期和形式。',
  },
  messages: {
    pass: {
      en: 'teams that have studied in every way required: {found} of {required}',
      zh: '督导组{required}个，各种学习形式齐全的{found}个',
    },
    fail: {
      en: 'teams that have studied in every way required: {found} of {required}',
      zh: '督导组{required}个，各种学习形式齐全的{found|zero:一个也没有,只有#个}',
    },
    missing: {
      en: 'the roster shows no {modes|term} of {team|who}; hold what is missing, or enter it under study',
      zh: '名册中{team|who}没有{modes|term}的学习记录；请补学，已学的请补录',
    },
    later: {
      en: 'dated {date|date}, after {asOf|date}, the day judged as of',
      zh: '日期为{date|date}，晚于核查基准日{asOf|date}',
    },
    noStudy: {
      en: 'not judged: the roster says nothing of the study of {teams|who}; enter it under study, or [] if there was none',
      zh: '无法判定：名册中{teams|who}没有学习（study）这一部分；请补录，确实没有的写 []',
    },
    noTeams: {
      en: 'the roster has no teams',
      zh: '名册中没有督导组',
    },
    nothingAsked: {
      en: 'the profile asks for no way of study',
      zh: '本次没有要求督导组采取的学习形式',
    },
  },
  judge: (roster, { modes }) => {
    const { asOf } = roster;
    const teams = entriesAt(roster.value.teams, '/teams');
    if (teams.length === 0) return notApplicable('noTeams');
    if (modes.length === 0) return notApplicable('nothingAsked');
    const results = teams.map((team) => ({ team, missing: missingModes(team, modes, asOf) }));
    const silent = results.filter(({ team }) => team.study === undefined).map(({ team }) => team);
    const wrong = results.filter(({ team, missing }) => team.study !== undefined && missing.length > 0);
    if (wrong.length === 0 && silent.length > 0) return unclear('noStudy', { teams: some(silent.map(called)) });
    const complete = results.filter(({ missing }) => missing.length === 0).map(({ team }) => team);
    return folderJudged(
      wrong.map(({ team, missing }) => {
        const params = { team: called(team), modes: missing };
        return inRoster(roster, `${team.at}/study`, { ...text('missing', params), subject: team.id });
      }),
      {
        found: complete.length,
        required: teams.length,
        counted: complete.map(({ id, at }) => entryOf(roster, at, id)),
        notCounted: [...silent.map((team) => notCounted(roster, team)), ...laterIn(roster, teams)],
      },
    );
  },
  examples: {
    pass: `
teams:
  - id: T05
    name: 旗委第五督导组
    members: [{id: S13, name: 庚某}]
    study:
      - {date: 2014-02-19, mode: selfStudy}
      - {date: 2014-02-20, mode: groupStudy}
      - {date: 2014-02-21, mode: discussion}
`,
    fail: `
teams:
  - id: T05
    name: 旗委第五督导组
    members: [{id: S13, name: 庚某}]
    study:  # !missing
      - {date: 2014-02-19, mode: selfStudy}
      - {date: 2014-02-20, mode: groupStudy}
`,
  },
});
