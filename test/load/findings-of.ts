import { loadBytes } from '../../src/load/load.ts';
import type { PlacedFinding } from '../../src/model.ts';

export const bytesOf = (text: string): Uint8Array => new TextEncoder().encode(text);

/** The findings of a file, none if it is read. */
export function findingsOf(file: string | Uint8Array): readonly PlacedFinding[] {
  const result = loadBytes(typeof file === 'string' ? bytesOf(file) : file);
  return result.ok ? [] : result.findings;
}

/** Findings as line:column code, the way they are compared. */
export const briefly = (file: string | Uint8Array): readonly string[] =>
  findingsOf(file).map(({ place, code }) => `${place.line}:${place.column} ${code}`);
