import type { Settings } from '../../inputs/settings.ts';
import { MODULES, moduleOf } from '../../words/report.ts';

const plain = (words: string): string => words.normalize('NFKC').replaceAll(/\s/g, '').toLowerCase();

/** The id of the rule or module that a title of either language names; anything else as it is. */
export function ruleTitled(given: string, settings: Settings): string {
  const isIt = ({ en, zh }: { readonly en: string; readonly zh: string }) => [en, zh].map(plain).includes(plain(given));
  const rule = settings.find((setting) => isIt(setting.rule.title))?.rule.id;
  if (rule !== undefined) return rule;
  const known = new Set(settings.map((setting) => moduleOf(setting.rule.id)));
  return Object.entries(MODULES).find(([module, words]) => known.has(module) && isIt(words))?.[0] ?? given;
}
