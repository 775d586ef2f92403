import path from 'node:path';
import { makeFiles } from '../../inputs/files.ts';
import { problem } from '../../inputs/problem.ts';
import { loadProfile } from '../../inputs/profile.ts';
import { isOfFolder, type Settings } from '../../inputs/settings.ts';
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
    en: '✖ {rule}: the example `{example}` is not a record that can be read',
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

const ownIn = (settings: Settings): readonly (readonly [Rule, OwnDefinition])[] =>
  settings.flatMap(({ rule }) => (isOfFolder(rule) || rule.own === undefined ? [] : [[rule, rule.own]]));

/** The rules that a profile adds and whose examples do not come to what they should. */
export const notAsExamples = (settings: Settings, lang: Lang): readonly string[] =>
  ownIn(settings).flatMap(([rule]) => (wrongIn(rule, checksOf(rule), lang).length > 0 ? [rule.id] : []));

/** What the passing and the failing example come to, as the rule and all others of the program see them. */
type Checks = readonly [pass: PlacedCheck | null, fail: PlacedCheck | null];

const checkOf = (rule: Rule, kind: 'pass' | 'fail') => runExample(rule, { kind, lang: null }, rules);
const checksOf = (rule: Rule): Checks => [checkOf(rule, 'pass'), checkOf(rule, 'fail')];

const line = (rule: Rule, lang: Lang, words: Localized, params: Params = {}): string =>
  visible(say(words, { rule: rule.id, ...params }, lang));

/** The mistakes in the examples of a rule. */
function wrongIn(rule: Rule, [pass, fail]: Checks, lang: Lang): readonly string[] {
  const wrong = (words: Localized, params: Params) => line(rule, lang, words, params);
  const saidBy = ({ message }: PlacedCheck) => ({ message: sayText(rule.messages, message, lang) });
  return [
    ...(pass === null ? [wrong(WORDS.unreadable, { example: 'pass' })] : []),
    ...(fail === null ? [wrong(WORDS.unreadable, { example: 'fail' })] : []),
    ...(pass && pass.outcome !== 'pass' ? [wrong(WORDS.passFails, saidBy(pass))] : []),
    ...(fail && fail.outcome !== 'fail' ? [wrong(WORDS.failPasses, saidBy(fail))] : []),
    ...(fail && fail.findings.length > 1 ? [wrong(WORDS.failsOften, { n: fail.findings.length })] : []),
  ];
}

/** The parts of a rule that its examples do not try. */
function untried(rule: Rule, { where, holds: _, min, ...rest }: OwnDefinition, checks: Checks, lang: Lang) {
  const notes: string[] = [];
  if (where !== undefined) {
    // The same rule, asking what `where` asks.
    const [asked] = compileOwn({ 'own/where': { ...rest, holds: where } }).rules;
    const isLeft = asked && checksOf(asked).some((check) => check?.outcome === 'fail');
    if (!isLeft) notes.push(line(rule, lang, WORDS.whereAlways));
  }
  const found = checks.map((check) => check?.found);
  if (min !== undefined && !(found.includes(min) && found.includes(min - 1)))
    notes.push(line(rule, lang, WORDS.offBoundary, { min }));
  return notes;
}

/** `audit rules --test PROFILE`: runs the examples of the rules that a profile adds. */
export function testOwn(given: string, lang: Lang, world: World): number {
  const files = makeFiles(world.cwd);
  const { profile, problems } = loadProfile([...rules, ...folderRules], given, files);
  if (problems.length > 0) return refuse(world, lang, problems);
  const own = ownIn(profile.settings);
  if (own.length === 0) return refuse(world, lang, [problem(WORDS.none, { profile: path.basename(given) })]);
  let passed = 0;
  const lines = own.flatMap(([rule, definition]) => {
    const checks = checksOf(rule);
    const wrong = wrongIn(rule, checks, lang);
    if (wrong.length > 0) return wrong;
    passed += 1;
    return [line(rule, lang, WORDS.passes), ...untried(rule, definition, checks, lang)];
  });
  const sum = say(WORDS.sum, { passed, all: own.length }, lang);
  world.stdout.write(`${[...lines, sum].join('\n')}\n`);
  return passed === own.length ? 0 : 1;
}
