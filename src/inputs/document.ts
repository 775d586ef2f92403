import type { KindName } from '../kinds.ts';
import { loadBytes } from '../load/load.ts';
import type { PlacedFinding, Places, Problem } from '../model.ts';
import readable from '../rules/record/readable.ts';
import schema from '../rules/record/schema.ts';
import { validateDocument } from '../validate/validate-document.ts';
import type { FileKind, Files } from './files.ts';
import { problemsIn } from './problem.ts';

/** A roster, profile or configuration that was read and matches its schema. */
export interface Document {
  readonly value: unknown;
  readonly places: Places;
  readonly sha256: string;
}

export type DocumentResult =
  | { readonly ok: true; readonly document: Document }
  /** `unfit`: what it holds, where it can be read but does not match its schema. */
  | {
      readonly ok: false;
      readonly problems: readonly Problem[];
      readonly unfit?: Pick<Document, 'value' | 'places'>;
    };

const unread = (name: string, findings: readonly PlacedFinding[]): DocumentResult => ({
  ok: false,
  problems: problemsIn(name, readable.messages, findings),
});

/** Reads one of the program's own documents. */
export function readDocument(files: Files, file: string, kind: KindName & FileKind): DocumentResult {
  const name = files.nameOf(file);
  const read = files.read(file, kind, { within: null });
  if (!read.ok) return unread(name, read.findings);
  const loaded = loadBytes(read.bytes);
  if (!loaded.ok) return unread(name, loaded.findings);
  const { value, places } = loaded;
  const findings = validateDocument(kind, value, places);
  if (findings.length > 0) {
    const placed = findings.map((found) => ({ ...found, place: places.place(found.at, found.part) }));
    return { ok: false, problems: problemsIn(name, schema.messages, placed), unfit: { value, places } };
  }
  const { sha256 } = loaded;
  return { ok: true, document: { value, places, sha256 } };
}
