import fc from 'fast-check';
import type { Json } from '../load/write-yaml.ts';

/** A record as data: its sections by name. */
export type RecordValue = { readonly [section: string]: Json };

const WINDS = ['formalism', 'bureaucracy', 'hedonism', 'extravagance', 'none'] as const;
const GROUPS = [
  'leadingCadres',
  'officeMembers',
  'grassrootsMembers',
  'ethnicMembers',
  'oldInfirmMembers',
  'mobileMembers',
] as const;
const MODES = ['selfStudy', 'groupStudy', 'discussion', 'lecture', 'homeDelivery', 'remote'] as const;
const LEADS = ['lecture', 'opinions', 'problems', 'criticism'] as const;
const TRIGGERS = ['weakPush', 'perfunctory', 'poorExample'] as const;

const MS_A_DAY = 86_400_000;
/** The Monday of week 8. */
const FIRST = Date.UTC(2014, 1, 17);

export const dayOf = (n: number): string => new Date(FIRST + n * MS_A_DAY).toISOString().slice(0, 10);
const WEEKS = Array.from({ length: 26 }, (_, n) => `2014-W${String(8 + n).padStart(2, '0')}`);
/** A report for every week, filed on its Friday: `FIRST` is a Monday. */
const ALL_WEEKS = WEEKS.map((week, n) => ({ week, filed: dayOf(7 * n + 4), by: 'S1' }));

const day = fc.nat(178).map(dayOf);
const some = <T>(of: fc.Arbitrary<T>, maxLength: number) => fc.array(of, { maxLength });
const oneOf = <T>(of: readonly T[]) => fc.constantFrom(...of);
/** Present once in seven times. */
const seldom = <T>(of: fc.Arbitrary<T>) =>
  fc.oneof({ weight: 6, arbitrary: fc.constant(undefined) }, { weight: 1, arbitrary: of });
/** Present three times in four. */
const maybe = <T>(of: fc.Arbitrary<T>) => fc.option(of, { nil: undefined, freq: 3 });

/** Numbers the entries: `K1`, `K2` … */
const numbered = <T extends object>(prefix: string, entries: readonly T[]) =>
  entries.map((entry, index) => ({ id: `${prefix}${index + 1}`, ...entry }));

/** Removes undefined keys, since YAML has no `undefined`. */
export const plain = (value: unknown): Json => JSON.parse(JSON.stringify(value)) as Json;

const people = fc
  .array(
    fc.record({
      isMember: fc.boolean(),
      isCadre: fc.boolean(),
      from: seldom(day),
      to: seldom(day),
      under: fc.nat(2),
    }),
    { minLength: 1, maxLength: 5 },
  )
  .map((all) =>
    all.map(({ isMember, isCadre, from, to, under }, index) => ({
      id: `P${index + 1}`,
      name: `${'甲乙丙丁戊'[index]}某`,
      post: '书记',
      topLeader: index === 0,
      teamMember: index < 2 || isMember,
      leadingCadre: index === 0 || isCadre,
      ...(from && to && from > to ? { from: to, to: from } : { from, to }),
      headUnder: index > 1 && !isMember ? `P${(under % 2) + 1}` : undefined,
    })),
  );

const HASHES = ['a', 'b', 'c', 'd'].map((digit) => digit.repeat(64));
const result = fc.record({ result: oneOf(['pass', 'pass', 'pass', 'fail']) });

/** Days in ascending order. */
const sorted = (days: readonly string[]) => days.toSorted();

interface Ids {
  readonly persons: readonly string[];
  readonly supervisors: readonly string[];
}

function planOf({ supervisors }: Ids) {
  const stages = fc.tuple(fc.integer({ min: 20, max: 80 }), fc.integer({ min: 90, max: 178 })).map(([a, b]) => [
    { stage: 'studyListen', from: dayOf(0), to: dayOf(a) },
    { stage: 'examineCriticise', from: dayOf(a + 1), to: dayOf(b) },
    { stage: 'rectify', from: dayOf(b + 1), to: dayOf(b + 40) },
  ]);
  const version = fc.record({
    sha256: maybe(oneOf(HASHES)),
    stages: maybe(stages),
    prescribedActions: maybe(some(oneOf(['talks', 'study', 'materials']), 3)),
    optionalActions: maybe(some(fc.constant({ title: '马背送学', reason: '牧户分散' }), 2)),
    targetProblems: maybe(some(fc.record({ text: oneOf(['无', '会议开得多']), wind: oneOf(WINDS) }), 2)),
    review: maybe(
      fc.record({
        reviewers: fc.subarray([...supervisors], { minLength: 1 }),
        prescribedActions: result,
        optionalActions: result,
        schedule: result,
        problemFocus: result,
        decision: oneOf(['approve', 'approve', 'revise', 'redo']),
      }),
    ),
  });
  return fc.tuple(some(version, 4), fc.array(day, { minLength: 8, maxLength: 8 })).map(([all, days]) => ({
    title: '实施方案',
    versions: all.map((each, index) => ({
      ...each,
      version: index + 1,
      date: sorted(days)[2 * index],
      prescribedActions: each.prescribedActions?.map((action) => ({ action, planned: dayOf(30) })),
      review: each.review && { ...each.review, date: sorted(days)[2 * index + 1] },
    })),
  }));
}

function materialsOf({ persons, supervisors }: Ids) {
  const draft = fc.record({
    sha256: maybe(oneOf(HASHES)),
    review: maybe(
      fc.record({
        reviewers: fc.subarray([...supervisors], { minLength: 1 }),
        standards: fc.dictionary(oneOf(['politicalDiscipline', 'eightPointRules']), oneOf(['met', 'gap', 'unchecked'])),
        decision: oneOf(['approve', 'revise', 'rewrite']),
      }),
    ),
  });
  const drafts = fc.tuple(some(draft, 3), fc.array(day, { minLength: 6, maxLength: 6 })).map(([all, days]) =>
    all.map((each, index) => ({
      ...each,
      draft: index + 1,
      date: sorted(days)[2 * index],
      review: each.review && { ...each.review, date: sorted(days)[2 * index + 1] },
    })),
  );
  return fc
    .subarray(['team', ...persons])
    .chain((owners) => fc.tuple(...owners.map((owner) => drafts.map((of) => ({ owner, drafts: of })))));
}

function opinionsOf({ persons }: Ids) {
  const opinion = fc.record({
    received: day,
    collectedBy: oneOf(['unit', 'team']),
    channel: oneOf(['forum', 'visit', 'box']),
    text: oneOf(['走马观花', '会议多', '文件层层照转']),
    wind: oneOf(WINDS),
    about: oneOf(['team', ...persons]),
    category: maybe(fc.constant('调查研究')),
    fedBack: maybe(day),
    answeredBy: maybe(fc.subarray(['X1', 'X2'])),
  });
  // Of two opinions with one text the first counts: so that the order says nothing else, each has its own.
  return some(opinion, 4).map((all) =>
    numbered(
      'O',
      all.map((one, n) => ({ ...one, text: `${one.text}${'甲乙丙丁'[n]}` })),
    ),
  );
}

function talksOf({ persons, supervisors }: Ids, evidence: fc.Arbitrary<readonly string[] | undefined>) {
  const party = oneOf([...persons, ...supervisors]);
  const side = fc.oneof({ weight: 6, arbitrary: party.map((id) => [id]) }, fc.tuple(party, party));
  const talk = fc.record({
    round: fc.integer({ min: 1, max: 3 }),
    date: day,
    start: maybe(oneOf(['09:00', '09:30', '10:00'])),
    end: maybe(oneOf(['10:30', '11:00'])),
    from: side,
    with: side,
    evidence,
  });
  return some(talk, 14).map((all) => numbered('K', all));
}

function topLeaderOf({ supervisors }: Ids, evidence: fc.Arbitrary<readonly string[] | undefined>) {
  const by = fc.subarray([...supervisors], { minLength: 1 });
  return fc.record({
    leads: maybe(some(fc.record({ lead: oneOf(LEADS), date: day, evidence }), 5)),
    assessments: maybe(some(fc.record({ date: day, by, triggers: fc.subarray([...TRIGGERS]) }), 2)),
    summons: maybe(some(fc.record({ date: day, by, reason: oneOf(TRIGGERS), followUp: maybe(day), evidence }), 2)),
  });
}

const studyOf = (evidence: fc.Arbitrary<readonly string[] | undefined>) =>
  fc.record({
    groups: fc
      .subarray([...GROUPS], { minLength: 3 })
      .chain((groups) =>
        fc.tuple(
          ...groups.map((group) =>
            fc.record({ group: fc.constant(group), members: fc.nat(3), notesChecked: maybe(day) }),
          ),
        ),
      ),
    sessions: some(
      fc.record({
        date: day,
        groups: fc.subarray([...GROUPS], { minLength: 1 }),
        mode: oneOf(MODES),
        hours: oneOf([0.25, 0.5, 3]),
        evidence,
      }),
      4,
    ),
  });

const WIND_WORDS = { formalism: '走形式', bureaucracy: '官气重', hedonism: '图享受', extravagance: '讲排场', none: '' };

const problemsOf = ({ persons }: Ids) =>
  some(
    fc.record({
      owner: oneOf(['team', ...persons]),
      wind: oneOf(WINDS),
      found: day,
      text: oneOf(['无', '深入基层少', '会议开得多', '接待超标准', '遇事往上推']),
    }),
    8,
  )
    // Of two entries with one text the first counts: so that the order says nothing else, a text has one wind.
    .map((all) => all.map((problem) => ({ ...problem, text: `${problem.text}${WIND_WORDS[problem.wind]}` })))
    .map((all) => numbered('X', all));

const criticismsOf = ({ persons }: Ids) =>
  some(
    fc.record({
      from: oneOf(persons),
      to: oneOf(persons),
      date: day,
      text: oneOf(['无', '抓落实不紧', '遇事往后推', '会议开得长', '到牧户家少', '听不进意见']),
    }),
    12,
  ).map((all) => numbered('C', all));

const archive = some(fc.record({ title: fc.constant('签到表'), made: day, filed: day }), 6).map((all) =>
  numbered('A', all),
);

const evidence = maybe(fc.subarray(['A1', 'A2', 'A3', 'A4']));

/** The optional sections. */
const sectionsOf = (ids: Ids) => ({
  mobilisation: fc.record({
    date: maybe(day),
    attended: fc.nat(90),
    appraisal: maybe(
      fc
        .subarray(['team', ...ids.persons])
        .map((all) => all.map((of, index) => ({ of, issued: 9, returned: index === 3 ? 0 : 8 }))),
    ),
    evidence,
  }),
  plan: planOf(ids),
  study: studyOf(evidence),
  opinions: opinionsOf(ids),
  talks: talksOf(ids, evidence),
  problems: problemsOf(ids),
  criticisms: criticismsOf(ids),
  materials: materialsOf(ids),
  meeting: fc.record({
    date: maybe(day),
    expected: maybe(fc.nat(9)),
    present: maybe(fc.nat(9)),
    supervisors: maybe(fc.subarray([...ids.supervisors])),
    evidence,
  }),
  topLeader: topLeaderOf(ids, evidence),
  weeklyReports: fc.oneof(
    fc.constant(ALL_WEEKS),
    some(fc.record({ week: oneOf(WEEKS), filed: day, by: oneOf(ids.supervisors) }), 6),
  ),
  visits: some(fc.record({ date: day, by: fc.subarray([...ids.supervisors], { minLength: 1 }) }), 3),
  archive,
});

/** A valid record in which any optional section may be present, with entries as varied as real ones. */
export const validRecord: fc.Arbitrary<RecordValue> = fc
  .tuple(people, fc.integer({ min: 1, max: 3 }), fc.oneof(fc.constant(178), fc.integer({ min: 60, max: 178 })))
  .chain(([persons, supervisors, asOf]) => {
    const members = Array.from({ length: supervisors }, (_, n) => ({ id: `S${n + 1}`, name: `${'庚辛壬'[n]}某` }));
    const ids = { persons: persons.map(({ id }) => id), supervisors: members.map(({ id }) => id) };
    const sections = Object.entries(sectionsOf(ids)).map(([name, section]) =>
      fc.tuple(fc.constant(name), fc.option(section as fc.Arbitrary<unknown>, { nil: undefined, freq: 8 })),
    );
    return fc.tuple(...sections).map((filled) => ({
      schema: 'unit-record/1',
      asOf: dayOf(asOf),
      unit: { id: 'U1', name: '示例镇党委', category: 'township' },
      supervision: { team: 'T1', members },
      people: persons,
      ...Object.fromEntries(filled),
    }));
  })
  .map((record) => plain(record) as RecordValue);
