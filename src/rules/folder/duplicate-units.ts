import { FILE_START, folderJudged, inRecord } from '../../rule/folder-judgement.ts';
import {
  type FirstFew,
  type Lacks,
  lackMessages,
  lacksWith,
  NONE,
  NOTHING_LACKS,
  oneMore,
  sayFew,
  whyUnclear,
} from '../../rule/folder-records.ts';
import { defineFolderRule } from '../../rule/folder-rule.ts';
import type { FactPlace } from '../../rule/folder-view.ts';
import { proposal } from '../../rule/rule.ts';

interface Facts {
  readonly lacks: readonly string[];
  readonly at: FactPlace;
}

/** The records of one unit, and the second of them. */
interface Same {
  readonly paths: FirstFew;
  readonly second: { readonly path: string; readonly at: FactPlace };
}

interface State {
  /** By unit, the path of its first record. */
  readonly first: Map<string, string>;
  readonly same: Map<string, Same>;
  lacks: Lacks;
}

export default defineFolderRule({
  id: 'folder/duplicate-units',
  order: 1,
  source: proposal(),
  severity: 'error',
  duty: 'unit',
  title: { en: 'One record a unit', zh: '一个单位一份记录' },
  why: {
    en: 'Of two records of one unit nobody can tell which holds; a second may also be another unit’s with a wrong id.',
    zh: '同一个单位有两份记录，就无法认定以哪一份为准；也可能是另一个单位填错了编号。',
  },
  fix: {
    en: 'Keep one record of the unit; where the other is another unit’s, correct its unit id.',
    zh: '同一单位只保留一份记录；属于其他单位的，更正其单位编号（unit.id）。',
  },
  messages: {
    ...lackMessages,
    pass: { en: 'no two records have the same unit id', zh: '没有单位编号相同的记录' },
    fail: {
      en: '{findings|plural:unit id stands,unit ids stand} in more than one record',
      zh: '有{findings}个单位编号出现在多份记录中',
    },
    sameUnit: {
      en: '{path}: the unit id {id} stands in {n} records: {paths}; keep one, or correct the id',
      zh: '{path}：单位编号{id}出现在{n}份记录中：{paths}；请只保留一份，或更正编号',
    },
  },
  collect: ({ place }): Facts => ({ lacks: [], at: place('/unit/id') }),
  start: (): State => ({ first: new Map(), same: new Map(), lacks: NOTHING_LACKS }),
  fold: (state, record) => {
    const { first, same } = state;
    const { unit, path, facts } = record;
    if (unit === null) {
      state.lacks = lacksWith(state.lacks, record);
      return state;
    }
    const before = first.get(unit);
    if (before === undefined) first.set(unit, path);
    else {
      const { paths, second } = same.get(unit) ?? {
        paths: oneMore(NONE, before),
        second: { path, at: facts?.at ?? FILE_START },
      };
      same.set(unit, { paths: oneMore(paths, path), second });
    }
    return state;
  },
  judge: ({ first, same, lacks }) => {
    const findings = [...first.keys()].flatMap((id) => {
      const found = same.get(id);
      if (found === undefined) return [];
      const params = { id, n: found.paths.count, paths: sayFew(found.paths) };
      return [inRecord(found.second, 'sameUnit', { subject: id, params })];
    });
    const lack = whyUnclear(lacks);
    return lack && findings.length === 0 ? lack : folderJudged(findings);
  },
  examples: {
    pass: `
unit: {id: U017, name: 示例镇党委, category: township}
---
unit: {id: U018, name: 样例镇党委, category: township}
`,
    fail: `
unit: {id: U017, name: 示例镇党委, category: township}
---
unit: {id: U017, name: 样例镇党委, category: township}  # !sameUnit
`,
  },
});
