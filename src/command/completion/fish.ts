import type { Lang } from '../../model.ts';
import { type Flag, type Subcommand, type Surface, valuesUsed } from './surface.ts';
import type { Values, Word } from './values.ts';
import { headOf } from './words.ts';

/** A text as one word of fish, whatever is in it. */
export const fishQuoted = (text: string): string => `'${text.replace(/['\\]/g, '\\$&')}'`;

/** Which paths a place takes, as a pattern; a folder’s ends in a slash. */
const FILES: Readonly<Record<Values['files'], string>> = {
  none: '^$',
  any: '',
  folders: '/$',
  yaml: '(?:\\.ya?ml|/)$',
  json: '(?:\\.json|/)$',
};

const functionName = ({ name }: Values): string => `__unit_audit_${name}`;

/** A line that prints words, each with what it means behind a tab. */
function printed(words: readonly Word[], ending = ''): readonly string[] {
  if (words.length === 0) return [];
  const items = words.flatMap(({ name, about }) => [fishQuoted(`${name}${ending}`), fishQuoted(about)]);
  return [`  printf '%s\\t%s\\n' ${items.join(' ')}`];
}

/** A function that prints what may stand in a place. */
function valuesFunction(values: Values): string {
  const { words, files, thenPath } = values;
  const lines = [
    ...printed(words, thenPath ? '=' : ''),
    ...(files === 'none' ? [] : [`  __unit_audit_paths ${fishQuoted(FILES[files])}`]),
    ...(thenPath ? ['  __unit_audit_path_behind_word'] : []),
  ];
  return [`function ${functionName(values)}`, ...lines, 'end'].join('\n');
}

function flagLine({ names, about, values }: Flag, condition: string): string {
  const typed = names.map((name) => (name.startsWith('--') ? `-l ${name.slice(2)}` : `-s ${name.slice(1)}`));
  const value = values ? ` -x -a '(${functionName(values)})'` : '';
  return `  complete -c $program -n ${fishQuoted(condition)} ${typed.join(' ')}${value} -d ${fishQuoted(about)}`;
}

function commandLines({ flags, values }: Subcommand, condition: string): readonly string[] {
  const argument = values ? [`  complete -c $program -n ${fishQuoted(condition)} -a '(${functionName(values)})'`] : [];
  return [...flags.map((flag) => flagLine(flag, condition)), ...argument];
}

/** A completion script for fish. */
export function fishScript(surface: Surface, lang: Lang): string {
  const { programs, commands, byDefault } = surface;
  const names = commands.map(({ name }) => name);
  return `${headOf('fish', lang)}
# The command that is typed, which is the first word or none.
function __unit_audit_command
  set -l tokens (commandline -opc)
  if contains -- "$tokens[2]" ${names.join(' ')}
    echo $tokens[2]
  end
end

function __unit_audit_in
  set -l command (__unit_audit_command)
  test "$command" = "$argv[1]"
end

# What is typed of a value, without the option that it is joined to.
function __unit_audit_typed
  commandline -ct | string replace -r '^--[a-z-]+=' ''
end

# The paths that begin as typed.
function __unit_audit_all_paths
  __fish_complete_path $argv[1] | string replace -r '\\t.*' ''
end

# The paths that match a pattern. The tab says that there is nothing more to say of them.
function __unit_audit_paths
  __unit_audit_all_paths (__unit_audit_typed) | string match -r -- ".*$argv[1]" | string replace -r '$' \\t
end

# A path behind "json=", as --report takes it.
function __unit_audit_path_behind_word
  set -l parts (__unit_audit_typed | string split -m 1 =)
  if set -q parts[2]
    for path in (__unit_audit_all_paths $parts[2])
      printf '%s=%s\\t\\n' $parts[1] $path
    end
  end
end

${valuesUsed(surface).map(valuesFunction).join('\n')}

function __unit_audit_commands
${printed(commands.map(({ name, about }) => ({ name, about }))).join('\n')}
end

for program in ${programs.join(' ')}
  complete -c $program -f
  complete -c $program -n 'test (count (commandline -opc)) -eq 1' -a '(__unit_audit_commands)'
${[...commandLines(byDefault, '__unit_audit_in ""'), ...commands.flatMap((command) => commandLines(command, `__unit_audit_in ${command.name}`))].join('\n')}
end
`;
}
