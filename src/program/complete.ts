import type { Shell } from '../command/completion/scripts.ts';
import { COMMANDS, isCommand } from '../command/index.ts';
import type { Command, Value, Word } from '../command/out/command.ts';
import type { World } from '../command/out/world.ts';
import type { Lang } from '../model.ts';
import { DEFAULT, HELP, type Spelling, spellingsOf, VERSION } from './spelling.ts';

/** What completion offers in place of the last word. */
interface Offer {
  readonly words: readonly Word[];
  readonly files: NonNullable<Value['files']> | 'none';
  /** The fixed part of the last word, such as `--format=`. */
  readonly before: string;
}

/** Bash cuts words at "=": they are joined again. */
function joined(words: readonly string[]): readonly string[] {
  const whole: string[] = [];
  let isOpen = false;
  for (const word of words) {
    if (whole.length > 0 && (word === '=' || isOpen)) whole[whole.length - 1] += word;
    else whole.push(word);
    isOpen = word === '=';
  }
  return whole;
}

/** The words that may follow the fixed part; after `json=`, a path. */
function offerValue(
  value: Value,
  typed: string,
  { before, lang }: { readonly before: string; readonly lang: Lang },
): Offer {
  const words = value.words?.(lang) ?? [];
  if (!value.thenPath) return { words, files: value.files ?? 'none', before };
  const end = typed.indexOf('=') + 1;
  if (end > 0) return { words: [], files: 'any', before: before + typed.slice(0, end) };
  return { words: words.map(({ name, about }) => ({ name: `${name}=`, about })), files: 'none', before };
}

const flagWords = (spellings: readonly Spelling[], lang: Lang): readonly Word[] =>
  spellings.flatMap(({ short, long, about }) =>
    [short, long].flatMap((name) => (name === null ? [] : [{ name, about: about[lang] }])),
  );

/** The option whose value the last word is, and the part of the word before the value. */
function optionAwaiting(spellings: readonly Spelling[], before: readonly string[], last: string) {
  const named = (name: string | undefined) =>
    spellings.find(({ long, short, takesValue }) => takesValue && (name === long || name === short));
  let awaiting: Spelling | undefined;
  for (const word of before) {
    if (word === '--' && !awaiting) return 'operand';
    awaiting = awaiting ? undefined : named(word);
  }
  if (awaiting) return { value: awaiting.spec.value, fixed: '' };
  const [, fixed = '', name] = /^((--[\w-]+)=)/.exec(last) ?? [];
  const value = named(name)?.spec.value;
  return value ? { value, fixed } : null;
}

async function commandNames(lang: Lang): Promise<readonly Word[]> {
  const commands = await Promise.all(Object.values(COMMANDS).map((load) => load()));
  return commands.map(({ name, about }) => ({ name, about: about[lang] }));
}

/** The words that may stand in place of the last one. */
async function offerFor(words: readonly string[], lang: Lang): Promise<Offer> {
  const [first = '', ...rest] = words;
  const isNamed = rest.length > 0 && isCommand(first);
  const command: Command = await COMMANDS[isNamed ? first : DEFAULT]();
  const typed = isNamed ? rest : words;
  const last = typed.at(-1) ?? '';
  const spellings = [
    ...Object.entries(command.options).flatMap(([key, spec]) => spellingsOf(key, spec)),
    ...(isNamed ? [] : spellingsOf('version', VERSION)),
    ...spellingsOf('help', HELP),
  ];
  const place = optionAwaiting(spellings, typed.slice(0, -1), last);
  if (place !== 'operand' && place?.value)
    return offerValue(place.value, last.slice(place.fixed.length), { before: place.fixed, lang });
  if (place !== 'operand' && last.startsWith('-'))
    return { words: flagWords(spellings, lang), files: 'none', before: '' };
  const offer = offerValue(command.operands?.value ?? { shown: '' }, last, { before: '', lang });
  return words.length > 1 ? offer : { ...offer, words: [...(await commandNames(lang)), ...offer.words] };
}

/** A word as each shell's script takes it. */
const LINES: Readonly<Record<Shell, (word: Word, before: string) => string>> = {
  bash: ({ name }) => name,
  zsh: ({ name, about }) => name.replace(/[\\:]/g, '\\$&') + (about === '' ? '' : `:${about}`),
  fish: ({ name, about }, before) => `${before}${name}\t${about}`,
};

/** `audit --complete SHELL LANG WORD…`: what the scripts of `audit completion` ask while something is typed. */
export async function complete(args: readonly string[], world: World): Promise<number> {
  const [shell = '', lang = '', ...typed] = args;
  const words = shell === 'bash' ? joined(typed) : typed;
  const line = Object.hasOwn(LINES, shell) ? LINES[shell as Shell] : null;
  if (line === null) return 2;
  const { words: all, files, before } = await offerFor(words, lang === 'zh' ? 'zh' : 'en');
  const start = (words.at(-1) ?? '').slice(before.length);
  const offered = all.filter(({ name }) => name.startsWith(start));
  const lines = [`${files}\t${before}`, ...offered.map((word) => line(word, before))];
  world.stdout.write(lines.map((text) => `${text}\n`).join(''));
  return 0;
}
