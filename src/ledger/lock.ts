import { randomUUID } from 'node:crypto';
import { closeSync, linkSync, openSync, readFileSync, renameSync, statSync, unlinkSync, writeSync } from 'node:fs';
import { hostname } from 'node:os';
import { codeOf } from '../load/file/open.ts';

/** Nobody takes so long to add a report. It counts for locks of other machines, whose processes cannot be asked. */
const OLD_MS = 10 * 60_000;
const WAIT_MS = 50;
const MOST_WAITS = 600;

function isRunning(pid: number): boolean {
  try {
    process.kill(pid, 0);
    return true;
  } catch (error) {
    // The process of another user is there, too.
    return codeOf(error) === 'EPERM';
  }
}

/** The words of a lock whose owner is gone; null where somebody may still hold it. */
function staleWords(lock: string): string | null {
  try {
    const words = readFileSync(lock, 'utf8');
    const [host, pid] = words.split('\n');
    const isOld = Date.now() - statSync(lock).mtimeMs > OLD_MS;
    const isGone = host === hostname() && /^\d+$/.test(pid ?? '') && !isRunning(Number(pid));
    return isOld || isGone ? words : null;
  } catch {
    return null;
  }
}

/** Takes a stale lock away. Where another process was faster and holds a new one, that is put back. */
function takeAway(lock: string, words: string): void {
  const aside = `${lock}.${randomUUID()}`;
  try {
    renameSync(lock, aside);
    if (readFileSync(aside, 'utf8') !== words) linkSync(aside, lock);
    unlinkSync(aside);
  } catch {
    // Another process has done it.
  }
}

/** Tries to take the lock: true, or the system's reason; false where somebody holds it. */
function take(lock: string, words: string): boolean | string {
  try {
    const fd = openSync(lock, 'wx');
    writeSync(fd, words);
    closeSync(fd);
    return true;
  } catch (error) {
    const code = codeOf(error);
    return code === 'EEXIST' ? false : code;
  }
}

const soon = (): Promise<void> => new Promise((resolve) => setTimeout(resolve, WAIT_MS));

export type Locked<T> = { readonly ok: true; readonly value: T } | { readonly ok: false; readonly error: string };

/** Does something while nobody else does it to the same file. `error` is `held`, or what the system says. */
export async function withLock<T>(file: string, act: () => T): Promise<Locked<T>> {
  const lock = `${file}.lock`;
  const words = `${hostname()}\n${process.pid}\n${randomUUID()}\n`;
  for (let waits = 0; waits < MOST_WAITS; waits += 1) {
    const taken = take(lock, words);
    if (typeof taken === 'string') return { ok: false, error: taken };
    if (taken) {
      try {
        return { ok: true, value: act() };
      } finally {
        unlinkSync(lock);
      }
    }
    const stale = staleWords(lock);
    if (stale === null) await soon();
    else takeAway(lock, stale);
  }
  return { ok: false, error: 'held' };
}
