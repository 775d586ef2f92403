import type { RosterUnit } from '../../documents/roster.ts';
import { type AnyRule, folderRulesInForce, isOfFolder, rulesInForce, type Setting } from '../../inputs/settings.ts';
import type { JudgeOptions } from '../../judge/in-force.ts';
import { categoriesOf } from '../../judge/in-force.ts';
import type { Terms } from '../../judge/terms.ts';
import { compileOwn } from '../../own/compile.ts';
import type { OwnDefinition } from '../../rule/own-definition.ts';
import { unitNames } from '../../rule/unit-names.ts';
import { byId } from '../../rules/index.ts';

type PlainRule = Pick<Setting, 'severity' | 'options'> & {
  readonly id: string;
  /** What a profile states of a rule of its own. */
  readonly own?: OwnDefinition;
};

/** The rules of one record, and the ids of those to report. */
interface PlainRules {
  readonly rules: readonly PlainRule[];
  readonly selected: readonly string[];
}

/** The terms of a run as plain data, which crosses threads: a rule is its id and its settings. */
export interface PlainTerms {
  readonly own: PlainRules;
  /** What holds for units of some categories. */
  readonly overrides: readonly (readonly [category: string, PlainRules])[];
  readonly folderRules: readonly PlainRule[];
  readonly judge: Pick<JudgeOptions, 'endBy' | 'asOf' | 'notBefore' | 'final' | 'calendar' | 'emptyWords' | 'strict'>;
  readonly units: readonly RosterUnit[] | null;
  readonly approvers: readonly string[];
}

const plain = ({ rule, severity, options }: { readonly rule: AnyRule } & Omit<PlainRule, 'id'>): PlainRule => ({
  id: rule.id,
  severity,
  options,
  ...(isOfFolder(rule) || rule.own === undefined ? {} : { own: rule.own }),
});

const plainRules = ({ inForce, selected }: Pick<JudgeOptions, 'inForce' | 'selected'>): PlainRules => ({
  rules: [...inForce.values()].map(plain),
  selected: selected.map(({ rule }) => rule.id),
});

export function plainTerms(
  { judge, folderRules, approvers = [] }: Terms,
  units: readonly RosterUnit[] | null,
): PlainTerms {
  const { endBy, asOf, notBefore, final, calendar, emptyWords, strict } = judge;
  return {
    own: plainRules(judge),
    overrides: Array.from(judge.overrides?.byCategory ?? [], ([category, one]) => [category, plainRules(one)]),
    folderRules: folderRules.map(plain),
    judge: { endBy, asOf, notBefore, final, calendar, emptyWords, strict },
    units,
    approvers,
  };
}

type Known = ReadonlyMap<string, AnyRule>;

/** The rules by their ids, those of the profile compiled once. */
function knownRules(all: readonly PlainRule[]): Known {
  const own = new Map(all.flatMap(({ id, own: definition }) => (definition ? [[id, definition] as const] : [])));
  const made = own.size === 0 ? [] : compileOwn(Object.fromEntries(own)).rules;
  return new Map<string, AnyRule>([...byId, ...made.map((rule) => [rule.id, rule] as const)]);
}

const settingsOf = (rules: readonly PlainRule[], known: Known): readonly Setting[] =>
  rules.flatMap(({ id, severity, options }) => {
    const rule = known.get(id);
    return rule ? { rule, severity, options, source: rule.source, from: {} } : [];
  });

/** The terms again, on the other side. */
export function termsOf({ own, overrides, folderRules, judge, units, approvers }: PlainTerms): Terms {
  const known = knownRules([own, ...overrides.map(([, rules]) => rules)].flatMap(({ rules }) => rules));
  const optionsOf = ({ rules, selected }: PlainRules): JudgeOptions => {
    const inForce = rulesInForce(settingsOf(rules, known));
    return {
      ...judge,
      inForce: new Map(inForce.map((entry) => [entry.rule.id, entry])),
      selected: inForce.filter(({ rule }) => selected.includes(rule.id)),
    };
  };
  const byCategory = new Map(overrides.map(([category, rules]) => [category, optionsOf(rules)]));
  return {
    judge: {
      ...optionsOf(own),
      ...(overrides.length > 0 && { overrides: { byCategory, ofRoster: categoriesOf(units) } }),
    },
    folderRules: folderRulesInForce(settingsOf(folderRules, known)),
    names: units && unitNames(units),
    approvers,
  };
}
