// Generated from the JSON Schema: change that, then run the generator.

/**
 * 一行记一件事：收到一份报告，或某个问题的变化。 One event a line: a report that was added, or what became of a failure.
 */
export interface AuditLedger {
  /**
   * 文件的类型，固定为audit-ledger/1。 What kind of document this is; always audit-ledger/1.
   */
  readonly schema: 'audit-ledger/1';
  /**
   * 发生的事。取值：failed 首次发现；again 整改后再次出现；mended 已整改；gone 不再核查；back 恢复核查后仍未达到要求；report 一份报告登记完毕。 What happened: first seen, failed again after it was mended, passes now, not judged any more, judged again and still failing, or a report is entered with all events before it.
   */
  readonly event: string;
  /**
   * 报告的核查基准日，或登记时指定的日期。 The day of the report, or the one given when it was added.
   */
  readonly day: string;
  /**
   * 报告文件的SHA-256。只在report中。 SHA-256 of the report’s bytes. In report alone.
   */
  readonly report?: string;
  /**
   * 报告所含单位的标识。只在report中。 The keys of the units that the report is about. In report alone.
   */
  readonly units?: readonly string[];
  /**
   * 所属单位的标识；空文本指全部记录综合核查。 The key of the unit; an empty text is all records together.
   */
  readonly key?: string;
  /**
   * 单位编号，不详为null。 The unit’s id, or null.
   */
  readonly unit?: string | null;
  /**
   * 单位名称，不详为null。 The unit’s name, or null.
   */
  readonly name?: string | null;
  /**
   * 督导组，不详为null。 The supervision team, or null.
   */
  readonly team?: string | null;
  /**
   * 问题所在的文件。 The file it is in.
   */
  readonly path?: string;
  /**
   * 规则的编号。 The rule’s id.
   */
  readonly rule?: string;
  /**
   * 问题的代码。 What kind of failure it is.
   */
  readonly code?: string;
  /**
   * 所涉条目的编号，没有的为null。 The id of the entry concerned, or null.
   */
  readonly subject?: string | null;
  /**
   * 同一单位、规则、代码和条目的第几个问题。 Which of the failures that are alike in unit, rule, code and subject.
   */
  readonly n?: number;
  /**
   * 级别。取值：error 计入结论；warning 提醒。 Whether it counts for the verdict or not.
   */
  readonly severity?: string;
  /**
   * 整改时限，不详为null。 The last day to put it right, or null.
   */
  readonly due?: string | null;
  /**
   * 问题的文字，两种语言。 What is wrong, in both languages.
   */
  readonly message?: Words;
  /**
   * 不再核查的原因，只在gone中。取值：notApplicable 不适用；unclear 无法判定；notDue 未到期；failsOtherwise 另有问题；waived 准予例外。 Why it is not judged any more; in gone alone.
   */
  readonly why?: string;
}
/**
 * 两种语言的文字。 Words in both languages.
 */
export interface Words {
  /**
   * 英文。 In English.
   */
  readonly en: string;
  /**
   * 中文。 In Chinese.
   */
  readonly zh: string;
}
