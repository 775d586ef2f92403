import { deflateRawSync, inflateRawSync } from 'node:zlib';

/** A text in little room: quickly, for there are many of them, and most of each is alike. */
export const pack = (text: string): Uint8Array => deflateRawSync(text, { level: 1 });

export const unpack = (packed: Uint8Array): string => inflateRawSync(packed).toString();
