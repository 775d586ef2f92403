import { factSourceOf, type ReadRecord } from '../judge/fact-source.ts';
import { collectFacts, type FolderRuleInForce, type JudgedFolder, judgeFolder } from '../judge/folder.ts';
import type { FolderRecord, RosterView } from '../judge/folder-rule.ts';
import type { Defect } from '../judge/record.ts';
import { type UnitNames, unitNames } from '../judge/unit-names.ts';
import type { Facts, RecordReport } from '../model.ts';
import type { RosterFile } from './inputs.ts';
import type { AuditedRecord } from './record.ts';

/** The rules over all records of a run: a map over each, and a fold at the end. Holds their facts and nothing else of them. */
export interface FolderRun {
  /** Takes its facts from a record, and keeps them. */
  take(audited: AuditedRecord): { readonly facts: Facts; readonly defects: readonly Defect[] };
  /** Keeps the facts that were taken from a record before. */
  keep(report: RecordReport): void;
  judge(): JudgedFolder;
}

const viewOf = ({ path, roster, place }: RosterFile, asOf: string | null): RosterView => ({
  path,
  value: roster,
  asOf: asOf ?? roster.asOf,
  place,
});

function factsOf(
  rules: readonly FolderRuleInForce[],
  read: ReadRecord | null,
  around: { readonly day: string | null; readonly names: UnitNames | null },
) {
  if (read === null || around.day === null)
    return { facts: Object.fromEntries(rules.map(({ rule }) => [rule.id, null])), defects: [] };
  const { facts, defects } = collectFacts(rules, factSourceOf(read, around.day, around.names));
  // Copied as it would cross threads and files: plain data, and no piece of a text that keeps all of it.
  return { facts: JSON.parse(JSON.stringify(facts)) as Facts, defects };
}

/** A run of the folder rules; `asOf` is the day that the run is judged as of, null for the roster's own. */
export function makeFolderRun(
  rules: readonly FolderRuleInForce[],
  roster: RosterFile | null,
  asOf: string | null,
): FolderRun {
  const records: FolderRecord<Facts>[] = [];
  const names = roster === null ? null : unitNames(roster.roster.units);
  const keep = ({ path, unit, name, team, category, facts = {} }: RecordReport): void => {
    records.push({ path, unit, name, team, category, facts });
  };
  return {
    take: ({ report, read }) => {
      const taken = factsOf(rules, read, { day: report.judgedAsOf ?? null, names });
      keep({ ...report, facts: taken.facts });
      return taken;
    },
    keep,
    judge: () => judgeFolder(rules, records, roster === null ? null : viewOf(roster, asOf)),
  };
}
