import type { Localized } from '../../model.ts';
import { say } from '../../words/say.ts';
import type { ReportFile } from '../inspect.ts';
import { shownIn, TERMS, type Term } from '../terms.ts';

/** The terms on which two reports were judged, where they differ. */
export interface OtherTerms {
  readonly names: readonly Term['name'][];
  /** The same records may fail by one report and not by the other: no change is progress or a step back. */
  readonly isIncomparable: boolean;
  /** Which terms differ, and what that means. */
  readonly notice: Localized;
}

const COMPARED: readonly Term[] = [
  ...TERMS,
  {
    name: 'shard',
    title: '分片 / part of a run',
    of: ({ head: { shard } }) => shard && `${shard.index}/${shard.count}`,
  },
  { name: 'version', title: '程序版本 / version of the program', of: ({ head }) => head.tool.version },
];

const WORDS = {
  one: { en: '{title|half} ({older} → {newer})', zh: '{title|half}（{older} → {newer}）' },
  incomparable: {
    en: 'Judged on different terms: {terms}. What differs may be due to them, and is neither progress nor a step back.',
    zh: '两份报告的核查条件不同：{terms}。差异可能由此产生，不能据此认定有所改进或者退步。',
  },
  otherRoster: {
    en: 'The roster has changed: {terms}.',
    zh: '两份报告所对照的名册不同：{terms}。',
  },
  keptUp: {
    en: 'What both were judged on is not the same any more: {terms}.',
    zh: '两份报告所用的文件有变化：{terms}。',
  },
} as const satisfies Readonly<Record<string, Localized>>;

/** Null where the reports were judged on the same terms. */
export function compareTerms(older: ReportFile, newer: ReportFile): OtherTerms | null {
  const other = COMPARED.filter(({ of }) => of(older) !== of(newer));
  if (other.length === 0) return null;
  // Rosters are kept up from week to week; what they set for records, the days of the stages, is a term of its own. And
  // an exception changes no outcome.
  const isKeptUp = ({ name, of }: Term) =>
    name === 'waivers' || (name === 'roster' && of(older) !== null && of(newer) !== null);
  const isIncomparable = !other.every(isKeptUp);
  const keptUp = other.every(({ name }) => name === 'roster') ? WORDS.otherRoster : WORDS.keptUp;
  const terms = other.map((term) => {
    const [a, b] = shownIn(term, [older, newer]);
    return { title: term.title, older: a, newer: b };
  });
  const said = (lang: 'en' | 'zh', separator: string) => {
    const list = terms.map((one) => say(WORDS.one, one, lang)).join(separator);
    return say(isIncomparable ? WORDS.incomparable : keptUp, { terms: list }, lang);
  };
  return {
    names: other.map(({ name }) => name),
    isIncomparable,
    notice: { en: said('en', '; '), zh: said('zh', '；') },
  };
}
