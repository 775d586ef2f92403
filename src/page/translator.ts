import type { Lang, Localized, Params } from '../model.ts';
import { MODULES, WORDS } from '../words/report.ts';
import { say } from '../words/say.ts';
import { type Mask, UNMASKED } from './mask.ts';
import type { Phrase, RowData, RuleData, Words } from './shapes.ts';
import { PAGE_WORDS } from './words.ts';

/** Text in the language that the reader chose. */
export interface Translator {
  readonly lang: Lang;
  fill(words: Localized, params?: Params): string;
  text(phrase: Phrase): string;
  /** The names of people are hidden. */
  readonly isMasked: boolean;
}

export const translatorFor = (lang: Lang, shared: readonly Words[], mask: Mask | null): Translator => {
  const shown = mask ?? UNMASKED;
  return {
    lang,
    isMasked: mask !== null,
    fill: (words, params = {}) => shown(say(words, params, lang)),
    text: (phrase) => {
      if (typeof phrase === 'string') return shown(phrase);
      return shown((typeof phrase === 'number' ? shared[phrase]?.[lang] : phrase[lang]) ?? '');
    },
  };
};

export const HTML_LANGS = { en: 'en', zh: 'zh-CN' } as const;

/** Records are in Chinese, whatever language the page uses. */
export const RECORD_LANG = { lang: HTML_LANGS.zh } as const;

export function moduleName(translator: Translator, module: string): string {
  const words = Object.hasOwn(MODULES, module) ? MODULES[module] : undefined;
  return words ? translator.fill(words) : module;
}

/** The title of a rule. */
export const titleOf = ({ lang }: Translator, { info }: RuleData): string => info.title[lang];

/** The name of a unit; the file if the record does not state one. */
export const unitName = (
  translator: Translator,
  { name, unit, path }: Pick<RowData, 'name' | 'unit' | 'path'>,
): string =>
  name !== null && unit !== null ? translator.fill(WORDS.nameAndId, { name, id: unit }) : (name ?? unit ?? path);

/** A shorter form: for a file, its name without folders. */
export const shortUnitName = (translator: Translator, row: Pick<RowData, 'name' | 'unit' | 'path'>): string =>
  unitName(translator, { ...row, path: row.path.replace(/^.*\//, '') });

export const categoryName = (translator: Translator, category: string | null): string =>
  category === null ? translator.fill(PAGE_WORDS.notSaid) : translator.fill(PAGE_WORDS.term, { term: category });
