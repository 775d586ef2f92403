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

/** The options of a command. */
export type Options = Readonly<Record<string, OptionSpec>>;

type Typed<Spec extends OptionSpec> = Spec extends { readonly isRepeatable: true }
  ? readonly string[]
  : Spec extends { readonly value: Value }
    ? string | (Spec extends { readonly negated: Localized } ? false : never)
    : boolean;

/** Options as they were typed: a value is a text, and `--no-…` makes an option false. */
export type FlagsOf<Own extends Options> = { readonly [Key in keyof Own]?: Typed<Own[Key]> };

/** A command. */
export interface Command<Flags = object> {
  readonly name: string;
  readonly about: Localized;
  readonly operands?: Operands;
  readonly options: Options;
  /** What help says at its end. */
  readonly afterHelp?: Localized;
  /** Returns the exit code. */
  run(operands: readonly string[], flags: Flags, world: World): number | Promise<number>;
}

/** Checks that a command takes the flags that its options make. */
export const defineCommand = <const Own extends Options>(
  command: Command<FlagsOf<Own>> & { readonly options: Own },
): Command<FlagsOf<Own>> => command;
