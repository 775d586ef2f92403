import type { Profile } from '../inputs/profile.ts';
import { changedFor, isAlways, isOfFolder, type Setting, SHIPPED, stageOf } from '../inputs/settings.ts';
import type { Localized } from '../model.ts';
import { padEnd, widthOf } from '../report/text/width.ts';
import { PROVENANCES } from '../words/report.ts';
import { defineCommand, type FlagsOf, type Options } from './out/command.ts';
import { SETUP_OPTIONS } from './out/options.ts';
import { langOf, setUp } from './out/setup.ts';
import { refuse, type World } from './out/world.ts';

const options = {
  ...SETUP_OPTIONS,
  json: { about: { en: 'print JSON', zh: '以 JSON 输出' } },
  test: {
    about: {
      en: 'run the examples of the rules that this profile adds',
      zh: '检验该审核标准中自定规则的示例',
    },
    value: { shown: 'profile', files: 'yaml' },
  },
} as const satisfies Options;

type RulesFlags = FlagsOf<typeof options>;

const OUTCOMES = ['pass', 'fail', 'pending', 'unclear', 'notApplicable'] as const;

/** The outcomes that a rule can give. */
function outcomesOf({ rule }: Setting): readonly string[] {
  if (isAlways(rule)) return ['pass', 'fail'];
  return OUTCOMES.filter((outcome) => outcome !== 'pending' || stageOf(rule) !== null);
}

const asJson = (setting: Setting) => ({
  id: setting.rule.id,
  title: setting.rule.title,
  provenance: setting.source.provenance,
  source: setting.source.words,
  document: setting.source.document ?? null,
  duty: setting.rule.duty,
  ...(isOfFolder(setting.rule) ? {} : { reads: setting.rule.reads, besides: setting.rule.readsIfPresent }),
  outcomes: outcomesOf(setting),
  severity: setting.severity,
  options: setting.options,
  from: setting.from,
});

/** What holds for units of some categories; nothing where that is the same. */
function overridesOf(setting: Setting, { overridden }: Pick<Profile, 'overridden'>) {
  const overrides = changedFor(setting, overridden).map(({ category, setting: { severity, options, from } }) => {
    return { category, severity, options, from };
  });
  return overrides.length === 0 ? {} : { overrides };
}

const HEAD: readonly Localized[] = [
  { en: 'rule', zh: '规则' },
  { en: 'title', zh: '名称' },
  { en: 'severity', zh: '级别' },
  { en: 'provenance', zh: '依据' },
  { en: 'options', zh: '选项' },
];

function optionsOf({ options, from }: Setting): string {
  const said = Object.entries(options).map(([name, value]) => {
    const origin = from[name] === SHIPPED ? '' : ` (${from[name]})`;
    return `${name}: ${JSON.stringify(value)}${origin}`;
  });
  return said.join('  ');
}

/** `audit rules`: the rules in force, and where each value came from that the shipped profile does not set. */
function listRules(flags: RulesFlags, world: World): number {
  const { lang, problems, profile } = setUp(flags, world, []);
  if (problems.length > 0) return refuse(world, lang, problems);
  if (flags.json) {
    const rules = profile.settings.map((setting) => ({ ...asJson(setting), ...overridesOf(setting, profile) }));
    world.stdout.write(
      `${JSON.stringify({ profile: profile.name, profileDigest: profile.digest, calendar: profile.calendar, rules }, null, 2)}\n`,
    );
    return 0;
  }
  const rowOf = (setting: Setting, id: string): readonly string[] => [
    id,
    setting.rule.title[lang],
    setting.severity,
    PROVENANCES[setting.rule.source.provenance][lang],
    optionsOf(setting),
  ];
  const rows = profile.settings.flatMap((setting) => [
    rowOf(setting, setting.rule.id),
    ...changedFor(setting, profile.overridden).map((one) => rowOf(one.setting, `  ${one.category}`)),
  ]);
  const table = [HEAD.map((words) => words[lang]), ...rows];
  const widths = HEAD.map((_, column) => Math.max(...table.map((row) => widthOf(row[column] ?? ''))));
  const lines = table.map((row) =>
    row
      .map((cell, column) => padEnd(cell, widths[column] ?? 0))
      .join('  ')
      .trimEnd(),
  );
  world.stdout.write(`${lines.join('\n')}\n`);
  return 0;
}

export default defineCommand({
  name: 'rules',
  about: { en: 'list the rules in force', zh: '列出现行规则' },
  options,
  run: async (_, flags, world) => {
    if (flags.test === undefined) return listRules(flags, world);
    const { testOwn } = await import('./rules/test-own.ts');
    return testOwn(flags.test, langOf(flags, world), world);
  },
});
