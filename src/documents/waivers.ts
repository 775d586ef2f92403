// Generated from the JSON Schema: change that, then run the generator.

/**
 * 单位的类别。取值：township 苏木乡镇；subdistrict 街道；sector 行业系统；standingCommittee 常委班子；other 其他。 What kind of unit it is: a township, a subdistrict, a sector, the standing committee itself, or another.
 */
export type UnitCategory = 'township' | 'subdistrict' | 'sector' | 'standingCommittee' | 'other';

/**
 * 经批准准予例外的事项：哪个单位的哪项要求、理由、批准人和期限。 Exceptions that somebody answers for: of which unit, from which requirement, why, approved by whom, and until when.
 */
export interface Waivers {
  /**
   * 文件的类型，固定写waivers/1。 What kind of document this is; always waivers/1.
   */
  readonly schema: 'waivers/1';
  /**
   * 准予例外的事项，一项一条。 The exceptions, one entry each.
   */
  readonly waivers: readonly Waiver[];
  /**
   * 同时有效的例外事项最多几项；可以不写。 The most exceptions in force at once. Optional.
   */
  readonly budget?: WaiverBudget;
}
/**
 * 批准例外的人。 Who approved it.
 */
export interface Approver {
  /**
   * 批准人的姓名；不能是该单位的人员，也不能是督导该单位的督导组成员。 Name of who approved it; nobody of the unit, nor of the team that supervises it.
   */
  readonly name: string;
  /**
   * 批准人的职务。 Post of who approved it.
   */
  readonly post: string;
}
/**
 * 一项准予例外的事项；单位、督导组、单位类别只写一个。 One exception, of a unit, of the units of a team, or of a category: one of these three.
 */
export interface Waiver {
  /**
   * 单位的编号，如U017。 Id of the unit, such as U017.
   */
  readonly unit?: string;
  /**
   * 督导组的编号，指该组督导的全部单位。 Id of a supervision team: all units that it supervises.
   */
  readonly team?: string;
  /**
   * 单位类别，指该类全部单位。 A category: all units of it.
   */
  readonly category?: UnitCategory;
  /**
   * 准予例外的规则，一项或几项。 The rule that it is an exception from, or several.
   */
  readonly rule: readonly string[];
  /**
   * 只准予某一条目例外时，该条目的编号，如P04；可以不写。 Id of the one entry that it is about, such as P04. Optional.
   */
  readonly subject?: string;
  /**
   * 准予例外的理由。 Why it is granted.
   */
  readonly reason: string;
  /**
   * 谁批准的。 Who approved it.
   */
  readonly approvedBy: Approver;
  /**
   * 从哪一天起有效，含当天；不写则不限。 The first day that it is in force, that day included. Optional.
   */
  readonly from?: string;
  /**
   * 到哪一天为止有效，含当天。 The last day that it is in force, that day included.
   */
  readonly until: string;
}
/**
 * 同时有效的例外事项最多几项，按一项规则算一项。 The most exceptions in force at once; each rule of an exception counts as one.
 */
export interface WaiverBudget {
  /**
   * 每个单位最多几项。 The most of one unit.
   */
  readonly unit?: number;
  /**
   * 每条规则最多几项。 The most of one rule.
   */
  readonly rule?: number;
}
