import type { Lang } from '../../model.ts';
import type { Shell } from './values.ts';

/** How a script is made use of, in each shell. */
const HOW: Readonly<Record<Shell, Readonly<Record<Lang, string>>>> = {
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

/** The head of a script: what it is, and how it is made use of. */
export const headOf = (shell: Shell, lang: Lang): string => {
  const what =
    lang === 'zh' ? `audit、unit-audit 的 ${shell} 命令补全。` : `Completion of audit and unit-audit for ${shell}.`;
  return `# ${what}\n# ${HOW[shell][lang]}\n`;
};
