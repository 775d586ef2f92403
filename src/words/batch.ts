import type { Localized } from '../model.ts';
import type { Result } from './report.ts';

/** The modules as column heads: at most four columns wide, in both languages. */
export const MODULE_HEADS: Readonly<Record<string, Localized>> = {
  record: { en: 'Rec', zh: '记录' },
  plan: { en: 'Plan', zh: '方案' },
  study: { en: 'Stud', zh: '学习' },
  opinions: { en: 'Opin', zh: '意见' },
  talks: { en: 'Talk', zh: '谈话' },
  problems: { en: 'Prob', zh: '问题' },
  criticism: { en: 'Crit', zh: '批评' },
  drafts: { en: 'Drft', zh: '材料' },
  meeting: { en: 'Meet', zh: '会议' },
  guidance: { en: 'Supv', zh: '督导' },
  archive: { en: 'Arch', zh: '档案' },
  integrity: { en: 'Intg', zh: '真实' },
};

/** The legend of the matrix. */
export const RESULT_NAMES: Readonly<Record<Result, Localized>> = {
  pass: { en: 'passed', zh: '通过' },
  fail: { en: 'failed', zh: '不通过' },
  warning: { en: 'warning', zh: '提醒' },
  pending: { en: 'pending', zh: '未到期' },
  info: { en: 'hint', zh: '提示' },
  unclear: { en: 'unclear', zh: '无法判定' },
  waived: { en: 'waived', zh: '准予例外' },
  notApplicable: { en: 'not applicable', zh: '不适用' },
};

/** The categories of units, in the order of record.md. */
export const CATEGORIES: readonly string[] = ['township', 'subdistrict', 'sector', 'standingCommittee', 'other'];

/** A percentage. Rounding never turns some into 0 %, or less than all into 100 %. */
export function sayShare(part: number, whole: number): string {
  const percent = Math.round((100 * part) / whole);
  if (percent === 0 && part > 0) return '<1%';
  return percent === 100 && part < whole ? '>99%' : `${percent}%`;
}

export const BATCH_WORDS = {
  matrix: { en: 'Units by modules, worst first', zh: '各单位分项核查结果（问题多的在前）' },
  unit: { en: 'unit', zh: '单位' },
  id: { en: 'id', zh: '编号' },
  file: { en: 'file', zh: '文件' },
  signs: { en: 'Signs: ', zh: '符号：' },
  notChecked: { en: 'not checked', zh: '未核查' },
  cells: {
    en: 'The symbol before a unit is its verdict. Each cell shows the worst result of its module, and how many checks have it if more than one.',
    zh: '行首符号为该单位的结论；每格为该类要求中最严重的结果，不止1项的后附项数。',
  },
  notCheckedWhy: {
    en: '“·” means that the file cannot be read, so nothing else was checked.',
    zh: '标“·”的，文件无法读取，其余各项均未核查。',
  },
  noRecordWhy: {
    en: '“·” means that the file cannot be read, or that there is none, so nothing else was checked.',
    zh: '标“·”的未作核查：文件无法读取，或者未见记录。',
  },
  offWhy: {
    en: '“·” means not checked: no rule of that kind is in force for the unit, or its file cannot be read or is missing.',
    zh: '标“·”的未作核查：该类规则对该单位均已停用，或者文件无法读取，或者未见记录。',
  },
  heads: { en: 'Columns: {heads}.', zh: '其中{heads}。' },
  head: { en: '{head} = {module}', zh: '“{head}”指{module}' },
  lacking: {
    en: 'What most units lack ({n|plural:record,records})',
    zh: '各单位普遍存在的问题（{n}份记录）',
  },
  lackingSome: {
    en: 'What most units lack ({n|plural:record,records}; the first {most} of {m} requirements)',
    zh: '各单位普遍存在的问题（{n}份记录；共涉及{m}项要求，列前{most}项）',
  },
  notMet: { en: 'not met', zh: '不通过' },
  unclear: { en: 'unclear', zh: '无法判定' },
  share: { en: 'share', zh: '占比' },
  byTeam: { en: 'Totals by supervision team', zh: '按督导组汇总' },
  byCategory: { en: 'Totals by category', zh: '按单位类别汇总' },
  team: { en: 'team', zh: '督导组' },
  category: { en: 'category', zh: '单位类别' },
  categoryName: { en: '{category|term}', zh: '{category|word}' },
  notSaid: { en: '(not given)', zh: '（未注明）' },
  records: { en: 'records', zh: '记录份数' },
  all: { en: 'all', zh: '合计' },
  todo: {
    en: 'What to do, by duty (number of records)',
    zh: '待办事项（按责任单位，列所涉及的记录份数）',
  },
  duty: { en: 'By {duty} ({n})', zh: '{duty}（{n}项）' },
  notDue: { en: 'not due yet', zh: '其中未到期' },
  details: {
    en: 'For the details of one unit, audit its record alone, and otherwise with the same options:',
    zh: '查看某一单位的详细情况，请单独核查该单位的记录，其他选项照旧：',
  },
  only: {
    en: 'For some of the requirements alone, add --only, such as --only "talks/*".',
    zh: '只看某一类要求的，可加 --only，例如 --only "talks/*"。',
  },
  anyPath: { en: 'PATH', zh: '记录路径' },
} as const satisfies Readonly<Record<string, Localized>>;
