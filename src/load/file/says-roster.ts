import { LIMITS, type Limits, ROSTER_LIMITS } from './limits.ts';

/** So much of a file is looked at for what it says it is. */
export const HEAD_BYTES = 4_096;

/** What such a line contains and records do not; the bytes are searched for it, so that most need not become text. */
const NAMES = ['roster/1', '名册/1'].map((name) => Buffer.from(name));
const SAYS_ROSTER = /^["']?(?:schema|文件类型)["']?:[ ]+(["']?)(?:roster|名册)\/1\1[ ]*(?:#.*)?\r?$/m;

/** Whether a file says in its first lines that it is a roster. */
export function saysRoster(bytes: Uint8Array): boolean {
  const head = Buffer.from(bytes.buffer, bytes.byteOffset, Math.min(bytes.length, HEAD_BYTES));
  return NAMES.some((name) => head.includes(name)) && SAYS_ROSTER.test(head.toString());
}

/** What a file may hold: more than a record where it is a roster. */
export const limitsOf = (head: Uint8Array): Limits => (saysRoster(head) ? ROSTER_LIMITS : LIMITS);
