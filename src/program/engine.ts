import { setFlagsFromString } from 'node:v8';

/**
 * Lets Node 20 optimise a function after eight times as much of its code has run as it would by itself. What one record or a
 * hundred need is done before optimised code pays for being made, often several times over. Later versions wait longer themselves.
 */
export function optimiseLater(): void {
  if (process.versions.node.startsWith('20.')) setFlagsFromString('--interrupt-budget=540000');
}
