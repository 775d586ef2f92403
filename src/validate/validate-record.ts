import type { Places } from '../model.ts';
import { schemaOf } from './ready.ts';
import { segmentsOf } from './schema.ts';
import { type DocumentValidation, validate } from './validate-document.ts';

export interface Validation extends DocumentValidation {
  /** The top-level keys with something wrong at or below them. Unknown keys are not included. */
  readonly broken: ReadonlySet<string>;
}

/** Validates a record against its schema and the constraints beyond it. `places` provides the source text. */
export function validateRecord(value: unknown, places: Places, isSound = false): Validation {
  const validation = validate('record', { value, places, isSound });
  return { ...validation, broken: brokenBy(validation) };
}

function brokenBy({ wrongAt }: DocumentValidation): ReadonlySet<string> {
  // The schema is large, and of a sound record nobody asks for it.
  if (wrongAt.size === 0) return new Set();
  const tops = [...wrongAt].map((at) => segmentsOf(at)[0] ?? '');
  const known = schemaOf('record').properties ?? {};
  return new Set(tops.filter((top) => Object.hasOwn(known, top)));
}
