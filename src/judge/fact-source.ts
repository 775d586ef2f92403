import type { LookAtFile, Places } from '../model.ts';
import type { FactSource } from '../rule/folder-view.ts';
import { mayBeName, type UnitNames } from '../rule/unit-names.ts';
import type { View } from '../rule/view.ts';
import { viewsOf } from './as-of.ts';
import { isMap, missingIn, type RawRecord, sectionsOf } from './document.ts';

/** A record as it was read, and what is needed to take facts from it. */
export interface ReadRecord {
  readonly path: string;
  readonly unit: string | null;
  readonly record: RawRecord;
  readonly places: Places;
  readonly look: LookAtFile;
  readonly textOf: FactSource['textOf'];
  /** The record as it stood on a day, where it was judged before. */
  readonly viewOn?: (day: string) => View;
}

/** What a record calls its unit, whatever else is wrong with it. A sentence is not an alias, and another unit's name neither. */
function namesIn({ value }: RawRecord, isForeign: (called: string) => boolean): readonly string[] {
  const unit = isMap(value) && isMap(value['unit']) ? value['unit'] : {};
  const { name, aliases } = unit;
  const known = (Array.isArray(aliases) ? (aliases as readonly unknown[]) : [])
    .filter((alias) => typeof alias === 'string')
    .filter((alias) => mayBeName(alias) && !isForeign(alias));
  return [...(typeof name === 'string' ? [name] : []), ...known];
}

/** What the folder rules are given of a record, as it stood on the day it is judged as of. */
export function factSourceOf(read: ReadRecord, asOf: string, names: UnitNames | null): FactSource {
  const { path, unit, record, places, look, textOf, viewOn } = read;
  const sections = sectionsOf(record);
  return {
    path,
    unit,
    look,
    textOf,
    names,
    view: (viewOn ?? viewsOf(sections, null).on)(asOf),
    ownNames: [
      ...namesIn(record, (called) => names?.isOfAnother(called, unit ?? '') ?? false),
      ...(names?.of(unit ?? '') ?? []),
    ],
    says: (part) => missingIn(sections, part) === null,
    isBroken: (part) => record.broken.has(part.split('/')[0] ?? ''),
    place: (at) => ({ pointer: at, place: places.place(at) }),
  };
}
