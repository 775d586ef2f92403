import type { Lang, Localized, Provenance, RuleInfo, SourceDocument } from '../model.ts';
import type { Fill } from './say.ts';

/** What a document is called that nobody names. */
export const UNNAMED: Readonly<Record<Provenance, Localized>> = {
  article: { en: 'the article', zh: '原文' },
  'article-fact': { en: 'the article', zh: '原文' },
  central: { en: 'a central notice of the same campaign', zh: '同一活动的中央有关通知' },
  proposal: { en: 'this program', zh: '本程序' },
  profile: { en: 'the profile', zh: '审核标准' },
};

const WORDS = {
  title: { en: '“{title}”', zh: '《{title}》' },
  issuer: { en: '{issuer}', zh: '{issuer}' },
  date: { en: '{date|date}', zh: '{date|date}' },
  quoted: { en: '{document}: “{words}”', zh: '{document}：“{words}”' },
} as const satisfies Readonly<Record<string, Localized>>;

/** A document as readers find it: issuer, date and title. */
export function sayDocument(fill: Fill, lang: Lang, { title, issuer, date }: SourceDocument): string {
  const parts = [
    ...(issuer === undefined ? [] : [fill(WORDS.issuer, { issuer })]),
    ...(date === undefined ? [] : [fill(WORDS.date, { date })]),
    fill(WORDS.title, { title }),
  ];
  return parts.join(lang === 'zh' ? '' : ', ');
}

/** Where a requirement comes from: the document, and its words. */
export function saySource(fill: Fill, lang: Lang, { provenance, words, document: named }: RuleInfo['source']): string {
  const document = named ? sayDocument(fill, lang, named) : fill(UNNAMED[provenance], {});
  return words === '' ? document : fill(WORDS.quoted, { document, words });
}
