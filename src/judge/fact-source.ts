import type { LookAtFile, Places } from '../model.ts';
import type { FactSource } from '../rule/folder-view.ts';
import type { UnitNames } from '../rule/unit-names.ts';
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
  readonly readText: FactSource['readText'];
  /** The record as it stood on a day, where it was judged before. */
  readonly viewOn?: (day: string) => View;
}

/** What a record calls its unit, whatever else is wrong with it. */
function namesIn({ value }: RawRecord): readonly string[] {
  const unit = isMap(value) && isMap(value['unit']) ? value['unit'] : {};
  const { name, aliases } = unit;
  return [name, ...(Array.isArray(aliases) ? (aliases as readonly unknown[]) : [])].filter(
    (called) => typeof called === 'string',
  );
}

/** What the folder rules are given of a record, as it stood on the day it is judged as of. */
export function factSourceOf(read: ReadRecord, asOf: string, names: UnitNames | null): FactSource {
  const { record, places, viewOn, ...rest } = read;
  const sections = sectionsOf(record);
  return {
    ...rest,
    names,
    view: (viewOn ?? viewsOf(sections, null).on)(asOf),
    ownNames: [...namesIn(record), ...(names?.of(read.unit ?? '') ?? [])],
    says: (part) => missingIn(sections, part) === null,
    isBroken: (part) => record.broken.has(part.split('/')[0] ?? ''),
    place: (at) => ({ pointer: at, place: places.place(at) }),
  };
}
