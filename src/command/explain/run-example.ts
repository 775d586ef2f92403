import { auditRecord, workBy } from '../../audit-record.ts';
import type { Roster } from '../../documents/roster.ts';
import { putInto } from '../../fix/fix.ts';
import { byPathOf } from '../../inputs/by-path.ts';
import type { RecordInput, RosterFile } from '../../inputs/inputs.ts';
import { type AnyRule, folderRulesInForce, isOfFolder, rulesInForce, shippedSettings } from '../../inputs/settings.ts';
import { judgeOptions } from '../../judge/in-force.ts';
import { loadBytes } from '../../load/load.ts';
import type { FileState, FileText, Lang, PlacedCheck } from '../../model.ts';
import { completeExample } from '../../rule/example.ts';
import { completeFolder, splitExample } from '../../rule/folder-example.ts';
import type { FolderRule } from '../../rule/folder-rule.ts';
import type { Rule } from '../../rule/rule.ts';
import { unitNames } from '../../rule/unit-names.ts';
import { makeFolderRun } from '../../work/folder-run.ts';

const ABSENT: FileState = { kind: 'absent' };

/** The rule, with the files of its examples instead of the disk's. */
function amongExampleFiles(rule: Rule): Rule {
  const files = rule.examples.files ?? {};
  const look = (file: string): FileState => (Object.hasOwn(files, file) ? files[file] : undefined) ?? ABSENT;
  const texts = rule.examples.texts ?? {};
  const textOf = (file: string): FileText => {
    const text = Object.hasOwn(texts, file) ? texts[file] : undefined;
    return text === undefined ? { kind: 'none', why: 'absent', format: '' } : { kind: 'text', text };
  };
  return { ...rule, check: (input, options) => rule.check({ ...input, look, textOf }, options) };
}

/**
 * The audit's result for a rule's own example, with default options; null if there is none. `others` serves rules that
 * ask for another one.
 */
export const runExample = (rule: AnyRule, which: Which, others: readonly AnyRule[]): PlacedCheck | null =>
  isOfFolder(rule) ? runFolderExample(rule, which) : runRecordExample(rule, which, others);

/** Which of a rule's examples, and the language that its keys and listed values are put into, if any. */
export interface Which {
  readonly kind: 'pass' | 'fail';
  readonly lang: Lang | null;
}

const worded = (record: string, lang: Lang | null): string =>
  lang === null ? record : putInto(lang, record, 'record');

const bytesOf = (text: string): Uint8Array => new TextEncoder().encode(text);

const inputOf = (path: string, yaml: string): RecordInput => ({
  path,
  folder: null,
  read: () => ({ ok: true, bytes: bytesOf(yaml) }),
});

function runRecordExample(rule: Rule, { kind, lang }: Which, others: readonly AnyRule[]): PlacedCheck | null {
  const input = inputOf('example.yaml', worded(completeExample(rule.examples[kind]), lang));
  const rules = [amongExampleFiles(rule), ...others.filter(({ id }) => id !== rule.id)];
  const options = judgeOptions(rulesInForce(shippedSettings(rules)), {
    ...AS_IT_STANDS,
    select: (id) => id === rule.id,
  });
  const { checks } = auditRecord(input, options).report;
  return checks.find((check) => check.rule === rule.id) ?? null;
}

const AS_IT_STANDS = { asOf: null, notBefore: null, final: false } as const;

function runFolderExample(rule: FolderRule, { kind, lang }: Which): PlacedCheck | null {
  const { roster: yaml, records } = completeFolder(splitExample(rule, rule.examples[kind]));
  const roster = yaml === null ? null : rosterOf(yaml);
  const inputs = Object.entries(records).map(([path, text]) => inputOf(path, worded(text, lang)));
  const terms = {
    judge: judgeOptions([], { ...AS_IT_STANDS, select: () => false }),
    folderRules: folderRulesInForce(shippedSettings([rule])),
    names: roster && unitNames(roster.roster.units),
  };
  const run = makeFolderRun(terms, { roster, inputAt: byPathOf(inputs) });
  const work = workBy(terms);
  for (const input of inputs) run.keep(work(input).report);
  return run.judge().checks[0] ?? null;
}

function rosterOf(yaml: string): RosterFile {
  const loaded = loadBytes(bytesOf(yaml));
  if (!loaded.ok) throw new Error('the example of a roster cannot be read');
  const { value, places, sha256 } = loaded;
  return { path: 'roster.yaml', roster: value as Roster, sha256, place: (at) => places.place(at) };
}
