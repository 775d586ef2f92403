import { KINDS, type KindName, kindSaid, type SaidKind } from '../kinds.ts';
import { LIMITS } from '../load/file/limits.ts';
import { saysRoster } from '../load/file/says-roster.ts';
import { loadBytes } from '../load/load.ts';
import { documentKinds } from './document-kinds.ts';

const OTHERS = Object.entries(KINDS).filter(([name]) => name !== 'record');

/**
 * A report, and whatever else the program writes, is one only if it matches its schema: a record is not to pass unseen
 * because it calls itself a report.
 */
function isWhole(kind: KindName, value: object): boolean {
  if (kind === 'roster' || kind === 'profile') return true;
  return !('unit' in value) && !('people' in value) && documentKinds[kind]().firstMistake(value) === null;
}

/**
 * What a file is, by its `schema`. All that is not said to be something else is a record, so that a misspelt `schema`
 * fails instead of passing unseen.
 */
export function kindOf(bytes: Uint8Array): SaidKind {
  const text = Buffer.from(bytes.buffer, bytes.byteOffset, bytes.byteLength);
  if (!OTHERS.some(([, said]) => said.includes('/') && text.includes(said))) return 'record';
  // What is larger than a record may be is only read by whoever needs it.
  if (bytes.length > LIMITS.bytes) return saysRoster(bytes) ? 'roster' : 'record';
  const loaded = loadBytes(bytes);
  if (!loaded.ok || typeof loaded.value !== 'object' || loaded.value === null) return 'record';
  const said = Object.hasOwn(loaded.value, 'schema') ? (loaded.value as { schema: unknown }).schema : undefined;
  const kind = kindSaid(said) ?? 'record';
  return kind === 'record' || isWhole(kind, loaded.value) ? kind : 'record';
}
