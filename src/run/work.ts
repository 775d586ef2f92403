import { factSourceOf, type ReadRecord } from '../judge/fact-source.ts';
import { collectFacts, type FolderRuleInForce } from '../judge/folder.ts';
import { type JudgeOptions, judgeOptions, type RuleInForce } from '../judge/in-force.ts';
import type { Defect } from '../judge/record.ts';
import { type UnitNames, unitNames } from '../judge/unit-names.ts';
import type { Facts, RecordReport } from '../model.ts';
import type { Inputs, RecordInput } from './inputs.ts';
import type { Looked } from './looked.ts';
import { type AuditedRecord, auditRecord } from './record.ts';

/** By what records are judged. */
export interface Terms {
  readonly judge: JudgeOptions;
  /** The rules over all records, which take their facts from each. */
  readonly folderRules: readonly FolderRuleInForce[];
  readonly names: UnitNames | null;
}

/** What one record came to: plain data, which crosses threads and is kept in caches. */
export interface Worked {
  readonly report: RecordReport & { readonly facts: Facts };
  readonly defects: readonly Defect[];
  /** The files beside the record that were looked at, and what they were. */
  readonly looked: readonly Looked[];
}

/** Audits one record, and takes from it what the rules over all records need. */
export type WorkOn = (input: RecordInput) => Worked;

function factsOf({ folderRules, names }: Terms, read: ReadRecord | null, day: string | null) {
  if (read === null || day === null)
    return { facts: Object.fromEntries(folderRules.map(({ rule }) => [rule.id, null])), defects: [] };
  const { facts, defects } = collectFacts(folderRules, factSourceOf(read, day, names));
  // Copied as it would cross threads and files: plain data, and no piece of a text that keeps all of it.
  return { facts: JSON.parse(JSON.stringify(facts)) as Facts, defects };
}

/** Takes from an audited record what the rules over all records need. */
export function takeFacts(terms: Terms, { report, defects, read, looked }: AuditedRecord): Worked {
  const taken = factsOf(terms, read, report.judgedAsOf ?? null);
  const all = [...defects, ...taken.defects].map(({ rule, error }) => ({ rule, error: String(error) }));
  return { report: { ...report, facts: taken.facts }, defects: all, looked: looked() };
}

export const workBy =
  (terms: Terms): WorkOn =>
  (input) =>
    takeFacts(terms, auditRecord(input, terms.judge));

/** What a run is asked for that its terms are made of. */
export interface TermsRequest {
  readonly rules: readonly RuleInForce[];
  readonly folderRules: readonly FolderRuleInForce[];
  select(rule: string): boolean;
  readonly asOf: string | null;
  readonly final: boolean;
}

export const termsFor = (request: TermsRequest, { roster, ofFolder }: Pick<Inputs, 'roster' | 'ofFolder'>): Terms => ({
  judge: judgeOptions(request.rules, { ...request, notBefore: roster?.roster.asOf ?? null }),
  folderRules: ofFolder ? request.folderRules.filter(({ rule }) => request.select(rule.id)) : [],
  names: roster && unitNames(roster.roster.units),
});
