import type { Alias, ParsedNode, YAMLMap, YAMLSeq } from 'yaml';
import { isScalar } from 'yaml';
import type { Range } from '../../model.ts';

export type Collection = YAMLMap.Parsed | YAMLSeq.Parsed;
export type AliasNode = Alias.Parsed;
/** What each alias stands for. */
export type Targets = ReadonlyMap<AliasNode, ParsedNode>;

/** Whether nothing at all stands there, as behind `talks:`. */
export const isEmptyNode = (node: ParsedNode | null): boolean =>
  node === null || (isScalar(node) && node.type === 'PLAIN' && node.source === '');

/** A node's token as the parser has it: exact for keys, scalars on lines and aliases. */
export const tokenRange = ({ range: [start, end] }: ParsedNode): Range => ({ start, end });

/** A key's text as it stands in the source, quotes resolved; null for a list, a map, or nothing. */
export function keyText(node: ParsedNode): string | null {
  if (!isScalar(node) || isEmptyNode(node)) return null;
  return node.source ?? null;
}
