import type { Range } from '../../model.ts';
import type { Diagnostic } from '../file/diagnostic.ts';
import type { Limits } from '../file/limits.ts';
import type { Lines } from '../file/lines.ts';
import type { Fault, Parsed } from './parse.ts';
import { parse } from './parse.ts';
import type { ParseContext } from './parse-context.ts';
import { rangesAround } from './sections.ts';

interface Source {
  readonly text: string;
  readonly lines: Lines;
  readonly limits: Limits;
}

/** More than this at once would take the `yaml` package a gigabyte. */
const MOST_PARSED = 1_048_576;

/**
 * What the `yaml` package objects to first around the place where the reader stopped, or a limit that is passed there.
 * The narrowest stretch of the text that explains it is enough. If none does, it is the reader's own place.
 */
export function findFault({ text, lines, limits }: Source, doubts: readonly Range[]): ParseContext | Diagnostic {
  const doubt: Fault = { code: 'UNEXPECTED_TOKEN', ...earliest(doubts) };
  let cost = 0;
  let parsed: Parsed = { kind: 'parsed', faults: [], tags: [], openings: { unclosed: [], brackets: [] }, cost: 0 };
  for (const range of rangesAround(text, doubt.start)) {
    if (range.end - range.start > MOST_PARSED) break;
    const tried = parse(text, range, limits);
    if (tried.kind === 'tooMuch') return tried.diagnostic;
    cost += tried.cost;
    parsed = tried;
    if (parsed.faults.length > 0 || parsed.tags.length > 0) break;
  }
  const fault = parsed.faults.length > 0 ? earliest(parsed.faults) : doubt;
  return { text, lines, fault, openings: parsed.openings, tags: parsed.tags, cost };
}

/** The first, and of those that begin together the longest. */
function earliest<Place extends Range>(places: readonly [Place, ...Place[]] | readonly Place[]): Place {
  const [first, ...others] = places;
  if (!first) throw new Error('there is nothing to be the first');
  return others.reduce((found, each) => {
    const isEarlier = each.start < found.start || (each.start === found.start && each.end > found.end);
    return isEarlier ? each : found;
  }, first);
}
