import path from 'node:path';
import type { Asked } from '../editor/in-force.ts';
import { isShipped } from '../inputs/settings.ts';
import { folderRules } from '../rules/index.ts';
import { requestOf } from './_request.ts';
import { defineCommand, type FlagsOf, type Options } from './out/command.ts';
import { readFlags } from './out/flags.ts';
import { OPTIONS } from './out/options.ts';
import { langOf, type Setup, setUp } from './out/setup.ts';
import { refuse, type World } from './out/world.ts';

const { profile, config, lang, roster, waivers, asOf, final, strict } = OPTIONS;

const options = {
  ...{ profile, config, lang, roster, waivers, asOf, final, strict },
  stdio: {
    about: {
      en: 'use standard input and output, as it always does; editors add this option themselves',
      zh: '经标准输入输出通信（始终如此，编辑器会自行添加该选项）',
    },
  },
  clientProcessId: {
    about: { en: 'end when this process of the editor has ended', zh: '编辑器的该进程结束时一并结束' },
    value: { shown: 'n' },
  },
} as const satisfies Options;

type LspFlags = FlagsOf<typeof options>;

/** Files that flags name are looked for where the server was started, whatever folder a record is in. */
function absolute(flags: LspFlags, cwd: string): LspFlags {
  const { profile, config, roster, waivers } = flags;
  const at = (file: string): string => path.resolve(cwd, file);
  return {
    ...flags,
    ...(profile !== undefined && !isShipped(profile) && { profile: at(profile) }),
    ...(typeof config === 'string' && { config: at(config) }),
    ...(roster !== undefined && { roster: at(roster) }),
    ...(waivers !== undefined && { waivers: at(waivers) }),
  };
}

/** The command line of this very program that audits the folder it is started in by the rules over folders, as JSON. */
function folderCommand({ profile, asOf, final, strict, waivers }: LspFlags, setup: Setup, roster: string) {
  const [node = '', program = ''] = process.argv;
  const modules = new Set(folderRules.map(({ id }) => `${id.slice(0, id.indexOf('/'))}/*`));
  const config = setup.config.path ?? undefined;
  const named = { profile, config, roster, waivers, 'as-of': asOf };
  return [
    // A single executable is both.
    ...(program === node ? [node] : [node, program]),
    ...['.', '-f', 'json', ...[...modules].flatMap((module) => ['--only', module])],
    ...Object.entries(named).flatMap(([name, value]) => (value === undefined ? [] : [`--${name}`, value])),
    ...(config === undefined ? ['--no-config'] : []),
    ...(final ? ['--final'] : []),
    ...(strict ? ['--strict'] : []),
  ];
}

/** `audit lsp`: serves an editor. For each file there is in force what `audit FILE` would find. */
async function lsp(_: readonly string[], given: LspFlags, world: World): Promise<number> {
  const { stdio: _stdio, clientProcessId: _client, ...flags } = absolute(given, world.cwd);
  const reader = readFlags(flags);
  reader.day('--as-of', flags.asOf);
  if (reader.problems.length > 0) return refuse(world, langOf(flags, world), reader.problems);
  const ask = (file: string, cwd: string): Asked => {
    const setup = setUp(flags, { ...world, cwd }, [file]);
    const lang = flags.lang === undefined ? (setup.config.values.lang ?? null) : setup.lang;
    const { request, problems } = requestOf([file], flags, { ...world, cwd }, setup);
    const { roster } = request;
    return {
      ...{ request, problems, setup, lang },
      ofFolder: roster === null ? null : folderCommand(flags, setup, roster),
    };
  };
  const { serve } = await import('../editor/serve.ts');
  return serve({ ask, lang: langOf(flags, world), cwd: world.cwd });
}

export default defineCommand({
  name: 'lsp',
  about: {
    en: 'serve an editor: findings as you type, quick fixes and completion (a language server over standard input and output)',
    zh: '为编辑器提供服务：边写边查、快速改正、输入提示（语言服务器，经标准输入输出通信）',
  },
  options,
  run: lsp,
});
