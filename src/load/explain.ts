import type { Range } from '../model.ts';
import { buildValue } from './build.ts';
import { diagnose } from './diagnose.ts';
import { readFast } from './fast-read.ts';
import type { Limits } from './limits.ts';
import { LIMITS } from './limits.ts';
import { lineIndex, linesOf } from './lines.ts';
import { isEmptyNode } from './nodes.ts';
import { oddKeysIn } from './odd-keys.ts';
import type { Fault, Tree } from './parse.ts';
import { parse } from './parse.ts';
import type { Repair } from './repair.ts';
import { blankLines, erase, subtreeEnd, withEdits } from './repair.ts';
import type { Scene } from './scene.ts';
import type { Slip } from './slip.ts';
import { slip } from './slip.ts';

/** So much may be parsed again in search of further mistakes: about a second's work. */
const REPARSED = 300_000;
const costOf = (tree: Tree, text: string): number => tree.lexemes + text.length / 8;

/**
 * What is wrong with a text that does not parse. The first mistake is named and mended in a copy, the copy parsed
 * again, and so on: what the parser says in consequence of a mistake is never told, and every further mistake is.
 */
export function explain(text: string, first: Tree, limits: Limits): readonly Slip[] {
  const lines = linesOf(text);
  const slips = [...first.refused];
  if (first.second !== null) slips.push(secondDocument(text, first.second));
  const refused = first.refused.map(({ range }) => erase(range));
  let working = withEdits(text.slice(0, first.second ?? text.length), refused);
  let tree = slips.length > 0 ? parse(working, limits) : first;
  let left = REPARSED;
  const excused = new Set<number>();
  while (tree.kind === 'tree') {
    const fault = earliest(tree.faults.length > 0 ? tree.faults : oddKeysIn(tree.root));
    if (!fault) return [...slips, ...builtSlips(tree, text, limits)];
    const repair = repairOf({ text: working, lines, tree, fault }, excused);
    slips.push(...repair.slips);
    const mended = repair.edits ? withEdits(working, repair.edits) : working;
    if (mended === working || slips.length > LIMITS.findings) return slips;
    left -= costOf(tree, working);
    if (left < 0) return [...slips, slip('perhapsMore', lastOf(slips))];
    for (const line of repair.excused ?? []) excused.add(line);
    working = mended;
    // What the fast reader takes, the parser has nothing against.
    if (readFast(working, limits)) return slips;
    tree = parse(working, limits);
  }
  return [...slips, tree.slip];
}

const secondDocument = (text: string, start: number): Slip =>
  slip('manyDocuments', { start, end: start + (text.startsWith('---', start) ? 3 : 1) });

/** Where indents had to be guessed, what does not line up, and what else is wrong in those lines, is no second mistake. */
function repairOf(scene: Scene, excused: ReadonlySet<number>): Repair {
  const line = lineIndex(scene.lines, scene.fault.start);
  const last = lineIndex(scene.lines, Math.max(scene.fault.start, scene.fault.end - 1));
  const guessed = excused.has(line) ? line : excused.has(last) ? last : null;
  if (guessed === null) {
    const repair = diagnose(scene);
    return excused.size === 0 ? repair : { ...repair, slips: repair.slips.filter(({ code }) => code !== 'badIndent') };
  }
  return { slips: [], edits: blankLines(scene.lines, guessed, subtreeEnd(scene.text, scene.lines, guessed)) };
}

function earliest(faults: readonly Fault[]): Fault | null {
  let first: Fault | null = null;
  for (const fault of faults) {
    const earlier = first === null || fault.start < first.start;
    if (earlier || (fault.start === first?.start && fault.end > first.end)) first = fault;
  }
  return first;
}

const lastOf = (slips: readonly Slip[]): Range =>
  slips.reduce((last, { range }) => (range.start > last.start ? range : last), { start: 0, end: 0 });

/** What the mended copy still lacks; a reference to what was blanked in it is not lost in the file. */
function builtSlips({ root }: Tree, text: string, limits: Limits): readonly Slip[] {
  if (root === null || isEmptyNode(root)) return [];
  const built = buildValue(root, limits);
  if (built.ok) return [];
  return built.slips.filter(
    ({ code, params }) => code !== 'unknownAlias' || !text.includes(`&${String(params['alias']).slice(1)}`),
  );
}
