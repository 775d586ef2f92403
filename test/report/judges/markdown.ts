import type { Nodes } from 'mdast';
import { fromMarkdown } from 'mdast-util-from-markdown';
import { gfmFromMarkdown } from 'mdast-util-gfm';
import { gfm } from 'micromark-extension-gfm';

/** A document as a parser of GitHub's Markdown reads it. */
export const parseMarkdown = (text: string): Nodes =>
  fromMarkdown(text, { extensions: [gfm()], mdastExtensions: [gfmFromMarkdown()] });

const childrenOf = (node: Nodes): readonly Nodes[] => ('children' in node ? node.children : []);

/** The kinds of nodes in a document. What HTML there is stands as it is written. */
export function kindsOf(node: Nodes): ReadonlySet<string> {
  const own = node.type === 'html' ? node.value : node.type;
  return new Set([own, ...childrenOf(node).flatMap((child) => [...kindsOf(child)])]);
}

/** What a reader sees of a part; a line break is one. */
export function textOf(node: Nodes): string {
  if (node.type === 'text') return node.value;
  if (node.type === 'html') return node.value === '<br>' ? '\n' : '';
  return childrenOf(node).map(textOf).join('');
}

/** All parts of a kind, in the order they stand in. */
export const partsOf = (node: Nodes, kind: Nodes['type']): readonly Nodes[] => [
  ...(node.type === kind ? [node] : []),
  ...childrenOf(node).flatMap((child) => partsOf(child, kind)),
];
