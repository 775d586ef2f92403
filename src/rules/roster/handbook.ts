import { entryOf, folderJudged, inRoster } from '../../rule/folder-judgement.ts';
import { entriesAt } from '../../rule/folder-records.ts';
import { defineRosterOnlyRule } from '../../rule/folder-rule.ts';
import { notApplicable, text, unclear } from '../../rule/judgement.ts';
import { someOf } from '../../rule/option.ts';
import { article } from '../../rule/rule.ts';

const PARTS = ['workPlan', 'workflow', 'rules', 'staffCode'] as const;

export default defineRosterOnlyRule({
  id: 'roster/handbook',
  order: 4,
  source: article('督导工作方案、工作流程、工作制度和工作人员守则'),
  severity: 'error',
  duty: 'office',
  options: {
    parts: someOf(PARTS, { en: 'what the handbook has to hold', zh: '督导工作手册应当包含的内容' }),
  },
  title: { en: 'The supervisors’ handbook', zh: '督导工作手册' },
  why: {
    en: 'Supervisors who go by one plan, one workflow and one code measure all units alike.',
    zh: '督导工作有方案、有流程、有制度、有守则，各组才能按同一把尺子督导。',
  },
  fix: {
    en: 'Draw up what is missing, issue it, and enter it under handbook.parts.',
    zh: '将缺少的内容补编入册并印发，在督导工作手册的内容中登记。',
  },
  messages: {
    pass: {
      en: 'required parts of the handbook that the roster shows: {found} of {required}',
      zh: '督导工作手册应包含的{required}项内容，名册中有{found}项',
    },
    fail: {
      en: 'required parts of the handbook that the roster shows: {found} of {required}',
      zh: '督导工作手册应包含的{required}项内容，名册中{found|zero:一项也没有,只有#项}',
    },
    missing: {
      en: 'the roster does not list {part|term} among the parts of the handbook; draw it up, or enter it',
      zh: '名册中督导工作手册没有{part|term}；请补编印发，已有的请补录',
    },
    notAsked: {
      en: 'no part that the profile asks for',
      zh: '不在要求包含的内容之列',
    },
    rosterLacks: {
      en: 'not judged: the roster has no handbook; enter the day it was issued and its parts',
      zh: '无法判定：名册中没有督导工作手册（handbook）；请补录印发日期（issued）和内容（parts）',
    },
    notYet: {
      en: 'not judged: by the roster the handbook was issued on {date|date}, after {asOf|date}, the day judged as of; check the date',
      zh: '无法判定：名册中督导工作手册的印发日期为{date|date}，晚于核查基准日{asOf|date}；请核对日期',
    },
    nothingAsked: {
      en: 'the profile asks for no part of the handbook',
      zh: '本次没有要求手册包含的内容',
    },
  },
  judge: (roster, { parts }) => {
    const { handbook } = roster.value;
    if (parts.length === 0) return notApplicable('nothingAsked');
    if (handbook === undefined) return unclear('rosterLacks');
    if (handbook.issued > roster.asOf) return unclear('notYet', { date: handbook.issued, asOf: roster.asOf });
    const listed = entriesAt(
      handbook.parts.map((part) => ({ part })),
      '/handbook/parts',
    );
    const missing = parts.filter((part) => !handbook.parts.includes(part));
    const isAsked = ({ part }: (typeof listed)[number]) => parts.includes(part);
    return folderJudged(
      missing.map((part) => inRoster(roster, '/handbook/parts', { ...text('missing', { part }), subject: part })),
      {
        found: parts.length - missing.length,
        required: parts.length,
        counted: listed.filter(isAsked).map(({ part, at }) => entryOf(roster, at, part)),
        notCounted: listed
          .filter((one) => !isAsked(one))
          .map(({ part, at }) => ({ ...entryOf(roster, at, part), reason: text('notAsked') })),
      },
    );
  },
  examples: {
    pass: `
handbook: {issued: 2014-02-15, parts: [workPlan, workflow, rules, staffCode]}
`,
    fail: `
handbook:
  issued: 2014-02-15
  parts: [workPlan, workflow, rules]  # !missing
`,
  },
});
