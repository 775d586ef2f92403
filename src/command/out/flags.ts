import { isDay } from '../../calendar.ts';
import { problem } from '../../inputs/problem.ts';
import type { Lang, Params, Problem } from '../../model.ts';
import { nearestNameOf } from '../../validate/nearest.ts';

const MESSAGES = {
  notOneOf: {
    en: '{flag}: "{given}" is none of {choices}',
    zh: '{flag}：“{given}”不在可选值之内，可选值为{choices}',
  },
  notADay: {
    en: '{flag}: "{given}" is not a day of the calendar in the form 2014-08-10',
    zh: '{flag}：“{given}”不是有效日期，请写成 2014-08-10 这样的形式',
  },
  notACount: {
    en: '{flag}: "{given}" is not a whole number from {least}',
    zh: '{flag}：“{given}”不是从 {least} 起的整数',
  },
  notAShard: {
    en: '{flag}: "{given}" is not a part of a whole; write 2/5 for the second of five',
    zh: '{flag}：“{given}”不是有效的分片；第二片（共五片）请写成 2/5',
  },
  noPath: {
    en: '{flag}: "{given}" names no file; write FORMAT=PATH, as in json=report.json',
    zh: '{flag}：“{given}”没有写明文件；请写成“格式=路径”，如 json=report.json',
  },
  twice: {
    en: '{flag}: {given} is named twice; each report needs a file of its own',
    zh: '{flag}：{given}写了两次；每份报告应各用一个文件名',
  },
  noStream: {
    en: '{flag}: - is not a file; -f {name} writes to standard output',
    zh: '{flag}：“-”不是文件名；写到标准输出请用 -f {name}',
  },
  notBelow: {
    en: '{flag}: {given} is not below the configuration’s folder; a configuration may name reports there alone, --report names others',
    zh: '{flag}：{given}不在配置文件所在的文件夹之内；配置文件只能指定其内的报告，其他位置请用 --report 指定',
  },
  noSuchRule: {
    en: '{flag}: no rule matches "{given}"; the command `audit rules` lists them',
    zh: '{flag}：没有与“{given}”相符的规则；可用命令 audit rules 查看全部规则',
  },
  noSuchRuleBut: {
    en: '{flag}: no rule matches "{given}"; did you mean {nearest}?',
    zh: '{flag}：没有与“{given}”相符的规则；是否要写 {nearest}？',
  },
} as const;

const escaped = (text: string): string => text.replace(/[\\^$.|?+()[\]{}]/g, '\\$&');
const patternOf = (given: string): RegExp => new RegExp(`^${escaped(given).replace(/\*+/g, '.*')}(/.*)?$`);

export const LANGS = ['zh', 'en'] as const satisfies readonly Lang[];

/** Reads the values of flags, the language first, and remembers every one that is wrong. One that was not given is null. */
export function readFlags({ lang }: { readonly lang?: string } = {}) {
  const problems: Problem[] = [];
  const wrong = (code: keyof typeof MESSAGES, params: Params): void =>
    void problems.push(problem(MESSAGES[code], params));
  const noSuchRule = (flag: string, given: string, all: readonly string[]): void => {
    const nearest = nearestNameOf(given, all);
    if (nearest === null) wrong('noSuchRule', { flag, given });
    else wrong('noSuchRuleBut', { flag, given, nearest });
  };
  const choice = <T extends string>(flag: string, given: string, choices: readonly [T, ...T[]]): T => {
    const found = choices.find((value) => value === given);
    if (found === undefined) wrong('notOneOf', { flag, given, choices });
    return found ?? choices[0];
  };
  if (lang !== undefined) choice('--lang', lang, LANGS);
  return {
    problems: problems as readonly Problem[],
    wrong,
    /** One of some values. */
    choice,
    /** A day of the calendar. */
    day: (flag: string, given: string | undefined): string | null => {
      if (given !== undefined && !isDay(given)) wrong('notADay', { flag, given });
      return given ?? null;
    },
    /** A whole number. */
    wholeNumber: (flag: string, given: string | undefined, least: number): number | null => {
      if (given === undefined) return null;
      if (!/^\d{1,9}$/.test(given) || Number(given) < least) wrong('notACount', { flag, given, least });
      return Number(given);
    },
    /** A part of a run, `2/5`. */
    shard: (flag: string, given: string | undefined) => {
      if (given === undefined) return null;
      const [, index = 0, count = 0] = (/^(\d{1,6})\/(\d{1,6})$/.exec(given) ?? []).map(Number);
      if (index < 1 || index > count) wrong('notAShard', { flag, given });
      return { index, count };
    },
    /** True of the rule ids that some patterns match: `*` is anything, a module's name is all of its rules. */
    rules: (flag: string, patterns: readonly string[], all: readonly string[]): ((rule: string) => boolean) => {
      const tests = patterns.map(patternOf);
      for (const [index, given] of patterns.entries())
        if (!all.some((id) => tests[index]?.test(id))) noSuchRule(flag, given, all);
      return tests.length === 0 ? () => true : (rule) => tests.some((test) => test.test(rule));
    },
  };
}

export type FlagReader = ReturnType<typeof readFlags>;
