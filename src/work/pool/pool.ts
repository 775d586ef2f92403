import { Worker } from 'node:worker_threads';
import type { Worked, WorkOn } from '../../audit-record.ts';
import type { FoundFile } from '../../discover/discover.ts';
import type { RosterUnit } from '../../documents/roster.ts';
import type { RecordInput } from '../../inputs/inputs.ts';
import type { Terms } from '../../judge/terms.ts';
import { codeOf } from '../../load/file/open.ts';
import { type Packed, unpack } from '../../packed.ts';
import { type PlainTerms, plainTerms } from './plain-terms.ts';

/** What a pool is made for. */
export interface PoolRequest {
  readonly inputs: readonly RecordInput[];
  readonly terms: Terms;
  readonly units: readonly RosterUnit[] | null;
  /** Nobody asks for more than the outcomes of checks. */
  readonly outcomesAlone: boolean;
  /** The number of threads, not counting the main one. */
  readonly threads: number;
  /** The program of a thread. */
  readonly program: URL;
  /** True once the run is to stop. */
  interrupted(): Promise<boolean>;
}

/** How this thread does the work. */
export interface OwnWork {
  readonly work: WorkOn;
  /** The result of an earlier run, if there is one. */
  find(input: RecordInput): Worked | null;
  /** Keeps what another thread has found, all of it; null for no such place. */
  readonly keep: ((worked: Worked, packed: Packed) => void) | null;
}

/** Records are handed out in slices. A thread has two of them, so that it never waits for this one. */
const SLICE = 16;
const SLICES_AT_ONCE = 2;
/** No record is begun before its turn by more than this: results wait in memory until they are reported. */
const MOST_AHEAD = 256;

type Slice = readonly { readonly n: number; readonly found: FoundFile }[];

/** A thread, and the slices it has not given back. */
interface Thread {
  readonly worker: Worker;
  readonly slices: Slice[];
}

/** What a thread starts with. */
export interface Start {
  readonly terms: PlainTerms;
  readonly withDetails: boolean;
}

/** Null if the system has no room for another thread: the others do its work. */
function startWorker({ program, terms, units, outcomesAlone }: PoolRequest, { keep }: OwnWork): Worker | null {
  const withDetails = !outcomesAlone || keep !== null;
  try {
    return new Worker(program, { workerData: { terms: plainTerms(terms, units), withDetails } satisfies Start });
  } catch (error) {
    if (codeOf(error) === 'ERR_WORKER_INIT_FAILED') return null;
    throw error;
  }
}

/** The records that are still to be done, and the results that wait for their turn. */
function makeQueue({ inputs, outcomesAlone }: PoolRequest, { work, find, keep }: OwnWork) {
  const done = new Map<number, Worked>();
  /** Left to this thread: records that only it can read, and those of threads that have died. */
  const left: number[] = [];
  let next = 0;
  let reported = 0;
  const mayTake = (): boolean => next < inputs.length && next < reported + MOST_AHEAD;
  return {
    /** The result whose turn it is. */
    takeResult: (): Worked | null => {
      const result = done.get(reported) ?? null;
      if (result) done.delete(reported++);
      return result;
    },
    /** The next records for another thread. Results of earlier runs need none. */
    nextSlice: (): Slice => {
      const slice: Slice[number][] = [];
      for (; slice.length < SLICE && mayTake(); next++) {
        const input = inputs[next];
        const known = input ? find(input) : null;
        if (known) done.set(next, known);
        else if (input?.found) slice.push({ n: next, found: input.found() });
        else left.push(next);
      }
      return slice;
    },
    giveBack: (slice: Slice, results: readonly Packed[]): void => {
      for (const [index, { n, found }] of slice.entries()) {
        const packed = results[index];
        if (!packed) continue;
        const worked = unpack(outcomesAlone ? { ...packed, details: null } : packed, found.path);
        keep?.(worked, packed);
        done.set(n, worked);
      }
    },
    leave: (slice: Slice): void => void left.push(...slice.map(({ n }) => n)),
    /** Audits one record in this thread. Returns false if none is waiting. */
    doOne: (): boolean => {
      const n = left.shift() ?? (mayTake() ? next++ : undefined);
      const input = n === undefined ? undefined : inputs[n];
      if (n === undefined || input === undefined) return false;
      done.set(n, work(input));
      return true;
    },
  };
}

/** Audits records on several threads, this one among them, and gives out the results in the order of the records. */
export async function* inParallel(request: PoolRequest, own: OwnWork): AsyncGenerator<Worked, void, undefined> {
  const { inputs } = request;
  const queue = makeQueue(request, own);
  let wake = (): void => {};
  const handOut = ({ worker, slices }: Thread): void => {
    while (slices.length < SLICES_AT_ONCE) {
      const slice = queue.nextSlice();
      if (slice.length === 0) return;
      slices.push(slice);
      worker.postMessage(slice.map(({ found }) => found));
    }
  };
  const start = (): Thread | null => {
    const worker = startWorker(request, own);
    if (worker === null) return null;
    const thread: Thread = { worker, slices: [] };
    worker.on('message', (results: readonly Packed[]) => {
      queue.giveBack(thread.slices.shift() ?? [], results);
      handOut(thread);
      wake();
    });
    // Its slices are done here. An error that is fatal to the program then shows in this thread.
    worker.on('error', () => {});
    worker.on('exit', () => {
      threads.delete(thread);
      for (const slice of thread.slices.splice(0)) queue.leave(slice);
      wake();
    });
    return thread;
  };
  const threads = new Set<Thread>();
  for (let n = 0; n < request.threads; n++) {
    const thread = start();
    if (thread) threads.add(thread);
  }
  try {
    for (let n = 0; n < inputs.length; ) {
      if (await request.interrupted()) return;
      for (const thread of threads) handOut(thread);
      const result = queue.takeResult();
      if (result) {
        n += 1;
        yield result;
      } else if (!queue.doOne())
        await new Promise<void>((resolve) => {
          wake = resolve;
        });
    }
  } finally {
    for (const { worker } of threads) await worker.terminate();
  }
}
