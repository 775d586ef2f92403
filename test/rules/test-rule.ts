import { describe, expect, it } from 'vitest';
import type { Day } from '../../src/calendar.ts';
import { judgeOptions, type RosterCalendar, type RuleInForce } from '../../src/judge/in-force.ts';
import { judgeRecord } from '../../src/judge/record.ts';
import { loadBytes } from '../../src/load/load.ts';
import type { Check, Duty, LastDays, LookAtFile, Outcome, Places, Text } from '../../src/model.ts';
import { completeExample } from '../../src/rule/example.ts';
import type { Rule } from '../../src/rule/rule.ts';
import { validateRecord } from '../../src/validate/validate-record.ts';
import { engineMessages } from '../../src/words/engine.ts';
import { say } from '../../src/words/say.ts';

/** The smallest YAML of a case, optionally with expectations beyond its marks. */
export type Case =
  | string
  | {
      readonly yaml: string;
      readonly found?: number | null;
      readonly required?: number | null;
      /** The labels of the counted entries, in order. */
      readonly counted?: readonly string[];
      /** The labels of the entries that did not count, each with the code of its reason: `K1 severalWith`. */
      readonly notCounted?: readonly string[];
      readonly options?: Readonly<Record<string, unknown>>;
      /** The last days of the stages, by the profile. */
      readonly endBy?: LastDays;
      /** `--as-of` */
      readonly asOf?: Day;
      readonly final?: boolean;
      readonly files?: Readonly<Record<string, ReturnType<LookAtFile>>>;
      /** The texts of files that can be read. */
      readonly texts?: Readonly<Record<string, string>>;
      /** The campaign's own calendar, as a roster has it. */
      readonly calendar?: RosterCalendar;
      /** Of the record's own file. */
      readonly sha256?: string;
      /** Who has to put right what failed. */
      readonly duty?: Duty;
      /** The code of the reason for an unclear or not applicable outcome. */
      readonly reason?: string;
      /**
       * Parts of the messages in Chinese or English: of the check, its findings, and the entries that did not count.
       */
      readonly says?: readonly string[];
      /** Other rules in force, for a rule that asks for one. */
      readonly with?: readonly Rule[];
    };

type Cases = Readonly<Record<string, Case>>;
export type RuleCases = { readonly [O in Outcome]?: Cases };

/** The marks `# !code` of a text, as `line code`. */
const marksOf = (text: string): readonly string[] =>
  text.split('\n').flatMap((line, index) => {
    const marks = /#((?:\s*![\w-]+)+)\s*$/.exec(line)?.[1] ?? '';
    return [...marks.matchAll(/!([\w-]+)/g)].map((mark) => `${index + 1} ${mark[1]}`);
  });

const defaults = (rule: Rule): Readonly<Record<string, unknown>> =>
  Object.fromEntries(Object.entries(rule.options).map(([name, option]) => [name, option.default]));

const inForce = (rule: Rule, options: Readonly<Record<string, unknown>> = {}): RuleInForce => ({
  rule,
  severity: rule.severity,
  options: { ...defaults(rule), ...options },
});

interface Result {
  readonly check: Check;
  readonly places: Places;
  readonly text: string;
}

/** Runs one rule through the real reader, schema and engine. */
export function runRule(rule: Rule, given: Case): Result {
  const { yaml, options = {}, asOf = null, final = false, files = {}, with: others = [], endBy = {} } = toObject(given);
  const { texts = {}, calendar = null, sha256 } = toObject(given);
  const text = completeExample(yaml);
  const loaded = loadBytes(new TextEncoder().encode(text));
  if (!loaded.ok) throw new Error(`the case cannot be read: ${JSON.stringify(loaded.findings)}`);
  const validation = validateRecord(loaded.value, loaded.places);
  const judged = judgeRecord(
    {
      value: loaded.value,
      findings: validation.findings,
      broken: validation.broken,
      wrongAt: validation.wrongAt,
      look: (file) => files[file] ?? { kind: 'absent' },
      textOf: (file) => {
        const text = texts[file];
        return text === undefined ? { kind: 'none', why: 'absent', format: '' } : { kind: 'text', text };
      },
      ...(sha256 === undefined ? {} : { sha256 }),
    },
    judgeOptions(
      [...others.filter(({ id }) => id !== rule.id).map((other) => inForce(other)), inForce(rule, options)],
      {
        asOf,
        notBefore: null,
        endBy,
        calendar,
        final,
        select: (id) => id === rule.id,
      },
    ),
  );
  if (judged.defects[0]) throw judged.defects[0].error;
  const check = judged.checks[0];
  if (check === undefined) throw new Error('no check');
  return { check, places: loaded.places, text };
}

const toObject = (given: Case) => (typeof given === 'string' ? { yaml: given } : given);

/** The text has a template in both languages, and no placeholder stays unfilled. */
function expectSayable(rule: Rule, text: Text): readonly string[] {
  const template = rule.messages[text.code] ?? engineMessages[text.code as keyof typeof engineMessages];
  if (template === undefined) throw new Error(`${rule.id} has no message ${text.code}`);
  return (['en', 'zh'] as const).map((lang) => {
    const said = say(template, text.params, lang);
    expect(said).not.toMatch(/\{\w|undefined|NaN|\[object/);
    expect(said.trim()).not.toBe('');
    return said;
  });
}

function expectCase(rule: Rule, outcome: Outcome, given: Case): void {
  const { check, places, text } = runRule(rule, given);
  const expected = toObject(given);
  const texts = [check.message, ...check.findings, ...check.notCounted.map(({ reason }) => reason)];
  const said = texts.flatMap((text) => expectSayable(rule, text)).join('\n');
  const found = check.findings.map((finding) => `${places.place(finding.at, finding.part).line} ${finding.code}`);
  expect({ outcome: check.outcome, findings: found.sort() }).toEqual({ outcome, findings: [...marksOf(text)].sort() });
  if (expected.found !== undefined) expect(check.found).toBe(expected.found);
  if (expected.required !== undefined) expect(check.required).toBe(expected.required);
  if (expected.counted) expect(check.counted.map(({ label }) => label)).toEqual(expected.counted);
  if (expected.notCounted)
    expect(check.notCounted.map(({ label, reason }) => `${label} ${reason.code}`)).toEqual(expected.notCounted);
  if (expected.duty) expect(check.duty).toBe(expected.duty);
  if (expected.reason) expect(check.message.code).toBe(expected.reason);
  for (const words of expected.says ?? []) expect(said).toContain(words);
  for (const { at } of [...check.counted, ...check.notCounted]) expect(places.valueRange(at), at).toBeDefined();
}

const exampleOf = ({ examples }: Rule, kind: 'pass' | 'fail'): Case => ({
  yaml: examples[kind],
  files: examples.files ?? {},
  texts: examples.texts ?? {},
});

/**
 * A table of sentences, each with the smallest YAML. The mark `# !code` sits on the guilty line. `others` are also in
 * force, for a rule that asks for them.
 */
export function testRule(rule: Rule, cases: RuleCases, others: readonly Rule[] = []): void {
  const withOthers = (given: Case): Case => ({ with: others, ...toObject(given) });
  describe(rule.id, () => {
    for (const [outcome, table] of Object.entries(cases) as [Outcome, Cases][])
      for (const [sentence, given] of Object.entries(table))
        it(`${outcome}: ${sentence}`, () => expectCase(rule, outcome, withOthers(given)));
    it('its own example that passes', () => expectCase(rule, 'pass', withOthers(exampleOf(rule, 'pass'))));
    it('its own example that fails', () => expectCase(rule, 'fail', withOthers(exampleOf(rule, 'fail'))));
    it('says its title, reason and remedy in both languages', () => {
      for (const words of [rule.title, rule.why, rule.fix]) {
        expect(words.en).toMatch(/^[\x20-\x7e\u2018-\u201d\u4e00-\u9fff：、“”（）]+$/);
        expect(words.zh).toMatch(/[\u4e00-\u9fff]/);
      }
    });
  });
}
