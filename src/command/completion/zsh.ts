import type { Lang } from '../../model.ts';
import { type Flag, type Subcommand, type Surface, valuesUsed } from './surface.ts';
import type { Values, Word } from './values.ts';
import { headOf } from './words.ts';

/** A text as one word of zsh (and of bash), whatever is in it. */
export const zshQuoted = (text: string): string => `'${text.replaceAll("'", "'\\''")}'`;

/** The words of an option as `_arguments` reads them: brackets and colons mean something there. */
const inBrackets = (text: string): string => text.replace(/[[\]\\:]/g, '\\$&');

const described = ({ name, about }: Word): string => zshQuoted(about === '' ? name : `${name}:${about}`);

const FILES: Readonly<Record<Values['files'], string>> = {
  none: '',
  any: '_files',
  folders: '_files -/',
  yaml: "_files -g '*.(yaml|yml)(-.)'",
  json: "_files -g '*.json(-.)'",
};

const functionName = ({ name }: Values): string => `_unit_audit_${name}`;

/** A function that offers what may stand in a place. */
function valuesFunction(values: Values): string {
  const { words, files, thenPath } = values;
  if (words.length === 0) return `${functionName(values)}() { ${FILES[files] || '_message value'} }`;
  const path = thenPath ? ["  if compset -P '*='; then _files; return; fi"] : [];
  const orFiles = FILES[files] === '' ? '' : ` || ret=0\n  ${FILES[files]} && ret=0\n  return ret`;
  return [
    `${functionName(values)}() {`,
    ...path,
    ...(orFiles === '' ? [] : ['  local ret=1']),
    `  local -a known=(${words.map(described).join(' ')})`,
    `  _describe -t ${values.name} ${values.name} known${thenPath ? ' -S =' : ''}${orFiles.replace(' || ret=0', ' && ret=0')}`,
    '}',
  ].join('\n');
}

function flagSpecs({ names, about, values, isRepeatable }: Flag): readonly string[] {
  const action = values ? `:${values.name}:${functionName(values)}` : '';
  const others = isRepeatable ? '*' : `(${names.join(' ')})`;
  return names.map((name) => {
    const isLong = name.startsWith('--');
    const joined = values ? (isLong ? '=' : '+') : '';
    return zshQuoted(`${others}${name}${joined}[${inBrackets(about)}]${action}`);
  });
}

function commandFunction({ name, flags, values, takesMany }: Subcommand): string {
  const argument = values ? [zshQuoted(`${takesMany ? '*' : '1'}:${values.name}:${functionName(values)}`)] : [];
  const specs = [...flags.flatMap(flagSpecs), ...argument].map((spec) => ` \\\n    ${spec}`);
  return `_unit_audit_command_${name}() {\n  _arguments -s -S :${specs.join('')}\n}`;
}

/** A completion script for zsh, to be sourced or to lie in a folder of `$fpath`. */
export function zshScript(surface: Surface, lang: Lang): string {
  const { programs, commands, byDefault } = surface;
  const own = programs.join(' ');
  const fallback = '_unit_audit_command_by_default';
  return `#compdef ${own}
${headOf('zsh', lang)}
${valuesUsed(surface).map(valuesFunction).join('\n')}

${commands.map(commandFunction).join('\n\n')}

${commandFunction({ ...byDefault, name: 'by_default' })}

_unit_audit() {
  local ret=1
  local -a known=(
    ${commands.map(described).join('\n    ')}
  )
  if (( CURRENT == 2 )) && [[ $words[2] != -* ]]; then
    _describe -t commands command known && ret=0
    ${fallback} && ret=0
    return ret
  fi
  case $words[2] in
    ${commands.map(({ name }) => name).join(' | ')})
      local command=$words[2]
      shift words
      (( CURRENT-- ))
      _unit_audit_command_$command
      ;;
    *) ${fallback} ;;
  esac
}

if [ "$funcstack[1]" = _${programs[0]} ] || [ "$funcstack[1]" = _unit_audit ]; then
  _unit_audit "$@"
else
  compdef _unit_audit ${own}
fi
`;
}
