import type { Params, ReportedWaiver, WaiverRemark } from '../model.ts';
import { byId } from '../rules/index.ts';
import type { RemarkCode } from '../words/waivers.ts';

/** What the remarks on exceptions depend on besides what these came to. */
export interface RemarkTerms {
  /** A whole folder was audited: of fewer records, most exceptions cover nothing. */
  readonly ofFolder: boolean;
  /** Only a part of the records was audited, or only some rules: what is not covered here may be elsewhere. */
  readonly isPart: boolean;
}

type Said = readonly [code: RemarkCode, params?: Params];

/** What is wrong with exceptions, and which end soon, in the order of the file. */
export const remarksOn = (list: readonly ReportedWaiver[], terms: RemarkTerms): readonly WaiverRemark[] =>
  list.flatMap((waiver) => {
    const { pointer, line } = waiver;
    return saidOf(waiver, terms).map(([code, params = {}]) => ({ code, params, pointer, line }));
  });

/** Rules from which there is no exception. */
const unwaivable = (rules: readonly string[]): readonly Said[] =>
  rules.flatMap((rule): readonly Said[] => {
    const known = byId.get(rule);
    if (known && 'collect' in known) return [['ofFolder', { rule }]];
    return known?.always ? [['always', { rule }]] : [];
  });

function saidOf(waiver: ReportedWaiver, terms: RemarkTerms): readonly Said[] {
  const { rules, approvedBy, until, subject, tally } = waiver;
  const { own, overlapping, beyondBudget, expired, partly, ending } = tally;
  const refused: readonly Said[] = [
    ...unwaivable(rules),
    ...(own > 0 ? ([['own', { name: approvedBy.name, n: own }]] as const) : []),
    ...(overlapping.length > 0 ? ([['overlapping', { lines: overlapping.map(String) }]] as const) : []),
    ...(beyondBudget > 0 ? ([['beyondBudget', { n: beyondBudget }]] as const) : []),
    ...(expired > 0 ? ([['expired', { until, n: expired }]] as const) : []),
    ...(partly > 0 ? ([['partly', { subject: subject ?? '', n: partly }]] as const) : []),
  ];
  const nothing = refused.length === 0 && tally.waived === 0 && !terms.isPart ? whyNothing(waiver, terms) : [];
  return [...refused, ...nothing, ...(ending > 0 ? ([['ending', { until }]] as const) : [])];
}

/** Why an exception that nothing is wrong with covers nothing. */
function whyNothing({ from, tally }: ReportedWaiver, { ofFolder }: RemarkTerms): readonly Said[] {
  if (tally.records === 0) return ofFolder ? [['noRecord']] : [];
  if (tally.inForce === 0) return [['notYet', { from: from ?? '' }]];
  return tally.checked === 0 ? [['notChecked']] : [['met']];
}
