import { daysBetween } from '../../calendar.ts';
import type { Roster } from '../../documents/roster.ts';
import { entryOf, type FolderFinding, folderJudged, inRoster } from '../../rule/folder-judgement.ts';
import { type At, entriesAt, some } from '../../rule/folder-records.ts';
import { defineRosterOnlyRule } from '../../rule/folder-rule.ts';
import type { RosterView } from '../../rule/folder-view.ts';
import { notApplicable, text, unclear } from '../../rule/judgement.ts';
import { countOrNone } from '../../rule/option.ts';
import { article } from '../../rule/rule.ts';

type Team = At<Roster['teams'][number]>;
type Directive = At<NonNullable<Team['directives']>[number]> & { readonly label: string };
type Code = 'notPassedOn' | 'before' | 'tooLate';

const called = ({ id, name }: Team): string => `${id} ${name}`;

/** What is wrong with how one directive was passed on; null where nothing is. */
function wrongWith(roster: RosterView, directive: Directive, maxDays: number | null): FolderFinding<Code> | null {
  const { title, received, at, label } = directive;
  const passedOn = directive.passedOn !== undefined && directive.passedOn <= roster.asOf ? directive.passedOn : null;
  const say = (code: Code, part: string, params = {}) =>
    inRoster(roster, `${at}${part}`, { ...text(code, { title, received, ...params }), subject: label });
  if (passedOn === null) return say('notPassedOn', '', { asOf: roster.asOf });
  if (passedOn < received) return say('before', '/passedOn', { passedOn });
  const days = daysBetween(received, passedOn);
  return maxDays !== null && days > maxDays ? say('tooLate', '/passedOn', { days, maxDays }) : null;
}

const notSaid = (roster: RosterView, team: Team) => ({
  ...entryOf(roster, team.at, team.id),
  reason: text('noDirectives', { teams: [called(team)] }),
});

const notYet = (roster: RosterView, { at, label, received: date }: Directive) => ({
  ...entryOf(roster, at, label),
  reason: text('later', { date, asOf: roster.asOf }),
});

export default defineRosterOnlyRule({
  id: 'roster/directives',
  order: 7,
  source: article('及时向活动单位传达'),
  severity: 'error',
  duty: 'team',
  options: {
    maxDays: countOrNone({
      en: 'the most days from receiving a directive to passing it on; null: no limit',
      zh: '收到上级要求后最迟几天内传达；填 null 表示不限',
    }),
  },
  title: { en: 'Directives passed on to the units', zh: '上级要求及时传达' },
  why: {
    en: 'A unit can only do what it has been told of.',
    zh: '上级要求传达不及时，单位的工作就会跟不上进度。',
  },
  fix: {
    en: 'Pass on what has not been, and enter the day as passedOn; correct a day that is wrong.',
    zh: '尚未传达的立即传达，在上级要求中登记传达日期；日期填错的据实更正。',
  },
  messages: {
    pass: {
      en: 'directives passed on in time: {found} of {required}',
      zh: '收到上级要求{required}项，及时传达的{found}项',
    },
    fail: {
      en: 'directives that the roster shows as passed on in time: {found} of {required}',
      zh: '收到上级要求{required}项，名册中及时传达的{found|zero:一项也没有,只有#项}',
    },
    notPassedOn: {
      en: 'the directive “{title}”, received on {received|date}, had not been passed on by {asOf|date}; pass it on and enter the day as passedOn',
      zh: '{received|date}收到的“{title}”，截至{asOf|date}没有传达记录；请立即传达并补录传达日期（passedOn）',
    },
    before: {
      en: 'the directive “{title}” is said to have been passed on on {passedOn|date}, before it was received on {received|date}; check both dates',
      zh: '“{title}”的传达日期{passedOn|date}早于收到日期{received|date}；请核对日期',
    },
    tooLate: {
      en: 'the directive “{title}”, received on {received|date}, was passed on after {days|plural:day,days}; at most {maxDays} are allowed',
      zh: '{received|date}收到的“{title}”，{days}天后才传达，要求不超过{maxDays}天',
    },
    later: {
      en: 'received {date|date}, after {asOf|date}, the day judged as of',
      zh: '收到日期为{date|date}，晚于核查基准日{asOf|date}',
    },
    noDirectives: {
      en: 'not judged: the roster says nothing of the directives to {teams|who}; enter them under directives, or [] if there were none',
      zh: '无法判定：名册中{teams|who}没有上级要求（directives）这一部分；请补录，确实没有的写 []',
    },
    nothingReceived: {
      en: 'by the roster no team has received a directive',
      zh: '名册中各督导组没有收到上级要求',
    },
  },
  judge: (roster, { maxDays }) => {
    const { asOf } = roster;
    const teams = entriesAt(roster.value.teams, '/teams');
    const silent = teams.filter(({ directives }) => directives === undefined);
    const received = teams.flatMap(({ id, at, directives = [] }) =>
      entriesAt(directives, `${at}/directives`).map((one) => ({ ...one, label: `${id} ${one.title}` })),
    );
    const asked = received.filter((one) => one.received <= asOf);
    const results = asked.map((one) => ({ one, wrong: wrongWith(roster, one, maxDays) }));
    const findings = results.flatMap(({ wrong }) => wrong ?? []);
    if (findings.length === 0 && silent.length > 0) return unclear('noDirectives', { teams: some(silent.map(called)) });
    if (asked.length === 0) return notApplicable('nothingReceived');
    return folderJudged(findings, {
      found: asked.length - findings.length,
      required: asked.length,
      counted: results
        .filter(({ wrong }) => wrong === null)
        .map(({ one: { at, label } }) => entryOf(roster, at, label)),
      notCounted: [
        ...silent.map((team) => notSaid(roster, team)),
        ...received.filter((one) => one.received > asOf).map((one) => notYet(roster, one)),
      ],
    });
  },
  examples: {
    pass: `
teams:
  - id: T05
    name: 旗委第五督导组
    members: [{id: S13, name: 庚某}]
    directives:
      - {title: 查摆问题环节通知, received: 2014-05-06, passedOn: 2014-05-07}
`,
    fail: `
teams:
  - id: T05
    name: 旗委第五督导组
    members: [{id: S13, name: 庚某}]
    directives:
      - {title: 查摆问题环节通知, received: 2014-05-06, passedOn: 2014-05-07}
      - {title: 整改落实环节通知, received: 2014-08-04}  # !notPassedOn
`,
  },
});
