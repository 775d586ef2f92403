import {
  type DocumentSymbol,
  type InlayHint,
  type Location,
  type Position,
  type Range,
  ResponseError,
  SymbolKind,
  TextEdit,
  type WorkspaceEdit,
} from 'vscode-languageserver';
import { type Lines, linesOf } from '../load/file/lines.ts';
import type { Localized } from '../model.ts';
import { visible } from '../report/text/neutral.ts';
import { say } from '../words/say.ts';
import type { Document } from './document.ts';
import { definedAt, definedBy, type Ids, idsOf, usesOf } from './loose/people.ts';
import { offsetAt, spanToRange } from './loose/text-edits.ts';
import type { Loose } from './loose/tree.ts';

const WORDS = {
  noId: {
    en: 'an id begins with a letter, then letters, digits, “.”, “_” or “-”, at most 64 in all',
    zh: '编号以英文字母开头，其后只用英文字母、数字、“.”“_”“-”，最长64个字符',
  },
  taken: { en: '{id} is the id of something else; choose another', zh: '编号{id}已有他用；请改用其他编号' },
} as const satisfies Readonly<Record<string, Localized>>;

/** A place in a document that is asked about. */
export interface Place {
  readonly document: Document;
  readonly uri: string;
  readonly position: Position;
}

export const idsIn = ({ kind, loose }: Document): Ids =>
  kind === null ? { defined: [], referred: [] } : idsOf(loose(), kind);

function lookAt({ document, position }: Place) {
  const lines = linesOf(document.text);
  const ids = idsIn(document);
  return { lines, ids, found: definedAt(ids, offsetAt(lines, position)) };
}

/** Where an id is given to somebody or something. */
export function definitionAt(place: Place): Location | null {
  const { lines, found } = lookAt(place);
  return found && { uri: place.uri, range: spanToRange(lines, found.id) };
}

/** Everywhere that somebody or something is referred to. */
export function referencesAt(place: Place, withDeclaration: boolean): Location[] {
  const { lines, ids, found } = lookAt(place);
  if (!found) return [];
  const all = [...(withDeclaration ? [found.id] : []), ...usesOf(ids, found)];
  return all.map((one) => ({ uri: place.uri, range: spanToRange(lines, one) }));
}

/** The id that a new one may be given to. */
export function renamedAt(place: Place): { range: Range; placeholder: string } | null {
  const { lines, ids, found } = lookAt(place);
  if (!found) return null;
  const offset = offsetAt(lines, place.position);
  const here = [found.id, ...usesOf(ids, found)].find(({ start, end }) => start <= offset && offset <= end);
  // Where it is named by a name there is no id to change.
  if (here?.text !== found.id.text) return null;
  return { range: spanToRange(lines, here), placeholder: here.text };
}

const ID = /^[A-Za-z][A-Za-z0-9._-]{0,63}$/;

/** Gives an id to something in place of its own, wherever that stands. */
export function rename(place: Place, to: string): WorkspaceEdit | ResponseError | null {
  const { lines, ids, found } = lookAt(place);
  if (!found) return null;
  const { lang } = place.document;
  if (!ID.test(to) || to === 'team') return new ResponseError(-32602, say(WORDS.noId, {}, lang));
  if (
    to !== found.id.text &&
    ids.defined.some(({ id }) => id.text.toLowerCase() === to.toLowerCase() && id !== found.id)
  )
    return new ResponseError(-32602, say(WORDS.taken, { id: to }, lang));
  const all = [found.id, ...usesOf(ids, found).filter(({ text }) => text === found.id.text)];
  return { changes: { [place.uri]: all.map((one) => TextEdit.replace(spanToRange(lines, one), to)) } };
}

const LONGEST_HINT = 16;

const short = (text: string): string => (text.length > LONGEST_HINT ? `${text.slice(0, LONGEST_HINT)}…` : text);

/** The names behind ids. */
export function hintsIn(document: Document, within: Range): InlayHint[] {
  const lines = linesOf(document.text);
  const ids = idsIn(document);
  return ids.referred.flatMap((referred): readonly InlayHint[] => {
    const { end: position } = spanToRange(lines, referred.text);
    if (position.line < within.start.line || position.line > within.end.line) return [];
    const found = definedBy(ids, referred);
    if (!found?.name || found.id.text !== referred.text.text) return [];
    return [{ position, label: visible(short(found.name.text)), paddingLeft: true }];
  });
}

/** What an entry is called: by what it holds first. */
function called(node: Loose | null, index: number): string {
  if (node?.kind === 'text') return node.text;
  if (node?.kind !== 'map') return String(index + 1);
  const texts = node.entries.flatMap(({ value }) => (value?.kind === 'text' && value.text !== '' ? [value.text] : []));
  return texts.slice(0, 2).join(' ') || String(index + 1);
}

const MOST_LEVELS = 4;

function symbolsIn(node: Loose | null, lines: Lines, level: number): DocumentSymbol[] {
  if (node === null || node.kind === 'text' || level > MOST_LEVELS) return [];
  const make = (name: string, kind: SymbolKind, { start, end }: Loose, inner: Loose | null): DocumentSymbol => {
    const range = spanToRange(lines, { start, end });
    const children = symbolsIn(inner, lines, level + 1);
    return {
      name: visible(short(name)) || '-',
      kind,
      range,
      selectionRange: { start: range.start, end: range.start },
      children,
    };
  };
  if (node.kind === 'list')
    return node.items.flatMap((item, index) =>
      item === null || item.kind === 'text' ? [] : [make(called(item, index), SymbolKind.Object, item, item)],
    );
  return node.entries.flatMap(({ key, keyRange, value }) => {
    const isNested = value !== null && value.kind !== 'text';
    if (!isNested && level > 0) return [];
    const whole = {
      kind: 'text',
      text: key,
      start: keyRange.start,
      end: Math.max(keyRange.end, value?.end ?? 0),
    } as const;
    return [make(key, isNested ? SymbolKind.Namespace : SymbolKind.Field, whole, value)];
  });
}

/** The sections of a document and their entries. */
export const outlineOf = ({ text, loose }: Document): DocumentSymbol[] => symbolsIn(loose(), linesOf(text), 0);
