import { availableParallelism } from 'node:os';
import type { RosterUnit } from '../documents/roster.ts';
import type { RecordInput } from './inputs.ts';
import { type Terms, type Worked, type WorkOn, workBy } from './work.ts';

/** Where results of earlier runs are kept, and by what they were judged: others are none of this run's. */
export interface CacheKey {
  readonly folder: string;
  readonly terms: readonly unknown[];
}

/** How records are audited; none of it changes what they come to. */
export interface WorkStyle {
  /** Threads, the main one among them; null to choose by how many records there are. */
  readonly jobs: number | null;
  readonly cache: CacheKey | null;
  readonly units: readonly RosterUnit[] | null;
}

// Below this, a second thread is still getting warm when the first is done; measured with `npm run bench`.
const RECORDS_THAT_PAY = 2_000;
const MOST_JOBS = 8;

const jobsFor = (records: number, { jobs }: WorkStyle): number => {
  if (jobs !== null) return Math.min(jobs, records);
  return records < RECORDS_THAT_PAY ? 1 : Math.min(availableParallelism(), MOST_JOBS);
};

/** Audits records, and gives out what they came to in their order. */
export async function* workAll(
  inputs: readonly RecordInput[],
  terms: Terms,
  style: WorkStyle,
): AsyncGenerator<Worked, void, undefined> {
  const jobs = jobsFor(inputs.length, style);
  const cache = style.cache && (await import('../cache/cache.ts')).openCache(style.cache.folder, style.cache.terms);
  const plainWork = workBy(terms);
  const work: WorkOn = cache ? cache.around(plainWork) : plainWork;
  try {
    if (jobs > 1) {
      const { inParallel } = await import('../pool/pool.ts');
      const { units, cache: key } = style;
      const program = new URL('./thread.js', import.meta.url);
      yield* inParallel({ inputs, terms, units, cache: key, threads: jobs - 1, program }, work);
    } else for (const input of inputs) yield work(input);
  } finally {
    cache?.close();
  }
}
