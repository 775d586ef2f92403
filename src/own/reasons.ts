import type { Localized, Text } from '../model.ts';

/** Why an expression has no value for an entry or a record. */
const REASONS = {
  noPerson: { en: 'nobody in people has the id {id}', zh: '人员名单（people）中没有编号{id}' },
  noDay: { en: '“{value}” is not a day, as 2014-08-10 is', zh: '“{value}”不是日期，日期写作 2014-08-10' },
  noTime: { en: '“{value}” is not a time of day, as 09:30 is', zh: '“{value}”不是时间，时间写作 09:30' },
  noEntry: {
    en: 'the expression asks for an entry or a key that is not there',
    zh: '表达式要取的那一条或者那一项不存在',
  },
  dividesByZero: { en: 'the expression divides by zero', zh: '表达式中除数为零' },
  noValue: {
    en: 'the expression comes to nothing ({error}); whoever maintains the profile has to correct it',
    zh: '表达式算不出结果；请制定审核标准的人核对',
  },
} as const satisfies Readonly<Record<string, Localized>>;

export type ReasonCode = keyof typeof REASONS;

/** The same words of a whole record bear this code. */
const IN_RECORD = 'InRecord';

/** The code of the words for an entry, or for the whole record where there is no label. */
export const reasonFor = (code: string, label: string): string => (label === '' ? `${code}${IN_RECORD}` : code);

/** The words of all reasons, about an entry and about a record. */
export const REASON_MESSAGES: Readonly<Record<string, Localized>> = Object.fromEntries(
  Object.entries(REASONS).flatMap(([code, { en, zh }]) => [
    [code, { en: `the rule cannot be judged of {label}: ${en}`, zh: `对{label}无法判断：${zh}` }],
    [reasonFor(code, ''), { en: `the rule cannot be judged: ${en}`, zh: `无法判断：${zh}` }],
  ]),
);

/** A function of expressions has no value for what it was given. */
export class NoValue extends Error {
  readonly why: Text;
  constructor(why: Text) {
    super(why.code);
    this.why = why;
  }
}
