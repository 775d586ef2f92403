import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import type { PlacedCheck } from '../../src/model.ts';
import { makeDice } from '../fuzz/dice.ts';
import type { Json } from '../load/write-yaml.ts';
import { type Banner, banner } from './banner.ts';
import { sayingOf } from './judged.ts';
import { judgedBanner, rosterFindings } from './judged-banner.ts';
import { renaming, shuffled } from './other-ways.ts';
import type { RecordValue } from './valid-record.ts';

const RUNS = { numRuns: 60 };

/** The result of a check, without its places. */
const resultOf = ({ outcome, found, required, findings, counted, notCounted }: PlacedCheck) => ({
  outcome,
  found,
  required,
  findings: findings.map(({ code, subject }) => `${code} ${subject}`).sort(),
  counted: counted.map(({ label }) => label).sort(),
  notCounted: notCounted.map(({ label, reason }) => `${label} ${reason.code}`).sort(),
});

const resultsOf = (of: Banner) => [...judgedBanner(of)].map(([rule, check]) => ({ rule, ...resultOf(check) }));

/** Collects every outcome of each rule over all runs: a property of rules that never pass would prove nothing. */
function outcomesSeen() {
  const seen = new Set<string>();
  return {
    see: (results: readonly { readonly rule: string; readonly outcome: string }[]) => {
      for (const { rule, outcome } of results) seen.add(`${rule} ${outcome}`);
    },
    seen,
  };
}

describe('a generated roster', () => {
  it('matches the schema', () => {
    fc.assert(
      fc.property(banner, ({ roster }) => {
        expect(rosterFindings(roster)).toEqual([]);
      }),
      RUNS,
    );
  });
});

describe('the order of a roster’s lists and of the records', () => {
  it('changes no outcome or number of a folder rule', () => {
    const { see, seen } = outcomesSeen();
    fc.assert(
      fc.property(banner, fc.nat(), (of, seed) => {
        const { below } = makeDice(seed);
        const was = resultsOf(of);
        see(was);
        const records = shuffled(of.records, below) as unknown as readonly RecordValue[];
        expect(resultsOf({ roster: shuffled(of.roster, below) as RecordValue, records })).toEqual(was);
      }),
      RUNS,
    );
    expect([...seen]).toEqual(
      expect.arrayContaining(['roster/coverage fail', 'roster/study pass', 'roster/training fail']),
    );
  });
});

const ID = /\b[A-Z]\d+\b/g;

describe('other ids in a roster and its records', () => {
  it('change only the names in messages', () => {
    fc.assert(
      fc.property(banner, fc.nat(), (of, seed) => {
        const { known, rename } = renaming(makeDice(seed));
        const renamed = {
          roster: rename(of.roster) as RecordValue,
          records: of.records.map((record) => rename(record) as RecordValue),
        };
        const [was, is] = [judgedBanner(of), judgedBanner(renamed)];
        for (const lang of ['zh', 'en'] as const)
          expect(sayingOf(is, lang)).toEqual(sayingOf(was, lang).map((line) => line.replace(ID, known)));
      }),
      RUNS,
    );
  });
});

const listAt = (value: Json | undefined): readonly Json[] => (Array.isArray(value) ? value : []);

/**
 * The roster with more that counts: full attendance at the training, every mode of study, another part, another post.
 */
function withMore(roster: RecordValue): RecordValue {
  const day = roster['asOf'] ?? '';
  const teams = listAt(roster['teams']) as readonly { readonly [key: string]: Json }[];
  const training = roster['training'] as { readonly [key: string]: Json } | undefined;
  const members = teams.flatMap((team) => listAt(team['members'])) as readonly { readonly [key: string]: Json }[];
  const study = ['selfStudy', 'groupStudy', 'discussion'].map((mode) => ({ date: day, mode }));
  return {
    ...roster,
    teams: teams.map((team) => ({ ...team, study: [...listAt(team['study']), ...study] })),
    ...(training ? { training: { ...training, attended: members.map(({ id }) => id ?? '') } } : {}),
  };
}

describe('additional counting entries in a roster', () => {
  it('break no pass and lower no number', () => {
    const passed = new Set<string>();
    const counted = new Set<string>();
    fc.assert(
      fc.property(banner, ({ roster, records }) => {
        const [before, after] = [
          judgedBanner({ roster, records }),
          judgedBanner({ roster: withMore(roster), records }),
        ];
        for (const rule of ['roster/study', 'roster/training']) {
          const [was, is] = [before.get(rule), after.get(rule)];
          if (was?.outcome === 'pass') {
            passed.add(rule);
            expect({ rule, outcome: is?.outcome }).toEqual({ rule, outcome: 'pass' });
          }
          if (typeof was?.found === 'number') {
            counted.add(rule);
            expect(is?.found).toBeGreaterThanOrEqual(was.found);
          }
        }
      }),
      RUNS,
    );
    expect([...passed].sort()).toEqual(['roster/study', 'roster/training']);
    expect([...counted].sort()).toEqual(['roster/study', 'roster/training']);
  });
});
