import type { ReadResult } from '../../load/file/read.ts';
import type { Lang, Localized, Problem } from '../../model.ts';
import { harmlessLine, visible } from '../../report/text/neutral.ts';

/** A stream that text goes out to. */
export interface Output {
  write(text: string): void;
  /** Waits until all that was written has gone out, or nobody reads it any more. */
  flushed(): Promise<void>;
  /** False once its reader is known to be gone. */
  isRead(): boolean;
  readonly isTerminal: boolean;
  /** Columns of the terminal, 80 where there is none. */
  readonly columns: number;
}

/** All that a command sees of the world around it. */
export interface World {
  readonly cwd: string;
  readonly env: Readonly<Record<string, string | undefined>>;
  readonly stdout: Output;
  readonly stderr: Output;
  /** Which file standard input, output and error are each, as `identityOf` says it; null for what is not open. */
  readonly standardFiles: { readonly input: string | null; readonly outputs: readonly (string | null)[] };
  /** The code page of the terminal, where it has one. */
  codePage?(): Promise<number | null>;
  /** Waits for all of standard input, or for a signal to stop. */
  readInput(): Promise<ReadResult | 'interrupted'>;
  /** Lets signals be heard, and waits where the report is read more slowly than it is made; true once it shall stop. */
  interrupted(): Promise<boolean>;
}

type Env = World['env'];

/** The language of the locale: Chinese where it says so, else English. */
export function localeLang(env: Env): Lang {
  const locale = env['LC_ALL'] || env['LC_MESSAGES'] || env['LANG'] || Intl.DateTimeFormat().resolvedOptions().locale;
  return /^zh/i.test(locale) ? 'zh' : 'en';
}

/** Whether a stream gets colour: the flag, `FORCE_COLOR`, a non-empty `NO_COLOR`, `TERM=dumb`, the terminal, in this order. */
export function wantsColor(flag: boolean | undefined, env: Env, output: Output): boolean {
  if (flag !== undefined) return flag;
  const force = env['FORCE_COLOR'];
  if (force !== undefined) return force !== '0' && force !== 'false';
  if (env['NO_COLOR'] || env['TERM'] === 'dumb') return false;
  return output.isTerminal;
}

/** Says a line on standard error. Paths and typed text in it steer no terminal and are no command to a CI. */
export const tell = (world: World, lang: Lang, message: Localized): void =>
  world.stderr.write(`${harmlessLine(visible(message[lang]))}\n`);

/** Says problems on standard error, a line each. */
export function tellAll(world: World, lang: Lang, problems: readonly Pick<Problem, 'message'>[]): void {
  for (const { message } of problems) tell(world, lang, message);
}

/** Says why a command is not carried out, and returns its exit code. */
export function refuse(world: World, lang: Lang, problems: readonly Problem[]): 2 {
  tellAll(world, lang, problems);
  return 2;
}
