import type { Setting, Settings } from '../../inputs/settings.ts';
import { type Candidate, candidateOf, nearestOf } from '../../validate/nearest.ts';
import { MODULES, moduleOf } from '../../words/report.ts';
import { ruleTitled } from '../out/rule-titles.ts';

/** What the user may mean by the name of a rule. */
export type FoundRule =
  | { readonly kind: 'rule'; readonly setting: Setting }
  | { readonly kind: 'module'; readonly module: string; readonly settings: Settings }
  | { readonly kind: 'several'; readonly ids: readonly string[] }
  | { readonly kind: 'none'; readonly nearest: string | null };

const nameOf = ({ rule }: Setting): string => rule.id.slice(rule.id.indexOf('/') + 1);

function wordsOf(module: string): readonly string[] {
  const words = MODULES[module];
  return words ? [words.zh, words.en] : [];
}

/** All names of rules and modules: first ids, which are the most reliable, each with its titles. */
function candidates(settings: Settings): readonly Candidate[] {
  const modules = [...new Set(settings.map(({ rule }) => moduleOf(rule.id)))];
  return [
    ...settings.map(({ rule }) => candidateOf(rule.id, [rule.title.zh, rule.title.en])),
    ...modules.map((name) => candidateOf(name, wordsOf(name))),
    ...settings.map((setting) => candidateOf(nameOf(setting))),
  ];
}

/** Finds a rule by its id or the last part of it, or a module by its name; both by their titles too. */
export function findRule(asked: string, settings: Settings): FoundRule {
  const given = ruleTitled(asked, settings);
  const exact = settings.find(({ rule }) => rule.id === given);
  if (exact) return { kind: 'rule', setting: exact };
  const members = settings.filter(({ rule }) => moduleOf(rule.id) === given);
  if (members.length > 0) return { kind: 'module', module: given, settings: members };
  const [only, ...others] = settings.filter((setting) => nameOf(setting) === given);
  if (only && others.length === 0) return { kind: 'rule', setting: only };
  if (only) return { kind: 'several', ids: [only, ...others].map(({ rule }) => rule.id) };
  return { kind: 'none', nearest: nearestOf(given, candidates(settings)) };
}
