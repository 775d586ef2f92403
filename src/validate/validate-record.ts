import type { UnitRecord } from '../documents/unit-record.ts';
import type { Finding, Places, Pointer } from '../model.ts';
import { isMap } from './case.ts';
import { documentKinds } from './document-kinds.ts';
import { segmentsOf } from './schema.ts';
import { validateAs } from './validate-document.ts';

export interface Validation {
  /** By place; at most a hundred, then one that counts those left out. */
  readonly findings: readonly Finding[];
  /** The value as the schema has it. A section named in `broken` is not to be trusted, nor anything where `isMap` is false. */
  readonly record: UnitRecord;
  /** The top-level keys with something wrong at or inside them. A key that the schema does not know is none. */
  readonly broken: ReadonlySet<string>;
  /** Every pointer that something is wrong at, also those that `findings` leaves out. */
  readonly wrongAt: ReadonlySet<Pointer>;
  readonly isMap: boolean;
}

/** Checks a record against its schema, and what the schema cannot say. `places` gives what stands in the file. */
export function validateRecord(value: unknown, places: Places): Validation {
  const { findings, wrongAt } = validateAs(documentKinds.record(), value, places);
  return { findings, record: value as UnitRecord, broken: brokenBy(wrongAt), wrongAt, isMap: isMap(value) };
}

function brokenBy(wrongAt: ReadonlySet<Pointer>): ReadonlySet<string> {
  const tops = [...wrongAt].map((at) => segmentsOf(at)[0] ?? '');
  const known = documentKinds.record().schema.properties ?? {};
  return new Set(tops.filter((top) => Object.hasOwn(known, top)));
}
