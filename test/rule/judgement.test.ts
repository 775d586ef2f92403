import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import {
  atLeast,
  beyondMending,
  type Entry,
  each,
  eachEntry,
  finding,
  findingAt,
  type Judgement,
  noneOf,
  notApplicable,
  notCounted,
  unclear,
  unnumbered,
} from '../../src/rule/judgement.ts';

/** Entries of a list, some of which fall short. */
interface Asked extends Entry {
  readonly isShort: boolean;
}

const asked = fc
  .array(fc.boolean(), { maxLength: 12 })
  .map((all): readonly Asked[] => all.map((isShort, n) => ({ at: `/talks/${n}`, label: `K${n}`, isShort })));

const unmet = (entry: Asked) => (entry.isShort ? finding(entry, 'short', { n: 1 }) : null);

const labels = (all: readonly { readonly label: string }[]): readonly string[] => all.map(({ label }) => label);

const judged = <Code extends string>(judgement: Judgement<Code>) => {
  if (judgement.kind !== 'judged') throw new Error(`it is ${judgement.kind}`);
  return judgement;
};

describe('atLeast', () => {
  it('passes if and only if enough is found, and otherwise says so once', () => {
    fc.assert(
      fc.property(asked, fc.nat(14), fc.option(fc.nat(14), { nil: undefined }), (counted, min, given) => {
        const tally = { counted, ...(given === undefined ? {} : { found: given }) };
        const found = given ?? counted.length;
        const judgement = atLeast(min, tally, (n) => findingAt('/talks', 'tooFew', { n, min }));
        expect(judgement).toMatchObject({ kind: 'judged', found, required: min, notCounted: [] });
        expect(judgement.findings).toEqual(found < min ? [findingAt('/talks', 'tooFew', { n: found, min })] : []);
        expect(judgement.counted).toEqual(counted);
      }),
    );
  });

  it('never turns from pass to fail with one more entry', () => {
    fc.assert(
      fc.property(asked, fc.nat(14), (counted, min) => {
        const findings = (entries: readonly Entry[]) =>
          atLeast(min, { counted: entries }, () => findingAt('/talks', 'tooFew')).findings.length;
        const more = [...counted, { at: '/talks/99', label: 'K99' }];
        expect(findings(more)).toBeLessThanOrEqual(findings(counted));
      }),
    );
  });

  it('finds nothing if nothing is tallied', () => {
    const judgement = atLeast(1, {}, (n) => findingAt('/talks', 'tooFew', { n }));
    expect(judgement).toMatchObject({ found: 0, required: 1, counted: [], findings: [{ params: { n: 0 } }] });
  });
});

/** At least one entry. */
const someAsked = asked.filter(({ length }) => length > 0);

describe.each([
  ['each', (all: readonly Asked[]) => each(all, unmet, { none: 'nobody' })],
  ['eachEntry', (all: readonly Asked[]) => eachEntry(all, unmet, 'nobody')],
])('%s', (_, judge) => {
  it('passes if and only if nobody falls short, and names all who do', () => {
    fc.assert(
      fc.property(someAsked, (all) => {
        const short = all.filter(({ isShort }) => isShort);
        const judgement = judged(judge(all));
        expect(judgement.findings).toEqual(short.map((entry) => finding(entry, 'short', { n: 1 })));
        expect(judgement).toMatchObject({ found: all.length - short.length, required: all.length });
      }),
    );
  });

  it('is not applicable if nobody is asked', () => {
    expect(judge([])).toEqual(notApplicable('nobody'));
  });
});

it('splits entries into counted ones and those with a finding', () => {
  fc.assert(
    fc.property(someAsked, (all) => {
      const judgement = judged(eachEntry(all, unmet, 'nobody'));
      expect(labels(judgement.counted)).toEqual(labels(all.filter(({ isShort }) => !isShort)));
      expect(judgement.notCounted).toEqual(
        all.filter(({ isShort }) => isShort).map((entry) => notCounted(entry, 'short', { n: 1 })),
      );
    }),
  );
});

it('reports the counted entries it is given', () => {
  const told = {
    none: 'nobody',
    counted: [{ at: '/a', label: 'A' }],
    notCounted: [notCounted({ at: '/b', label: 'B' }, 'c')],
  };
  expect(each([{ at: '/x', label: 'X', isShort: false }], unmet, told)).toMatchObject({
    counted: told.counted,
    notCounted: told.notCounted,
  });
});

describe('the parts of a judgement', () => {
  const entry = { at: '/talks/3', label: 'K3', isShort: true };

  it('a finding points at its entry or inside it, and keeps its label', () => {
    expect(finding(entry, 'late')).toEqual({ code: 'late', params: {}, at: '/talks/3', subject: 'K3' });
    expect(finding(entry, 'late', { n: 2 }, '/talks/3/date')).toEqual({
      ...{ code: 'late', params: { n: 2 } },
      ...{ at: '/talks/3/date', subject: 'K3' },
    });
    expect(findingAt('/talks', 'none')).toEqual({ code: 'none', params: {}, at: '/talks', subject: null });
    expect(beyondMending(findingAt('/talks', 'none'))).toEqual({ ...findingAt('/talks', 'none'), beyondMending: true });
  });

  it('an entry that did not count has a reason', () => {
    expect(notCounted(entry, 'late', { day: '2014-08-10' })).toEqual({
      ...{ at: '/talks/3', label: 'K3' },
      reason: { code: 'late', params: { day: '2014-08-10' } },
    });
  });

  it('a missing judgement has a reason', () => {
    expect(notApplicable('alone')).toEqual({ kind: 'notApplicable', reason: { code: 'alone', params: {} } });
    expect(unclear('noDate', { part: 'meeting' })).toEqual({
      ...{ kind: 'unclear', reason: { code: 'noDate', params: { part: 'meeting' } } },
    });
  });

  it('no findings and nothing counted is a pass without numbers', () => {
    expect(noneOf([])).toEqual({
      ...{ kind: 'judged', found: null, required: null },
      ...{ counted: [], notCounted: [], findings: [] },
    });
  });

  it('only a judgement can be unnumbered', () => {
    expect(unnumbered(noneOf([]))).toEqual({ ...noneOf([]), isUnnumbered: true });
    expect(unnumbered(unclear('noDate'))).toEqual(unclear('noDate'));
  });
});
