import { type AnyRule, isAlways, SHIPPED_PROFILES } from '../inputs/settings.ts';
import type { Localized } from '../model.ts';
import { EMPTY_WORDS } from '../rule/empty-words.ts';
import { type Option, STAGES } from '../rule/option.ts';
import { schemaOf } from '../validate/ready.ts';
import { PROVENANCES } from '../words/report.ts';
import { TERMS } from '../words/terms.ts';
import { OPTION_TITLES } from './option-titles.ts';
import { OWN_ID, ownChangeSchema, ownRuleSchema } from './own-schema.ts';

const both = ({ zh, en }: Localized): string =>
  `${zh.replace(/。$/, '')}。${en.charAt(0).toUpperCase()}${en.slice(1).replace(/\.$/, '')}.`;

const YES_OR_NO = { values: { true: ['是'], false: ['否'] } } as const;
const SEVERITIES = { error: ['错误'], warning: ['提醒'], info: ['提示'], off: ['停用'] } as const;

/** Identifiers may be any; those that the article has are known by name. */
const IDENTIFIERS: readonly string[] = ['actions', 'standards'];

function optionSchema(name: string, { about, schema, default: value }: Option) {
  const title = OPTION_TITLES[name];
  if (title === undefined) throw new Error(`src/generate/option-titles.ts has no title for the option ${name}`);
  return { title, description: both(about), ...named(name, schema, value), default: value };
}

/** The schema of an option's values, with their Chinese names. */
function named(name: string, schema: Option['schema'], value: unknown) {
  if (schema['type'] === 'boolean') return { 'x-names': YES_OR_NO, ...schema };
  if (IDENTIFIERS.includes(name))
    return { ...schema, items: { 'x-names': { values: namesOf(value) }, ...itemsOf(schema) } };
  if (schema['enum']) return { 'x-names': { values: namesOf(schema['enum']) }, ...schema };
  const { enum: choices, ...items } = itemsOf(schema);
  if (!choices) return schema;
  return { ...schema, items: { 'x-names': { values: namesOf(choices) }, enum: choices, ...items } };
}

const itemsOf = ({ items = {} }: Option['schema']) => items as Readonly<Record<string, unknown>>;

const namesOf = (values: unknown) =>
  Object.fromEntries(
    [values].flat().flatMap((value) => (TERMS[String(value)] ? [[value, [TERMS[String(value)]]]] : [])),
  );

/** The settings of one rule in a profile: a severity, or a mapping with options and optionally a severity. */
function ruleSchema(rule: AnyRule) {
  const severities = isAlways(rule) ? (['error'] as const) : (['error', 'warning', 'info', 'off'] as const);
  const options = Object.entries(rule.options).map(([name, option]) => [name, optionSchema(name, option)]);
  return {
    title: `${rule.title.zh} / ${rule.title.en}`,
    description: both(rule.why),
    'x-names': { values: Object.fromEntries(severities.map((one) => [one, SEVERITIES[one]])) },
    type: ['string', 'object'],
    // `pattern` instead of `oneOf`, whose errors report twenty things for a single mistake.
    pattern: `^(${severities.join('|')})$`,
    properties: {
      severity: {
        title: '级别 / Severity',
        description:
          '不通过时的级别：error 错误、warning 提醒、info 提示、off 停用。What a failure means: error, warning, info (a hint), or off.',
        'x-names': { values: Object.fromEntries(severities.map((one) => [one, SEVERITIES[one]])) },
        enum: severities,
        default: rule.severity,
      },
      ...Object.fromEntries(options),
    },
    additionalProperties: false,
  };
}

const text = (title: string, description: string) => ({
  title,
  description,
  type: 'string',
  minLength: 1,
  maxLength: 4000,
});

/** `schemas/profile.schema.json`. */
export const profileSchema = (rules: readonly AnyRule[]) => ({
  $schema: 'https://json-schema.org/draft/2020-12/schema',
  $id: 'urn:unit-audit:profile:1',
  title: '审核标准 / Profile',
  description: '各项规则的阈值、清单和级别。Thresholds, lists and severities of the rules.',
  type: 'object',
  required: ['schema'],
  properties: {
    schema: {
      title: '文件类型 / Kind of document',
      description: '固定写 profile/1。Always profile/1.',
      'x-names': { values: { 'profile/1': ['审核标准/1'] } },
      const: 'profile/1',
    },
    extends: {
      title: '以何为基础 / Builds on',
      description:
        '自带配置的名称（keqi-2014，从严的为 keqi-2014-strict），或相对于本文件的路径；不写即以 keqi-2014 为基础。A shipped profile’s name (keqi-2014, or keqi-2014-strict for inspections), or a path relative to this file; keqi-2014 if left out.',
      type: 'string',
      minLength: 1,
      maxLength: 4000,
      examples: Object.keys(SHIPPED_PROFILES),
    },
    calendar: {
      title: '日程 / Calendar',
      description: '活动的日期。Dates of the campaign.',
      type: 'object',
      properties: {
        endBy: {
          title: '最迟结束日期 / End by',
          description:
            '各环节最迟的结束日期；不填的环节不作要求。The last day by which a stage has to end; none for a stage left out.',
          type: 'object',
          properties: Object.fromEntries(
            STAGES.map((stage) => [stage, { title: `${TERMS[stage]} / ${stage}`, type: 'string', format: 'date' }]),
          ),
          additionalProperties: false,
        },
      },
      additionalProperties: false,
    },
    substance: {
      title: '实质内容 / Substance',
      description: '什么样的文字不算有内容。Which texts say nothing.',
      type: 'object',
      properties: {
        emptyWords: {
          title: '空话 / Empty words',
          description:
            '只由这些词组成的内容不予统计；整份清单一并替换。A text of these words alone is not counted; the list is replaced as a whole.',
          type: 'array',
          items: { type: 'string', minLength: 1 },
          uniqueItems: true,
          default: EMPTY_WORDS,
        },
      },
      additionalProperties: false,
    },
    sources: {
      title: '依据 / Sources',
      description:
        '各项要求出自什么文件：可按依据类别写（article、article-fact、central、proposal），也可按规则写。Which documents the requirements come from, by provenance or by rule.',
      type: 'object',
      properties: Object.fromEntries(
        [
          ...Object.entries(PROVENANCES).filter(([name]) => name !== 'profile'),
          ...rules.map(({ id, title }) => [id, title] as const),
        ].map(([name, { zh, en }]) => [name, { title: `${zh} / ${en}`, $ref: '#/$defs/source' }]),
      ),
      additionalProperties: false,
    },
    rules: {
      title: '规则 / Rules',
      description: '只写要改动的规则。Only the rules to change.',
      $ref: '#/$defs/Changes',
    },
    overrides: {
      title: '分类规定 / Overrides',
      description:
        '对某一类单位另作的规定，依次适用，后写的为准。What holds instead for units of a category, one after another; the last one wins.',
      type: 'array',
      items: { $ref: '#/$defs/Override' },
    },
    own: {
      title: '自定规则 / Own rules',
      description:
        '本审核标准自行增加的规则，编号写作 own/名称。The rules that this profile adds, each by its id, own/NAME.',
      type: 'object',
      propertyNames: { pattern: OWN_ID },
      additionalProperties: { $ref: '#/$defs/OwnRule' },
    },
  },
  additionalProperties: false,
  $defs: {
    Changes: {
      title: '规则的调整 / Changes of rules',
      description: '只写要改动的规则。Only the rules to change.',
      type: 'object',
      properties: Object.fromEntries(rules.map((rule) => [rule.id, ruleSchema(rule)])),
      patternProperties: { [OWN_ID]: ownChangeSchema() },
      additionalProperties: false,
    },
    Override: {
      title: '对一类单位的规定 / Override',
      description: '对某一类单位另作的规定。What holds instead for units of a category.',
      type: 'object',
      required: ['category', 'rules'],
      properties: {
        category: {
          title: '单位类别 / Category',
          description: '有名册的，以名册所列类别为准。The category of the units, by the roster where there is one.',
          $ref: '#/$defs/UnitCategory',
        },
        rules: {
          title: '规则 / Rules',
          description:
            '只写另作规定的规则；针对全部记录的规则不能写。Only the rules that differ; none over all records.',
          $ref: '#/$defs/Changes',
        },
      },
      additionalProperties: false,
    },
    UnitCategory: schemaOf('roster').$defs?.['UnitCategory'],
    OwnRule: ownRuleSchema(),
    source: {
      title: '文件 / Document',
      description: '要求所出自的文件。The document that a requirement comes from.',
      type: 'object',
      required: ['title'],
      properties: {
        title: text('标题 / Title', '文件或报道的标题。Title of the document.'),
        issuer: text('发布单位 / Issuer', '发布或刊载的单位；可以不写。Who issued it. Optional.'),
        date: { ...text('日期 / Date', '发布日期；可以不写。Its date. Optional.'), format: 'date' },
        words: text('原文 / Words', '原文语句；可以不写。Its own words. Optional.'),
      },
      additionalProperties: false,
    },
  },
});
