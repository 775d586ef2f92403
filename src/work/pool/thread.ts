import { parentPort, workerData } from 'node:worker_threads';
import { workBy } from '../../audit-record.ts';
import type { FoundFile } from '../../discover/discover.ts';
import { recordInput } from '../../inputs/inputs.ts';
import { pack } from '../../packed.ts';
import { termsOf } from './plain-terms.ts';
import type { Start } from './pool.ts';

// The pool starts it.
const { terms, withDetails } = workerData as Start;
const work = workBy(termsOf(terms), !withDetails);

parentPort?.on('message', (slice: readonly FoundFile[]) => {
  parentPort?.postMessage(slice.map((found) => pack(work(recordInput(found)), withDetails)));
});
