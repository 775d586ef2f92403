import type { Localized } from '../model.ts';

/** The list's own texts for items, by the codes of the planners. */
export const TODO_WORDS = {
  talk: {
    en: 'round {round} of talks: {a|who} and {b|who}, one to one; file the record and name it under evidence',
    zh: '第{round}轮谈心谈话：{a|who}与{b|who}一对一谈话，谈话记录（evidence）归档',
  },
  supervisorTalk: {
    en: 'a supervisor talks with {who|who}, one to one; file the record and name it under evidence',
    zh: '督导组成员与{who|who}一对一谈话，谈话记录（evidence）归档',
  },
  talkRecords: {
    en: 'file the record of {ids}, and name it under evidence of the talk',
    zh: '{ids}的谈话材料归档，并在该次谈话的谈话记录（evidence）中填写档案编号',
  },
  problems: {
    en: 'enter {n|plural:problem,problems} found in self-examination{have|zero:, beside the # on record}',
    zh: '{have|zero:深入查摆,补充查摆}问题{n}条',
  },
  problemsWinds: {
    en: 'enter {n|plural:problem,problems} found in self-examination{have|zero:, beside the # on record}, one each of {winds|term} among them',
    zh: '{have|zero:深入查摆,补充查摆}问题{n}条，其中{winds|term}方面各不少于1条',
  },
  problemsOwners: {
    en: 'enter {n|plural:problem,problems} found in self-examination{have|zero:, beside the # on record}: {owners|share}',
    zh: '{have|zero:深入查摆,补充查摆}问题{n}条：{owners|share}',
  },
  problemsWindsOwners: {
    en: 'enter {n|plural:problem,problems} found in self-examination{have|zero:, beside the # on record}: {owners|share}; one each of {winds|term} among them',
    zh: '{have|zero:深入查摆,补充查摆}问题{n}条：{owners|share}；其中{winds|term}方面各不少于1条',
  },
  criticisms: {
    en: '{who|who} gives {n|plural:more criticism,more criticisms} by the day of the meeting: {to|share}',
    zh: '{who|who}在民主生活会上或会前再提批评意见{n}条：对{to|share}',
  },
  criticismsByMeeting: {
    en: '{who|who} gives {n|plural:more criticism,more criticisms}, dated no later than the meeting ({date|date}): {to|share}. Criticism that was not given by then requires holding the meeting again, with its new date',
    zh: '{who|who}再提批评意见{n}条：对{to|share}。日期不晚于民主生活会（{date|date}）；会上没有提过的，须重新召开会议并更新会议日期',
  },
  session: {
    en: 'one study session for {groups|term}{min|zero:, of more than # hours}',
    zh: '组织一次集体学习，{groups|term}参加{min|zero:,，超过#学时}，登记到学习活动（study.sessions）',
  },
  sessionIfAny: {
    en: 'one study session for {groups|term}, those without members left out{min|zero:, of more than # hours}',
    zh: '组织一次集体学习，{groups|term}参加（没有该类人员的除外）{min|zero:,，超过#学时}，登记到学习活动（study.sessions）',
  },
  listGroups: {
    en: 'list {groups|term} under study.groups, with members: 0 where there is nobody, and the day their notes were checked',
    zh: '在学习人群（study.groups）中补列{groups|term}：填写人数（没有的填0）和学习笔记检查日期',
  },
  notes: {
    en: 'check the study notes of {groups|term}, and enter the day under notesChecked',
    zh: '检查{groups|term}的学习笔记，填写笔记检查日期（notesChecked）',
  },
  forms: {
    en: 'study in {n|plural:more form,more forms} than {modes|term}',
    zh: '在{modes|term}之外，再采取{n}种学习形式',
  },
  opinions: {
    en: 'the unit collects at least {n|plural:opinion,opinions} and enters them with collectedBy: unit',
    zh: '由单位征求意见，不少于{n}条，登记征求主体为本单位（collectedBy: unit）',
  },
  sort: {
    en: 'sort {ids}: enter the category',
    zh: '对意见{ids}梳理归类，填写归类（category）',
  },
  feedBack: {
    en: 'pass {ids} on to those concerned, and enter the day under fedBack',
    zh: '将意见{ids}反馈给班子及成员，填写反馈日期（fedBack）',
  },
  mobilisationDate: {
    en: 'enter the date of the mobilisation meeting (mobilisation.date)',
    zh: '填写动员部署会议日期（mobilisation.date）',
  },
  appraisals: {
    en: 'enter the appraisal of {of|who}: forms issued and returned',
    zh: '补录对{of|who}的民主评议：发放票数（issued）、收回票数（returned）',
  },
  answer: {
    en: 'name under answeredBy the problem that takes up {ids}',
    zh: '意见{ids}由哪条自查问题回应，填写对应问题（answeredBy）',
  },
  meeting: {
    en: 'hold the democratic life meeting, and enter its date and evidence',
    zh: '召开专题民主生活会，填写会议日期（date）和佐证材料（evidence）',
  },
  meetingDate: {
    en: 'enter the date of the democratic life meeting (meeting.date)',
    zh: '填写专题民主生活会日期（meeting.date）',
  },
  meetingEvidence: {
    en: 'file the evidence of the democratic life meeting, and name it under meeting.evidence',
    zh: '专题民主生活会的材料归档，在佐证材料（meeting.evidence）中填写档案编号',
  },
  weeklyReports: {
    en: 'file {n|plural:weekly report,weekly reports}: {weeks|week}',
    zh: '补报督导周报{n}份：{weeks|week}',
  },
  visits: {
    en: 'visit the unit, and enter {n|plural:visit,visits} with the supervisors (by)',
    zh: '到单位面对面督导{n}次，登记日期和督导组成员（by）',
  },
  leadCriticism: {
    en: 'the top leader takes the lead at the democratic life meeting: {lead|term}; enter the day of the meeting as the date, and file the evidence',
    zh: '“一把手”在专题民主生活会上带头{lead|term}，登记到“四个带头”（topLeader.leads），日期填写会议当日，佐证材料归档',
  },
  lead: {
    en: 'the top leader takes the lead: {lead|term}; file the evidence',
    zh: '“一把手”带头{lead|term}，登记到“四个带头”（topLeader.leads），佐证材料归档',
  },
  summons: {
    en: 'summon the top leader for {reason|term}, on or after {date|date}, follow it up (followUp), and file the record',
    zh: '就{reason|term}约谈“一把手”（不早于{date|date}），填写回访日期（followUp），记录归档',
  },
  followUp: {
    en: 'follow up the summons of {date|date}, and enter the day under followUp',
    zh: '{date|date}的约谈须跟踪回访，填写回访日期（followUp）',
  },
  archiveCited: {
    en: 'file the cited item {id} in the archive, or correct the citation',
    zh: '将引用的{id}归入活动档案；编号写错的，改正引用处',
  },
  archiveFirst: {
    en: 'enter the first archive entry',
    zh: '登记第一份活动档案',
  },
  writeMaterial: {
    en: 'the material of {who|who}: at least {n|plural:draft,drafts}, each revised in answer to the review of the one before',
    zh: '撰写{who|who}对照检查材料，不少于{n}稿，每稿均应根据审核意见实际修改',
  },
  writeDrafts: {
    en: 'the material of {who|who}: {n|plural:more draft,more drafts} ({drafts}), revised in answer to the review of the one before',
    zh: '{who|who}对照检查材料根据审核意见继续修改，还差{n}稿（第{drafts}稿），每稿均应实际修改',
  },
  lateDrafts: {
    en: 'check the days of draft {drafts} of the material of {who|who}, and of the reviews, against the originals',
    zh: '对照原稿核实{who|who}对照检查材料第{drafts}稿的形成日期和审核日期',
  },
  reviewDrafts: {
    en: 'review draft {drafts} of the material of {who|who}',
    zh: '审核{who|who}对照检查材料第{drafts}稿',
  },
  reviewDraftsToEnd: {
    en: 'review draft {drafts} of the material of {who|who}, until the last is approved with met for every standard',
    zh: '审核{who|who}对照检查材料第{drafts}稿，最后一稿各项标准均须符合（met）、审核决定为通过（approve）',
  },
  standards: {
    en: 'check draft {draft} of the material of {owner|who} against {standards|term}, and write met; if there is a gap, have another draft written',
    zh: '{owner|who}对照检查材料第{draft}稿，补填对{standards|term}的审核结果，符合的填“符合”（met）；有差距的须再改一稿',
  },
  versions: {
    en: 'enter {n|plural:new version,new versions} of the plan ({versions}), the last with everything that it needs',
    zh: '方案根据审核意见再修改{n}次，形成第{versions}稿，最后一稿内容齐全',
  },
  versionsChanged: {
    en: 'enter {n|plural:new version,new versions} of the plan ({versions}); fix in version {last}: {keys|key}',
    zh: '方案根据审核意见再修改{n}次，形成第{versions}稿；第{last}稿须改好{keys|key}',
  },
  versionsFirst: {
    en: 'draw up the plan and revise it in answer to the reviews, {n|plural:version,versions} in all, the last with everything that it needs',
    zh: '制定实施方案，并根据审核意见修改，共不少于{n}稿，最后一稿内容齐全',
  },
  versionsFirstChanged: {
    en: 'draw up the plan and revise it in answer to the reviews, {n|plural:version,versions} in all; the last one has to hold {keys|key}',
    zh: '制定实施方案，并根据审核意见修改，共不少于{n}稿；最后一稿须写明{keys|key}',
  },
  reviewVersion: {
    en: 'review version {version} of the plan: all four results pass, no defects, approved',
    zh: '审核方案第{version}稿：四项审核均通过（pass），未查出方案问题（defects），审核决定为通过（approve）',
  },
  complete: {
    en: 'version {version} of the plan: complete {key|key} with what the plan says; what the plan itself lacks takes a new version and its review',
    zh: '方案第{version}稿：补齐{key|key}，照方案原文补录；方案本身没有的，修改方案，形成新一稿，报督导组审核',
  },
  asOf: {
    en: 'set asOf to {day|date}, the day that this list is made for, or to the day when all of it is done',
    zh: '把记录日期（asOf）改为{day|date}（本清单所依据的日期），或全部办妥之日',
  },
  emptySectionInBook: {
    en: 'enter {part|section} on the sheet “{sheet}”, or tick “Recorded as none” there if there is none',
    zh: '在“{sheet}”表补录{part|section}；确实没有的，勾选“本项记录为无”',
  },
  emptySection: {
    en: 'enter {part|section}, or write {none} if there is none',
    zh: '补录{part|section}；确实没有的，写 {none|yaml}',
  },
} as const satisfies Readonly<Record<string, Localized>>;

/** The layout of the list. */
export const LIST_WORDS = {
  heading: { en: '{unit}: {n|plural:thing,things} to do', zh: '{unit}：还须办理{n}项' },
  nothing: { en: '{unit}: ✔ nothing to do', zh: '{unit}：✔ 没有需要办理的事项' },
  duty: { en: 'By {duty} ({n})', zh: '责任单位：{duty}（{n}项）' },
  correct: { en: 'correct {line} {lines}: {what}', zh: '更正第{lines}行：{what}' },
  stands: { en: '{line} {lines}: {what}', zh: '第{lines}行：{what}' },
  byMeeting: {
    en: '{what}; dated no later than the meeting ({date|date})',
    zh: '{what}；日期不得晚于专题民主生活会（{date|date}）',
  },
  meeting: {
    en: 'What was not done by the day of the meeting does not count for it: hold the meeting again, and enter its new date.',
    zh: '会前没有办理的事项，会后补办不予统计：须重新召开专题民主生活会，并更新会议日期。',
  },
  until: { en: '{what}; {who}', zh: '{what}；{who}' },
  leaves: {
    en: '{who|who} is in post until {to|date}: nothing later counts',
    zh: '{who|who}任职至{to|date}，只能补登任职期间的事项',
  },
  atLines: { en: '{what} ({line} {lines})', zh: '{what}（第{lines}行）' },
  correctCells: { en: 'correct {lines}: {what}', zh: '更正{lines}：{what}' },
  standsInCells: { en: '{lines}: {what}', zh: '{lines}：{what}' },
  atCells: { en: '{what} ({lines})', zh: '{what}（{lines}）' },
  onSheets: { en: '{what}; on the sheet {sheets}', zh: '{what}；填入“{sheets}”表' },
  linesSome: { en: '{lines} and {n} more', zh: '{lines}等{n}处' },
  by: { en: 'by {by|date}', zh: '期限{by|date}' },
  overdue: { en: 'by {by|date}, overdue', zh: '期限{by|date}，已逾期' },
  now: { en: 'now', zh: '即办' },
  served: { en: '{rule} {have}/{need}', zh: '{rule} {have}/{need}' },
  optional: {
    en: 'Warnings, which never keep a record from passing ({n})',
    zh: '提醒事项，不影响结论，可一并办理（{n}项）',
  },
  fix: { en: 'how: {fix}', zh: '办法：{fix}' },
  complete: {
    en: 'Tried out: when all of this is done, the record passes.',
    zh: '经试算，以上事项全部办妥后即可通过。',
  },
  open: {
    en: 'Some of these entries may require more: run audit todo again when they are done.',
    zh: '有的内容补录、更正之后才知道是否还缺其他事项：办妥后请再运行一次 audit todo。',
  },
  folder: { en: 'All records together: {n|plural:thing,things} to do', zh: '全部记录综合核查：还须办理{n}项' },
  talks: {
    en: 'Do not hold talks of two rounds on one day, or two talks with the same person at once.',
    zh: '不同轮次的谈心谈话不安排在同一天，同一人不能同时参加两场谈话。',
  },
  legend: {
    en: 'After each rule: what the record has / what it needs. Entries dated after asOf do not count: for anything done later, set asOf to that day or a later one. Every week until then also needs its weekly report; --as-of DAY lists what will be due on a day.',
    zh: '规则后的数字为“已有/应有”。登记日期晚于记录日期的不计入：以后办理的，要把记录日期改为办理当日或之后；其间每周另须补报督导周报。用 --as-of 日期 可列出到那一天应办的事项。',
  },
  sums: {
    en: 'In all: {records|plural:record,records}, {n|plural:thing,things} to do',
    zh: '合计：{records}份记录，还须办理{n}项',
  },
  byDuty: { en: 'by duty', zh: '按责任单位' },
  byTeam: { en: 'by team', zh: '按督导组' },
  things: { en: 'to do', zh: '事项' },
  overdueThings: { en: 'overdue', zh: '已逾期' },
  units: { en: 'units', zh: '单位数' },
  noTeam: { en: 'no team given', zh: '未注明督导组' },
} as const satisfies Readonly<Record<string, Localized>>;
