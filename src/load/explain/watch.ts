import { CST } from 'yaml';
import type { Diagnostic } from '../file/diagnostic.ts';
import { diagnostic } from '../file/diagnostic.ts';
import type { Limits } from '../file/limits.ts';
import { LIMITS } from '../file/limits.ts';

/** Sees the lexemes of a text go by and says when a limit is passed. */
export interface Watch {
  see(lexeme: string): Diagnostic | null;
  /** The tags that went by. */
  tags(): readonly Diagnostic[];
  lexemes(): number;
}

/** A line opens at most two levels of block collections, so anything deeper is certainly too deep. */
const WEIGHT_LIMIT = 2 * LIMITS.depth + 2;

const COUNTED: Readonly<Record<string, 'nodes' | 'items' | 'pairs' | 'aliases'>> = {
  'single-quoted-scalar': 'nodes',
  'double-quoted-scalar': 'nodes',
  'flow-map-start': 'nodes',
  'flow-seq-start': 'nodes',
  'seq-item-ind': 'items',
  comma: 'items',
  'map-value-ind': 'pairs',
  'explicit-key-ind': 'pairs',
  alias: 'aliases',
};

const INDICATORS: ReadonlySet<string> = new Set(['seq-item-ind', 'map-value-ind', 'explicit-key-ind']);

export function startWatch(from: number, limits: Limits): Watch {
  const limitOf = { nodes: limits.nodes, items: limits.nodes, pairs: limits.nodes, aliases: limits.aliases } as const;
  const counts = { nodes: 0, items: 0, pairs: 0, aliases: 0 };
  const tags: Diagnostic[] = [];
  const levels = startLevels();
  let offset = from;
  let scalarNext = false;
  let lexemes = 0;

  const over = (code: 'tooManyNodes' | 'tooManyAliases' | 'tooDeep', limit: number, length: number): Diagnostic =>
    diagnostic(code, { start: offset, end: offset + length }, { limit });

  function count(type: string, length: number): Diagnostic | null {
    const kind = COUNTED[type];
    if (kind === undefined) return null;
    counts[kind] += 1;
    if (counts[kind] <= limitOf[kind]) return null;
    return over(kind === 'aliases' ? 'tooManyAliases' : 'tooManyNodes', limitOf[kind], length);
  }

  function see(lexeme: string): Diagnostic | null {
    lexemes += 1;
    const type = scalarNext ? 'text' : (CST.tokenType(lexeme) ?? 'unknown');
    if (!scalarNext && (type === 'doc-mode' || type === 'flow-error-end' || type === 'scalar')) {
      scalarNext = type === 'scalar';
      if (scalarNext) counts.nodes += 1;
      if (type === 'flow-error-end') levels.leaveFlow();
      return counts.nodes > limits.nodes ? over('tooManyNodes', limits.nodes, 0) : null;
    }
    scalarNext = false;
    const tooMuch =
      count(type, lexeme.length) ?? (levels.see(type, lexeme) ? over('tooDeep', LIMITS.depth, lexeme.length) : null);
    if (type === 'tag' && tags.length <= LIMITS.findings)
      tags.push(diagnostic('tag', { start: offset, end: offset + lexeme.length }, { tag: lexeme }));
    offset += lexeme.length;
    return tooMuch;
  }

  return { see, tags: () => tags, lexemes: () => lexemes };
}

interface Levels {
  /** Whether this lexeme goes too deep. */
  see(type: string, lexeme: string): boolean;
  leaveFlow(): void;
}

/** Bounds the depth from indents and brackets: never too deep where the depth is allowed. */
function startLevels(): Levels {
  const stack: { readonly column: number; weight: number }[] = [];
  let weight = 0;
  let flow = 0;
  let column = 0;
  let atLineStart = true;

  function openLine(): void {
    for (let top = stack.at(-1); top && top.column >= column; top = stack.at(-1)) {
      weight -= top.weight;
      stack.pop();
    }
    stack.push({ column, weight: 1 });
    weight += 1;
  }

  function see(type: string, lexeme: string): boolean {
    if (type === 'newline' || (type === 'text' && lexeme.endsWith('\n'))) {
      atLineStart = true;
      column = 0;
      return false;
    }
    if (type === 'space' && atLineStart) column += lexeme.length;
    if (type === 'space' || type === 'comment') return false;
    if (atLineStart && flow === 0) openLine();
    atLineStart = false;
    if (type === 'flow-map-start' || type === 'flow-seq-start') flow += 1;
    if (type === 'flow-map-end' || type === 'flow-seq-end') flow = Math.max(0, flow - 1);
    const top = stack.at(-1);
    if (flow === 0 && top && INDICATORS.has(type)) {
      top.weight += 1;
      weight += 1;
    }
    return weight > WEIGHT_LIMIT || flow > LIMITS.depth;
  }

  return { see, leaveFlow: () => (flow = 0) };
}
