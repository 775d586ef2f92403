import type { Localized } from '../model.ts';

/** What a ledger says in its own words. */
export const LEDGER_WORDS = {
  title: {
    en: 'Ledger as of {day|date}: {n|plural:problem,problems}, {open} open, {mended} closed',
    zh: '整改台账（截至{day|date}）：问题{n}个，未整改{open}个，已销号{mended}个',
  },
  empty: { en: 'The ledger is empty.', zh: '整改台账中没有问题。' },
  overdueTitle: { en: 'Overdue', zh: '逾期未整改' },
  cameBackTitle: { en: 'Failed again after it was mended', zh: '整改后再次出现' },
  openTitle: { en: 'Open', zh: '未整改' },
  list: { en: '{title} ({n})', zh: '{title}（{n}）' },
  line: { en: '{unit}: {title}: {message}', zh: '{unit}：{title}：{message}' },
  seen: {
    en: 'first seen {first|date}, last seen {last|date}{due}{back}',
    zh: '首次发现{first|date}，最近发现{last|date}{due}{back}',
  },
  due: { en: ', due {due|date}', zh: '，时限{due|date}' },
  back: { en: ', failed again {n|plural:time,times}', zh: '，整改后再次出现{n}次' },
  more: { en: 'and {n} more; -r csv=FILE writes all', zh: '另有{n}个，用 -r csv=文件 可导出全部' },
  byTeam: { en: 'team', zh: '督导组' },
  noTeam: { en: '(no team given)', zh: '（未注明督导组）' },
  allTogether: { en: 'All records together', zh: '全部记录综合核查' },
  all: { en: 'problems', zh: '问题' },
  open: { en: 'open', zh: '未整改' },
  overdue: { en: 'overdue', zh: '逾期' },
  inTime: { en: 'open, in time', zh: '期限内未整改' },
  mended: { en: 'closed', zh: '已销号' },
  again: { en: 'came back', zh: '再次出现' },
  rate: { en: 'rate', zh: '整改率' },
  gone: { en: 'not judged', zh: '暂不核查' },
  percent: { en: '{n}%', zh: '{n}%' },
  sum: { en: 'In sum', zh: '合计' },
  sheet: { en: 'Ledger', zh: '整改台账' },
  sheetTeams: { en: 'By team', zh: '按督导组' },
  yes: { en: 'yes', zh: '是' },
} as const satisfies Readonly<Record<string, Localized>>;

/** The columns of the ledger as a table. */
export const COLUMNS = {
  number: { en: 'no.', zh: '序号' },
  unit: { en: 'unit id', zh: '单位编号' },
  name: { en: 'unit', zh: '单位名称' },
  team: { en: 'team', zh: '督导组' },
  rule: { en: 'rule', zh: '规则' },
  title: { en: 'requirement', zh: '核查项目' },
  problem: { en: 'problem', zh: '问题' },
  firstSeen: { en: 'first seen', zh: '首次发现' },
  lastSeen: { en: 'last seen', zh: '最近发现' },
  due: { en: 'due', zh: '整改时限' },
  state: { en: 'state', zh: '整改情况' },
  overdue: { en: 'overdue', zh: '是否逾期' },
  closed: { en: 'closed on', zh: '销号日期' },
  cameBack: { en: 'came back', zh: '再次出现次数' },
} as const satisfies Readonly<Record<string, Localized>>;
