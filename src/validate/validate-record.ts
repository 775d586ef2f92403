import type { UnitRecord } from '../documents/unit-record.ts';
import type { Finding, Places, Pointer } from '../model.ts';
import { isMap } from './case.ts';
import { documentKinds } from './document-kinds.ts';
import { segmentsOf } from './schema.ts';
import { validateBy } from './validate-document.ts';

export interface Validation {
  /** In document order: at most a hundred, then one that counts the rest. */
  readonly findings: readonly Finding[];
  /** The value as the schema's type. Do not trust a section in `broken`, or anything if `isMap` is false. */
  readonly record: UnitRecord;
  /** The top-level keys with something wrong at or below them. Unknown keys are not included. */
  readonly broken: ReadonlySet<string>;
  /** Every pointer with something wrong, including those that `findings` omits. */
  readonly wrongAt: ReadonlySet<Pointer>;
  readonly isMap: boolean;
}

/** Validates a record against its schema and the constraints beyond it. `places` provides the source text. */
export function validateRecord(value: unknown, places: Places, isSound = false): Validation {
  const kind = documentKinds.record();
  const first = isSound ? null : kind.firstMistake(value);
  const { findings, wrongAt } = validateBy({ kind, first }, value, places);
  return { findings, record: value as UnitRecord, broken: brokenBy(wrongAt), wrongAt, isMap: isMap(value) };
}

function brokenBy(wrongAt: ReadonlySet<Pointer>): ReadonlySet<string> {
  // The schema is large, and of a sound record nobody asks for it.
  if (wrongAt.size === 0) return new Set();
  const tops = [...wrongAt].map((at) => segmentsOf(at)[0] ?? '');
  const known = documentKinds.record().schema.properties ?? {};
  return new Set(tops.filter((top) => Object.hasOwn(known, top)));
}
