import type { Baseline } from '../../audit.ts';
import { problem } from '../../inputs/problem.ts';
import type { Localized, PlacedCheck, Problem, RecordReport, RunHead } from '../../model.ts';
import type { ReportFile } from '../inspect.ts';
import { digestOf, readReports } from '../parts.ts';
import { type Failing, FOLDER, foundIn, identityOf, keyOf, outlineOf } from './outline.ts';
import { compareTerms, type OtherTerms } from './terms.ts';

const WORDS = {
  notProper: {
    en: '{path}: that audit was not complete, so nothing in it counts as known: {problem}',
    zh: '{path}：该次核查未正常完成，不能作为原报告：{problem}',
  },
  otherTerms: {
    en: '{path}: nothing in it counts as known.',
    zh: '{path}：其中的问题一律不视为原报告已有。',
  },
  sums: {
    en: 'Against {path}: {known|plural:problem is,problems are} known, {fresh|plural:is,are} new. No verdict changes; only new problems fail the run.',
    zh: '与 {path} 相比：原报告已有的问题{known}个，新出现的{fresh}个。各单位结论不变，只有新出现的使运行失败。',
  },
  gone: {
    en: '{path}: these units have no record here now, which fails the run: {units}',
    zh: '{path}：其中以下单位现在没有记录，因此以失败退出：{units}',
  },
} as const satisfies Readonly<Record<string, Localized>>;

/** A baseline that keeps count of what it was asked. */
export interface CountingBaseline extends Baseline {
  readonly sha256: string;
  /** What is worth a word once the run is over. */
  notices(): readonly Problem[];
  /** Units of the earlier report have no record any more: what failed there may fail unseen. */
  isAnyGone(): boolean;
}

type Read =
  | { readonly baseline: CountingBaseline; readonly problems: readonly [] }
  | { readonly baseline: null; readonly problems: readonly Problem[] };

/** Reads an earlier report. */
export function readBaseline(file: string, path: string): Read {
  const { reports, problems } = readReports([{ file, name: path }]);
  const [report] = reports;
  if (!report || problems.length > 0) return { baseline: null, problems };
  const notProper = report.head.problems.map(({ message }) => problem(WORDS.notProper, { path, problem: message }));
  if (notProper.length > 0) return { baseline: null, problems: notProper };
  return { baseline: baselineOf(report, path), problems: [] };
}

/** The earlier report with the terms of this run, so that the two can be held against each other. */
const asOfRun = (report: ReportFile, run: RunHead): ReportFile => {
  const { tool, profile, profileDigest, rosterDigest, calendar, shard, asOf, final, only, strict } = run;
  const terms = { tool, profile, profileDigest, rosterDigest, shard, asOf, final, only: [...only], strict };
  return { ...report, head: { ...report.head, ...terms, calendar: calendar as ReportFile['head']['calendar'] } };
};

/** What a failure is known again by, and how many there were of what is counted: with fewer, it is no more the same. */
interface Known {
  readonly identity: string;
  readonly found: number;
}

function knownBy(one: Pick<Failing, 'rule' | 'code' | 'subject' | 'text'>): Known {
  return { identity: identityOf(one), found: foundIn(one.text) };
}

function baselineOf(report: ReportFile, path: string): CountingBaseline {
  const outline = outlineOf(report);
  const left = new Map([...outline].map(([key, { failing }]) => [key, failing.map(knownBy)]));
  const seen = new Set<string | null>();
  let terms: OtherTerms | null = null;
  const counts = { known: 0, fresh: 0 };
  const take = (key: string, { identity, found }: Known): boolean => {
    const known = terms?.isIncomparable ? undefined : left.get(key);
    const at = known?.findIndex((one) => one.identity === identity && one.found <= found) ?? -1;
    if (at >= 0) known?.splice(at, 1);
    counts[at >= 0 ? 'known' : 'fresh'] += 1;
    return at >= 0;
  };
  const mark = (key: string, check: PlacedCheck): PlacedCheck => {
    const { rule, outcome, severity, waiver, findings, message } = check;
    if (waiver || severity === 'info') return check;
    if (outcome === 'unclear' && severity === 'error')
      return {
        ...check,
        message: { ...message, known: take(key, knownBy({ rule, code: 'unclear', subject: null, text: message })) },
      };
    if (outcome !== 'fail') return check;
    return {
      ...check,
      findings: findings.map((one) => ({ ...one, known: take(key, knownBy({ ...one, rule, text: one })) })),
    };
  };
  const gone = () =>
    [...outline].flatMap(([key, { unit, path: at }]) =>
      key === FOLDER || seen.has(key) || seen.has(at) ? [] : [unit ?? at ?? ''],
    );
  return {
    path,
    sha256: digestOf(report),
    begin: (head) => {
      terms = compareTerms(report, asOfRun(report, head));
    },
    record: (one: RecordReport) => {
      const key = keyOf(one);
      seen.add(key).add(one.path);
      return { ...one, checks: one.checks.map((check) => mark(key, check)) };
    },
    folder: (folder) => ({ ...folder, checks: folder.checks.map((check) => mark(FOLDER, check)) }),
    notices: () => [
      ...(terms ? [problem(terms.notice)] : []),
      ...(terms?.isIncomparable ? [problem(WORDS.otherTerms, { path })] : []),
      problem(WORDS.sums, { path, ...counts }),
      ...(gone().length === 0 ? [] : [problem(WORDS.gone, { path, units: gone() })]),
    ],
    isAnyGone: () => gone().length > 0,
  };
}
