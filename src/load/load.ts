import { createHash } from 'node:crypto';
import type { PlacedFinding, Places } from '../model.ts';
import { buildValue } from './build.ts';
import { findBadCharacters, findLongLines } from './characters.ts';
import { decode } from './decode.ts';
import { explain } from './explain.ts';
import { LIMITS } from './limits.ts';
import { linesOf } from './lines.ts';
import { isEmptyNode } from './nodes.ts';
import { oddKeysIn } from './odd-keys.ts';
import { parse } from './parse.ts';
import { placesOf } from './places.ts';
import type { Slip } from './slip.ts';
import { fileFinding, placeSlips, slip } from './slip.ts';

/** A file that is YAML inside the limits. `value` has a bigint only for an integer that no number holds exactly. */
export interface Loaded {
  readonly ok: true;
  readonly value: unknown;
  readonly places: Places;
  readonly sha256: string;
}

/** A file that cannot be judged, and what is wrong with it. `sha256` is null where it was not read whole. */
export interface NotLoaded {
  readonly ok: false;
  readonly sha256: string | null;
  readonly findings: readonly PlacedFinding[];
}

export type LoadResult = Loaded | NotLoaded;

/** Bytes to values and where each stands. Whatever the bytes, it does not throw. */
export function loadBytes(bytes: Uint8Array): LoadResult {
  if (bytes.length > LIMITS.bytes) {
    return { ok: false, sha256: null, findings: [fileFinding('tooLarge', { limit: LIMITS.bytes / 1_048_576 })] };
  }
  const sha256 = createHash('sha256').update(bytes).digest('hex');
  const { text, slip: wrong } = decode(bytes);
  const read = wrong ? [wrong] : readText(text);
  if (Array.isArray(read)) return { ok: false, sha256, findings: placeSlips(read, linesOf(text)) };
  return { ok: true, sha256, ...read };
}

type Read = Pick<Loaded, 'value' | 'places'>;

function readText(text: string): Read | Slip[] {
  const bad = findBadCharacters(text);
  if (bad.length > 0) return [...bad];
  const long = findLongLines(text);
  if (long) return [long];
  const tree = parse(text);
  if (tree.kind === 'tooMuch') return [tree.slip];
  const { root } = tree;
  const isSound = tree.faults.length === 0 && tree.refused.length === 0 && tree.second === null;
  if (!isSound || oddKeysIn(root).length > 0) return [...explain(text, tree)];
  if (root === null || isEmptyNode(root)) return [slip('empty', { start: 0, end: 0 })];
  const built = buildValue(root);
  if (!built.ok) return [...built.slips];
  return { value: built.value, places: placesOf(text, root, built.targets) };
}
