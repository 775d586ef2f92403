/** The next record that nobody has taken, the records given out, and what was posted so far. */
export const NEXT = 0;
export const GIVEN_OUT = 1;
export const POSTED = 2;
const FIRST_THREAD = 3;
const CELLS_A_THREAD = 2;

/** The records a thread takes at once: few enough that none waits long for the last. */
export const CHUNK = 8;
/** A thread does not run ahead of the report by more records than these: their results are held until then. */
export const MOST_AHEAD = 256;

/** Where a thread writes down the record that it is at, and the first behind those that it has taken. */
export const atOf = (thread: number): number => FIRST_THREAD + CELLS_A_THREAD * thread;
export const endOf = (thread: number): number => atOf(thread) + 1;

export function makeState(threads: number): Int32Array {
  const cells = FIRST_THREAD + CELLS_A_THREAD * threads;
  return new Int32Array(new SharedArrayBuffer(cells * Int32Array.BYTES_PER_ELEMENT));
}
