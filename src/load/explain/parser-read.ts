import type { Places } from '../../model.ts';
import type { Diagnostic } from '../file/diagnostic.ts';
import { diagnostic } from '../file/diagnostic.ts';
import type { Limits } from '../file/limits.ts';
import { buildValue } from './build.ts';
import { explain } from './explain.ts';
import { isEmptyNode } from './nodes.ts';
import { oddKeysIn } from './odd-keys.ts';
import { parse } from './parse.ts';
import { placesOf } from './places.ts';

/** What a text holds, and where. */
export interface Read {
  readonly value: unknown;
  readonly places: Places;
}

/** Reads a text with the parser that has the last word on what is YAML, or says what is wrong with it. */
export function readWithParser(text: string, limits: Limits): Read | readonly Diagnostic[] {
  const tree = parse(text, limits);
  if (tree.kind === 'tooMuch') return [tree.diagnostic];
  const { root } = tree;
  const isSound = tree.faults.length === 0 && tree.refused.length === 0 && tree.second === null;
  if (!isSound || oddKeysIn(root).length > 0) return explain(text, tree, limits);
  if (root === null || isEmptyNode(root)) return [diagnostic('empty', { start: 0, end: 0 })];
  const built = buildValue(root, limits);
  return built.ok ? { value: built.value, places: placesOf(text, root, built.targets) } : built.diagnostics;
}
