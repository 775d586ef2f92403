import { ownAsOf } from '../judge/document.ts';
import { factSourceOf, type ReadRecord } from '../judge/fact-source.ts';
import { collectFacts, type FolderRuleInForce, type JudgedFolder, judgeFolder } from '../judge/folder.ts';
import type { FactSource, FolderRecord, RosterView } from '../judge/folder-rule.ts';
import { type Defect, dayJudgedAsOf } from '../judge/record.ts';
import { type UnitNames, unitNames } from '../judge/unit-names.ts';
import type { Facts, RecordReport } from '../model.ts';
import type { RecordInput, RosterFile } from './inputs.ts';
import { type AuditedRecord, readAgain } from './record.ts';

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

/** What a folder run is over: the roster, and the way back to a record, null where it is not at hand. */
export interface FolderInputs {
  readonly roster: RosterFile | null;
  inputAt(path: string): RecordInput | null;
}

/** Takes up records again, each as of the day that it was judged as of; one that is not what it was is not taken. */
function makeAgain(
  { roster, inputAt }: FolderInputs,
  asOf: string | null,
  was: { readonly names: UnitNames | null; readonly digests: ReadonlyMap<string, string | null> },
) {
  const notBefore = roster?.roster.asOf ?? null;
  return (path: string): FactSource | null => {
    const input = inputAt(path);
    const again = input === null ? null : readAgain(input);
    if (again === null || again.sha256 !== was.digests.get(path)) return null;
    const day = dayJudgedAsOf(ownAsOf(again.read.record), { asOf, notBefore });
    return day === null ? null : factSourceOf(again.read, day, was.names);
  };
}

/** A run of the folder rules; `asOf` is the day that the run is judged as of, null for the roster's own. */
export function makeFolderRun(
  rules: readonly FolderRuleInForce[],
  inputs: FolderInputs,
  asOf: string | null,
): FolderRun {
  const { roster } = inputs;
  const records: FolderRecord<Facts>[] = [];
  const names = roster === null ? null : unitNames(roster.roster.units);
  const digests = new Map<string, string | null>();
  const keep = ({ path, sha256, unit, name, team, category, facts = {} }: RecordReport): void => {
    records.push({ path, unit, name, team, category, facts });
    digests.set(path, sha256);
  };
  return {
    take: ({ report, read }) => {
      const taken = factsOf(rules, read, { day: report.judgedAsOf ?? null, names });
      keep({ ...report, facts: taken.facts });
      return taken;
    },
    keep,
    judge: () => {
      const again = makeAgain(inputs, asOf, { names, digests });
      return judgeFolder(rules, { records, roster: roster === null ? null : viewOf(roster, asOf), again });
    },
  };
}
