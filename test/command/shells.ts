// Asks the real shells what they would complete.
import { spawnSync } from 'node:child_process';
import { mkdirSync, mkdtempSync, readFileSync, rmSync, symlinkSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import path from 'node:path';
import type { Shell } from '../../src/command/completion/scripts.ts';

/** What a shell offers for lines, the cursor at the end of each. */
export type Complete = (script: string, lines: readonly string[], cwd: string) => readonly (readonly string[])[];

export const isInstalled = (shell: Shell): boolean => spawnSync(shell, ['--version']).status === 0;

const BIN = path.resolve(import.meta.dirname, '../../dist/cli.js');

/** The output of a shell that is given some files, in a folder of its own. */
function output(files: Readonly<Record<string, string>>, command: (folder: string) => readonly string[], cwd: string) {
  const folder = mkdtempSync(path.join(tmpdir(), 'unit-audit-shell-'));
  try {
    for (const name of ['home', 'bin']) mkdirSync(path.join(folder, name));
    // The scripts ask the program itself.
    for (const name of ['audit', 'unit-audit']) symlinkSync(BIN, path.join(folder, 'bin', name));
    for (const [name, text] of Object.entries(files)) writeFileSync(path.join(folder, name), text);
    const [program = '', ...args] = command(folder);
    const env = {
      PATH: [path.join(folder, 'bin'), path.dirname(process.execPath), process.env['PATH']].join(path.delimiter),
      LANG: 'C.UTF-8',
      HOME: path.join(folder, 'home'),
      FOLDER: folder,
      TERM: 'xterm',
    };
    const { stdout, stderr, status } = spawnSync(program, args, {
      cwd,
      encoding: 'utf8',
      env,
      input: '',
      // For what hangs alone.
      timeout: 600_000,
    });
    if (status !== 0) throw new Error(`${program} ended with ${status}: ${stdout}${stderr}`);
    return { stdout, found: (name: string) => readFileSync(path.join(folder, name), 'utf8') };
  } finally {
    rmSync(folder, { recursive: true, force: true });
  }
}

const MARK = '=== line';

/** What was offered for each line, behind a mark each. */
const offers = (printed: string): readonly (readonly string[])[] =>
  printed
    .split(`${MARK}\n`)
    .slice(1)
    .map((part) => part.split('\n').filter((line) => line !== ''));

/** A line as bash 4 and later cut it: at spaces, and around "=". */
const bashWords = (line: string): readonly string[] => line.split(' ').flatMap((word) => word.split(/(?==)|(?<==)/));

const quoted = (text: string): string => `'${text.replaceAll("'", "'\\''")}'`;

// A shell that is not interactive has no COMP_WORDBREAKS until it is asked for; `compopt` works inside of readline alone.
const bash: Complete = (script, lines, cwd) => {
  const calls = lines.map((line) => {
    const words = bashWords(line);
    return `COMP_WORDS=(${words.map(quoted).join(' ')}) COMP_CWORD=${words.length - 1}; _unit_audit; echo '${MARK}'; printf '%s\\n' "\${COMPREPLY[@]}"`;
  });
  const driver = `source "$FOLDER/script"\nCOMP_WORDBREAKS=$' \\t\\n"=:'\n${calls.join('\n')}\n`;
  return offers(output({ script, driver }, (folder) => ['bash', '--norc', path.join(folder, 'driver')], cwd).stdout);
};

const fish: Complete = (script, lines, cwd) => {
  const calls = lines.map((line) => `echo '${MARK}'; complete -C ${quoted(line)}`);
  const driver = `source $FOLDER/script\n${calls.join('\n')}\n`;
  return offers(
    output({ script, driver }, (folder) => ['fish', '--no-config', path.join(folder, 'driver')], cwd).stdout,
  );
};

// The line editor of an interactive zsh on a pseudo terminal completes each line as soon as it starts; what is offered to it is
// written down on its way.
const ZSHRC = (lines: readonly string[]): string => `
autoload -Uz compinit && compinit -u -D
source $FOLDER/script
compadd() {
  local -a offered
  if [[ \${@[1,(i)(-|--)]} == *-[a-zA-Z]#[OAD](|\\ )* ]]; then builtin compadd "$@"; return; fi
  builtin compadd -O offered "$@"
  print -rl -- $offered >>$FOLDER/offered
  builtin compadd "$@"
}
setopt extended_glob
zle-line-init() {
  local line
  for line in ${lines.map(quoted).join(' ')}; do
    print -r -- '${MARK}' >>$FOLDER/offered
    BUFFER=$line CURSOR=$#line
    zle complete-word
  done
  exit
}
zle -N zle-line-init
`;

const zsh: Complete = (script, lines, cwd) => {
  const driver =
    'zmodload zsh/zpty; zpty z "ZDOTDIR=$FOLDER zsh -d -i"; while zpty -r z line; do :; done; cat $FOLDER/offered';
  const files = { script, '.zshrc': ZSHRC(lines), offered: '' };
  return offers(output(files, () => ['zsh', '-f', '-c', driver], cwd).stdout);
};

export const COMPLETE: Readonly<Record<Shell, Complete>> = { bash, zsh, fish };
