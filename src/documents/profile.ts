// Generated from the JSON Schema: change that, then run the generator.

/**
 * 单位的类别。取值：township 苏木乡镇；subdistrict 街道；sector 行业系统；standingCommittee 常委班子；other 其他。 What kind of unit it is: a township, a subdistrict, a sector, the standing committee itself, or another.
 */
export type UnitCategory = 'township' | 'subdistrict' | 'sector' | 'standingCommittee' | 'other';

/**
 * 各项规则的阈值、清单和级别。Thresholds, lists and severities of the rules.
 */
export interface Profile {
  /**
   * 固定写 profile/1。Always profile/1.
   */
  readonly schema: 'profile/1';
  /**
   * 自带配置的名称（keqi-2014，从严的为 keqi-2014-strict），或相对于本文件的路径；不写即以 keqi-2014 为基础。A shipped profile’s name (keqi-2014, or keqi-2014-strict for inspections), or a path relative to this file; keqi-2014 if left out.
   */
  readonly extends?: string;
  /**
   * 活动的日期。Dates of the campaign.
   */
  readonly calendar?: { readonly [key: string]: unknown };
  /**
   * 什么样的文字不算有内容。Which texts say nothing.
   */
  readonly substance?: { readonly [key: string]: unknown };
  /**
   * 各项要求出自什么文件：可按依据类别写（article、article-fact、central、proposal），也可按规则写。Which documents the requirements come from, by provenance or by rule.
   */
  readonly sources?: { readonly [key: string]: unknown };
  /**
   * 只写要改动的规则。Only the rules to change.
   */
  readonly rules?: { readonly [key: string]: unknown };
  /**
   * 对某一类单位另作的规定，依次适用，后写的为准。What holds instead for units of a category, one after another; the last one wins.
   */
  readonly overrides?: readonly Override[];
  /**
   * 本审核标准自行增加的规则，编号写作 own/名称。The rules that this profile adds, each by its id, own/NAME.
   */
  readonly own?: { readonly [key: string]: OwnRule };
}
/**
 * 对某一类单位另作的规定。What holds instead for units of a category.
 */
export interface Override {
  /**
   * 有名册的，以名册所列类别为准。The category of the units, by the roster where there is one.
   */
  readonly category: UnitCategory;
  /**
   * 只写另作规定的规则；针对全部记录的规则不能写。Only the rules that differ; none over all records.
   */
  readonly rules: { readonly [key: string]: unknown };
}
/**
 * 审核标准自行增加的一项规则。写 each 和 holds 是逐条核查，写 judge 是核查整份记录；表达式使用 CEL 和英文字段名。A rule that the profile adds: with each and holds about every entry of a list, with judge about the whole record. Expressions are CEL.
 */
export interface OwnRule {
  /**
   * 规则的名称。What the rule is called.
   */
  readonly title: { readonly [key: string]: unknown };
  /**
   * 要求所出自的文件。The document that asks for it.
   */
  readonly source: { readonly [key: string]: unknown };
  /**
   * 该环节结束后才判定；不写表示随时判定。The stage whose end the rule waits for; always due if left out.
   */
  readonly stage?: unknown;
  /**
   * 不通过时的级别：error 错误、warning 提醒、info 提示；不写为 error。What a failure means; error if left out.
   */
  readonly severity?: unknown;
  /**
   * 由谁整改：unit 本单位、team 督导组、office 督导办；不写为 unit。Whose it is to put right; the unit’s if left out.
   */
  readonly duty?: unknown;
  /**
   * 逐条核查的列表，如 talks、plan.versions、materials.drafts。The list whose entries are asked about, such as talks, plan.versions or materials.drafts.
   */
  readonly each?: string;
  /**
   * 表达式：核查其中哪些条目；不写为全部。Which entries are asked about; all if left out.
   */
  readonly where?: string;
  /**
   * 表达式：每一条应当符合什么。What has to hold of an entry.
   */
  readonly holds?: string;
  /**
   * 至少多少条符合；不写表示全部都要符合。At least so many have to hold; all of them if left out.
   */
  readonly min?: number;
  /**
   * 表达式：整份记录应当符合什么。What has to hold of the whole record.
   */
  readonly judge?: string;
  /**
   * 表达式中以 options.名称 引用的数值或文字，可由其他审核标准调整。Values that expressions read as options.NAME, and that other profiles may change.
   */
  readonly options?: { readonly [key: string]: string | number | boolean | readonly string[] };
  /**
   * 不符合时怎么说；花括号中写表达式，如 {id}。What is said of an entry that falls short; expressions stand in braces, such as {id}.
   */
  readonly message: { readonly [key: string]: unknown };
  /**
   * 如何整改；可以不写。What to do about it. Optional.
   */
  readonly fix?: { readonly [key: string]: unknown };
  /**
   * 各写一份最小的 YAML 记录，用 audit rules --test 检验。The smallest YAML record of each; audit rules --test runs them.
   */
  readonly examples: { readonly [key: string]: unknown };
}
/**
 * 要求所出自的文件。The document that a requirement comes from.
 */
export interface Source {
  /**
   * 文件或报道的标题。Title of the document.
   */
  readonly title: string;
  /**
   * 发布或刊载的单位；可以不写。Who issued it. Optional.
   */
  readonly issuer?: string;
  /**
   * 发布日期；可以不写。Its date. Optional.
   */
  readonly date?: string;
  /**
   * 原文语句；可以不写。Its own words. Optional.
   */
  readonly words?: string;
}
