import { unionFindOf } from '../../copies/union-find.ts';
import { grouped } from '../../grouped.ts';
import type { Place } from '../../model.ts';
import { folderJudged, inRecord } from '../../rule/folder-judgement.ts';
import {
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
import type { FactPlace, FactSource } from '../../rule/folder-view.ts';
import { notApplicable } from '../../rule/judgement.ts';
import { count, share } from '../../rule/option.ts';
import { proposal } from '../../rule/rule.ts';
import {
  type Listed,
  type ListSketch,
  lettersOfNames,
  pairsAmong,
  printReader,
  sharedTexts,
  sketchesOf,
} from './_copied-lists.ts';

const LISTS = ['problems', 'criticisms', 'opinions', 'materials'] as const;
type ListName = (typeof LISTS)[number];

interface Facts {
  readonly lacks: readonly string[];
  /** Those with enough texts to be compared, and once more without the names of the unit and its people where a text has one. */
  readonly lists: readonly (ListSketch & { readonly name: ListName; readonly at: FactPlace })[];
}

/** A list of a record. There may be hundreds of thousands: it holds what differs, side by side. */
interface RecordList extends Listed {
  readonly path: string;
  readonly unit: string;
  readonly place: Place;
}

interface State {
  readonly lists: ReadonlyMap<ListName, RecordList[]>;
  lacks: Lacks;
  readonly read: (sketch: ListSketch) => Listed;
}

/** The texts of a list; of materials, those of the files that drafts name. */
function textsIn({ view, textOf }: FactSource, name: ListName): readonly string[] {
  if (name !== 'materials') return view[name].map(({ text }) => text);
  const drafts = view.materials.flatMap((material) => material.drafts);
  return drafts.flatMap(({ file }) => {
    const read = file === undefined ? null : textOf(file);
    return read?.kind === 'text' ? read.text : [];
  });
}

/** Lists of different units that are alike, by how much. */
interface Alike {
  readonly pair: readonly [number, number];
  readonly shared: number;
  readonly of: number;
}

/** The most alike first; of those that are as close, the earlier list. */
const closerFirst = (a: Alike, b: Alike): number => b.shared / b.of - a.shared / a.of || a.pair[1] - b.pair[1];

/** The lists that hold together, and of each group the two that are most alike. There may be millions of pairs. */
function groupsOf(lists: readonly RecordList[], min: number, similarity: number) {
  const { rootOf, join } = unionFindOf(lists.length);
  // A list with names and without is one list.
  lists.forEach(({ path }, at) => {
    if (lists[at - 1]?.path === path) join(at - 1, at);
  });
  const closest = new Map<number, Alike>();
  for (const pair of pairsAmong(lists, Math.ceil(min * similarity))) {
    const [one, other] = [lists[pair[0]], lists[pair[1]]];
    if (one === undefined || other === undefined || one.unit === other.unit) continue;
    const { shared, of } = sharedTexts(one, other);
    if (shared < of * similarity) continue;
    const [a, b] = [rootOf(pair[0]), rootOf(pair[1])];
    const found = { pair, shared, of };
    let best: Alike = closest.get(a) ?? found;
    for (const alike of [closest.get(b) ?? found, found]) if (closerFirst(alike, best) < 0) best = alike;
    if (a !== b) {
      join(a, b);
      closest.delete(Math.max(a, b));
    }
    closest.set(Math.min(a, b), best);
  }
  const members = grouped(lists.keys(), rootOf);
  return [...closest].map(([root, best]) => ({ ...best, members: members.get(root) ?? [] })).sort(closerFirst);
}

/** One finding for all lists that hold together: at the later of the two that are most alike. */
function findingsIn(lists: readonly RecordList[], name: ListName, min: number, similarity: number) {
  const lineOf = ({ path, place }: RecordList): string => `${path}:${place.line}`;
  return groupsOf(lists, min, similarity).flatMap(({ pair, shared, of, members }) => {
    const [other, own] = [lists[pair[0]], lists[pair[1]]];
    if (own === undefined || other === undefined) return [];
    const all = members.flatMap((at) => lists[at] ?? []);
    const n = new Set(all.map(({ unit }) => unit)).size;
    const params = { list: name, shared, of, other: lineOf(other) };
    const record = { path: own.path, at: { pointer: `/${name}`, place: own.place } };
    if (n === 2) return inRecord(record, 'copied', { subject: own.unit, params });
    // The lists of one record stand side by side.
    const others = all.filter(({ path }, at) => path !== own.path && path !== all[at - 1]?.path);
    const places = sayFew(others.reduce((few, list) => oneMore(few, lineOf(list)), NONE));
    return inRecord(record, 'copiedByMany', { subject: own.unit, params: { ...params, n, places } });
  });
}

export default defineFolderRule({
  id: 'folder/copied-records',
  order: 5,
  source: proposal('照搬照抄'),
  severity: 'warning',
  duty: 'unit',
  options: {
    similarity: share(0.8, 0.5, {
      en: 'the share of the shorter list, such as 0.8 for 80 %, from which two lists count as copied',
      zh: '较短一份清单有多大比例与另一份相同即视为雷同，0.8 即百分之八十',
    }),
    min: count(10, {
      en: 'how many different texts a list needs to be compared',
      zh: '清单至少有多少条不同的内容才予比对',
    }),
    minLetters: count(4, {
      en: 'how many letters a text needs to be compared, figures and punctuation left out',
      zh: '一条内容至少有多少字才予比对，数字、标点不计',
    }),
  },
  title: { en: 'No list copied from another unit', zh: '不同单位的清单内容不雷同' },
  why: {
    en: 'Problems, criticisms, opinions and materials are a unit’s own; where most of them are word for word another unit’s, one of the two has nothing of its own.',
    zh: '问题、批评意见、征求到的意见和对照检查材料应出自本单位；大部分与其他单位一字不差的，至少有一方没有结合本单位实际。',
  },
  fix: {
    en: 'Find out whose the entries are; the other unit enters its own.',
    zh: '查明内容属于哪个单位；其他单位结合本单位实际重新填写。',
  },
  messages: {
    ...lackMessages,
    pass: { en: 'no two units have most of a list in common', zh: '没有两个单位的清单内容雷同' },
    fail: {
      en: '{findings|plural:list stands,lists stand} for the most part in the records of more than one unit',
      zh: '不同单位的清单内容雷同，共{findings}起',
    },
    copied: {
      en: '{path}: the entries under {list|section} here and at {other} are the same in {shared} of the {of} texts of the shorter list; find out whose they are, the other unit is to enter its own',
      zh: '{path}：{list|section}与{other}内容雷同，较短一份的{of}条中有{shared}条相同；请查明属于哪个单位，其他单位应结合实际重新填写',
    },
    copiedByMany: {
      en: '{path}: {n} units have the same entries under {list|section} for the most part, here and at {places}; closest is the list at {other}, the same in {shared} of the {of} texts of the shorter one; find out whose they are, the others are to enter their own',
      zh: '{path}：{n}个单位的{list|section}内容雷同，另见{places}；与{other}最为接近，较短一份的{of}条中有{shared}条相同；请查明属于哪个单位，其他单位应结合实际重新填写',
    },
    tooShort: {
      en: 'fewer than two units have a list that is long enough to be compared',
      zh: '清单条数足以比对的单位不足两个，无从比较',
    },
  },
  collect: (source, { min, minLetters }): Facts => {
    const { isBroken, ownNames, place, view } = source;
    const names = lettersOfNames([...ownNames, ...view.people.map((person) => person.name)]);
    const lists = LISTS.flatMap((name) => {
      const long = sketchesOf(textsIn(source, name), { names, minLetters }).filter(({ texts }) => texts >= min);
      return long.map(({ texts, prints }) => ({ name, at: place(`/${name}`), texts, prints }));
    });
    return { lacks: LISTS.filter((name) => isBroken(name)), lists };
  },
  start: (): State => ({ lists: new Map(LISTS.map((name) => [name, []])), lacks: NOTHING_LACKS, read: printReader() }),
  fold: (state, record) => {
    const { path, unit, facts } = record;
    state.lacks = lacksWith(state.lacks, record);
    if (unit === null || facts === null) return state;
    for (const list of facts.lists) {
      const { texts, block, start, count } = state.read(list);
      state.lists.get(list.name)?.push({ path, unit, place: list.at.place, texts, block, start, count });
    }
    return state;
  },
  judge: ({ lists, lacks }, _, { min, similarity }) => {
    const findings = [...lists].flatMap(([name, all]) => findingsIn(all, name, min, similarity));
    const lack = whyUnclear(lacks);
    if (findings.length === 0 && lack) return lack;
    const isCompared = [...lists.values()].some((all) => new Set(all.map(({ unit }) => unit)).size > 1);
    return isCompared ? folderJudged(findings) : notApplicable('tooShort');
  },
  examples: {
    pass: `
unit: {id: U017, name: 示例镇党委, category: township}
problems:
  - {id: Q01, owner: team, wind: formalism, found: 2014-06-10, text: 征求意见只听汇报}
  - {id: Q02, owner: team, wind: formalism, found: 2014-06-10, text: 下乡调研不进牧户}
  - {id: Q03, owner: team, wind: formalism, found: 2014-06-10, text: 文件层层照转照发}
  - {id: Q04, owner: team, wind: formalism, found: 2014-06-10, text: 会议多而短会少}
  - {id: Q05, owner: team, wind: formalism, found: 2014-06-10, text: 接待超过标准}
  - {id: Q06, owner: team, wind: formalism, found: 2014-06-10, text: 窗口办事让群众多跑}
  - {id: Q07, owner: team, wind: formalism, found: 2014-06-10, text: 公车停在家属院}
  - {id: Q08, owner: team, wind: formalism, found: 2014-06-10, text: 检查评比搞形式}
  - {id: Q09, owner: team, wind: formalism, found: 2014-06-10, text: 对牧民来信不回复}
  - {id: Q10, owner: team, wind: formalism, found: 2014-06-10, text: 慰问走过场不谈心}
---
unit: {id: U018, name: 样例镇党委, category: township}
problems:
  - {id: Q01, owner: team, wind: formalism, found: 2014-06-10, text: 征求意见只听汇报}
  - {id: Q02, owner: team, wind: formalism, found: 2014-06-10, text: 下乡调研不进牧户}
  - {id: Q03, owner: team, wind: formalism, found: 2014-06-10, text: 文件层层照转照发}
  - {id: Q04, owner: team, wind: formalism, found: 2014-06-10, text: 会议多而短会少}
  - {id: Q05, owner: team, wind: formalism, found: 2014-06-10, text: 接待超过标准}
  - {id: Q06, owner: team, wind: formalism, found: 2014-06-10, text: 窗口办事让群众多跑}
  - {id: Q07, owner: team, wind: formalism, found: 2014-06-10, text: 公车停在家属院}
  - {id: Q08, owner: team, wind: formalism, found: 2014-06-10, text: 值班电话无人接听}
  - {id: Q09, owner: team, wind: formalism, found: 2014-06-10, text: 报表重复向村里要}
  - {id: Q10, owner: team, wind: formalism, found: 2014-06-10, text: 工作队只住不做事}
`,
    fail: `
unit: {id: U017, name: 示例镇党委, category: township}
problems:
  - {id: Q01, owner: team, wind: formalism, found: 2014-06-10, text: 征求意见只听汇报}
  - {id: Q02, owner: team, wind: formalism, found: 2014-06-10, text: 下乡调研不进牧户}
  - {id: Q03, owner: team, wind: formalism, found: 2014-06-10, text: 文件层层照转照发}
  - {id: Q04, owner: team, wind: formalism, found: 2014-06-10, text: 会议多而短会少}
  - {id: Q05, owner: team, wind: formalism, found: 2014-06-10, text: 接待超过标准}
  - {id: Q06, owner: team, wind: formalism, found: 2014-06-10, text: 窗口办事让群众多跑}
  - {id: Q07, owner: team, wind: formalism, found: 2014-06-10, text: 公车停在家属院}
  - {id: Q08, owner: team, wind: formalism, found: 2014-06-10, text: 检查评比搞形式}
  - {id: Q09, owner: team, wind: formalism, found: 2014-06-10, text: 对牧民来信不回复}
  - {id: Q10, owner: team, wind: formalism, found: 2014-06-10, text: 慰问走过场不谈心}
---
unit: {id: U018, name: 样例镇党委, category: township}
problems:  # !copied
  - {id: Q01, owner: team, wind: formalism, found: 2014-06-10, text: 征求意见只听汇报}
  - {id: Q02, owner: team, wind: formalism, found: 2014-06-10, text: 下乡调研不进牧户}
  - {id: Q03, owner: team, wind: formalism, found: 2014-06-10, text: 文件层层照转照发}
  - {id: Q04, owner: team, wind: formalism, found: 2014-06-10, text: 会议多而短会少}
  - {id: Q05, owner: team, wind: formalism, found: 2014-06-10, text: 接待超过标准}
  - {id: Q06, owner: team, wind: formalism, found: 2014-06-10, text: 窗口办事让群众多跑}
  - {id: Q07, owner: team, wind: formalism, found: 2014-06-10, text: 公车停在家属院}
  - {id: Q08, owner: team, wind: formalism, found: 2014-06-10, text: 检查评比搞形式}
  - {id: Q09, owner: team, wind: formalism, found: 2014-06-10, text: 值班电话无人接听}
  - {id: Q10, owner: team, wind: formalism, found: 2014-06-10, text: 报表重复向村里要}
`,
  },
});
