// Generated from the JSON Schema: change that, then run the generator.

/**
 * 单位的类别。取值：township 苏木乡镇；subdistrict 街道；sector 行业系统；standingCommittee 常委班子；other 其他。 What kind of unit it is: a township, a subdistrict, a sector, the standing committee itself, or another.
 */
export type UnitCategory = 'township' | 'subdistrict' | 'sector' | 'standingCommittee' | 'other';
/**
 * 活动环节。取值：studyListen 学习教育、听取意见；examineCriticise 查摆问题、开展批评；rectify 整改落实、建章立制。 A stage of the campaign: studying and listening, examining and criticising, or rectifying.
 */
export type Stage = 'studyListen' | 'examineCriticise' | 'rectify';
/**
 * 督导工作手册的组成部分。取值：workPlan 督导工作方案；workflow 工作流程；rules 工作制度；staffCode 工作人员守则。 A part of the supervisors' handbook: the work plan, the workflow, the rules, or the staff code.
 */
export type HandbookPart = 'workPlan' | 'workflow' | 'rules' | 'staffCode';
/**
 * 督导组学习的形式。取值：selfStudy 个人自学；groupStudy 集中学习；discussion 交流研讨。 How a team studied: alone, as a group, or in discussion.
 */
export type TeamStudyMode = 'selfStudy' | 'groupStudy' | 'discussion';

/**
 * 全旗的督导组、活动单位、指导检查组和上报数据。 The whole banner: its supervision teams, units, guidance groups and declared figures.
 */
export interface Roster {
  /**
   * 文件的类型，固定写roster/1。 What kind of document this is; always roster/1.
   */
  readonly schema: 'roster/1';
  /**
   * 旗县的名称。 Name of the banner.
   */
  readonly name: string;
  /**
   * 名册截至的日期。 The day the roster was drawn up.
   */
  readonly asOf: string;
  /**
   * 教育实践活动开始的日期；可以不写。早于这一天的条目不予统计。 The campaign's first day. Optional; entries dated before it are not counted.
   */
  readonly from?: string;
  /**
   * 教育实践活动各环节的统一起止日期；可以不写。写明的，各单位是否到期都以此为准，不以单位方案为准。 When the campaign's stages begin and end. Optional; where given, what is due follows it, and not the units' own plans.
   */
  readonly stages?: readonly CampaignStage[];
  /**
   * 全旗的督查指导组。 The steering group of the banner.
   */
  readonly steeringGroup?: SteeringGroup;
  /**
   * 发给督导组的工作手册。 The handbook issued to the supervision teams.
   */
  readonly handbook?: Handbook;
  /**
   * 督导工作培训会议。 The training meeting of the supervisors.
   */
  readonly training?: Training;
  /**
   * 全部督导组，一组一条。 All supervision teams, one entry each.
   */
  readonly teams: readonly Team[];
  /**
   * 全部参加活动的单位，一个单位一条。 All units that take part, one entry each.
   */
  readonly units: readonly RosterUnit[];
  /**
   * 各单位的指导检查组和下属单位党组织，一个上级单位一条。 The guidance groups and subordinate organisations, one entry for each parent unit.
   */
  readonly subordinates?: readonly Subordinates[];
  /**
   * 向上级报告的数据。 The figures reported upward.
   */
  readonly declared?: Declared;
}
/**
 * 全旗的督查指导组。 The steering group of the banner.
 */
export interface SteeringGroup {
  /**
   * 组长的姓名。 Name of its leader.
   */
  readonly leader: string;
  /**
   * 组长担任的职务，一个职务一项。 The posts that the leader holds.
   */
  readonly posts: readonly string[];
}
/**
 * 发给督导组的工作手册。 The handbook issued to the supervision teams.
 */
export interface Handbook {
  /**
   * 手册印发的日期。 Day it was issued.
   */
  readonly issued: string;
  /**
   * 手册包含的内容。 What it holds.
   */
  readonly parts: readonly HandbookPart[];
}
/**
 * 督导工作培训会议。 The training meeting of the supervisors.
 */
export interface Training {
  /**
   * 培训会议召开的日期。 Day of the training.
   */
  readonly date: string;
  /**
   * 参加培训的督导组成员编号；没有签到记录就不写。 Ids of the supervisors who attended. Left out where no record was kept.
   */
  readonly attended?: readonly string[];
}
/**
 * 一名督导组成员。 A member of a supervision team.
 */
export interface TeamMember {
  /**
   * 督导组成员的编号，如S13。 Id of the supervisor, such as S13.
   */
  readonly id: string;
  /**
   * 督导组成员的姓名。 Name of the supervisor.
   */
  readonly name: string;
  /**
   * 审阅材料的字数；可以不写。 How many characters of material were read. Optional.
   */
  readonly charactersRead?: number;
  /**
   * 谈心谈话的人次；可以不写。 How many talks were held. Optional.
   */
  readonly talksHeld?: number;
}
/**
 * 督导组的一次学习。 One session of a team's own study.
 */
export interface TeamStudy {
  /**
   * 学习的日期。 Day of the session.
   */
  readonly date: string;
  /**
   * 学习的形式。 How they studied.
   */
  readonly mode: TeamStudyMode;
}
/**
 * 一项上级要求的接收和传达。 A directive from above, received and passed on.
 */
export interface Directive {
  /**
   * 上级要求的标题。 Title of the directive.
   */
  readonly title: string;
  /**
   * 收到的日期。 Day it was received.
   */
  readonly received: string;
  /**
   * 向活动单位传达的日期；还没有传达就不写。 Day it was passed on to the units. Left out until it is.
   */
  readonly passedOn?: string;
}
/**
 * 一个督导组。 A supervision team.
 */
export interface Team {
  /**
   * 督导组的编号，如T05。 Id of the team, such as T05.
   */
  readonly id: string;
  /**
   * 督导组的名称。 Name of the team.
   */
  readonly name: string;
  /**
   * 督导组的成员。 Its members.
   */
  readonly members: readonly TeamMember[];
  /**
   * 督导组自身的学习；不写表示没有记录。 The team's own study. Left out: no record.
   */
  readonly study?: readonly TeamStudy[];
  /**
   * 督导组收到并传达的上级要求；不写表示没有记录。 Directives received and passed on. Left out: no record.
   */
  readonly directives?: readonly Directive[];
}
/**
 * 一个参加活动的单位。 A unit that takes part.
 */
export interface RosterUnit {
  /**
   * 单位的编号，如U017。 Id of the unit, such as U017.
   */
  readonly id: string;
  /**
   * 单位的全称。 Full name of the unit.
   */
  readonly name: string;
  /**
   * 单位自称的其他名称；可以不写。 Other names it uses for itself. Optional.
   */
  readonly aliases?: readonly string[];
  /**
   * 单位属于哪一类。 What kind of unit it is.
   */
  readonly category: UnitCategory;
  /**
   * 督导该单位的督导组编号。 Id of the team that supervises it.
   */
  readonly team: string;
}
/**
 * 一个指导检查组。 A group that guides and inspects subordinate organisations.
 */
export interface GuidanceGroup {
  /**
   * 指导检查组的编号，如Q017-1。 Id of the group, such as Q017-1.
   */
  readonly id: string;
  /**
   * 指导员的编号。 Ids of its instructors.
   */
  readonly instructors: readonly string[];
  /**
   * 该组负责的下属单位党组织编号。 Ids of the organisations it covers.
   */
  readonly organisations: readonly string[];
}
/**
 * 一个单位的指导检查组和下属单位党组织。 The guidance groups of a unit and the subordinate organisations they are to cover.
 */
export interface Subordinates {
  /**
   * 上级单位的编号。 Id of the unit they belong to.
   */
  readonly parent: string;
  /**
   * 该单位的指导检查组。 Its guidance groups.
   */
  readonly groups: readonly GuidanceGroup[];
  /**
   * 需要覆盖的全部下属单位党组织编号。 Ids of all organisations that need covering.
   */
  readonly organisations: readonly string[];
}
/**
 * 向上级报告的数据，各项都可以不写。 The figures reported upward; every one optional.
 */
export interface Declared {
  /**
   * 上报的督导组个数。 Teams.
   */
  readonly teams?: number;
  /**
   * 上报的督导组成员人数。 Supervisors.
   */
  readonly supervisors?: number;
  /**
   * 上报的参加活动单位个数。 Units that take part.
   */
  readonly units?: number;
  /**
   * 上报的指导检查组个数。 Guidance groups.
   */
  readonly guidanceGroups?: number;
  /**
   * 上报的指导员人数。 Instructors.
   */
  readonly instructors?: number;
  /**
   * 上报的下属单位党组织个数。 Subordinate organisations.
   */
  readonly subordinateOrganisations?: number;
  /**
   * 上报的督导组征求意见条数。 Opinions that the teams collected.
   */
  readonly opinionsByTeams?: number;
  /**
   * 上报的“一把手”讲党课次数。 Lectures that top leaders gave.
   */
  readonly lectures?: number;
  /**
   * 上报的“一把手”征求意见座谈会次数。 Forums at which top leaders heard opinions.
   */
  readonly forums?: number;
  /**
   * 上报的常委班子成员自查问题条数。 Problems that members of the standing committee found in themselves.
   */
  readonly standingCommitteeProblems?: number;
  /**
   * 上报的常委班子成员相互批评意见条数。 Criticisms between members of the standing committee.
   */
  readonly standingCommitteeCriticisms?: number;
  /**
   * 上报的活动档案套数。 Activity archives.
   */
  readonly archives?: number;
}
/**
 * 一个活动环节的起止日期。 When a stage of the campaign begins and ends.
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
