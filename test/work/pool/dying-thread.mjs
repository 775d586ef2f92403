// A thread that takes eight records, says nothing of the first two but that they are for the main thread, and dies at the third.
import { workerData } from 'node:worker_threads';

const { cells, port } = workerData;
const [NEXT, POSTED, AT, END] = [0, 2, 3, 4];
const from = Atomics.add(cells, NEXT, 8);
Atomics.store(cells, END, from + 8);
for (let n = from; n < from + 2; n++) {
  port.postMessage({ n, worked: null });
  Atomics.add(cells, POSTED, 1);
}
Atomics.store(cells, AT, from + 2);
process.exit(7);
