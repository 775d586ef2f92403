import type { Lang, Localized } from '../../model.ts';
import { exampleOf } from '../../validate/example.ts';
import { choicesOf, halvesOf, isOfType, resolve, type Schema, wordsOf } from '../../validate/schema.ts';

const LAST_CHINESE = /[\u3000-\u303f\u4e00-\u9fff\uff00-\uffef](?=[^\u3000-\u303f\u4e00-\u9fff\uff00-\uffef]*$)/;

/** Both languages of a description in the form `中文。 English.` */
export function languagesOf(description: string): Localized {
  const last = LAST_CHINESE.exec(description)?.index ?? -1;
  const space = description.indexOf(' ', last);
  return { zh: description.slice(0, space), en: description.slice(space + 1) };
}

const WORDS = {
  required: { en: ' (required)', zh: '（必填）' },
  colon: { en: ': ', zh: '：' },
  yesOrNo: { en: 'Write true or false.', zh: '填“是”或“否”。' },
  choices: { en: 'One of: ', zh: '可填：' },
  comma: { en: ', ', zh: '、' },
  stop: { en: '.', zh: '。' },
  example: { en: 'As in: ', zh: '例：' },
  space: { en: ' ', zh: '' },
} as const satisfies Readonly<Record<string, Localized>>;

// Longer examples help nobody, such as 64 hexadecimal digits.
const LONGEST_EXAMPLE = 24;

/** Whom a comment is for: its language, and whether keys and values are in Chinese too. */
interface Reader {
  readonly lang: Lang;
  readonly inWords?: boolean;
}

/** Choices, each with its Chinese word. */
type Choices = readonly (readonly [choice: string, word: string | undefined])[];

function sayChoices(choices: Choices, { lang, inWords = false }: Reader): string {
  const said = choices.map(([choice, word]) => {
    if (lang === 'en' || word === undefined) return choice;
    return inWords ? word : `${choice}（${word}）`;
  });
  return `${WORDS.choices[lang]}${said.join(WORDS.comma[lang])}${WORDS.stop[lang]}`;
}

function choicesIn(kind: Schema): Choices | null {
  const words = wordsOf(kind);
  return choicesOf(kind)?.map((choice) => [choice, words.get(choice)] as const) ?? null;
}

/** What a schema has names for where it allows more, such as prescribed actions. */
function namedIn({ 'x-names': note }: Schema): Choices | null {
  const named = Object.entries(note?.values ?? {});
  return named.length > 1 ? named.map(([choice, [word]]) => [choice, word] as const) : null;
}

/** A valid value, if the description does not already show one; empty if no example helps. */
function sayExample(root: Schema, own: Schema, said: Reader & { readonly text: string }): string {
  const { kind } = resolve(root, own);
  if (kind.const !== undefined || kind.properties || kind.additionalProperties || isOfType(kind, 'boolean')) return '';
  if (isOfType(kind, 'integer') || isOfType(kind, 'number')) return '';
  const example = exampleOf(root, own, said.inWords && said.lang === 'zh');
  const isRead = said.lang === 'zh' || !/\p{Script=Han}/u.test(example);
  const shows = isRead && !example.includes('……') && example.length <= LONGEST_EXAMPLE && !said.text.includes(example);
  return shows ? example : '';
}

/** What to type: the choices, otherwise an example. */
function sayValues(root: Schema, own: Schema, said: Reader & { readonly text: string }): string {
  const { lang } = said;
  const { kind } = resolve(root, own);
  const item = kind.items ? resolve(root, kind.items).kind : kind;
  if (item.properties) return '';
  if (isOfType(item, 'boolean'))
    return said.inWords && lang === 'zh' ? WORDS.yesOrNo.zh : languagesOf(item.description ?? '')[lang];
  const choices = item.const === undefined ? (choicesIn(item) ?? namedIn(own)) : null;
  const example = sayExample(root, own, said);
  return [
    ...(choices ? [sayChoices(choices, said)] : []),
    ...(example === '' || (choices && !kind.items) ? [] : [`${WORDS.example[lang]}${example}`]),
  ].join(WORDS.space[lang]);
}

/** The comment on a key in one language: its title, its description, and what to type. */
export function commentOf(root: Schema, own: Schema, of: Reader & { readonly required: boolean }): string {
  const { required, lang } = of;
  const title = `${halvesOf(own.title)[lang]}${required ? WORDS.required[lang] : ''}`;
  const text = languagesOf(own.description ?? '')[lang];
  const values = sayValues(root, own, { ...of, text });
  return `${title}${WORDS.colon[lang]}${[text, values].filter((part) => part !== '').join(WORDS.space[lang])}`;
}
