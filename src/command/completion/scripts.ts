import type { Lang } from '../../model.ts';

export const SHELLS = ['bash', 'zsh', 'fish'] as const;
export type Shell = (typeof SHELLS)[number];

// Each script hands what is typed to `audit --complete SHELL LANG WORD…`. The first line of the answer says which files
// may stand there and, after a tab, the fixed part of the last word, such as `--format=`; other lines are words to offer.

// The script keeps to what bash 3.2 has, which macOS comes with. Bash 4 and later cut the line at "=", bash 3.2 does not.
const bash = (lang: Lang): string => `
_unit_audit() {
  local cur=\${COMP_WORDS[COMP_CWORD]} files='' before='' first=1 asked='' line
  COMPREPLY=()
  while IFS= read -r line; do
    if [ "$first" ]; then
      first='' files=\${line%%$'\\t'*} before=\${line#*$'\\t'} cur=\${cur#"\${line#*$'\\t'}"}
      if [ "$cur" = = ]; then cur=''; fi
      case $COMP_WORDBREAKS in *=*) before='' ;; esac
    else
      COMPREPLY[\${#COMPREPLY[@]}]=$before$line
      case $line in *=) compopt -o nospace 2>/dev/null ;; esac
    fi
  done < <("\${COMP_WORDS[0]}" --complete bash ${lang} "\${COMP_WORDS[@]:1:COMP_CWORD}" 2>/dev/null)
  case $files in
    any) asked=$(compgen -f -- "$cur") ;;
    folders) asked=$(compgen -d -- "$cur") ;;
    yaml) asked=$(compgen -f -X '!*.y*ml' -- "$cur"; compgen -d -- "$cur") ;;
    json) asked=$(compgen -f -X '!*.json' -- "$cur"; compgen -d -- "$cur") ;;
  esac
  # Without compopt (bash 3.2) readline itself completes files, wherever no word matches.
  if [ ! "$asked" ] || ! type compopt >/dev/null 2>&1; then return; fi
  while IFS= read -r line; do COMPREPLY[\${#COMPREPLY[@]}]=$before$line; done <<<"$asked"
  # Readline then quotes names with spaces.
  compopt -o filenames 2>/dev/null
}

complete -o bashdefault -o default -F _unit_audit audit unit-audit
`;

const zsh = (lang: Lang): string => `
_unit_audit() {
  local ret=1
  local -a lines offered suffix
  lines=("\${(@f)$("\${(Q)words[1]}" --complete zsh ${lang} "\${(@)words[2,CURRENT-1]}" "$PREFIX" 2>/dev/null)}")
  compset -p \${#lines[1]#*$'\\t'}
  offered=("\${(@)lines[2,-1]}")
  if (( $#offered )); then
    if [[ $offered[1] == *= ]]; then suffix=(-S ''); fi
    _describe -t words word offered $suffix && ret=0
  fi
  case \${lines[1]%%$'\\t'*} in
    any) _files && ret=0 ;;
    folders) _files -/ && ret=0 ;;
    yaml) _files -g '*.(yaml|yml)(-.)' && ret=0 ;;
    json) _files -g '*.json(-.)' && ret=0 ;;
  esac
  return ret
}

if [ "$funcstack[1]" = _audit ] || [ "$funcstack[1]" = _unit_audit ]; then
  _unit_audit "$@"
else
  compdef _unit_audit audit unit-audit
fi
`;

const fish = (lang: Lang): string => `
function __unit_audit_complete
  set -l words (commandline -opc)
  set -l program $words[1]
  set -e words[1]
  set -l word (commandline -ct)
  set -l lines ($program --complete fish ${lang} $words "$word" 2>/dev/null)
  set -l head (string split \\t -- $lines[1])
  set -e lines[1]
  if set -q lines[1]
    printf '%s\\n' $lines
  end
  set -l ending
  switch "$head[1]"
    case any
      set ending ''
    case folders
      set ending '/$'
    case yaml
      set ending '(?:\\.ya?ml|/)$'
    case json
      set ending '(?:\\.json|/)$'
    case '*'
      return
  end
  # The tab says that there is nothing more to say of a path.
  set -l typed (string sub -s (math 1 + (string length -- "$head[2]")) -- "$word")
  for path in (__fish_complete_path "$typed" | string replace -r '\\t.*' '' | string match -r -- ".*$ending")
    printf '%s%s\\t\\n' "$head[2]" $path
  end
end

for program in audit unit-audit
  complete -c $program -f -a '(__unit_audit_complete)'
end
`;

/** A completion script for each shell. Descriptions are in a language. */
export const SCRIPTS: Readonly<Record<Shell, (lang: Lang) => string>> = { bash, zsh, fish };
