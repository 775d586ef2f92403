import type { Lang, Localized, Text } from '../model.ts';
import { say, sayInOwnWords } from './say.ts';

type Messages = Readonly<Record<string, Localized>>;

/** The engine's own messages, shared by all rules. */
export const engineMessages = {
  absent: {
    en: 'the record has no {part|section}; enter it or, if there is none, write {none|yaml}',
    zh: '记录中没有{part|section}；请补录，确实没有的写“{none|yaml}”',
  },
  absentRequired: {
    en: 'the record has no {part|section}; enter it',
    zh: '记录中没有{part|section}；请补录',
  },
  broken: {
    en: 'not judged: {part|section} does not match the schema; first fix what record/schema reports',
    zh: '无法判定：{part|section}的格式有误；请先改正“记录格式”一项所列的问题',
  },
  noAsOf: {
    en: 'not judged: the record has no valid asOf; write the day it was drawn up',
    zh: '无法判定：没有填写有效的记录日期（asOf）；请填写',
  },
  noAsOfInBook: {
    en: 'not judged: the record has no valid day; enter it under “{column}” on the sheet “{sheet}”',
    zh: '无法判定：没有填写有效的记录日期；请在“{sheet}”表的“{column}”填写日期',
  },
  absentInBook: {
    en: 'the record has no {part|section}; enter it on the sheet “{sheet}” or, if there is none, tick “Recorded as none” there',
    zh: '记录中没有{part|section}；请在“{sheet}”表补录，确实没有的，勾选“本项记录为无”',
  },
  noArchiveSheet: {
    en: 'not judged: evidence is named, but the record has no archive; enter it on its sheet or, if there is none, tick “Recorded as none” there',
    zh: '无法判定：填有佐证材料，但记录中没有活动档案；请在“活动档案”表补录，确实没有的，勾选“本项记录为无”',
  },
  emptyCell: {
    en: '“{column}” on the sheet “{sheet}” must be filled in{wanted|cell}',
    zh: '请在“{sheet}”表的“{column}”{wanted|cell}',
  },
  emptyCells: {
    en: '{columns} on the sheet “{sheet}” must be filled in',
    zh: '请填写“{sheet}”表的{columns}',
  },
  emptySheet: {
    en: 'the sheet “{sheet}” must be filled in, a row for each entry',
    zh: '请填写“{sheet}”表，每条一行',
  },
  timeInCell: {
    en: '“{value}” is not a time of day; enter hours and minutes, as in 09:00',
    zh: '“{value}”不是时间；请按“时:分”填写，如 09:00',
  },
  flagInCell: {
    en: '“{value}” is neither yes nor no; choose one from the list',
    zh: '“{value}”不是“是”或“否”；请从下拉列表中选择',
  },
  noNumberInCell: {
    en: '“{value}” is not a number; enter it in digits',
    zh: '此处只填数字，“{value}”不是数字；请用阿拉伯数字填写',
  },
  numberInCell: {
    en: '“{value}” is a text, and a number is meant here; enter {suggestion}',
    zh: '此处只填数字：请把“{value}”改为{suggestion}',
  },
  nobodyInCell: {
    en: '“{value}” is nobody in this record; choose from the list, or enter the person on the sheet of people first',
    zh: '本记录的名单中没有“{value}”；请从下拉列表中选择，或先将其补录到名单',
  },
  notAMap: {
    en: 'not judged: the file is not a record of keys and values',
    zh: '无法判定：文件内容不是逐项填写的记录',
  },
  later: {
    en: 'dated {date|date}, after {asOf|date}, the day judged as of',
    zh: '日期为{date|date}，晚于核查基准日{asOf|date}',
  },
  beforeCampaign: {
    en: 'dated {date|date}, before the campaign began on {begins|date}',
    zh: '日期为{date|date}，早于活动开始日{begins|date}',
  },
  noRoster: {
    en: 'there is no roster to check the records against',
    zh: '没有名册可供对照',
  },
  fewerThanTwo: {
    en: 'fewer than two records: there is nothing to compare',
    zh: '记录不足两份，无从比较',
  },
  more: {
    en: '{n|plural:further finding is,further findings are} left out here; correct those above first and run the audit again',
    zh: '另有{n}处问题未列出；请先改正以上各处，再重新核查',
  },
  ownDefect: {
    en: 'not judged: the rule of the profile failed ({error|half}); whoever maintains the profile has to correct the rule',
    zh: '无法判定：审核标准中的这项自定规则运行出错（{error|half}）；请制定审核标准的人改正',
  },
  defect: {
    en: 'not judged: a defect of the program in this rule ({error}); please report it',
    zh: '无法判定：程序在执行本项规则时出错（{error}）；请反馈给开发者',
  },
} as const satisfies Messages;

/** Renders a text with the rule's messages or, failing that, the engine's. A text without a template is shown as its code. */
export function sayText(messages: Messages | undefined, { code, params, keys }: Text, lang: Lang): string {
  const engine: Messages = engineMessages;
  const template = messages?.[code] ?? engine[code];
  if (!template) return code;
  return keys === 'zh' && lang === 'zh' ? sayInOwnWords(template, params) : say(template, params, lang);
}
