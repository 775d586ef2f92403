import {
  type DocumentSymbol,
  type InlayHint,
  type Location,
  type Position,
  type Range,
  SymbolKind,
} from 'vscode-languageserver';
import { type Lines, linesOf } from '../load/file/lines.ts';
import { visible } from '../report/text/neutral.ts';
import type { Document } from './document.ts';
import { definedAt, definedBy, type Ids, idsOf, usesOf } from './loose/people.ts';
import { offsetAt, spanToRange } from './loose/text-edits.ts';
import type { Loose } from './loose/tree.ts';

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
