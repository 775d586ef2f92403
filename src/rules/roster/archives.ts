import { lackMessages, sortRecords, unitsOf, whyUnclear } from '../../rule/folder-records.ts';
import { defineRosterRule, entryOf, type FactPlace, folderJudged, inRecord } from '../../rule/folder-rule.ts';
import { notApplicable } from '../../rule/judgement.ts';
import { article } from '../../rule/rule.ts';

interface Facts {
  readonly lacks: readonly string[];
  readonly isEmpty: boolean;
  readonly asOf: string;
  readonly archive: FactPlace;
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
    zh: '督促所列单位建立活动档案，在 archive 中逐件登记。',
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
  judge: (folder) => {
    const { roster } = folder;
    const { byUnit, unnamed } = sortRecords(folder);
    const records = [...byUnit.values()].flat();
    const isEmpty = ({ facts }: (typeof records)[number]) => facts?.isEmpty === true && facts.lacks.length === 0;
    const findings = records.flatMap((record) => {
      const { path, unit, name, facts } = record;
      if (facts === null || !isEmpty(record)) return [];
      const params = { unit: name === null ? (unit ?? '') : `${unit} ${name}`, asOf: facts.asOf };
      return [inRecord({ path, at: facts.archive }, 'empty', { subject: unit, params })];
    });
    const lack = whyUnclear([...records, ...unnamed]);
    if (findings.length === 0 && lack) return lack;
    if (records.length === 0) return notApplicable('noRecords');
    const units = [...new Map(unitsOf(roster).map((unit) => [unit.id, unit])).values()];
    const withRecord = units.filter(({ id }) => byUnit.get(id)?.length);
    const inOrder = withRecord.filter(({ id }) =>
      byUnit.get(id)?.every((record) => record.facts?.lacks.length === 0 && !isEmpty(record)),
    );
    return folderJudged(findings, {
      found: inOrder.length,
      required: withRecord.length,
      counted: inOrder.map(({ id, at }) => entryOf(roster, at, id)),
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
