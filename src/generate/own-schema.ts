import { STAGES } from '../rule/option.ts';
import { DUTIES } from '../words/report.ts';
import { TERMS } from '../words/terms.ts';

const text = (title: string, description: string, more: object = {}) => ({
  title,
  description,
  type: 'string',
  minLength: 1,
  maxLength: 4000,
  ...more,
});

const inBoth = (title: string, description: string) => ({
  title,
  description,
  type: 'object',
  required: ['zh', 'en'],
  properties: { zh: text('中文 / Chinese', '中文。In Chinese.'), en: text('英文 / English', '英文。In English.') },
  additionalProperties: false,
});

const WEIGHTS = { error: ['错误'], warning: ['提醒'], info: ['提示'] } as const;

/** The schema of a rule that a profile adds: `$defs/OwnRule`. */
export const ownRuleSchema = () => ({
  title: '自定规则 / Own rule',
  description:
    '审核标准自行增加的一项规则。写 each 和 holds 是逐条核查，写 judge 是核查整份记录；表达式使用 CEL 和英文字段名。A rule that the profile adds: with each and holds about every entry of a list, with judge about the whole record. Expressions are CEL.',
  type: 'object',
  required: ['title', 'source', 'message', 'examples'],
  properties: {
    title: inBoth('名称 / Title', '规则的名称。What the rule is called.'),
    source: {
      title: '依据 / Source',
      description: '要求所出自的文件。The document that asks for it.',
      type: 'object',
      required: ['document'],
      properties: {
        document: text('文件 / Document', '文件的标题。Title of the document.'),
        issuer: text('发布单位 / Issuer', '发布单位；可以不写。Who issued it. Optional.'),
        date: text('日期 / Date', '发布日期；可以不写。Its date. Optional.', { format: 'date' }),
        words: text('原文 / Words', '原文语句；可以不写。Its own words. Optional.'),
      },
      additionalProperties: false,
    },
    stage: {
      title: '所属环节 / Stage',
      description:
        '该环节结束后才判定；不写表示随时判定。The stage whose end the rule waits for; always due if left out.',
      'x-names': { values: Object.fromEntries(STAGES.map((stage) => [stage, [TERMS[stage]]])) },
      enum: STAGES,
    },
    severity: {
      title: '级别 / Severity',
      description:
        '不通过时的级别：error 错误、warning 提醒、info 提示；不写为 error。What a failure means; error if left out.',
      'x-names': { values: WEIGHTS },
      enum: Object.keys(WEIGHTS),
      default: 'error',
    },
    duty: {
      title: '责任主体 / Duty',
      description:
        '由谁整改：unit 本单位、team 督导组、office 督导办；不写为 unit。Whose it is to put right; the unit’s if left out.',
      'x-names': { values: Object.fromEntries(Object.entries(DUTIES).map(([duty, { zh }]) => [duty, [zh]])) },
      enum: Object.keys(DUTIES),
      default: 'unit',
    },
    each: text(
      '核查对象 / Each',
      '逐条核查的列表，如 talks、plan.versions、materials.drafts。The list whose entries are asked about, such as talks, plan.versions or materials.drafts.',
    ),
    where: text(
      '适用条件 / Where',
      '表达式：核查其中哪些条目；不写为全部。Which entries are asked about; all if left out.',
    ),
    holds: text('应当符合 / Holds', '表达式：每一条应当符合什么。What has to hold of an entry.'),
    min: {
      title: '最少条数 / Min',
      description: '至少多少条符合；不写表示全部都要符合。At least so many have to hold; all of them if left out.',
      type: 'integer',
      minimum: 1,
    },
    judge: text('整体条件 / Judge', '表达式：整份记录应当符合什么。What has to hold of the whole record.'),
    options: {
      title: '选项 / Options',
      description:
        '表达式中以 options.名称 引用的数值或文字，可由其他审核标准调整。Values that expressions read as options.NAME, and that other profiles may change.',
      type: 'object',
      propertyNames: { pattern: '^[A-Za-z][A-Za-z0-9]{0,63}$' },
      additionalProperties: { type: ['string', 'number', 'boolean', 'array'], items: { type: 'string' } },
    },
    message: inBoth(
      '提示语 / Message',
      '不符合时怎么说；花括号中写表达式，如 {id}。What is said of an entry that falls short; expressions stand in braces, such as {id}.',
    ),
    fix: inBoth('整改办法 / Fix', '如何整改；可以不写。What to do about it. Optional.'),
    examples: {
      title: '示例 / Examples',
      description:
        '各写一份最小的 YAML 记录，用 audit rules --test 检验。The smallest YAML record of each; audit rules --test runs them.',
      type: 'object',
      required: ['pass', 'fail'],
      properties: {
        pass: text('通过 / Pass', '应当通过的记录。A record that passes.', { maxLength: 20_000 }),
        fail: text('不通过 / Fail', '应当不通过的记录。A record that fails.', { maxLength: 20_000 }),
      },
      additionalProperties: false,
    },
  },
  additionalProperties: false,
});

/** What a profile may change of a rule that a profile adds. */
export const ownChangeSchema = () => ({
  title: '自定规则的调整 / Change of an own rule',
  description:
    '级别（error、warning、info、off），或者级别和选项。A severity (error, warning, info or off), or a severity and options.',
  type: ['string', 'object'],
  pattern: '^(error|warning|info|off)$',
  properties: {
    severity: {
      title: '级别 / Severity',
      description:
        '不通过时的级别：error 错误、warning 提醒、info 提示、off 停用。What a failure means: error, warning, info (a hint), or off.',
      'x-names': { values: { ...WEIGHTS, off: ['停用'] } },
      enum: ['error', 'warning', 'info', 'off'],
    },
  },
  additionalProperties: { type: ['string', 'number', 'boolean', 'array', 'null'], items: { type: 'string' } },
});

/** The ids of rules that profiles add. */
export const OWN_ID = '^own/[a-z0-9][a-z0-9-]{0,63}$';
