// Generated from the JSON Schema: change that, then run the generator.

/**
 * 一份记录的总结论。取值：pass 通过；fail 不通过；incomplete 记录不全；pending 未到期。 The verdict on a record: passed, failed, incomplete, or pending.
 */
export type Verdict = 'pass' | 'fail' | 'incomplete' | 'pending';
/**
 * 由谁负责落实。取值：unit 单位；team 督导组；office 办公室。 Who has to put it right: the unit, the supervision team, or the office.
 */
export type Duty = 'unit' | 'team' | 'office';
/**
 * 一处改动的方式。取值：add 追加一条；set 填写；remove 删除；file 放入文件；text 改文件中的文字。 How a place is changed: an entry added, a value set or removed, a file put beside the record, or a stretch of the file's text replaced.
 */
export type EditKind = 'add' | 'set' | 'remove' | 'file' | 'text';

/**
 * 为使记录通过还要做的事。 What is left to do for records to pass.
 */
export interface AuditTodo {
  /**
   * 文件的类型，固定为audit-todo/1。 What kind of document this is; always audit-todo/1.
   */
  readonly schema: 'audit-todo/1';
  /**
   * 生成清单的程序。 The program that made it.
   */
  readonly tool: Tool;
  /**
   * 所用要求文件的名称或路径。 Name or path of the profile used.
   */
  readonly profile: string;
  /**
   * 用--as-of指定的日期，否则为null。 The day given with --as-of, or null.
   */
  readonly asOf: string | null;
  /**
   * 各份记录的待办事项，按路径排列。 What is left to do for each record, by path.
   */
  readonly records: readonly RecordTodo[];
  /**
   * 涉及名册和各份记录之间的待办事项。 What is left to do over the roster and the records together.
   */
  readonly folder: FolderTodo;
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
 * 文件中一段文字的起止行列。 Where a stretch of the file begins and ends.
 */
export interface TextRange {
  /**
   * 从1起的行号。 The line, from 1.
   */
  readonly line: number;
  /**
   * 从1起的列号。 The column, from 1.
   */
  readonly column: number;
  /**
   * 结束处的行号。 The line of its end.
   */
  readonly endLine: number;
  /**
   * 结束处的列号，不含该列。 The column of its end, exclusive.
   */
  readonly endColumn: number;
}
/**
 * 一份记录的全部待办事项。 All that is left to do for one record.
 */
export interface RecordTodo {
  /**
   * 记录文件的路径。 Path of the file.
   */
  readonly path: string;
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
   * 核查所依据的日期；没有时为null。 The day it is judged as of, or null.
   */
  readonly asOf: string | null;
  /**
   * 记录目前的总结论。 The verdict on it as it is.
   */
  readonly verdict: Verdict;
  /**
   * 在副本上试过：做完全部事项记录即通过。 Whether doing all items was tried on a copy and makes it pass.
   */
  readonly complete: boolean;
  /**
   * 不做就不能通过的事项。 What keeps it from passing.
   */
  readonly items: readonly TodoItem[];
  /**
   * 提醒所涉事项，不影响通过。 What its warnings ask for, which never keep it from passing.
   */
  readonly optional: readonly TodoItem[];
}
/**
 * 名册和各份记录之间的待办事项。 What is left to do over the roster and the records together.
 */
export interface FolderTodo {
  /**
   * 不做就不能通过的事项。 What keeps a check of error severity from passing.
   */
  readonly items: readonly TodoItem[];
  /**
   * 提醒所涉事项，不影响通过。 What warnings ask for.
   */
  readonly optional: readonly TodoItem[];
}
/**
 * 要做的一件事。 One thing to do.
 */
export interface TodoItem {
  /**
   * 由谁负责落实。 Who has to do it.
   */
  readonly duty: Duty;
  /**
   * 事项的代号，与语言无关。 Code of what is to be done, the same in every language.
   */
  readonly code: string;
  /**
   * 填入说明文字的各个值。 What fills the message, by name.
   */
  readonly params: { readonly [key: string]: string | number | readonly string[] };
  /**
   * 要做什么，用清单的语言。 What is to be done in words, in the list's language.
   */
  readonly what: string;
  /**
   * 所属环节的最后一天；没有环节时为null。 The last day of its stage, or null where it has none: now.
   */
  readonly by: string | null;
  /**
   * 期限是否已过。 Whether that day is over.
   */
  readonly overdue: boolean;
  /**
   * 涉及记录中的哪些行，从1起。 Lines of the record that it concerns, from 1.
   */
  readonly lines: readonly number[];
  /**
   * 工作簿：涉及哪些单元格，如“谈心谈话!C7”。 In a workbook, the cells that it concerns.
   */
  readonly cells?: readonly string[];
  /**
   * 工作簿：新的内容填入哪些工作表。 In a workbook, the sheets that new entries go into.
   */
  readonly sheets?: readonly string[];
  /**
   * 做了对哪些规则有用，提出要求的在前。 The rules that it serves, the one that asks it first.
   */
  readonly serves: readonly ServedRule[];
  /**
   * 对记录的改动，逐字照做即可。 The changes of the record, to the letter.
   */
  readonly edits: readonly Edit[];
}
/**
 * 一条规则，以及记录已有多少、需要多少。 A rule, and how much the record has of what it needs.
 */
export interface ServedRule {
  /**
   * 规则的编号。 Id of the rule.
   */
  readonly rule: string;
  /**
   * 记录中已有的数目；不计数时为null。 How many the record has, or null where nothing is counted.
   */
  readonly have: number | null;
  /**
   * 需要的数目；不计数时为null。 How many are needed, or null where nothing is counted.
   */
  readonly need: number | null;
}
/**
 * 对记录的一处改动。指针以改动前的记录为准，新增的排在已有的后面；删除放在最后做。 One change of the record. Pointers are those of the record as it is, new entries behind the old ones; what is to be removed is removed last.
 */
export interface Edit {
  /**
   * 改动的方式。 What is done there.
   */
  readonly op: EditKind;
  /**
   * 指向记录中一处的JSON指针（RFC 6901）。 JSON Pointer (RFC 6901) of the place in the record.
   */
  readonly at: string;
  /**
   * 新的值；其中null处由填写人填写，evidence里的null是要归档材料的编号。 The new value; null stands for what is to be filled in, in evidence for the id of an archive entry to be filed.
   */
  readonly value?: unknown;
  /**
   * 值中各处日期的可用范围，按路径列出，空路径指值本身。 The days that dates in the value may have, by their path in it; empty is the value itself.
   */
  readonly days?: { readonly [key: string]: Days };
  /**
   * 各处可以填的值，按键列出。 What may stand under a key that is to be filled in.
   */
  readonly choices?: { readonly [key: string]: readonly unknown[] };
  /**
   * 有关人员当天已有谈话的时段。 Times that somebody concerned is in another talk.
   */
  readonly busy?: readonly (readonly string[])[];
  /**
   * text所改文字的起止处，行、列从1起，不含结束处。 The stretch of the file that text replaces: lines and columns from 1, the end exclusive.
   */
  readonly range?: TextRange;
}
/**
 * 一处日期的可用范围。 The days that a date may have.
 */
export interface Days {
  /**
   * 不早于这些日期；指针指记录中的日期。 Days, or pointers of dates in the record, before which it may not be.
   */
  readonly notBefore?: readonly string[];
  /**
   * 不晚于这些日期；指针指记录中的日期。 Days, or pointers of dates in the record, after which it may not be.
   */
  readonly notAfter?: readonly string[];
  /**
   * 不能是这些日期。 Days on which it may not be.
   */
  readonly notOn?: readonly string[];
}
