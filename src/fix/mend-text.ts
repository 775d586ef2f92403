import { apartEdits, applyEdits } from '../edits.ts';
import { linesOf, offsetOf } from '../load/file/lines.ts';
import { type LoadResult, loadBytes, type NotLoaded } from '../load/load.ts';
import type { PlacedFinding, TextEdit } from '../model.ts';

/** So often is a text read again that still does not parse: each time, what was found in it is mended. */
const MOST_ROUNDS = 12;
/** So many mistakes are tried one at a time. */
const MOST_TRIES = 12;

export const bytesOf = (text: string): Uint8Array => new TextEncoder().encode(text);
export const loadText = (text: string): LoadResult => loadBytes(bytesOf(text));

function editsOf(text: string, findings: readonly PlacedFinding[]): readonly TextEdit[] {
  const lines = linesOf(text);
  return findings.flatMap(({ edits = [] }) =>
    edits.map((edit) => ({
      start: offsetOf(lines, edit),
      end: offsetOf(lines, { line: edit.endLine, column: edit.endColumn }),
      text: edit.text,
    })),
  );
}

/** How many mistakes a file has, and how far they were looked for. */
function weigh(findings: readonly PlacedFinding[]): { readonly n: number; readonly upTo: number } {
  const more = findings.find(({ code }) => code === 'more')?.params['n'] ?? 0;
  const isCut = findings.some(({ code }) => code === 'perhapsMore');
  const last = Math.max(...findings.map(({ place }) => place.line));
  return { n: findings.length + Number(more), upTo: isCut ? last : Number.POSITIVE_INFINITY };
}

function isBetter(tried: LoadResult, before: NotLoaded): boolean {
  if (tried.ok) return true;
  const [now, then] = [weigh(tried.findings), weigh(before.findings)];
  return now.upTo === then.upTo ? now.n < then.n : now.upTo > then.upTo;
}

/** A text that does not parse, mended as far as that is certain. */
export function mendText(given: string): { readonly text: string; readonly loaded: LoadResult } {
  let text = given;
  let loaded = loadText(text);
  for (let round = 0; !loaded.ok && round < MOST_ROUNDS; round++) {
    const next = mendOnce(text, loaded);
    if (next === null) break;
    ({ text, loaded } = next);
  }
  return { text, loaded };
}

/** All mistakes at once, or one that can be mended without another. Only what makes the file better counts. */
function mendOnce(text: string, before: NotLoaded) {
  const attempt = (findings: readonly PlacedFinding[]) => {
    const edits = apartEdits(editsOf(text, findings));
    const next = edits.length > 0 ? applyEdits(text, edits) : text;
    const loaded = next === text ? before : loadText(next);
    return isBetter(loaded, before) ? { text: next, loaded } : null;
  };
  const mendable = before.findings.filter(({ edits }) => edits);
  const whole = attempt(mendable);
  if (whole || mendable.length < 2) return whole;
  for (const one of mendable.slice(0, MOST_TRIES)) {
    const tried = attempt([one]);
    if (tried) return tried;
  }
  return null;
}
