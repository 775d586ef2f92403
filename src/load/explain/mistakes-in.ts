import type { Range } from '../../model.ts';
import type { Diagnostic } from '../file/diagnostic.ts';
import { diagnostic } from '../file/diagnostic.ts';
import type { Limits } from '../file/limits.ts';
import { LIMITS } from '../file/limits.ts';
import { lineIndex, linesOf } from '../file/lines.ts';
import { directivesIn, secondDocument } from '../values/documents.ts';
import { readValues } from '../values/read.ts';
import { diagnose } from './diagnose.ts';
import { findFault } from './find-fault.ts';
import type { ParseContext } from './parse-context.ts';
import type { Repair } from './repair.ts';
import { blankLines, erase, subtreeEnd, withEdits } from './repair.ts';

/** So much may be read again in search of further mistakes: about a second's work. */
const MOST_WORK = 300_000;
/** What it costs to read a text, in the lexemes that the `yaml` package takes apart in that time. */
const readingCost = (text: string): number => text.length / 100;

/**
 * What is wrong with a text that does not parse. The first mistake is named and mended in a copy, the copy read again,
 * and so on: every further mistake is reported, and nothing that only follows from one.
 */
export function mistakesIn(text: string, limits: Limits): readonly Diagnostic[] {
  const lines = linesOf(text);
  const second = secondDocument(text);
  const directives = directivesIn(text);
  const diagnostics = [...directives, ...(second ? [diagnostic('manyDocuments', second)] : [])];
  let working = withEdits(
    text.slice(0, second?.start),
    directives.map(({ range }) => erase(range)),
  );
  let left = MOST_WORK;
  const excused = new Set<number>();
  for (;;) {
    const read = readValues(working, limits);
    if (read.kind === 'sound') return diagnostics;
    if (read.kind === 'refused') return [...diagnostics, ...unmended(read.diagnostics, diagnostics, text)];
    const found = findFault({ text: working, lines, limits }, read.faults);
    if ('code' in found) return [...diagnostics, found];
    const repair = found.tags.length > 0 ? withoutTags(found.tags) : repairOf(found, excused);
    diagnostics.push(...repair.diagnostics);
    const mended = repair.edits ? withEdits(working, repair.edits) : working;
    if (mended === working || diagnostics.length > LIMITS.findings) return diagnostics;
    left -= found.cost + readingCost(working);
    if (left < 0) return [...diagnostics, diagnostic('perhapsMore', lastOf(diagnostics))];
    for (const line of repair.excused ?? []) excused.add(line);
    working = mended;
  }
}

const withoutTags = (tags: readonly Diagnostic[]): Repair => ({
  diagnostics: tags,
  edits: tags.map(({ range }) => erase(range)),
});

/** Where indents had to be guessed, what does not line up, and what else is wrong in those lines, does not count as a second mistake. */
function repairOf(context: ParseContext, excused: ReadonlySet<number>): Repair {
  const line = lineIndex(context.lines, context.fault.start);
  const last = lineIndex(context.lines, Math.max(context.fault.start, context.fault.end - 1));
  const guessed = excused.has(line) ? line : excused.has(last) ? last : null;
  if (guessed === null) {
    const repair = diagnose(context);
    return excused.size === 0
      ? repair
      : { ...repair, diagnostics: repair.diagnostics.filter(({ code }) => code !== 'badIndent') };
  }
  return {
    diagnostics: [],
    edits: blankLines(context.lines, guessed, subtreeEnd(context.text, context.lines, guessed)),
  };
}

const lastOf = (diagnostics: readonly Diagnostic[]): Range =>
  diagnostics.reduce((last, { range }) => (range.start > last.start ? range : last), { start: 0, end: 0 });

/** What the mended copy still lacks, but for what only the mending took from it. */
const unmended = (left: readonly Diagnostic[], before: readonly Diagnostic[], text: string): readonly Diagnostic[] =>
  left.filter(({ code, params }) => {
    if (code === 'empty') return before.length === 0;
    return code !== 'unknownAlias' || !text.includes(`&${String(params['alias']).slice(1)}`);
  });
