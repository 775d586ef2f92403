import type { Command } from 'commander';
import type { Lang } from '../model.ts';
import { bashScript } from './completion/bash.ts';
import { fishScript } from './completion/fish.ts';
import { type Surface, surfaceOf } from './completion/surface.ts';
import { SHELL_NAMES, type Shell } from './completion/values.ts';
import { zshScript } from './completion/zsh.ts';
import { readFlags } from './out/flags.ts';
import { langOf, type SetupFlags } from './out/setup.ts';
import { tell, type World } from './out/world.ts';

const SCRIPTS: Readonly<Record<Shell, (surface: Surface, lang: Lang) => string>> = {
  bash: bashScript,
  zsh: zshScript,
  fish: fishScript,
};

/** What `audit completion` needs to know of the program it is a command of. */
export interface CompletionRequest {
  readonly shell: string;
  readonly flags: SetupFlags;
  readonly program: Command;
  readonly byDefault: string;
}

/** `audit completion SHELL`: prints a completion script. */
export function completion({ shell, flags, program, byDefault }: CompletionRequest, world: World): number {
  const reader = readFlags();
  const chosen = reader.choice('audit completion', shell, SHELL_NAMES);
  if (flags.lang !== undefined) reader.choice('--lang', flags.lang, ['zh', 'en']);
  const lang = langOf(flags, world);
  const [wrong] = reader.problems;
  if (wrong) {
    tell(world, lang, wrong.message);
    return 2;
  }
  world.stdout.write(SCRIPTS[chosen](surfaceOf(program, byDefault, lang), lang));
  return 0;
}
