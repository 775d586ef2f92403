import { auditRecord } from '../../src/audit-record.ts';
import { applyChanges, type Change, rulesInForce, shippedSettings } from '../../src/inputs/settings.ts';
import { judgeOptions } from '../../src/judge/in-force.ts';
import type { Check, Lang, PlacedCheck, Text } from '../../src/model.ts';
import { byId, rules } from '../../src/rules/index.ts';
import { sayText } from '../../src/words/engine.ts';
import type { RecordValue } from './valid-record.ts';

/** Low thresholds, so that generated records meet them now and then. */
const SMALL: Readonly<Record<string, Change>> = {
  ...Object.fromEntries(rules.filter(({ options }) => 'min' in options).map(({ id }) => [id, { min: 1 }])),
  'plan/prescribed-actions': { actions: ['talks'] },
  'drafts/standards': { standards: ['politicalDiscipline'] },
  'problems/four-winds': { winds: ['formalism', 'hedonism'] },
  'guidance/top-leader-leads': { leads: ['lecture', 'problems'] },
  'study/groups': { groups: ['leadingCadres', 'officeMembers', 'mobileMembers'] },
};

const SETTINGS = applyChanges(shippedSettings(rules), SMALL, 'small');

const OPTIONS = judgeOptions(rulesInForce(SETTINGS), {
  asOf: null,
  notBefore: null,
  final: false,
  select: () => true,
});

/** The checks of a record by rule, through the whole program. JSON is valid YAML. */
export function judged(record: RecordValue): ReadonlyMap<string, PlacedCheck> {
  const bytes = new TextEncoder().encode(JSON.stringify(record));
  const { report, defects } = auditRecord({ path: 'u.yaml', folder: null, read: () => ({ ok: true, bytes }) }, OPTIONS);
  if (defects[0]) throw defects[0].error;
  return new Map(report.checks.map((check) => [check.rule, check]));
}

/** Everything that the checks say in one language, with the rule's name before each check's lines. */
export const sayingOf = (checks: ReadonlyMap<string, PlacedCheck>, lang: Lang): readonly string[] =>
  [...checks].flatMap(([rule, check]) => [rule, ...wordsOf(check, lang)]);

/** Everything that a check says in one language, including its message. */
function wordsOf(check: PlacedCheck, lang: Lang): readonly string[] {
  const say = (text: Text) => sayText(byId.get(check.rule)?.messages, text, lang);
  return [
    say(check.message),
    ...check.findings.map((finding) => `${finding.pointer} ${finding.subject} ${say(finding)}`),
    ...check.counted.map(({ pointer, label }) => `${pointer} ${label}`),
    ...check.notCounted.map(({ pointer, label, reason }) => `${pointer} ${label} ${say(reason)}`),
  ];
}

/** The result of a check, without its places. */
export const resultOf = ({ outcome, found, required, findings, counted, notCounted }: Check | PlacedCheck) => ({
  outcome,
  found,
  required,
  codes: findings.map(({ code }) => code).sort(),
  // Of entries that say the same, the first counts: which one that is depends on the order of the list.
  counted: counted.length,
  notCounted: notCounted.map(({ reason }) => reason.code).sort(),
});
