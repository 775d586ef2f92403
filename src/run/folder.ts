import { factSourceOf, type ReadRecord } from '../judge/fact-source.ts';
import { collectFacts, type Facts, type FolderRuleInForce, type JudgedFolder, judgeFolder } from '../judge/folder.ts';
import type { FolderRecord, RosterView } from '../judge/folder-rule.ts';
import type { Defect } from '../judge/record.ts';
import { type UnitNames, unitNames } from '../judge/unit-names.ts';
import type { RosterFile } from './inputs.ts';
import type { AuditedRecord } from './record.ts';

/** The rules over all records of a run: a map over each, and a fold at the end. Holds their facts and nothing else of them. */
export interface FolderRun {
  take(audited: AuditedRecord): readonly Defect[];
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
  if (read === null || around.day === null) return { facts: null, defects: [] };
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
  return {
    take: ({ report, read }) => {
      const { path, unit, name, team, category, judgedAsOf } = report;
      const { facts, defects } = factsOf(rules, read, { day: judgedAsOf ?? null, names });
      records.push({ path, unit, name, team, category, facts });
      return defects;
    },
    judge: () => judgeFolder(rules, records, roster === null ? null : viewOf(roster, asOf)),
  };
}
