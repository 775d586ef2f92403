import { createHash } from 'node:crypto';
import { isDeepStrictEqual } from 'node:util';
import type { Source } from '../documents/profile.ts';
import type { FolderRuleInForce } from '../judge/folder.ts';
import type { RuleInForce } from '../judge/in-force.ts';
import type { LastDays, Provenance, RuleInfo, Severity, SourceDocument, Stage } from '../model.ts';
import type { FolderRule } from '../rule/folder-rule.ts';
import type { OwnDefinition } from '../rule/own-definition.ts';
import type { Rule } from '../rule/rule.ts';

/** A rule of one record, or of a whole folder. */
export type AnyRule = Rule | FolderRule;

export const isOfFolder = (rule: AnyRule): rule is FolderRule => 'collect' in rule;

/** How a profile defines the rule; undefined of a rule of the program. */
export const ownOf = (rule: AnyRule): OwnDefinition | undefined => (isOfFolder(rule) ? undefined : rule.own);

/** True of the rules that always run and cannot be off. */
export const isAlways = (rule: AnyRule): boolean => !isOfFolder(rule) && rule.always;

/** The stage whose end a rule waits for by default; null for one that is always due. */
export const stageOf = (rule: AnyRule): Stage | null => (isOfFolder(rule) ? null : rule.stage);

/** A rule as a profile has it, and for each of its values the profile that it came from. */
export interface Setting {
  readonly rule: AnyRule;
  readonly severity: Severity | 'off';
  readonly options: Readonly<Record<string, unknown>>;
  /** Where the requirement comes from, by the profile. */
  readonly source: RuleInfo['source'];
  /** By `severity` or option name. */
  readonly from: Readonly<Record<string, string>>;
}

/** Every rule's setting, in the order of the report. */
export type Settings = readonly Setting[];

/** The settings for units of some categories, where a profile changes some for them. */
export type Overridden = ReadonlyMap<string, Settings>;

/** What a profile says of one rule: a severity, or options and maybe a severity. */
export type Change = Severity | 'off' | (Readonly<Record<string, unknown>> & { readonly severity?: Severity | 'off' });

/** The campaign's dates as a profile has them, and the profile that they came from. */
export interface Calendar {
  readonly endBy: LastDays;
  readonly from: string;
}

/** The profile that the rules' own defaults make up. */
export const SHIPPED = 'keqi-2014';

/** The report that the rules quote. Notices of the centre are public, but none is named. */
const ARTICLE: SourceDocument = {
  title: '真督实导为教育实践活动保驾护航',
  issuer: '人民网',
  date: '2014-08-14',
};

const shippedSource = ({ source }: AnyRule): Setting['source'] =>
  source.provenance === 'central' || source.words === '' ? source : { ...source, document: ARTICLE };

/** A rule with its own defaults, as a profile has it. */
function settingOf(rule: AnyRule, source: Setting['source'], profile: string): Setting {
  const options = Object.fromEntries(Object.entries(rule.options).map(([name, option]) => [name, option.default]));
  const from = Object.fromEntries(['severity', ...Object.keys(options)].map((name) => [name, profile]));
  return { rule, severity: rule.severity, options, source, from };
}

function ownSetting(rule: Rule, { source }: OwnDefinition, profile: string): Setting {
  const { document: title, issuer, date } = source;
  const document = { title, ...(issuer === undefined ? {} : { issuer }), ...(date === undefined ? {} : { date }) };
  return settingOf(rule, { ...rule.source, document }, profile);
}

/** The settings with a profile's own rules: they come after the others, by id, and replace those of the same id. */
export function addOwn(settings: Settings, rules: readonly Rule[], profile: string): Settings {
  const added = rules.flatMap((rule) => (rule.own ? [ownSetting(rule, rule.own, profile)] : []));
  const ids = new Set(added.map(({ rule }) => rule.id));
  const kept = settings.filter(({ rule }) => !ids.has(rule.id));
  const isOwn = ({ rule }: Setting): boolean => ownOf(rule) !== undefined;
  const own = [...kept.filter(isOwn), ...added].sort((a, b) => (a.rule.id < b.rule.id ? -1 : 1));
  return [...kept.filter((one) => !isOwn(one)), ...own];
}

/** What a profile names as the source of all rules of a provenance, or of one rule. */
export type Sources = Readonly<Record<string, Source>>;

/** What a provenance falls back on. */
const LIKE: Partial<Record<Provenance, Provenance>> = { 'article-fact': 'article' };

/** The settings with a profile's own sources. Another document does not say the words of the one before. */
export const applySources = (settings: Settings, sources: Sources): Settings =>
  settings.map((setting) => {
    const { provenance } = setting.source;
    const named = [setting.rule.id, provenance, LIKE[provenance] ?? provenance].find((key) =>
      Object.hasOwn(sources, key),
    );
    const source = named === undefined ? undefined : sources[named];
    if (!source) return setting;
    const { words = '', ...document } = source;
    return { ...setting, source: { provenance, words, document } };
  });

/** The rules' own defaults. */
export const shippedSettings = (rules: readonly AnyRule[]): Settings =>
  rules.map((rule) => settingOf(rule, shippedSource(rule), SHIPPED));

/** For inspections: warnings become errors, and only entries with evidence on file count. */
const STRICT = 'keqi-2014-strict';

const STRICT_OPTIONS: Readonly<Record<string, unknown>> = { requireFiles: true, minLetters: 8 };
const STRICT_RULES: Readonly<Record<string, Readonly<Record<string, unknown>>>> = {
  'opinions/fed-back': { collectedBy: ['unit', 'team'], maxDays: 30 },
};

/** Readings of the source's words that ask each person for what all together have. */
const isOfEach = (rule: AnyRule): boolean => /-each(-|$)|\/each-/.test(rule.id);

/** The profile for inspections: every proposal, and every reading that asks each person, is an error. */
const strictSettings = (rules: readonly AnyRule[]): Settings =>
  shippedSettings(rules).map((setting) => {
    const { rule, severity } = setting;
    const isError = rule.source.provenance === 'proposal' || isOfEach(rule);
    const options = Object.entries(STRICT_OPTIONS).filter(([name]) => Object.hasOwn(rule.options, name));
    const to = {
      severity: isError ? 'error' : severity,
      ...Object.fromEntries(options),
      ...STRICT_RULES[rule.id],
    } as const;
    const changed = Object.fromEntries(
      Object.entries(to).filter(([name, value]) => value !== (name === 'severity' ? severity : setting.options[name])),
    );
    return Object.keys(changed).length === 0 ? setting : change(setting, changed, STRICT);
  });

/** The profiles that come with the program. */
export const SHIPPED_PROFILES: Readonly<Record<string, (rules: readonly AnyRule[]) => Settings>> = {
  [SHIPPED]: shippedSettings,
  [STRICT]: strictSettings,
};

export const isShipped = (name: string): boolean => Object.hasOwn(SHIPPED_PROFILES, name);

function change(setting: Setting, to: Change, profile: string): Setting {
  const { severity, ...options } = typeof to === 'string' ? { severity: to } : to;
  const changed = Object.keys(severity === undefined ? options : { severity, ...options });
  return {
    rule: setting.rule,
    severity: severity ?? setting.severity,
    options: { ...setting.options, ...options },
    source: setting.source,
    from: { ...setting.from, ...Object.fromEntries(changed.map((name) => [name, profile])) },
  };
}

/** A profile's settings, made from those of the profile that it extends. */
export const applyChanges = (
  settings: Settings,
  changes: Readonly<Record<string, Change>>,
  profile: string,
): Settings =>
  settings.map((setting) => {
    const to = Object.hasOwn(changes, setting.rule.id) ? changes[setting.rule.id] : undefined;
    return to === undefined ? setting : change(setting, to, profile);
  });

/** The rules of one record that are not off. */
export const rulesInForce = (settings: Settings): readonly RuleInForce[] =>
  settings.flatMap(({ rule, severity, options }) =>
    severity === 'off' || isOfFolder(rule) ? [] : { rule, severity, options },
  );

/** The rules of a whole folder that are not off. */
export const folderRulesInForce = (settings: Settings): readonly FolderRuleInForce[] =>
  settings.flatMap(({ rule, severity, options }) =>
    severity === 'off' || !isOfFolder(rule) ? [] : { rule, severity, options },
  );

/** The rules of one record that are not off, by category. */
export const overridesInForce = (overridden: Overridden): ReadonlyMap<string, readonly RuleInForce[]> =>
  new Map([...overridden].map(([category, settings]) => [category, rulesInForce(settings)]));

/** What holds of a rule for units of some categories, where that is something else. */
export const changedFor = ({ rule, severity, options }: Setting, overridden: Overridden) =>
  [...overridden].flatMap(([category, settings]) => {
    const setting = settings.find((one) => one.rule.id === rule.id);
    if (!setting) return [];
    const was: Readonly<Record<string, unknown>> = { severity, ...options };
    const changed = Object.fromEntries(
      Object.entries({ severity: setting.severity, ...setting.options }).filter(
        ([name, value]) => !isDeepStrictEqual(value, was[name]),
      ),
    );
    return Object.keys(changed).length === 0 ? [] : [{ category, setting, changed }];
  });

const sorted = (value: unknown): unknown => {
  if (typeof value !== 'object' || value === null || Array.isArray(value)) return value;
  return Object.fromEntries(
    Object.entries(value)
      .sort(([a], [b]) => (a < b ? -1 : 1))
      .map(([k, v]) => [k, sorted(v)]),
  );
};

/** The contents of a profile apart from its rules. */
interface Head extends Pick<Calendar, 'endBy'> {
  readonly emptyWords: readonly string[];
  readonly sources?: Sources;
  readonly overridden?: Overridden;
}

function sayRule({ rule, severity, options }: Setting): readonly unknown[] {
  const own = ownOf(rule);
  return [rule.id, severity, sorted(options), ...(own ? [sorted(own)] : [])];
}

/** The SHA-256 of a profile's contents in hex. Profiles with equal values have equal digests, wherever the values came from. */
export function digestOf(settings: Settings, { endBy, emptyWords, sources, overridden = new Map() }: Head): string {
  const byCategory = Object.fromEntries(Array.from(overridden, ([category, of]) => [category, of.map(sayRule)]));
  const overrides = overridden.size === 0 ? undefined : sorted(byCategory);
  return createHash('sha256')
    .update(
      JSON.stringify({
        rules: settings.map(sayRule),
        endBy: sorted(endBy),
        emptyWords,
        sources: sorted(sources),
        overrides,
      }),
    )
    .digest('hex');
}
