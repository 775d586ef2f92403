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
import { seenLetters } from '../../rule/plain-letters.ts';
import { proposal } from '../../rule/rule.ts';

interface Facts {
  readonly lacks: readonly string[];
  readonly at: FactPlace;
  readonly nameAt: FactPlace;
}

/** The records of one unit, or of one name, and the second of them. */
interface Same {
  readonly paths: FirstFew;
  readonly second: Second;
}

/** A record that is not the first with an id or a name. */
interface Second extends First {
  readonly name: string;
  readonly at: FactPlace;
}

/** A record that came first with an id or a name. */
interface First {
  readonly path: string;
  /** As it is written there. */
  readonly unit: string;
}

/** What records are told apart by. */
interface Seen {
  readonly first: Map<string, First>;
  readonly same: Map<string, Same>;
}

interface State {
  /** By id, case and width left out. */
  readonly ids: Seen;
  /** By the plain letters of the name. */
  readonly names: Seen;
  lacks: Lacks;
}

const nothingSeen = (): Seen => ({ first: new Map(), same: new Map() });

/** Takes in a record by what it is told apart by; `own` is it as the first, kept once for its id and its name. */
function see({ first, same }: Seen, key: string, { own, ...record }: Second & { readonly own: First }): void {
  const before = first.get(key);
  if (before === undefined) {
    first.set(key, own);
    return;
  }
  const { paths, second } = same.get(key) ?? { paths: oneMore(NONE, before.path), second: record };
  same.set(key, { paths: oneMore(paths, record.path), second });
}

const idOf = (unit: string): string => unit.normalize('NFKC').toLowerCase();

/** The letters and numbers of a name: of 第一小学 and 第二小学 the numeral is all that differs. */
const nameOf = (name: string): string => seenLetters(name);

export default defineFolderRule({
  id: 'folder/duplicate-units',
  order: 1,
  source: proposal(),
  severity: 'error',
  duty: 'unit',
  title: { en: 'One record per unit', zh: '一个单位一份记录' },
  why: {
    en: 'Of two records of one unit nobody can tell which holds; a second may also be another unit’s with a wrong id.',
    zh: '同一个单位有两份记录，就无法认定以哪一份为准；也可能是另一个单位填错了编号。',
  },
  fix: {
    en: 'Keep one record of the unit; where the other is another unit’s, correct its unit id.',
    zh: '同一单位只保留一份记录；属于其他单位的，更正其单位编号。',
  },
  messages: {
    ...lackMessages,
    pass: {
      en: 'no two records have the same unit id or name',
      zh: '没有单位编号或单位名称相同的记录',
    },
    fail: {
      en: '{findings|plural:unit id or name stands,unit ids or names stand} in more than one record',
      zh: '有{findings}个单位编号或单位名称出现在多份记录中',
    },
    sameButCase: {
      en: '{path}: the unit ids {id} and {other} differ in case or width alone, and stand in {n} records: {paths}; keep one record, or give the units ids that differ',
      zh: '{path}：单位编号{id}与{other}仅大小写或全角半角不同，出现在{n}份记录中：{paths}；请只保留一份，或另行编号',
    },
    sameName: {
      en: '{path}: the unit name {name} stands in {n} records with different unit ids: {paths}; keep one, or correct the name',
      zh: '{path}：单位名称“{name}”出现在{n}份单位编号不同的记录中：{paths}；请只保留一份，或更正名称',
    },
    sameUnit: {
      en: '{path}: the unit id {id} stands in {n} records: {paths}; keep one, or correct the id',
      zh: '{path}：单位编号{id}出现在{n}份记录中：{paths}；请只保留一份，或更正编号',
    },
  },
  collect: ({ place }): Facts => ({ lacks: [], at: place('/unit/id'), nameAt: place('/unit/name') }),
  start: (): State => ({ ids: nothingSeen(), names: nothingSeen(), lacks: NOTHING_LACKS }),
  fold: (state, record) => {
    const { unit, name, path, facts } = record;
    if (unit === null) {
      state.lacks = lacksWith(state.lacks, record);
      return state;
    }
    const id = idOf(unit);
    const own = { path, unit };
    see(state.ids, id, { own, path, unit, name: name ?? '', at: facts?.at ?? FILE_START });
    const letters = nameOf(name ?? '');
    // Records of one id are told by it already.
    const isOfOther = idOf(state.names.first.get(letters)?.unit ?? '') !== id;
    if (letters !== '' && isOfOther)
      see(state.names, letters, { own, path, unit, name: name ?? '', at: facts?.nameAt ?? FILE_START });
    return state;
  },
  judge: ({ ids, names, lacks }) => {
    const findings = [
      ...[...ids.same].map(([id, { paths, second }]) => {
        const { unit } = ids.first.get(id) ?? second;
        const params = { id: unit, n: paths.count, paths: sayFew(paths) };
        return inRecord(second, unit === second.unit ? 'sameUnit' : 'sameButCase', {
          subject: unit,
          params: unit === second.unit ? params : { ...params, other: second.unit },
        });
      }),
      ...[...names.same.values()].map(({ paths, second }) =>
        inRecord(second, 'sameName', {
          subject: second.unit,
          params: { name: second.name, n: paths.count, paths: sayFew(paths) },
        }),
      ),
    ];
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
