import { workerData } from 'node:worker_threads';
import { workBy } from '../../audit-record.ts';
import { recordInput } from '../../inputs/inputs.ts';
import { openCache } from '../cache/cache.ts';
import { atOf, CHUNK, endOf, GIVEN_OUT, MOST_AHEAD, NEXT, POSTED } from './state.ts';
import { type Posted, type Task, termsOf } from './task.ts';

// The pool has made it so.
const { thread, cells, port, terms, inputs, cache: key } = workerData as Task;
const cache = key && openCache(key.folder, key.terms);
const plainWork = workBy(termsOf(terms));
const work = cache ? cache.around(plainWork) : plainWork;

function waitForReport(n: number): void {
  for (;;) {
    const givenOut = Atomics.load(cells, GIVEN_OUT);
    if (n - givenOut <= MOST_AHEAD) return;
    Atomics.wait(cells, GIVEN_OUT, givenOut, 100);
  }
}

function post(posted: Posted): void {
  port.postMessage(posted);
  Atomics.add(cells, POSTED, 1);
  Atomics.notify(cells, POSTED);
}

for (let from = Atomics.add(cells, NEXT, CHUNK); from < inputs.length; from = Atomics.add(cells, NEXT, CHUNK)) {
  const end = Math.min(from + CHUNK, inputs.length);
  Atomics.store(cells, endOf(thread), end);
  for (let n = from; n < end; n++) {
    Atomics.store(cells, atOf(thread), n);
    waitForReport(n);
    const found = inputs[n];
    post({ n, worked: found ? work(recordInput(found)) : null });
  }
  Atomics.store(cells, atOf(thread), end);
}
cache?.close();
port.close();
