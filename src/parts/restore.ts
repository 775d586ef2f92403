import type { AuditReport, ReportedCheck, ReportedFinding, ReportedRecord } from '../documents/audit-report.ts';
import { emptyOf, isMap } from '../judge/document.ts';
import type { FolderReport, PlacedCheck, PlacedFinding, RecordReport, Text } from '../model.ts';
import type { Messages } from '../rule/rule.ts';
import { engineMessages, sayText } from '../words/engine.ts';

/** What of a rule is needed to find the text behind words. */
interface Speaker {
  readonly id: string;
  readonly messages: Messages;
  readonly reads?: readonly string[];
  readonly besides?: readonly string[];
}

/** Turns a report's checks back into what they were made of. */
export interface Restorer {
  record(record: ReportedRecord, judgedAsOf: string | null): RecordReport;
  folder(folder: AuditReport['folder']): FolderReport;
}

const LANGS = ['en', 'zh'] as const;

/** A report gives words without their code where they name no entry: those that hold no figure are known by heart. */
function knownTexts({ messages, reads = [], besides = [] }: Speaker): ReadonlyMap<string, Text> {
  const bare = Object.entries({ ...engineMessages, ...messages })
    .filter(([, { en }]) => !en.includes('{'))
    .map(([code]): Text => ({ code, params: {} }));
  const parts = [...reads, ...besides].flatMap((part) => [part, part.split('/')[0] ?? '']);
  const ofParts = [...new Set(parts)].flatMap((part): readonly Text[] => [
    { code: 'absent', params: { part, none: emptyOf(part) } },
    { code: 'absentRequired', params: { part } },
    { code: 'broken', params: { part } },
  ]);
  return new Map(
    [...ofParts, ...bare].flatMap((text) => LANGS.map((lang) => [sayText(messages, text, lang), text] as const)),
  );
}

const findingOf = ({ code, params, message, subject, pointer, ...place }: ReportedFinding): PlacedFinding => ({
  code,
  params,
  quoted: message,
  subject,
  pointer,
  place,
});

/** What a check may have said as a whole, besides what is known by heart. */
function candidatesFor({ found, required, findings }: ReportedCheck): readonly Text[] {
  const params = { found: found ?? '', required: required ?? '', findings: findings.length };
  return [
    { code: 'pass', params },
    { code: 'fail', params },
  ];
}

/** What a finding says in the same words. */
const saidBy = (findings: readonly ReportedFinding[]): ReadonlyMap<string, Text> =>
  new Map(findings.map(({ message, code, params }) => [message, { code, params }]));

const isText = (value: unknown): value is Text =>
  isMap(value) && typeof value['code'] === 'string' && isMap(value['params']);

/** The texts of a record's checks, where a report made with `--facts` or `--shard` holds them; of another shape, none. */
function textsIn(facts: ReportedRecord['facts']): readonly (readonly Text[])[] {
  const texts = facts?.['texts'];
  const isSound = Array.isArray(texts) && texts.every((list) => Array.isArray(list) && list.every(isText));
  return isSound ? (texts as readonly (readonly Text[])[]) : [];
}

/** Makes what restores the checks of some rules. Words whose code is not found out stay as they are, in any language. */
export function restorerOf(speakers: readonly Speaker[]): Restorer {
  const byId = new Map(speakers.map((speaker) => [speaker.id, speaker]));
  const known = new Map<string, ReadonlyMap<string, Text>>();
  const speakerOf = (rule: string): Speaker => byId.get(rule) ?? { id: rule, messages: {} };
  const knownTo = (rule: string): ReadonlyMap<string, Text> => {
    const texts = known.get(rule) ?? knownTexts(speakerOf(rule));
    known.set(rule, texts);
    return texts;
  };
  const says = (rule: string, text: Text, words: string): boolean =>
    LANGS.some((lang) => sayText(speakerOf(rule).messages, text, lang) === words);
  const messageOf = (check: ReportedCheck): Text | undefined =>
    candidatesFor(check).find((text) => says(check.rule, text, check.message));
  const checkOf = (check: ReportedCheck, [message, ...reasons]: readonly Text[] = []): PlacedCheck => {
    const said = saidBy(check.findings);
    const textOf = (words: string, given: Text | undefined, guess?: Text): Text => {
      if (given && says(check.rule, given, words)) return given;
      return guess ?? said.get(words) ?? knownTo(check.rule).get(words) ?? { code: '', params: {}, quoted: words };
    };
    return {
      ...check,
      message: textOf(check.message, message, messageOf(check)),
      findings: check.findings.map(findingOf),
      notCounted: check.notCounted.map(({ reason, ...entry }, n) => ({ ...entry, reason: textOf(reason, reasons[n]) })),
    };
  };
  return {
    record: ({ checks, ...record }, judgedAsOf) => {
      const texts = textsIn(record.facts);
      return { ...record, judgedAsOf, checks: checks.map((check, n) => checkOf(check, texts[n])) };
    },
    folder: (folder) => ({
      roster: folder?.roster ?? null,
      checks: (folder?.checks ?? []).map((check) => checkOf(check)),
    }),
  };
}
