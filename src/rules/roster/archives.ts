import { entryOf, type FolderFinding, folderJudged, inRecord } from '../../rule/folder-judgement.ts';
import {
  type AllWanting,
  keepWanting,
  lackMessages,
  noneWanting,
  type Owner,
  ownersBy,
  unitsOf,
  whyUnclearInOrder,
} from '../../rule/folder-records.ts';
import { defineRosterRule } from '../../rule/folder-rule.ts';
import type { FactPlace, FolderRecord } from '../../rule/folder-view.ts';
import { notApplicable } from '../../rule/judgement.ts';
import { article } from '../../rule/rule.ts';

interface Facts {
  readonly lacks: readonly string[];
  readonly isEmpty: boolean;
  readonly asOf: string;
  readonly archive: FactPlace;
}

type UnitRecord = FolderRecord<Facts>;

interface State {
  ownerOf(record: UnitRecord): Owner;
  /** By the unit's position, whether all of its records have an archive. */
  readonly inOrder: (boolean | undefined)[];
  /** Those without one, by the unit's position. */
  readonly empty: { readonly at: number; readonly finding: FolderFinding<'empty'> }[];
  readonly wanting: AllWanting;
}

function emptyArchive({ path, unit, name }: UnitRecord, { archive, asOf }: Facts): FolderFinding<'empty'> {
  const params = { unit: name === null ? (unit ?? '') : `${unit} ${name}`, asOf };
  return inRecord({ path, at: archive }, 'empty', { subject: unit, params });
}

export default defineRosterRule({
  id: 'roster/archives',
  order: 9,
  source: article('建立活动档案107套'),
  severity: 'error',
  duty: 'office',
  title: { en: 'An archive for every unit', zh: '活动档案全覆盖' },
  why: {
    en: 'A unit without an archive has nothing to show for what its record says.',
    zh: '没有活动档案，记录所写的工作就无据可查。',
  },
  fix: {
    en: 'Have the units named set up their archive, and enter what it holds under archive.',
    zh: '督促所列单位建立活动档案，在活动档案中逐件登记。',
  },
  messages: {
    ...lackMessages,
    pass: {
      en: 'units that have an archive, of those with a record: {found} of {required}',
      zh: '有记录的单位{required}个，建立活动档案的{found}个',
    },
    fail: {
      en: 'units that have an archive, of those with a record: {found} of {required}',
      zh: '有记录的单位{required}个，建立活动档案的{found|zero:一个也没有,只有#个}',
    },
    empty: {
      en: '{path}: the archive of {unit|who} has no entry filed by {asOf|date}; enter what has been filed',
      zh: '{path}：{unit|who}的活动档案中没有{asOf|date}以前归档的材料；请补录',
    },
    noRecords: {
      en: 'there is no record of a unit of the roster; roster/coverage names the missing ones',
      zh: '没有名册所列单位的记录；缺报的单位见“督导工作全覆盖”',
    },
  },
  collect: ({ says, place, view }): Facts => ({
    lacks: says('archive') ? [] : ['archive'],
    isEmpty: view.archive.length === 0,
    asOf: view.asOf,
    archive: place('/archive'),
  }),
  start: ({ roster }): State => ({
    ownerOf: ownersBy(roster),
    inOrder: new Array(roster.value.units.length),
    empty: [],
    wanting: noneWanting(),
  }),
  fold: (state, record) => {
    const { inOrder, empty, wanting } = state;
    const owner = state.ownerOf(record);
    keepWanting(wanting, record, owner);
    if (owner.kind !== 'unit') return state;
    const { at } = owner;
    const { facts } = record;
    const isWhole = facts?.lacks.length === 0;
    inOrder[at] = (inOrder[at] ?? true) && isWhole && !facts.isEmpty;
    if (isWhole && facts.isEmpty) empty.push({ at, finding: emptyArchive(record, facts) });
    return state;
  },
  judge: ({ inOrder, empty, wanting }, { roster }) => {
    const findings = empty.toSorted((a, b) => a.at - b.at).map(({ finding }) => finding);
    const lack = whyUnclearInOrder(wanting.all);
    if (findings.length === 0 && lack) return lack;
    const units = [...new Map(unitsOf(roster).map((unit) => [unit.id, unit])).values()];
    const outcomeOf = ({ id }: (typeof units)[number]) => inOrder[roster.positions.get(id) ?? -1];
    const withRecord = units.filter((unit) => outcomeOf(unit) !== undefined);
    if (withRecord.length === 0) return notApplicable('noRecords');
    const whole = withRecord.filter((unit) => outcomeOf(unit));
    return folderJudged(findings, {
      found: whole.length,
      required: withRecord.length,
      counted: whole.map(({ id, at }) => entryOf(roster, at, id)),
    });
  },
  examples: {
    pass: `
units:
  - {id: U017, name: 示例镇党委, category: township, team: T05}
---
unit: {id: U017, name: 示例镇党委, category: township}
archive:
  - {id: A-001, title: 动员大会讲话及签到, made: 2014-02-26, filed: 2014-02-27}
`,
    fail: `
units:
  - {id: U017, name: 示例镇党委, category: township, team: T05}
---
unit: {id: U017, name: 示例镇党委, category: township}
archive: []  # !empty
`,
  },
});
