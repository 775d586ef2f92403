import type { Worked } from './audit-record.ts';
import { isCause } from './judge/folder.ts';
import type { PlacedCheck } from './model.ts';

/** What a check says beyond its outcome: most of what a record came to, and few reports read it. */
type Detail = Pick<PlacedCheck, 'message' | 'findings' | 'counted' | 'notCounted'>;
type Bare = Omit<PlacedCheck, keyof Detail>;

interface Brief extends Omit<Worked, 'report'> {
  readonly report: Omit<Worked['report'], 'path' | 'checks'>;
  readonly checks: readonly (Bare | PlacedCheck)[];
}

/** What a record came to, as JSON: so it crosses threads and is kept in caches. Its path is not a part of it. */
export interface Packed {
  readonly brief: string;
  /** Null where nobody asks for them. */
  readonly details: string | null;
}

const bareOf = ({ message: _m, findings: _f, counted: _c, notCounted: _n, ...bare }: PlacedCheck): Bare => bare;

const detailOf = ({ message, findings, counted, notCounted }: PlacedCheck): Detail => ({
  message,
  findings,
  counted,
  notCounted,
});

export function pack({ report, ...rest }: Worked, withDetails: boolean): Packed {
  const { path: _, checks, ...head } = report;
  const brief: Brief = { report: head, checks: checks.map((one) => (isCause(one) ? one : bareOf(one))), ...rest };
  const details = withDetails ? JSON.stringify(checks.map(detailOf)) : null;
  return { brief: JSON.stringify(brief), details };
}

/** What a record at a path came to. Without details, asking a check what it says is a mistake of the program. */
export function unpack({ brief, details }: Packed, path: string): Worked {
  // Only this program writes them, so the types hold.
  const { report, checks, ...rest } = JSON.parse(brief) as Brief;
  const said = details === null ? null : (JSON.parse(details) as readonly Detail[]);
  const whole = checks.map((check, n) => (said === null ? withoutDetails(check) : { ...check, ...said[n] }));
  return { ...rest, report: { path, ...report, checks: whole as PlacedCheck[] } };
}

const notAskedFor = (): never => {
  throw new Error('no report has asked for what checks say');
};
const lacks = { get: notAskedFor };
const WITHOUT_DETAILS = Object.defineProperties(
  {},
  { message: lacks, findings: lacks, counted: lacks, notCounted: lacks },
);

const withoutDetails = (check: Bare | PlacedCheck): Bare =>
  'message' in check ? check : Object.setPrototypeOf(check, WITHOUT_DETAILS);
