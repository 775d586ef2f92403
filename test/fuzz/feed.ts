import { readFileSync } from 'node:fs';
import { Ajv2020 } from 'ajv/dist/2020.js';
import { workBy } from '../../src/audit-record.ts';
import { contextIn } from '../../src/command/out/report-context.ts';
import type { Roster } from '../../src/documents/roster.ts';
import { fixBytes } from '../../src/fix/fix.ts';
import { byPathOf } from '../../src/inputs/by-path.ts';
import type { RosterFile } from '../../src/inputs/inputs.ts';
import { folderRulesInForce, rulesInForce, shippedSettings } from '../../src/inputs/settings.ts';
import { judgeOptions } from '../../src/judge/in-force.ts';
import { makeTally } from '../../src/judge/summary.ts';
import type { Terms } from '../../src/judge/terms.ts';
import { loadBytes } from '../../src/load/load.ts';
import type { FolderReport, Lang, RecordReport, RunHead } from '../../src/model.ts';
import { FORMAT_NAMES, type Format, loadFormat } from '../../src/report/formats.ts';
import { unseenIn } from '../../src/report/text/neutral.ts';
import { type MakeReporter, type ReportContext, wholeText } from '../../src/report/text/reporter.ts';
import { unitNames } from '../../src/rule/unit-names.ts';
import { folderRules, rules } from '../../src/rules/index.ts';
import { makeFolderRun } from '../../src/work/folder-run.ts';

const SETTINGS = shippedSettings([...rules, ...folderRules]);
const IN_FORCE = rulesInForce(SETTINGS);
const FOLDER_RULES = folderRulesInForce(SETTINGS);
const ROSTER = readRoster('test/validate/samples/roster.yaml');
const TERMS: Terms = {
  judge: judgeOptions(IN_FORCE, { asOf: null, notBefore: ROSTER.roster.asOf, final: false, select: () => true }),
  folderRules: FOLDER_RULES,
  names: unitNames(ROSTER.roster.units),
};

function readRoster(path: string): RosterFile {
  const loaded = loadBytes(readFileSync(path));
  if (!loaded.ok) throw new Error(`${path} cannot be read`);
  return { path, roster: loaded.value as Roster, sha256: loaded.sha256, place: (at) => loaded.places.place(at) };
}

const isReport = new Ajv2020({ strict: false, validateFormats: false }).compile(
  JSON.parse(readFileSync('schemas/audit-report.schema.json', 'utf8')),
);

const contextOf = (lang: Lang): ReportContext =>
  contextIn(lang, SETTINGS, { color: false, width: 80, quiet: false, maxFindings: null, failOn: 'incomplete' });

const MAKERS = new Map<Format, MakeReporter>();
for (const name of FORMAT_NAMES) MAKERS.set(name, await loadFormat(name));

const withoutBreaks = (text: string): string => text.replaceAll('\n', '');

const showsAll = (text: string): string | null =>
  [...unseenIn(withoutBreaks(text))].length > 0 ? 'a character that nobody sees' : null;

/** The validity check of each format. Formats not listed only have to be written without errors. */
const MUST: { readonly [F in Format]?: (text: string) => string | null } = {
  pretty: showsAll,
  compact: showsAll,
  json: (text) => (isReport(JSON.parse(text)) ? null : JSON.stringify(isReport.errors)),
};

/** A value of ours that leaked into a text. */
const unfilled = (text: string): string | null => /\[object |\bundefined\b/.exec(text)?.[0] ?? null;

const HEAD: RunHead = {
  tool: { name: 'unit-audit', version: '0.0.0' },
  profile: 'keqi-2014',
  profileDigest: 'a'.repeat(64),
  rosterDigest: ROSTER.sha256,
  rosterAmongRecords: false,
  calendar: { source: 'record', endBy: {} },
  shard: null,
  asOf: null,
  final: false,
  only: [],
  failOn: 'incomplete',
  strict: false,
  problems: [],
  records: null,
};

/** One report of a run: a format, a language, and whether the number of records is known in advance. */
interface Report {
  readonly format: Format;
  readonly lang: Lang;
  readonly isOverview: boolean;
}

/** Every format in both languages, and the overview of many records. */
export const REPORTS: readonly Report[] = (['zh', 'en'] as const).flatMap((lang) => [
  ...FORMAT_NAMES.map((format) => ({ format, lang, isOverview: false })),
  { format: 'pretty' as const, lang, isOverview: true },
]);

/** What is wrong with one report of a run, or null. */
function faultOf({ format, lang, isOverview }: Report, run: Run): string | null {
  try {
    const reporter = MAKERS.get(format)?.(contextOf(lang));
    if (!reporter) return `${format}: no such format`;
    const tally = makeTally();
    for (const report of run.reports) tally.add(report);
    const text = [
      reporter.begin({ ...HEAD, records: isOverview ? run.reports.length : null }),
      ...run.reports.map((report) => reporter.record(report)),
      reporter.folder(run.folder),
      wholeText(reporter.end(tally.summary({ ignored: 0, passedOver: [] }), [], [])),
    ].join('');
    const wrong = MUST[format]?.(text) ?? unfilled(text);
    return wrong && `${format} ${lang}: ${wrong}`;
  } catch (error) {
    return `${format} ${lang}: ${tell(error)}`;
  }
}

const tell = (error: unknown): string => (error instanceof Error && error.stack) || String(error);

interface Run {
  readonly reports: readonly RecordReport[];
  readonly folder: FolderReport;
}

/** What is mended is mended once, and says what it said where it could be read before. */
function faultOfFix(bytes: Uint8Array): string | null {
  const { after, isChanged } = fixBytes(bytes, null);
  if (!isChanged || after === null) return null;
  const again = fixBytes(Buffer.from(after), null);
  return again.isChanged ? `mended once more: ${JSON.stringify(after)}` : null;
}

/**
 * Sends a run of records through the whole program in process: load, validate, judge by every rule, report in all given
 * ways. Returns whatever must not happen for any input.
 */
export function feed(records: readonly Uint8Array[], reports = REPORTS): readonly string[] {
  try {
    const inputs = records.map((bytes, number) => ({
      ...{ path: `u${number}.yaml`, folder: null },
      read: () => ({ ok: true, bytes }) as const,
    }));
    const folderRun = makeFolderRun(TERMS, { roster: ROSTER, inputAt: byPathOf(inputs) });
    const all = inputs.map(workBy(TERMS));
    for (const { report } of all) folderRun.keep(report);
    const { checks, defects } = folderRun.judge();
    const found = [...all.flatMap((each) => each.defects), ...defects];
    const run = {
      reports: all.map(({ report: { facts: _, ...report } }) => report),
      folder: { roster: ROSTER.path, checks },
    };
    return [
      ...records.flatMap((bytes) => faultOfFix(bytes) ?? []),
      ...found.map(({ rule, error }) => `a defect in ${rule}: ${tell(error)}`),
      ...reports.flatMap((report) => faultOf(report, run) ?? []),
    ];
  } catch (error) {
    return [`an exception: ${tell(error)}`];
  }
}
