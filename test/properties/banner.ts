import fc from 'fast-check';
import type { Json } from '../load/write-yaml.ts';
import { dayOf, plain, type RecordValue, validRecord } from './valid-record.ts';

/** A banner: a roster, and a record for most of its units. */
export interface Banner {
  readonly roster: RecordValue;
  readonly records: readonly RecordValue[];
}

const CATEGORIES = ['township', 'subdistrict', 'sector', 'standingCommittee'] as const;
const MODES = ['selfStudy', 'groupStudy', 'discussion'] as const;
const TEAMS = ['T1', 'T2'] as const;
const SUPERVISORS = ['S1', 'S2', 'S3', 'S4', 'S5', 'S6'];
const NAMES = ['样例镇党委', '示范苏木党委', '样例街道党工委', '示范农牧局党组', '样例教育局党委'] as const;

const day = fc.nat(178).map(dayOf);
const maybe = <T>(of: fc.Arbitrary<T>) => fc.option(of, { nil: undefined, freq: 3 });

const team = (id: string) =>
  fc.record({
    id: fc.constant(id),
    name: fc.constant(id === 'T1' ? '第一督导组' : '第二督导组'),
    members: fc.integer({ min: 1, max: 3 }).chain((count) =>
      fc.tuple(
        ...Array.from({ length: count }, (_, n) =>
          fc.record({
            id: fc.constant(`S${n + (id === 'T1' ? 1 : 4)}`),
            name: fc.constant(`${'庚辛壬癸子丑'[n]}某`),
            charactersRead: maybe(fc.integer({ min: 100_000, max: 180_000 })),
            talksHeld: maybe(fc.integer({ min: 15, max: 25 })),
          }),
        ),
      ),
    ),
    study: maybe(
      fc.oneof(
        fc.array(fc.record({ date: day, mode: fc.constantFrom(...MODES) }), { maxLength: 6 }),
        day.map((date) => MODES.map((mode) => ({ date, mode }))),
      ),
    ),
    directives: maybe(
      fc.array(fc.record({ title: fc.constantFrom('通知一', '通知二'), received: day, passedOn: maybe(day) }), {
        maxLength: 3,
      }),
    ),
  });

const unit = (n: number) =>
  fc.record({
    id: fc.constant(`U${n + 1}`),
    name: fc.constant(NAMES[n] ?? ''),
    category: fc.constantFrom(...CATEGORIES),
    team: fc.constantFrom(...TEAMS),
  });

const subordinates = fc.array(
  fc.record({
    parent: fc.constantFrom('U1', 'U2', 'U3'),
    groups: fc.array(
      fc.record({
        id: fc.constantFrom('G1', 'G2', 'G3'),
        instructors: fc.subarray(['I1', 'I2', 'I3']),
        organisations: fc.subarray(['D1', 'D2', 'D3']),
      }),
      { maxLength: 3 },
    ),
    organisations: fc.subarray(['D1', 'D2', 'D3']),
  }),
  { maxLength: 3 },
);

const small = fc.nat(6);
const declared = fc.record(
  {
    teams: small,
    supervisors: small,
    units: small,
    guidanceGroups: small,
    opinionsByTeams: small,
    lectures: small,
    archives: small,
  },
  { requiredKeys: [] },
);

/** The record of a unit; one in ten names another team. */
const recordOf = (id: string, name: string, ofTeam: string): fc.Arbitrary<RecordValue> =>
  fc.tuple(validRecord, fc.nat(9)).map(([record, chance]) => ({
    ...record,
    unit: { id, name, category: 'township' },
    supervision: { ...(record['supervision'] as { [key: string]: Json }), team: chance === 0 ? 'T9' : ofTeam },
  }));

/** A roster and records as varied as real ones: units without a record or with two, and records of unknown units. */
export const banner: fc.Arbitrary<Banner> = fc
  .record({
    teams: fc.tuple(team('T1'), team('T2')),
    units: fc
      .integer({ min: 2, max: 5 })
      .chain((count) => fc.tuple(...Array.from({ length: count }, (_, n) => unit(n)))),
    steeringGroup: maybe(
      fc.record({ leader: fc.constant('斗某'), posts: fc.subarray(['旗纪委副书记', '监察局局长']) }),
    ),
    handbook: maybe(fc.record({ issued: day, parts: fc.subarray(['workPlan', 'workflow', 'rules', 'staffCode']) })),
    training: maybe(
      fc.record({
        date: day,
        attended: fc.oneof(fc.subarray(SUPERVISORS), fc.constant(SUPERVISORS)),
      }),
    ),
    subordinates: maybe(subordinates),
    declared: maybe(declared),
  })
  .chain((roster) => {
    const owners = roster.units.flatMap((each) => [each, each]);
    const records = fc
      .subarray(
        owners.map((_, n) => n),
        { minLength: 1, maxLength: roster.units.length },
      )
      .chain((chosen) =>
        fc.tuple(...chosen.map((n) => recordOf(owners[n]?.id ?? '', owners[n]?.name ?? '', owners[n]?.team ?? ''))),
      );
    return records.map((all) => ({
      roster: plain({ schema: 'roster/1', name: '示范旗', asOf: dayOf(178), ...roster }) as RecordValue,
      records: all,
    }));
  });
