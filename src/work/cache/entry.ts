import { createHmac } from 'node:crypto';
import type { Worked } from '../../audit-record.ts';
import type { Looked } from '../../inputs/looked.ts';
import type { Facts, PlacedCheck, RecordReport } from '../../model.ts';

/** What a check says beyond its outcome: most of an entry, and of most checks never asked for. */
type Detail = Pick<PlacedCheck, 'message' | 'findings' | 'counted' | 'notCounted'>;

interface Brief {
  readonly report: Omit<RecordReport, 'path' | 'checks' | 'facts'>;
  readonly checks: readonly Omit<PlacedCheck, keyof Detail>[];
  readonly facts: Facts;
  readonly looked: readonly Looked[];
  readonly insiders: readonly string[];
}

/** What a record came to, as it is kept. */
export interface Entry {
  /** The brief part, then the details: both JSON. */
  readonly bytes: Buffer;
  readonly briefLength: number;
}

/** Proves that the bytes were written with the key. */
export type Seal = (bytes: Uint8Array) => string;

export const sealBy =
  (key: Uint8Array): Seal =>
  (bytes) =>
    createHmac('sha256', key).update(bytes).digest('base64').slice(0, 22);

/** Makes an entry of what a record came to; its path is no part of it. */
export function entryOf({ report: { path: _, checks, facts, ...report }, looked, insiders }: Worked): Entry {
  const brief: Brief = {
    report,
    checks: checks.map(({ message: _m, findings: _f, counted: _c, notCounted: _n, ...check }) => check),
    facts,
    looked,
    insiders,
  };
  const details = checks.map(({ message, findings, counted, notCounted }): Detail => {
    return { message, findings, counted, notCounted };
  });
  const head = Buffer.from(JSON.stringify(brief));
  return { bytes: Buffer.concat([head, Buffer.from(JSON.stringify(details))]), briefLength: head.length };
}

/** What a record at a path came to, from an entry whose bytes are those that were written. */
export function workedFrom({ bytes, briefLength }: Entry, path: string): Worked {
  // The checksum proves that this program wrote it and nobody changed it, so the type holds.
  const { report, checks, facts, looked, insiders } = JSON.parse(bytes.toString('utf8', 0, briefLength)) as Brief;
  let known: readonly Detail[] | null = null;
  const detailOf = (n: number): Detail => {
    known ??= JSON.parse(bytes.toString('utf8', briefLength)) as readonly Detail[];
    return known[n] ?? { message: { code: '', params: {} }, findings: [], counted: [], notCounted: [] };
  };
  return {
    report: { path, ...report, checks: checks.map((check, n) => lazyCheck(check, () => detailOf(n))), facts },
    defects: [],
    looked,
    insiders,
  };
}

/** Gives a lazy check what it says; no copy of it has that. */
const DETAIL = Symbol('detail');

interface Lazy {
  readonly [DETAIL]: () => Detail;
}

const lazily = <Name extends keyof Detail>(name: Name) => ({
  enumerable: true,
  get(this: Lazy): Detail[Name] {
    return this[DETAIL]()[name];
  },
});

const LAZILY = {
  message: lazily('message'),
  findings: lazily('findings'),
  counted: lazily('counted'),
  notCounted: lazily('notCounted'),
};

/**
 * A check whose details are parsed when one is asked for: few reports ask for those of what passed. They are its own
 * properties, so that copies and other threads get them; defined, since the build makes copies of objects by assigning,
 * which would ask for them at once; and of the same getters for all, which takes less time and memory.
 */
const lazyCheck = (check: Brief['checks'][number], detail: () => Detail): PlacedCheck =>
  Object.defineProperties({ ...check }, { [DETAIL]: { value: detail }, ...LAZILY }) as PlacedCheck;
