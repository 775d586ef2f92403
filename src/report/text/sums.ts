import type { RecordReport, RunHead, Stage, Summary } from '../../model.ts';
import {
  idleAmong,
  resultOf,
  SHORT_VERDICTS,
  VERDICT_GLYPHS,
  VERDICT_ORDER,
  VERDICTS,
  WORDS,
} from '../../words/report.ts';
import type { Fill } from '../../words/say.ts';
import { WAIVER_WORDS } from '../../words/waivers.ts';

/** The verdict on a record. How many requirements did not apply belongs to it: a pass may rest on next to none. */
function verdictOf(fill: Fill, { verdict, checks }: RecordReport): string {
  const text = fill(VERDICTS[verdict], {});
  const idle = idleAmong(checks.map(resultOf));
  const said = idle.n === 0 ? text : fill(WORDS.idle, { text, ...idle });
  const waived = checks.filter(({ waiver }) => waiver).length;
  return waived === 0 ? said : fill(WAIVER_WORDS.passWaived, { text: said, n: waived });
}

/** The heading of a record. */
export const headingOf = (fill: Fill, unit: string, report: RecordReport): string =>
  fill(WORDS.heading, { unit, glyph: VERDICT_GLYPHS[report.verdict], verdict: verdictOf(fill, report) });

/** Where the days of the stages come from. */
function calendarOf(fill: Fill, { from, stages = [], endBy }: RunHead['calendar']): readonly string[] {
  // A list would put the stages' names in quotation marks once more.
  const joined = (parts: readonly string[]) => parts.reduce((first, second) => fill(WORDS.both, { first, second }));
  const days = stages.map((stage) => fill(WORDS.stageDays, { ...stage }));
  const ends = Object.entries(endBy).map(([stage, to]) => fill(WORDS.stageEnd, { stage, to }));
  return [
    days.length > 0 ? fill(WORDS.calendarOfRoster, { stages: joined(days) }) : fill(WORDS.calendarOfUnits, {}),
    ...(from === undefined ? [] : [fill(WORDS.calendarFrom, { from })]),
    ...(ends.length > 0 ? [fill(WORDS.calendarEndBy, { stages: joined(ends) })] : []),
  ];
}

/** The end of a stage, where one calendar holds for all. */
export function stageEndIn({ stages, endBy }: RunHead['calendar'], stage: Stage | null): string | null {
  if (stage === null) return null;
  const days = [stages?.find((one) => one.stage === stage)?.to, endBy[stage]];
  return days.flatMap((day) => day ?? []).sort()[0] ?? null;
}

/** The rules and dates that a run judges by. */
export const headOf = (fill: Fill, head: RunHead): string =>
  [
    fill(WORDS.head, { tool: head.tool.name, version: head.tool.version, profile: head.profile }),
    ...(head.rosterAmongRecords ? [fill(WORDS.rosterAmong, {})] : []),
    ...(head.asOf === null ? [] : [fill(WORDS.headAsOf, { asOf: head.asOf })]),
    ...(head.shard === null ? [] : [fill(WORDS.headPart, { index: head.shard.index, count: head.shard.count })]),
    ...(head.baseline === undefined ? [] : [fill(WORDS.headBaseline, { path: head.baseline })]),
    ...calendarOf(fill, head.calendar),
  ].join(' · ');

/** How many records there are, by verdict, and how many requirements did not apply to them. */
export function sumsOf(fill: Fill, { records, verdicts, checks, waived }: Summary): readonly string[] {
  const counts = VERDICT_ORDER.filter((verdict) => verdicts[verdict] > 0).map((verdict) =>
    fill(WORDS.verdictCount, { verdict: fill(SHORT_VERDICTS[verdict], {}), n: verdicts[verdict] }),
  );
  const [n, all] = [checks.notApplicable, Object.values(checks).reduce((sum, one) => sum + one, waived)];
  return [fill(WORDS.sums, { n: records, counts }), ...(n === 0 ? [] : [fill(WORDS.idleInAll, { n, all })])];
}

/** What was not audited, a sentence each: left out by ignore files, or passed over. */
export const leftOutOf = (fill: Fill, { ignored, passedOver }: Summary): readonly string[] => [
  ...(ignored > 0 ? [fill(WORDS.ignored, { n: ignored })] : []),
  ...(passedOver.length > 0 ? [fill(WORDS.passedOver, { n: passedOver.length })] : []),
];
