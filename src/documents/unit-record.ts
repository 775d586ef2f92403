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
 * 属于“四风”中的哪一风；都不是的写none。取值：formalism 形式主义；bureaucracy 官僚主义；hedonism 享乐主义；extravagance 奢靡之风；none 不属四风。 Which of the four winds it is, or none.
 */
export type Wind = 'formalism' | 'bureaucracy' | 'hedonism' | 'extravagance' | 'none';
/**
 * 一项审核是否通过。取值：pass 通过；fail 不通过。 How one part of a review came out.
 */
export type ReviewResult = 'pass' | 'fail';
/**
 * 方案中发现的问题。取值：discounting 打折扣；bending 搞变通；copying 照搬照抄；rushing 突击闯关；evading 避重就轻。 A defect that the supervision team found in the plan: discounting, bending, copying, rushing or evading.
 */
export type Defect = 'discounting' | 'bending' | 'copying' | 'rushing' | 'evading';
/**
 * 督导组对方案的决定。取值：approve 通过；revise 责令修改；redo 推倒重来。 What the supervision team decided on the plan: approve it, have it revised, or have it redone.
 */
export type PlanDecision = 'approve' | 'revise' | 'redo';
/**
 * 参加学习的人群。取值：leadingCadres 领导干部；officeMembers 机关党员；grassrootsMembers 基层党员；ethnicMembers 民族党员；oldInfirmMembers 年老体弱党员；mobileMembers 流动党员。 Who studies: leading cadres, office, grassroots, ethnic, old or infirm, or mobile members.
 */
export type MemberGroup =
  'leadingCadres' | 'officeMembers' | 'grassrootsMembers' | 'ethnicMembers' | 'oldInfirmMembers' | 'mobileMembers';
/**
 * 学习的形式。取值：selfStudy 自学；groupStudy 集中学习；discussion 交流研讨；lecture 党课；homeDelivery 送学上门；remote 远程。 How they studied: alone, as a group, in discussion, at a lecture, visited at home, or remotely.
 */
export type StudyMode = 'selfStudy' | 'groupStudy' | 'discussion' | 'lecture' | 'homeDelivery' | 'remote';
/**
 * 由谁征求的意见。取值：unit 单位；team 督导组。 Who collected the opinion: the unit itself or the supervision team.
 */
export type Collector = 'unit' | 'team';
/**
 * 意见来自哪种渠道。取值：forum 座谈会；visit 走访；box 意见箱；form 征求意见表；hotline 热线电话；online 网络；talk 谈话；appraisal 民主评议。 How the opinion came in.
 */
export type Channel = 'forum' | 'visit' | 'box' | 'form' | 'hotline' | 'online' | 'talk' | 'appraisal';
/**
 * 对照一项标准的情况。取值：met 符合；gap 有差距；unchecked 未对照。 How the material stands against a standard: met, a gap, or not checked.
 */
export type StandardState = 'met' | 'gap' | 'unchecked';
/**
 * 督导组对对照检查材料的决定。取值：approve 通过；revise 修改；rewrite 重新撰写。 What the supervision team decided on the draft: approve it, have it revised, or have it rewritten.
 */
export type DraftDecision = 'approve' | 'revise' | 'rewrite';
/**
 * “一把手”带头做的事。取值：lecture 讲党课；opinions 征求意见；problems 查摆问题；criticism 开展批评。 What the top leader led: a lecture, hearing opinions, examining problems, or criticism.
 */
export type LeadKind = 'lecture' | 'opinions' | 'problems' | 'criticism';
/**
 * 应当约谈“一把手”的情形。取值：weakPush 推进不力；perfunctory 敷衍应付；poorExample 示范作用不好。 Why a top leader is to be summoned: pushing weakly, being perfunctory, or setting a poor example.
 */
export type Trigger = 'weakPush' | 'perfunctory' | 'poorExample';

/**
 * 一个单位在教育实践活动中的记录，一个单位一个文件。没有的部分不写，表示没有记录；写了但为空（[]），表示记录为无。 One unit's record of the campaign, one file a unit. A section left out means no record; a section that is empty means recorded as none.
 */
export interface UnitRecord {
  /**
   * 文件的类型，照原样保留。 What kind of document this is; always unit-record/1.
   */
  readonly schema: 'unit-record/1';
  /**
   * 记录截至的日期，各项核查都以这一天为准。 The day the record was drawn up; every check is made as of this day.
   */
  readonly asOf: string;
  /**
   * 被督导的单位。 The unit that is supervised.
   */
  readonly unit: Unit;
  /**
   * 督导本单位的旗委督导组。 The supervision team in charge of this unit.
   */
  readonly supervision: Supervision;
  /**
   * 班子成员、其他党员领导干部和分管部门主要负责同志。 Team members, other leading cadres, and the heads of the departments they are in charge of.
   */
  readonly people: readonly Person[];
  /**
   * 动员部署会议和民主评议。 The mobilisation meeting and its democratic appraisal.
   */
  readonly mobilisation?: Mobilisation;
  /**
   * 活动实施方案的各稿和督导组的审核。 The plan, its versions, and the supervision team's reviews.
   */
  readonly plan?: Plan;
  /**
   * 学习人群和各次学习。 The groups that study and their sessions.
   */
  readonly study?: Study;
  /**
   * 征求到的意见，一条意见一条记录。 The opinions heard, one entry each.
   */
  readonly opinions?: readonly Opinion[];
  /**
   * 各次谈心谈话，一次一条。 The heart-to-heart talks, one entry each.
   */
  readonly talks?: readonly Talk[];
  /**
   * 自查出的问题，一个问题一条。 The problems found in self-examination, one entry each.
   */
  readonly problems?: readonly Problem[];
  /**
   * 班子成员相互提出的批评意见，一条意见一条记录。 The criticisms between members, one entry each.
   */
  readonly criticisms?: readonly Criticism[];
  /**
   * 领导班子和个人的对照检查材料，每个归属一条。 The self-examination materials, one entry for each owner.
   */
  readonly materials?: readonly Material[];
  /**
   * 专题民主生活会情况。 The special democratic life meeting.
   */
  readonly meeting?: Meeting;
  /**
   * “一把手”带头、评估和约谈情况。 How the top leader led the way; assessments and summonses.
   */
  readonly topLeader?: TopLeader;
  /**
   * 督导组关于本单位的周报，一周一条。 The supervisors' weekly reports on this unit, one entry a week.
   */
  readonly weeklyReports?: readonly WeeklyReport[];
  /**
   * 督导组到本单位“面对面”开展工作的情况，一次一条。 The supervisors' visits to the unit, one entry each.
   */
  readonly visits?: readonly Visit[];
  /**
   * 活动档案目录，一件材料一条。 The index of the activity archive, one entry for each item.
   */
  readonly archive?: readonly ArchiveEntry[];
}
/**
 * 被督导的单位。 The unit that is supervised.
 */
export interface Unit {
  /**
   * 单位的编号，如U017；与名册中的一致。 Id of the unit, such as U017; the same as in the roster.
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
}
/**
 * 一名督导组成员。 A member of the supervision team.
 */
export interface Supervisor {
  /**
   * 督导组成员的编号，如S13；不能与班子成员等人员的编号相同。 Id of the supervisor, such as S13; no person of the unit may have the same.
   */
  readonly id: string;
  /**
   * 督导组成员的姓名。 Name of the supervisor.
   */
  readonly name: string;
}
/**
 * 督导本单位的旗委督导组。 The supervision team that is in charge of this unit.
 */
export interface Supervision {
  /**
   * 督导组的编号，如T05；与名册中的一致。 Id of the team, such as T05; the same as in the roster.
   */
  readonly team: string;
  /**
   * 督导组的成员名单。 The members of the team.
   */
  readonly members: readonly Supervisor[];
}
/**
 * 班子成员、其他党员领导干部，或班子成员分管部门的主要负责同志。 A team member, another leading cadre, or the head of a department that a team member is in charge of.
 */
export interface Person {
  /**
   * 人员的编号，如P01。 Id of the person, such as P01; not the word team.
   */
  readonly id: string;
  /**
   * 人员的姓名。 Name of the person.
   */
  readonly name: string;
  /**
   * 人员的职务，如党委书记。 Post of the person.
   */
  readonly post: string;
  /**
   * 是否为“一把手”；不填写的，视为“否”。 Whether this is the top leader; false unless said.
   */
  readonly topLeader?: boolean;
  /**
   * 是否为班子成员；不填写的，视为“否”。“一把手”也要填“是”。 Whether this is a member of the leading team; false unless said. The top leader is one too.
   */
  readonly teamMember?: boolean;
  /**
   * 是否为党员领导干部；不填写的，视为“否”。 Whether this is a leading cadre who is a party member; false unless said.
   */
  readonly leadingCadre?: boolean;
  /**
   * 从哪一天起任此职（含当日）；可以不写。 First day in this post. Optional.
   */
  readonly from?: string;
  /**
   * 任职的最后一天；可以不写。 Last day in this post. Optional.
   */
  readonly to?: string;
  /**
   * 部门主要负责同志由哪位班子成员分管，写该班子成员的编号；可以不写。 For a department head: id of the team member in charge of the department. Optional.
   */
  readonly headUnder?: string;
}
/**
 * 对领导班子或一名党员领导干部的民主评议。 The democratic appraisal of the team or of one person.
 */
export interface Appraisal {
  /**
   * 评议领导班子的写“领导班子”，评议个人的写人员编号。 The word team for the team, or a person's id.
   */
  readonly of: string;
  /**
   * 发放的评议票数。 Forms handed out.
   */
  readonly issued: number;
  /**
   * 收回的评议票数。 Forms returned.
   */
  readonly returned: number;
}
/**
 * 动员部署会议及会上的民主评议。 The mobilisation meeting and the democratic appraisal held with it.
 */
export interface Mobilisation {
  /**
   * 动员部署会议召开的日期。 Day of the meeting.
   */
  readonly date?: string;
  /**
   * 到会的人数；可以不写。 How many attended. Optional.
   */
  readonly attended?: number;
  /**
   * 民主评议票的发放、收回情况，领导班子和每名党员领导干部各一条。 The appraisal: one entry for the team and one for each leading cadre.
   */
  readonly appraisal?: readonly Appraisal[];
  /**
   * 佐证材料的编号，即活动档案中的编号。 Ids of archive entries that bear it out.
   */
  readonly evidence?: readonly string[];
}
/**
 * 一个活动环节的起止日期。 When a stage begins and ends.
 */
export interface PlanStage {
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
 * 方案中的一项规定动作。 A prescribed action in the plan.
 */
export interface PrescribedAction {
  /**
   * 规定动作的名称，如动员部署会议、谈心谈话。 Identifier of the action, such as mobilisationMeeting or talks.
   */
  readonly action: string;
  /**
   * 计划开展的日期。 Day it is planned for.
   */
  readonly planned: string;
}
/**
 * 方案中的一项自选动作。 An action of the unit's own choice.
 */
export interface OptionalAction {
  /**
   * 自选动作的名称。 What it is called.
   */
  readonly title: string;
  /**
   * 结合本单位实际，为什么安排这项动作。 Why it suits this unit.
   */
  readonly reason: string;
}
/**
 * 方案聚焦的一个突出问题。 A problem that the plan is directed at.
 */
export interface TargetProblem {
  /**
   * 问题的表述。 The problem in words.
   */
  readonly text: string;
  /**
   * 该问题属于“四风”中的哪一风。 Which of the four winds it belongs to.
   */
  readonly wind: Wind;
}
/**
 * “四审四看”中一项的结果。 How one of the four parts of the review came out.
 */
export interface ReviewPart {
  /**
   * 本项是否通过。 Whether this part passed.
   */
  readonly result: ReviewResult;
  /**
   * 审核说明；可以不写。 A remark. Optional.
   */
  readonly note?: string;
}
/**
 * 督导组对这一稿方案的“四审四看”。 The supervision team's review of this version of the plan, in four parts.
 */
export interface PlanReview {
  /**
   * 督导组审核的日期。 Day of the review.
   */
  readonly date: string;
  /**
   * 参加审核的督导组成员编号。 Ids of the supervisors who reviewed it.
   */
  readonly reviewers: readonly string[];
  /**
   * 审规定动作，看环节步骤是否合理到位。 Whether the prescribed steps are all there and sensible.
   */
  readonly prescribedActions: ReviewPart;
  /**
   * 审自选动作，看工作方案是否体现特色。 Whether the plan has something of the unit's own.
   */
  readonly optionalActions: ReviewPart;
  /**
   * 审时间进度，看整体安排是否服从质量。 Whether the schedule serves quality.
   */
  readonly schedule: ReviewPart;
  /**
   * 审问题导向，看是否聚焦“四风”问题。 Whether the plan is directed at the four winds.
   */
  readonly problemFocus: ReviewPart;
  /**
   * 审核发现的打折扣、搞变通等问题；没有就不写或写[]。 Defects found, if any. Optional.
   */
  readonly defects?: readonly Defect[];
  /**
   * 通过、责令修改还是推倒重来。 Approved, to be revised, or to be redone.
   */
  readonly decision: PlanDecision;
}
/**
 * 实施方案的一稿。 One version of the plan.
 */
export interface PlanVersion {
  /**
   * 第几稿，依次写1、2、3等。 Number of the version: 1, 2, 3 and so on, in order.
   */
  readonly version: number;
  /**
   * 这一稿形成的日期。 Day of this version.
   */
  readonly date: string;
  /**
   * 材料文件的路径，相对于本记录所在的文件夹；可以不写。 Path of the text itself, relative to this record. Optional.
   */
  readonly file?: string;
  /**
   * 该文件的SHA-256校验值，64位十六进制数字；可以不写。 SHA-256 of that file, 64 hexadecimal digits. Optional.
   */
  readonly sha256?: string;
  /**
   * 各活动环节的起止日期。 When each stage begins and ends.
   */
  readonly stages?: readonly PlanStage[];
  /**
   * 这一稿安排的规定动作。 The prescribed actions it plans.
   */
  readonly prescribedActions?: readonly PrescribedAction[];
  /**
   * 这一稿安排的自选动作。 The actions of the unit's own choice.
   */
  readonly optionalActions?: readonly OptionalAction[];
  /**
   * 这一稿聚焦的问题。 The problems it is directed at.
   */
  readonly targetProblems?: readonly TargetProblem[];
  /**
   * 督导组对这一稿的审核；没有审核就不写。 The supervision team's review of this version; absent where it was not reviewed.
   */
  readonly review?: PlanReview;
}
/**
 * 本单位的活动实施方案。 The unit's plan for the campaign.
 */
export interface Plan {
  /**
   * 实施方案的标题。 Title of the plan.
   */
  readonly title?: string;
  /**
   * 实施方案的各稿，从第1稿起依次写。 All versions of the plan, in order.
   */
  readonly versions?: readonly PlanVersion[];
}
/**
 * 一类学习人群的人数和笔记检查情况。 A group of members and when their study notes were last checked.
 */
export interface StudyGroup {
  /**
   * 哪一类人群。 Which group.
   */
  readonly group: MemberGroup;
  /**
   * 该人群的人数，没有就写0。 How many there are; 0 if none.
   */
  readonly members: number;
  /**
   * 最近一次检查学习笔记的日期；没有检查就不写。 When their study notes were last checked. Optional.
   */
  readonly notesChecked?: string;
}
/**
 * 一次学习。 One session of study.
 */
export interface StudySession {
  /**
   * 学习的日期。 Day of the session.
   */
  readonly date: string;
  /**
   * 参加学习的人群。 The groups that took part.
   */
  readonly groups: readonly MemberGroup[];
  /**
   * 学习的形式。 How they studied.
   */
  readonly mode: StudyMode;
  /**
   * 一次学习的小时数，0.25至24，可以带小数。 How many hours the session took, from 0.25 to 24, fractions allowed.
   */
  readonly hours: number;
  /**
   * 学习的内容；可以不写。 What was studied. Optional.
   */
  readonly topic?: string;
  /**
   * 佐证材料的编号，即活动档案中的编号。 Ids of archive entries that bear it out.
   */
  readonly evidence?: readonly string[];
}
/**
 * 学习教育情况。 The study of the members.
 */
export interface Study {
  /**
   * 六类学习人群，每类一条。 The six groups, one entry each.
   */
  readonly groups?: readonly StudyGroup[];
  /**
   * 各次学习。 Every session.
   */
  readonly sessions?: readonly StudySession[];
}
/**
 * 征求到的一条意见；不写提意见人的姓名。 An opinion that was heard; never with its giver's name.
 */
export interface Opinion {
  /**
   * 意见的编号，如O001。 Id of the opinion, such as O001.
   */
  readonly id: string;
  /**
   * 收到意见的日期。 Day it was received.
   */
  readonly received: string;
  /**
   * 由本单位还是督导组征求的。 Whether the unit or the supervision team collected it.
   */
  readonly collectedBy: Collector;
  /**
   * 意见来自哪种渠道；可以不写。 How it came in. Optional.
   */
  readonly channel?: Channel;
  /**
   * 意见的内容。 What it says.
   */
  readonly text: string;
  /**
   * 意见反映的问题属于“四风”中的哪一风。 Which of the four winds it is about.
   */
  readonly wind: Wind;
  /**
   * 对领导班子的写“领导班子”，对个人的写人员编号。 The word team, or a person's id.
   */
  readonly about: string;
  /**
   * 梳理归类的类别；没有归类就不写。 The heading it was sorted under. Optional.
   */
  readonly category?: string;
  /**
   * 反馈给班子及成员的日期；没有反馈就不写。 When it was passed on to the team and its members. Optional.
   */
  readonly fedBack?: string;
  /**
   * 回应这条意见的自查问题编号；可以不写。 Ids of the problems that take it up. Optional.
   */
  readonly answeredBy?: readonly string[];
}
/**
 * 一次谈心谈话；不写谈话内容。 One heart-to-heart talk; never with what was said.
 */
export interface Talk {
  /**
   * 谈话的编号，如K001。 Id of the talk, such as K001.
   */
  readonly id: string;
  /**
   * 第几轮谈心谈话。 Which round it belongs to: 1, 2, 3 and so on.
   */
  readonly round: number;
  /**
   * 谈话的日期。 Day of the talk.
   */
  readonly date: string;
  /**
   * 谈话开始的时间，如"09:00"；可以不写。 When it began, such as "09:00". Optional.
   */
  readonly start?: string;
  /**
   * 谈话结束的时间，必须晚于开始时间；可以不写。 When it ended, later than its start. Optional.
   */
  readonly end?: string;
  /**
   * 谈话人的编号，可以是本单位人员或督导组成员。 Ids of who held the talk: people or supervisors.
   */
  readonly from: readonly string[];
  /**
   * 谈话对象的编号，可以是本单位人员或督导组成员。 Ids of who was talked with: people or supervisors.
   */
  readonly with: readonly string[];
  /**
   * 谈话记录在活动档案中的编号。 Ids of the archive entries that hold its record.
   */
  readonly evidence?: readonly string[];
}
/**
 * 自查出的一个问题。 A problem found in self-examination.
 */
export interface Problem {
  /**
   * 问题的编号，如X001。 Id of the problem, such as X001.
   */
  readonly id: string;
  /**
   * 领导班子的写“领导班子”，个人的写人员编号。 The word team, or a person's id.
   */
  readonly owner: string;
  /**
   * 问题属于“四风”中的哪一风。 Which of the four winds it is.
   */
  readonly wind: Wind;
  /**
   * 查出问题的日期。 Day it was found.
   */
  readonly found: string;
  /**
   * 问题的表述。 The problem in words.
   */
  readonly text: string;
  /**
   * 说明问题的具体事例；可以不写。 An instance of it. Optional.
   */
  readonly example?: string;
}
/**
 * 班子成员之间的一条批评意见。 A criticism from one member to another.
 */
export interface Criticism {
  /**
   * 批评意见的编号，如C001。 Id of the criticism, such as C001.
   */
  readonly id: string;
  /**
   * 提出批评的人员编号。 Id of who gives it.
   */
  readonly from: string;
  /**
   * 被批评的人员编号。 Id of who receives it.
   */
  readonly to: string;
  /**
   * 提出批评的日期。 Day it was given.
   */
  readonly date: string;
  /**
   * 批评意见的内容。 What it says.
   */
  readonly text: string;
}
/**
 * 督导组对这一稿对照检查材料的审核。 The supervision team's review of this draft.
 */
export interface DraftReview {
  /**
   * 督导组审核的日期。 Day of the review.
   */
  readonly date: string;
  /**
   * 参加审核的督导组成员编号。 Ids of the supervisors who reviewed it.
   */
  readonly reviewers: readonly string[];
  /**
   * 按各项标准对照的情况：每项标准后面写“符合”“有差距”或“未对照”。 How it stands against each standard: the standard's identifier, then met, gap or unchecked.
   */
  readonly standards: { readonly [key: string]: StandardState };
  /**
   * 通过、修改还是重新撰写。 Approved, to be revised, or to be rewritten.
   */
  readonly decision: DraftDecision;
  /**
   * 审核说明；可以不写。 A remark. Optional.
   */
  readonly note?: string;
}
/**
 * 对照检查材料的一稿。 One draft of a material.
 */
export interface Draft {
  /**
   * 第几稿，依次写1、2、3等。 Number of the draft: 1, 2, 3 and so on, in order.
   */
  readonly draft: number;
  /**
   * 这一稿形成的日期。 Day of this draft.
   */
  readonly date: string;
  /**
   * 材料文件的路径，相对于本记录所在的文件夹；可以不写。 Path of the text itself, relative to this record. Optional.
   */
  readonly file?: string;
  /**
   * 该文件的SHA-256校验值，64位十六进制数字；可以不写。 SHA-256 of that file, 64 hexadecimal digits. Optional.
   */
  readonly sha256?: string;
  /**
   * 督导组对这一稿的审核；没有审核就不写。 The supervision team's review of this draft; absent where it was not reviewed.
   */
  readonly review?: DraftReview;
}
/**
 * 领导班子或一名党员领导干部的对照检查材料，每个归属一条。 The self-examination material of the team or of one person; one entry for each owner.
 */
export interface Material {
  /**
   * 领导班子的写“领导班子”，个人的写人员编号。 The word team, or a person's id.
   */
  readonly owner: string;
  /**
   * 对照检查材料的各稿，从第1稿起依次写。 All drafts, in order.
   */
  readonly drafts: readonly Draft[];
}
/**
 * 专题民主生活会情况。 The special democratic life meeting.
 */
export interface Meeting {
  /**
   * 专题民主生活会召开的日期。 Day of the meeting.
   */
  readonly date?: string;
  /**
   * 应到的人数；可以不写。 How many were to attend. Optional.
   */
  readonly expected?: number;
  /**
   * 实到的人数；可以不写。 How many attended. Optional.
   */
  readonly present?: number;
  /**
   * 到会的督导组成员编号。 Ids of the supervisors who attended.
   */
  readonly supervisors?: readonly string[];
  /**
   * 佐证材料的编号，即活动档案中的编号。 Ids of archive entries that bear it out.
   */
  readonly evidence?: readonly string[];
}
/**
 * “一把手”的一次带头。 One thing that the top leader took the lead in.
 */
export interface Lead {
  /**
   * 带头做的是哪一件事。 What the top leader led.
   */
  readonly lead: LeadKind;
  /**
   * 带头做此事的日期。 Day of it.
   */
  readonly date: string;
  /**
   * 佐证材料的编号，即活动档案中的编号。 Ids of archive entries that bear it out.
   */
  readonly evidence?: readonly string[];
}
/**
 * 督导组对“一把手”履责情况的一次评估。 The supervision team's assessment of the top leader.
 */
export interface Assessment {
  /**
   * 评估的日期。 Day of the assessment.
   */
  readonly date: string;
  /**
   * 评估的督导组成员编号。 Ids of the supervisors who made it.
   */
  readonly by: readonly string[];
  /**
   * 发现的应当约谈的情形；没有就写[]。 What calls for a summons; [] if nothing does.
   */
  readonly triggers: readonly Trigger[];
}
/**
 * 督导组对“一把手”的一次约谈。 A summons of the top leader by the supervision team.
 */
export interface Summons {
  /**
   * 约谈的日期。 Day of the summons.
   */
  readonly date: string;
  /**
   * 约谈的督导组成员编号。 Ids of the supervisors who summoned.
   */
  readonly by: readonly string[];
  /**
   * 因哪种情形约谈。 Which trigger it was for.
   */
  readonly reason: Trigger;
  /**
   * 约谈后跟踪回访的日期；还没有就不写。 When it was followed up. Optional.
   */
  readonly followUp?: string;
  /**
   * 佐证材料的编号，即活动档案中的编号。 Ids of archive entries that bear it out.
   */
  readonly evidence?: readonly string[];
}
/**
 * “一把手”带头、评估和约谈情况。 How the top leader led the way; assessments and summonses.
 */
export interface TopLeader {
  /**
   * 带头讲党课、带头征求意见、带头查摆问题、带头开展批评。 The four things to take the lead in.
   */
  readonly leads?: readonly Lead[];
  /**
   * 督导组的各次评估。 The supervisors' assessments.
   */
  readonly assessments?: readonly Assessment[];
  /**
   * 督导组的各次约谈。 The supervisors' summonses.
   */
  readonly summons?: readonly Summons[];
}
/**
 * 督导组关于本单位的一份督导周报。 A weekly report of the supervisors on this unit.
 */
export interface WeeklyReport {
  /**
   * 周报总结的是哪一周，写ISO周，如2014-W10。 The ISO week it sums up, such as 2014-W10.
   */
  readonly week: string;
  /**
   * 上报的日期。 Day it was filed.
   */
  readonly filed: string;
  /**
   * 上报的督导组成员编号（只写一人）。 Id of the supervisor who filed it: one id, not a list.
   */
  readonly by: string;
}
/**
 * 督导组到本单位“面对面”开展工作一次。 A visit of the supervisors to the unit.
 */
export interface Visit {
  /**
   * 到单位的日期。 Day of the visit.
   */
  readonly date: string;
  /**
   * 到单位的督导组成员编号。 Ids of the supervisors who came.
   */
  readonly by: readonly string[];
}
/**
 * 活动档案中的一件材料。 One item of the activity archive.
 */
export interface ArchiveEntry {
  /**
   * 档案的编号，如A-001；各处的佐证材料引用的就是它。 Id of the item, such as A-001; this is what evidence names.
   */
  readonly id: string;
  /**
   * 材料的题名。 Title of the item.
   */
  readonly title: string;
  /**
   * 材料形成的日期。 Day it was made.
   */
  readonly made: string;
  /**
   * 材料归档的日期。 Day it was filed.
   */
  readonly filed: string;
  /**
   * 材料文件的路径，相对于本记录所在的文件夹；可以不写。 Path of the text itself, relative to this record. Optional.
   */
  readonly file?: string;
  /**
   * 该文件的SHA-256校验值，64位十六进制数字；可以不写。 SHA-256 of that file, 64 hexadecimal digits. Optional.
   */
  readonly sha256?: string;
}
