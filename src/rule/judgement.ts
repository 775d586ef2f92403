import type { Cause, Counted, Finding, NotCounted, Params, Pointer, Text } from '../model.ts';

/** A rule's conclusion about a record. It passes if and only if there is no finding. */
export interface Judged<Code extends string> {
  readonly kind: 'judged';
  readonly found: number | null;
  readonly required: number | null;
  readonly counted: readonly Counted[];
  readonly notCounted: readonly NotCounted<Code>[];
  readonly findings: readonly Finding<Code>[];
  /** Replaces the rule's `pass` or `fail` message. */
  readonly message?: Text<Code>;
  /** `found` and `required` only fill the message; the report omits them. */
  readonly isUnnumbered?: boolean;
  /** Where a later entry would count. By default, anywhere in the parts that the rule reads. */
  readonly laterIn?: readonly Pointer[];
}

export interface NotJudged<Code extends string> {
  readonly kind: 'notApplicable' | 'unclear';
  readonly reason: Text<Code>;
  /** The check that has to be put right first. */
  readonly because?: Cause;
}

export type Judgement<Code extends string = string> = Judged<Code> | NotJudged<Code>;

/** Something with a place in the record, and a label that stays when lines move. */
export interface Entry {
  readonly at: Pointer;
  readonly label: string;
}

/** A value under a key of an entry. The pointer is built on demand, since records have hundreds of them. */
export interface Keyed {
  readonly entry: Entry;
  readonly key: string;
  /** The index, if the key holds a list. */
  readonly index: number | null;
}

export const pointerTo = ({ entry, key, index }: Keyed): Pointer =>
  index === null ? `${entry.at}/${key}` : `${entry.at}/${key}/${index}`;

export interface Evidence<Code extends string> {
  readonly counted?: readonly Entry[];
  readonly notCounted?: readonly NotCounted<Code>[];
}

export const text = <Code extends string>(code: Code, params: Params = {}): Text<Code> => ({ code, params });

/**
 * A finding about an entry. It points at the entry or, with `at`, inside it. A section that is a single entry has no
 * label.
 */
export const finding = <Code extends string>(
  entry: Entry,
  code: Code,
  params: Params = {},
  at: Pointer = entry.at,
): Finding<Code> => ({ code, params, at, subject: entry.label === '' ? null : entry.label });

/** A finding about a whole section, or about something missing. */
export const findingAt = <Code extends string>(at: Pointer, code: Code, params: Params = {}): Finding<Code> => ({
  code,
  params,
  at,
  subject: null,
});

/** Marks a finding that no further entry can fix: the check fails even before its stage is over. */
export const beyondMending = <Code extends string>(f: Finding<Code>): Finding<Code> => ({ ...f, beyondMending: true });

export const notCounted = <Code extends string>(entry: Entry, code: Code, params: Params = {}): NotCounted<Code> => ({
  at: entry.at,
  label: entry.label,
  reason: text(code, params),
});

export const notApplicable = <Code extends string>(code: Code, params: Params = {}): NotJudged<Code> => ({
  kind: 'notApplicable',
  reason: text(code, params),
});

export const unclear = <Code extends string>(
  code: Code,
  params: Params = {},
  because: Cause | null = null,
): NotJudged<Code> => ({
  kind: 'unclear',
  reason: text(code, params),
  ...(because === null ? {} : { because }),
});

/** Passes if there are no findings. */
export const noneOf = <Code extends string>(
  findings: readonly Finding<Code>[],
  evidence: Evidence<Code> & { readonly found?: number; readonly required?: number } = {},
): Judged<Code> => ({
  kind: 'judged',
  found: evidence.found ?? null,
  required: evidence.required ?? null,
  counted: evidence.counted ?? [],
  notCounted: evidence.notCounted ?? [],
  findings,
});

/**
 * Passes if `found` (by default, the number of counted entries) is at least `min`; otherwise reports the shortfall
 * once.
 */
export function atLeast<Code extends string>(
  min: number,
  tally: Evidence<Code> & { readonly found?: number },
  shortfall: (found: number) => Finding<Code>,
): Judged<Code> {
  const { counted = [], notCounted = [], found = counted.length } = tally;
  return noneOf(found < min ? [shortfall(found)] : [], { counted, notCounted, found, required: min });
}

/**
 * Passes if nobody and nothing falls short: `unmet` returns what is wrong with an item, or null. `required` is the
 * number of items, `found` the number without a finding. Not applicable if there are no items.
 */
export function each<Item, Code extends string>(
  asked: readonly Item[],
  unmet: (item: Item) => Finding<Code> | null,
  rest: Evidence<Code> & { readonly none: Code },
): Judgement<Code> {
  if (asked.length === 0) return notApplicable(rest.none);
  const { counted = [], notCounted = [] } = rest;
  const findings = asked.map(unmet).filter((f) => f !== null);
  return noneOf(findings, { counted, notCounted, found: asked.length - findings.length, required: asked.length });
}

/** Like `each`, for entries: those without a finding counted, the others did not, for the reason found. */
export function eachEntry<Item extends Entry, Code extends string>(
  asked: readonly Item[],
  unmet: (item: Item) => Finding<Code> | null,
  none: Code,
): Judgement<Code> {
  if (asked.length === 0) return notApplicable(none);
  const counted: Item[] = [];
  const missed: NotCounted<Code>[] = [];
  const findings: Finding<Code>[] = [];
  for (const item of asked) {
    const wrong = unmet(item);
    if (wrong === null) {
      counted.push(item);
      continue;
    }
    findings.push(wrong);
    missed.push(notCounted(item, wrong.code, wrong.params));
  }
  return noneOf(findings, { counted, notCounted: missed, found: counted.length, required: asked.length });
}

/** Leaves `found` and `required` out of the report, for a rule that counts neither people nor a fixed list. */
export const unnumbered = <Code extends string>(judgement: Judgement<Code>): Judgement<Code> =>
  judgement.kind === 'judged' ? { ...judgement, isUnnumbered: true } : judgement;
