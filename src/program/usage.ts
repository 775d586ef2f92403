import type { Localized } from '../model.ts';

const USAGE: Readonly<Record<string, Localized>> = {
  'commander.unknownOption': { en: 'there is no such option', zh: '没有这个选项' },
  'commander.optionMissingArgument': { en: 'the option needs a value', zh: '选项缺少取值' },
  'commander.missingArgument': { en: 'an argument is missing', zh: '命令缺少参数' },
  'commander.excessArguments': { en: 'there are too many arguments', zh: '命令的参数过多' },
};

/** Describes a mistake in a command line by commander's own code; its message names the option. */
export function usageWords(code: string, message: string): Localized {
  const words = USAGE[code] ?? { en: 'the command line is not understood', zh: '命令行有误' };
  const named = /'([^']+)'/.exec(message)?.[1];
  const what = named === undefined ? '' : ` ${named}`;
  return { en: `${words.en}:${what}; see audit --help`, zh: `${words.zh}：${what.trim()}；请查看 audit --help` };
}
