import type { Settings } from '../inputs/settings.ts';
import type { Lang, Localized, Params } from '../model.ts';
import { inTable } from '../report/text/neutral.ts';
import { makePage, type Page, toText } from '../report/text/page.ts';
import { sayText } from '../words/engine.ts';
import { say } from '../words/say.ts';
import { findRule } from './explain/find-rule.ts';
import { explainRule, listModule } from './explain/rule-page.ts';
import { WORDS } from './explain/words.ts';
import { defineCommand } from './out/command.ts';
import { RULE_OR_MODULE, SETUP_OPTIONS } from './out/options.ts';
import { type SetupFlags, setUp } from './out/setup.ts';
import { refuse, type World, wantsColor } from './out/world.ts';

// Longer lines are hard to read aloud, however wide the terminal is.
const WIDEST = 80;

/** What is said in a language and what it looks like. */
interface Look {
  readonly lang: Lang;
  readonly color: boolean;
  readonly columns: number;
}

/** The page that explanations of some rules are written on. */
export function explanationPage(settings: Settings, { lang, color, columns }: Look): Page {
  const rules = new Map(settings.map(({ rule }) => [rule.id, rule]));
  return makePage({
    lang,
    rules,
    say: (rule, text) => sayText(rules.get(rule)?.messages, text, lang),
    fill: (template, params) => say(template, params, lang),
    color,
    width: Math.min(columns, WIDEST),
    quiet: false,
    maxFindings: null,
  });
}

/** `audit explain RULE`: one rule, or the rules of a module. */
function explain(given: string, flags: SetupFlags, world: World): number {
  const { lang, problems, profile } = setUp(flags, world, []);
  if (problems.length > 0) return refuse(world, lang, problems);
  const notFound = (words: Localized, params: Params): number => {
    world.stderr.write(`${inTable(say(words, { given, ...params }, lang))}\n`);
    return 2;
  };
  const found = findRule(given, profile.settings);
  const color = wantsColor(flags.color, world.env, world.stdout);
  const page = explanationPage(profile.settings, { lang, color, columns: world.stdout.columns });
  switch (found.kind) {
    case 'rule':
      world.stdout.write(toText(explainRule(page, found.setting, profile)));
      return 0;
    case 'module':
      world.stdout.write(toText(listModule(page, found.module, found.settings)));
      return 0;
    case 'several':
      return notFound(WORDS.several, { ids: found.ids });
    case 'none':
      return found.nearest === null
        ? notFound(WORDS.noSuchRule, {})
        : notFound(WORDS.noSuchRuleBut, { nearest: found.nearest });
  }
}

export default defineCommand({
  name: 'explain',
  about: {
    en: 'explain a rule: where it comes from, why it exists, what to do',
    zh: '说明一条规则：依据、理由和整改办法',
  },
  operands: { spelling: '<rule>', value: RULE_OR_MODULE },
  options: SETUP_OPTIONS,
  run: ([rule = ''], flags, world) => explain(rule, flags, world),
});
