import {
  namesAmong,
  planPassages,
  requireFilesOption,
  type UncomparedPlan,
  uncomparedPlan,
  uncomparedPlanMessages,
  uncomparedPlans,
} from '../../campaign/plan-text.ts';
import { candidatePairs } from '../../copies/candidates.ts';
import { comparePairs } from '../../copies/compare-grams.ts';
import { digestOfGrams, gramsOf } from '../../copies/grams.ts';
import { type Letters, lettersWithout } from '../../copies/letters.ts';
import { longestShared, quoteOf } from '../../copies/shared-passage.ts';
import { sketchOf } from '../../copies/sketch.ts';
import { unionFindOf } from '../../copies/union-find.ts';
import { FILE_START, folderJudged, inRecord } from '../../rule/folder-judgement.ts';
import { type Lacks, lackMessages, lacksWith, NOTHING_LACKS, some, whyUnclear } from '../../rule/folder-records.ts';
import { defineFolderRule } from '../../rule/folder-rule.ts';
import type { FactPlace, FactSource } from '../../rule/folder-view.ts';
import { notApplicable, unclear } from '../../rule/judgement.ts';
import { share } from '../../rule/option.ts';
import { proposal } from '../../rule/rule.ts';
import { type Copies, copiesAmong, type KnownText, type Plan, type PlanText, textsOf } from './_plan-copies.ts';

interface Facts {
  readonly lacks: readonly string[];
  readonly uncompared: readonly UncomparedPlan[];
  /** Null where there is no text long enough to be compared. */
  readonly plan: {
    readonly at: FactPlace;
    readonly grams: number;
    readonly digest: string;
    readonly sketch: string;
  } | null;
}

interface Text extends KnownText {
  readonly plans: Plan[];
}

interface State {
  /** By digest. */
  readonly texts: Map<string, Text>;
  readonly uncompared: UncomparedPlan[];
  lacks: Lacks;
}

/** A text of fewer 5-grams is like any other. */
const FEWEST_GRAMS = 50;
/** Of what two texts share by chance or by rule, half may be expected; and sketches do not find less. */
const LEAST_SIMILARITY = 0.5;

/** Of most passages nobody asks where they stand. */
type Passage = Letters & { readonly place: () => FactPlace };

function passagesOf(source: FactSource): readonly Passage[] {
  const passages = planPassages(source);
  const lettersOf = lettersWithout(namesAmong(source.ownNames, passages));
  return passages.map(({ text, at }) => ({ ...lettersOf(text), place: () => source.place(at) }));
}

/** Reads the plans again that facts are too small for. */
interface Reader {
  /** The plan's passages, and their grams; null where they are not to be had, or are not what they were. */
  read(plan: Plan): { readonly passages: readonly Passage[]; readonly grams: Float64Array } | null;
  /** The records of which that is so. */
  readonly missing: ReadonlySet<string>;
}

function makeReader(again: (path: string) => FactSource | null): Reader {
  const missing = new Set<string>();
  return {
    missing,
    read: (plan) => {
      const source = again(plan.path);
      const passages = source === null ? [] : passagesOf(source);
      const grams = gramsOf(passages);
      if (digestOfGrams(grams) === plan.digest) return { passages, grams };
      missing.add(plan.path);
      return null;
    },
  };
}

/** All copies among some texts: found by their sketches, and compared by all of their grams. */
function findCopies(texts: readonly PlanText[], { read }: Reader, similarity: number): readonly Copies[] {
  const groups = unionFindOf(texts.length);
  const readText = (text: number): Float64Array | null => {
    const plan = texts[text]?.plans[0];
    return plan ? (read(plan)?.grams ?? null) : null;
  };
  const pairs = candidatePairs(texts, similarity, groups);
  return copiesAmong(texts, comparePairs(pairs, { list: texts, read: readText }, { similarity, groups }));
}

const lineOf = ({ path, line }: Pick<Plan, 'path' | 'line'>): string => `${path}:${line}`;

/** The longest passage that two plans have in common, as each has it, and where. */
function passageOf([other, own]: Copies['pair'], { read }: Reader) {
  const [mine, theirs] = [read(own)?.passages ?? [], read(other)?.passages ?? []];
  const run = longestShared(mine, theirs);
  const [here, there] = [mine[run?.one.passage ?? 0], theirs[run?.other.passage ?? 0]];
  if (run === null || here === undefined || there === undefined) return null;
  const { length } = run;
  const quotes = [quoteOf(here, run.one.letter, length), quoteOf(there, run.other.letter, length)] as const;
  return { length, quotes, at: here.place(), otherAt: there.place() };
}

/** The finding stands at the longest passage of the later of the two plans; it names all others, the closest one first. */
function toFinding({ pair, plans, shared, of }: Copies, reader: Reader) {
  const [other, own] = pair;
  const found = passageOf(pair, reader);
  const [passage = '', there = ''] = found?.quotes ?? [];
  const units = new Set(plans.map(({ unit }) => unit));
  const params = {
    percent: Math.floor((100 * shared) / of),
    other: lineOf(found ? { path: other.path, line: found.otherAt.place.line } : other),
    length: found?.length ?? 0,
    passage,
    ...(passage === there ? {} : { there }),
    ...(units.size === 2 ? {} : { n: units.size, places: some(plans.filter((plan) => plan !== own).map(lineOf)) }),
  };
  const at = found?.at ?? FILE_START;
  return inRecord({ path: own.path, at }, codeOf(units.size, passage === there), {
    subject: own.unit,
    params,
  });
}

function codeOf(units: number, isSame: boolean) {
  if (units === 2) return isSame ? 'copied' : 'copiedAltered';
  return isSame ? 'copiedByMany' : 'copiedByManyAltered';
}

export default defineFolderRule({
  id: 'folder/copied-plans',
  order: 2,
  source: proposal('照搬照抄'),
  severity: 'warning',
  duty: 'unit',
  options: {
    similarity: share(0.8, LEAST_SIMILARITY, {
      en: 'the share of the shorter text, such as 0.8 for 80 %, from which two plans count as copied',
      zh: '较短一份方案的文字有多大比例与另一份相同即视为雷同，0.8 即百分之八十',
    }),
    requireFiles: requireFilesOption,
  },
  title: { en: 'No plan copied from another unit', zh: '不同单位的实施方案不雷同' },
  why: {
    en: 'A plan that is another unit’s but for names and dates says nothing of what this unit needs.',
    zh: '只改了名称和日期、内容与其他单位相同的方案，不反映本单位的实际。',
  },
  fix: {
    en: 'Find out whose text it is; the others write a plan of their own and enter it as a new version.',
    zh: '查明方案是哪个单位写的；其他单位结合本单位实际重新制定方案，登记为新一稿。',
  },
  messages: {
    ...lackMessages,
    ...uncomparedPlanMessages,
    pass: { en: 'no two units’ plans are the same or nearly so', zh: '没有两个单位的实施方案雷同' },
    fail: {
      en: '{findings|plural:plan stands,plans stand} in the records of more than one unit',
      zh: '不同单位的实施方案雷同，共{findings}起',
    },
    copied: {
      en: '{path}: this plan and the one at {other} are the same, to {percent} % of the shorter one; the longest passage in common has {length} characters: “{passage}”; find out whose it is, the other unit is to write its own',
      zh: '{path}：实施方案与{other}雷同，较短一份有{percent}%的文字相同，最长的相同段落有{length}字：“{passage}”；请查明方案由哪个单位制定；其他单位应重新制定方案',
    },
    copiedAltered: {
      en: '{path}: this plan and the one at {other} are the same but for names, figures or punctuation, to {percent} % of the shorter one; the longest passage in common has {length} characters: here “{passage}”, there “{there}”; find out whose it is, the other unit is to write its own',
      zh: '{path}：实施方案与{other}雷同，除名称、数字、标点外，较短一份有{percent}%的文字相同，最长的相同段落有{length}字，此处为“{passage}”，彼处为“{there}”；请查明方案由哪个单位制定；其他单位应重新制定方案',
    },
    copiedByMany: {
      en: '{path}: {n} units have the same plan or nearly so, here and at {places}; closest is the one at {other}, the same to {percent} % of the shorter one; the longest passage in common has {length} characters: “{passage}”; find out whose it is, the others are to write their own',
      zh: '{path}：{n}个单位的实施方案雷同，另见{places}；与{other}最为接近，较短一份有{percent}%的文字相同，最长的相同段落有{length}字：“{passage}”；请查明方案由哪个单位制定；其他单位应重新制定方案',
    },
    copiedByManyAltered: {
      en: '{path}: {n} units have the same plan or nearly so, here and at {places}; closest is the one at {other}, the same but for names, figures or punctuation to {percent} % of the shorter one; the longest passage in common has {length} characters: here “{passage}”, there “{there}”; find out whose it is, the others are to write their own',
      zh: '{path}：{n}个单位的实施方案雷同，另见{places}；与{other}最为接近，除名称、数字、标点外，较短一份有{percent}%的文字相同，最长的相同段落有{length}字，此处为“{passage}”，彼处为“{there}”；请查明方案由哪个单位制定；其他单位应重新制定方案',
    },
    tooShort: {
      en: 'fewer than two units have a plan whose text is long enough to be compared',
      zh: '有实施方案文字且篇幅足以比对的单位不足两个，无从比较',
    },
    noneReadable: {
      en: 'fewer than two units have a plan that can be compared: the files of those at {paths} cannot be read as text',
      zh: '实施方案可供比对的单位不足两个，无从比较；{paths}所列方案的文件读不出文字',
    },
    notAtHand: {
      en: 'not judged: to compare plans, {paths} had to be read once more, and could not be, or had been changed; put the records back in their places and run again',
      zh: '无法判定：比对实施方案需要再次读取{paths}，但文件不在原处或已被改动；请将记录放回原处后重新运行',
    },
  },
  collect: (source): Facts => {
    const lacks = source.isBroken('plan') ? ['plan'] : [];
    const passages = passagesOf(source);
    const [first] = passages;
    const grams = gramsOf(passages);
    const uncompared = uncomparedPlan(source);
    if (first === undefined || grams.length < FEWEST_GRAMS) return { lacks, uncompared, plan: null };
    const plan = { at: first.place(), grams: grams.length, digest: digestOfGrams(grams), sketch: sketchOf(grams) };
    return { lacks, uncompared, plan };
  },
  start: (): State => ({ texts: new Map(), uncompared: [], lacks: NOTHING_LACKS }),
  fold: (state, record) => {
    const { path, unit, facts } = record;
    state.lacks = lacksWith(state.lacks, record);
    state.uncompared.push(...(facts?.uncompared ?? []));
    if (unit === null || !facts?.plan) return state;
    const { digest, grams, sketch, at } = facts.plan;
    const { line } = at.place;
    const known = state.texts.get(digest);
    // The digest that is known already, and not one more copy of it.
    if (known) known.plans.push({ path, unit, line, digest: known.plans[0]?.digest ?? digest });
    else state.texts.set(digest, { grams, sketch, plans: [{ path, unit, line, digest }] });
    return state;
  },
  judge: ({ texts: known, lacks, uncompared }, { again }, { similarity, requireFiles }) => {
    const reader = makeReader(again);
    const texts = textsOf(known);
    const findings = findCopies(texts, reader, similarity).map((copies) => toFinding(copies, reader));
    if (reader.missing.size > 0) return unclear('notAtHand', { paths: some([...reader.missing].sort()) });
    const lack = whyUnclear(lacks);
    if (findings.length === 0 && lack) return lack;
    if (findings.length === 0 && requireFiles && uncompared.length > 0) return uncomparedPlans(uncompared);
    const units = new Set(texts.flatMap((text) => text.units));
    if (units.size > 1) return folderJudged(findings, { notCounted: uncompared });
    const paths = some(uncompared.map(({ path, line }) => `${path}:${line}`));
    return uncompared.length > 0 ? notApplicable('noneReadable', { paths }) : notApplicable('tooShort');
  },
  examples: {
    pass: `
unit: {id: U017, name: 示例镇党委, category: township}
plan:
  title: 示例镇党的群众路线教育实践活动实施方案
  versions:
    - version: 1
      date: 2014-02-20
      optionalActions:
        - {title: 牧区马背送学, reason: 牧户住得分散，流动党员多，组织马背小分队把学习资料和政策讲解送到每一个嘎查的蒙古包里}
---
unit: {id: U018, name: 样例镇党委, category: township}
plan:
  title: 样例镇党的群众路线教育实践活动实施方案
  versions:
    - version: 1
      date: 2014-02-20
      optionalActions:
        - {title: 窗口亮牌服务, reason: 办事大厅排队时间长，群众反映强烈，党员在窗口亮出身份，承诺当天能办的事情当天办结}
`,
    fail: `
unit: {id: U017, name: 示例镇党委, category: township}
plan:
  title: 示例镇党的群众路线教育实践活动实施方案
  versions:
    - version: 1
      date: 2014-02-20
      optionalActions:
        - {title: 牧区马背送学, reason: 牧户住得分散，流动党员多，组织马背小分队把学习资料和政策讲解送到每一个嘎查的蒙古包里}
---
unit: {id: U018, name: 样例镇党委, category: township}
plan:
  title: 样例镇党的群众路线教育实践活动实施方案
  versions:
    - version: 1
      date: 2014-02-21
      optionalActions:
        - {title: 牧区马背送学, reason: 牧户住得分散，流动党员多，组织马背小分队把学习资料和政策讲解送到每一个嘎查的蒙古包里}  # !copied
`,
  },
});
