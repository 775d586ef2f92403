// Generated from the JSON Schema: change that, then run the generator.

/**
 * 各项规则的阈值、清单和级别。Thresholds, lists and severities of the rules.
 */
export interface Profile {
  /**
   * 固定写 profile/1。Always profile/1.
   */
  readonly schema: 'profile/1';
  /**
   * 自带配置的名称（keqi-2014），或相对于本文件的路径；不写即以 keqi-2014 为基础。A shipped profile’s name (keqi-2014), or a path relative to this file; keqi-2014 if left out.
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
