// Generated from the formats by `npm run gen`: do not edit.
import type { FormatDefinition, MakeReporter } from './text/reporter.ts';

/** Every format, the default first; each is loaded when it is asked for. */
const FORMATS = {
  pretty: async () => (await import('./pretty.ts')).default,
  compact: async () => (await import('./compact.ts')).default,
  csv: async () => (await import('./csv.ts')).default,
  github: async () => (await import('./github.ts')).default,
  gitlab: async () => (await import('./gitlab.ts')).default,
  html: async () => (await import('./html.ts')).default,
  json: async () => (await import('./json.ts')).default,
  junit: async () => (await import('./junit.ts')).default,
  markdown: async () => (await import('./markdown.ts')).default,
  sarif: async () => (await import('./sarif.ts')).default,
} as const satisfies Readonly<Record<string, () => Promise<FormatDefinition>>>;

export type Format = keyof typeof FORMATS;

export const FORMAT_NAMES = Object.keys(FORMATS) as [Format, ...Format[]];

export const loadFormat = async (name: Format): Promise<MakeReporter> => (await FORMATS[name]()).make;
