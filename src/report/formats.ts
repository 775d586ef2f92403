import { compact } from './compact.ts';
import { json } from './json.ts';
import { pretty } from './pretty.ts';
import type { MakeReporter } from './reporter.ts';

/** The formats a report can be written in. */
export const FORMATS = { pretty, compact, json } as const satisfies Readonly<Record<string, MakeReporter>>;

export type Format = keyof typeof FORMATS;

export const FORMAT_NAMES = ['pretty', 'compact', 'json'] as const satisfies readonly Format[];
