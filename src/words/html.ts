import type { Localized } from '../model.ts';

/** The languages as HTML and SARIF name them. */
export const HTML_LANGS = { en: 'en', zh: 'zh-CN' } as const;

/** The parts of the page that do not depend on its script. */
export const HTML_WORDS = {
  title: { en: 'Audit of activity records', zh: '活动记录核查报告' },
  titleOf: {
    en: '{banner}: audit of activity records as of {day|date}',
    zh: '{banner}活动记录核查报告（截至{day|date}）',
  },
  noScript: {
    en: 'No scripts run here. Below is what each record did not pass; with scripts, this page shows all evidence, the matrix of units by checks, and a filter.',
    zh: '此处未运行脚本，以下只列出各单位不通过的事项。运行脚本后，可查看全部依据、单位与核查项目对照表，并可筛选、打印整改通知单。',
  },
  toSums: { en: 'Totals', zh: '汇总' },
  sums: { en: 'Totals', zh: '汇总' },
  passedOver: {
    en: '{n|plural:file or folder,files and folders} that may be taken for {n|plural:a record,records} not audited:',
    zh: '未予核查、可能被当作记录的文件或文件夹（{n}个）：',
  },
  nothing: { en: 'There is nothing to fix.', zh: '没有需要整改的事项。' },
} as const satisfies Readonly<Record<string, Localized>>;
