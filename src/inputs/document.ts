import { type LoadResult, loadBytes } from '../load/load.ts';
import type { PlacedFinding, Places, Problem } from '../model.ts';
import type { Written } from '../names/canonical.ts';
import type { NamedKind } from '../names/shape.ts';
import readable from '../rules/record/readable.ts';
import schema from '../rules/record/schema.ts';
import { isMap } from '../validate/case.ts';
import { schemaOf } from '../validate/ready.ts';
import { resolve, type Schema } from '../validate/schema.ts';
import { type Meant, takeMeant } from '../validate/take-meant.ts';
import { validate } from '../validate/validate-document.ts';
import type { FileKind, Files } from './files.ts';
import { problemsIn } from './problem.ts';

/** A roster, profile or configuration that was read and matches its schema. */
export interface Document {
  readonly value: unknown;
  readonly places: Places;
  readonly sha256: string;
  readonly written: Written;
}

export type DocumentResult =
  | { readonly ok: true; readonly document: Document }
  /** `unfit`: the value of a document that can be read but does not match its schema. */
  | {
      readonly ok: false;
      readonly problems: readonly Problem[];
      readonly unfit?: Pick<Document, 'value' | 'places'>;
    };

const unread = (name: string, findings: readonly PlacedFinding[]): DocumentResult => ({
  ok: false,
  problems: problemsIn(name, readable.messages, findings),
});

const isSettings = (kind: NamedKind): boolean => kind === 'config' || kind === 'profile';

/** Settings of comments alone set nothing. */
function loadSettings(bytes: Uint8Array): LoadResult {
  const loaded = loadBytes(bytes);
  if (loaded.ok || loaded.findings.some(({ code }) => code !== 'empty')) return loaded;
  return { ...loadBytes(Buffer.from('{}')), sha256: loaded.sha256 ?? '' };
}

/** Empty keys are dropped in the document and its sections. Further down `null` is a value: a rule may have no stage. */
const LEVELS = 2;

/** Drops known keys without a value. Unknown keys stay, so that they are reported. */
function withoutEmpty(value: unknown, root: Schema, { own = root, levels = LEVELS } = {}): unknown {
  if (!isMap(value) || levels === 0) return value;
  const { properties = {} } = resolve(root, own).kind;
  const isSet = ([key, one]: [string, unknown]): boolean => one !== null || !Object.hasOwn(properties, key);
  const kept = Object.entries(value).filter(isSet);
  const inside = (key: string) => ({ own: properties[key] ?? {}, levels: levels - 1 });
  return Object.fromEntries(kept.map(([key, one]) => [key, withoutEmpty(one, root, inside(key))]));
}

/** Reads one of the program's own documents. */
export function readDocument(files: Files, file: string, kind: NamedKind & FileKind): DocumentResult {
  const name = files.nameOf(file);
  const read = files.read(file, kind, { within: null });
  return read.ok ? documentIn(read.bytes, kind, name) : unread(name, read.findings);
}

/** What some bytes are as a document of a kind; `name` is how messages call it. */
export function documentIn(bytes: Uint8Array, kind: NamedKind, name: string): DocumentResult {
  const loaded = isSettings(kind) ? loadSettings(bytes) : loadBytes(bytes);
  const meant = loaded.ok ? takeMeant(kind, loaded) : loaded;
  return meant.ok ? documentOf(meant, kind, name) : unread(name, meant.findings);
}

/** What an already read document of a kind says, or its mistakes. */
export function documentOf(meant: Meant, kind: NamedKind, name: string): DocumentResult {
  const { places, written, sha256 } = meant;
  const value = isSettings(kind) ? withoutEmpty(meant.value, schemaOf(kind)) : meant.value;
  const { findings } = validate(kind, { value, places, isSound: value === meant.value && meant.isSound });
  if (findings.length > 0) {
    const keys = written === 'zh' ? { keys: written } : {};
    const placed = findings.map((found) => ({ ...found, ...keys, place: places.place(found.at, found.part) }));
    return { ok: false, problems: problemsIn(name, schema.messages, placed), unfit: { value, places } };
  }
  return { ok: true, document: { value, places, sha256, written } };
}
