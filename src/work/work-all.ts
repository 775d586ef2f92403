import { availableParallelism } from 'node:os';
import { type Worked, type WorkOn, workBy } from '../audit-record.ts';
import type { RosterUnit } from '../documents/roster.ts';
import type { RecordInput } from '../inputs/inputs.ts';
import type { Terms } from '../judge/terms.ts';
import type { Problem } from '../model.ts';
import type { Memory } from './memory.ts';

/** How records are audited; none of it changes what they come to. */
export interface WorkStyle {
  /** Threads, the main one among them; null to choose by how many records there are. */
  readonly jobs: number | null;
  /** Where results are kept from run to run; null to keep none. */
  readonly cacheFolder: string | null;
  readonly memory: Memory | null;
  /** Lets signals be heard between two records; true once the run is to stop. */
  interrupted(): Promise<boolean>;
  /** Nobody asks for more than the outcomes of checks: then those of earlier runs and other threads lack what they say. */
  readonly outcomesAlone: boolean;
  /** Everything that a result depends on, apart from the record and the files beside it. */
  readonly terms: readonly unknown[];
  readonly units: readonly RosterUnit[] | null;
  /** Receives notices that are not part of the report. */
  notice(problem: Problem): void;
}

// Below this, a second thread is still getting warm when the first is done; measured with `npm run bench`.
const RECORDS_THAT_PAY = 2_000;
const MOST_JOBS = 8;

/** `known`: of how many records a result is kept, which is looked up in less time than it takes to hand it over. */
const jobsFor = (records: number, known: number, { jobs }: WorkStyle): number => {
  if (jobs !== null) return Math.min(jobs, records);
  return records - known < RECORDS_THAT_PAY ? 1 : Math.min(availableParallelism(), MOST_JOBS);
};

/** Audits records and yields the results in their order; fewer if it is stopped. */
export async function* workAll(
  inputs: readonly RecordInput[],
  terms: Terms,
  style: WorkStyle,
): AsyncGenerator<Worked, void, undefined> {
  const { cacheFolder, memory, interrupted, units, outcomesAlone } = style;
  const cache =
    cacheFolder === null
      ? null
      : (await import('./cache/cache.ts')).openCache(cacheFolder, style.terms, !outcomesAlone);
  // Threads do not share memory, so the main thread remembers the results.
  const jobs = memory ? 1 : jobsFor(inputs.length, cache?.size() ?? 0, style);
  const plainWork = workBy(terms, outcomesAlone && cache === null && memory === null);
  const cached: WorkOn = cache ? cache.around(plainWork) : plainWork;
  const work = memory ? memory.around(cached, style.terms) : cached;
  try {
    if (jobs > 1) {
      const { inParallel } = await import('./pool/pool.ts');
      const program = new URL('./thread.js', import.meta.url);
      const own = { work, find: cache?.find ?? (() => null), keep: cache?.keep ?? null };
      const request = { inputs, terms, units, outcomesAlone, threads: jobs - 1, program, interrupted };
      yield* inParallel(request, own);
      return;
    }
    for (const input of inputs) {
      if (await interrupted()) return;
      yield work(input);
    }
  } finally {
    for (const problem of cache?.close() ?? []) style.notice(problem);
  }
}
