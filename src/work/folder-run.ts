import { readAgain } from '../audit-record.ts';
import type { RecordInput, RosterFile } from '../inputs/inputs.ts';
import { ownAsOf } from '../judge/document.ts';
import { factSourceOf } from '../judge/fact-source.ts';
import { type JudgedFolder, startFolder } from '../judge/folder.ts';
import { dayJudgedAsOf } from '../judge/in-force.ts';
import { inChineseKeys } from '../judge/place.ts';
import type { Terms } from '../judge/terms.ts';
import type { PlacedCheck, RecordReport } from '../model.ts';
import { positionsIn } from '../rule/folder-records.ts';
import type { FactSource, RosterView } from '../rule/folder-view.ts';
import type { UnitNames } from '../rule/unit-names.ts';

/** The rules over all records of a run. Each takes in a record once, and keeps of it what it needs. */
export interface FolderRun {
  /** Takes in the next record, by path, with the facts that were taken from it; `known` is the unit that it belongs to. */
  keep(report: RecordReport, known?: string | null): void;
  judge(): JudgedFolder;
}

const viewOf = ({ path, roster, place }: RosterFile, asOf: string | null): RosterView => ({
  path,
  value: roster,
  asOf: asOf ?? roster.asOf,
  place,
  positions: positionsIn(roster.units),
});

/** The settings of the folder rules. If `asOf` is null, the roster's own day applies. */
export type FolderTerms = Pick<Terms, 'folderRules' | 'names'> & {
  readonly judge: { readonly asOf: string | null; readonly strict: boolean };
};

/** The inputs of a folder run: the roster, and a way to read a record again, null if its file is not available. */
export interface FolderInputs {
  readonly roster: RosterFile | null;
  inputAt(path: string): RecordInput | null;
}

/** What a record was when its facts were taken. */
interface Was {
  readonly names: UnitNames | null;
  /** By the paths of the records. */
  readonly digests: ReadonlyMap<string, string>;
}

/** The bytes of a digest, one to a character: half the memory of its hexadecimal digits. */
const packed = (sha256: string): string => Buffer.from(sha256, 'hex').toString('latin1');

/** Takes up records again, each as of the day that it was judged as of; one that is not what it was is not taken. */
function makeAgain({ roster, inputAt }: FolderInputs, { asOf, strict }: FolderTerms['judge'], was: Was) {
  const notBefore = roster?.roster.asOf ?? null;
  return (path: string): FactSource | null => {
    const input = inputAt(path);
    const again = input === null ? null : readAgain(input, strict);
    if (again === null || packed(again.sha256) !== was.digests.get(path)) return null;
    const day = dayJudgedAsOf(ownAsOf(again.read.record), { asOf, notBefore });
    return day === null ? null : factSourceOf(again.read, day, was.names);
  };
}

const OF_ROSTER = 'roster/';

/** A run of the rules over all records. */
export function makeFolderRun({ folderRules, names, judge }: FolderTerms, inputs: FolderInputs): FolderRun {
  const { roster } = inputs;
  const digests = new Map<string, string>();
  const again = makeAgain(inputs, judge, { names, digests });
  const folder = startFolder(folderRules, { roster: roster && viewOf(roster, judge.asOf), again });
  const records = { zh: 0, others: 0 };
  // They speak of the roster as it is written, and of records as all of them are.
  const areInChinese = (rule: string): boolean =>
    rule.startsWith(OF_ROSTER) ? roster?.keys === 'zh' : records.zh > 0 && records.others === 0;
  const inOwnKeys = (check: PlacedCheck) => (areInChinese(check.rule) ? inChineseKeys(check) : check);
  return {
    keep: (report, known = null) => {
      const { path, sha256, facts = {}, keys, unit } = report;
      if (folderRules.length > 0 && sha256 !== null) digests.set(path, packed(sha256));
      // One that cannot be read is in no language.
      if (keys === 'zh') records.zh += 1;
      else if (unit !== null) records.others += 1;
      folder.add({ ...report, known }, facts);
    },
    judge: () => {
      const { checks, defects } = folder.judge();
      return { checks: checks.map(inOwnKeys), defects };
    },
  };
}
