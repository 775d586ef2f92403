import { addMonths, type Day, daysBetween, type Period } from '../calendar.ts';
import type { PlanStage } from '../documents/unit-record.ts';
import type { Finding, LastDays, Stage } from '../model.ts';
import { type Entry, finding } from '../rule/judgement.ts';
import type { Messages } from '../rule/rule.ts';
import type { VersionEntry } from '../rule/view.ts';

/** Findings about the stages of a plan. */
export const stageMessages = {
  noStage: {
    en: 'the last version of the plan lacks the stage {stage|term}; add it',
    zh: '最后一稿方案缺少{stage|term}环节；请补列',
  },
  stageTwice: {
    en: 'the stage {stage|term} is listed a second time; keep one',
    zh: '{stage|term}环节重复列出；请只保留一条',
  },
  endsBeforeItBegins: {
    en: 'the stage {stage|term} ends on {to|date}, before it begins on {from|date}; correct the dates',
    zh: '{stage|term}环节的结束日期{to|date}早于开始日期{from|date}；请核对更正',
  },
  beginsTooEarly: {
    en: 'the stage {stage|term} begins on {from|date}, but {before|term} lasts until {to|date}; it has to begin later than that',
    zh: '{stage|term}环节{from|date}开始，而上一环节{before|term}到{to|date}才结束；应在上一环节结束之后开始',
  },
  endsTooLate: {
    en: 'the stage {stage|term} ends on {to|date}; it has to end by {endBy|date}',
    zh: '{stage|term}环节{to|date}结束，要求不晚于{endBy|date}',
  },
  tooShort: {
    en: 'the stage {stage|term} lasts {days|plural:day,days} ({from|date} to {to|date}); at least {minDays} are required',
    zh: '{stage|term}环节只有{days}天（{from|date}至{to|date}），要求不少于{minDays}天',
  },
  tooLong: {
    en: 'the stage {stage|term} ends on {to|date}, more than {maxMonths|plural:month,months} after the first stage begins ({first|date})',
    zh: '{stage|term}环节{to|date}结束，距第一个环节开始（{first|date}）超过{maxMonths}个月',
  },
  beforeCalendar: {
    en: 'the stage {stage|term} begins on {from|date}; in the campaign’s own calendar it begins on {first|date}',
    zh: '{stage|term}环节{from|date}开始，早于统一安排的开始日{first|date}',
  },
  afterCalendar: {
    en: 'the stage {stage|term} ends on {to|date}; in the campaign’s own calendar it ends on {last|date}',
    zh: '{stage|term}环节{to|date}结束，晚于统一安排的结束日{last|date}',
  },
} as const satisfies Messages;

type Wrong = Finding<keyof typeof stageMessages>;

export type StageEntry = PlanStage & Entry;

export const stagesOf = ({ at, stages = [] }: VersionEntry): readonly StageEntry[] =>
  stages.map((stage, index) => ({ ...stage, at: `${at}/stages/${index}`, label: stage.stage }));

/** The stages that are listed exactly once and do not end before they begin. Only these can be put in order. */
const orderable = (entries: readonly StageEntry[], stages: readonly Stage[]): readonly StageEntry[] =>
  stages.flatMap((stage) => {
    const [entry, second] = entries.filter((other) => other.stage === stage);
    return entry && !second && entry.from <= entry.to ? [entry] : [];
  });

function outOfOrder(entries: readonly StageEntry[], stages: readonly Stage[]): readonly Wrong[] {
  return orderable(entries, stages).flatMap((entry, index, all) => {
    const before = all[index - 1];
    if (before === undefined || entry.from > before.to) return [];
    const { stage, from } = entry;
    return [finding(entry, 'beginsTooEarly', { stage, from, before: before.stage, to: before.to }, `${entry.at}/from`)];
  });
}

/** Checks the required stages: each listed once, none ending before it begins, each after the previous one. */
export function stageFaults(
  entries: readonly StageEntry[],
  stages: readonly Stage[],
  listAt: string,
): readonly Wrong[] {
  const asked = entries.filter(({ stage }) => stages.includes(stage));
  const seen = new Set<Stage>();
  const again = asked.filter(({ stage }) => seen.size === seen.add(stage).size);
  const missing = stages.filter((stage) => !seen.has(stage));
  const backwards = asked.filter(({ from, to }) => from > to);
  return [
    ...missing.map((stage) => finding({ at: listAt, label: stage }, 'noStage', { stage })),
    ...again.map((entry) => finding(entry, 'stageTwice', { stage: entry.stage })),
    ...backwards.map((entry) => {
      const { stage, from, to } = entry;
      return finding(entry, 'endsBeforeItBegins', { stage, from, to }, `${entry.at}/to`);
    }),
    ...outOfOrder(asked, stages),
  ];
}

/** The stages that end after their deadline. */
export const lateStages = (entries: readonly StageEntry[], endBy: LastDays): readonly Wrong[] =>
  entries.flatMap((entry) => {
    const { stage, to } = entry;
    const last = endBy[stage];
    return last !== undefined && to > last
      ? [finding(entry, 'endsTooLate', { stage, to, endBy: last }, `${entry.at}/to`)]
      : [];
  });

/** The stages that are shorter than they may be. One that ends before it begins is a finding of its own. */
export const tooShort = (entries: readonly StageEntry[], minDays: number): readonly Wrong[] =>
  entries.flatMap((entry) => {
    const { stage, from, to } = entry;
    const days = daysBetween(from, to) + 1;
    return days > 0 && days < minDays ? [finding(entry, 'tooShort', { stage, from, to, days, minDays })] : [];
  });

/** The stages that lie outside the campaign's own calendar. */
export const outsideCalendar = (
  entries: readonly StageEntry[],
  calendar: ReadonlyMap<Stage, Period>,
): readonly Wrong[] =>
  entries.flatMap((entry) => {
    const { stage, from, to } = entry;
    const asked = calendar.get(stage);
    if (asked === undefined) return [];
    const [first, last] = [asked.from, asked.to];
    return [
      ...(from < first ? [finding(entry, 'beforeCalendar', { stage, from, first }, `${entry.at}/from`)] : []),
      ...(to > last ? [finding(entry, 'afterCalendar', { stage, to, last }, `${entry.at}/to`)] : []),
    ];
  });

/** The stages that end more than some months after the first one begins. */
export function endingMonthsLater(entries: readonly StageEntry[], first: Day, maxMonths: number): readonly Wrong[] {
  const last = addMonths(first, maxMonths);
  return entries.flatMap((entry) => {
    const { stage, to } = entry;
    return to > last ? [finding(entry, 'tooLong', { stage, to, first, maxMonths }, `${entry.at}/to`)] : [];
  });
}
