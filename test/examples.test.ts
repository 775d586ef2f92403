// Compares the reports of the examples byte for byte: those in JSON of the real program, the others of its main function,
// which is cheaper. To renew them, run RENEW=1 npx vitest run --config test/vitest.config.ts test/examples.test.ts and read
// the diff before committing it.
import { cpSync, mkdtempSync, readFileSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import path from 'node:path';
import { Ajv2020 } from 'ajv/dist/2020.js';
import { afterAll, describe, expect, it, onTestFinished } from 'vitest';
import { type Ran, run, runBin } from './command/world.ts';

const ROOT = path.resolve(import.meta.dirname, '..');
const OWN_RULES = ['--profile', 'examples/other-campaign/own-rules.yaml', '--only', 'own/*'];
// In July the meeting is still to come. The office keeps its exceptions apart from the records.
const WAIVERS = ['--as-of', '2015-07-20', '-q', '--only', 'criticism/*', '--waivers', 'examples/office/waivers.yaml'];
const OTHER = ['--profile', 'examples/other-campaign/profile.yaml'];
// The JSON of the whole banner would be a quarter of a megabyte. These rules keep every verdict, and the folder checks.
const ONLY = ['study/groups', 'problems/count', 'roster/*', 'folder/*'].flatMap((rule) => ['--only', rule]);

interface Finding {
  readonly code: string;
  readonly params: Readonly<Record<string, unknown>>;
  readonly line: number;
  readonly column: number;
  readonly endLine: number;
  readonly endColumn: number;
  readonly excerpt: string;
}
interface Check {
  readonly rule: string;
  readonly outcome: string;
  readonly severity: string;
  readonly findings: readonly Finding[];
  readonly counted: readonly { readonly line: number; readonly label: string }[];
}
interface Report {
  readonly records: readonly { readonly path: string; readonly verdict: string; readonly checks: readonly Check[] }[];
  readonly folder: { readonly roster: string | null; readonly checks: readonly Check[] };
}

/** From the repository's root, as all paths are. */
const audit = (args: readonly string[], cwd = ROOT): Promise<Ran> => run(cwd, args);

/** The examples outside of the repository, whose ignore file would be one more input of the reports. */
const COPY = mkdtempSync(path.join(tmpdir(), 'unit-audit-'));
cpSync(path.join(ROOT, 'examples'), path.join(COPY, 'examples'), { recursive: true });
afterAll(() => rmSync(COPY, { recursive: true }));

const read = (file: string): string => readFileSync(path.join(ROOT, file), 'utf8');
const golden = (file: string): Report => JSON.parse(read(file)) as Report;
const checksOf = (report: Report): readonly Check[] => report.records.flatMap(({ checks }) => checks);
const checksIn = (out: string): readonly Check[] => checksOf(JSON.parse(out) as Report);

const TEXTS = ['report.zh.txt', 'report.en.txt'];
const REPORTS = [
  { folder: 'passing', audited: 'unit.yaml', code: 0, args: [], reports: [...TEXTS, 'report.json'] },
  { folder: 'failing', audited: 'unit.yaml', code: 1, args: [], reports: [...TEXTS, 'report.json'] },
  { folder: 'other-campaign', audited: 'unit.yaml', code: 0, args: OTHER, reports: TEXTS },
  {
    folder: 'other-campaign',
    audited: 'unit.yaml',
    code: 0,
    args: OWN_RULES,
    reports: ['own-rules.zh.txt', 'own-rules.en.txt'],
  },
  {
    folder: 'other-campaign',
    audited: 'unit.yaml',
    code: 0,
    args: [...OTHER, ...WAIVERS],
    reports: ['waivers.zh.txt', 'waivers.en.txt'],
  },
  { folder: 'banner', audited: '', code: 1, args: [], reports: TEXTS },
  { folder: 'banner', audited: '', code: 1, args: ONLY, reports: ['report.json'] },
];

const FORMAT: Readonly<Record<string, readonly string[]>> = {
  'report.zh.txt': ['--lang', 'zh', '--no-color'],
  'report.en.txt': ['--lang', 'en', '--no-color'],
  'report.json': ['--lang', 'en', '--format', 'json'],
  'waivers.zh.txt': ['--lang', 'zh', '--no-color'],
  'waivers.en.txt': ['--lang', 'en', '--no-color'],
  'own-rules.zh.txt': ['--lang', 'zh', '--no-color'],
  'own-rules.en.txt': ['--lang', 'en', '--no-color'],
};

describe.each(REPORTS)('examples/$folder', ({ folder, audited, code, args, reports }) => {
  it.each(reports)('gives %s and its exit code', async (name) => {
    const file = `examples/${folder}/${name}`;
    const line = [path.posix.join('examples', folder, audited), ...args, ...(FORMAT[name] ?? [])];
    const ran = name.endsWith('.json') ? runBin(COPY, line) : await run(COPY, line);
    expect(ran.err).toBe('');
    // Every change of the program is another build.
    const out = ran.out.replace(/"[0-9a-f]{64}"(?=,"kind":"program")/, `"${'0'.repeat(64)}"`);
    if (process.env['RENEW']) writeFileSync(path.join(ROOT, file), out);
    expect(out).toBe(read(file));
    expect(ran.code).toBe(code);
  });
});

it.each(['passing', 'failing', 'banner'])('examples/%s has a report that matches the published schema', (folder) => {
  const report = golden(`examples/${folder}/report.json`);
  const schema = JSON.parse(read('schemas/audit-report.schema.json')) as object;
  const validate = new Ajv2020({
    strict: true,
    allowUnionTypes: true,
    formats: { date: /^\d{4}-\d{2}-\d{2}$/ },
  }).compile(schema);
  expect(validate(report), JSON.stringify(validate.errors)).toBe(true);
  expect(validate({ ...report, records: [{}] })).toBe(false);
});

describe.each(['passing', 'failing'])('examples/%s', (folder) => {
  const record = `examples/${folder}/unit.yaml`;
  const report = () => golden(`examples/${folder}/report.json`);

  it('has the same checks as a folder and on standard input', async () => {
    const asFolder = checksIn((await audit([`examples/${folder}`, '-f', 'json'])).out);
    const asInput = checksIn(runBin(ROOT, ['-', '--stdin-path', record, '-f', 'json'], read(record)).out);
    expect(asFolder).toEqual(checksOf(report()));
    expect(asInput).toEqual(checksOf(report()));
  });

  it.each([
    ['CRLF', (text: string) => text.replaceAll('\n', '\r\n')],
    ['a BOM', (text: string) => `\uFEFF${text}`],
  ])('has the same checks with %s', async (_, rewrite) => {
    const cwd = mkdtempSync(path.join(tmpdir(), 'unit-audit-'));
    onTestFinished(() => rmSync(cwd, { recursive: true, force: true }));
    cpSync(path.join(ROOT, 'examples', folder), path.join(cwd, 'examples', folder), { recursive: true });
    writeFileSync(path.join(cwd, record), rewrite(read(record)));
    expect(checksIn((await audit([record, '-f', 'json'], cwd)).out)).toEqual(checksOf(report()));
  });

  it('has every finding and every counted id on the line that is named', () => {
    const lines = read(record).split('\n');
    for (const { line, column, endLine, endColumn, excerpt } of checksOf(report()).flatMap((c) => c.findings)) {
      expect(lines[line - 1]?.slice(0, excerpt.length)).toBe(excerpt);
      const onLine = lines[line - 1]?.slice(column - 1, endLine === line ? endColumn - 1 : undefined);
      expect(onLine).toMatch(/\S/);
    }
    const counted = checksOf(report()).flatMap((check) => check.counted);
    const ids = counted.filter(({ label }) => /^(?:[KXCO]\d{3}|A-\d{3}|P\d{2})$/.test(label));
    expect(ids.length).toBeGreaterThan(20);
    for (const { line, label } of ids) expect(lines[line - 1]).toContain(label);
  });
});

// Maintained by hand, so that renewing the reports cannot move them: rule, line, column, underlined text, other text on
// the line.
const NAMED: readonly (readonly [string, number, number, string, string])[] = [
  ['record/schema', 87, 94, 'extravagence', 'id: O002'],
  ['record/schema', 88, 121, 'catagory', 'id: O003'],
  ['record/schema', 170, 12, '3月12日', 'by: [S25, S26]'],
  ['record/references', 115, 31, 'P09', 'id: C007'],
  ['record/dates', 179, 57, '2014-08-12', 'id: A-006'],
  ['plan/defects', 72, 19, 'approve', 'decision:'],
  ['talks/rounds', 90, 1, 'talks', 'talks:'],
  [
    'talks/records',
    95,
    5,
    '{id: K005, round: 3, date: 2014-06-27, from: [P01], with: [P02, P03, P21]}',
    '四个人一起谈',
  ],
  ['drafts/approved', 126, 9, '{draft: 3, date: 2014-07-14, file: archive/m-team-3.txt}', '- {draft: 3'],
  ['meeting/attendance', 138, 12, '4', 'present: 4'],
  ['guidance/weekly-reports', 146, 1, 'weeklyReports', 'weeklyReports:'],
  ['archive/evidence', 83, 122, 'A-099', '文件学习'],
  ['archive/files', 126, 44, 'archive/m-team-3.txt', 'draft: 3'],
  ['integrity/rushed-rounds', 94, 32, '2014-06-26', 'id: K004'],
  ['integrity/repeated-text', 102, 70, '深入社区不够、联系群众不紧密。', 'id: X005'],
];

describe('the failing example', () => {
  const checks = () => checksOf(golden('examples/failing/report.json'));

  it.each(NAMED)('names for %s line %i, column %i: %s', (rule, line, column, underlined, besides) => {
    const findings = checks().find((check) => check.rule === rule)?.findings ?? [];
    const at = findings.find((finding) => finding.line === line && finding.column === column);
    expect(at).toMatchObject({ endLine: line, endColumn: column + underlined.length });
    expect(at?.excerpt.slice(column - 1, column - 1 + underlined.length)).toBe(underlined);
    expect(at?.excerpt).toContain(besides);
  });

  it('shows every outcome, a warning, and errors in ten modules', () => {
    const outcomes = new Set(checks().map(({ outcome }) => outcome));
    expect([...outcomes].sort()).toEqual(['fail', 'notApplicable', 'pass', 'pending', 'unclear']);
    const failed = checks().filter(({ outcome }) => outcome === 'fail');
    expect(failed.some(({ severity }) => severity === 'warning')).toBe(true);
    const errors = failed.filter(({ severity }) => severity === 'error');
    expect([...new Set(errors.map(({ rule }) => rule.split('/')[0]))]).toEqual([
      'record',
      'plan',
      'talks',
      'problems',
      'criticism',
      'drafts',
      'meeting',
      'guidance',
      'archive',
      'integrity',
    ]);
  });
});

describe('the passing example', () => {
  it('keeps no more than the two warnings that its comments give reasons for', () => {
    const other = checksOf(golden('examples/passing/report.json')).filter(({ outcome }) => outcome !== 'pass');
    expect(other.map(({ rule, severity }) => `${severity} ${rule}`)).toEqual([
      'warning problems/count-each',
      'warning criticism/each-colleague',
    ]);
  });
});

// Maintained by hand: the result of each record of the banner, and why.
const BANNER: readonly (readonly [string, string, readonly string[]])[] = [
  ['U100', 'pass', []],
  ['U101', 'pass', []],
  ['U102', 'incomplete', ['unclear study/groups', 'unclear study/notes']],
  [
    'U103',
    'pending',
    [
      'pending talks/rounds',
      'pending problems/count',
      'pending criticism/each',
      'pending drafts/team',
      'pending drafts/cadres',
      'pending drafts/standards',
      'pending drafts/approved',
      'pending meeting/held',
      'pending guidance/top-leader-leads',
    ],
  ],
  [
    'U104',
    'fail',
    [
      'fail study/notes',
      'fail talks/rounds',
      'fail talks/supervisors',
      'fail talks/records',
      'fail problems/count',
      'fail criticism/each',
      'fail drafts/team',
      'fail drafts/cadres',
      'fail meeting/held',
      'fail guidance/weekly-reports',
      'fail guidance/summons',
    ],
  ],
  ['U105', 'fail', ['fail problems/count']],
  ['U106', 'fail', ['fail record/readable']],
];

// Maintained by hand: rule, code, file, line, column, underlined text, other text on the line.
const NAMED_IN_BANNER: readonly (readonly [string, string, string, number, number, string, string])[] = [
  ['record/readable', 'tabIndent', 'units/U106.yaml', 21, 1, '\t', 'of: P01'],
  ['roster/coverage', 'noRecord', 'roster.yaml', 68, 5, '{id: U107', '还没有交记录'],
  ['roster/coverage', 'notOfTeam', 'units/U104.yaml', 10, 12, 'S09', '霜某'],
  ['roster/coverage', 'otherTeam', 'units/U105.yaml', 7, 9, 'T02', 'team:'],
  ['roster/directives', 'notPassedOn', 'roster.yaml', 59, 9, '{title: ', '没有传达日期'],
  ['roster/totals', 'tooHigh', 'roster.yaml', 105, 16, '15', 'instructors:'],
  ['roster/totals', 'tooHigh', 'roster.yaml', 109, 30, '17', 'standingCommitteeProblems:'],
  ['folder/copied-plans', 'copied', 'units/U104.yaml', 51, 33, '样例镇牧户分散', '马背送学'],
  ['folder/foreign-names', 'foreign', 'units/U104.yaml', 51, 33, '样例镇', '马背送学'],
  ['folder/shared-evidence', 'shared', 'units/U104.yaml', 162, 76, '5fe8a4d6b643', 'A-03'],
];

/** Every finding with its rule and file. A folder finding names its record; otherwise it is in the roster. */
function placed({ records, folder }: Report) {
  const found = (checks: readonly Check[], file: string) =>
    checks.flatMap(({ rule, findings }) =>
      findings.map((finding) => ({ ...finding, rule, file: String(finding.params['path'] ?? file) })),
    );
  return [
    ...records.flatMap((record) => found(record.checks, record.path)),
    ...found(folder.checks, String(folder.roster)),
  ];
}

describe('examples/banner', () => {
  const report = () => golden('examples/banner/report.json');

  it.each(BANNER)('has the record %s, which comes to %s', async (unit, verdict, reasons) => {
    const file = `examples/banner/units/${unit}.yaml`;
    expect(report().records.find((record) => record.path === file)?.verdict).toBe(verdict);
    // A single record as of the roster's day, the way the full report says to see it.
    const { out } = await audit([file, '--as-of', '2014-08-10', '-f', 'json']);
    const open = checksIn(out).filter(
      ({ outcome, severity }) => severity === 'error' && !['pass', 'notApplicable'].includes(outcome),
    );
    expect(open.map(({ rule, outcome }) => `${outcome} ${rule}`)).toEqual(reasons);
  });

  it.each(NAMED_IN_BANNER)('names for %s (%s) %s, line %i, column %i: %s', (...named) => {
    const [rule, code, file, line, column, underlined, besides] = named;
    const at = placed(report()).filter(
      (one) => one.rule === rule && one.code === code && one.file === `examples/banner/${file}` && one.line === line,
    );
    expect(at.map((one) => one.column)).toEqual([column]);
    const source = read(`examples/banner/${file}`).split('\n')[line - 1] ?? '';
    expect(source.slice(column - 1).startsWith(underlined)).toBe(true);
    expect(source).toContain(besides);
    expect(source.startsWith(at[0]?.excerpt ?? '-')).toBe(true);
  });

  it('keeps the order of the files, and names no checklist in a run of so many records', async () => {
    expect(report().records.map((record) => record.path)).toEqual(
      BANNER.map(([unit]) => `examples/banner/units/${unit}.yaml`),
    );
    const text = read('examples/banner/report.en.txt');
    expect(text).toContain('audit examples/banner/units/U104.yaml --as-of 2014-08-10');
    expect(text).not.toContain('file examples/banner/units');
    expect((await audit(['examples/banner/units/U104.yaml', '--lang', 'en'])).out).toContain(
      'file examples/banner/units',
    );
  });
});

describe('audit of the examples', () => {
  it('fails the record of the other campaign by the shipped profile', async () => {
    const { code, out } = await audit(['examples/other-campaign/unit.yaml', '-f', 'json']);
    expect(code).toBe(1);
    const failed = checksIn(out).filter(({ outcome, severity }) => outcome === 'fail' && severity === 'error');
    expect(failed.map(({ rule }) => rule)).toEqual(expect.arrayContaining(['plan/schedule', 'talks/rounds']));
  });

  it('takes the folders as eleven records, four of them of no unit of the one roster in them', async () => {
    const folders = ['banner', 'failing', 'other-campaign', 'passing', '通过'].map((name) => `examples/${name}`);
    const { code, out } = await audit([...folders, '-f', 'json']);
    const { records, folder } = JSON.parse(out) as Report;
    expect(code).toBe(1);
    const inBanner = BANNER.map(([unit, verdict]) => `examples/banner/units/${unit}.yaml ${verdict}`);
    expect(records.map(({ path: file, verdict }) => `${file} ${verdict}`)).toEqual([
      ...inBanner,
      'examples/failing/unit.yaml fail',
      'examples/other-campaign/unit.yaml fail',
      'examples/passing/unit.yaml pass',
      'examples/通过/单位.yaml pass',
    ]);
    expect(folder.roster).toBe('examples/banner/roster.yaml');
    const strangers = folder.checks.flatMap(({ findings }) => findings).filter((one) => one.code === 'notInRoster');
    expect(strangers.map(({ params }) => params['id'])).toEqual(['U042', 'U203', 'U017', 'U017']);
  });

  it('ends with 2 for a path that is not there', async () => {
    const { code, out, err } = await audit(['examples/missing/unit.yaml']);
    expect(code).toBe(2);
    expect(err).toContain('examples/missing/unit.yaml');
    expect(out).not.toContain('✔');
  });
});
