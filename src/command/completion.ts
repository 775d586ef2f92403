import type { Lang, Localized } from '../model.ts';
import { SCRIPTS, SHELLS } from './completion/scripts.ts';
import { defineCommand } from './out/command.ts';
import { readFlags } from './out/flags.ts';
import { OPTIONS, oneOf, plainWords } from './out/options.ts';
import { type LangFlags, langOf } from './out/setup.ts';
import { refuse, type World } from './out/world.ts';

/** How a script is put to use, in each shell. */
const HOW: Readonly<Record<(typeof SHELLS)[number], Localized>> = {
  bash: {
    en: 'Put this line into ~/.bashrc (with bash 3.2, as of macOS: eval "$(audit completion bash)"):\n#   source <(audit completion bash)',
    zh: '将下面一行加入 ~/.bashrc（macOS 自带的 bash 3.2 请写 eval "$(audit completion bash)"）：\n#   source <(audit completion bash)',
  },
  zsh: {
    en: 'Put this line into ~/.zshrc, behind compinit; or save the script as _audit in a folder of $fpath:\n#   source <(audit completion zsh)',
    zh: '将下面一行加入 ~/.zshrc，放在 compinit 之后；也可存为 $fpath 某个文件夹下的 _audit：\n#   source <(audit completion zsh)',
  },
  fish: {
    en: 'Put this line into ~/.config/fish/config.fish:\n#   audit completion fish | source',
    zh: '将下面一行加入 ~/.config/fish/config.fish：\n#   audit completion fish | source',
  },
};

const TITLE: Localized = {
  en: 'Completion of audit and unit-audit for',
  zh: 'audit、unit-audit 的命令补全，用于',
};

/** `audit completion SHELL`: prints a script that asks the program what may be typed. */
function completion([given = '']: readonly string[], flags: LangFlags, world: World): number {
  const reader = readFlags(flags);
  const shell = reader.choice('audit completion', given, SHELLS);
  const lang: Lang = langOf(flags, world);
  const [wrong] = reader.problems;
  if (wrong) return refuse(world, lang, [wrong]);
  const first = shell === 'zsh' ? '#compdef audit unit-audit\n' : '';
  world.stdout.write(`${first}# ${TITLE[lang]} ${shell}\n# ${HOW[shell][lang]}\n${SCRIPTS[shell](lang)}`);
  return 0;
}

const shells = oneOf(SHELLS);

export default defineCommand({
  name: 'completion',
  about: {
    en: `print a completion script for a shell: ${shells.en}`,
    zh: `输出命令补全脚本：${shells.zh}`,
  },
  operands: { spelling: '<shell>', value: { shown: 'shell', words: plainWords(SHELLS) } },
  options: { lang: OPTIONS.lang },
  run: completion,
});
