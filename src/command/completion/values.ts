import { SHIPPED } from '../../inputs/settings.ts';
import type { Lang, Localized } from '../../model.ts';
import { FORMAT_NAMES } from '../../report/formats.ts';
import { folderRules, rules } from '../../rules/index.ts';
import { schemas } from '../../validate/schemas.ts';
import { MODULES } from '../../words/report.ts';
import type { FAIL_ON } from '../out/exit-code.ts';

/** A word that may be typed, and what it means; empty where it says so itself. */
export interface Word {
  readonly name: string;
  readonly about: string;
}

/** What may stand in one place of a command line. Its name serves as that of a function of the script. */
export interface Values {
  readonly name: string;
  readonly words: readonly Word[];
  /** Which files may stand there: none, any, folders alone, or those with an extension, and folders. */
  readonly files: 'none' | 'any' | 'folders' | 'yaml' | 'json';
  /** A word is followed by `=` and a path. */
  readonly thenPath: boolean;
}

const SHELLS = ['bash', 'zsh', 'fish'] as const;
export type Shell = (typeof SHELLS)[number];
export const SHELL_NAMES: readonly [Shell, ...Shell[]] = SHELLS;

const plain = (names: readonly string[]): readonly Word[] => names.map((name) => ({ name, about: '' }));

const said = (words: Readonly<Record<string, Localized>>, lang: Lang): readonly Word[] =>
  Object.entries(words).map(([name, about]) => ({ name, about: about[lang] }));

const LANG_WORDS = { zh: { en: 'Chinese', zh: '中文' }, en: { en: 'English', zh: '英文' } };

const FAIL_ON_WORDS: Readonly<Record<(typeof FAIL_ON)[number], Localized>> = {
  error: { en: 'an error failed', zh: '有错误级项目不通过' },
  incomplete: { en: 'or an error is unclear', zh: '或有错误级项目无法判断' },
  pending: { en: 'or an error is pending', zh: '或有错误级项目未到期未完成' },
  warning: { en: 'or a warning failed', zh: '或有提醒级项目不通过' },
};

const ruleWords = (lang: Lang): readonly Word[] =>
  [...rules, ...folderRules].map(({ id, title }) => ({ name: id, about: title[lang] }));

const values = (name: string, parts: Partial<Values>): Values => ({
  name,
  words: [],
  files: 'none',
  thenPath: false,
  ...parts,
});

/** Everything that can stand behind an option or a command. */
function knownValues(lang: Lang) {
  const rule = ruleWords(lang);
  return {
    nothing: values('nothing', {}),
    file: values('file', { files: 'any' }),
    folder: values('folder', { files: 'folders' }),
    yaml: values('yaml', { files: 'yaml' }),
    json: values('json', { files: 'json' }),
    lang: values('lang', { words: said(LANG_WORDS, lang) }),
    format: values('format', { words: plain(FORMAT_NAMES) }),
    report: values('report', { words: plain(FORMAT_NAMES), thenPath: true }),
    failOn: values('failOn', { words: said(FAIL_ON_WORDS, lang) }),
    rule: values('rule', { words: rule }),
    ruleOrModule: values('ruleOrModule', { words: [...said(MODULES, lang), ...rule] }),
    profile: values('profile', { words: plain([SHIPPED]), files: 'yaml' }),
    schema: values('schema', { words: plain(Object.keys(schemas)) }),
    shell: values('shell', { words: plain(SHELL_NAMES) }),
  } as const;
}

type Known = keyof ReturnType<typeof knownValues>;

/** What each option with a value takes. One that means something else in a command is named with it, as `compare --format`. */
const OF_OPTIONS: Readonly<Record<string, Known>> = {
  '--profile': 'profile',
  '--config': 'yaml',
  '--roster': 'yaml',
  '--lang': 'lang',
  '--as-of': 'nothing',
  '--only': 'ruleOrModule',
  '--format': 'format',
  '--report': 'report',
  '--fail-on': 'failOn',
  '--max-findings': 'nothing',
  '--stdin-path': 'yaml',
  '--jobs': 'nothing',
  '--shard': 'nothing',
  '--cache-dir': 'folder',
};

/** What each command takes behind it. */
const OF_COMMANDS: Readonly<Record<string, Known>> = {
  check: 'yaml',
  explain: 'ruleOrModule',
  schema: 'schema',
  init: 'yaml',
  merge: 'json',
  compare: 'json',
  todo: 'yaml',
  completion: 'shell',
};

/** What stands behind the options and commands of the program; `undefined` is said of nobody yet. */
export interface ValuesOf {
  option(command: string, flag: string): Values | undefined;
  argument(command: string): Values | undefined;
}

export function valuesIn(lang: Lang): ValuesOf {
  const known = knownValues(lang);
  const named = (name: Known | undefined): Values | undefined => (name === undefined ? undefined : known[name]);
  return {
    option: (command, flag) => named(OF_OPTIONS[`${command} ${flag}`] ?? OF_OPTIONS[flag]),
    argument: (command) => named(OF_COMMANDS[command]),
  };
}
