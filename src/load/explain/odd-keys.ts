import type { CST, ParsedNode } from 'yaml';
import { isCollection, isPair, isScalar } from 'yaml';
import { beginsOddly, tightColonIn, wideColonIn } from '../values/wide.ts';
import type { Fault } from './parse.ts';

/**
 * Keys that parse and cannot be meant: they begin with a full-width space, dash or bracket, or hold the colon that
 * should have ended them. A root that is text instead of keys is one too. They are faults like the parser's own.
 */
export function oddKeysIn(root: ParsedNode | null): readonly Fault[] {
  const odd: Fault[] = [];
  if (isScalar(root) && isKeysAsText(root.srcToken)) odd.push(faultAt(root));
  const pending: unknown[] = [root];
  while (pending.length > 0) {
    const node = pending.pop();
    if (isPair(node)) {
      if (isOdd(node.key, node.value === null)) odd.push(faultAt(node.key as ParsedNode));
      if (isCollection(node.value)) pending.push(node.value);
    } else if (isCollection(node)) {
      for (const item of node.items) if (isPair(item) || isCollection(item)) pending.push(item);
    }
  }
  return odd;
}

const isKeysAsText = (token: CST.Token | undefined): boolean =>
  token?.type === 'scalar' &&
  token.source.split(/\r?\n/).some((line) => wideColonIn(line) >= 0 || tightColonIn(line) >= 0);

function isOdd(key: unknown, hasNoValue: boolean): boolean {
  if (!isScalar(key) || key.type !== 'PLAIN' || !key.source) return false;
  if (beginsOddly(key.source)) return true;
  return hasNoValue && /[：:，]/u.test(key.source);
}

const faultAt = ({ range: [start, end] }: ParsedNode): Fault => ({ code: 'UNEXPECTED_TOKEN', start, end });
