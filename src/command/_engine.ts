import { setFlagsFromString } from 'node:v8';

/** From so many on, memory is dearer than time. */
const VERY_MANY = 20_000;
/** The last version of Node that is known to have these options. A version without them prints an error. */
const LAST_TRIED = 26;

/**
 * Sets the engine up for many files. Reading a large roster makes it believe that what the reader makes is there to stay:
 * it would put what is made of each record where only a full collection finds that it is garbage. Of very many files
 * the heap may grow by a tenth before the next collection, and not to four times what is alive.
 */
export function setUpFor(files: number): void {
  if (Number(process.versions.node.split('.')[0]) > LAST_TRIED) return;
  setFlagsFromString('--no-allocation-site-pretenuring');
  if (files >= VERY_MANY) setFlagsFromString('--heap-growing-percent=10');
}
