import Docxtemplater from 'docxtemplater';
import PizZip from 'pizzip';
import { zipEntries } from '../load/file/zip.ts';
import { zipOf } from '../workbook/write/zip.ts';
import { TAGS, type Tag } from './words.ts';

/** What fills a template: a text, a list of rows, or whether a part is there. */
export type Filling = { readonly [Name in Tag]?: string | boolean | readonly Filling[] };

/** A template's parts, unpacked within limits. */
export type Template = readonly (readonly [name: string, content: Uint8Array])[];

/** More than a template with a crest and a seal holds. */
const MOST_BYTES = 16 * 1024 * 1024;
const MOST_PARTS = 200;
const MAIN_PART = 'word/document.xml';

/** The parts of a template; null where it is no Word file, is damaged, or is too large. */
export function readTemplate(bytes: Uint8Array): Template | null {
  const entries = zipEntries(bytes);
  if (entries === null || entries.length > MOST_PARTS) return null;
  const parts: (readonly [string, Uint8Array])[] = [];
  let left = MOST_BYTES;
  for (const entry of entries.filter(({ name }) => !name.endsWith('/'))) {
    const content = entry.isEncrypted ? null : entry.read(left);
    if (content === null || content.includes('<!DOCTYPE')) return null;
    left -= content.length;
    parts.push([entry.name, content]);
  }
  return parts.some(([name]) => name === MAIN_PART) ? parts : null;
}

export type Filled =
  | { readonly ok: true; readonly bytes: Uint8Array }
  /** The tags that are unknown or do not match. */
  | { readonly ok: false; readonly tags: readonly string[] };

const NAMES: ReadonlyMap<string, Tag> = new Map(
  (Object.keys(TAGS) as Tag[]).flatMap((tag) => [[tag, tag] as const, [TAGS[tag], tag] as const]),
);

/** Only the tags that there are have a value: no template reaches into the program. */
function fillingOf(tag: string, scope: unknown): unknown {
  const name = NAMES.get(tag);
  const known = typeof scope === 'object' && scope !== null && name !== undefined && Object.hasOwn(scope, name);
  return known ? (scope as Filling)[name] : undefined;
}

/** What the library says of a template: the tags in question. */
function tagsOf(error: unknown): readonly string[] {
  const { properties } = error as { readonly properties?: { readonly errors?: unknown; readonly xtag?: unknown } };
  if (properties === undefined) throw error;
  if (Array.isArray(properties.errors)) return [...new Set(properties.errors.flatMap(tagsOf))];
  return [String(properties.xtag ?? '')];
}

/** The last row of a list stays with what stands below it, so that signatures do not stand alone on a page. */
function keepLastRows(xml: string): string {
  const tables = xml.split('</w:tbl>').map((part) => {
    const rows = part.split(/(?=<w:tr[ >])/);
    const last = rows.findLastIndex((row) => row.includes(CELL));
    return rows.map((row, index) => (index === last ? row.replaceAll(CELL, `${CELL}<w:keepNext/>`) : row)).join('');
  });
  return tables.join('</w:tbl>');
}

/** The style of a row's paragraphs in the default template. */
const CELL = '<w:pStyle w:val="Cell"/>';

/** Fills a template. The same filling gives the same bytes. */
export function fillTemplate(template: Template, filling: Filling): Filled {
  const zip = new PizZip();
  for (const [name, content] of template) zip.file(name, content);
  const unknown = new Set<string>();
  try {
    const made = new Docxtemplater(zip, {
      paragraphLoop: true,
      linebreaks: true,
      errorLogging: false,
      nullGetter: () => '',
      parser: (tag) => {
        if (!NAMES.has(tag)) unknown.add(tag);
        return { get: (scope) => fillingOf(tag, scope) };
      },
    });
    made.render(filling);
    if (unknown.size > 0) return { ok: false, tags: [...unknown] };
    const filled = made.getZip() as PizZip;
    const { files } = filled.file(MAIN_PART, keepLastRows(filled.file(MAIN_PART)?.asText() ?? ''));
    // Content types first, as readers expect them; the rest by name.
    const names = Object.keys(files)
      .filter((name) => files[name]?.dir === false)
      .sort();
    return { ok: true, bytes: zipOf(names.map((name) => [name, files[name]?.asUint8Array() ?? new Uint8Array()])) };
  } catch (error) {
    return { ok: false, tags: tagsOf(error) };
  }
}
