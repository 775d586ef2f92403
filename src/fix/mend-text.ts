import { apartEdits, applyEdits } from '../edits.ts';
import { linesOf, spanOf } from '../load/file/lines.ts';
import { type LoadResult, loadBytes, type NotLoaded } from '../load/load.ts';
import type { PlacedFinding, TextEdit } from '../model.ts';

/** How many characters are read in all while a text is mended, each reading counted. */
const MOST_READ = 1_000_000;
const MOST_READINGS = 60;

/** How often a text may be read again: a record of usual length as often as it needs, a huge one a few times. */
export const readingsFor = (text: string): number => Math.min(MOST_READINGS, Math.ceil(MOST_READ / (text.length + 1)));

export const bytesOf = (text: string): Uint8Array => new TextEncoder().encode(text);
export const loadText = (text: string): LoadResult => loadBytes(bytesOf(text));

function editsOf(text: string, findings: readonly PlacedFinding[]): readonly TextEdit[] {
  const lines = linesOf(text);
  return findings.flatMap(({ edits = [] }) => edits.map((edit) => ({ ...spanOf(lines, edit), text: edit.text })));
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

/**
 * A text that does not parse, mended as far as that is certain. One with more mistakes than can be looked for stays as
 * it is: what is mended once is mended.
 */
export function mendText(given: string): { readonly text: string; readonly loaded: LoadResult } {
  let text = given;
  let loaded = loadText(text);
  let left = readingsFor(text);
  const read = (next: string): LoadResult => {
    left -= 1;
    return loadText(next);
  };
  while (!loaded.ok && left > 0) {
    const next = mendOnce(text, loaded, { read, mayTry: () => left > 0 });
    if (next === null) return { text, loaded };
    ({ text, loaded } = next);
  }
  return loaded.ok ? { text, loaded } : { text: given, loaded: loadText(given) };
}

interface Reading {
  read(text: string): LoadResult;
  readonly mayTry: () => boolean;
}

/** All mistakes at once, or one that can be mended without another. Only what makes the file better counts. */
function mendOnce(text: string, before: NotLoaded, { read, mayTry }: Reading) {
  const attempt = (findings: readonly PlacedFinding[]) => {
    const edits = apartEdits(editsOf(text, findings));
    const next = edits.length > 0 ? applyEdits(text, edits) : text;
    const loaded = next === text ? before : read(next);
    return isBetter(loaded, before) ? { text: next, loaded } : null;
  };
  const mendable = before.findings.filter(({ edits }) => edits);
  const whole = attempt(mendable);
  if (whole || mendable.length < 2) return whole;
  for (const one of mendable) {
    const tried = mayTry() ? attempt([one]) : null;
    if (tried) return tried;
  }
  return null;
}
