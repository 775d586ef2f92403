import { deflateRawSync, inflateRawSync } from 'node:zlib';

/** A text in little room; what is like it takes a fiftieth of the time that it took to make. */
export const pack = (text: string): Uint8Array => deflateRawSync(text, { level: 1 });

export const unpack = (packed: Uint8Array): string => inflateRawSync(packed).toString();
