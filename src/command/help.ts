import type { Localized } from '../model.ts';

/** What `--help` says. */
export const help = {
  program: {
    en: 'Audits units’ activity records against the campaign’s requirements: what counted, what did not and why, and on which line.',
    zh: '对照活动要求审核各单位的活动记录：哪些算数、哪些不算、为什么、在第几行。',
  },
  usage: { en: '[check] PATH… [options] | COMMAND …', zh: '[check] 路径… [选项] | 命令 …' },
  version: { en: 'print the version', zh: '显示版本号' },
  help: { en: 'print this help', zh: '显示本帮助' },
  titles: {
    'Usage:': { en: 'Usage:', zh: '用法：' },
    'Options:': { en: 'Options:', zh: '选项：' },
    'Commands:': { en: 'Commands:', zh: '命令：' },
    'Arguments:': { en: 'Arguments:', zh: '参数：' },
  } as Readonly<Record<string, Localized>>,
  check: {
    en: 'audit files and folders; - is one record on standard input (the default command)',
    zh: '审核文件和文件夹；- 表示从标准输入读取一份记录（默认命令）',
  },
  merge: {
    en: 'join the JSON reports of parts into one, or write one report in another format',
    zh: '把各分片的 JSON 报告合并为一份，或把一份报告换一种格式输出',
  },
  compare: {
    en: 'compare two JSON reports: what newly fails, newly passes, still fails, is gone',
    zh: '比较两份 JSON 报告：新出现的问题、已解决的问题、仍未解决的问题、不再核查的问题',
  },
  compareFormat: {
    en: 'pretty, json or markdown (default: pretty)',
    zh: 'pretty、json 或 markdown（默认 pretty）',
  },
  compareQuiet: { en: 'leave out what still fails', zh: '不列仍未解决的问题' },
  watch: {
    en: 'audit again whenever a file changes, until Ctrl+C',
    zh: '文件有变化时自动重新审核，按 Ctrl+C 结束',
  },
  jobs: {
    en: 'threads to audit with (default: by how many records there are)',
    zh: '同时工作的线程数（默认按记录份数决定）',
  },
  cache: {
    en: 'keep what each record came to, and audit again only what changed',
    zh: '保存每份记录的审核结果，下次只重新审核有变化的记录',
  },
  noCache: { en: 'keep nothing, whatever the configuration says', zh: '不保存审核结果（不论配置如何）' },
  cacheDir: {
    en: 'where to keep it (default: in the user’s folder for caches); turns --cache on',
    zh: '审核结果的保存位置（默认在用户的缓存文件夹）；同时启用 --cache',
  },
  shard: {
    en: 'audit one part of the records, as 2/5 for the second of five; the JSON reports of all parts are joined by `audit merge`',
    zh: '只审核一个分片，如 2/5 表示共五片中的第二片；各片的 JSON 报告用 audit merge 合并',
  },
  facts: {
    en: 'hold in the JSON report what the rules over all records need, so that it can be merged',
    zh: '在 JSON 报告中保留跨记录核查所需的数据，以便合并',
  },
  todo: {
    en: 'list what is left to do, by duty, with have, need and by when: the shortest list that makes each record pass',
    zh: '列出各单位还须办理的事项：按责任方分列，注明已有、应有和期限，办完即可通过',
  },
  todoAsOf: {
    en: 'list what is to be done by this day, instead of each record’s own',
    zh: '列出到指定日期应办的事项，不用记录自己的截止日',
  },
  todoFormat: { en: 'pretty or json (default: pretty)', zh: 'pretty 或 json（默认 pretty）' },
  todoQuiet: {
    en: 'without warnings, and without records that have nothing to do',
    zh: '不列提醒事项，也不列没有待办事项的记录',
  },
  todoExit: {
    en: 'Exit codes: 0 nothing to do, 1 something to do (due or not yet), 2 not properly audited.',
    zh: '退出码：0 没有待办事项；1 有待办事项（含未到期的）；2 未能正常审核。',
  },
  rules: { en: 'list the rules in force', zh: '列出现行规则' },
  explain: { en: 'explain one rule', zh: '说明某一条规则' },
  schema: {
    en: 'print a JSON Schema: record, roster, profile, report, todo or comparison',
    zh: '输出 JSON Schema：record、roster、profile、report、todo 或 comparison',
  },
  init: { en: 'write a new record to fill in', zh: '生成一份待填写的记录' },
  completion: {
    en: 'print a completion script for a shell: bash, zsh or fish',
    zh: '输出命令补全脚本：bash、zsh 或 fish',
  },
  initRoster: {
    en: 'write one for every unit of the roster that has none, into a folder (default: the roster’s own)',
    zh: '为名册中尚无记录的每个单位各生成一份，存入指定文件夹（默认为名册所在文件夹）',
  },
  profile: {
    en: 'the profile of thresholds and lists: a shipped one’s name, or a file (default: keqi-2014)',
    zh: '采用的规则配置：自带配置的名称，或配置文件（默认 keqi-2014）',
  },
  config: { en: 'the configuration to use', zh: '指定配置文件' },
  noConfig: { en: 'use no configuration', zh: '不使用配置文件' },
  lang: { en: 'the language, zh or en (default: by locale)', zh: '语言，zh 或 en（默认随系统）' },
  color: { en: 'use colour', zh: '使用颜色' },
  noColor: { en: 'use no colour', zh: '不使用颜色' },
  roster: { en: 'the roster of all units', zh: '全部单位的名册' },
  asOf: { en: 'judge as of this day instead of each record’s own', zh: '以指定日期为截止日审核，不用记录自己的截止日' },
  final: { en: 'take every requirement as due', zh: '视为各环节均已结束，全部要求到期' },
  only: {
    en: 'report only the rules whose id matches, as talks/* (repeatable)',
    zh: '只报告编号相符的规则，如 talks/*（可重复）',
  },
  format: {
    en: 'the report’s format: pretty, compact, json, html, junit, sarif, github, gitlab, markdown or csv (default: pretty)',
    zh: '报告格式：pretty、compact、json、html、junit、sarif、github、gitlab、markdown 或 csv（默认 pretty）',
  },
  report: {
    en: 'write a report in a format to a file besides, as json=report.json (repeatable)',
    zh: '另存一份报告，写成“格式=路径”，如 json=report.json（可重复）',
  },
  failOn: {
    en: 'from when on the run fails: error, incomplete, pending or warning (default: incomplete)',
    zh: '达到哪一级即以失败退出：error、incomplete、pending 或 warning（默认 incomplete）',
  },
  quiet: { en: 'show only what is not passed', zh: '只显示未通过的项目' },
  maxFindings: { en: 'show at most so many findings a record', zh: '每份记录最多显示多少处问题' },
  stdinPath: { en: 'the name of the record on standard input', zh: '标准输入中那份记录的名称' },
  printConfig: {
    en: 'print what is in force and where it comes from, and audit nothing',
    zh: '只输出现行配置及各项来源，不审核',
  },
  json: { en: 'as JSON', zh: '以 JSON 输出' },
  withSchema: { en: 'write the JSON Schema beside it', zh: '同时在旁边生成 JSON Schema' },
} as const;

const USAGE: Readonly<Record<string, Localized>> = {
  'commander.unknownOption': { en: 'there is no such option', zh: '没有这个选项' },
  'commander.optionMissingArgument': { en: 'the option needs a value', zh: '选项缺少取值' },
  'commander.missingArgument': { en: 'something is missing behind the command', zh: '命令缺少参数' },
  'commander.excessArguments': { en: 'there is more behind the command than it takes', zh: '命令的参数过多' },
};

/** What is wrong with a command line, by commander's own code; its message names the option. */
export function usageWords(code: string, message: string): Localized {
  const words = USAGE[code] ?? { en: 'the command line is not understood', zh: '命令行有误' };
  const named = /'([^']+)'/.exec(message)?.[1];
  const what = named === undefined ? '' : ` ${named}`;
  return { en: `${words.en}:${what}; see audit --help`, zh: `${words.zh}：${what.trim()}；请查看 audit --help` };
}
