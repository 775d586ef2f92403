// Generated from the formats by `npm run gen`: do not edit.
import type { FormatDefinition, MakeReporter } from './text/reporter.ts';

/** Every format, the default first; each is loaded when it is asked for. */
const FORMATS = {
  pretty: async () => (await import('./pretty.ts')).default,
  checkstyle: async () => (await import('./checkstyle.ts')).default,
  compact: async () => (await import('./compact.ts')).default,
  csv: async () => (await import('./csv.ts')).default,
  github: async () => (await import('./github.ts')).default,
  gitlab: async () => (await import('./gitlab.ts')).default,
  html: async () => (await import('./html.ts')).default,
  json: async () => (await import('./json.ts')).default,
  junit: async () => (await import('./junit.ts')).default,
  markdown: async () => (await import('./markdown.ts')).default,
  ndjson: async () => (await import('./ndjson.ts')).default,
  sarif: async () => (await import('./sarif.ts')).default,
  tap: async () => (await import('./tap.ts')).default,
  xlsx: async () => (await import('./xlsx.ts')).default,
} as const satisfies Readonly<Record<string, () => Promise<FormatDefinition>>>;

export type FileFormat = keyof typeof FORMATS;

/** What a file may hold. */
export const FILE_FORMAT_NAMES = Object.keys(FORMATS) as [FileFormat, ...FileFormat[]];

/** What standard output takes: text. */
export const FORMAT_NAMES = [
  'pretty',
  'checkstyle',
  'compact',
  'csv',
  'github',
  'gitlab',
  'html',
  'json',
  'junit',
  'markdown',
  'ndjson',
  'sarif',
  'tap',
] as const satisfies readonly FileFormat[];

export type Format = (typeof FORMAT_NAMES)[number];

export const loadFormat = async (name: FileFormat): Promise<MakeReporter> => (await FORMATS[name]()).make;
