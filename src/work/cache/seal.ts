import { createHmac } from 'node:crypto';

/** Proves that the bytes were written with the key. */
export type Seal = (bytes: Uint8Array) => string;

export const sealBy =
  (key: Uint8Array): Seal =>
  (bytes) =>
    createHmac('sha256', key).update(bytes).digest('base64').slice(0, 22);
