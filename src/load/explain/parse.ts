import type { ErrorCode, ParsedNode } from 'yaml';
import { Composer, Lexer, Parser } from 'yaml';
import type { Range } from '../../model.ts';
import type { Diagnostic } from '../file/diagnostic.ts';
import { diagnostic } from '../file/diagnostic.ts';
import type { Limits } from '../file/limits.ts';
import { LIMITS } from '../file/limits.ts';
import { type Openings, openingsIn } from './open-nodes.ts';
import { startWatch } from './watch.ts';

/** What the parser objects to, and where. */
export interface Fault {
  readonly code: ErrorCode;
  readonly start: number;
  readonly end: number;
}

/** The parser's findings about a stretch of a text, with offsets in the whole text. */
export interface Parsed {
  readonly kind: 'parsed';
  readonly faults: readonly Fault[];
  /** Tags, which the parser would take. */
  readonly tags: readonly Diagnostic[];
  readonly openings: Openings;
  /** How many pieces it was taken apart into, and so what it cost. */
  readonly cost: number;
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

/** Parses a stretch of a text. Limits are watched while it is taken apart, so that no bomb reaches the parser. */
export function parse(text: string, range: Range, limits: Limits): Parsed | TooMuch {
  try {
    return parseWatched(withBreaks(text.slice(range.start, range.end)), range.start, limits);
  } catch (error) {
    // The parser recurses; the watch bounds its depth, and this is for what the watch might not see.
    if (!(error instanceof RangeError)) throw error;
    return { kind: 'tooMuch', diagnostic: diagnostic('tooDeep', { start: 0, end: 0 }, { limit: LIMITS.depth }) };
  }
}

function parseWatched(text: string, offset: number, limits: Limits): Parsed | TooMuch {
  const watch = startWatch(offset, limits);
  const faults = startFaults(offset);
  const parser = new Parser();
  const composer = composerInto(faults);
  const documents: ComposedDocument[] = [];
  for (const lexeme of new Lexer().lex(text)) {
    const tooMuch = watch.see(lexeme);
    if (tooMuch) return { kind: 'tooMuch', diagnostic: tooMuch };
    for (const token of parser.next(lexeme)) {
      if (token.type === 'error') faults.add(token, 'UNEXPECTED_TOKEN');
      else documents.push(...composer.next(token));
    }
  }
  for (const token of parser.end()) documents.push(...composer.next(token));
  documents.push(...composer.end());
  for (const { code, pos } of [...documents, composer.streamInfo()].flatMap(({ errors }) => errors))
    faults.add(pos, code);
  const openings = openingsIn(documents[0]?.contents ?? null, offset);
  return { kind: 'parsed', faults: faults.all, tags: watch.tags(), openings, cost: watch.lexemes() + text.length / 8 };
}

interface ComposedDocument {
  readonly contents: ParsedNode | null;
  readonly errors: readonly { readonly code: ErrorCode; readonly pos: readonly [number, number] }[];
}

type Source = number | readonly number[] | { readonly offset: number; readonly source?: string };

interface Faults {
  readonly all: readonly Fault[];
  add(source: Source, code: ErrorCode): void;
}

/** More faults than this cost time and help nobody. */
const MOST_FAULTS = 1_000;

function startFaults(offset: number): Faults {
  const all: Fault[] = [];
  const at = (start: number, end: number, code: ErrorCode): void => {
    if (all.length < MOST_FAULTS) all.push({ code, start: start + offset, end: end + offset });
  };
  return {
    all,
    add(source, code) {
      if (typeof source === 'number') at(source, source + 1, code);
      else if ('offset' in source) at(source.offset, source.offset + (source.source?.length ?? 1), code);
      else at(source[0] ?? 0, source[1] ?? 0, code);
    },
  };
}

/**
 * The parser makes an Error with a stack of every fault: 16 µs and a kilobyte each, and a file can hold a million.
 * Its handler is replaced by a cheap one. Should a later version not call it, the document's own errors still count.
 */
function composerInto(faults: Faults): Composer {
  const composer = new Composer(OPTIONS);
  Object.assign(composer, {
    onError: (source: Source, code: ErrorCode, _message: string, isWarning?: boolean): void => {
      if (!isWarning) faults.add(source, code);
    },
  });
  return composer;
}
