import { isDeepStrictEqual } from 'node:util';
import { applyEdits } from '../edits.ts';
import { decode } from '../load/file/decode.ts';
import { looksLikeZip } from '../load/file/magic.ts';
import { saysRoster } from '../load/file/says-roster.ts';
import type { Loaded } from '../load/load.ts';
import { loadBytes } from '../load/load.ts';
import type { Lang, PlacedFinding, TextEdit } from '../model.ts';
import { canonical } from '../names/canonical.ts';
import { type Names, namesOf } from '../names/names.ts';
import { NAMED_KINDS, type NamedKind } from '../names/shape.ts';
import { kindOf } from '../validate/kind-of.ts';
import { takeMeant } from '../validate/take-meant.ts';
import { validateDocument } from '../validate/validate-document.ts';
import { expectedBy } from './expected.ts';
import { bytesOf, loadText, mendText, readingsFor } from './mend-text.ts';
import { editsFor, type Operation, operationsOf } from './mend-values.ts';
import { inLanguage, inOwnWords, plainNotation } from './notation.ts';

/** A file, and what it is once it is mended. */
export interface Fixed {
  /** Its text as it was read; null if it is not text. */
  readonly before: string | null;
  readonly after: string | null;
  /** Its encoding, if not UTF-8. */
  readonly encoding: string | null;
  readonly hadMark: boolean;
  readonly isChanged: boolean;
  /** What only its writer can mend; the places are those of the mended text. */
  readonly left: readonly PlacedFinding[];
}

/** Where more operations than these do not go together, none is done. */
const MOST_TRIES = 20;

/** GBK is read as GB18030; Big5 may be a guess. */
const CERTAIN_ENCODINGS: readonly unknown[] = ['GBK', 'UTF-16'];

const hasMark = (bytes: Uint8Array): boolean => bytes[0] === 0xef && bytes[1] === 0xbb && bytes[2] === 0xbf;

/** Mends the notation of a document, and never its facts. */
export function fixBytes(bytes: Uint8Array, lang: Lang | null): Fixed {
  const given = loadBytes(bytes);
  const read = textOf(bytes, given.ok ? [] : given.findings);
  const asItIs = { encoding: null, hadMark: false, isChanged: false };
  if (read === null) return { ...asItIs, before: null, after: null, left: given.ok ? [] : given.findings };
  const { text, encoding } = read;
  const kind = namedKindOf(bytesOf(text));
  const parsed = mendText(text);
  const after = parsed.loaded.ok ? mendValues(parsed.text, kind, lang) : parsed.text;
  const hadMark = encoding === null && hasMark(bytes);
  const isChanged = encoding !== null || hadMark || after !== text;
  return { before: text, after, encoding, hadMark, isChanged, left: leftIn(after, kind) };
}

/** The text of a file; null if its encoding is uncertain. */
function textOf(bytes: Uint8Array, findings: readonly PlacedFinding[]) {
  if (looksLikeZip(bytes) || findings.some(({ code }) => code === 'tooLarge')) return null;
  const { text, diagnostic } = decode(bytes);
  // Some programs put the mark before the mark.
  if (diagnostic === null) return { text: hasMark(bytes) ? text.replace(/^\ufeff+/, '') : text, encoding: null };
  const encoding = diagnostic.params['encoding'];
  const isCertain = CERTAIN_ENCODINGS.includes(encoding) && text !== '';
  return isCertain ? { text: text.replace(/^\ufeff/, ''), encoding: String(encoding) } : null;
}

/** The kind that a document says it is of; what says nothing is a record. */
export function namedKindOf(bytes: Uint8Array): NamedKind {
  if (saysRoster(bytes)) return 'roster';
  const { kind, said } = kindOf(bytes);
  return NAMED_KINDS.find((one) => one === (said ?? kind)) ?? 'record';
}

/** The faults that a text still has. */
function leftIn(text: string, kind: NamedKind): readonly PlacedFinding[] {
  const loaded = loadText(text);
  if (!loaded.ok) return loaded.findings;
  const meant = takeMeant(kind, loaded);
  if (!meant.ok) return meant.findings;
  const { value, places } = meant;
  return validateDocument(kind, value, places).map(({ code, params, at, subject, part }) => ({
    ...{ code, params, subject, pointer: at, ...(places.keys && { keys: places.keys }) },
    place: places.place(at, part),
  }));
}

/** A text that parses, in plain notation, with what its schema proposes, and in one language if one is asked for. */
function mendValues(given: string, kind: NamedKind, lang: Lang | null): string {
  const names = namesOf(kind);
  const mended = inRounds(given, names, (document) => [
    ...plainOperations(document),
    ...schemaOperations(document, kind),
  ]);
  return lang === null ? mended : putInto(lang, mended, kind);
}

/** A text that parses, with all keys and listed values in one language, and not another character changed. */
export function putInto(lang: Lang, text: string, kind: NamedKind): string {
  const names = namesOf(kind);
  return inRounds(text, names, ({ raw, meant }) => [
    ...inLanguage({ raw, meant, shape: names.root, at: '' }, names, lang),
  ]);
}

/** A document as it is written, and what it means. */
interface Document {
  readonly text: string;
  readonly names: Names;
  readonly raw: unknown;
  readonly meant: unknown;
  readonly places: Loaded['places'];
}

function documentIn(text: string, names: Names): Document | null {
  const loaded = loadText(text);
  if (!loaded.ok) return null;
  const { value: meant, twice } = canonical(names, loaded.value, false);
  return twice.length > 0 ? null : { text, names, raw: loaded.value, meant, places: loaded.placesBy(names) };
}

const plainOperations = ({ raw, meant, names }: Document): readonly Operation[] => [
  ...plainNotation({ raw, meant, shape: names.root, at: '' }, names),
];

function schemaOperations({ text, names, meant, places }: Document, kind: NamedKind): readonly Operation[] {
  return operationsOf(validateDocument(kind, meant, places)).map((operation) => {
    const { at, mend } = operation;
    const range = mend.op === 'rename' ? places.keyRange(at) : places.valueRange(at);
    return inOwnWords(operation, names, range ? text.slice(range.start, range.end) : '');
  });
}

/** Mends until nothing is left, or until a round changes something else. */
function inRounds(given: string, names: Names, findOperations: (document: Document) => readonly Operation[]): string {
  let text = given;
  for (let left = readingsFor(given); left > 0; left--) {
    const document = documentIn(text, names);
    if (document === null) return text;
    const { next, tries } = mendRound(document, changesOf(document, findOperations(document)));
    if (next === null) return text;
    text = next;
    left -= tries;
  }
  return text;
}

/** What certainly mends a text that parses, each by itself. `isGood` reads the text with it, which takes a while. */
export function mendsIn(text: string, kind: NamedKind) {
  const document = documentIn(text, namesOf(kind));
  if (document === null) return [];
  const changes = changesOf(document, [...plainOperations(document), ...schemaOperations(document, kind)]);
  return changes.map((change) => ({
    ...change,
    isGood: () => attempt(document, [change]) !== null,
  }));
}

interface Change {
  readonly operation: Operation;
  readonly edits: readonly TextEdit[];
  readonly start: number;
  readonly end: number;
}

/** What the operations change in the text, in its order, and those alone that stand apart. */
function changesOf(document: Document, operations: readonly Operation[]): readonly Change[] {
  const changes = operations.flatMap((operation): readonly Change[] => {
    const edits = editsFor(operation, document);
    if (edits === null) return [];
    const start = Math.min(...edits.map((edit) => edit.start));
    return [{ operation, edits, start, end: Math.max(...edits.map((edit) => edit.end)) }];
  });
  changes.sort((a, b) => a.start - b.start || b.end - a.end);
  let last = -1;
  return changes.filter(({ start, end }) => {
    const isApart = start > last;
    if (isApart) last = end;
    return isApart;
  });
}

/** The text with those changes that give the values that they are to give, and change no other; null without any. */
function mendRound(document: Document, changes: readonly Change[]): { next: string | null; tries: number } {
  if (changes.length === 0) return { next: null, tries: 0 };
  const whole = attempt(document, changes);
  if (whole !== null || changes.length === 1 || changes.length > MOST_TRIES) return { next: whole, tries: 0 };
  const good = changes.filter((change) => attempt(document, [change]) !== null);
  return { next: good.length > 0 ? attempt(document, good) : null, tries: changes.length };
}

function attempt({ text, names, meant }: Document, changes: readonly Change[]): string | null {
  const edits = changes.flatMap((change) => change.edits);
  const next = applyEdits(text, edits);
  if (next === text) return null;
  const operations = changes.map(({ operation }) => operation);
  const mended = expectedBy(meant, operations);
  // A value that comes to its right place may be in another notation there.
  const expected = canonical(names, mended, false).value;
  return isDeepStrictEqual(documentIn(next, names)?.meant, expected) ? next : null;
}
