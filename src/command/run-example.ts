import { completeExample } from '../judge/example.ts';
import { judgeOptions } from '../judge/record.ts';
import type { Rule } from '../judge/rule.ts';
import type { FileState, PlacedCheck } from '../model.ts';
import { rulesInForce, shippedSettings } from '../profile/settings.ts';
import { auditRecord } from '../run/record.ts';

const ABSENT: FileState = { kind: 'absent' };

/** The rule with the files of its examples in place of the disk's. */
function amongExampleFiles(rule: Rule): Rule {
  const files = rule.examples.files ?? {};
  const look = (file: string): FileState => (Object.hasOwn(files, file) ? files[file] : undefined) ?? ABSENT;
  return { ...rule, check: (input, options) => rule.check({ ...input, look }, options) };
}

/**
 * What an audit says of a rule's own example, with all options as shipped; null where it says nothing. `others` are
 * there for a rule that asks for them.
 */
export function runExample(rule: Rule, kind: 'pass' | 'fail', others: readonly Rule[]): PlacedCheck | null {
  const bytes = new TextEncoder().encode(completeExample(rule.examples[kind]));
  const rules = [amongExampleFiles(rule), ...others.filter(({ id }) => id !== rule.id)];
  const options = judgeOptions(rulesInForce(shippedSettings(rules)), {
    asOf: null,
    notBefore: null,
    final: false,
    select: (id) => id === rule.id,
  });
  const input = { path: 'example.yaml', folder: null, read: () => ({ ok: true, bytes }) as const };
  const { checks } = auditRecord(input, options).report;
  return checks.find((check) => check.rule === rule.id) ?? null;
}
