import path from 'node:path';
import { makeFiles } from '../../inputs/files.ts';
import { problem } from '../../inputs/problem.ts';
import { loadProfile } from '../../inputs/profile.ts';
import { isOfFolder, type Setting, type Settings } from '../../inputs/settings.ts';
import type { Lang, Localized, Params, PlacedCheck } from '../../model.ts';
import { compileOwn } from '../../own/compile.ts';
import { visible } from '../../report/text/neutral.ts';
import type { OwnDefinition } from '../../rule/own-definition.ts';
import type { Rule } from '../../rule/rule.ts';
import { folderRules, rules } from '../../rules/index.ts';
import { sayText } from '../../words/engine.ts';
import { say } from '../../words/say.ts';
import { runExample } from '../explain/run-example.ts';
import { refuse, type World } from '../out/world.ts';

const WORDS = {
  none: {
    en: '{profile} has no rules of its own under `own`; there is nothing to test',
    zh: '{profile} 中没有自定规则（own），无可检验',
  },
  passes: { en: '✔ {rule}: the examples do what they should', zh: '✔ {rule}：示例符合预期' },
  passFails: {
    en: '✖ {rule}: the example `pass` does not pass: {message}',
    zh: '✖ {rule}：“通过”示例没有通过：{message}',
  },
  failPasses: {
    en: '✖ {rule}: the example `fail` does not fail: {message}',
    zh: '✖ {rule}：“不通过”示例没有不通过：{message}',
  },
  failsOften: {
    en: '✖ {rule}: the example `fail` has {n} findings; it should show one',
    zh: '✖ {rule}：“不通过”示例有{n}个问题，应当只有一个',
  },
  unreadable: {
    en: '✖ {rule}: the example `{example}` is no record that can be read',
    zh: '✖ {rule}：“{example}”示例不是可以读取的记录',
  },
  whereAlways: {
    en: '  not tried: no example has an entry that `where` leaves out',
    zh: '  未检验：示例中没有被“适用条件”（where）排除的条目',
  },
  offBoundary: {
    en: '  not tried: no example has exactly {min} entries that meet the rule, or exactly one fewer',
    zh: '  未检验：示例中没有恰好{min}条符合、或恰好少一条的情形',
  },
  sum: {
    en: '{passed} of {all|plural:rule,rules} passed',
    zh: '{all}项自定规则，{passed}项的示例符合预期',
  },
} as const satisfies Readonly<Record<string, Localized>>;

const ownOf = ({ rule }: Setting): readonly (readonly [Rule, OwnDefinition])[] =>
  isOfFolder(rule) || rule.own === undefined ? [] : [[rule, rule.own]];

/** The rules that a profile adds and whose examples do not come to what they should. */
export const notAsExamples = (settings: Settings, lang: Lang): readonly string[] =>
  settings.flatMap(ownOf).flatMap(([rule]) => (tryExamples(rule, lang).wrong.length > 0 ? [rule.id] : []));

interface Line {
  readonly words: Localized;
  readonly params: Params;
}

interface Tried {
  readonly lines: readonly Line[];
  readonly isRight: boolean;
}

/** The record of an example, as the rule and all others of the program see it. */
const tryExample = (rule: Rule, kind: 'pass' | 'fail', lang: Lang) => {
  const check = runExample(rule, { kind, lang: null }, rules);
  return { check, message: check === null ? '' : sayText(rule.messages, check.message, lang) };
};

function tryExamples(rule: Rule, lang: Lang) {
  const line = (words: Localized, params: Params = {}): Line => ({ words, params: { rule: rule.id, ...params } });
  const pass = tryExample(rule, 'pass', lang);
  const fail = tryExample(rule, 'fail', lang);
  const wrong = [
    ...(pass.check === null ? [line(WORDS.unreadable, { example: 'pass' })] : []),
    ...(fail.check === null ? [line(WORDS.unreadable, { example: 'fail' })] : []),
    ...(pass.check && pass.check.outcome !== 'pass' ? [line(WORDS.passFails, { message: pass.message })] : []),
    ...(fail.check && fail.check.outcome !== 'fail' ? [line(WORDS.failPasses, { message: fail.message })] : []),
    ...(fail.check && fail.check.findings.length > 1
      ? [line(WORDS.failsOften, { n: fail.check.findings.length })]
      : []),
  ];
  return { wrong, line, checks: [pass.check, fail.check] };
}

function tryRule(rule: Rule, own: OwnDefinition, lang: Lang): Tried {
  const { wrong, line, checks } = tryExamples(rule, lang);
  if (wrong.length > 0) return { lines: wrong, isRight: false };
  return { lines: [line(WORDS.passes), ...untried(own, checks).map((one) => line(...one))], isRight: true };
}

/** What of a rule its examples do not try. */
function untried(
  own: OwnDefinition,
  checks: readonly (PlacedCheck | null)[],
): readonly (readonly [Localized, Params])[] {
  const { where, holds: _, min, ...rest } = own;
  const notes: (readonly [Localized, Params])[] = [];
  if (where !== undefined) {
    // The same rule, asking what `where` asks.
    const [asked] = compileOwn({ 'own/where': { ...rest, holds: where } }).rules;
    const left =
      asked &&
      (['pass', 'fail'] as const).some((kind) => runExample(asked, { kind, lang: null }, rules)?.outcome === 'fail');
    if (!left) notes.push([WORDS.whereAlways, {}]);
  }
  if (min !== undefined) {
    const found = checks.map((check) => check?.found);
    if (!found.includes(min) || !found.includes(min - 1)) notes.push([WORDS.offBoundary, { min }]);
  }
  return notes;
}

/** `audit rules --test PROFILE`: runs the examples of the rules that a profile adds. */
export function testOwn(given: string, lang: Lang, world: World): number {
  const files = makeFiles(world.cwd);
  const { profile, problems } = loadProfile([...rules, ...folderRules], given, files);
  if (problems.length > 0) return refuse(world, lang, problems);
  const own = profile.settings.flatMap(ownOf);
  if (own.length === 0) return refuse(world, lang, [problem(WORDS.none, { profile: path.basename(given) })]);
  const tried = own.map(([rule, definition]) => tryRule(rule, definition, lang));
  const passed = tried.filter(({ isRight }) => isRight).length;
  const lines = [...tried.flatMap(({ lines: all }) => all), { words: WORDS.sum, params: { passed, all: own.length } }];
  world.stdout.write(lines.map(({ words, params }) => `${visible(say(words, params, lang))}\n`).join(''));
  return passed === own.length ? 0 : 1;
}
