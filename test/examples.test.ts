// The examples, through the real program. Their reports are compared byte for byte; renew them with
//   RENEW=1 npx vitest run --config test/vitest.config.ts test/examples.test.ts
// and read the difference before it is checked in.
import { spawnSync } from 'node:child_process';
import { cpSync, mkdtempSync, readFileSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import path from 'node:path';
import { Ajv2020 } from 'ajv/dist/2020.js';
import { describe, expect, it, onTestFinished } from 'vitest';

const ROOT = path.resolve(import.meta.dirname, '..');
const BIN = path.join(ROOT, 'dist/cli.js');
const OTHER = ['--profile', 'examples/other-campaign/profile.yaml'];

interface Finding {
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
}

/** Runs the real program from the repository's root, as in a pipe. */
function audit(args: readonly string[], { input = '', cwd = ROOT } = {}) {
  const env = { PATH: process.env['PATH'], LANG: 'C' };
  const options = { cwd, encoding: 'utf8', input, env, maxBuffer: 1 << 28 } as const;
  const { status, stdout, stderr } = spawnSync(process.execPath, [BIN, ...args], options);
  return { code: status, out: stdout, err: stderr };
}

const read = (file: string): string => readFileSync(path.join(ROOT, file), 'utf8');
const golden = (file: string): Report => JSON.parse(read(file)) as Report;
const checksOf = (report: Report): readonly Check[] => report.records.flatMap(({ checks }) => checks);
const checksIn = (out: string): readonly Check[] => checksOf(JSON.parse(out) as Report);

const REPORTS = [
  { folder: 'passing', code: 0, args: [], reports: ['report.zh.txt', 'report.en.txt', 'report.json'] },
  { folder: 'failing', code: 1, args: [], reports: ['report.zh.txt', 'report.en.txt', 'report.json'] },
  { folder: 'other-campaign', code: 0, args: OTHER, reports: ['report.zh.txt', 'report.en.txt'] },
];

const FORMAT: Readonly<Record<string, readonly string[]>> = {
  'report.zh.txt': ['--lang', 'zh', '--no-color'],
  'report.en.txt': ['--lang', 'en', '--no-color'],
  'report.json': ['--lang', 'en', '--format', 'json'],
};

describe.each(REPORTS)('examples/$folder', ({ folder, code, args, reports }) => {
  it.each(reports)('gives %s and its exit code', (name) => {
    const file = `examples/${folder}/${name}`;
    const ran = audit([`examples/${folder}/unit.yaml`, ...args, ...(FORMAT[name] ?? [])]);
    expect(ran.err).toBe('');
    if (process.env['RENEW']) writeFileSync(path.join(ROOT, file), ran.out);
    expect(ran.out).toBe(read(file));
    expect(ran.code).toBe(code);
  });
});

describe.each(['passing', 'failing'])('examples/%s', (folder) => {
  const record = `examples/${folder}/unit.yaml`;
  const report = () => golden(`examples/${folder}/report.json`);

  it('has a report that matches the published schema', () => {
    const schema = JSON.parse(read('schemas/audit-report.schema.json')) as object;
    const validate = new Ajv2020({
      strict: true,
      allowUnionTypes: true,
      formats: { date: /^\d{4}-\d{2}-\d{2}$/ },
    }).compile(schema);
    expect(validate(report()), JSON.stringify(validate.errors)).toBe(true);
    expect(validate({ ...report(), records: [{}] })).toBe(false);
  });

  it('has the same checks as a folder and on standard input', () => {
    const asFolder = checksIn(audit([`examples/${folder}`, '-f', 'json']).out);
    const asInput = checksIn(audit(['-', '--stdin-path', record, '-f', 'json'], { input: read(record) }).out);
    expect(asFolder).toEqual(checksOf(report()));
    expect(asInput).toEqual(checksOf(report()));
  });

  it.each([
    ['CRLF', (text: string) => text.replaceAll('\n', '\r\n')],
    ['a BOM', (text: string) => `\uFEFF${text}`],
  ])('has the same checks with %s', (_, rewrite) => {
    const cwd = mkdtempSync(path.join(tmpdir(), 'unit-audit-'));
    onTestFinished(() => rmSync(cwd, { recursive: true, force: true }));
    cpSync(path.join(ROOT, 'examples', folder), path.join(cwd, 'examples', folder), { recursive: true });
    writeFileSync(path.join(cwd, record), rewrite(read(record)));
    expect(checksIn(audit([record, '-f', 'json'], { cwd }).out)).toEqual(checksOf(report()));
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

// Kept by hand, so that renewing the reports cannot move them:
// rule, line, column, what is underlined, what else stands there.
const NAMED: readonly (readonly [string, number, number, string, string])[] = [
  ['record/schema', 87, 94, 'extravagence', 'id: O002'],
  ['record/schema', 88, 121, 'catagory', 'id: O003'],
  ['record/schema', 170, 12, '2014年3月12日', 'by: [S25, S26]'],
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
  ['integrity/order', 116, 42, '2014-07-25', 'id: C008'],
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

describe('audit of the examples', () => {
  it('fails the record of the other campaign by the shipped profile', () => {
    const { code, out } = audit(['examples/other-campaign/unit.yaml', '-f', 'json']);
    expect(code).toBe(1);
    const failed = checksIn(out).filter(({ outcome, severity }) => outcome === 'fail' && severity === 'error');
    expect(failed.map(({ rule }) => rule)).toEqual(expect.arrayContaining(['plan/schedule', 'talks/rounds']));
  });

  it('takes the folder as three records and no more', () => {
    const { code, out } = audit(['examples', '-f', 'json']);
    const { records } = JSON.parse(out) as Report;
    expect(code).toBe(1);
    expect(records.map(({ path: file, verdict }) => `${file} ${verdict}`)).toEqual([
      'examples/failing/unit.yaml fail',
      'examples/other-campaign/unit.yaml fail',
      'examples/passing/unit.yaml pass',
    ]);
  });

  it('ends with 2 for a path that is not there', () => {
    const { code, out, err } = audit(['examples/missing/unit.yaml']);
    expect(code).toBe(2);
    expect(err).toContain('examples/missing/unit.yaml');
    expect(out).not.toContain('✔');
  });
});
