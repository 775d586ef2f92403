import { isDeepStrictEqual } from 'node:util';
import { applyEdits } from '../../edits.ts';
import { namedKindOf } from '../../fix/fix.ts';
import { lineIndex, linesOf } from '../../load/file/lines.ts';
import { type LoadResult, loadBytes } from '../../load/load.ts';
import type { PlacedFinding, Places } from '../../model.ts';
import { namesOf, zhOfValue } from '../../names/names.ts';
import type { NamedKind } from '../../names/shape.ts';
import { isMap } from '../../validate/case.ts';
import { schemaOf } from '../../validate/ready.ts';
import { resolve, segmentsOf } from '../../validate/schema.ts';
import { type Meant, takeMeant } from '../../validate/take-meant.ts';
import { type Kind, linesListing } from '../init/record-skeleton.ts';
import { below, entryPut, keyName, type Making, mapPut, type Put } from './entry.ts';
import { type NoStep, type Step, wayTo, wordsOf } from './find.ts';
import { fillFor, idsIn } from './next.ts';
import { amongKeys, behindLast, type Placed, textOf, underKey, unlisted } from './place.ts';

/** What came of it. */
export type Added =
  | {
      readonly kind: 'added';
      readonly text: string;
      readonly line: number;
      /** Values that are filled in already: `id: K004`. */
      readonly known: readonly string[];
      readonly isEntry: boolean;
      readonly section: string;
    }
  | { readonly kind: 'unreadable'; readonly findings: readonly PlacedFinding[] }
  | { readonly kind: 'nowhere'; readonly where: NoStep; readonly isSection: boolean }
  /** It is there already, and nothing is put over it. */
  | { readonly kind: 'there'; readonly line: number; readonly section: string }
  | { readonly kind: 'unplaced'; readonly section: string };

const isNothing = (value: unknown): boolean =>
  value === undefined || value === null || (typeof value === 'object' && Object.keys(value).length === 0);

/** Puts an entry to fill in into a section of a document, as a text. */
export function addEntry(bytes: Uint8Array, path: string): Added {
  const kind = namedKindOf(bytes);
  const loaded: LoadResult = loadBytes(bytes);
  if (!loaded.ok) return { kind: 'unreadable', findings: loaded.findings };
  const meant = takeMeant(kind, loaded);
  if (!meant.ok) return { kind: 'unreadable', findings: meant.findings };
  const making: Making = { root: schemaOf(kind), names: namesOf(kind), written: meant.written };
  const { root, names } = making;
  const way = wayTo(path, meant.value, {
    ...{ root, names },
    called: (shape, key) => keyName(making, shape, key),
    worded: (shape, value) => (making.written === 'zh' && shape ? zhOfValue(shape, value) : value),
  });
  if ('known' in way) return { kind: 'nowhere', where: way, isSection: path === way.given };
  return putInto(making, way, { meant, kind });
}

/** A document that something is put into. */
export interface Whole {
  readonly meant: Meant;
  readonly kind: NamedKind;
}

/** The text with more in it at the end of a way, and where that begins; null where there is no safe place for it. */
export function putAt(
  making: Making,
  way: readonly Step[],
  { put, whole }: { readonly put: Put; readonly whole: Whole },
): { readonly text: string; readonly start: number } | null {
  const { places } = whole.meant;
  const placed = placeFor(making, way, put, places);
  const changed = way.find((step) => isNothing(step.value)) ?? way.at(-1);
  if (placed === null || changed === undefined) return null;
  const section = whole.kind === 'record' ? (way[1]?.key ?? null) : null;
  const { edits, start } =
    section === null ? placed : unlisted(placed, linesListing(making.root, section), textOf(places));
  const text = applyEdits(places.text, edits);
  return isOnlyMore(text, changed, whole) ? { text, start } : null;
}

function putInto(making: Making, way: readonly Step[], whole: Whole): Added {
  const { meant } = whole;
  const target = way.at(-1);
  const section = wordsOf(way);
  if (!target) return { kind: 'unplaced', section };
  const item = itemOf(making, target);
  if (item === null && !isNothing(target.value))
    return { kind: 'there', line: meant.places.point(target.at).line, section };
  const list = Array.isArray(target.value) ? target.value : [];
  const fill = item ? fillFor(making.root, item.kind, list, idsIn(meant.value)) : {};
  const put = item ? entryPut(making, item, fill) : mapPut(making, target);
  const known = Object.entries(fill).map(([key, value]) => `${keyName(making, item?.shape ?? null, key)}: ${value}`);
  const placed = putAt(making, way, { put, whole });
  if (placed === null) return { kind: 'unplaced', section };
  const { text, start } = placed;
  return {
    kind: 'added',
    text,
    line: lineIndex(linesOf(text), start) + 1,
    known,
    isEntry: item !== null,
    section,
  };
}

/** What a list holds; null of a mapping. */
function itemOf({ root, names }: Making, { kind, shape }: Step): Kind | null {
  if (!kind.items) return null;
  return { kind: resolve(root, kind.items).kind, shape: shape && names.itemsOf(shape) };
}

/** Finds the place in the section, or in the last part of the way that exists. */
function placeFor(making: Making, way: readonly Step[], put: Put, places: Places): Placed | null {
  const text = textOf(places);
  const depth = way.findIndex((step) => isNothing(step.value));
  const last = way.at(-1);
  if (depth < 0) return last ? behindLast(last, put, text) : null;
  const [map, section] = [way[depth - 1], way[depth]];
  if (!map || !section) return null;
  const inner = way.slice(depth + 1).map(({ name }) => name);
  const whole = inner.reduceRight((held, name) => below(name, held), put);
  if (section.value !== undefined) return underKey(section, whole, text);
  const order = Object.keys(map.kind.properties ?? {});
  const names = order.map((key) => [key, keyName({ ...making, written: 'zh' }, map.shape, key)]);
  return amongKeys({ section, map, name: section.name, names }, whole, text);
}

/** Whether a text says all that it said before, and adds something at the end of one section only. */
function isOnlyMore(text: string, { at, value }: Step, { meant, kind }: Whole): boolean {
  const loaded = loadBytes(new TextEncoder().encode(text));
  const now = loaded.ok ? takeMeant(kind, loaded) : null;
  if (!now?.ok) return false;
  let kept = true;
  const before = replaced(now.value, segmentsOf(at), (found) => {
    if (Array.isArray(value)) kept = Array.isArray(found) && isDeepStrictEqual(found.slice(0, value.length), value);
    return value;
  });
  return kept && isDeepStrictEqual(before, meant.value);
}

/** A value with another one at a place; nothing in place of something takes its key away. */
function replaced(value: unknown, [segment, ...rest]: readonly string[], by: (found: unknown) => unknown): unknown {
  if (segment === undefined) return by(value);
  if (Array.isArray(value)) return value.map((one, at) => (String(at) === segment ? replaced(one, rest, by) : one));
  if (!isMap(value)) return value;
  const inner = replaced(value[segment], rest, by);
  const others = Object.entries(value).filter(([key]) => key !== segment);
  return Object.fromEntries(inner === undefined ? others : [...others, [segment, inner]]);
}
