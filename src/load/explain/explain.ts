import type { Range } from '../../model.ts';
import type { Diagnostic } from '../file/diagnostic.ts';
import { diagnostic } from '../file/diagnostic.ts';
import type { Limits } from '../file/limits.ts';
import { LIMITS } from '../file/limits.ts';
import { lineIndex, linesOf } from '../file/lines.ts';
import { readFast } from '../values/read.ts';
import { buildValue } from './build.ts';
import { diagnose } from './diagnose.ts';
import { isEmptyNode } from './nodes.ts';
import { oddKeysIn } from './odd-keys.ts';
import type { Fault, Tree } from './parse.ts';
import { parse } from './parse.ts';
import type { ParseContext } from './parse-context.ts';
import type { Repair } from './repair.ts';
import { blankLines, erase, subtreeEnd, withEdits } from './repair.ts';

/** So much may be parsed again in search of further mistakes: about a second's work. */
const REPARSED = 300_000;
const costOf = (tree: Tree, text: string): number => tree.lexemes + text.length / 8;

/**
 * What is wrong with a text that does not parse. The first mistake is named and mended in a copy, the copy parsed
 * again, and so on: what the parser says in consequence of a mistake is never told, and every further mistake is.
 */
export function explain(text: string, first: Tree, limits: Limits): readonly Diagnostic[] {
  const lines = linesOf(text);
  const diagnostics = [...first.refused];
  if (first.second !== null) diagnostics.push(secondDocument(text, first.second));
  const refused = first.refused.map(({ range }) => erase(range));
  let working = withEdits(text.slice(0, first.second ?? text.length), refused);
  let tree = diagnostics.length > 0 ? parse(working, limits) : first;
  let left = REPARSED;
  const excused = new Set<number>();
  while (tree.kind === 'tree') {
    const fault = earliest(tree.faults.length > 0 ? tree.faults : oddKeysIn(tree.root));
    if (!fault) return [...diagnostics, ...builtDiagnostics(tree, text, limits)];
    const repair = repairOf({ text: working, lines, tree, fault }, excused);
    diagnostics.push(...repair.diagnostics);
    const mended = repair.edits ? withEdits(working, repair.edits) : working;
    if (mended === working || diagnostics.length > LIMITS.findings) return diagnostics;
    left -= costOf(tree, working);
    if (left < 0) return [...diagnostics, diagnostic('perhapsMore', lastOf(diagnostics))];
    for (const line of repair.excused ?? []) excused.add(line);
    working = mended;
    // What the fast reader takes, the parser has nothing against.
    if (readFast(working, limits)) return diagnostics;
    tree = parse(working, limits);
  }
  return [...diagnostics, tree.diagnostic];
}

const secondDocument = (text: string, start: number): Diagnostic =>
  diagnostic('manyDocuments', { start, end: start + (text.startsWith('---', start) ? 3 : 1) });

/** Where indents had to be guessed, what does not line up, and what else is wrong in those lines, is no second mistake. */
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

function earliest(faults: readonly Fault[]): Fault | null {
  let first: Fault | null = null;
  for (const fault of faults) {
    const earlier = first === null || fault.start < first.start;
    if (earlier || (fault.start === first?.start && fault.end > first.end)) first = fault;
  }
  return first;
}

const lastOf = (diagnostics: readonly Diagnostic[]): Range =>
  diagnostics.reduce((last, { range }) => (range.start > last.start ? range : last), { start: 0, end: 0 });

/** What the mended copy still lacks; a reference to what was blanked in it is not lost in the file. */
function builtDiagnostics({ root }: Tree, text: string, limits: Limits): readonly Diagnostic[] {
  if (root === null || isEmptyNode(root)) return [];
  const built = buildValue(root, limits);
  if (built.ok) return [];
  return built.diagnostics.filter(
    ({ code, params }) => code !== 'unknownAlias' || !text.includes(`&${String(params['alias']).slice(1)}`),
  );
}
