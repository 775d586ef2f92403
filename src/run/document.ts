import { createHash } from 'node:crypto';
import { loadBytes } from '../load/load.ts';
import { readRecordFile } from '../load/read.ts';
import type { Localized, PlacedFinding, Places, Problem, Text } from '../model.ts';
import readable from '../rules/record/readable.ts';
import schema from '../rules/record/schema.ts';
import { type DocumentName, validateDocument } from '../validate/validate-document.ts';
import { problemAt } from './problem.ts';

/** A roster, profile or configuration that was read and matches its schema. */
export interface Document {
  readonly value: unknown;
  readonly places: Places;
  readonly sha256: string;
}

export type DocumentResult =
  | { readonly ok: true; readonly document: Document }
  | { readonly ok: false; readonly problems: readonly Problem[] };

const templateOf = (messages: Readonly<Record<string, Localized>>, { code }: Text): Localized =>
  messages[code] ?? { en: code, zh: code };

const unread = (name: string, findings: readonly PlacedFinding[]): DocumentResult => ({
  ok: false,
  problems: findings.map((found) => problemAt(name, found.place, templateOf(readable.messages, found), found.params)),
});

/** Reads one of the program's own documents; `name` is how messages call the file. */
export function readDocument(file: string, name: string, kind: DocumentName): DocumentResult {
  const read = readRecordFile(file, { within: null });
  if (!read.ok) return unread(name, read.findings);
  const loaded = loadBytes(read.bytes);
  if (!loaded.ok) return unread(name, loaded.findings);
  const findings = validateDocument(kind, loaded.value, loaded.places);
  if (findings.length > 0)
    return {
      ok: false,
      problems: findings.map((found) =>
        problemAt(name, loaded.places.place(found.at, found.part), templateOf(schema.messages, found), found.params),
      ),
    };
  const sha256 = createHash('sha256').update(read.bytes).digest('hex');
  return { ok: true, document: { value: loaded.value, places: loaded.places, sha256 } };
}
