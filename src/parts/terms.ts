import type { TermName } from '../documents/audit-comparison.ts';
import { STAGES } from '../rule/option.ts';
import type { ReportFile } from './inspect.ts';

/** Something that a run was judged by, and that two reports may differ in. */
export interface Term {
  readonly name: TermName | 'rosterAmongRecords' | 'failOn' | 'folderRules';
  /** In both languages: 名册 / roster. */
  readonly title: string;
  /** Null where the run has none; undefined where the report does not say. */
  of(report: ReportFile): string | null | undefined;
  /** What people call it, where `of` is a digest. */
  calledIn?(report: ReportFile): string | null;
}

/** The days of the stages in one order, whatever order a report has them in. */
function daysOf({ endBy, from, stages = [] }: ReportFile['head']['calendar']): string {
  const last = STAGES.flatMap((stage) => (endBy[stage] === undefined ? [] : [`${stage} ≤ ${endBy[stage]}`]));
  const own = stages.map((one) => `${one.stage} ${one.from}/${one.to}`);
  return [...(from === undefined ? [] : [`${from}/`]), ...own, ...last].join(' ');
}

/** What the reports of one run share. */
export const TERMS: readonly Term[] = [
  {
    name: 'profile',
    title: '审核标准 / profile',
    of: ({ head }) => head.profileDigest,
    calledIn: ({ head }) => head.profile,
  },
  {
    name: 'roster',
    title: '名册 / roster',
    of: ({ head }) => head.rosterDigest,
    calledIn: ({ head }) => head.folder?.roster ?? null,
  },
  {
    name: 'waivers',
    title: '准予例外 / waivers',
    of: ({ head }) => head.waivers?.sha256 ?? null,
    calledIn: ({ head }) => head.waivers?.path ?? null,
  },
  { name: 'asOf', title: '核查基准日 / day judged as of', of: ({ head }) => head.asOf },
  {
    name: 'final',
    title: '是否按全部到期核查 / use of --final',
    of: ({ head }) => (head.final ? '--final' : null),
  },
  {
    name: 'only',
    title: '选定的规则 / choice of rules (--only)',
    of: ({ head }) => [...head.only].sort().join(' '),
  },
  {
    name: 'strict',
    title: '记录写法要求 / use of --strict',
    of: ({ head }) => (head.strict ? '--strict' : null),
  },
  { name: 'calendar', title: '各环节日期 / days of the stages', of: ({ head }) => daysOf(head.calendar) },
];

/** A digest is long, and its beginning tells it from another. */
const short = (value: string | null | undefined): string => (value || '–').replace(/^([0-9a-f]{12})[0-9a-f]+$/, '$1…');

/** A term of two reports in words that tell them apart: by what people call it, or else by its value. */
export function shownIn({ of, calledIn }: Term, reports: readonly [ReportFile, ReportFile]): readonly [string, string] {
  const [a, b] = reports.map((report) => calledIn?.(report) ?? null);
  if (a && b && a !== b) return [a, b];
  return [short(of(reports[0])), short(of(reports[1]))];
}
