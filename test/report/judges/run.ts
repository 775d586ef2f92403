// Checks SARIF reports with Microsoft's validator, which is too slow for every test run: `npm run check:formats`.
import { execFileSync, spawnSync } from 'node:child_process';
import { chmodSync, mkdtempSync, readFileSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import path from 'node:path';
import { sarif } from '../../../src/report/sarif.ts';
import { contextOf, run } from '../fixtures.ts';
import { ATTACKS, recordOf } from '../hostile.ts';
import { RUNS } from '../runs.ts';

const ROOT = path.resolve(import.meta.dirname, '../../..');
const NAME = process.platform === 'win32' ? 'Sarif.Multitool.exe' : 'Sarif.Multitool';
const TOOL = path.join(ROOT, `node_modules/@microsoft/sarif-multitool-${process.platform}`, NAME);

/** The only permitted objection: the tool has no web page to refer to. */
const ALLOWED: ReadonlySet<string> = new Set(['SARIF2005']);

function auditOf(folder: string, lang: string): string {
  const { stdout, stderr } = spawnSync(process.execPath, ['dist/cli.js', folder, '-f', 'sarif', '--lang', lang], {
    cwd: ROOT,
    encoding: 'utf8',
    maxBuffer: 1 << 28,
  });
  if (stdout === '') throw new Error(stderr);
  return stdout;
}

const reports: Readonly<Record<string, () => string>> = {
  'banner-zh': () => auditOf('examples/banner', 'zh'),
  'banner-en': () => auditOf('examples/banner', 'en'),
  'failing-zh': () => auditOf('examples/failing', 'zh'),
  'passing-en': () => auditOf('examples/passing', 'en'),
  hostile: () => run(sarif, contextOf(), { records: ATTACKS.map(recordOf) }),
  ...Object.fromEntries(
    Object.entries(RUNS).map(([name, parts]) => [name.replaceAll(' ', '-'), () => run(sarif, contextOf(), parts)]),
  ),
};

interface Verdict {
  readonly ruleId: string;
  readonly message: unknown;
  readonly locations?: unknown;
}

/** The validator's verdicts on all reports in a folder. */
function verdictsOn(folder: string): readonly Verdict[] {
  const out = path.join(folder, 'verdicts.json');
  const options = ['--rule-kind', 'Sarif;Gh', '--max-file-size-in-kb', '100000', '-o', out];
  execFileSync(TOOL, ['validate', path.join(folder, '*.sarif'), ...options], {
    stdio: ['ignore', 'ignore', 'inherit'],
  });
  const { runs } = JSON.parse(readFileSync(out, 'utf8').replace(/^\uFEFF/, ''));
  return runs.flatMap(({ results }: { readonly results: readonly Verdict[] }) => results);
}

const folder = mkdtempSync(path.join(tmpdir(), 'unit-audit-sarif-'));
// The package's install script does this where install scripts may run.
chmodSync(TOOL, 0o755);
for (const [name, make] of Object.entries(reports)) writeFileSync(path.join(folder, `${name}.sarif`), make());
const verdicts = verdictsOn(folder);
const against = verdicts.filter(({ ruleId }) => !ALLOWED.has(ruleId));
rmSync(folder, { recursive: true });
for (const { ruleId, message, locations } of against.slice(0, 20))
  console.log(`${ruleId} ${JSON.stringify(message)} ${JSON.stringify(locations)}`.slice(0, 600));
// The permitted objection shows that the validator looked at each report.
const seen = verdicts.length - against.length;
const all = Object.keys(reports).length;
console.log(`sarif-multitool: ${seen} of ${all} reports looked at, ${against.length} things against them`);
process.exitCode = against.length === 0 && seen >= all ? 0 : 1;
