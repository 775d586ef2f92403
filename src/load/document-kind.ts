import { LIMITS } from './file/limits.ts';
import { saysRoster } from './file/says-roster.ts';
import { loadBytes } from './load.ts';

export type DocumentKind = 'record' | 'roster' | 'profile';

const KINDS: readonly (readonly [string, DocumentKind])[] = [
  ['roster/1', 'roster'],
  ['profile/1', 'profile'],
];

/**
 * What a file is, by its `schema`. All that is not said to be a roster or profile is a record, so that a misspelt
 * `schema` fails instead of passing unseen.
 */
export function documentKind(bytes: Uint8Array): DocumentKind {
  const text = Buffer.from(bytes.buffer, bytes.byteOffset, bytes.byteLength);
  if (!KINDS.some(([schema]) => text.includes(schema))) return 'record';
  // What is larger than a record may be is only read by whoever needs it.
  if (bytes.length > LIMITS.bytes) return saysRoster(bytes) ? 'roster' : 'record';
  const loaded = loadBytes(bytes);
  if (!loaded.ok || typeof loaded.value !== 'object' || loaded.value === null) return 'record';
  const schema = Object.hasOwn(loaded.value, 'schema') ? (loaded.value as { schema: unknown }).schema : undefined;
  return KINDS.find(([name]) => name === schema)?.[1] ?? 'record';
}
