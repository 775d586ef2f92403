import { createHash } from 'node:crypto';
import type { PlacedFinding, Places } from '../model.ts';
import type { Names } from '../names/names.ts';
import { mistakesIn } from './explain/mistakes-in.ts';
import { findBadCharacters, findLongLines } from './file/characters.ts';
import { decode } from './file/decode.ts';
import type { Diagnostic } from './file/diagnostic.ts';
import { fileFinding, placeDiagnostics } from './file/diagnostic.ts';
import { type Limits, MIB } from './file/limits.ts';
import { linesOf } from './file/lines.ts';
import { limitsOf } from './file/says-roster.ts';
import { mendOf } from './mend/mend.ts';
import { placesIn } from './values/places.ts';
import { readValues } from './values/read.ts';
import type { Tree } from './values/tree.ts';

/** A file that is YAML inside the limits. `value` has a bigint only for an integer that no number holds exactly. */
export interface Loaded {
  readonly ok: true;
  readonly value: unknown;
  readonly places: Places;
  readonly sha256: string;
  /** The places of its parts, by the names that the schema uses. */
  placesBy(names: Names): Places;
  /** The faults of keys that can be read but are not allowed. */
  refuse(diagnostics: readonly Diagnostic[]): NotLoaded;
}

/** A file that cannot be judged, and its faults. `sha256` is null if the file was not read in full. */
export interface NotLoaded {
  readonly ok: false;
  readonly sha256: string | null;
  readonly findings: readonly PlacedFinding[];
}

export type LoadResult = Loaded | NotLoaded;

/** Bytes to values and where each stands. Whatever the bytes, it does not throw. */
export function loadBytes(bytes: Uint8Array): LoadResult {
  const limits = limitsOf(bytes);
  if (bytes.length > limits.bytes) {
    return { ok: false, sha256: null, findings: [fileFinding('tooLarge', { limit: limits.bytes / MIB })] };
  }
  const sha256 = createHash('sha256').update(bytes).digest('hex');
  const { text, diagnostic: wrong } = decode(bytes);
  const read = wrong ? [wrong] : readText(text, limits);
  if (!('value' in read)) {
    const lines = linesOf(text);
    return { ok: false, sha256, findings: placeDiagnostics(read, lines, (each) => mendOf(each, lines, limits)) };
  }
  const refuse = (diagnostics: readonly Diagnostic[]): NotLoaded => ({
    ok: false,
    sha256,
    findings: placeDiagnostics(diagnostics, linesOf(text), () => []),
  });
  return {
    ok: true,
    sha256,
    value: read.value,
    places: placesIn(read),
    placesBy: (names) => placesIn(read, names),
    refuse,
  };
}

function readText(text: string, limits: Limits): Tree | readonly Diagnostic[] {
  const bad = findBadCharacters(text);
  if (bad.length > 0) return bad;
  const long = findLongLines(text, limits);
  if (long) return [long];
  const read = readValues(text, limits);
  switch (read.kind) {
    case 'sound':
      return read.tree;
    case 'refused':
      return read.diagnostics;
    case 'unclear':
      return mistakesIn(text, limits);
  }
}
