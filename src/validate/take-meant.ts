import { type Diagnostic, diagnostic } from '../load/file/diagnostic.ts';
import type { Loaded, NotLoaded } from '../load/load.ts';
import type { Places } from '../model.ts';
import { canonical, hasNameLikeId, type Written } from '../names/canonical.ts';
import { namesOf } from '../names/names.ts';
import type { NamedKind } from '../names/shape.ts';
import { firstMistakeIn } from './ready.ts';
import { escapeSegment } from './schema.ts';

/** What a document means, and where that stands, under whatever names. */
export interface Meant {
  readonly ok: true;
  readonly value: unknown;
  readonly places: Places;
  readonly sha256: string;
  readonly written: Written;
  /** The validator has nothing against it. */
  readonly isSound: boolean;
}

/** Takes a document's Chinese names and other notations for what they mean; `strict` takes plain notation alone. */
export function takeMeant(kind: NamedKind, loaded: Loaded, strict = false): Meant | NotLoaded {
  const { value, places, sha256 } = loaded;
  const names = namesOf(kind);
  const isSound = firstMistakeIn(kind, value) === null;
  // Most records are sound as they stand; then there is nothing to take for something else.
  if (isSound && !hasNameLikeId(names, value)) return { ok: true, value, places, sha256, written: 'en', isSound };
  const { twice, written, value: meant } = canonical(names, value, strict);
  if (twice.length > 0) return loaded.refuse(twice.map((one) => sayTwice(one, places)));
  if (meant === value) return { ok: true, value, places, sha256, written, isSound };
  const isNowSound = firstMistakeIn(kind, meant) === null;
  const placed = { ...loaded.placesBy(names), ...(written === 'zh' && { keys: written }) };
  return { ok: true, value: meant, places: placed, sha256, written, isSound: isNowSound };
}

/** A key under both of its names is there twice. */
function sayTwice({ at, key, earlier }: ReturnType<typeof canonical>['twice'][number], places: Places): Diagnostic {
  const range = (written: string) => places.keyRange(`${at}/${escapeSegment(written)}`) ?? { start: 0, end: 0 };
  return { ...diagnostic('duplicateKey', range(key), { key }), earlier: range(earlier).start };
}
