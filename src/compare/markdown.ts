import type { Comparison } from './comparison.ts';
import type { Difference } from './difference.ts';
export const compareAsMarkdown = (_c: Comparison, _d: Difference): string => '';
