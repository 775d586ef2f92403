import {
  type Passage,
  planPassages,
  requireFilesOption,
  type UncomparedPlan,
  uncomparedPlan,
  uncomparedPlanMessages,
  uncomparedPlans,
} from '../../campaign/plan-text.ts';
import { type FolderFinding, folderJudged, inRecord } from '../../rule/folder-judgement.ts';
import { type Lacks, lackMessages, lacksWith, NOTHING_LACKS, whyUnclear } from '../../rule/folder-records.ts';
import { defineRosterRule } from '../../rule/folder-rule.ts';
import type { FactPlace, FactSource, FolderRecord } from '../../rule/folder-view.ts';
import { notApplicable } from '../../rule/judgement.ts';
import { proposal } from '../../rule/rule.ts';

/** Another unit's name in a record's plan text. */
interface Hit {
  readonly name: string;
  readonly units: readonly string[];
  readonly passage: string;
  readonly at: FactPlace;
}

interface Facts {
  readonly lacks: readonly string[];
  readonly uncompared: readonly UncomparedPlan[];
  readonly hasText: boolean;
  readonly hits: readonly Hit[];
  /** How many units more are named than `hits` holds. */
  readonly more: number;
}

/** A plan that names more units than this is a list of them: facts stay small. */
const MOST = 20;
const MOST_UNITS = 3;

/** One hit for each other unit, where it is first named. Of whom a record is that does not say so, any name may be its own. */
function hitsIn({ unit, names, place }: FactSource, passages: readonly Passage[]): readonly Hit[] {
  if (unit === null) return [];
  const hits = new Map<string, Hit>();
  for (const { text, at } of passages)
    for (const { name, units, passage } of names?.othersIn(text, unit) ?? []) {
      const [first] = units;
      if (first === undefined || hits.has(first)) continue;
      hits.set(first, { name, units: units.slice(0, MOST_UNITS), passage, at: place(at) });
    }
  return [...hits.values()];
}

interface State {
  readonly findings: FolderFinding<'foreign' | 'more'>[];
  readonly uncompared: UncomparedPlan[];
  hasText: boolean;
  lacks: Lacks;
}

function findingsIn({ path, facts }: FolderRecord<Facts>): State['findings'] {
  if (facts === null) return [];
  const { hits, more } = facts;
  const found: State['findings'] = hits.map(({ name, units, passage, at }) =>
    inRecord({ path, at }, 'foreign', { subject: units[0] ?? null, params: { name, units, passage } }),
  );
  const last = hits.at(-1);
  if (last && more > 0) found.push(inRecord({ path, at: last.at }, 'more', { subject: null, params: { n: more } }));
  return found;
}

export default defineRosterRule({
  id: 'folder/foreign-names',
  order: 3,
  source: proposal('照搬照抄'),
  severity: 'warning',
  duty: 'unit',
  options: { requireFiles: requireFilesOption },
  title: { en: 'No other unit’s name in a plan', zh: '实施方案中没有其他单位的名称' },
  why: {
    en: 'A plan that names another unit may have been written for that unit, not for this one.',
    zh: '方案里写着别的单位的名称，可能是为该单位写的，不反映本单位的实际。',
  },
  fix: {
    en: 'Read the passage; where the plan is that unit’s, write one of this unit’s own and enter it as a new version.',
    zh: '核对该处文字；确实是该单位方案的，结合本单位实际重新制定方案，登记为新一稿。',
  },
  messages: {
    ...lackMessages,
    ...uncomparedPlanMessages,
    pass: { en: 'no plan text holds the name of another unit', zh: '各单位实施方案中没有其他单位的名称' },
    fail: {
      en: 'plan texts hold the names of other units in {findings|plural:case,cases}',
      zh: '实施方案中出现其他单位的名称，共{findings}处',
    },
    foreign: {
      en: '{path}: the plan holds “{name}”, the name of {units}: “…{passage}…”; make sure that it was not copied, or correct it',
      zh: '{path}：实施方案中出现其他单位（{units}）的名称“{name}”：“…{passage}…”；请核对是否照搬照抄，误写的请更正',
    },
    more: {
      en: '{path}: the plan names {n|plural:other unit,other units} besides those listed',
      zh: '{path}：除以上所列外，实施方案中还出现{n}个其他单位的名称',
    },
    noText: {
      en: 'no record holds the text of a plan',
      zh: '各份记录中都没有实施方案的文字',
    },
  },
  collect: (source): Facts => {
    const passages = planPassages(source);
    const hits = hitsIn(source, passages);
    return {
      lacks: source.isBroken('plan') ? ['plan'] : [],
      uncompared: uncomparedPlan(source),
      hasText: passages.length > 0,
      hits: hits.slice(0, MOST),
      more: Math.max(0, hits.length - MOST),
    };
  },
  start: (): State => ({ findings: [], uncompared: [], hasText: false, lacks: NOTHING_LACKS }),
  fold: (state, record) => {
    state.findings.push(...findingsIn(record));
    state.uncompared.push(...(record.facts?.uncompared ?? []));
    state.hasText ||= record.facts?.hasText === true;
    state.lacks = lacksWith(state.lacks, record);
    return state;
  },
  judge: ({ findings, uncompared, hasText, lacks }, _, { requireFiles }) => {
    const lack = whyUnclear(lacks);
    if (findings.length === 0 && lack) return lack;
    if (findings.length === 0 && requireFiles && uncompared.length > 0) return uncomparedPlans(uncompared);
    return hasText ? folderJudged(findings, { notCounted: uncompared }) : notApplicable('noText');
  },
  examples: {
    pass: `
units:
  - {id: U017, name: 示例镇党委, aliases: [示例镇], category: township, team: T05}
  - {id: U018, name: 样例镇党委, aliases: [样例镇], category: township, team: T05}
---
unit: {id: U017, name: 示例镇党委, category: township}
plan: {title: 示例镇党的群众路线教育实践活动实施方案}
---
unit: {id: U018, name: 样例镇党委, category: township}
plan: {title: 样例镇党的群众路线教育实践活动实施方案}
`,
    fail: `
units:
  - {id: U017, name: 示例镇党委, aliases: [示例镇], category: township, team: T05}
  - {id: U018, name: 样例镇党委, aliases: [样例镇], category: township, team: T05}
---
unit: {id: U017, name: 示例镇党委, category: township}
plan: {title: 示例镇党的群众路线教育实践活动实施方案}
---
unit: {id: U018, name: 样例镇党委, category: township}
plan:
  title: 样例镇党的群众路线教育实践活动实施方案
  versions:
    - version: 1
      date: 2014-02-20
      optionalActions:
        - title: 牧区马背送学
          reason: 示例镇牧户分散，流动党员多  # !foreign
`,
  },
});
