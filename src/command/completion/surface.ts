import type { Command, Option } from 'commander';
import type { Lang } from '../../model.ts';
import { type Values, type ValuesOf, valuesIn } from './values.ts';

/** An option as it is typed. */
export interface Flag {
  /** Its short name, where it has one, before the long one. */
  readonly names: readonly string[];
  readonly about: string;
  readonly values: Values | null;
  readonly isRepeatable: boolean;
}

/** One command with all that may stand behind it. */
export interface Subcommand {
  readonly name: string;
  readonly about: string;
  readonly flags: readonly Flag[];
  readonly values: Values | null;
  /** More than one argument may be given. */
  readonly takesMany: boolean;
}

/** All that can be typed. */
export interface Surface {
  readonly programs: readonly string[];
  readonly commands: readonly Subcommand[];
  /** The command that is meant where none is named; the program's own options are among its. */
  readonly byDefault: Subcommand;
}

const PROGRAMS = ['audit', 'unit-audit'];

/** Anything may stand where the table of values says nothing yet: better a file too many than none. */
const UNKNOWN: Values = { name: 'file', words: [], files: 'any', thenPath: false };

function flagOf(command: string, option: Option, { option: valuesOf }: ValuesOf): Flag {
  const { short, long, description, required, optional, parseArg } = option;
  const takesValue = required || optional;
  return {
    names: [short, long].filter((name) => typeof name === 'string'),
    about: description,
    values: takesValue ? (valuesOf(command, long ?? '') ?? UNKNOWN) : null,
    isRepeatable: takesValue && parseArg !== undefined,
  };
}

function subcommandOf(command: Command, known: ValuesOf): Subcommand {
  const name = command.name();
  const [first] = command.registeredArguments;
  return {
    name,
    about: command.description(),
    flags: command
      .createHelp()
      .visibleOptions(command)
      .map((option) => flagOf(name, option, known)),
    values: first ? (known.argument(name) ?? UNKNOWN) : null,
    takesMany: command.registeredArguments.some(({ variadic }) => variadic) || command.registeredArguments.length > 1,
  };
}

/** What can be typed, read off the program's own definition. `byDefault` is the name of its default command. */
export function surfaceOf(program: Command, byDefault: string, lang: Lang): Surface {
  const known = valuesIn(lang);
  const commands = program.commands.map((command) => subcommandOf(command, known));
  const own = program
    .createHelp()
    .visibleOptions(program)
    .map((option) => flagOf('', option, known));
  const named = commands.find(({ name }) => name === byDefault);
  if (!named) throw new Error(`there is no command ${byDefault}`);
  const more = own.filter(({ names }) => !named.flags.some((flag) => flag.names.at(-1) === names.at(-1)));
  return { programs: PROGRAMS, commands, byDefault: { ...named, flags: [...named.flags, ...more] } };
}

/** Every kind of value that stands somewhere, once each. */
export function valuesUsed({ commands, byDefault }: Surface): readonly Values[] {
  const all = [...commands, byDefault].flatMap(({ flags, values }) => [values, ...flags.map((flag) => flag.values)]);
  const named = new Map(all.flatMap((values) => (values ? [[values.name, values] as const] : [])));
  return [...named.values()];
}
