import type { OptionSpec } from '../command/out/command.ts';
import type { Localized } from '../model.ts';

/** The command that is meant where none is named. */
export const DEFAULT = 'check';

/** What every command has besides its own options. */
export const HELP: OptionSpec = { short: 'h', about: { en: 'print this help', zh: '显示本帮助' } };
/** What the program has where no command is named. */
export const VERSION: OptionSpec = { short: 'V', about: { en: 'print the version', zh: '显示版本号' } };

/** One way to type an option. */
export interface Spelling {
  readonly long: string;
  readonly short: string | null;
  readonly about: Localized;
  readonly spec: OptionSpec;
  readonly takesValue: boolean;
}

const dashed = (key: string): string => key.replace(/[A-Z]/g, (letter) => `-${letter.toLowerCase()}`);

/** The ways to type an option: itself, and where it has one, its negation. */
export function spellingsOf(key: string, spec: OptionSpec): readonly Spelling[] {
  const { about, short, value, negated } = spec;
  const long = `--${dashed(key)}`;
  const own = { long, short: short === undefined ? null : `-${short}`, about, spec, takesValue: value !== undefined };
  if (!negated) return [own];
  return [own, { long: `--no-${dashed(key)}`, short: null, about: negated, spec, takesValue: false }];
}
