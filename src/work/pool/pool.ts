import { MessageChannel, type MessagePort, receiveMessageOnPort, Worker } from 'node:worker_threads';
import type { Terms, Worked, WorkOn } from '../../audit-record.ts';
import { refuse } from '../../audit-record.ts';
import type { RosterUnit } from '../../documents/roster.ts';
import type { RecordInput } from '../../inputs/inputs.ts';
import { fileFinding } from '../../load/file/diagnostic.ts';
import { codeOf } from '../../load/file/open.ts';
import type { CacheKey } from '../cache/cache.ts';
import { atOf, CHUNK, endOf, GIVEN_OUT, makeState, NEXT, POSTED } from './state.ts';
import { type Posted, plainTerms, type Task } from './task.ts';

/** What a pool is made for. */
export interface PoolRequest {
  readonly inputs: readonly RecordInput[];
  readonly terms: Terms;
  readonly units: readonly RosterUnit[] | null;
  readonly cache: CacheKey | null;
  /** Threads besides the main one. */
  readonly threads: number;
  /** The program of a thread. */
  readonly program: URL;
  /** True once the run is to stop. */
  interrupted(): Promise<boolean>;
}

interface Thread {
  /** By which its cells are found. */
  readonly number: number;
  readonly port: MessagePort;
  readonly ended: Promise<void>;
  /** Why it ended before its work was done. */
  death: string | null;
}

const MS_TO_WAIT = 20;

/** Null where the system lets no more threads be started: the others do its work. */
function startThread(request: PoolRequest, cells: Int32Array, number: number): Thread | null {
  const { port1, port2 } = new MessageChannel();
  const { inputs, terms, units, cache, program } = request;
  const task: Task = {
    ...{ thread: number, cells, cache, port: port2, terms: plainTerms(terms, units) },
    inputs: inputs.map(({ found }) => found ?? null),
  };
  const worker = newWorker(program, task, port2);
  if (worker === null) {
    port1.close();
    return null;
  }
  const ended = new Promise<void>((resolve) => {
    worker.once('exit', () => resolve());
  });
  const started: Thread = { number, port: port1, ended, death: null };
  worker.on('error', (error) => {
    started.death ??= String(error);
  });
  worker.on('exit', (code) => {
    if (code !== 0) started.death ??= `exit code ${code}`;
  });
  return started;
}

function newWorker(program: URL, workerData: Task, port: MessagePort): Worker | null {
  try {
    return new Worker(program, { workerData, transferList: [port] });
  } catch (error) {
    if (codeOf(error) === 'ERR_WORKER_INIT_FAILED') return null;
    throw error;
  }
}

/** Lets threads end by themselves once they are done with what they have taken, so that they keep what they have found. */
async function endThreads(threads: readonly Thread[], cells: Int32Array, records: number): Promise<void> {
  Atomics.store(cells, NEXT, records);
  Atomics.store(cells, GIVEN_OUT, records);
  Atomics.notify(cells, GIVEN_OUT);
  for (const { ended, port } of threads) {
    await ended;
    port.close();
  }
}

/** The record that a thread died at, as one that cannot be judged: a defect of the program, by the record's name. */
function lost(input: RecordInput, terms: Terms, death: string): Worked {
  const { report } = refuse(input.path, null, [fileFinding('unreadable', { reason: death })]);
  const facts = Object.fromEntries(terms.folderRules.map(({ rule }) => [rule.id, null]));
  const error = `${input.path}: ${death}`;
  return { report: { ...report, facts }, defects: [{ rule: 'record/readable', error }], looked: [] };
}

/** Audits records on several threads, this one among them, and gives out what they came to in the records' order. */
export async function* inParallel(request: PoolRequest, work: WorkOn): AsyncGenerator<Worked, void, undefined> {
  const { inputs, terms } = request;
  const cells = makeState(request.threads);
  const threads = Array.from({ length: request.threads }, (_, n) => startThread(request, cells, n)).filter(
    (thread) => thread !== null,
  );
  const done = new Map<number, Worked>();
  const toDo: number[] = [];
  const doneHere = (n: number): void => {
    const input = inputs[n];
    if (input) done.set(n, work(input));
  };
  const take = (): void => {
    for (const { port } of threads)
      for (let got = receiveMessageOnPort(port); got; got = receiveMessageOnPort(port)) {
        const { n, worked } = got.message as Posted;
        if (worked) done.set(n, worked);
        else toDo.push(n);
      }
  };
  const reap = (): void => {
    for (const { number, death } of threads) {
      const [at, end] = [cells[atOf(number)] ?? 0, cells[endOf(number)] ?? 0];
      if (death === null || at >= end) continue;
      const input = inputs[at];
      if (input && !done.has(at)) done.set(at, lost(input, terms, death));
      for (let rest = at + 1; rest < end; rest++) toDo.push(rest);
      Atomics.store(cells, atOf(number), end);
    }
  };
  const doOne = (): boolean => {
    const left = toDo.shift();
    if (left !== undefined) {
      doneHere(left);
      return true;
    }
    const from = Atomics.add(cells, NEXT, CHUNK);
    for (let n = from; n < Math.min(from + CHUNK, inputs.length); n++) doneHere(n);
    return from < inputs.length;
  };
  try {
    for (let n = 0; n < inputs.length; ) {
      if (await request.interrupted()) return;
      const posted = Atomics.load(cells, POSTED);
      take();
      reap();
      const next = done.get(n);
      if (next) {
        done.delete(n);
        n += 1;
        Atomics.store(cells, GIVEN_OUT, n);
        Atomics.notify(cells, GIVEN_OUT);
        yield next;
      } else if (!doOne()) {
        Atomics.wait(cells, POSTED, posted, MS_TO_WAIT);
        // Whether a thread has died is heard of only here.
        await new Promise(setImmediate);
      }
    }
  } finally {
    await endThreads(threads, cells, inputs.length);
  }
}
