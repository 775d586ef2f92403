import alike from './survivors.json' with { type: 'json' };

/** A mutant that no test can kill, and why. It is found by what stands in the source, so that lines may move. */
export interface Survivor {
  readonly file: string;
  /** The mutated line as it is written, trimmed. */
  readonly line: string;
  /** What of it was replaced, as far as it stands on that line. */
  readonly of: string;
  readonly mutator: string;
  readonly replacement: string;
  readonly why: string;
}

/** A rule that reads a section is asked only where it is there: that it may be null is a matter of types. */
const IS_THERE = 'The engine asks the rule only where the section is there; the types do not know it.';

/** What a profile may set an option to is data of its schema. */
const IN_PROFILE_SCHEMA =
  'Killed by test/generate, which holds the schema of profiles against the rules and is no part of a mutation run.';

const optional = (file: string, line: string, of: string): Survivor => ({
  file,
  line,
  of,
  mutator: 'OptionalChaining',
  replacement: of.replace('?.', '.'),
  why: IS_THERE,
});

/** Of a file, those that survive for the same reason. */
const TOGETHER: readonly Survivor[] = alike.flatMap(({ mutants, ...same }) =>
  mutants.map((mutant) => ({ ...same, ...mutant })),
);

const BY_HAND: readonly Survivor[] = [
  {
    file: 'src/rules/drafts/cadres.ts',
    line: "if (tally.kind !== 'judged') return tally;",
    of: "tally.kind !== 'judged'",
    mutator: 'ConditionalExpression',
    replacement: 'false',
    why: 'Only the types need it: without a cadre there is no draft either, and what is not applicable has no `laterIn` that anybody reads.',
  },
  {
    file: 'src/rules/drafts/cadres.ts',
    line: 'const judged = { ...tally, laterIn: cadres.flatMap(({ id }) => drafts.get(id)?.material.at ?? []) };',
    of: '[]',
    mutator: 'ArrayDeclaration',
    replacement: '["Stryker was here"]',
    why: 'A pointer to nothing: no later entry stands under it.',
  },
  optional('src/rules/meeting/attendance.ts', 'const present = meeting?.present;', 'meeting?.present'),
  optional('src/rules/meeting/attendance.ts', 'const expected = meeting?.expected;', 'meeting?.expected'),
  optional('src/rules/meeting/held.ts', 'const evidence = meeting?.evidence;', 'meeting?.evidence'),
  optional('src/rules/meeting/held.ts', 'const label = meeting?.date;', 'meeting?.date'),
  optional('src/rules/meeting/prepared.ts', 'const date = input.meeting?.date;', 'input.meeting?.date'),
  optional('src/rules/opinions/appraisal.ts', 'const date = mobilisation?.date;', 'mobilisation?.date'),
  {
    file: 'src/rules/opinions/appraisal.ts',
    line: "if (mobilisation === null || date === undefined) return unclear('noDate', { part: 'mobilisation' });",
    of: 'mobilisation === null',
    mutator: 'ConditionalExpression',
    replacement: 'false',
    why: IS_THERE,
  },
  optional(
    'src/rules/guidance/weekly-reports.ts',
    'const date = input.mobilisation?.date;',
    'input.mobilisation?.date',
  ),
  {
    file: 'src/rules/opinions/fed-back.ts',
    line: "collectedBy: someOf(['unit', 'team'], { en: 'whose opinions are asked for', zh: '检查由谁征求的意见' }, ['team']),",
    of: "['unit', 'team']",
    mutator: 'ArrayDeclaration',
    replacement: '[]',
    why: IN_PROFILE_SCHEMA,
  },
  {
    file: 'src/rules/integrity/backfilled-archive.ts',
    line: 'return [...days.values()].reduce((fullest, day) => (day.length > fullest.length ? day : fullest), []);',
    of: 'day.length > fullest.length',
    mutator: 'EqualityOperator',
    replacement: 'day.length >= fullest.length',
    why: 'Of two days with as many entries neither has more than half of them.',
  },
  {
    file: 'src/rules/integrity/backfilled-archive.ts',
    line: 'return [...days.values()].reduce((fullest, day) => (day.length > fullest.length ? day : fullest), []);',
    of: '[]',
    mutator: 'ArrayDeclaration',
    replacement: '["Stryker was here"]',
    why: 'A day of one entry never has more than half of four.',
  },
  {
    file: 'src/rules/record/dates.ts',
    line: 'return withPartlyMessage(noneOf([...(asOf === null ? [] : datedAfter(asOf, dates)), ...outside]), sections);',
    of: 'asOf === null',
    mutator: 'ConditionalExpression',
    replacement: 'false',
    why: 'Only the types need it: no date is greater than null.',
  },
  {
    file: 'src/rules/record/top-leader.ts',
    line: "return from > asOf ? notCounted(person, 'notYet', { from }) : notCounted(person, 'noLonger', { to });",
    of: 'from > asOf',
    mutator: 'EqualityOperator',
    replacement: 'from >= asOf',
    why: 'Who serves from the day itself serves on it, unless the service ends before it begins, which record/schema fails.',
  },
  ...['directives', 'handbook', 'steering-group', 'study', 'subordinates', 'training', 'workload'].map(
    (rule): Survivor => ({
      file: `src/rules/roster/${rule}.ts`,
      line: 'collect: () => null,',
      of: '() => null',
      mutator: 'ArrowFunction',
      replacement: '() => undefined',
      why: 'The rule reads the roster alone: what it takes from a record is read by nobody.',
    }),
  ),
  {
    file: 'src/rules/roster/directives.ts',
    line: 'const passedOn = directive.passedOn !== undefined && directive.passedOn <= roster.asOf ? directive.passedOn : null;',
    of: 'directive.passedOn !== undefined',
    mutator: 'ConditionalExpression',
    replacement: 'true',
    why: 'Only the types need it: undefined is no less than any day.',
  },
  {
    file: 'src/rules/roster/directives.ts',
    line: 'const received = teams.flatMap(({ id, at, directives = [] }) =>',
    of: '[]',
    mutator: 'ArrayDeclaration',
    replacement: '["Stryker was here"]',
    why: 'What has no day is neither before nor after one, and is passed over.',
  },
  {
    file: 'src/rules/roster/directives.ts',
    line: 'options: {',
    of: '{',
    mutator: 'ObjectLiteral',
    replacement: '{}',
    why: IN_PROFILE_SCHEMA,
  },
  {
    file: 'src/rules/roster/study.ts',
    line: 'function missingModes({ study = [] }: Team, modes: readonly string[], asOf: string): readonly string[] {',
    of: '[]',
    mutator: 'ArrayDeclaration',
    replacement: '["Stryker was here"]',
    why: 'What has no day is on or before none, and counts for nothing.',
  },
  {
    file: 'src/rules/roster/study.ts',
    line: 'teams.flatMap(({ id, at: of, study = [] }) =>',
    of: '[]',
    mutator: 'ArrayDeclaration',
    replacement: '["Stryker was here"]',
    why: 'What has no day is later than none.',
  },
  {
    file: 'src/rules/roster/steering-group.ts',
    line: "const bare = (post: string): string => post.normalize('NFKC').replace(/[\\p{Z}\\p{Cc}\\p{Cf}]+/gu, '');",
    of: '/[\\p{Z}\\p{Cc}\\p{Cf}]+/gu',
    mutator: 'Regex',
    replacement: '/[\\p{Z}\\p{Cc}\\p{Cf}]/gu',
    why: 'All of them are taken out, in runs or one by one.',
  },
  {
    file: 'src/rules/roster/totals.ts',
    line: "return inRoster(roster, at, { ...text(said > computed ? 'tooHigh' : 'tooLow', params), subject: figure });",
    of: 'said > computed',
    mutator: 'EqualityOperator',
    replacement: 'said >= computed',
    why: 'Figures that are equal are not wrong.',
  },
  ...[
    ['const characters = readers === 0 ? 0 : shown(read, isRead);', 'readers === 0'],
    ['const talks = talkers === 0 ? 0 : shown(held, isHeld);', 'talkers === 0'],
  ].map(
    ([line = '', of = '']): Survivor => ({
      file: 'src/rules/roster/workload.ts',
      line,
      of,
      mutator: 'ConditionalExpression',
      replacement: 'false',
      why: 'Where nobody has a count the message does not say a mean.',
    }),
  ),
  {
    file: 'src/rules/roster/workload.ts',
    line: '...(readers > 0 && !isRead',
    of: 'readers > 0',
    mutator: 'ConditionalExpression',
    replacement: 'true',
    why: 'Of nobody nought characters are asked, and read: nought is not too few.',
  },
  {
    file: 'src/rules/roster/workload.ts',
    line: '...(readers > 0 && !isRead',
    of: 'readers > 0',
    mutator: 'EqualityOperator',
    replacement: 'readers >= 0',
    why: 'Of nobody nought characters are asked, and read: nought is not too few.',
  },
  {
    file: 'src/rules/meeting/held.ts',
    line: "counted: label !== undefined && findings.length === 0 ? [{ at: '/meeting', label }] : [],",
    of: 'label !== undefined',
    mutator: 'ConditionalExpression',
    replacement: 'true',
    why: 'Only the types need it: without a date there is a finding.',
  },
];

/** Mutants that mean the same as the source, or differ only in what the types rule out. */
export const SURVIVORS: readonly Survivor[] = [...BY_HAND, ...TOGETHER];
