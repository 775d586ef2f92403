/** The languages a report can be written in. */
export type Lang = 'zh' | 'en';

/** The same words in both languages. Templates hold `{name}`, `{name|date}`, `{name|term}`, `{name|plural:one,many}`. */
export interface Localized {
  readonly en: string;
  readonly zh: string;
}

/** A JSON Pointer (RFC 6901) into a document; `''` is the whole of it. */
export type Pointer = string;

/** A stretch of text in UTF-16 code units from 0, `end` exclusive. */
export interface Range {
  readonly start: number;
  readonly end: number;
}

/** New text in place of a stretch of a file. */
export interface TextEdit extends Range {
  readonly text: string;
}

/** Where something starts: lines and columns from 1, columns in UTF-16 code units. */
export interface Point {
  readonly line: number;
  readonly column: number;
}

/** Where something stands, the end exclusive. */
export interface Place extends Point {
  readonly endLine: number;
  readonly endColumn: number;
  /** The first source line of it, cut at 200 characters; of a workbook, the cells of the row. */
  readonly excerpt: string;
  /** In a workbook, the sheet: `line` is the row, `column` the column. */
  readonly sheet?: string;
  /** The sheet and row that an imported entry came from: `谈心谈话!7`. */
  readonly origin?: string;
}

/** What fills a template. A list is joined the way the language joins lists. */
export type Param = string | number | readonly string[];
export type Params = Readonly<Record<string, Param>>;

/** Words that are still without a language: a code into a rule's messages, and what fills it. */
export interface Text<Code extends string = string> {
  readonly code: Code;
  readonly params: Params;
  /** It is about a document whose keys are in Chinese, and names them so. */
  readonly keys?: 'zh';
  /** Whether an earlier report says it already; absent where there is none to hold it against. */
  readonly known?: boolean;
}

/**
 * What mends a finding about a value: another value, another name of its key, the same inside a list, the single entry
 * without its list, or several entries in place of one.
 */
export type Mend = { readonly isCertain: boolean } & (
  | { readonly op: 'set'; readonly value: unknown }
  | { readonly op: 'rename'; readonly key: string }
  | { readonly op: 'wrap' | 'unwrap' }
  | { readonly op: 'spread'; readonly values: readonly string[] }
);

/** Something wrong at a pointer. `subject` is the id of the entry concerned, stable when lines move. */
export interface Finding<Code extends string = string> extends Text<Code> {
  readonly at: Pointer;
  readonly subject: string | null;
  /** Nothing that may still be entered mends it, so it fails even before its stage is over. */
  readonly beyondMending?: boolean;
  /** `key`: the key at `at` is meant, not its value. Without it, see `Places`. */
  readonly part?: 'key';
  /** What it proposes. */
  readonly mend?: Mend;
}

/** An entry that counted. */
export interface Counted {
  readonly at: Pointer;
  readonly label: string;
}

/** An entry that did not count, and why. */
export interface NotCounted<Code extends string = string> extends Counted {
  readonly reason: Text<Code>;
}

export type Outcome = 'pass' | 'fail' | 'pending' | 'unclear' | 'notApplicable';
export type Severity = 'error' | 'warning' | 'info';
export type Verdict = 'pass' | 'fail' | 'incomplete' | 'pending';
/** How a unit of the roster stands: by the verdict on its record, or without one. */
export type Standing = Verdict | 'missing';
export type Provenance = 'article' | 'article-fact' | 'central' | 'proposal' | 'profile';
/** Who has to put it right: the unit, the supervision team, or the office. */
export type Duty = 'unit' | 'team' | 'office';
export type Stage = 'studyListen' | 'examineCriticise' | 'rectify';

/** Where everything of one document stands. */
export interface Places {
  /** The text the offsets count in: decoded, without the BOM, otherwise untouched. */
  readonly text: string;
  /** The key's range, or null for a list item and the root. Undefined where there is nothing at the pointer. */
  keyRange(at: Pointer): Range | null | undefined;
  /** The value's range, quotes and brackets included. Undefined where there is nothing at the pointer. */
  valueRange(at: Pointer): Range | undefined;
  /**
   * What a reader is shown for a pointer: the key of a list or map that has one, else the value itself;
   * of a pointer to nothing, its nearest ancestor; of the root, the first character.
   */
  place(at: Pointer, part?: 'key'): Place;
  /** The same, for what is asked at the end of a run: until then a large document takes little memory. */
  placeLater?(): (at: Pointer) => Place;
  /** Where such a place starts. It costs less. */
  point(at: Pointer): Pick<Place, 'line' | 'column' | 'sheet'>;
  /** A number is written as no clerk writes it. */
  readonly hasOddNumber?: boolean;
  /** Most of its keys are in Chinese. */
  readonly keys?: 'zh';
  /** Of a workbook. */
  readonly cells?: InCells;
}

/** How a workbook is spoken of: nobody types YAML into a sheet. */
export interface InCells {
  /** The same text as it is said of sheets and cells. */
  say<T extends Text>(text: T, at: Pointer): T;
  /** The cell where a value is missing, and other pointers as they are. */
  about(text: Text, at: Pointer): Pointer;
  /** The sheets that a value to be entered goes into. */
  sheetsOf(at: Pointer, value: unknown): readonly string[];
}

/** What is known of a file that a record names, as seen from the record's own folder. */
export type FileState =
  | {
      readonly kind: 'regular';
      readonly sha256: string;
      /** It holds nothing that anybody sees. */
      readonly isBlank?: true;
      /** It calls itself a unit's record. */
      readonly isRecord?: true;
    }
  | { readonly kind: 'absent' | 'outside' | 'notRegular' | 'unreadable' | 'tooLarge' | 'noFolder' };

/** Looks at a file that a record names; reads it at most once. */
export type LookAtFile = (file: string) => FileState;

/** The text of a file that a record names, or why there is none to compare. `format` names one that is not text. */
export type FileText =
  | { readonly kind: 'text'; readonly text: string }
  | {
      readonly kind: 'none';
      readonly why: 'absent' | 'outside' | 'unreadable' | 'tooLarge' | 'noFolder' | 'format';
      readonly format: string;
    };

/** Reads the text of such a file, at most once. */
export type ReadFileText = (file: string) => FileText;

/** The document that a requirement comes from. */
export interface SourceDocument {
  readonly title: string;
  readonly issuer?: string;
  readonly date?: string;
}

/** What every reader of a report needs to know of a rule. */
export interface RuleInfo {
  readonly id: string;
  readonly title: Localized;
  /** Why the rule is there, and what to do about what it finds. */
  readonly why: Localized;
  readonly fix: Localized;
  /** Whether the words of a code say themselves what to do, so that `fix` would say it twice. */
  readonly advises?: (code: string) => boolean;
  /** Where it comes from; `words` are the document's own, empty where there are none. */
  readonly source: { readonly provenance: Provenance; readonly words: string; readonly document?: SourceDocument };
  readonly duty: Duty;
  readonly severity: Severity;
  /** The stage by whose end it has to be met. */
  readonly stage?: Stage | null;
}

/** The check, and what it found, that keeps another check from being judged. */
export interface Cause {
  readonly rule: string;
  readonly code: string;
}

/** Who answers for an exception. */
export interface Approver {
  readonly name: string;
  readonly post: string;
}

/** An exception, and where it stands in the file of waivers. */
export interface FurtherWaiver {
  readonly reason: string;
  readonly approvedBy: Approver;
  /** The last day that it is in force. */
  readonly until: string;
  readonly pointer: Pointer;
  readonly line: number;
}

/** The exception that settles a check; of several that settle it between them, the one that ends first. */
export interface CheckWaiver extends FurtherWaiver {
  readonly others?: readonly FurtherWaiver[];
}

/** A rule's result on one record: what the report is made of, still without a language. */
export interface Check {
  readonly rule: string;
  readonly outcome: Outcome;
  readonly severity: Severity;
  readonly provenance: Provenance;
  readonly duty: Duty;
  readonly message: Text;
  /** Of an unclear check, the check that has to be put right first. */
  readonly because?: Cause;
  /** Of a check that is not met, the exception that settles it: then it counts for nothing. */
  readonly waiver?: CheckWaiver;
  readonly found: number | null;
  readonly required: number | null;
  readonly findings: readonly Finding[];
  readonly counted: readonly Counted[];
  readonly notCounted: readonly NotCounted[];
}

/** New text in place of a stretch of a file, by lines and columns from 1. */
export interface PlacedEdit extends Omit<Place, 'excerpt'> {
  readonly text: string;
}

export interface PlacedFinding extends Text {
  /** In a check over a folder, the file it is in: a record or the roster. */
  readonly path?: string;
  readonly subject: string | null;
  readonly pointer: Pointer;
  readonly place: Place;
  /** What mends it in the file; absent where that is not certain. */
  readonly edits?: readonly PlacedEdit[];
}
export interface PlacedCounted {
  /** In a check over a folder, the file it is in. */
  readonly path?: string;
  readonly pointer: Pointer;
  readonly line: number;
  readonly column: number;
  /** In a workbook, the sheet. */
  readonly sheet?: string;
  readonly label: string;
}
export interface PlacedNotCounted extends PlacedCounted {
  readonly reason: Text;
}

/** A check with the place of everything it names. */
export interface PlacedCheck extends Omit<Check, 'findings' | 'counted' | 'notCounted'> {
  readonly findings: readonly PlacedFinding[];
  readonly counted: readonly PlacedCounted[];
  readonly notCounted: readonly PlacedNotCounted[];
}

/** All that a report says of one record. */
export interface RecordReport {
  readonly path: string;
  readonly sha256: string | null;
  readonly unit: string | null;
  readonly name: string | null;
  readonly team: string | null;
  readonly category: string | null;
  readonly asOf: string | null;
  /** The day it was judged as of; null where it could not be read. */
  readonly judgedAsOf: string | null;
  readonly verdict: Verdict;
  /** Most of its keys are in Chinese. */
  readonly keys?: 'zh';
  readonly checks: readonly PlacedCheck[];
  /** What the folder rules took from it, by rule; absent where the report is not to hold it. */
  readonly facts?: Facts | undefined;
}

/** What every folder rule in force took from one record, by rule; null where it could take nothing. */
export type Facts = Readonly<Record<string, unknown>>;

/** A unit of the roster that none of the records is of. */
export interface UnitWithoutRecord {
  readonly unit: string;
  readonly name: string;
  /** By its name. */
  readonly team: string;
  readonly category: string;
}

/** The checks over a whole folder: none where the run was of single files. */
export interface FolderReport {
  readonly roster: string | null;
  readonly checks: readonly PlacedCheck[];
  /** Where the folder was judged. No part of the JSON report, whose reader has the roster. */
  readonly missing?: readonly UnitWithoutRecord[];
}

/** The last day that the profile allows a stage; none for a stage left out. */
export type LastDays = Readonly<Partial<Record<Stage, string>>>;

/**
 * Where the days of the stages come from: each record's own plan, or the roster's `stages` before it. Either is ended by
 * the last days that the profile sets.
 */
export interface CampaignCalendar {
  readonly source: 'record' | 'roster';
  readonly from?: string;
  readonly stages?: readonly { readonly stage: Stage; readonly from: string; readonly to: string }[];
  readonly endBy: LastDays;
}

/** What stands at the head of a report. */
export interface RunHead {
  readonly tool: { readonly name: string; readonly version: string };
  readonly profile: string;
  readonly profileDigest: string;
  readonly rosterDigest: string | null;
  /** The roster was found among the records, and not given by the user. */
  readonly rosterAmongRecords: boolean;
  readonly calendar: CampaignCalendar;
  readonly shard: { readonly index: number; readonly count: number } | null;
  readonly asOf: string | null;
  /** Every rule is due, whatever day it is. */
  readonly final: boolean;
  /** The patterns of the rules that were asked for; empty for all. */
  readonly only: readonly string[];
  readonly failOn: FailOn;
  /** Records are taken in plain notation alone. */
  readonly strict: boolean;
  /** What is known from the start to keep the run from being a proper audit. */
  readonly problems: readonly Problem[];
  /** How many records are to follow; null where that is not known. No part of the JSON report. */
  readonly records: number | null;
  /** The earlier report whose problems are known; absent without one. No part of the JSON report. */
  readonly baseline?: string | undefined;
  /** Whose units they are, and the day of its roster; absent without a roster. No part of the JSON report. */
  readonly banner?: { readonly name: string; readonly asOf: string } | undefined;
}

/** What a file is to a run: `attachment` is one that a record names, `program` all of this program. */
export type InputKind = 'roster' | 'profile' | 'config' | 'ignore' | 'attachment' | 'waivers' | 'baseline' | 'program';

/** A file that a run read besides its records. */
export interface InputFile {
  /** Relative to the working directory, with `/`. */
  readonly path: string;
  /** Of its bytes; null where it is not there or cannot be read. */
  readonly sha256: string | null;
  readonly kind: InputKind;
}

/** Why something that may be taken for a record is not audited. */
export type PassedReason =
  | 'otherEnding'
  | 'dotFile'
  | 'dotFolder'
  | 'nodeModules'
  | 'linkOutside'
  | 'folder'
  | 'configuration'
  | 'ignoreFile'
  | 'roster'
  | 'otherKind';

/** Something in a searched folder that is not audited. */
export interface PassedOver {
  /** As reports name it. */
  readonly path: string;
  readonly reason: PassedReason;
}

/** What an exception came to: counts of records, and of checks where it says so. */
export interface WaiverTally {
  /** Of the units that it is about. */
  readonly records: number;
  /** Of those, judged as of a day on which it is in force, after it, or before it. */
  readonly inForce: number;
  readonly expired: number;
  readonly notYet: number;
  /** Of those, with a check of one of its rules. */
  readonly checked: number;
  /** Checks that it settles. */
  readonly waived: number;
  /** Checks that fail for other entries as well, and so are not settled. */
  readonly partly: number;
  /** Records in which it settles a check, and ends soon. */
  readonly ending: number;
  /** Records of which its approver is a person, or a member of the team. */
  readonly own: number;
  /** Checks beyond the budget. */
  readonly beyondBudget: number;
  /** The lines of those that it overlaps with, in order. */
  readonly overlapping: readonly number[];
}

/** An exception as it is written, and what it came to. One of `unit`, `team` and `category` is there. */
export interface ReportedWaiver extends FurtherWaiver {
  readonly unit: string | null;
  readonly team: string | null;
  readonly category: string | null;
  readonly rules: readonly string[];
  /** The id of the one entry that it is about. */
  readonly subject: string | null;
  readonly from: string | null;
  readonly tally: WaiverTally;
}

/** What is wrong with an exception, or that it ends soon. */
export interface WaiverRemark extends Text {
  readonly pointer: Pointer;
  readonly line: number;
}

/** The exceptions of a run. */
export interface WaiversReport {
  readonly path: string;
  readonly sha256: string;
  /** A whole folder was audited. */
  readonly ofFolder: boolean;
  readonly list: readonly ReportedWaiver[];
  readonly remarks: readonly WaiverRemark[];
}

/** The sums of a run. `checks` counts the records' checks, failed ones of less than error severity under it. */
export interface Summary {
  readonly records: number;
  readonly ignored: number;
  /** In the order of the paths. */
  readonly passedOver: readonly PassedOver[];
  readonly verdicts: Readonly<Record<Verdict, number>>;
  readonly checks: Readonly<Record<Outcome | 'warning', number>> & { readonly info?: number };
  /** Checks that an exception settles; they are not among `checks`. */
  readonly waived: number;
  /** Null where there is no file of waivers. */
  readonly waivers: WaiversReport | null;
}

/** The levels of `--fail-on`; each includes those before it. */
export type FailOn = 'error' | 'incomplete' | 'pending' | 'warning';

/** Something wrong with the run itself (usage, profile, roster): exit 2. */
export interface Problem extends Text {
  readonly message: Localized;
}
