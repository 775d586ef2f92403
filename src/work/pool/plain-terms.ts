import type { RosterUnit } from '../../documents/roster.ts';
import { type AnyRule, folderRulesInForce, isOfFolder, rulesInForce, type Setting } from '../../inputs/settings.ts';
import type { JudgeOptions } from '../../judge/in-force.ts';
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

/** The terms of a run as plain data, which crosses threads: a rule is its id and its settings. */
export interface PlainTerms {
  readonly rules: readonly PlainRule[];
  readonly folderRules: readonly PlainRule[];
  readonly selected: readonly string[];
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

export function plainTerms(
  { judge, folderRules, approvers = [] }: Terms,
  units: readonly RosterUnit[] | null,
): PlainTerms {
  const { endBy, asOf, notBefore, final, calendar, emptyWords, strict } = judge;
  return {
    rules: [...judge.inForce.values()].map(plain),
    folderRules: folderRules.map(plain),
    selected: judge.selected.map(({ rule }) => rule.id),
    judge: { endBy, asOf, notBefore, final, calendar, emptyWords, strict },
    units,
    approvers,
  };
}

function settingsOf(rules: readonly PlainRule[]): readonly Setting[] {
  const own = rules.flatMap(({ id, own: definition }) => (definition ? [[id, definition] as const] : []));
  const made = own.length === 0 ? [] : compileOwn(Object.fromEntries(own)).rules;
  const known = new Map([...byId, ...made.map((rule) => [rule.id, rule] as const)]);
  return rules.flatMap(({ id, severity, options }) => {
    const rule = known.get(id);
    return rule ? { rule, severity, options, source: rule.source, from: {} } : [];
  });
}

/** The terms again, on the other side. */
export function termsOf({ rules, folderRules, selected, judge, units, approvers }: PlainTerms): Terms {
  const inForce = rulesInForce(settingsOf(rules));
  return {
    judge: {
      ...judge,
      inForce: new Map(inForce.map((entry) => [entry.rule.id, entry])),
      selected: inForce.filter(({ rule }) => selected.includes(rule.id)),
    },
    folderRules: folderRulesInForce(settingsOf(folderRules)),
    names: units && unitNames(units),
    approvers,
  };
}
