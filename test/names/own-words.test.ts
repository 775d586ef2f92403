import { readFileSync } from 'node:fs';
import { describe, expect, test } from 'vitest';
import { type Audit, auditText, render } from '../../src/index.ts';
import { completeExample } from '../../src/rule/example.ts';
import { byId, rules } from '../../src/rules/index.ts';
import { textInChinese } from './in-chinese.ts';

/** Words that are no key and no value: names of techniques, of the program, of rules and their profiles. */
const KNOWN = new Set([
  'unit',
  'audit',
  'keqi',
  'YAML',
  'UTF',
  'ISO',
  'SHA',
  'KiB',
  'MiB',
  'GBK',
  'stdin',
  'path',
  'json',
  'explain',
]);

const RULE_ID = new RegExp([...byId.keys()].sort((a, b) => b.length - a.length).join('|'), 'g');

/** The English words of a Chinese report that its record does not hold. */
async function foreignWords(text: string, asIs = (audit: Audit) => audit): Promise<readonly string[]> {
  const report = await render(asIs(await auditText(text, { final: true })), 'pretty', 'zh');
  const own = new Set(text.match(/[A-Za-z]+/g));
  // What is quoted from the record may be cut.
  const ours = report
    .split('\n')
    .filter((line) => !/^ +\d+ \| |^ +\|/.test(line))
    .map((line) => line.replaceAll(RULE_ID, ''));
  const words = ours.flatMap((line) => [...line.matchAll(/[A-Za-z]{2,}/g)].map(([word]) => ({ word, line })));
  return words
    .filter(({ word }) => !own.has(word) && !KNOWN.has(word))
    .map(({ word, line }) => `${word}: ${line.trim()}`);
}

describe('a Chinese report of a Chinese record holds no English key or value', () => {
  test.each(['passing', 'failing'])('in the example %s', async (name) => {
    const text = readFileSync(new URL(`../../examples/${name}/unit.yaml`, import.meta.url), 'utf8');
    expect(await foreignWords(textInChinese('record', text))).toEqual([]);
  });

  test('and would without the mark that the record is in Chinese', async () => {
    const text = readFileSync(new URL('../../examples/failing/unit.yaml', import.meta.url), 'utf8');
    const unmarked = (audit: Audit): Audit => ({
      ...audit,
      records: JSON.parse(JSON.stringify(audit.records), (key, value) => (key === 'keys' ? undefined : value)),
    });
    expect((await foreignWords(textInChinese('record', text), unmarked)).length).toBeGreaterThan(50);
  });

  test.each(rules.map((rule) => [rule.id, rule] as const))('where %s fails', async (_, { examples }) => {
    const { fail } = examples;
    const text = completeExample(fail);
    expect(await foreignWords(textInChinese('record', text))).toEqual([]);
  });
});
