import type { Facts, PlacedCheck, Severity } from '../model.ts';
import type { FactSource, Folder, FolderJudgement, FolderRecord, FolderRule } from '../rule/folder-rule.ts';
import { notApplicable, text, unclear } from '../rule/judgement.ts';
import type { Defect } from './record.ts';

/** A folder rule as the profile has it. */
export interface FolderRuleInForce {
  readonly rule: FolderRule;
  readonly severity: Severity;
  readonly options: Readonly<Record<string, unknown>>;
}

export interface Collected {
  readonly facts: Facts;
  readonly defects: readonly Defect[];
}

/** Takes from a record what the folder rules need of it. */
export function collectFacts(rules: readonly FolderRuleInForce[], source: FactSource): Collected {
  const defects: Defect[] = [];
  const facts = rules.map(({ rule, options }) => {
    try {
      return [rule.id, rule.collect(source, options)];
    } catch (error) {
      defects.push({ rule: rule.id, error });
      return [rule.id, null];
    }
  });
  return { facts: Object.fromEntries(facts), defects };
}

/** Facts from a part that are not what the rule takes are none: then it cannot pass. */
function keepOf(keep: NonNullable<FolderRule['keep']>, facts: unknown): unknown {
  try {
    return keep(facts);
  } catch {
    return null;
  }
}

/** What of a record's facts stays in memory to the end of the run. */
export function keepFacts(rules: readonly FolderRuleInForce[], facts: Facts): Facts {
  const kept = { ...facts };
  for (const { rule } of rules) {
    const all = kept[rule.id] ?? null;
    if (rule.keep && all !== null) kept[rule.id] = keepOf(rule.keep, all);
  }
  return kept;
}

/** The records of a folder as all its rules are given them. */
export interface WholeFolder extends Pick<Folder<unknown>, 'roster' | 'again'> {
  readonly records: readonly Omit<FolderRecord<unknown>, 'facts'>[];
  /** What is kept of the facts that a rule took from a record, by the record's number. */
  kept(record: number, rule: string): unknown;
  /** All facts that a rule took from a record, by its path; null where they are to be taken once more. */
  readonly wholes: ((path: string, rule: string) => unknown) | null;
}

export interface JudgedFolder {
  readonly checks: readonly PlacedCheck[];
  readonly defects: readonly Defect[];
}

/** Rules that hold the records against each other: of fewer than two there is nothing to compare. */
const AMONG_RECORDS = 'folder/';

/** Runs the folder rules over what the records yielded. */
export function judgeFolder(rules: readonly FolderRuleInForce[], folder: WholeFolder): JudgedFolder {
  const defects: Defect[] = [];
  const checks = rules.map((inForce) => {
    try {
      return toCheck(inForce, concludeFolder(inForce, folder));
    } catch (error) {
      defects.push({ rule: inForce.rule.id, error });
      return toCheck(inForce, unclear('defect', { error: String(error) }));
    }
  });
  return { checks, defects };
}

function concludeFolder({ rule, options }: FolderRuleInForce, folder: WholeFolder): FolderJudgement {
  if (rule.id.startsWith(AMONG_RECORDS) && folder.records.length < 2) return notApplicable('fewerThanTwo');
  const { roster, again, wholes } = folder;
  const records = folder.records.map((record, n) => ({ ...record, facts: folder.kept(n, rule.id) }));
  const collect = (path: string): unknown => {
    const source = again(path);
    return source === null ? null : rule.collect(source, options);
  };
  const whole = (path: string): unknown => (wholes ? wholes(path, rule.id) : collect(path));
  return rule.judge({ records, roster, again, whole }, options);
}

function toCheck({ rule, severity }: FolderRuleInForce, judgement: FolderJudgement): PlacedCheck {
  const common = { rule: rule.id, severity, provenance: rule.source.provenance, duty: rule.duty };
  if (judgement.kind !== 'judged') {
    const nothing = { found: null, required: null, findings: [], counted: [], notCounted: [] };
    return { ...common, ...nothing, outcome: judgement.kind, message: judgement.reason };
  }
  const { kind: _, message, ...judged } = judgement;
  const outcome = judged.findings.length === 0 ? 'pass' : 'fail';
  const { found, required, findings } = judged;
  const params = { found: found ?? '', required: required ?? '', findings: findings.length };
  return { ...common, ...judged, outcome, message: message ?? text(outcome, params) };
}
