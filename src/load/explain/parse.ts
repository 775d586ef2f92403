import type { ErrorCode, ParsedNode } from 'yaml';
import { Composer, Lexer, Parser } from 'yaml';
import type { Diagnostic } from '../file/diagnostic.ts';
import { diagnostic } from '../file/diagnostic.ts';
import type { Limits } from '../file/limits.ts';
import { LIMITS } from '../file/limits.ts';
import { startWatch } from './watch.ts';

/** What the parser objects to, and where. */
export interface Fault {
  readonly code: ErrorCode;
  readonly start: number;
  readonly end: number;
}

/** What the parser made of a text, sound or not. */
export interface Tree {
  readonly kind: 'tree';
  readonly root: ParsedNode | null;
  readonly faults: readonly Fault[];
  /** Tags and directives, which the parser would take. */
  readonly refused: readonly Diagnostic[];
  /** Where a second document begins. */
  readonly second: number | null;
  /** How many pieces the text was taken apart into: what a parse costs. */
  readonly lexemes: number;
}

/** A limit was passed, and nothing was read beyond it. */
export interface TooMuch {
  readonly kind: 'tooMuch';
  readonly diagnostic: Diagnostic;
}

const OPTIONS = {
  version: '1.2',
  schema: 'core',
  merge: false,
  resolveKnownTags: false,
  strict: true,
  prettyErrors: false,
  uniqueKeys: false,
  intAsBigInt: true,
  keepSourceTokens: true,
  logLevel: 'silent',
} as const;

/** YAML takes a lone CR for a line break and the parser does not; offsets stay. */
const withBreaks = (text: string): string => (text.includes('\r') ? text.replace(/\r(?!\n)/g, '\n') : text);

/** Text to nodes. The limits are watched while the text is taken apart, so that no bomb reaches the parser. */
export function parse(text: string, limits: Limits): Tree | TooMuch {
  try {
    return parseWatched(withBreaks(text), limits);
  } catch (error) {
    // The parser recurses; the watch bounds its depth, and this is for what the watch might not see.
    if (error instanceof RangeError)
      return { kind: 'tooMuch', diagnostic: diagnostic('tooDeep', { start: 0, end: 0 }, { limit: LIMITS.depth }) };
    throw error;
  }
}

function parseWatched(text: string, limits: Limits): Tree | TooMuch {
  const watch = startWatch(limits);
  const faults: Fault[] = [];
  const parser = new Parser();
  const composer = composerInto(faults);
  const treeOf = (document: ComposedDocument, second: number | null): Tree => {
    for (const { code, pos } of document.errors) addFault(faults, pos, code);
    return {
      kind: 'tree',
      root: document.contents,
      faults,
      refused: watch.refused(),
      second,
      lexemes: watch.lexemes(),
    };
  };
  for (const lexeme of new Lexer().lex(text)) {
    const tooMuch = watch.see(lexeme);
    if (tooMuch) return { kind: 'tooMuch', diagnostic: tooMuch };
    for (const token of parser.next(lexeme)) {
      if (token.type === 'error') addFault(faults, token, 'UNEXPECTED_TOKEN');
      else for (const document of composer.next(token)) return treeOf(document, token.offset);
    }
  }
  for (const token of parser.end()) {
    for (const document of composer.next(token)) return treeOf(document, token.offset);
  }
  for (const document of composer.end()) return treeOf(document, null);
  return treeOf({ contents: null, errors: composer.streamInfo().errors }, null);
}

interface ComposedDocument {
  readonly contents: ParsedNode | null;
  readonly errors: readonly { readonly code: ErrorCode; readonly pos: readonly [number, number] }[];
}

type Source = number | readonly number[] | { readonly offset: number; readonly source?: string };

/** More faults than anybody is told of help nobody, and cost. */
const MOST_FAULTS = 1_000;

/**
 * The parser makes an Error with a stack of every fault: 16 µs and a kilobyte each, and a file can hold a million.
 * Its handler is replaced by a cheap one. Should a later version not call it, the document's own errors still count.
 */
function composerInto(faults: Fault[]): Composer {
  const composer = new Composer(OPTIONS);
  Object.assign(composer, {
    onError: (source: Source, code: ErrorCode, _message: string, isWarning?: boolean): void => {
      if (!isWarning) addFault(faults, source, code);
    },
  });
  return composer;
}

function addFault(faults: Fault[], source: Source, code: ErrorCode): void {
  if (faults.length >= MOST_FAULTS) return;
  if (typeof source === 'number') faults.push({ code, start: source, end: source + 1 });
  else if ('offset' in source) {
    faults.push({ code, start: source.offset, end: source.offset + (source.source?.length ?? 1) });
  } else faults.push({ code, start: source[0] ?? 0, end: source[1] ?? 0 });
}
