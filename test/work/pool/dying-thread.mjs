// A thread that gives back nothing and dies over its second slice.
import { parentPort } from 'node:worker_threads';

let slices = 0;
parentPort.on('message', () => {
  slices += 1;
  if (slices === 2) process.exit(7);
});
