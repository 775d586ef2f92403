import { KINDS, type KindName, kindSaid, type SaidKind } from '../kinds.ts';
import { LIMITS } from '../load/file/limits.ts';
import { saysRoster } from '../load/file/says-roster.ts';
import { loadBytes } from '../load/load.ts';
import { documentKinds } from './document-kinds.ts';

const OTHERS = Object.entries(KINDS).filter(([name]) => name !== 'record');

/** What a file is, and what it calls itself; null where it says nothing that is known. */
export interface Kind {
  readonly kind: SaidKind;
  readonly said: SaidKind | null;
}

const RECORD: Kind = { kind: 'record', said: null };

/** A document is what it calls itself only if it matches the schema: no record is to pass unseen because it calls itself a roster. */
function isWhole(kind: KindName, value: object): boolean {
  return !('unit' in value) && !('people' in value) && documentKinds[kind]().firstMistake(value) === null;
}

/**
 * What a file is, by its `schema`. All that is not said to be something else is a record, so that a misspelt `schema`
 * fails instead of passing unseen.
 */
export function kindOf(bytes: Uint8Array): Kind {
  const text = Buffer.from(bytes.buffer, bytes.byteOffset, bytes.byteLength);
  if (!OTHERS.some(([, said]) => said.includes('/') && text.includes(said))) return RECORD;
  // What is larger than a record may be is only read by whoever needs it.
  if (bytes.length > LIMITS.bytes) return saysRoster(bytes) ? { kind: 'roster', said: 'roster' } : RECORD;
  const loaded = loadBytes(bytes);
  if (!loaded.ok || typeof loaded.value !== 'object' || loaded.value === null) return RECORD;
  const said = Object.hasOwn(loaded.value, 'schema') ? (loaded.value as { schema: unknown }).schema : undefined;
  const kind = kindSaid(said);
  if (kind === null || kind === 'record') return RECORD;
  return { kind: isWhole(kind, loaded.value) ? kind : 'record', said: kind };
}
