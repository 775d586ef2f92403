import type { Setting } from '../../inputs/settings.ts';
import type { Localized, Provenance } from '../../model.ts';

/** The headings of `audit explain`, in order. */
export const HEADINGS = {
  source: { en: 'Where it comes from', zh: '依据' },
  why: { en: 'Why it is there', zh: '设定理由' },
  reads: { en: 'What it reads', zh: '读取内容' },
  due: { en: 'When it is due', zh: '判定时间' },
  weight: { en: 'What a failure means', zh: '不通过的后果' },
  duty: { en: 'Who is responsible', zh: '责任单位' },
  passes: { en: 'What passes', zh: '通过示例' },
  fails: { en: 'What fails', zh: '不通过示例' },
  fix: { en: 'What to do', zh: '整改办法' },
  options: { en: 'What a profile may change', zh: '可调选项' },
} as const satisfies Readonly<Record<string, Localized>>;

/** The provenance of a rule, as a sentence. */
export const SOURCES: Readonly<Record<Provenance, Localized>> = {
  article: {
    en: '{source}. It states this as a requirement.',
    zh: '{source}。这是原文写明的要求。',
  },
  'article-fact': {
    en: '{source}. It reports this of all units; the program uses it as the threshold.',
    zh: '{source}。这是原文所述各单位的普遍做法，本程序据此设定标准。',
  },
  central: { en: '{source}.', zh: '{source}。' },
  profile: { en: '{source}. The profile adds this rule.', zh: '{source}。本项规则由审核标准自行增加。' },
  proposal: {
    en: '{source}. This program’s own check for traces of what is meant there; not a requirement of the source.',
    zh: '{source}。本项由本程序设定，用于核查文中所说的问题，不属原文要求。',
  },
};

export const WEIGHTS: Readonly<Record<Setting['severity'], Localized>> = {
  error: {
    en: 'error: a unit that fails it fails as a whole.',
    zh: '错误（error）：本项不通过，该单位结论即为不通过。',
  },
  warning: {
    en: 'warning: a failure is shown, and does not change the unit’s verdict.',
    zh: '提醒（warning）：本项不通过只作提醒，不影响该单位结论。',
  },
  info: {
    en: 'info: a failure is shown as a hint, and fails nothing, not even a run with --fail-on warning.',
    zh: '提示（info）：本项不通过只作提示，不影响该单位结论；加 --fail-on warning 也不以失败退出。',
  },
  off: {
    en: 'off: the rule is not judged and not reported.',
    zh: '停用（off）：本项不作判定，报告中不列出。',
  },
};

export const WORDS = {
  heading: { en: '{id}  {title}', zh: '{id}  {title}' },
  ownSource: {
    en: 'Set by this program, so that a record can be judged at all; not a requirement of the article.',
    zh: '由本程序设定，是核查能够进行的前提，不属原文要求。',
  },
  ownTrace: {
    en: 'This program’s own check, as a careful supervisor would make it; not a requirement of the article.',
    zh: '由本程序设定的核查线索，不属原文要求。',
  },
  part: { en: '{list} in {section}', zh: '{section|section}中的{list|section}' },
  section: { en: '{section}', zh: '{section|section}' },
  readsFile: { en: 'The file as a whole.', zh: '整个文件。' },
  readsRecord: {
    en: 'Every section that matches the schema. If {parts} does not, the rule is unclear.',
    zh: '所有符合格式要求的部分。{parts}不符合格式要求的，无法判定。',
  },
  readsOwn: {
    en: 'Required: {parts}. If any of it is absent or does not match the schema, the rule is unclear.',
    zh: '必须有：{parts}。没有登记的，或者内容不符合格式要求的，无法判定。',
  },
  readsOwnStaged: {
    en: 'Required: {parts}. If any of it is absent, the rule is pending until its stage is over, then unclear. If any of it does not match the schema, the rule is unclear.',
    zh: '必须有：{parts}。没有登记的，无法判定，所属环节尚未结束的列为未到期；内容不符合格式要求的，一律无法判定。',
  },
  readsIfPresent: {
    en: 'Optional: {parts}. What is absent counts as empty; if it does not match the schema, the rule is unclear.',
    zh: '另外参看：{parts}。没有的按空白处理；内容不符合格式要求的，无法判定。',
  },
  readsRoster: {
    en: 'The roster, and data from each record of the folder. Without a roster the rule is not applicable.',
    zh: '名册，以及文件夹中每份记录的有关内容。没有名册的，不适用。',
  },
  readsFolder: {
    en: 'Data from each record of the folder. With fewer than two records the rule is not applicable.',
    zh: '文件夹中每份记录的有关内容。记录不足两份的，不适用。',
  },
  readsOnly: {
    en: 'Only what is entered in: {parts}. If nothing is, the rule is not applicable; if one of them does not match the schema, it is unclear.',
    zh: '只核查已登记的内容，范围是：{parts}。没有相关内容的，本项不适用；其中任何一项不符合格式要求的，无法判定。',
  },
  dueAlways: { en: 'Always: it waits for no stage.', zh: '随时判定，不等待环节结束。' },
  dueAfter: {
    en: 'Once the stage {stage|term} is over, according to the last version of the plan; always, if the plan does not date it. A requirement that is met earlier passes earlier.',
    zh: '{stage|term}环节结束后判定，结束日期以实施方案最后一稿为准；方案没有写明的，随时判定。提前达到要求的，即为通过。',
  },
  unsaid: {
    en: 'The examples assume: {said}.',
    zh: '示例只列有关部分，其余按以下情况判断：{said}。',
  },
  asShipped: {
    en: 'The examples are judged with the defaults, not with the options in force.',
    zh: '示例按默认值判断，未按现行选项判断。',
  },
  verdict: { en: '{glyph} {message}', zh: '{glyph} {message}' },
  setBy: { en: 'In force: {value}, from {from}.', zh: '现行：{value}，出自 {from}。' },
  sameSetBy: { en: 'In force: the default, from {from}.', zh: '现行：同默认值，出自 {from}。' },
  default: { en: 'Default: {value}.', zh: '默认：{value}。' },
  value: { en: '{value|term}', zh: '{value|term}' },
  option: { en: '{name}: {about}', zh: '{name}：{about}' },
  severity: {
    en: 'the severity of a failure: error, warning, info, or off',
    zh: '不通过的级别，可填 error（错误）、warning（提醒）、info（提示）或 off（停用）',
  },
  override: {
    en: 'For units of the category {category|term}, the profile has instead: {values} ({from}).',
    zh: '对{category|term}类单位另有规定：{values}（出自 {from}）。',
  },
  nothingToChange: {
    en: 'Nothing: the rule always runs, as an error.',
    zh: '没有可调选项：本项始终执行，级别为错误（error）。',
  },
  ownProfile: {
    en: 'To change them, write a profile of your own, say profile.yaml, with the values that you want:',
    zh: '需要调整的，另建审核标准文件（如 profile.yaml），写明所需的值：',
  },
  useProfile: {
    en: 'Name it with --profile profile.yaml, or as profile in audit.config.yaml.',
    zh: '核查时用 --profile profile.yaml 指定，或写入 audit.config.yaml 的 profile。',
  },
  changeProfile: {
    en: 'To change them, write the values that you want in {profile}:',
    zh: '需要调整的，在 {profile} 中写明所需的值：',
  },
  more: {
    en: 'The command `audit explain RULE` describes one of them in full.',
    zh: '用命令 audit explain 加规则编号，可查看其中一条的详细说明。',
  },
  several: {
    en: '"{given}" is the name of several rules: {ids}; write one of these',
    zh: '名为“{given}”的规则不止一条：{ids}；请写全其中一个编号',
  },
  noSuchRule: {
    en: 'there is no rule "{given}"; the command `audit rules` lists them',
    zh: '没有名为“{given}”的规则；可用命令 audit rules 查看全部规则',
  },
  noSuchRuleBut: {
    en: 'there is no rule "{given}"; did you mean {nearest}?',
    zh: '没有名为“{given}”的规则；是否要写 {nearest}？',
  },
} as const satisfies Readonly<Record<string, Localized>>;
