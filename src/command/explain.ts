import { problem } from '../inputs/problem.ts';
import type { Localized, Params } from '../model.ts';
import { makePage, toText } from '../report/text/page.ts';
import { findRule } from './explain/find-rule.ts';
import { explainRule, listModule } from './explain/rule-page.ts';
import { WORDS } from './explain/words.ts';
import { defineCommand } from './out/command.ts';
import { RULE_OR_MODULE, SETUP_OPTIONS } from './out/options.ts';
import { reportContext } from './out/report-context.ts';
import { type SetupFlags, setUp } from './out/setup.ts';
import { refuse, type World } from './out/world.ts';

// Longer lines are hard to read aloud, however wide the terminal is.
const WIDEST = 80;

/** `audit explain RULE`: one rule, or the rules of a module. */
function explain([given = '']: readonly string[], flags: SetupFlags, world: World): number {
  const setup = setUp(flags, world, []);
  const { lang, problems, profile } = setup;
  if (problems.length > 0) return refuse(world, lang, problems);
  const notFound = (words: Localized, params: Params = {}): number =>
    refuse(world, lang, [problem(words, { given, ...params })]);
  const found = findRule(given, profile.settings);
  const page = makePage({ ...reportContext(flags, world, setup), width: Math.min(world.stdout.columns, WIDEST) });
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
        ? notFound(WORDS.noSuchRule)
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
  run: explain,
});
