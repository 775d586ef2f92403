import type { Nodes } from 'mdast';
import { fromMarkdown } from 'mdast-util-from-markdown';
import { gfmFromMarkdown } from 'mdast-util-gfm';
import { gfm } from 'micromark-extension-gfm';

/** A document parsed as GitHub-flavoured Markdown. */
export const parseMarkdown = (text: string): Nodes =>
  fromMarkdown(text, { extensions: [gfm()], mdastExtensions: [gfmFromMarkdown()] });

const childrenOf = (node: Nodes): readonly Nodes[] => ('children' in node ? node.children : []);

/** The kinds of nodes in a document. HTML is kept as written. */
export function kindsOf(node: Nodes): ReadonlySet<string> {
  const own = node.type === 'html' ? node.value : node.type;
  return new Set([own, ...childrenOf(node).flatMap((child) => [...kindsOf(child)])]);
}

/** The visible text of a node. A line break counts as one. */
export function textOf(node: Nodes): string {
  if (node.type === 'text') return node.value;
  if (node.type === 'html') return node.value === '<br>' ? '\n' : '';
  return childrenOf(node).map(textOf).join('');
}

/** All nodes of a kind, in document order. */
export const partsOf = (node: Nodes, kind: Nodes['type']): readonly Nodes[] => [
  ...(node.type === kind ? [node] : []),
  ...childrenOf(node).flatMap((child) => partsOf(child, kind)),
];
