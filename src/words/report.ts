import type { Duty, Localized, Outcome, PlacedCheck, Provenance, Standing, Verdict } from '../model.ts';

/** The result of a check as shown to readers: a failed check of less than error severity is a warning or a hint. */
export type Result = Outcome | 'warning' | 'info' | 'waived';

export function resultOf({ outcome, severity, waiver }: PlacedCheck): Result {
  if (waiver) return 'waived';
  return outcome === 'fail' && severity !== 'error' ? severity : outcome;
}

/** Results and verdicts, worst first. */
export const RESULT_ORDER: readonly Result[] = [
  'fail',
  'warning',
  'unclear',
  'pending',
  'info',
  'waived',
  'pass',
  'notApplicable',
];
/** Few runs have any: where there are none, tables and legends leave them out. */
export const RARE_RESULTS: readonly Result[] = ['waived', 'info'];
export const VERDICT_ORDER: readonly Verdict[] = ['fail', 'incomplete', 'pending', 'pass'];
/** The same with the units that have no record. */
export const STANDING_ORDER: readonly Standing[] = ['missing', ...VERDICT_ORDER];

/** The standings that tables have columns for: few runs lack a record. */
export const standingsAmong = (rows: readonly { readonly verdict: Standing }[]): readonly Standing[] =>
  rows.some(({ verdict }) => verdict === 'missing') ? STANDING_ORDER : VERDICT_ORDER;

/** The duties, in the order of the report. */
export const DUTY_ORDER: readonly Duty[] = ['unit', 'team', 'office'];

/** Found and required, where they agree with the outcome: what fails although both are equal fails for another reason. */
export const numbersOf = ({ outcome, found, required }: PlacedCheck): readonly [number, number] | null =>
  found === null || required === null || (outcome !== 'pass' && found >= required) ? null : [found, required];

/** A requirement that is not due, and would be no error if it were. */
export const isIdleWarning = ({ outcome, severity }: PlacedCheck): boolean =>
  outcome === 'pending' && severity !== 'error';

/** Whether a check asks nobody to do anything. */
export const needsNobody = ({ outcome, waiver }: PlacedCheck): boolean =>
  waiver !== undefined || outcome === 'pass' || outcome === 'notApplicable';

/** How many of the checks asked nothing of the record. */
export const idleAmong = (results: readonly Result[]): { readonly n: number; readonly all: number } => ({
  n: results.filter((result) => result === 'notApplicable').length,
  all: results.length,
});

export const GLYPHS: Readonly<Record<Result, string>> = {
  pass: '✔',
  fail: '✖',
  warning: '⚠',
  pending: '…',
  info: 'ℹ',
  unclear: '?',
  waived: '◌',
  notApplicable: '–',
};

/** Shown in place of a result if the record cannot be read. */
export const NOT_CHECKED = '·';

export const VERDICT_GLYPHS: Readonly<Record<Standing, string>> = {
  missing: GLYPHS.fail,
  pass: GLYPHS.pass,
  fail: GLYPHS.fail,
  incomplete: GLYPHS.unclear,
  pending: GLYPHS.pending,
};

export const VERDICTS: Readonly<Record<Standing, Localized>> = {
  missing: { en: 'NO RECORD', zh: '未见记录' },
  pass: { en: 'PASS', zh: '通过' },
  fail: { en: 'FAIL', zh: '不通过' },
  incomplete: { en: 'INCOMPLETE, cannot be judged', zh: '记录不全，无法判定' },
  pending: { en: 'PENDING, not due yet', zh: '未到期，待完成' },
};

/** Short forms for tables and sums. */
export const SHORT_VERDICTS: Readonly<Record<Standing, Localized>> = {
  missing: VERDICTS.missing,
  pass: { en: 'PASS', zh: '通过' },
  fail: { en: 'FAIL', zh: '不通过' },
  incomplete: { en: 'INCOMPLETE', zh: '记录不全' },
  pending: { en: 'PENDING', zh: '未到期' },
};

export const RESULTS: Readonly<Record<Result, Localized>> = {
  pass: { en: '{n} passed', zh: '通过{n}项' },
  fail: { en: '{n} failed', zh: '不通过{n}项' },
  warning: { en: '{n|plural:warning,warnings}', zh: '提醒{n}项' },
  pending: { en: '{n} pending', zh: '未到期{n}项' },
  info: { en: '{n|plural:hint,hints}', zh: '提示{n}项' },
  unclear: { en: '{n} unclear', zh: '无法判定{n}项' },
  waived: { en: '{n} waived', zh: '准予例外{n}项' },
  notApplicable: { en: '{n} not applicable', zh: '不适用{n}项' },
};

export const PROVENANCES: Readonly<Record<Provenance, Localized>> = {
  article: { en: 'article', zh: '原文要求' },
  'article-fact': { en: 'practice', zh: '原文做法' },
  central: { en: 'central', zh: '中央通知' },
  proposal: { en: 'own rule', zh: '程序自设' },
  profile: { en: 'profile', zh: '本地自定' },
};

export const DUTIES: Readonly<Record<Duty, Localized>> = {
  unit: { en: 'the unit', zh: '本单位' },
  team: { en: 'the supervision team', zh: '督导组' },
  office: { en: 'the supervision office', zh: '督导办' },
};

export const MODULES: Readonly<Record<string, Localized>> = {
  own: { en: 'Rules of the profile', zh: '自定规则' },
  record: { en: 'The record itself', zh: '记录本身' },
  plan: { en: 'Plan', zh: '实施方案' },
  study: { en: 'Study', zh: '学习教育' },
  opinions: { en: 'Opinions', zh: '征求意见' },
  talks: { en: 'Heart-to-heart talks', zh: '谈心谈话' },
  problems: { en: 'Problems', zh: '查摆问题' },
  criticism: { en: 'Criticism', zh: '批评意见' },
  drafts: { en: 'Self-examination drafts', zh: '对照检查材料' },
  meeting: { en: 'Democratic life meeting', zh: '专题民主生活会' },
  guidance: { en: 'Supervision', zh: '督导工作' },
  archive: { en: 'Archive', zh: '活动档案' },
  integrity: { en: 'Integrity', zh: '真实性核查' },
  roster: { en: 'Roster', zh: '督导名册' },
  folder: { en: 'Records side by side', zh: '各单位记录比对' },
};

const modules = new Map<string, string>();

/** The module of a rule. Memoized, since every check of every record asks for it. */
export function moduleOf(rule: string): string {
  const known = modules.get(rule);
  if (known !== undefined) return known;
  const [module = ''] = rule.split('/');
  modules.set(rule, module);
  return module;
}

/** The modules of the folder rules. */
export const FOLDER_MODULES: ReadonlySet<string> = new Set(['roster', 'folder']);

/** Labels that name an entry by its kind. A material or appraisal labelled `team` is the leading team's. */
export const LABELS: Readonly<Record<string, Localized>> = {
  team: { en: 'team', zh: '领导班子（team）' },
  mobilisation: { en: 'mobilisation', zh: '动员部署会议（mobilisation）' },
  meeting: { en: 'meeting', zh: '专题民主生活会（meeting）' },
};

export const WORDS = {
  nameAndId: { en: '{name} ({id})', zh: '{name}（{id}）' },
  heading: { en: '{unit}: {glyph} {verdict}', zh: '{unit}：{glyph} {verdict}' },
  idle: { en: '{text}, {n} of {all} did not apply', zh: '{text}，{all}项中有{n}项不适用' },
  idleInAll: { en: '{n} of {all} requirements did not apply.', zh: '共核查{all}项要求，其中{n}项不适用。' },
  file: { en: 'file {path}', zh: '文件 {path}' },
  team: { en: 'team {team}', zh: '督导组 {team}' },
  asOf: { en: 'as of {asOf|date}', zh: '截至{asOf|date}' },
  noAsOf: { en: 'day unknown', zh: '记录日期不详' },
  roster: { en: 'roster {path}', zh: '名册 {path}' },
  noRoster: { en: 'no roster', zh: '没有名册' },
  folder: { en: 'All records together', zh: '全部记录综合核查' },
  line: { en: 'line {line}', zh: '第{line}行' },
  atLine: { en: 'line {line}: {message}', zh: '第{line}行：{message}' },
  atRosterLine: { en: 'roster line {line}: {message}', zh: '名册第{line}行：{message}' },
  atFileLine: { en: '{path}, line {line}: {message}', zh: '{path} 第{line}行：{message}' },
  fileAndLine: { en: '{path}:{line}', zh: '{path}:{line}' },
  worst: { en: 'Begin with these {n} of {all}:', zh: '共{all}项待办，先办以下{n}项：' },
  worstAll: { en: 'What to do ({n}):', zh: '待办{n}项：' },
  firstOf: { en: '{words} (the first of {n})', zh: '{words}（共{n}处，此为第一处）' },
  seeAll: {
    en: 'Every requirement follows. `audit todo` with the same options lists only what is left to do.',
    zh: '以下逐项列出核查结果；只看待办事项，用同样的选项运行 audit todo。',
  },
  inLine: { en: '{message} (line {line})', zh: '{message}（第{line}行）' },
  lines: { en: 'lines {lines}', zh: '第{lines}行' },
  between: { en: 'between lines {first} and {last}', zh: '第{first}行至第{last}行之间' },
  row: { en: 'row {line}', zh: '第{line}行' },
  rows: { en: 'rows {lines}', zh: '第{lines}行' },
  betweenRows: { en: 'between rows {first} and {last}', zh: '第{first}行至第{last}行之间' },
  onSheet: { en: '“{sheet}”, {where}', zh: '“{sheet}”表{where}' },
  counted: { en: 'counted {n}: {labels|term} ({where})', zh: '已认定{n}项：{labels|term}（{where}）' },
  countedSome: { en: 'counted {n}: {labels|term}, … ({where})', zh: '已认定{n}项：{labels|term}等（{where}）' },
  notCounted: { en: 'not counted: {labels|term} ({where}): {reason}', zh: '{labels|term}（{where}）不计入：{reason}' },
  notCountedSome: {
    en: 'not counted: {labels|term} and others, {n} in all ({where}): {reason}',
    zh: '{labels|term}等{n}项（{where}）不计入：{reason}',
  },
  moreNotCounted: { en: 'and {n} more not counted', zh: '另有{n}项不计入，此处从略' },
  moreFindings: {
    en: 'and {n|plural:more finding,more findings} not shown here (--max-findings)',
    zh: '另有{n}处问题，此处从略（可用 --max-findings 调整）',
  },
  known: { en: '{message} (known)', zh: '{message}（原报告已有）' },
  draft: { en: '{owner} draft {n}', zh: '{owner}第{n}稿' },
  whatToDo: { en: 'what to do: {fix}', zh: '整改办法：{fix}' },
  next: { en: 'What helps next:', zh: '下一步可运行：' },
  nextFix: { en: 'corrects how it is written, never what it says', zh: '改正有把握的书写格式，不改内容' },
  nextTodo: { en: 'what is left to do', zh: '逐条列出应办事项' },
  nextExplain: { en: 'the requirement, and what to do', zh: '该项要求的依据和整改办法' },
  duty: { en: 'to be done by {duty}', zh: '责任单位：{duty}' },
  sharedCause: {
    en: '{words}. This holds for {n|plural:requirement,requirements}: {rules}',
    zh: '{words}。涉及{n}项：{rules}',
  },
  dutyAndRules: { en: 'to be done by {duty} · {rules}', zh: '责任单位：{duty} · {rules}' },
  missing: {
    en: 'Left to do before it passes: {n}',
    zh: '还须落实以下{n}项，方可通过：',
  },
  dutyCount: { en: 'By {duty} ({n})', zh: '{duty}（{n}项）' },
  todo: { en: '{titles}: {message}', zh: '{titles}：{message}' },
  todoPending: { en: '{titles}: {message} (not due yet)', zh: '{titles}：{message}（未到期）' },
  titlesSome: { en: '{titles} and {n} more', zh: '{titles}等{n}项' },
  warningsBesides: {
    en: 'Also {n|plural:warning,warnings}, without effect on the verdict.',
    zh: '提醒{n}项，不影响结论，请一并核实。',
  },
  folderTally: { en: 'All records together: ', zh: '全部记录综合核查：' },
  tally: { en: 'Checks: ', zh: '核查结果：' },
  list: { en: '{list}', zh: '{list}' },
  sums: { en: '{n|plural:record,records} audited: {counts}', zh: '共核查{n}份记录：{counts}' },
  verdictCount: { en: '{verdict} {n}', zh: '{verdict}{n}份' },
  unchecked: {
    en: '{n|plural:rule was,rules were} checked and {m} left out (not selected, or off); the verdict covers only what was checked.',
    zh: '本次只核查了{n}项要求，另有{m}项未选或已停用；以上结论只就所核查的各项而言。',
  },
  ignored: {
    en: '{n|plural:file was,files were} left out by an ignore file and not audited.',
    zh: '另有{n}个文件按忽略规则未予核查。',
  },
  passedOver: {
    en: '{n|plural:other file or folder that may be taken for a record was,other files and folders that may be taken for records were} not audited; standard error names them.',
    zh: '另有{n}个可能被当作记录的文件或文件夹未予核查，名称见运行提示。',
  },
  truth: {
    en: 'No record can show that what it says is true.',
    zh: '记录内容是否属实，仅凭记录无法认定，须另行核实。',
  },
  improper: {
    en: 'The audit is not complete, so its result does not count: {problem}',
    zh: '本次核查未正常完成，结果不能作准：{problem}',
  },
  rosterAmong: { en: 'roster found among the records', zh: '名册取自记录文件夹，未经指定' },
  head: { en: '{tool} {version}, profile {profile}', zh: '{tool} {version}，审核标准 {profile}' },
  headAsOf: { en: 'everything as of {asOf|date}', zh: '一律以{asOf|date}为核查基准日' },
  calendarOfUnits: { en: 'stages as each unit has planned them', zh: '各环节日期以各单位方案为准' },
  calendarOfRoster: { en: 'stages by the roster: {stages}', zh: '各环节日期以名册为准：{stages}' },
  calendarFrom: { en: 'campaign begun on {from|date}, by the roster', zh: '活动开始日以名册为准：{from|date}' },
  calendarEndBy: { en: 'last days by the profile: {stages}', zh: '审核标准规定的最迟结束日期：{stages}' },
  stageDays: { en: '{stage|term} {from|date} to {to|date}', zh: '{stage|word}{from|date}至{to|date}' },
  both: { en: '{first}, {second}', zh: '{first}，{second}' },
  stageEnd: { en: '{stage|term} {to|date}', zh: '{stage|word}{to|date}' },
  headBaseline: { en: '“known” means already in {path}', zh: '“原报告已有”指 {path} 中已有' },
  headPart: { en: 'part {index} of {count}', zh: '第{index}部分，共{count}部分' },
  legendOwn: { en: '; profile: added by the profile', zh: '；本地自定，指审核标准自行增加的规则' },
  legend: {
    en: 'Sources. article: a requirement that {documents} states; practice: what it reports was done everywhere; central: a central notice; own rule: set by this program, not required by the source',
    zh: '依据：原文要求，指{documents}写明的要求；原文做法，指其中所述各单位的普遍做法；中央通知，指中央有关通知；程序自设，指本程序设定的核查项，不属原文要求',
  },
} as const satisfies Readonly<Record<string, Localized>>;
