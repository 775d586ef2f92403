import type { Localized, RuleInfo } from '../../model.ts';
import { moduleOf, PROVENANCES } from '../../words/report.ts';
import { saySource } from '../../words/source.ts';
import { markdownText } from '../text/markdown-text.ts';
import { visible } from '../text/neutral.ts';
import type { Page } from '../text/page.ts';
import { levelOf } from './text.ts';

const WORDS = {
  why: { en: 'Why', zh: '理由' },
  fix: { en: 'What to do', zh: '整改办法' },
  source: { en: 'Source', zh: '依据' },
  part: { en: '{name}: {words}', zh: '{name}：{words}' },
} as const satisfies Readonly<Record<string, Localized>>;

function sourceOf(page: Page, { source }: RuleInfo): string {
  const name = page.tell(PROVENANCES[source.provenance]);
  if (source.words === '' && !source.document) return name;
  return page.tell(WORDS.part, { name, words: saySource(page.tell, page.lang, source) });
}

/** The purpose of a rule and its fix, as labelled parts. */
const partsOf = (page: Page, rule: RuleInfo): readonly (readonly [string, string])[] => [
  [page.tell(WORDS.why), visible(rule.why[page.lang])],
  [page.tell(WORDS.fix), visible(rule.fix[page.lang])],
  [page.tell(WORDS.source), sourceOf(page, rule)],
];

/** The SARIF descriptor of a rule. */
export function descriptorOf(page: Page, rule: RuleInfo) {
  const { id, severity, source } = rule;
  const parts = partsOf(page, rule);
  const lines = parts.map(([name, words]) => page.tell(WORDS.part, { name, words }));
  const marked = parts.map(([name, words]) => `**${markdownText(name)}** ${markdownText(words)}`);
  return {
    id,
    shortDescription: { text: page.title(id) },
    fullDescription: { text: visible(rule.why[page.lang]) },
    help: { text: lines.join('\n'), markdown: marked.join('\n\n') },
    defaultConfiguration: { level: levelOf(severity) },
    properties: {
      tags: [moduleOf(id), source.provenance],
      'problem.severity': severity === 'info' ? 'recommendation' : severity,
    },
  };
}
