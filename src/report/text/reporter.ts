import type {
  FolderReport,
  InputFile,
  Lang,
  Localized,
  Params,
  PlacedCheck,
  Problem,
  RecordReport,
  RuleInfo,
  RunHead,
  Summary,
  Text,
} from '../../model.ts';

/** The settings of a report. Time, locale, width and colour come in here and nowhere else. */
export interface ReportContext {
  readonly lang: Lang;
  /** The rules in force by id, in the order of the report. */
  readonly rules: ReadonlyMap<string, RuleInfo>;
  /** Renders a rule's text in the report's language. */
  say(rule: string, text: Text): string;
  /** The same context in another language, for bilingual reports. */
  inLang(lang: Lang): ReportContext;
  /** Fills one of the reporter's own templates in the report's language. */
  fill(template: Localized, params: Params): string;
  /** Whether a check makes the run fail, according to `--fail-on`. */
  fails(check: Pick<PlacedCheck, 'outcome' | 'severity' | 'waiver'>): boolean;
  /** The SHA-256 of a text in hexadecimal. */
  digest(text: string): string;
  /** A report's path from the repository's root, for formats that mark lines there. Absent: the path as it is. */
  readonly inRepository?: ((path: string) => string) | undefined;
  /** What a suggested command needs to be in this language, `--lang zh`; nothing where that goes without saying. */
  readonly langFlag?: readonly string[];
  readonly color: boolean;
  /** The width of the terminal in columns. */
  readonly width: number;
  /** Show only what did not pass. Machine formats ignore this. */
  readonly quiet: boolean;
  /** The limit of findings printed per record, null for none. Machine formats ignore this. */
  readonly maxFindings: number | null;
}

/** A text, whole or in pieces that are made as they are written. */
export type Pieces = string | Iterable<string>;

export const wholeText = (said: Pieces): string => (typeof said === 'string' ? said : [...said].join(''));

/** Turns one run into text, piece by piece. It never writes the text anywhere. */
export interface Reporter {
  begin(head: RunHead): string;
  record(report: RecordReport): string;
  /** Records come to it as they are, without what the roster knows of them. */
  readonly asSaid?: true;
  /** Whether it reads no more of the checks of records than their outcomes, in a run of so many. Absent: it reads all. */
  readonly outcomesAlone?: (records: number) => boolean;
  folder(report: FolderReport): string;
  /**
   * `inputs`: everything that was read besides the records. `problems`: all that kept the run from being a proper
   * audit. Both are known when all records are done.
   */
  end(summary: Summary, inputs: readonly InputFile[], problems: readonly Problem[]): Pieces;
  /** Of a report that is not text: all of it, once everything has been heard. */
  bytes?(): Promise<Uint8Array>;
}

export type MakeReporter = (context: ReportContext) => Reporter;

/** A format: the default export of its file, which bears its name. */
export interface FormatDefinition {
  readonly name: string;
  /** What a configuration may call it in Chinese. */
  readonly zhName: string;
  /** Who or what it is for. */
  readonly about: Localized;
  /** It is not text, and never goes to standard output. */
  readonly intoFileAlone?: true;
  readonly make: MakeReporter;
}
