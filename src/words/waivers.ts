import type { Localized } from '../model.ts';

/** What may be wrong with an exception, and that it ends soon. */
export const REMARKS = {
  always: {
    en: 'nothing can be waived for {rule}: a record that is unreadable or malformed never passes; not applied',
    zh: '{rule} 不能准予例外：记录读不出来或者格式有误，就不能通过；不予采用',
  },
  ofFolder: {
    en: 'nothing can be waived for {rule}: it judges all records together; not applied',
    zh: '{rule} 不能准予例外：这是对全部记录综合核查的规则；不予采用',
  },
  own: {
    en: 'approved by {name}, which is also the name of a person of the unit or of a member of its supervision team: not applied to {n|plural:record,records}; have somebody else approve it',
    zh: '批准人{name}与该单位人员或者督导该单位的督导组成员同名，对{n}份记录不予采用；请由其他同志批准',
  },
  overlapping: {
    en: 'overlaps with the waiver on line {lines}, so neither is applied; keep one of them',
    zh: '与第{lines}行的例外事项重叠，均不予采用；请只保留一项',
  },
  beyondBudget: {
    en: 'over the limit on exceptions in force at once: not applied to {n|plural:check,checks}',
    zh: '同时有效的例外事项超出限额，其中{n}项不予采用',
  },
  expired: {
    en: 'expired on {until|date}: not applied to {n|plural:record,records} judged as of a later day; remove it, or have it granted again',
    zh: '已于{until|date}到期，对核查基准日在此之后的{n}份记录不予采用；请删去或者重新报批',
  },
  noRecord: {
    en: 'covers nothing: no record here is of the unit, team or category that it names',
    zh: '没有适用：所核查的记录中没有该单位、督导组或者单位类别的记录',
  },
  notYet: {
    en: 'covers nothing yet: it is in force from {from|date} on',
    zh: '没有适用：自{from|date}起才有效',
  },
  notChecked: {
    en: 'covers nothing: none of its rules was checked',
    zh: '没有适用：所列规则均未核查',
  },
  met: {
    en: 'covers nothing: none of its rules is unmet; remove it',
    zh: '没有适用：所列规则没有不通过、未到期或者无法判定的；请删去',
  },
  partly: {
    en: 'covers {subject} alone, and {n|plural:check is,checks are} unmet for other reasons, so it settles nothing there',
    zh: '只针对{subject}；有{n}项未达到要求另有其他原因，不能准予例外',
  },
  ending: {
    en: 'ends soon, on {until|date}',
    zh: '即将到期，截止日期为{until|date}',
  },
} as const satisfies Readonly<Record<string, Localized>>;

export type RemarkCode = keyof typeof REMARKS;

/** True of what is no more than worth knowing. */
export const isNotice = (code: string): boolean => code === 'ending';

export const WAIVER_WORDS = {
  waived: {
    en: 'waived: {reason} (approved by {name}, {post}; until {until|date})',
    zh: '准予例外：{reason}（批准人：{post}{name}；截止日期：{until|date}）',
  },
  title: { en: 'Waivers', zh: '准予例外' },
  sum: {
    en: '{n|plural:check is,checks are} waived, by the file {path}, and without effect on the verdict.',
    zh: '按{path}准予例外{n}项，不影响结论。',
  },
  none: { en: 'No check is waived; the file of waivers is {path}.', zh: '{path}所列例外事项均未适用。' },
  remark: { en: '{path}, line {line}: {words}', zh: '{path}第{line}行：{words}' },
  passWaived: { en: '{text}, {n} waived', zh: '{text}，准予例外{n}项' },
} as const satisfies Readonly<Record<string, Localized>>;
