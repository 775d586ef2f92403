import { parentPort, workerData } from 'node:worker_threads';
import { workBy } from '../../audit-record.ts';
import type { FoundFile } from '../../discover/discover.ts';
import { recordInput } from '../../inputs/inputs.ts';
import { type PlainTerms, termsOf } from './plain-terms.ts';

// The pool passes the terms.
const work = workBy(termsOf(workerData as PlainTerms));

parentPort?.on('message', (slice: readonly FoundFile[]) => {
  parentPort?.postMessage(slice.map((found) => work(recordInput(found))));
});
