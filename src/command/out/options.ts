import { SHIPPED_PROFILES } from '../../inputs/settings.ts';
import type { Lang, Localized } from '../../model.ts';
import { FILE_FORMAT_NAMES, FORMAT_NAMES } from '../../report/formats.ts';
import { folderRules, rules } from '../../rules/index.ts';
import { MODULES } from '../../words/report.ts';
import type { OptionSpec, Options, Value, Word } from './command.ts';
import type { FAIL_ON } from './exit-code.ts';

/** Words that say themselves what they mean. */
export const plainWords = (names: readonly string[]) => (): readonly Word[] =>
  names.map((name) => ({ name, about: '' }));

const saidWords =
  (words: Readonly<Record<string, Localized>>) =>
  (lang: Lang): readonly Word[] =>
    Object.entries(words).map(([name, about]) => ({ name, about: about[lang] }));

/** Names in a sentence: "a, b or c". */
export function oneOf(names: readonly string[]): Localized {
  const [last = '', ...before] = [...names].reverse();
  const rest = before.reverse();
  return { en: `${rest.join(', ')} or ${last}`, zh: `${rest.join('、')} 或 ${last}` };
}

const LANG_WORDS = { zh: { en: 'Chinese', zh: '中文' }, en: { en: 'English', zh: '英文' } };

const FAIL_ON_WORDS: Readonly<Record<(typeof FAIL_ON)[number], Localized>> = {
  error: { en: 'an error failed', zh: '有错误级项目不通过' },
  incomplete: { en: 'or an error is unclear', zh: '或有错误级项目无法判定' },
  pending: { en: 'or an error is pending', zh: '或有错误级项目未到期未完成' },
  warning: { en: 'or a warning failed', zh: '或有提醒级项目不通过' },
};

const ruleWords = (lang: Lang): readonly Word[] =>
  [...rules, ...folderRules].map(({ id, title }) => ({ name: id, about: title[lang] }));

/** A rule's id, or a module that stands for all of its rules. */
export const RULE_OR_MODULE: Value = {
  shown: 'pattern',
  words: (lang) => [...saidWords(MODULES)(lang), ...ruleWords(lang)],
};

export const YAML_FILE: Value = { shown: 'file', files: 'yaml' };
export const WORKBOOK_FILE: Value = { shown: 'file', files: 'any' };

const formats = oneOf(FORMAT_NAMES);

/** Options that more than one command has. A command takes what it needs by name. */
export const OPTIONS = {
  profile: {
    about: {
      en: 'the requirements to audit against: keqi-2014 (default), keqi-2014-strict (for inspections), or a profile of your own',
      zh: '采用的审核标准：keqi-2014（默认）、keqi-2014-strict（从严），或自定的标准文件',
    },
    value: { shown: 'name|file', words: plainWords(Object.keys(SHIPPED_PROFILES)), files: 'yaml' },
  },
  config: {
    about: { en: 'the configuration file to use', zh: '指定配置文件' },
    value: YAML_FILE,
    negated: { en: 'use no configuration file', zh: '不使用配置文件' },
  },
  lang: {
    about: {
      en: 'the language of the output, zh or en (default: that of your system)',
      zh: '输出所用的语言，zh 或 en（默认随系统）',
    },
    value: { shown: 'zh|en', words: saidWords(LANG_WORDS) },
  },
  color: {
    about: { en: 'use colour', zh: '使用颜色' },
    negated: { en: 'use no colour', zh: '不使用颜色' },
  },
  ascii: {
    about: {
      en: 'use only signs that every terminal can show (default: where the terminal needs it)',
      zh: '终端报告只用所有终端都能正常显示的符号（默认随终端）',
    },
    negated: { en: 'use all signs, whatever the terminal', zh: '不论何种终端，符号照常显示' },
  },
  ignore: {
    about: { en: 'skip what ignore files and the configuration exclude', zh: '按忽略文件和配置排除文件' },
    negated: {
      en: 'skip nothing, whatever ignore files and the configuration exclude',
      zh: '不采用忽略文件和配置中的排除规则',
    },
  },
  roster: { about: { en: 'the roster of all units', zh: '全部单位的名册' }, value: YAML_FILE },
  waivers: {
    about: {
      en: 'a file of approved exceptions, each with who approved it; it must be outside the records’ folder',
      zh: '准予例外文件，写明经批准例外的事项；不能在记录文件夹内',
    },
    value: YAML_FILE,
  },
  asOf: {
    about: {
      en: 'judge every record as of this day, not of its own',
      zh: '以指定日期为核查基准日，不用各记录的记录日期',
    },
    value: { shown: 'date' },
  },
  final: { about: { en: 'treat every requirement as due', zh: '视为各环节均已结束，全部要求到期' } },
  strict: {
    about: {
      en: 'accept only the strict way of writing: dates as 2014-02-06, people by id, lists in brackets',
      zh: '只接受规范写法：日期写2014-02-06，人员写编号，清单加方括号',
    },
  },
  only: {
    about: {
      en: 'report only these rules, by id, title or pattern: talks/rounds, talks/* (repeatable)',
      zh: '只报告指定的规则，写编号、名称或 talks/* 这样的一类（可重复）',
    },
    value: RULE_OR_MODULE,
    isRepeatable: true,
  },
  format: {
    short: 'f',
    about: {
      en: `the report’s format: ${formats.en} (default: pretty)`,
      zh: `报告格式：${formats.zh}（默认 pretty）`,
    },
    value: { shown: 'format', words: plainWords(FORMAT_NAMES) },
  },
  report: {
    short: 'r',
    about: {
      en: 'also write a report to a file: json=report.json, html=report.html, xlsx=report.xlsx for a workbook (repeatable)',
      zh: '另存一份报告，写成“格式=路径”，如 json=报告.json、html=报告.html；xlsx=报告.xlsx 为工作簿（可重复）',
    },
    value: { shown: 'format=path', words: plainWords(FILE_FORMAT_NAMES), thenPath: true },
    isRepeatable: true,
  },
  failOn: {
    about: {
      en: 'what makes the run fail: error, incomplete, pending or warning; each includes those before it (default: incomplete)',
      zh: '出现哪些情况即以失败退出：error、incomplete、pending 或 warning，后一级包括前几级（默认 incomplete）',
    },
    value: { shown: 'level', words: saidWords(FAIL_ON_WORDS) },
  },
  quiet: { short: 'q', about: { en: 'show only what did not pass', zh: '只显示没有通过的项目' } },
  maxFindings: {
    about: { en: 'show at most this many findings for each record', zh: '每份记录最多显示多少处问题' },
    value: { shown: 'n' },
  },
  stdinPath: {
    about: { en: 'the path that stands for the record on standard input', zh: '标准输入中那份记录所对应的路径' },
    value: { shown: 'path', files: 'yaml' },
  },
} as const satisfies Options;

const { profile, config, lang, color } = OPTIONS;

/** The options of every command that looks at rules. */
export const SETUP_OPTIONS = { profile, config, lang, color };

/** `--format` of a command with formats of its own, `pretty` among them. */
export function formatOption(names: readonly string[]) {
  const said = oneOf(names);
  return {
    short: 'f',
    about: { en: `${said.en} (default: pretty)`, zh: `${said.zh}（默认 pretty）` },
    value: { shown: 'format', words: plainWords(names) },
  } as const satisfies OptionSpec;
}
