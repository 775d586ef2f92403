import type { FurtherWaiver, PlacedCheck, Summary, WaiverRemark } from '../../model.ts';
import type { Fill } from '../../words/say.ts';
import { isNotice, REMARKS, type RemarkCode, WAIVER_WORDS } from '../../words/waivers.ts';

/** The exceptions that settle a check. */
export const waiversOf = ({ waiver }: Pick<PlacedCheck, 'waiver'>): readonly FurtherWaiver[] =>
  waiver ? [waiver, ...(waiver.others ?? [])] : [];

/** Why a check counts for nothing, who answers for that and how long: a sentence for each exception. */
export const sayWaivers = (fill: Fill, check: Pick<PlacedCheck, 'waiver'>): readonly string[] =>
  waiversOf(check).map(({ reason, approvedBy: { name, post }, until }) =>
    fill(WAIVER_WORDS.waived, { reason, name, post, until }),
  );

/** What is wrong with an exception, in words. */
export const sayRemark = (fill: Fill, { code, params }: WaiverRemark): string =>
  Object.hasOwn(REMARKS, code) ? fill(REMARKS[code as RemarkCode], params) : code;

/** The remarks in words, each with its place and level. */
export const remarksIn = (fill: Fill, { waivers }: Summary) =>
  (waivers?.remarks ?? []).map((remark) => ({
    path: waivers?.path ?? '',
    line: remark.line,
    code: remark.code,
    words: sayRemark(fill, remark),
    level: isNotice(remark.code) ? ('info' as const) : ('warning' as const),
  }));

/** How many checks are waived; none where there is no file of waivers. */
export const waivedSum = (fill: Fill, { waived, waivers }: Summary): readonly string[] =>
  waivers === null ? [] : [fill(waived > 0 ? WAIVER_WORDS.sum : WAIVER_WORDS.none, { n: waived, path: waivers.path })];

/** What a report says of exceptions at its end: how many checks are waived, then each remark with its line. */
export const waiversSection = (fill: Fill, summary: Summary): readonly string[] => [
  ...waivedSum(fill, summary),
  ...remarksIn(fill, summary).map(({ path, line, words }) => fill(WAIVER_WORDS.remark, { path, line, words })),
];
