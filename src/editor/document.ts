import { existsSync } from 'node:fs';
import path from 'node:path';
import { type AuditedRecord, auditRecord, takeFacts } from '../audit-record.ts';
import { readConfig } from '../inputs/config.ts';
import { type DocumentResult, documentIn, readDocument } from '../inputs/document.ts';
import { type Files, makeFiles } from '../inputs/files.ts';
import { loadRoster } from '../inputs/inputs.ts';
import { loadProfile } from '../inputs/profile.ts';
import type { Lang, Problem, RecordReport } from '../model.ts';
import type { NamedKind } from '../names/shape.ts';
import { once } from '../once.ts';
import { folderRules, rules } from '../rules/index.ts';
import { loadWaivers } from '../waivers/load.ts';
import type { InForce } from './in-force.ts';
import { kindInEditor } from './kind.ts';
import { readLoose } from './loose/read.ts';
import type { Loose } from './loose/tree.ts';
import { writtenIn } from './written.ts';

/** A text that is open in an editor. */
export interface OpenText {
  /** Its file; null where it is in none yet. */
  readonly file: string | null;
  readonly text: string;
}

/** A record as it stands in its buffer, and what it came to. */
export interface JudgedRecord {
  readonly report: RecordReport;
  readonly audited: AuditedRecord;
}

/** What the program makes of an open text. */
export interface Document {
  readonly kind: NamedKind | null;
  readonly text: string;
  readonly file: string | null;
  /** The language to speak of it. */
  readonly lang: Lang;
  /** The language of its keys. */
  readonly written: Lang;
  readonly inForce: InForce;
  /** Of a record, unless what it is to be judged by is wrong. */
  readonly judged: () => JudgedRecord | null;
  /** Of any other document, and of what a record is to be judged by. */
  readonly problems: () => readonly Problem[];
  /** What can be made out of it, be it half typed. */
  readonly loose: () => Loose | null;
}

const bytesOf = (text: string): Uint8Array => new TextEncoder().encode(text);

/** Reads and judges a buffer, a record by the very engine of `audit`. */
export function readBuffer({ file, text }: OpenText, inForce: InForce, ofClient: Lang): Document {
  const kind = kindInEditor(text, file);
  const written = writtenIn(text);
  const lang = inForce.lang ?? (kind !== null && written === 'zh' ? 'zh' : ofClient);
  const isJudged = kind === 'record' && inForce.problems.length === 0;
  const others = kind === 'record' ? inForce.problems : [];
  return {
    ...{ kind, text, file, lang, written, inForce },
    judged: once(() => (isJudged ? judge({ file, text }, inForce) : null)),
    problems: once(() => (kind === null || kind === 'record' ? others : problemsOf(kind, { file, text }, inForce))),
    loose: once(() => readLoose(text)),
  };
}

function judge({ file, text }: OpenText, { setup, prepared }: InForce): JudgedRecord {
  const { terms, run } = prepared;
  const bytes = bytesOf(text);
  const input = {
    path: file === null ? '-' : setup.files.nameOf(file),
    folder: file === null ? null : path.dirname(file),
    read: () => ({ ok: true, bytes }) as const,
  };
  const audited = auditRecord(input, terms.judge);
  const { insiders } = takeFacts(terms, audited);
  return { audited, report: run.exceptions.settle(audited.report, insiders) };
}

/** The disk, with the buffer in place of its file. */
function withBuffer(files: Files, { file, text }: OpenText): Files {
  return {
    ...files,
    read: (given, kind, reading) =>
      given === file ? { ok: true, bytes: bytesOf(text) } : files.read(given, kind, reading),
  };
}

/** A profile that is in no file yet is held against its schema alone. */
function profileProblems(file: string, files: Files): readonly Problem[] {
  if (existsSync(file)) return loadProfile([...rules, ...folderRules], file, files).problems;
  return schemaProblems(readDocument(files, file, 'profile'));
}

/** What the schema alone has against a document. */
const schemaProblems = (read: DocumentResult): readonly Problem[] => (read.ok ? [] : read.problems);

/** What is wrong with a document that is not a record. */
function problemsOf(kind: Exclude<NamedKind, 'record'>, buffer: OpenText, { setup }: InForce): readonly Problem[] {
  const file = buffer.file ?? path.resolve(setup.files.cwd, '-');
  const files = withBuffer(makeFiles(setup.files.cwd), { ...buffer, file });
  switch (kind) {
    case 'roster':
      return loadRoster(files, file, files.nameOf(file)).problems;
    case 'profile':
      return profileProblems(file, files);
    case 'config':
      return readConfig(files, file).problems;
    case 'waivers':
      return loadWaivers(files, file, { settings: setup.profile.settings, recordFolders: [] }).problems;
    default:
      return schemaProblems(documentIn(bytesOf(buffer.text), kind, files.nameOf(file)));
  }
}
