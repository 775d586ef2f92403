import type { Lang, Localized, Params } from '../model.ts';
import { MODULES, WORDS } from '../words/report.ts';
import { say } from '../words/say.ts';
import type { RowData, Said, Words } from './shapes.ts';
import { PAGE_WORDS } from './words.ts';

/** Says everything in the language that the reader chose. */
export interface Voice {
  readonly lang: Lang;
  tell(words: Localized, params?: Params): string;
  said(said: Said): string;
}

export const voiceIn = (lang: Lang, shared: readonly Words[]): Voice => ({
  lang,
  tell: (words, params = {}) => say(words, params, lang),
  said: (said) => {
    if (typeof said === 'string') return said;
    return (typeof said === 'number' ? shared[said]?.[lang] : said[lang]) ?? '';
  },
});

export const HTML_LANGS = { en: 'en', zh: 'zh-CN' } as const;

/** Records are written in Chinese, whatever language the page is read in. */
export const RECORD_LANG = { lang: HTML_LANGS.zh } as const;

export function moduleName(voice: Voice, module: string): string {
  const words = Object.hasOwn(MODULES, module) ? MODULES[module] : undefined;
  return words ? voice.tell(words) : module;
}

/** A unit as people call it, or the file where the record does not say. */
export const callUnit = (voice: Voice, { name, unit, path }: Pick<RowData, 'name' | 'unit' | 'path'>): string =>
  name !== null && unit !== null ? voice.tell(WORDS.nameAndId, { name, id: unit }) : (name ?? unit ?? path);

/** The same where there is little room: of a file, its name without the folders. */
export const callBriefly = (voice: Voice, row: Pick<RowData, 'name' | 'unit' | 'path'>): string =>
  callUnit(voice, { ...row, path: row.path.replace(/^.*\//, '') });

export const callCategory = (voice: Voice, category: string | null): string =>
  category === null ? voice.tell(PAGE_WORDS.notSaid) : voice.tell(PAGE_WORDS.term, { term: category });
