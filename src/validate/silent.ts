import type { Finding, Places, Pointer } from '../model.ts';
import { namesOf } from '../names/names.ts';
import { once } from '../once.ts';
import { cut, isMap } from './case.ts';
import { escapeSegment } from './schema.ts';

/** The texts of a record that people write in their own words. */
const TEXTS: ReadonlySet<string> = new Set(['title', 'text', 'reason', 'note', 'post', 'name', 'topic', 'example']);

/** One blank behind what may be a text, and not behind these, begins a comment, as in `title: 方案 #2 稿`. */
const ENDS_NO_TEXT = /[\s#}\]"':]/;
const WIDE_COMMA = /[，、；]/;
const MAX_LINE = 400;

/** What YAML reads otherwise than it is written, without a word: a text cut short by `#`, names that are one entry. */
export function findSilent(record: unknown, places: Places): readonly Finding[] {
  const cutShort = mayCut(places.text) ? textsIn(record, '', null).flatMap((one) => sayCut(one, places)) : [];
  return [...cutShort, ...sayJoined(record)];
}

/**
 * Whether a comment may stand behind a text: in the line of a key that a text has, or in a line that goes on with one.
 * Most records have none, and are not looked through.
 */
function mayCut(text: string): boolean {
  // Texts have fewer marks than blanks.
  for (let mark = text.indexOf('#', 2); mark !== -1; mark = text.indexOf('#', mark + 1)) {
    const last = mark - 2;
    if (text[mark - 1] !== ' ' || ENDS_NO_TEXT.test(text.charAt(last))) continue;
    const before = text.slice(text.lastIndexOf('\n', last) + 1, last);
    if (!before.includes(':') || textKeys().some((key) => before.includes(key))) return true;
  }
  return false;
}

/** The keys of such texts, in both languages. */
const textKeys = once((): readonly string[] => {
  const keys = Object.values(namesOf('record').shapes).flatMap((shape) => Object.entries(shape.keys ?? {}));
  return [...new Set(keys.flatMap(([key, [, ...names]]) => (TEXTS.has(key) ? [key, ...names] : [])))];
});

interface Written {
  readonly at: Pointer;
  readonly text: string;
  readonly subject: string | null;
}

function textsIn(value: unknown, at: Pointer, subject: string | null): readonly Written[] {
  if (typeof value !== 'object' || value === null) return [];
  const own = isMap(value) && typeof value['id'] === 'string' ? value['id'] : subject;
  return Object.entries(value).flatMap(([key, inner]): readonly Written[] => {
    const inside = `${at}/${escapeSegment(key)}`;
    if (typeof inner === 'string') return TEXTS.has(key) ? [{ at: inside, text: inner, subject: own }] : [];
    return textsIn(inner, inside, own);
  });
}

function sayCut({ at, text, subject }: Written, places: Places): readonly Finding[] {
  const range = places.valueRange(at);
  // Who puts a text in quotes knows what a comment is, and who leaves two blanks means one.
  if (!range || /["'|>*]/.test(places.text[range.start] ?? '')) return [];
  const lost = /^ (#[^\r\n]*)/.exec(places.text.slice(range.end, range.end + MAX_LINE))?.[1]?.trim();
  if (lost === undefined) return [];
  return [{ code: 'textCut', params: { value: cut(text), lost: cut(lost) }, at, subject }];
}

/** Aliases of the unit that are one entry, because their comma is not YAML's. */
function sayJoined(record: unknown): readonly Finding[] {
  const unit = isMap(record) ? record['unit'] : null;
  const aliases = isMap(unit) ? unit['aliases'] : null;
  if (!Array.isArray(aliases)) return [];
  return aliases.flatMap((alias: unknown, index): readonly Finding[] => {
    if (typeof alias !== 'string' || !WIDE_COMMA.test(alias)) return [];
    const names = alias.split(/[，、；]/).map((name) => name.trim());
    const params = { value: cut(alias), suggestion: cut(`[${names.filter((name) => name !== '').join(', ')}]`) };
    return [{ code: 'namesInOne', params, at: `/unit/aliases/${index}`, subject: null }];
  });
}
