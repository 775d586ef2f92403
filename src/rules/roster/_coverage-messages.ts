import { lackMessages } from '../../rule/folder-records.ts';
import type { Messages } from '../../rule/rule.ts';

export const coverageMessages = {
  ...lackMessages,
  pass: {
    en: 'units of the roster with a supervision team and one record that agrees with it: {found} of {required}',
    zh: '名册中应督导单位{required}个，督导组和记录均相符的{found}个',
  },
  fail: {
    en: 'units of the roster with a supervision team and one record that agrees with it: {found} of {required}',
    zh: '名册中应督导单位{required}个，督导组和记录均相符的{found|zero:一个也没有,只有#个}',
  },
  noTeam: {
    en: 'the roster gives {unit|who} the team {team}, which is not among its teams; correct the id or enter the team',
    zh: '名册中{unit|who}的督导组{team}不在督导组名单（teams）内；请更正编号或补录该组',
  },
  emptyTeam: {
    en: 'the team {team} of {unit|who} has no members; enter them',
    zh: '{unit|who}的督导组{team}没有登记成员；请补录成员',
  },
  sameTeamId: {
    en: 'the id {team} is that of {other} (line {line}) already; give {name} one of its own',
    zh: '督导组编号{team}已用于{other}（第{line}行）；请为{name}另行编号',
  },
  sameUnitId: {
    en: 'the id {id} is that of {other} (line {line}) already; give {name} one of its own, or take out the entry',
    zh: '单位编号{id}已用于{other}（第{line}行）；请为{name}另行编号，重复登记的请删去一条',
  },
  noRecord: {
    en: 'among the records that can be read none is of {unit|who}; hand it in, or correct the unit id of the record that is meant',
    zh: '可读取的记录中没有{unit|who}的记录；请补交，单位编号填错的请更正',
  },
  unreadRecord: {
    en: '{path}: this record of {unit|who} cannot be read; fix it first',
    zh: '{path}：{unit|who}的这份记录无法读取；请先改正',
  },
  unsaidRecord: {
    en: '{path}: this record of {unit|who} has no valid unit id or asOf; enter them first',
    zh: '{path}：{unit|who}的这份记录没有有效的单位编号（unit.id）或记录日期（asOf）；请先填写',
  },
  severalRecords: {
    en: '{unit|who} has {n} records: {paths}; keep one',
    zh: '{unit|who}有{n}份记录：{paths}；请只保留一份',
  },
  notInRoster: {
    en: '{path}: the unit {id} is not in the roster; correct the id or enter the unit',
    zh: '{path}：单位{id}不在名册内；请更正编号或补录该单位',
  },
  otherTeam: {
    en: '{path}: the record names the team {team}, the roster {expected}; make them the same',
    zh: '{path}：记录中的督导组是{team}，名册中是{expected}；请核对一致',
  },
  otherName: {
    en: '{path}: the record calls the unit {name}, the roster {expected}; make them the same, or enter the alias in the roster',
    zh: '{path}：记录中的单位名称是“{name}”，名册中是“{expected}”；请核对一致，确属简称的请在名册中补录',
  },
  otherCategory: {
    en: '{path}: the record gives the category {category|term}, the roster {expected|term}; make them the same',
    zh: '{path}：记录中的单位类别是{category|term}，名册中是{expected|term}；请核对一致',
  },
  otherSupervisor: {
    en: '{path}: the record calls the supervisor {id} {name}, the roster {expected}; make them the same',
    zh: '{path}：督导组成员{id}在记录中的姓名是{name}，在名册中是{expected}；请核对一致',
  },
  notOfTeam: {
    en: '{path}: the supervisor {id} is not a member of the team {team} in the roster; correct the id or enter the member',
    zh: '{path}：督导组成员{id}不在名册的督导组{team}名单内；请更正编号或补录成员',
  },
  noUnits: {
    en: 'the roster has no units and there are no records of any: there is nothing to cover',
    zh: '名册中没有活动单位，也没有单位的记录，不涉及督导覆盖',
  },
} as const satisfies Messages;
