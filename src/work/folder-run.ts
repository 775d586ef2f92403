import type { Terms } from '../audit-record.ts';
import { readAgain } from '../audit-record.ts';
import { byPathOf } from '../inputs/by-path.ts';
import type { RecordInput, RosterFile } from '../inputs/inputs.ts';
import { ownAsOf } from '../judge/document.ts';
import { factSourceOf } from '../judge/fact-source.ts';
import { type JudgedFolder, judgeFolder, keepFacts } from '../judge/folder.ts';
import { dayJudgedAsOf } from '../judge/in-force.ts';
import type { RecordReport } from '../model.ts';
import type { FactSource, FolderRecord, RosterView } from '../rule/folder-rule.ts';
import type { UnitNames } from '../rule/unit-names.ts';
import { makeFactStore } from './fact-store.ts';

/** The rules over all records of a run: a map over each, and a fold at the end. Holds their facts and nothing else of them. */
export interface FolderRun {
  /** Keeps the facts that were taken from a record. */
  keep(report: RecordReport): void;
  judge(): JudgedFolder;
}

const viewOf = ({ path, roster, place }: RosterFile, asOf: string | null): RosterView => ({
  path,
  value: roster,
  asOf: asOf ?? roster.asOf,
  place,
});

/** By what the rules over all records judge; `asOf` null stands for the roster's own day. */
export type FolderTerms = Pick<Terms, 'folderRules' | 'names'> & { readonly judge: { readonly asOf: string | null } };

/** What a folder run is over: the roster, and the way back to a record, null where it is not at hand. */
export interface FolderInputs {
  readonly roster: RosterFile | null;
  inputAt(path: string): RecordInput | null;
  /** The records are parts of reports: their facts cannot be taken once more, and are all kept. */
  readonly fromParts?: boolean;
}

/** Takes up records again, each as of the day that it was judged as of; one that is not what it was is not taken. */
function makeAgain(
  { roster, inputAt }: FolderInputs,
  asOf: string | null,
  was: { readonly names: UnitNames | null; sha256(path: string): string | null },
) {
  const notBefore = roster?.roster.asOf ?? null;
  return (path: string): FactSource | null => {
    const input = inputAt(path);
    const again = input === null ? null : readAgain(input);
    if (again === null || again.sha256 !== was.sha256(path)) return null;
    const day = dayJudgedAsOf(ownAsOf(again.read.record), { asOf, notBefore });
    return day === null ? null : factSourceOf(again.read, day, was.names);
  };
}

/** A record whose facts are kept, and which of all it is. */
type Kept = Omit<FolderRecord<unknown>, 'facts'> & { readonly n: number; readonly sha256: string | null };

/** A run of the rules over all records. */
export function makeFolderRun({ folderRules, names, judge }: FolderTerms, inputs: FolderInputs): FolderRun {
  const { roster } = inputs;
  const { asOf } = judge;
  const records: Kept[] = [];
  const ids = folderRules.map(({ rule }) => rule.id);
  const kept = makeFactStore(ids);
  const wholes = inputs.fromParts ? makeFactStore(ids) : null;
  return {
    keep: ({ path, sha256, unit, name, team, category, facts = {} }) => {
      records.push({ n: records.length, path, sha256, unit, name, team, category });
      kept.add(keepFacts(folderRules, facts));
      wholes?.add(facts);
    },
    judge: () => {
      const recordAt = byPathOf(records);
      const again = makeAgain(inputs, asOf, { names, sha256: (path) => recordAt(path)?.sha256 ?? null });
      return judgeFolder(folderRules, {
        records,
        kept: kept.get,
        roster: roster === null ? null : viewOf(roster, asOf),
        again,
        wholes: wholes && ((path, rule) => wholes.get(recordAt(path)?.n ?? -1, rule)),
      });
    },
  };
}
