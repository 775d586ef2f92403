import type { Cause, Facts, PlacedCheck, RecordReport, Severity } from '../model.ts';
import { schemaErrorAt } from '../rule/broken.ts';
import type { FolderJudgement } from '../rule/folder-judgement.ts';
import type { FolderRule } from '../rule/folder-rule.ts';
import type { FactSource, Folder, FolderRecord } from '../rule/folder-view.ts';
import { notApplicable, text, unclear } from '../rule/judgement.ts';
import { READABLE_RULE, SCHEMA_RULE } from '../rule/rule.ts';
import { faultsIn } from '../tally.ts';
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

export interface JudgedFolder {
  readonly checks: readonly PlacedCheck[];
  readonly defects: readonly Defect[];
}

/** The rules over all records of a run, at work. */
export interface FolderAtWork {
  /** Takes in the next record, by path, with what `collectFacts` took from it. */
  add(
    record: Omit<FolderRecord<unknown>, 'facts' | 'causeOf'> & Partial<Pick<RecordReport, 'checks'>>,
    facts: Facts,
  ): void;
  judge(): JudgedFolder;
}

/** Rules that hold the records against each other: of fewer than two there is nothing to compare. */
const AMONG_RECORDS = 'folder/';

/** Starts the rules over all records; each sees a record once, and keeps of it what it needs. */
export function startFolder(rules: readonly FolderRuleInForce[], folder: Folder): FolderAtWork {
  const running = rules.map((inForce) => ({ inForce, atWork: startRule(inForce, folder) }));
  let records = 0;
  return {
    add: ({ path, unit, known = null, name, team, category, checks = [] }, facts) => {
      records += 1;
      const causeOf = (section: string | null) => causeIn(checks, section);
      for (const { inForce, atWork } of running)
        atWork.add({ path, unit, known, name, team, category, facts: facts[inForce.rule.id] ?? null, causeOf });
    },
    judge: () => {
      const concluded: (Concluded & { readonly inForce: FolderRuleInForce })[] = [];
      // What one has kept goes before the next one judges. The last rules keep most, and the first ones unpack the roster.
      for (let next = running.pop(); next; next = running.pop())
        concluded.unshift({ inForce: next.inForce, ...next.atWork.conclude(records) });
      return {
        checks: concluded.map(({ inForce, judgement }) => toCheck(inForce, judgement)),
        defects: concluded.flatMap(({ defects }) => defects),
      };
    },
  };
}

/** Whether the rules over all records may ask what a check found: what keeps a record from being read. */
export const isCause = ({ rule, outcome }: Pick<PlacedCheck, 'rule' | 'outcome'>): boolean =>
  outcome !== 'pass' && (rule === READABLE_RULE || rule === SCHEMA_RULE);

/** Without them, a record cannot be used at all. */
const NEEDED = ['unit', 'asOf'];

/** The check of a record that keeps a section, or all of it, from being read. */
function causeIn(checks: readonly PlacedCheck[], section: string | null): Cause | null {
  const findingsOf = (id: string) =>
    checks.find((check) => check.rule === id && check.severity === 'error' && isCause(check))?.findings ?? [];
  const [unreadable] = findingsOf(READABLE_RULE);
  if (unreadable) return { rule: READABLE_RULE, code: unreadable.code };
  const found = findingsOf(SCHEMA_RULE).map(({ code, params, pointer: at }) => ({ code, params, at }));
  const [cause = null] = (section === null ? NEEDED : [section.split('/')[0] ?? ''])
    .map((key) => schemaErrorAt(key, found))
    .filter((one) => one !== null);
  // A file that is not a record has one finding for all of it.
  const [first] = found;
  return cause ?? (section === null && first ? { rule: SCHEMA_RULE, code: first.code } : null);
}

interface Concluded {
  readonly judgement: FolderJudgement;
  readonly defects: readonly Defect[];
}

/** A rule that throws is a defect, and is asked nothing more; the others go on. */
function startRule({ rule, options }: FolderRuleInForce, folder: Folder) {
  let broken: Defect | null = null;
  const attempt = <T>(step: () => T): T | null => {
    if (broken !== null) return null;
    try {
      return step();
    } catch (error) {
      broken = { rule: rule.id, error };
      return null;
    }
  };
  const running = attempt(() => rule.start(folder, options));
  return {
    add: (record: FolderRecord<unknown>): void => {
      attempt(() => running?.add(record));
    },
    conclude: (records: number): Concluded => {
      const isLonely = rule.id.startsWith(AMONG_RECORDS) && records < 2;
      const judgement = isLonely ? notApplicable('fewerThanTwo') : attempt(() => running?.judge() ?? null);
      const defects = broken === null ? [] : [broken];
      return { judgement: judgement ?? unclear('defect', { error: String(defects[0]?.error) }), defects };
    },
  };
}

function toCheck({ rule, severity }: FolderRuleInForce, judgement: FolderJudgement): PlacedCheck {
  const common = { rule: rule.id, severity, provenance: rule.source.provenance, duty: rule.duty };
  if (judgement.kind !== 'judged') {
    const nothing = { found: null, required: null, findings: [], counted: [], notCounted: [] };
    const { kind: outcome, reason: message, because } = judgement;
    return { ...common, outcome, message, ...(because ? { because } : {}), ...nothing };
  }
  const { kind: _, message, ...judged } = judgement;
  const outcome = judged.findings.length === 0 ? 'pass' : 'fail';
  const { found, required, findings } = judged;
  const params = { found: found ?? '', required: required ?? '', findings: faultsIn(findings) };
  return { ...common, ...judged, outcome, message: message ?? text(outcome, params) };
}
