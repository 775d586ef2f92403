import { membersOf } from '../../campaign/roster-units.ts';
import { entryOf, folderJudged, inRoster } from '../../rule/folder-judgement.ts';
import { entriesAt } from '../../rule/folder-records.ts';
import { defineRosterOnlyRule } from '../../rule/folder-rule.ts';
import { notApplicable, text, unclear } from '../../rule/judgement.ts';
import { article } from '../../rule/rule.ts';

export default defineRosterOnlyRule({
  id: 'roster/training',
  order: 5,
  source: article('召开了督导工作培训会议'),
  severity: 'error',
  duty: 'office',
  title: { en: 'Every supervisor trained', zh: '督导工作培训' },
  why: {
    en: 'Whoever supervises others has to know the requirements first.',
    zh: '督导别人，先要自己弄懂要求；没有参加培训的，督导尺度难以统一。',
  },
  fix: {
    en: 'Train those who are missing, and enter their ids under training.attended.',
    zh: '组织未参训的督导组成员补训，在参训人员中登记其编号。',
  },
  messages: {
    pass: {
      en: 'supervisors whom the roster shows at the training: {found} of {required}',
      zh: '督导组成员{required}人，名册中参加督导工作培训会议的{found}人',
    },
    fail: {
      en: 'supervisors whom the roster shows at the training: {found} of {required}',
      zh: '督导组成员{required}人，名册中参加督导工作培训会议的{found|zero:一人也没有,只有#人}',
    },
    untrained: {
      en: 'the roster does not show {member|who} at the training; train them, or enter them under training.attended',
      zh: '名册的参训人员（attended）中没有{member|who}；请安排补训，已参训的请补录',
    },
    notAMember: {
      en: 'is a member of no team in the roster',
      zh: '不是名册中任何督导组的成员',
    },
    rosterLacks: {
      en: 'not judged: the roster has no training; enter its date and who attended',
      zh: '无法判定：名册中没有督导工作培训会议（training）；请补录日期（date）和参训人员（attended）',
    },
    noAttendance: {
      en: 'not judged: the roster does not say who attended the training; enter their ids under attended, or [] if nobody did',
      zh: '无法判定：名册中督导工作培训会议没有写明参训人员（attended）；请补录编号，确实无人参训的写 []',
    },
    notYet: {
      en: 'not judged: by the roster the training is on {date|date}, after {asOf|date}, the day judged as of; check the date',
      zh: '无法判定：名册中督导工作培训会议的日期为{date|date}，晚于核查基准日{asOf|date}；请核对日期',
    },
    nobody: {
      en: 'the teams of the roster have no members',
      zh: '名册的督导组没有成员',
    },
  },
  judge: (roster) => {
    const { training } = roster.value;
    if (training === undefined) return unclear('rosterLacks');
    const members = membersOf(roster);
    if (members.length === 0) return notApplicable('nobody');
    if (training.date > roster.asOf) return unclear('notYet', { date: training.date, asOf: roster.asOf });
    if (training.attended === undefined) return unclear('noAttendance');
    const attended = new Set(training.attended);
    const known = new Set(members.map(({ id }) => id));
    const present = members.filter(({ id }) => attended.has(id));
    const strangers = entriesAt(
      training.attended.map((id) => ({ id })),
      '/training/attended',
    ).filter(({ id }) => !known.has(id));
    return folderJudged(
      members
        .filter(({ id }) => !attended.has(id))
        .map(({ id, name, at }) =>
          inRoster(roster, at, { ...text('untrained', { member: `${id} ${name}` }), subject: id }),
        ),
      {
        found: present.length,
        required: members.length,
        counted: present.map(({ id, at }) => entryOf(roster, at, id)),
        notCounted: strangers.map(({ id, at }) => ({ ...entryOf(roster, at, id), reason: text('notAMember') })),
      },
    );
  },
  examples: {
    pass: `
training: {date: 2014-02-18, attended: [S13, S14]}
teams:
  - {id: T05, name: 旗委第五督导组, members: [{id: S13, name: 庚某}, {id: S14, name: 辛某}]}
`,
    fail: `
training: {date: 2014-02-18, attended: [S13]}
teams:
  - id: T05
    name: 旗委第五督导组
    members:
      - {id: S13, name: 庚某}
      - {id: S14, name: 辛某}  # !untrained
`,
  },
});
