// Generated from the JSON Schema: change that, then run the generator.

/**
 * 核查的一个条件。取值：profile 审核标准；roster 名册；waivers 准予例外；asOf 核查基准日；final 是否按全部到期核查；only 选定的规则；strict 记录写法要求；calendar 各环节日期；shard 分片；version 程序版本。 Something that a run was judged by.
 */
export type TermName =
  'profile' | 'roster' | 'waivers' | 'asOf' | 'final' | 'only' | 'strict' | 'calendar' | 'shard' | 'version';
/**
 * 不通过时算错误还是提醒。取值：error 错误；warning 提醒。 Whether failing it is an error or a warning.
 */
export type Severity = 'error' | 'warning';
/**
 * 核查不通过时的结果。取值：fail 不通过；unclear 无法判定。 What the check came to: it failed, or could not be judged.
 */
export type FailingOutcome = 'fail' | 'unclear';
/**
 * 为什么不再出现。取值：noRecord 没有记录；notChecked 没有核查；notApplicable 不适用；unclear 无法判定；notDue 未到期；failsOtherwise 以另一原因不通过；waived 准予例外；hint 只作提示。 Why it is gone: no record, not checked, not applicable, unclear, not due, it fails in another way, an exception settles it, or it is only a hint.
 */
export type GoneReason =
  'noRecord' | 'notChecked' | 'notApplicable' | 'unclear' | 'notDue' | 'failsOtherwise' | 'waived' | 'hint';

/**
 * 两份报告之间的变化。 What changed from one report to another.
 */
export interface AuditComparison {
  /**
   * 文件的类型，固定为audit-comparison/1。 What kind of document this is; always audit-comparison/1.
   */
  readonly schema: 'audit-comparison/1';
  /**
   * 只在两份报告的核查条件不同时有：哪些条件不同，各是什么。 Only where the reports were judged on different terms: which ones, and what they are.
   */
  readonly notice?: string;
  /**
   * 只在两份报告的核查条件不同时有：不同的条件。 Only where the reports were judged on different terms: their names.
   */
  readonly terms?: readonly TermName[];
  /**
   * 原报告的路径。 Path of the older report.
   */
  readonly old: string;
  /**
   * 新报告的路径。 Path of the newer report.
   */
  readonly new: string;
  /**
   * 全部变化的个数。 How many things changed in all.
   */
  readonly summary: ChangeCounts;
  /**
   * 各督导组的变化个数。 How many things changed by team.
   */
  readonly teams: readonly TeamChanges[];
  /**
   * 有变化或仍不通过的单位。 The units of which something fails in one of the reports.
   */
  readonly units: readonly UnitChanges[];
  /**
   * 名册和各份记录之间的变化。 What changed over the roster and the records together.
   */
  readonly folder: Changes;
}
/**
 * 各种变化的个数。 How many things changed, by kind.
 */
export interface ChangeCounts {
  /**
   * 新增不通过的个数。 How many newly fail.
   */
  readonly newlyFailing: number;
  /**
   * 新近通过的个数。 How many newly pass.
   */
  readonly newlyPassing: number;
  /**
   * 仍不通过的个数。 How many still fail.
   */
  readonly stillFailing: number;
  /**
   * 不再出现的个数。 How many are gone.
   */
  readonly gone: number;
}
/**
 * 一个督导组所督导单位的变化个数。 How many things changed in a team's units.
 */
export interface TeamChanges {
  /**
   * 督导组的编号；记录中没有时为null。 Id of the team, or null where records do not say.
   */
  readonly team: string | null;
  /**
   * 新增不通过的个数。 How many newly fail.
   */
  readonly newlyFailing: number;
  /**
   * 新近通过的个数。 How many newly pass.
   */
  readonly newlyPassing: number;
  /**
   * 仍不通过的个数。 How many still fail.
   */
  readonly stillFailing: number;
  /**
   * 不再出现的个数。 How many are gone.
   */
  readonly gone: number;
}
/**
 * 变化的各项，按种类。 What changed, by kind.
 */
export interface Changes {
  /**
   * 原来没有、现在不通过的。 What fails now and did not.
   */
  readonly newlyFailing: readonly ComparedItem[];
  /**
   * 原来不通过、现在通过的。 What failed and passes now.
   */
  readonly newlyPassing: readonly ComparedItem[];
  /**
   * 原来和现在都不通过的。 What failed and still does.
   */
  readonly stillFailing: readonly ComparedItem[];
  /**
   * 原来不通过、现在无从认定通过的。 What failed and is gone, though nothing says that it passes.
   */
  readonly gone: readonly ComparedItem[];
}
/**
 * 原来和现在的总结论。 The verdict before and now.
 */
export interface Verdicts {
  /**
   * 原来的总结论。取值：pass 通过；fail 不通过；incomplete 记录不全；pending 未到期；没有记录时为null。 The verdict before, or null without a record.
   */
  readonly old: string | null;
  /**
   * 现在的总结论。取值：pass 通过；fail 不通过；incomplete 记录不全；pending 未到期；没有记录时为null。 The verdict now, or null without a record.
   */
  readonly new: string | null;
}
/**
 * 一个单位的变化。 What changed in one unit.
 */
export interface UnitChanges {
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
   * 记录文件的路径；没有时为null。 Path of its record, or null.
   */
  readonly path: string | null;
  /**
   * 原来和现在的总结论。 The verdict before and now.
   */
  readonly verdict: Verdicts;
  /**
   * 原来没有、现在不通过的。 What fails now and did not.
   */
  readonly newlyFailing: readonly ComparedItem[];
  /**
   * 原来不通过、现在通过的。 What failed and passes now.
   */
  readonly newlyPassing: readonly ComparedItem[];
  /**
   * 原来和现在都不通过的。 What failed and still does.
   */
  readonly stillFailing: readonly ComparedItem[];
  /**
   * 原来不通过、现在无从认定通过的。 What failed and is gone, though nothing says that it passes.
   */
  readonly gone: readonly ComparedItem[];
}
/**
 * 一处不通过。 One thing that fails, or failed.
 */
export interface ComparedItem {
  /**
   * 规则的编号。 Id of the rule.
   */
  readonly rule: string;
  /**
   * 不通过时算错误还是提醒。 Whether it is an error or a warning.
   */
  readonly severity: Severity;
  /**
   * 核查的结果。 What the check came to.
   */
  readonly outcome: FailingOutcome;
  /**
   * 问题的代号，与语言无关。 Code of the finding, the same in every language.
   */
  readonly code: string;
  /**
   * 有关条目的编号；没有就是null。 Id of the entry concerned, or null.
   */
  readonly subject: string | null;
  /**
   * 说明文字，用对比的语言。 The finding in words, in the comparison's language.
   */
  readonly message: string;
  /**
   * 所在文件的路径。 Path of the file.
   */
  readonly path: string;
  /**
   * 所在的行，从1起。 Line, from 1.
   */
  readonly line: number;
  /**
   * 只在不再出现的各项中：为什么无从认定通过。 Only of what is gone: why nothing says that it passes.
   */
  readonly why?: GoneReason;
  /**
   * 原来的说明，与现在不同时才有。 What was said of it before, where that is something else.
   */
  readonly was?: string;
}
