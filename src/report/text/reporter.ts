import type {
  FolderReport,
  Lang,
  Localized,
  Params,
  PlacedCheck,
  RecordReport,
  RuleInfo,
  RunHead,
  Summary,
  Text,
} from '../../model.ts';

/** What a reporter is told once. Time, locale, width and colour come in here and nowhere else. */
export interface ReportContext {
  readonly lang: Lang;
  /** The rules in force by id, in the order of the report. */
  readonly rules: ReadonlyMap<string, RuleInfo>;
  /** A rule's text in the report's language. */
  say(rule: string, text: Text): string;
  /** The same in another language, for reports that hold both. */
  inLang(lang: Lang): ReportContext;
  /** A template of the reporter's own in the report's language. */
  fill(template: Localized, params: Params): string;
  /** True of a check that makes the run fail, by what `--fail-on` says. */
  fails(check: Pick<PlacedCheck, 'outcome' | 'severity'>): boolean;
  /** A text in a short form that is the same for the same text alone: SHA-256 in hexadecimal digits. */
  digest(text: string): string;
  readonly color: boolean;
  /** Columns of the terminal. */
  readonly width: number;
  /** Only what is not passed. For people's eyes: machine formats are never cut. */
  readonly quiet: boolean;
  /** The most findings a record to print, null for all. Machine formats are never cut. */
  readonly maxFindings: number | null;
}

/** Turns one run into text, piece by piece, and never writes it. */
export interface Reporter {
  begin(head: RunHead): string;
  record(report: RecordReport): string;
  folder(report: FolderReport): string;
  end(summary: Summary): string;
}

export type MakeReporter = (context: ReportContext) => Reporter;
