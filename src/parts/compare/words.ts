import type { Localized } from '../../model.ts';
import type { Page } from '../../report/text/page.ts';
import type { Change, Gone, UnitDifference } from './difference.ts';

/** What a comparison says in its own words. */
export const CHANGE_WORDS: Readonly<Record<Change, Localized>> = {
  newlyFailing: { en: 'newly failing', zh: '新出现的问题' },
  newlyPassing: { en: 'newly passing', zh: '已解决的问题' },
  stillFailing: { en: 'still failing', zh: '仍未解决的问题' },
  gone: { en: 'gone', zh: '不再核查的问题' },
};

/** The same of reports that were judged on different terms. */
export const ALONE_WORDS: Readonly<Record<Change, Localized>> = {
  newlyFailing: { en: 'failing in the new report only', zh: '仅新报告有的问题' },
  newlyPassing: { en: 'failing in the old report only', zh: '仅原报告有的问题' },
  stillFailing: { en: 'failing in both', zh: '两份报告都有的问题' },
  gone: CHANGE_WORDS.gone,
};

export const GONE_WORDS: Readonly<Record<Gone, Localized>> = {
  noRecord: { en: 'the new report has no record of the unit', zh: '新报告中没有该单位的记录' },
  notChecked: { en: 'the new report does not check it', zh: '新报告未核查此项' },
  notApplicable: { en: 'not applicable now', zh: '此项现不适用' },
  unclear: { en: 'cannot be judged now', zh: '此项现无法判定' },
  notDue: { en: 'not due now', zh: '此项现未到期' },
  waived: { en: 'an exception settles it now', zh: '此项现准予例外' },
  hint: { en: 'it is only a hint now', zh: '此项现只作提示' },
  failsOtherwise: { en: 'can be judged now, and fails', zh: '此项现可判定，但未达到要求' },
};

export const WORDS = {
  title: {
    en: 'What changed from {old} to {new}',
    zh: '{old} 与 {new} 的比较',
  },
  nothing: { en: 'Nothing that fails has changed.', zh: '未达到要求的事项没有变化。' },
  sums: { en: 'In sum', zh: '合计' },
  byTeam: { en: 'By team', zh: '按督导组' },
  team: { en: 'team', zh: '督导组' },
  noTeam: { en: '(no team)', zh: '（未填督导组）' },
  together: { en: 'All records together', zh: '全部记录合在一起' },
  verdict: { en: '{before} → {after}', zh: '{before} → {after}' },
  noVerdict: { en: 'no record', zh: '无记录' },
  item: { en: '{title}: {words}', zh: '{title}：{words}' },
  count: { en: '{change}: {n}', zh: '{change}：{n}项' },
  change: { en: 'change', zh: '变化' },
  requirement: { en: 'requirement', zh: '核查项目' },
  words: { en: 'what is wrong', zh: '问题' },
  place: { en: 'place', zh: '位置' },
  was: { en: 'before: {words}', zh: '原为：{words}' },
  wasBetter: { en: 'worse now; before: {words}', zh: '差距扩大，原为：{words}' },
  noRecord: {
    en: 'the new report has no record of the unit; {n|plural:thing that failed is,things that failed are} not looked at any more',
    zh: '新报告中没有该单位的记录；原有的{n}个问题不再核查',
  },
  at: { en: '{path}:{line}', zh: '{path} 第{line}行' },
} as const satisfies Readonly<Record<string, Localized>>;

/** That there is no record is said once, and not of each thing that failed. */
export const sayNoRecord = (page: Page, { changes: { gone } }: UnitDifference): string =>
  gone.length === 0 ? page.tell(GONE_WORDS.noRecord) : page.tell(WORDS.noRecord, { n: gone.length });
