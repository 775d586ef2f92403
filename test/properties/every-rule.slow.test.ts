import { readFileSync } from 'node:fs';
import { describe, expect, it } from 'vitest';
import { auditRecord } from '../../src/audit-record.ts';
import { rulesInForce, shippedSettings } from '../../src/inputs/settings.ts';
import { judgeOptions } from '../../src/judge/in-force.ts';
import type { Check, PlacedCheck, Text } from '../../src/model.ts';
import { completeExample } from '../../src/rule/example.ts';
import { completeFolder, splitExample } from '../../src/rule/folder-example.ts';
import type { Messages, Rule } from '../../src/rule/rule.ts';
import { folderRules, rules } from '../../src/rules/index.ts';
import { sayText } from '../../src/words/engine.ts';
import { makeDice } from '../fuzz/dice.ts';
import type { Json } from '../load/write-yaml.ts';
import { runFolderRule } from '../rules/test-folder-rule.ts';
import { runRule } from '../rules/test-rule.ts';
import { entryAt, idsIn, likeIt, listsIn, recordOf, withOneMore, yamlOf } from './example-values.ts';
import { resultOf } from './judged.ts';
import { otherIds, shuffled } from './other-ways.ts';
import type { RecordValue } from './valid-record.ts';

// Each rule of the registry is held to the properties on its own examples: a new rule is, too, without a word here.

const SEEDS = [1, 2, 3, 4, 5, 6];
const KINDS = ['pass', 'fail'] as const;

/** One example of a rule: how other values than its own are judged, and what they are. */
interface Held {
  readonly name: string;
  readonly values: readonly RecordValue[];
  readonly messages: Messages;
  judge(values: readonly RecordValue[]): Check | PlacedCheck;
}

const judged = (rule: Rule, record: RecordValue): Check => {
  const { files = {}, texts = {} } = rule.examples;
  return runRule(rule, { yaml: yamlOf(record), files, texts, with: rules }).check;
};

const OF_RECORDS: readonly Held[] = rules.flatMap((rule) =>
  KINDS.flatMap((kind) => {
    const record = recordOf(completeExample(rule.examples[kind]));
    if (record === null) return [];
    const judge = ([value = {}]: readonly RecordValue[]) => judged(rule, value);
    return [{ name: `${rule.id} ${kind}`, values: [record], messages: rule.messages, judge }];
  }),
);

const OF_FOLDERS: readonly Held[] = folderRules.flatMap((rule) =>
  KINDS.map((kind): Held => {
    const { roster, records } = completeFolder(splitExample(rule, rule.examples[kind]));
    const paths = Object.keys(records);
    const texts = [...(roster === null ? [] : [roster]), ...Object.values(records)];
    const judge = (values: readonly RecordValue[]): PlacedCheck => {
      const yaml = values.map(yamlOf);
      const rest = roster === null ? yaml : yaml.slice(1);
      const files = Object.fromEntries(rest.map((text, n) => [paths[n] ?? '', text]));
      return runFolderRule(rule, {
        roster: roster === null ? null : (yaml[0] ?? null),
        records: files,
        files: rule.examples.texts ?? {},
      }).check;
    };
    return {
      name: `${rule.id} ${kind}`,
      values: texts.map((text) => recordOf(text) ?? {}),
      messages: rule.messages,
      judge,
    };
  }),
);

const HELD = [...OF_RECORDS, ...OF_FOLDERS];

it('every example is held to the properties, but the one that cannot be read', () => {
  expect(HELD.length).toBe(2 * (rules.length + folderRules.length) - 1);
  for (const { name, values, judge } of HELD) expect(`${name} ${judge(values).outcome}`).toMatch(/ (pass|fail) \1$/);
});

describe('the order of its lists changes no outcome and no number', () => {
  it.each(HELD)('$name', ({ values, judge }) => {
    const was = resultOf(judge(values));
    for (const seed of SEEDS) {
      const { below } = makeDice(seed);
      expect(resultOf(judge(values.map((value) => shuffled(value, below) as RecordValue)))).toEqual(was);
    }
  });
});

/** Everything that a check says. */
const saying = (check: Check | PlacedCheck, messages: Messages): readonly string[] =>
  (['en', 'zh'] as const).flatMap((lang) => {
    const say = (text: Text) => sayText(messages, text, lang);
    return [
      `${check.outcome} ${check.found} ${check.required} ${say(check.message)}`,
      ...check.findings.map((finding) => `${finding.subject} ${say(finding)}`),
      ...check.counted.map(({ label }) => label),
      ...check.notCounted.map(({ label, reason }) => `${label} ${say(reason)}`),
    ];
  });

describe('other ids everywhere change only the names in messages', () => {
  it.each(HELD)('$name', ({ values, judge, messages }) => {
    for (const seed of SEEDS.slice(0, 3)) {
      const { rename, inWords } = otherIds(idsIn(values as unknown as Json), makeDice(seed));
      const is = saying(judge(values.map((value) => rename(value) as RecordValue)), messages);
      expect(is).toEqual(saying(judge(values), messages).map(inWords));
    }
  });
});

const pointersOf = ({ counted, findings }: Check | PlacedCheck) => ({
  counted: counted.map((one) => ('pointer' in one ? one.pointer : one.at)),
  blamed: findings.map((one) => ('pointer' in one ? one.pointer : one.at)),
});

/** Rules that count what there can be only one of: a stage of a plan. */
const NO_MORE = ['plan/schedule'];

describe('an entry more that counts breaks no pass and lowers no number', () => {
  const tried = new Set<string>();
  it.each(rules.map((rule) => [rule.id, rule] as const))('%s', (id, rule) => {
    const record = recordOf(completeExample(rule.examples.pass)) ?? {};
    const was = judged(rule, record);
    // Of rules that only forbid, an entry more may be the one too many.
    if (was.found === null) return;
    for (const pointer of pointersOf(was).counted) {
      const known = entryAt(record, pointer);
      if (known === null) continue;
      const { more, at } = withOneMore(record, known.list, likeIt(known.entry));
      const is = judged(rule, more as RecordValue);
      const { counted, blamed } = pointersOf(is);
      if (!counted.includes(at) || blamed.some((place) => place.startsWith(at))) continue;
      tried.add(id);
      expect({ at, outcome: is.outcome }).toEqual({ at, outcome: 'pass' });
      expect(is.found).toBeGreaterThanOrEqual(was.found);
    }
  });
  it('was seen of each rule that counts entries', () => {
    const counting = rules.filter(
      (rule) => judged(rule, recordOf(completeExample(rule.examples.pass)) ?? {}).found !== null,
    );
    expect(counting.map(({ id }) => id).filter((id) => !tried.has(id))).toEqual(NO_MORE);
  });
});

const OPTIONS = judgeOptions(rulesInForce(shippedSettings(rules)), {
  asOf: null,
  notBefore: null,
  final: false,
  select: () => true,
});

const FOLDER = 'examples/passing';

function audited(record: Json): ReadonlyMap<string, PlacedCheck> {
  const bytes = new TextEncoder().encode(JSON.stringify(record));
  const input = { path: `${FOLDER}/u.yaml`, folder: FOLDER, read: () => ({ ok: true, bytes }) as const };
  return new Map(auditRecord(input, OPTIONS).report.checks.map((check) => [check.rule, check]));
}

/** The lists in which an entry says what was done. One in any other asks for more: of a person more, for instance. */
const DONE =
  /^\/(?:opinions|talks|problems|criticisms|weeklyReports|visits|study\/sessions|topLeader\/\w+|plan\/versions\/2\/(?:optionalActions|targetProblems|prescribedActions))$/;

describe('an entry more in a record that passes', () => {
  it('breaks no pass of any rule, and lowers no number', () => {
    const record = recordOf(readFileSync(`${FOLDER}/unit.yaml`, 'utf8')) ?? {};
    const was = audited(record);
    const lists = listsIn(record).filter(({ at }) => DONE.test(at));
    expect(lists.length).toBe(13);
    for (const { at, list } of lists)
      for (const entry of list) {
        const { more } = withOneMore(record, at, likeIt(entry));
        for (const [rule, is] of audited(more)) {
          const before = was.get(rule);
          if (before?.outcome === 'pass') expect([at, rule, is.outcome]).toEqual([at, rule, 'pass']);
          expect(is.found ?? 0).toBeGreaterThanOrEqual(before?.found ?? 0);
        }
      }
  });
});
