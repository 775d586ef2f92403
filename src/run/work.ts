import { factSourceOf, type ReadRecord } from '../judge/fact-source.ts';
import { collectFacts, type FolderRuleInForce } from '../judge/folder.ts';
import type { Defect, JudgeOptions } from '../judge/record.ts';
import type { UnitNames } from '../judge/unit-names.ts';
import type { Facts, RecordReport } from '../model.ts';
import type { RecordInput } from './inputs.ts';
import type { Looked } from './looked.ts';
import { auditRecord } from './record.ts';

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

export const workBy =
  (terms: Terms): WorkOn =>
  (input) => {
    const { report, defects, read, looked } = auditRecord(input, terms.judge);
    const taken = factsOf(terms, read, report.judgedAsOf ?? null);
    const all = [...defects, ...taken.defects].map(({ rule, error }) => ({ rule, error: String(error) }));
    return { report: { ...report, facts: taken.facts }, defects: all, looked: looked() };
  };
