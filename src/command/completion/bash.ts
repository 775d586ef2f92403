import type { Lang } from '../../model.ts';
import { type Flag, type Subcommand, type Surface, valuesUsed } from './surface.ts';
import type { Values } from './values.ts';
import { headOf } from './words.ts';

// The script keeps to what bash 3.2 has, which macOS comes with, and needs nothing of the bash-completion package.
// Bash 4 and later cut the line at "=", bash 3.2 does not; what stands before it is only typed again where it was not cut.

/** Words as one shell word. All that are typed are letters, digits, dashes and slashes: see the test. */
const list = (words: readonly string[]): string => `'${words.join(' ')}'`;

const valuesLine = ({ words, files, thenPath }: Values): string =>
  `words=${list(words.map(({ name }) => name))} files=${files === 'none' ? '' : files} then_path=${thenPath ? 1 : ''}`;

const valuesFunction = (values: Values): string => `_unit_audit_${values.name}() { ${valuesLine(values)}; }`;

const flagCases = ({ name }: Subcommand, flags: readonly Flag[]): readonly string[] =>
  flags.flatMap(({ names, values }) =>
    values ? [`    ${names.map((flag) => `'${name} ${flag}'`).join(' | ')}) _unit_audit_${values.name} ;;`] : [],
  );

function commandCase({ name, flags, values }: Subcommand): string {
  const names = flags.flatMap((flag) => flag.names);
  return `    ${name}) flags=${list(names)}; _unit_audit_${values?.name ?? 'nothing'} ;;`;
}

const NOTHING: Values = { name: 'nothing', words: [], files: 'none', thenPath: false };

const BODY = `
# What matches what is typed: words, then files. Names with spaces are quoted by readline, where it can be asked to.
_unit_audit_reply() {
  local IFS=$'\\n' found asked=''
  if [ "$then_path" ]; then words=\${words// /= }\${words:+=}; fi
  COMPREPLY=($(IFS=' '; compgen -P "$before" -W "$words" -- "$cur"))
  if [ "$then_path" ]; then compopt -o nospace 2>/dev/null; return; fi
  case $files in
    '') return ;;
    any) asked=$(compgen -f -- "$cur") ;;
    folders) asked=$(compgen -d -- "$cur") ;;
    yaml) asked=$(compgen -f -X '!*.y*ml' -- "$cur"; compgen -d -- "$cur") ;;
    json) asked=$(compgen -f -X '!*.json' -- "$cur"; compgen -d -- "$cur") ;;
  esac
  # Without compopt (bash 3.2) readline itself completes files, wherever no word matches.
  type compopt >/dev/null 2>&1 || return
  for found in $asked; do COMPREPLY[\${#COMPREPLY[@]}]=$before$found; done
  if [ "$asked" ]; then compopt -o filenames 2>/dev/null; fi
}

_unit_audit() {
  local cur=\${COMP_WORDS[COMP_CWORD]} command='' first=1 state='' flag='' ended='' before='' i word
  local flags='' words='' files='' then_path=''
  COMPREPLY=()
  if [ "$COMP_CWORD" -gt 1 ] && _unit_audit_is_command "\${COMP_WORDS[1]}"; then
    command=\${COMP_WORDS[1]} first=2
  fi
  # state: "flag" where a value is awaited, "value" behind it, "path" behind the "=" of a value such as json=FILE
  for ((i = first; i <= COMP_CWORD; i++)); do
    word=\${COMP_WORDS[i]}
    if [ "$word" = = ]; then
      if [ "$state" = value ]; then state=path; fi
      if [ "$i" -eq "$COMP_CWORD" ]; then cur=''; fi
      continue
    fi
    if [ "$i" -eq "$COMP_CWORD" ]; then break; fi
    case $state in
      flag) state=value; continue ;;
      path) state=''; continue ;;
    esac
    state=''
    if [ "$word" = -- ]; then ended=1; fi
    if [ ! "$ended" ] && _unit_audit_of_flag "$command" "$word"; then state=flag flag=$word; fi
  done
  if [ "$state" = value ]; then state=''; fi
  if [ ! "$state" ] && [ ! "$ended" ] && [[ $cur == --*=* ]] && _unit_audit_of_flag "$command" "\${cur%%=*}"; then
    state=flag flag=\${cur%%=*} before=\${cur%%=*}= cur=\${cur#*=}
  fi
  if [ "$state" = flag ]; then
    _unit_audit_of_flag "$command" "$flag"
    if [ "$then_path" ] && [[ $cur == *=* ]]; then
      state=path before=$before\${cur%%=*}= cur=\${cur#*=}
    fi
  fi
  case $COMP_WORDBREAKS in *=*) before='' ;; esac
  case $state in
    flag) ;;
    path) words='' files=any then_path='' ;;
    *)
      _unit_audit_of_command "$command"
      if [ ! "$ended" ] && [[ $cur == -* ]]; then
        words=$flags files='' then_path=''
      elif [ "$COMP_CWORD" -eq 1 ]; then
        words="$commands $words"
      fi
      ;;
  esac
  _unit_audit_reply
}
`;

/** A completion script for bash 3.2 and later. */
export function bashScript(surface: Surface, lang: Lang): string {
  const { programs, commands, byDefault } = surface;
  const names = commands.map(({ name }) => name);
  const unnamed = { ...byDefault, name: "''" };
  const cases = [
    ...commands.flatMap((command) => flagCases(command, command.flags)),
    ...flagCases({ ...byDefault, name: '' }, byDefault.flags),
  ];
  const values = [...new Map([NOTHING, ...valuesUsed(surface)].map((used) => [used.name, used])).values()];
  return `${headOf('bash', lang)}
${values.map(valuesFunction).join('\n')}

_unit_audit_is_command() {
  case $1 in ${names.join(' | ')}) return 0 ;; esac
  return 1
}

# Sets what may stand behind an option of a command; false where it takes no value.
_unit_audit_of_flag() {
  case "$1 $2" in
${cases.join('\n')}
    *) return 1 ;;
  esac
}

# Sets the options of a command, and what may stand behind it.
_unit_audit_of_command() {
  case $1 in
${[...commands, unnamed].map(commandCase).join('\n')}
  esac
}
${BODY.replace('"$commands $words"', `"${names.join(' ')} $words"`)}
complete -o bashdefault -o default -F _unit_audit ${programs.join(' ')}
`;
}
