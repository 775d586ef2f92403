import type { Lang, Localized } from '../../model.ts';
import type { World } from './world.ts';

/** A word that may be typed, and what it means; empty where it says so itself. */
export interface Word {
  readonly name: string;
  readonly about: string;
}

/** What may stand in one place of a command line: help shows it, completion offers it. */
export interface Value {
  /** As help shows it: `name|file`. */
  readonly shown: string;
  readonly words?: (lang: Lang) => readonly Word[];
  /** The files that may stand there, folders besides: all, folders alone, or those with an extension. */
  readonly files?: 'any' | 'folders' | 'yaml' | 'json';
  /** `=` and a path follow each word. */
  readonly thenPath?: true;
}

/** An option. Its key in a command is its long name: `asOf` is typed as `--as-of`. */
export interface OptionSpec {
  readonly about: Localized;
  /** A single letter. */
  readonly short?: string;
  /** Absent from a switch. */
  readonly value?: Value;
  /** It may be given more than once. */
  readonly isRepeatable?: true;
  /** What `--no-…` does, where there is one. */
  readonly negated?: Localized;
}

/** What stands behind a command. Commander's own spelling: `<one>`, `[maybe]`, `<many...>`. */
export interface Operands {
  readonly spelling: string;
  readonly value: Value;
}

/** A command. `Flags` are its options as they were typed: one that has no entry here does not compile. */
export interface CommandOf<Flags> {
  readonly name: string;
  readonly about: Localized;
  readonly operands?: Operands;
  readonly options: { readonly [Key in keyof Required<Flags>]: OptionSpec };
  /** What help says at its end. */
  readonly afterHelp?: Localized;
  /** Returns the exit code. */
  run(operands: readonly string[], flags: Flags, world: World): number | Promise<number>;
}

/** Any command. */
export type Command = Omit<CommandOf<object>, 'options'> & { readonly options: Readonly<Record<string, OptionSpec>> };

/** Checks that a command has an option for each of its flags. */
export const defineCommand = <Flags extends object>(command: CommandOf<Flags>): CommandOf<Flags> => command;
