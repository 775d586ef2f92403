import { problem } from '../inputs/problem.ts';
import { ownOf } from '../inputs/settings.ts';
import type { Localized, Problem } from '../model.ts';
import type { Setup } from './out/setup.ts';

const NOT_AS_EXAMPLES: Localized = {
  en: '{profile}: the examples of {rules} do not give the expected result; audit rules --test {profile} shows why',
  zh: '{profile}：{rules}的示例与预期不符，规则可能有误；可用 audit rules --test {profile} 查看',
};

/** That rules of a profile's own do not do what their examples say. Such a profile is used all the same. */
export async function ownNotices({ profile, lang }: Setup): Promise<readonly Problem[]> {
  if (!profile.settings.some(({ rule }) => ownOf(rule))) return [];
  const { notAsExamples } = await import('./rules/test-own.ts');
  const rules = notAsExamples(profile.settings, lang);
  return rules.length === 0 ? [] : [problem(NOT_AS_EXAMPLES, { profile: profile.name, rules })];
}
