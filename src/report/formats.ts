import type { MakeReporter } from './text/reporter.ts';

/** The formats a report can be written in; each is loaded when it is asked for. */
const LOADERS = {
  pretty: async () => (await import('./pretty.ts')).pretty,
  compact: async () => (await import('./compact.ts')).compact,
  json: async () => (await import('./json.ts')).json,
  html: async () => (await import('./html.ts')).html,
  junit: async () => (await import('./junit.ts')).junit,
  sarif: async () => (await import('./sarif.ts')).sarif,
  github: async () => (await import('./github.ts')).github,
  gitlab: async () => (await import('./gitlab.ts')).gitlab,
  markdown: async () => (await import('./markdown.ts')).markdown,
  csv: async () => (await import('./csv.ts')).csv,
} as const satisfies Readonly<Record<string, () => Promise<MakeReporter>>>;

export type Format = keyof typeof LOADERS;

export const FORMAT_NAMES = [
  'pretty',
  'compact',
  'json',
  'html',
  'junit',
  'csv',
  'github',
  'gitlab',
  'sarif',
  'markdown',
] as const satisfies readonly Format[];

export const loadFormat = (name: Format): Promise<MakeReporter> => LOADERS[name]();
