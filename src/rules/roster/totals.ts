import { entryOf, folderJudged, inRoster } from '../../rule/folder-judgement.ts';
import { defineRosterRule } from '../../rule/folder-rule.ts';
import { notApplicable, text } from '../../rule/judgement.ts';
import { article } from '../../rule/rule.ts';
import {
  addRecord,
  type Computed,
  computeFigure,
  type Figure,
  figureMessages,
  nothingAdded,
  sharesOf,
} from './_figures.ts';

/** In the order of the contract. */
const FIGURES: readonly Figure[] = [
  'teams',
  'supervisors',
  'units',
  'guidanceGroups',
  'instructors',
  'subordinateOrganisations',
  'opinionsByTeams',
  'lectures',
  'forums',
  'standingCommitteeProblems',
  'standingCommitteeCriticisms',
  'archives',
];

/** A figure that falls short where a record is missing contradicts nobody. */
const comparable = (computed: Computed, declared: number): Computed =>
  'value' in computed && computed.value < declared && computed.atLeast ? { why: computed.atLeast } : computed;

export default defineRosterRule({
  id: 'roster/totals',
  order: 10,
  source: article('指导检查组165个、指导员556名…305个下属单位党组织'),
  severity: 'error',
  duty: 'office',
  title: { en: 'Declared figures agree with the records', zh: '上报数据与记录相符' },
  why: {
    en: 'A figure that was reported upward has to be found again in the roster and the records.',
    zh: '向上级报告的每一个数字，都应当能在名册和各单位记录中核对出来。',
  },
  fix: {
    en: 'Find out which is wrong: correct the figure under declared, or enter what the roster or the records lack.',
    zh: '查明差在哪里：数据报错的在上报数据中更正，名册或记录漏登的据实补录。',
  },
  messages: {
    ...figureMessages,
    pass: {
      en: 'declared figures that agree with the roster and the records: {found} of {required}',
      zh: '上报数据{required}项，与名册和记录相符的{found}项',
    },
    fail: {
      en: 'declared figures that agree with the roster and the records: {found} of {required}',
      zh: '上报数据{required}项，与名册和记录相符的{found|zero:一项也没有,只有#项}',
    },
    failUncomputed: {
      en: 'of {required} declared figures {found} agree with the roster and the records, {wrong|plural:differs,differ}, and {unknown} cannot be computed',
      zh: '上报数据{required}项，与名册和记录相符{found}项，不符{wrong}项，无法核算{unknown}项',
    },
    tooHigh: {
      en: '{figure|term}: {declared} declared, {computed} in the roster and the records, {difference} too many; correct the figure or enter what is missing',
      zh: '{figure|term}上报{declared}，按名册和记录核算为{computed}，多报{difference}；请更正数据或补录遗漏',
    },
    tooLow: {
      en: '{figure|term}: {declared} declared, {computed} in the roster and the records, {difference} too few; correct the figure or what is entered twice',
      zh: '{figure|term}上报{declared}，按名册和记录核算为{computed}，少报{difference}；请更正数据或核对是否重复登记',
    },
    nothingDeclared: {
      en: 'the roster declares no figures',
      zh: '名册中没有上报数据（declared）',
    },
  },
  collect: sharesOf,
  start: ({ roster }) => nothingAdded(roster),
  fold: addRecord,
  judge: (added, { roster }) => {
    const { declared = {} } = roster.value;
    const figures = FIGURES.flatMap((figure) => {
      const value = declared[figure];
      const at = `/declared/${figure}`;
      return value === undefined
        ? []
        : [{ figure, at, declared: value, computed: comparable(computeFigure(figure, roster, added), value) }];
    });
    if (figures.length === 0) return notApplicable('nothingDeclared');
    const unknown = figures.flatMap(({ figure, at, computed }) =>
      'why' in computed
        ? [{ entry: { ...entryOf(roster, at, figure), reason: computed.why.reason }, why: computed.why }]
        : [],
    );
    const known = figures.flatMap(({ computed, ...rest }) => ('value' in computed ? [{ ...rest, ...computed }] : []));
    const wrong = known.filter((one) => one.declared !== one.value);
    const [first] = unknown;
    if (wrong.length === 0 && first) return first.why;
    return folderJudged(
      wrong.map(({ figure, at, declared: said, value: computed }) => {
        const params = { figure, declared: said, computed, difference: Math.abs(said - computed) };
        return inRoster(roster, at, { ...text(said > computed ? 'tooHigh' : 'tooLow', params), subject: figure });
      }),
      {
        found: known.length - wrong.length,
        required: figures.length,
        counted: known.filter((one) => one.declared === one.value).map(({ figure, at }) => entryOf(roster, at, figure)),
        notCounted: unknown.map(({ entry }) => entry),
        ...(unknown.length === 0
          ? {}
          : {
              message: text('failUncomputed', {
                found: known.length - wrong.length,
                required: figures.length,
                wrong: wrong.length,
                unknown: unknown.length,
              }),
            }),
      },
    );
  },
  examples: {
    pass: `
teams:
  - {id: T05, name: 旗委第五督导组, members: [{id: S13, name: 庚某}, {id: S14, name: 辛某}]}
declared: {teams: 1, supervisors: 2, units: 1, opinionsByTeams: 1}
---
opinions:
  - {id: O001, received: 2014-03-18, collectedBy: team, text: 下乡调研走马观花, wind: formalism, about: team}
  - {id: O002, received: 2014-03-19, collectedBy: unit, text: 会议多, wind: formalism, about: team}
`,
    fail: `
teams:
  - {id: T05, name: 旗委第五督导组, members: [{id: S13, name: 庚某}, {id: S14, name: 辛某}]}
declared:
  teams: 1
  supervisors: 3  # !tooHigh
`,
  },
});
