import type { Localized } from '../model.ts';

/** The words of a sheet. They are said to a unit, and name no key of a record. */
export const SHEET_WORDS = {
  notice: { en: 'Rectification notice', zh: '整改通知单' },
  teamSheet: { en: 'Supervision team’s own items', zh: '督导组自查单' },
  officeSheet: { en: 'Office’s own items', zh: '办公室自查单' },
  summary: { en: 'Summary of rectification notices', zh: '整改通知单汇总' },
  number: { en: '[{year}] No. {n}', zh: '〔{year}〕{n}号' },
  noNumber: { en: '[{year}] No. ____', zh: '〔{year}〕　　号' },
  to: { en: 'To: {name}', zh: '{name}：' },
  lead: {
    en: 'Under {basis}, your campaign records were examined as they stood on {asOf|date}. {n|plural:matter has,matters have} to be put right:',
    zh: '根据{basis}，对你单位截至{asOf|date}的教育实践活动情况进行了核查，发现{n}个方面的问题，现通知如下。',
  },
  leadOwn: {
    en: 'The campaign records were examined as they stood on {asOf|date}. {n|plural:item is,items are} yours to settle:',
    zh: '截至{asOf|date}的教育实践活动情况核查中，属于本级职责、须自行办理的事项共{n}项，现列出如下。',
  },
  closing: {
    en: 'Put these matters right by the time stated, and hand in the reply sheet with the evidence.',
    zh: '请对照上述问题逐项整改，按时限将整改情况和佐证材料随回执一并报送。',
  },
  closingOwn: {
    en: 'Settle these items, and enter the outcome in the records.',
    zh: '以上事项请逐项办理，办理情况补记入有关记录。',
  },
  problem: { en: '{titles}: {texts}', zh: '{titles}：{texts}' },
  ofUnit: { en: '{name}, {titles}: {texts}', zh: '{name}，{titles}：{texts}' },
  absent: {
    en: 'the record has no {part|section}; enter it or, if there is none, say so',
    zh: '记录中没有{part|section}；请补录，确实没有的注明“无”',
  },
  more: { en: '{n} more, see the report', zh: '另有{n}处，见核查报告' },
  ownRequirement: { en: 'requirements of supervision', zh: '督导工作要求' },
  and: { en: '{first} and other requirements', zh: '{first}等要求' },
  alone: { en: '{first}', zh: '{first}要求' },
  now: { en: 'at once', zh: '立即整改' },
  day: { en: '{day|date}', zh: '{day|date}' },
  lines: { en: 'line {lines} of {file}', zh: '{file}第{lines}行' },
  wholeFile: { en: '{file}', zh: '{file}' },
  noRecordTitle: { en: 'No record handed in', zh: '未报活动记录' },
  noRecord: {
    en: 'the roster lists your unit, and no readable record of it was found',
    zh: '名册列有你单位，未收到可读取的活动记录',
  },
  handIn: {
    en: 'hand in the campaign record with the evidence it cites',
    zh: '补报活动记录，并附所引用的佐证材料',
  },
  none: { en: 'none', zh: '无' },
  noTeam: { en: 'no team given', zh: '未注明督导组' },
} as const satisfies Readonly<Record<string, Localized>>;

/** The words that stand in the templates themselves. */
export const TEMPLATE_WORDS = {
  columns: {
    en: ['No.', 'Problem', 'Basis', 'What to do', 'Deadline', 'Where it shows'],
    zh: ['序号', '问题', '依据', '整改要求', '时限', '佐证'],
  },
  widths: [560, 2560, 1480, 1840, 1260, 1440],
  total: { en: 'Items in all: ', zh: '合计（项）：' },
  seal: { en: '(seal)', zh: '（盖章）' },
  receipt: { en: 'Reply sheet', zh: '回　执' },
  receiptColumns: {
    en: ['No.', 'What was done', 'Supporting documents', 'Done on', 'Signed by'],
    zh: ['序号', '整改情况', '佐证材料', '完成日期', '经办人签字'],
  },
  receiptWidths: [620, 3420, 2200, 1400, 1500],
  truth: { en: 'The above is true; the documents are attached.', zh: '以上整改情况属实，佐证材料附后。' },
  head: {
    en: 'Head of unit (sign, seal): __________ Date: ________',
    zh: '单位主要负责人（签字、盖章）：　　　　　年　　月　　日',
  },
  review: {
    en: 'Reviewed by team (sign): __________ Date: ________',
    zh: '督导组复核（签字）：　　　　　　　　　　年　　月　　日',
  },
  summaryColumns: {
    en: ['No.', 'Number', 'Unit', 'Team', 'Problems', 'Deadline'],
    zh: ['序号', '文号', '单位', '督导组', '问题数', '最晚时限'],
  },
  summaryWidths: [620, 1700, 2700, 1900, 900, 1320],
} as const;

/** The tags of a template; a template in either language may use either name. */
export const TAGS = {
  title: '标题',
  number: '文号',
  to: '主送',
  unit: '单位',
  team: '督导组',
  lead: '正文',
  rows: '问题清单',
  no: '序号',
  problem: '问题',
  basis: '依据',
  fix: '整改要求',
  deadline: '时限',
  evidence: '佐证',
  closing: '结语',
  issuer: '落款',
  date: '日期',
  receipt: '回执',
  count: '问题数',
} as const;

export type Tag = keyof typeof TAGS;
