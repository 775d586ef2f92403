import type { ParsedNode, Scalar } from 'yaml';
import { isAlias, isMap, isScalar, isSeq } from 'yaml';
import type { Range } from '../../model.ts';
import type { Diagnostic } from '../file/diagnostic.ts';
import { diagnostic } from '../file/diagnostic.ts';
import type { Limits } from '../file/limits.ts';
import { LIMITS } from '../file/limits.ts';
import type { AliasNode, Collection, Targets } from './nodes.ts';
import { keyText, tokenRange } from './nodes.ts';

export type BuildResult =
  | { readonly ok: true; readonly value: unknown; readonly targets: Targets }
  | { readonly ok: false; readonly diagnostics: readonly Diagnostic[] };

/** A list or map that is being filled. */
interface Frame {
  readonly node: Collection;
  readonly into: Record<string, unknown> | unknown[];
  readonly depth: number;
  /** The alias through which it is copied: the anchors in it are known, and its diagnostics told. */
  readonly via: Range | null;
  readonly keys: Map<string, Range>;
  next: number;
}

interface Work {
  /** The most nodes. */
  readonly limit: number;
  readonly frames: Frame[];
  readonly diagnostics: Diagnostic[];
  readonly anchors: Map<string, ParsedNode>;
  readonly targets: Map<AliasNode, ParsedNode>;
  nodes: number;
  stopped: boolean;
}

/** Nodes to plain values, without recursion. Every alias becomes a copy of its own. */
export function buildValue(root: ParsedNode, limits: Limits): BuildResult {
  const limit = limits.nodes;
  const work: Work = {
    limit,
    frames: [],
    diagnostics: [],
    anchors: new Map(),
    targets: new Map(),
    nodes: 0,
    stopped: false,
  };
  const value = buildNode(root, null, work);
  for (let frame = work.frames.at(-1); frame && !work.stopped; frame = work.frames.at(-1)) {
    if (frame.next >= frame.node.items.length) work.frames.pop();
    else if (isMap(frame.node)) fillMap(frame, frame.node.items[frame.next++], work);
    else fillList(frame, frame.node.items[frame.next++], work);
  }
  return work.diagnostics.length > 0
    ? { ok: false, diagnostics: work.diagnostics }
    : { ok: true, value, targets: work.targets };
}

function fillList(frame: Frame, item: unknown, work: Work): void {
  const value = buildNode(item as ParsedNode, frame, work);
  if (Array.isArray(frame.into)) frame.into.push(value);
}

function fillMap(frame: Frame, pair: { key: ParsedNode; value: ParsedNode | null } | undefined, work: Work): void {
  if (!pair || Array.isArray(frame.into)) return;
  const key = keyOf(pair.key, frame, work);
  const value = buildNode(pair.value, frame, work);
  if (key !== null) define(frame.into, key, value);
}

/** `__proto__` is a key like any other. */
function define(into: Record<string, unknown>, key: string, value: unknown): void {
  if (key === '__proto__') {
    Object.defineProperty(into, key, { value, enumerable: true, configurable: true, writable: true });
  } else into[key] = value;
}

/** A map's next key, or null if it cannot be one; that is told where the key stands, not again in copies. */
function keyOf(node: ParsedNode, frame: Frame, work: Work): string | null {
  const range = tokenRange(node);
  const target = isAlias(node) ? aliased(node, frame, work) : node;
  if (target === null) return null;
  count(range, frame.via, work);
  if (!isAlias(node)) anchor(node, frame.via, work);
  if (isScalar(node) && frame.via === null && node.type === 'QUOTE_DOUBLE') refuseSurrogate(node, work);
  const text = keyText(target);
  const problem =
    text === null ? diagnostic(isScalar(target) ? 'emptyKey' : 'listAsKey', range) : keyDiagnostic(text, range, frame);
  if (problem && frame.via === null) work.diagnostics.push(problem);
  return problem ? null : text;
}

function keyDiagnostic(key: string, range: Range, { keys }: Frame): Diagnostic | null {
  if (key.length > LIMITS.keyLength) return diagnostic('keyTooLong', range, { limit: LIMITS.keyLength });
  const before = keys.get(key);
  if (before) return { ...diagnostic('duplicateKey', range, { key }), earlier: before.start };
  keys.set(key, range);
  return keys.size === LIMITS.keys + 1 ? diagnostic('tooManyKeys', range, { limit: LIMITS.keys }) : null;
}

function buildNode(node: ParsedNode | null, parent: Frame | null, work: Work): unknown {
  if (node === null) return null;
  const target = isAlias(node) ? aliased(node, parent, work) : node;
  if (target === null) return null;
  const via = parent?.via ?? (isAlias(node) ? tokenRange(node) : null);
  count(tokenRange(target), via, work);
  anchor(target, via, work);
  if (isScalar(target)) return scalarValue(target, via, work);
  if (!isMap(target) && !isSeq(target)) return null;
  const depth = (parent?.depth ?? 0) + 1;
  if (depth > LIMITS.depth)
    return stop(diagnostic('tooDeep', via ?? tokenRange(target), { limit: LIMITS.depth }), work);
  const into = isSeq(target) ? [] : {};
  work.frames.push({ node: target, into, depth, via, keys: new Map(), next: 0 });
  return into;
}

/** A bigint only where a number would not be exact. Half of a surrogate pair, written as an escape, is no text. */
function scalarValue(node: Scalar.Parsed, via: Range | null, work: Work): unknown {
  const { value } = node;
  if (node.type === 'QUOTE_DOUBLE' && via === null) refuseSurrogate(node, work);
  if (typeof value !== 'bigint') return value;
  const number = Number(value);
  return Number.isFinite(number) && BigInt(number) === value ? number : value;
}

function refuseSurrogate(node: Scalar.Parsed, work: Work): void {
  const half = /\p{Cs}/u.exec(node.source)?.[0];
  if (half === undefined) return;
  work.diagnostics.push(diagnostic('badEscape', tokenRange(node), { escape: `\\u${half.charCodeAt(0).toString(16)}` }));
}

/** What an alias stands for: the anchor of that name that began last before it. */
function aliased(node: AliasNode, parent: Frame | null, work: Work): ParsedNode | null {
  if (parent?.via) return work.targets.get(node) ?? null;
  const target = work.anchors.get(node.source);
  const around = target !== undefined && work.frames.some((frame) => frame.node === target);
  if (target === undefined || around) {
    work.diagnostics.push(
      diagnostic(around ? 'aliasInItself' : 'unknownAlias', tokenRange(node), { alias: `*${node.source}` }),
    );
    return null;
  }
  work.targets.set(node, target);
  return target;
}

function anchor(node: ParsedNode, via: Range | null, work: Work): void {
  if (via === null && !isAlias(node) && node.anchor) work.anchors.set(node.anchor, node);
}

function count(range: Range, via: Range | null, work: Work): void {
  work.nodes += 1;
  if (work.nodes === work.limit + 1) {
    stop(diagnostic(via ? 'tooMuchExpanded' : 'tooManyNodes', via ?? range, { limit: work.limit }), work);
  }
}

function stop(told: Diagnostic, work: Work): null {
  work.diagnostics.push(told);
  work.stopped = true;
  return null;
}
