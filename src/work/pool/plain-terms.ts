import type { RosterUnit } from '../../documents/roster.ts';
import { type AnyRule, folderRulesInForce, rulesInForce, type Setting } from '../../inputs/settings.ts';
import type { JudgeOptions } from '../../judge/in-force.ts';
import type { Terms } from '../../judge/terms.ts';
import { unitNames } from '../../rule/unit-names.ts';
import { byId } from '../../rules/index.ts';

type PlainRule = Pick<Setting, 'severity' | 'options'> & { readonly id: string };

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

const settingsOf = (rules: readonly PlainRule[]): readonly Setting[] =>
  rules.flatMap(({ id, severity, options }) => {
    const rule = byId.get(id);
    return rule ? { rule, severity, options, source: rule.source, from: {} } : [];
  });

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
