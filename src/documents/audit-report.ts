// Generated from the JSON Schema: change that, then run the generator.

/**
 * 一份记录的总结论。取值：pass 通过；fail 不通过；incomplete 记录不全；pending 未到期。 The verdict on a record: passed, failed, incomplete, or pending.
 */
export type Verdict = 'pass' | 'fail' | 'incomplete' | 'pending';
/**
 * 一项核查的结果。取值：pass 通过；fail 不通过；pending 未到期；unclear 无法判定；notApplicable 不适用。 What a check came to.
 */
export type Outcome = 'pass' | 'fail' | 'pending' | 'unclear' | 'notApplicable';
/**
 * 不通过时算错误、提醒还是提示。取值：error 错误；warning 提醒；info 提示。 Whether failing it is an error, a warning or a hint.
 */
export type Severity = 'error' | 'warning' | 'info';
/**
 * 这项要求的出处。取值：article 报道所述要求；article-fact 报道所述事实；central 中央通知；proposal 本程序建议；profile 审核标准自定。 Where the requirement comes from: the article, a fact it states, a central notice, our own proposal, or the profile.
 */
export type Provenance = 'article' | 'article-fact' | 'central' | 'proposal' | 'profile';
/**
 * 由谁负责落实。取值：unit 单位；team 督导组；office 办公室。 Who has to put it right: the unit, the supervision team, or the office.
 */
export type Duty = 'unit' | 'team' | 'office';
/**
 * 没有核查的原因。取值：otherEnding 文件名不以 .yaml 或 .yml 结尾；dotFile 点号开头的文件；dotFolder 点号开头的文件夹；nodeModules 名为 node_modules 的文件夹；linkOutside 指向外部的链接；folder 名称与记录相同的文件夹；configuration 记录文件夹中的配置文件；ignoreFile 记录文件夹中的忽略文件；roster 未采用的名册；otherKind 其他文件。 Why it was not audited.
 */
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
/**
 * 从哪一级起整次核查算不通过，每一级都包括前面各级。取值：error 错误；incomplete 记录不全；pending 未到期；warning 提醒。 The level at which the run fails; each includes those before it.
 */
export type FailOn = 'error' | 'incomplete' | 'pending' | 'warning';
/**
 * 各环节的日期取自何处。取值：record 各份记录的实施方案；roster 名册。 Whose days count: those of each record's plan, or the roster's.
 */
export type CalendarSource = 'record' | 'roster';
/**
 * 活动环节。取值：studyListen 学习教育、听取意见；examineCriticise 查摆问题、开展批评；rectify 整改落实、建章立制。 A stage of the campaign.
 */
export type Stage = 'studyListen' | 'examineCriticise' | 'rectify';
/**
 * 文件的用途。取值：roster 名册；profile 审核标准；config 程序配置；ignore 忽略规则；attachment 记录所列的文件；waivers 准予例外；baseline 原报告；program 程序。 What a file is to the run: the roster, a profile, the configuration, an ignore file, a file that a record names, the waivers, an earlier report, or the program's build.
 */
export type InputKind = 'roster' | 'profile' | 'config' | 'ignore' | 'attachment' | 'waivers' | 'baseline' | 'program';

/**
 * 一次核查的报告，其他格式都由它生成。 The report of one run; every other format is a view of it.
 */
export interface AuditReport {
  /**
   * 文件的类型，固定为audit-report/2。 What kind of document this is; always audit-report/2.
   */
  readonly schema: 'audit-report/2';
  /**
   * 生成报告的程序。 The program that made it.
   */
  readonly tool: Tool;
  /**
   * 所用要求文件的名称或路径。 Name or path of the profile used.
   */
  readonly profile: string;
  /**
   * 所用要求的校验值。 Digest of the profile used.
   */
  readonly profileDigest: string;
  /**
   * 所用名册的校验值；没有名册时为null。 Digest of the roster used, or null.
   */
  readonly rosterDigest: string | null;
  /**
   * 名册是否未经指定、取自记录文件夹。 Whether the roster was named by nobody and lay among the records.
   */
  readonly rosterAmongRecords: boolean;
  /**
   * 各环节的日期取自何处。 Where the days of the stages come from.
   */
  readonly calendar: Calendar;
  /**
   * 分片核查时是哪一片，否则为null。 Which part this is, or null.
   */
  readonly shard: Shard | null;
  /**
   * 用--as-of指定的日期，否则为null。 The day given with --as-of, or null.
   */
  readonly asOf: string | null;
  /**
   * 是否按全部到期核查（--final）。 Whether every rule was taken as due (--final).
   */
  readonly final: boolean;
  /**
   * 用--only选定的规则；未选定时为空，即全部规则。 The patterns given with --only; empty for all rules.
   */
  readonly only: readonly string[];
  /**
   * 从哪一级起整次核查算不通过。 The level at which the run fails.
   */
  readonly failOn: FailOn;
  /**
   * 是否只接受规范写法的记录。 Whether records in plain notation alone were taken.
   */
  readonly strict: boolean;
  /**
   * 各份记录的核查结果，按路径排列。 The result of each record, by path.
   */
  readonly records: readonly ReportedRecord[];
  /**
   * 整个文件夹的核查结果；只核查单个文件时为null。 What the rules of the whole folder found; null where a single file was audited.
   */
  readonly folder: ReportedFolder | null;
  /**
   * 准予例外的适用情况；没有指定准予例外文件的，不写。 What the exceptions came to; absent where no file of waivers was named.
   */
  readonly waivers?: ReportedWaivers;
  /**
   * 记录以外所读的各个文件，按路径排列。 Every file that was read besides the records, by path.
   */
  readonly inputs: readonly InputFile[];
  /**
   * 使本次核查未能正常完成的问题；正常完成的为空。 What kept the run from being a proper audit; empty for a proper one.
   */
  readonly problems: readonly ReportedProblem[];
  /**
   * 整个报告的汇总。 The sums of the whole report.
   */
  readonly summary: Summary;
}
/**
 * 生成报告的程序。 The program that made the report.
 */
export interface Tool {
  /**
   * 程序的名称。 Name of the program.
   */
  readonly name: string;
  /**
   * 程序的版本。 Version of the program.
   */
  readonly version: string;
}
/**
 * 各种结论的记录份数。 How many records have each verdict.
 */
export interface VerdictCounts {
  /**
   * 通过的记录份数。 Records that pass.
   */
  readonly pass: number;
  /**
   * 不通过的记录份数。 Records that fail.
   */
  readonly fail: number;
  /**
   * 记录不全的记录份数。 Records that are incomplete.
   */
  readonly incomplete: number;
  /**
   * 未到期的记录份数。 Records that are pending.
   */
  readonly pending: number;
}
/**
 * 各份记录的核查项数，按结果统计。 How many checks of the records came to each outcome.
 */
export interface CheckCounts {
  /**
   * 通过的核查项数。 Checks that pass.
   */
  readonly pass: number;
  /**
   * 错误级别的不通过项数。 Checks of error severity that fail.
   */
  readonly fail: number;
  /**
   * 提醒级别的不通过项数。 Checks of warning severity that fail.
   */
  readonly warning: number;
  /**
   * 提示级别的不通过项数；没有时不写。 Checks of info severity that fail; left out where there are none.
   */
  readonly info?: number;
  /**
   * 未到期的核查项数。 Checks that are pending.
   */
  readonly pending: number;
  /**
   * 无法判定的核查项数。 Checks that are unclear.
   */
  readonly unclear: number;
  /**
   * 不适用的核查项数。 Checks that are not applicable.
   */
  readonly notApplicable: number;
}
/**
 * 整个报告的汇总。 The sums of the whole report.
 */
export interface Summary {
  /**
   * 核查的记录份数。 How many records were audited.
   */
  readonly records: number;
  /**
   * 因忽略规则而没有核查的文件个数。 How many files an ignore file kept out.
   */
  readonly ignored: number;
  /**
   * 所查文件夹内可能被当作记录、但没有核查的文件和文件夹，按路径排列。 What may be taken for a record in the folders that were searched and was not audited, by path.
   */
  readonly passedOver: readonly PassedOver[];
  /**
   * 各种结论的记录份数。 How many records have each verdict.
   */
  readonly verdicts: VerdictCounts;
  /**
   * 各种结果的核查项数。 How many checks came to each outcome.
   */
  readonly checks: CheckCounts;
  /**
   * 准予例外的核查项数；不计入各种结果的项数。 Checks that an exception settles; they are not among those of any outcome.
   */
  readonly waived?: number;
}
/**
 * 没有核查的文件或文件夹。 A file or folder that was not audited.
 */
export interface PassedOver {
  /**
   * 相对于运行核查的文件夹。 Relative to the folder that the audit was run in.
   */
  readonly path: string;
  /**
   * 没有核查的原因。 Why it was not audited.
   */
  readonly reason: PassedReason;
}
/**
 * 分片核查时，本报告是哪一片。 Which part of a divided run this report is.
 */
export interface Shard {
  /**
   * 第几片，从1起。 Number of the part, from 1.
   */
  readonly index: number;
  /**
   * 一共几片。 How many parts there are.
   */
  readonly count: number;
}
/**
 * 核查发现的一个问题及其位置。 One thing found wrong, and where.
 */
export interface ReportedFinding {
  /**
   * 问题的代号，与语言无关。 Code of the finding, the same in every language.
   */
  readonly code: string;
  /**
   * 填入说明文字的各个值。 What fills the message, by name.
   */
  readonly params: { readonly [key: string]: string | number | readonly string[] };
  /**
   * 说明文字，用报告的语言。 The finding in words, in the report's language.
   */
  readonly message: string;
  /**
   * 原报告（--baseline）中是否已有；没有指定原报告时不写。 Whether the earlier report (--baseline) says it already; only where one was given.
   */
  readonly known?: boolean;
  /**
   * 所在的文件，只在文件夹的核查结果中有。 The file that it is in; only in checks of the folder.
   */
  readonly path?: string;
  /**
   * 有关条目的编号；没有就是null。 Id of the entry concerned, or null.
   */
  readonly subject: string | null;
  /**
   * 指向记录中一处的JSON指针（RFC 6901），空文字指整份文件。 JSON Pointer (RFC 6901) into the document; empty for the whole of it.
   */
  readonly pointer: string;
  /**
   * 所在的行，从1起。 Line, from 1.
   */
  readonly line: number;
  /**
   * 所在的列，从1起，按UTF-16码元计。 Column, from 1, in UTF-16 code units.
   */
  readonly column: number;
  /**
   * 结束处所在的行。 Line on which it ends.
   */
  readonly endLine: number;
  /**
   * 结束处的列，不含该列。 Column at which it ends, exclusive.
   */
  readonly endColumn: number;
  /**
   * 该行原文，最多200个字符；工作簿为该行各单元格的内容。 The source line, cut at 200 characters; of a workbook, the cells of the row.
   */
  readonly excerpt: string;
  /**
   * 工作簿中的工作表；此时line为行号，column为列号。只在记录为工作簿时有。 The sheet of a workbook; line is then the row and column the column. Only of records that are workbooks.
   */
  readonly sheet?: string;
  /**
   * 由工作簿导入的条目在原工作簿中的工作表和行号，如“谈心谈话!7”。 The sheet and row of the workbook that an imported entry came from, such as 谈心谈话!7.
   */
  readonly origin?: string;
}
/**
 * 计入的一个条目。 An entry that counted.
 */
export interface ReportedCounted {
  /**
   * 所在的文件，只在文件夹的核查结果中有。 The file that it is in; only in checks of the folder.
   */
  readonly path?: string;
  /**
   * 指向记录中一处的JSON指针（RFC 6901），空文字指整份文件。 JSON Pointer (RFC 6901) into the document; empty for the whole of it.
   */
  readonly pointer: string;
  /**
   * 所在的行，从1起。 Line, from 1.
   */
  readonly line: number;
  /**
   * 所在的列，从1起，按UTF-16码元计。 Column, from 1, in UTF-16 code units.
   */
  readonly column: number;
  /**
   * 工作簿中的工作表；此时line为行号，column为列号。只在记录为工作簿时有。 The sheet of a workbook; line is then the row and column the column. Only of records that are workbooks.
   */
  readonly sheet?: string;
  /**
   * 条目的编号或名称。 Id or name of the entry.
   */
  readonly label: string;
}
/**
 * 没有计入的一个条目及其原因。 An entry that did not count, and why.
 */
export interface ReportedNotCounted {
  /**
   * 所在的文件，只在文件夹的核查结果中有。 The file that it is in; only in checks of the folder.
   */
  readonly path?: string;
  /**
   * 指向记录中一处的JSON指针（RFC 6901），空文字指整份文件。 JSON Pointer (RFC 6901) into the document; empty for the whole of it.
   */
  readonly pointer: string;
  /**
   * 所在的行，从1起。 Line, from 1.
   */
  readonly line: number;
  /**
   * 所在的列，从1起，按UTF-16码元计。 Column, from 1, in UTF-16 code units.
   */
  readonly column: number;
  /**
   * 工作簿中的工作表；此时line为行号，column为列号。只在记录为工作簿时有。 The sheet of a workbook; line is then the row and column the column. Only of records that are workbooks.
   */
  readonly sheet?: string;
  /**
   * 条目的编号或名称。 Id or name of the entry.
   */
  readonly label: string;
  /**
   * 原因的代号，与语言无关。 Code of the reason, the same in every language.
   */
  readonly code: string;
  /**
   * 填入说明文字的各个值。 What fills the message, by name.
   */
  readonly params: { readonly [key: string]: string | number | readonly string[] };
  /**
   * 没有计入的原因，用报告的语言。 Why it did not count, in the report's language.
   */
  readonly reason: string;
}
/**
 * 核查本身的问题，如名册不存在。 Something wrong with the run itself, as a roster that is not there.
 */
export interface ReportedProblem {
  /**
   * 问题的代号，与语言无关。 Code of the problem, the same in every language.
   */
  readonly code: string;
  /**
   * 填入说明文字的各个值。 What fills the message, by name.
   */
  readonly params: { readonly [key: string]: string | number | readonly string[] };
  /**
   * 说明文字，用报告的语言。 The problem in words, in the report's language.
   */
  readonly message: string;
}
/**
 * 一条规则的核查结果；只有不通过或未到期时才有问题（findings）。 What a rule found. It has findings exactly when it fails or is pending.
 */
export interface ReportedCheck {
  /**
   * 规则的编号，如talks/rounds。 Id of the rule, such as talks/rounds.
   */
  readonly rule: string;
  /**
   * 核查的结果。 What it came to.
   */
  readonly outcome: Outcome;
  /**
   * 不通过时算错误还是提醒。 Whether failing it is an error or a warning.
   */
  readonly severity: Severity;
  /**
   * 这项要求的出处。 Where the requirement comes from.
   */
  readonly provenance: Provenance;
  /**
   * 由谁负责落实。 Who has to put it right.
   */
  readonly duty: Duty;
  /**
   * 说明的代号，与语言无关。 Code of the message, the same in every language.
   */
  readonly code: string;
  /**
   * 填入说明文字的各个值。 What fills the message, by name.
   */
  readonly params: { readonly [key: string]: string | number | readonly string[] };
  /**
   * 对结果的说明，用报告的语言。 The result in words, in the report's language.
   */
  readonly message: string;
  /**
   * 原报告（--baseline）中是否已有；没有指定原报告时不写。 Whether the earlier report (--baseline) says it already; only where one was given.
   */
  readonly known?: boolean;
  /**
   * 无法判定由另一项核查造成时，写明是哪一项。 Where another check is why this one is unclear, which.
   */
  readonly because?: Cause;
  /**
   * 记录中数出的数目；不适用时为null。 How many the record shows, or null.
   */
  readonly found: number | null;
  /**
   * 要求的数目；不适用时为null。 How many are required, or null.
   */
  readonly required: number | null;
  /**
   * 发现的问题。 What was found wrong.
   */
  readonly findings: readonly ReportedFinding[];
  /**
   * 计入的条目。 The entries that counted.
   */
  readonly counted: readonly ReportedCounted[];
  /**
   * 没有计入的条目及其原因。 The entries that did not count, and why.
   */
  readonly notCounted: readonly ReportedNotCounted[];
  /**
   * 准予例外的，写明依据哪一事项；结果不变，但不影响结论。 The exception that settles the check: its outcome stays, and does not count for the verdict.
   */
  readonly waiver?: CheckWaiver;
}
/**
 * 一份记录的核查结果。 All that the report says of one record.
 */
export interface ReportedRecord {
  /**
   * 记录文件的路径。 Path of the file.
   */
  readonly path: string;
  /**
   * 文件的SHA-256校验值；读不出时为null。 SHA-256 of the file, or null where it could not be read.
   */
  readonly sha256: string | null;
  /**
   * 单位的编号；记录中没有时为null。 Id of the unit, or null where the record does not say.
   */
  readonly unit: string | null;
  /**
   * 单位的名称；记录中没有时为null。 Name of the unit, or null where the record does not say.
   */
  readonly name: string | null;
  /**
   * 督导组的编号；记录中没有时为null。 Id of the team, or null where the record does not say.
   */
  readonly team: string | null;
  /**
   * 单位的类别；记录中没有时为null。 Category of the unit, or null where the record does not say.
   */
  readonly category: string | null;
  /**
   * 记录自身的日期；记录中没有时为null。 The record's own day, or null where it does not say.
   */
  readonly asOf: string | null;
  /**
   * 按哪一天的情况核查；无法确定时为null。 The day it was judged as of, or null where there is none.
   */
  readonly judgedAsOf: string | null;
  /**
   * 对这份记录的总结论。 The verdict on it.
   */
  readonly verdict: Verdict;
  /**
   * 记录的项目名称以中文为主时写zh，否则不写。 Says zh where most of the record's keys are in Chinese; left out otherwise. The report itself keeps the English names.
   */
  readonly keys?: 'zh';
  /**
   * 各条规则的核查结果。 What each rule found.
   */
  readonly checks: readonly ReportedCheck[];
  /**
   * 整个文件夹的规则所需的数据，只在使用--shard或--facts时有。 What the folder rules need of it; only with --shard or --facts.
   */
  readonly facts?: { readonly [key: string]: unknown };
}
/**
 * 整个文件夹的核查结果；只核查单个文件时为null。 What the rules of the whole folder found; null where a single file was audited.
 */
export interface ReportedFolder {
  /**
   * 所用名册的路径；没有名册时为null。 Path of the roster used, or null.
   */
  readonly roster: string | null;
  /**
   * 文件夹各条规则的核查结果；分片报告中为空。 What each rule of the folder found; empty in a part.
   */
  readonly checks: readonly ReportedCheck[];
}
/**
 * 各环节最迟的结束日期；没有规定的环节不列。 The last day by which each stage has to end; none for a stage left out.
 */
export interface LastDays {
  /**
   * 学习教育、听取意见环节最迟的结束日期。 The last day of this stage.
   */
  readonly studyListen?: string;
  /**
   * 查摆问题、开展批评环节最迟的结束日期。 The last day of this stage.
   */
  readonly examineCriticise?: string;
  /**
   * 整改落实、建章立制环节最迟的结束日期。 The last day of this stage.
   */
  readonly rectify?: string;
}
/**
 * 各环节的日期取自何处。 Where the days of the stages come from.
 */
export interface Calendar {
  /**
   * 取自实施方案还是名册；名册未列的环节取自实施方案。 The plans of the records, or the roster, which leaves to the plans the stages that it does not name.
   */
  readonly source: CalendarSource;
  /**
   * 名册写明的活动开始日期。 First day of the campaign, where the roster names it.
   */
  readonly from?: string;
  /**
   * 名册写明的各环节起止日期。 When the stages begin and end, where the roster says so.
   */
  readonly stages?: readonly CampaignStage[];
  /**
   * 审核标准规定的各环节最迟结束日期。 The last days of the stages, as the profile sets them.
   */
  readonly endBy: LastDays;
}
/**
 * 一个活动环节的起止日期。 When a stage begins and ends.
 */
export interface CampaignStage {
  /**
   * 哪一个环节。 Which stage.
   */
  readonly stage: Stage;
  /**
   * 环节开始的日期（含当日）。 First day of the stage.
   */
  readonly from: string;
  /**
   * 环节结束的日期（含当日）。 Last day of the stage.
   */
  readonly to: string;
}
/**
 * 记录以外所读的一个文件。 A file that was read besides the records.
 */
export interface InputFile {
  /**
   * 文件的路径。 Path of the file.
   */
  readonly path: string;
  /**
   * 文件的SHA-256校验值；没有文件或读不出时为null。 SHA-256 of the file, or null where it is not there or could not be read.
   */
  readonly sha256: string | null;
  /**
   * 文件的用途。 What the file is to the run.
   */
  readonly kind: InputKind;
}
/**
 * 造成无法判定的另一项核查。 The other check that keeps this one from being judged.
 */
export interface Cause {
  /**
   * 该项核查的规则编号。 Id of its rule.
   */
  readonly rule: string;
  /**
   * 该项核查所发现问题的代号。 Code of what it found.
   */
  readonly code: string;
}
/**
 * 批准例外的人。 Who approved an exception.
 */
export interface Approver {
  /**
   * 批准人的姓名。 Name of who approved it.
   */
  readonly name: string;
  /**
   * 批准人的职务。 Post of who approved it.
   */
  readonly post: string;
}
/**
 * 使这项核查不影响结论的例外事项。 The exception that settles the check.
 */
export interface CheckWaiver {
  /**
   * 准予例外的理由。 Why the exception was granted.
   */
  readonly reason: string;
  /**
   * 谁批准的。 Who approved it.
   */
  readonly approvedBy: Approver;
  /**
   * 到哪一天为止有效，含当天。 The last day that it is in force.
   */
  readonly until: string;
  /**
   * 指向准予例外文件中该事项的JSON指针。 JSON Pointer to it in the file of waivers.
   */
  readonly pointer: string;
  /**
   * 所在的行，从1起。 Line, from 1.
   */
  readonly line: number;
  /**
   * 各条目分别准予例外时，其余的例外事项。 Where several exceptions settle the check between them, the others.
   */
  readonly others?: readonly FurtherWaiver[];
}
/**
 * 与上一项共同使这项核查不影响结论的例外事项。 One more exception that settles the check.
 */
export interface FurtherWaiver {
  /**
   * 准予例外的理由。 Why the exception was granted.
   */
  readonly reason: string;
  /**
   * 谁批准的。 Who approved it.
   */
  readonly approvedBy: Approver;
  /**
   * 到哪一天为止有效，含当天。 The last day that it is in force.
   */
  readonly until: string;
  /**
   * 指向准予例外文件中该事项的JSON指针。 JSON Pointer to it in the file of waivers.
   */
  readonly pointer: string;
  /**
   * 所在的行，从1起。 Line, from 1.
   */
  readonly line: number;
}
/**
 * 一项例外在本次核查中的适用情况。 What an exception came to in this run.
 */
export interface WaiverTally {
  /**
   * 所涉单位的记录份数。 Records of the units that it is about.
   */
  readonly records: number;
  /**
   * 其中核查基准日在有效期内的份数。 Of those, judged as of a day on which it is in force.
   */
  readonly inForce: number;
  /**
   * 其中核查基准日在截止日期之后的份数。 Of those, judged as of a later day.
   */
  readonly expired: number;
  /**
   * 其中核查基准日在开始日期之前的份数。 Of those, judged as of an earlier day.
   */
  readonly notYet: number;
  /**
   * 其中核查了所列规则的份数。 Of those, with a check of one of its rules.
   */
  readonly checked: number;
  /**
   * 因此准予例外的核查项数。 Checks that it settles.
   */
  readonly waived: number;
  /**
   * 除该条目外还有其他问题、因此未准予例外的核查项数。 Checks that fail for other entries as well, and so are not settled.
   */
  readonly partly: number;
  /**
   * 准予例外的记录中30天内到期的份数。 Records in which it settles a check and ends within 30 days.
   */
  readonly ending: number;
  /**
   * 批准人是该单位人员或其督导组成员、因此不予采用的记录份数。 Records in which it is not applied, since the approver is a person of the unit or of its team.
   */
  readonly own: number;
  /**
   * 因超出限额而不予采用的核查项数。 Checks to which it is not applied, since there are more in force than the budget allows.
   */
  readonly beyondBudget: number;
  /**
   * 与之重叠、因此均不予采用的例外事项所在的行。 The lines of those that it overlaps with, so that neither is applied.
   */
  readonly overlapping: readonly number[];
}
/**
 * 准予例外文件中的一项。 One exception of the file.
 */
export interface ReportedWaiver {
  /**
   * 指向准予例外文件中该事项的JSON指针。 JSON Pointer to it in the file of waivers.
   */
  readonly pointer: string;
  /**
   * 所在的行，从1起。 Line, from 1.
   */
  readonly line: number;
  /**
   * 单位的编号，否则为null。 Id of the unit, or null.
   */
  readonly unit: string | null;
  /**
   * 督导组的编号，否则为null。 Id of the team, or null.
   */
  readonly team: string | null;
  /**
   * 单位类别，否则为null。 Category of units, or null.
   */
  readonly category: string | null;
  /**
   * 准予例外的规则。 The rules that it is an exception from.
   */
  readonly rules: readonly string[];
  /**
   * 只准予某一条目例外时，该条目的编号，否则为null。 Id of the one entry that it is about, or null.
   */
  readonly subject: string | null;
  /**
   * 准予例外的理由。 Why the exception was granted.
   */
  readonly reason: string;
  /**
   * 谁批准的。 Who approved it.
   */
  readonly approvedBy: Approver;
  /**
   * 从哪一天起有效，不限时为null。 The first day that it is in force, or null.
   */
  readonly from: string | null;
  /**
   * 到哪一天为止有效，含当天。 The last day that it is in force.
   */
  readonly until: string;
  /**
   * 在本次核查中的适用情况。 What it came to in this run.
   */
  readonly tally: WaiverTally;
}
/**
 * 某项例外有什么不妥，或即将到期。 What is wrong with an exception, or that it ends soon.
 */
export interface WaiverRemark {
  /**
   * 代号，与语言无关。 Code, the same in every language.
   */
  readonly code: string;
  /**
   * 填入说明文字的各个值。 What fills the message, by name.
   */
  readonly params: { readonly [key: string]: string | number | readonly string[] };
  /**
   * 说明文字，用报告的语言。 In words, in the report's language.
   */
  readonly message: string;
  /**
   * 指向准予例外文件中该事项的JSON指针。 JSON Pointer to it in the file of waivers.
   */
  readonly pointer: string;
  /**
   * 所在的行，从1起。 Line, from 1.
   */
  readonly line: number;
}
/**
 * 准予例外文件，以及各事项的适用情况。 The file of waivers, and what each came to.
 */
export interface ReportedWaivers {
  /**
   * 准予例外文件的路径。 Path of the file.
   */
  readonly path: string;
  /**
   * 准予例外文件的SHA-256校验值。 SHA-256 of the file.
   */
  readonly sha256: string;
  /**
   * 核查的是否为整个文件夹。 Whether a whole folder was audited.
   */
  readonly ofFolder: boolean;
  /**
   * 全部例外事项，按文件中的顺序。 All exceptions, in the order of the file.
   */
  readonly list: readonly ReportedWaiver[];
  /**
   * 不予采用、没有适用或即将到期的事项。 Those that are not applied, that cover nothing, or that end soon.
   */
  readonly remarks: readonly WaiverRemark[];
}
