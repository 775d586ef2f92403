import { createHash } from 'node:crypto';
import { readFileSync } from 'node:fs';
import { problem } from '../inputs/problem.ts';
import type { Localized, Params, Problem } from '../model.ts';
import { type Damage, inspectReport, type ReportFile } from './inspect.ts';
import { shownIn, TERMS, type Term } from './terms.ts';

const DAMAGE: Readonly<Record<Damage['kind'], Localized>> = {
  notAFile: {
    en: '{file}: this is not an ordinary file; name the file that a report was written into, as by -r json=report.json',
    zh: '{file}：不是普通文件；请写明报告文件，例如用 -r json=report.json 生成的',
  },
  empty: {
    en: '{file}: the report is empty; make it again with -r json={file}',
    zh: '{file}：报告是空文件；请用 -r json={file} 重新生成',
  },
  unreadable: {
    en: '{file}: the report cannot be read ({at}); check the name, and who may open it',
    zh: '{file}：报告无法读取（{at}）；请核对文件名和读取权限',
  },
  notJson: {
    en: '{file}: this is no JSON, or not all of it: the report is packed, damaged or cut off; unpack it, or make it again with -r json={file}',
    zh: '{file}：不是完整的 JSON，报告尚未解压，或者已损坏、被截断；请先解压，或用 -r json={file} 重新生成',
  },
  twice: {
    en: '{file}: the report was changed: {at} stands in it twice; make it again with -r json={file}',
    zh: '{file}：报告被改动过：{at} 出现了两次；请用 -r json={file} 重新生成',
  },
  older: {
    en: '{file}: made by an older version of the program; run it again with -r json={file}',
    zh: '{file}：由旧版本程序生成；请用 -r json={file} 重新核查生成',
  },
  notAReport: {
    en: '{file}: this is not an audit-report/2: {at} is not as the schema says (`audit schema report` prints it); make the report again with -r json={file}',
    zh: '{file}：不是 audit-report/2 格式的报告：{at} 不符合格式（见 audit schema report）；请用 -r json={file} 重新生成',
  },
  notInOrder: {
    en: '{file}: the report was changed: {at} is not in the order of paths, or stands twice; make it again with -r json={file}',
    zh: '{file}：报告被改动过：{at} 未按路径排序或重复出现；请用 -r json={file} 重新生成',
  },
  verdictDiffers: {
    en: '{file}: the report was changed: the verdict of {at} is not what its checks come to; make it again with -r json={file}',
    zh: '{file}：报告被改动过：{at} 的结论与各项核查结果不符；请用 -r json={file} 重新生成',
  },
  sumsDiffer: {
    en: '{file}: the report was changed: its summary is not the sum of its records; make it again with -r json={file}',
    zh: '{file}：报告被改动过：汇总数与各条记录不符；请用 -r json={file} 重新生成',
  },
};

const MESSAGES = {
  otherTool: {
    en: '{file}: made by {other}, and this is {ours}; use one version for all parts and for merging',
    zh: '{file}：由 {other} 生成，而本程序是 {ours}；各分片和合并应使用同一版本',
  },
  mixed: {
    en: '{file}: its {what|half} ({other}) is not that of {first} ({ours}); audit both by the same one',
    zh: '{file}：{what|half}（{other}）与{first}（{ours}）不一致；各份报告应采用同一份',
  },
  otherCount: {
    en: '{file}: this is part {index}/{other}, while {first} is one of {ours}; merge the parts of one run',
    zh: '{file}：这是共{other}片中的第{index}片，而{first}属于共{ours}片的一次核查；请合并同一次核查的各分片',
  },
  partTwice: {
    en: '{file}: part {index}/{count} is there already as {first}; leave one of them out',
    zh: '{file}：第{index}片（共{count}片）已有{first}；请去掉其中一份',
  },
  partsMissing: {
    en: '{missing|plural:part is,parts are} missing of {count}: {which}; name their reports too',
    zh: '共{count}片，缺{missing}片：第{which}片；请一并写上这些分片的报告',
  },
  someWhole: {
    en: '{file}: this is the report of a whole run, while {first} is part {index}/{count}; merge parts with parts',
    zh: '{file}：这是完整核查的报告，而{first}是第{index}片（共{count}片）；分片只能与分片合并',
  },
  noFacts: {
    en: '{file}: it does not hold what the rules over all records need; make it again with --facts or --shard',
    zh: '{file}：报告中没有跨记录核查所需的数据；请加 --facts 或 --shard 重新生成',
  },
  recordTwice: {
    en: '{file}: the record {path} stands in {first} too; the reports overlap: leave one of them out',
    zh: '{file}：记录 {path} 在{first}中也有；两份报告重复，请去掉其中一份',
  },
  doNotFit: {
    en: '{file}: the parts do not fit together: by its place among all records {path} is not of part {index}/{count}; audit all parts again over the same files',
    zh: '{file}：各分片对不上：按全部记录的顺序，{path} 不属于第{index}片（共{count}片）；请对同一批文件重新核查各分片',
  },
} as const;

const said = (words: Localized, params: Params): readonly Problem[] => [problem(words, params)];

/** What must be the same in all parts of a run, what they are called included. */
const SHARED: readonly Term[] = [
  ...TERMS,
  {
    name: 'rosterAmongRecords',
    title: '名册取自何处 / place of the roster',
    of: ({ head }) => (head.rosterAmongRecords ? '记录文件夹 / among the records' : null),
  },
  { name: 'failOn', title: '不通过的界限 / bound of failure (--fail-on)', of: ({ head }) => head.failOn },
  {
    name: 'folderRules',
    title: '跨记录核查的项目 / choice of rules over all records',
    of: ({ factsOf, paths }) => (paths.length === 0 ? undefined : factsOf?.join(' ')),
  },
];

const agree = (first: ReportFile, other: ReportFile): readonly Problem[] =>
  SHARED.flatMap((term) => {
    const [ours, theirs] = [term.of(first), term.of(other)];
    if (ours === undefined || theirs === undefined) return [];
    if (ours === theirs && term.calledIn?.(first) === term.calledIn?.(other)) return [];
    const [own, given] = shownIn(term, [first, other]);
    return said(MESSAGES.mixed, { file: other.name, first: first.name, what: term.title, ours: own, other: given });
  });

/** The parts of one run: each there, and once. */
function agreeOnShards(reports: readonly ReportFile[]): readonly Problem[] {
  const first = reports.find(({ head }) => head.shard !== null);
  const shard = first?.head.shard;
  if (!first || !shard) return [];
  const { count } = shard;
  const byIndex = new Map<number, ReportFile>();
  const problems = reports.flatMap((report) => {
    const { name: file, head } = report;
    const given = head.shard;
    if (given === null) return said(MESSAGES.someWhole, { file, first: first.name, ...shard });
    const { index, count: other } = given;
    if (other !== count) return said(MESSAGES.otherCount, { file, index, other, first: first.name, ours: count });
    const same = byIndex.get(index);
    if (same) return said(MESSAGES.partTwice, { file, ...given, first: same.name });
    byIndex.set(index, report);
    return [];
  });
  if (problems.length > 0) return problems;
  const missing = Array.from({ length: count }, (_, n) => n + 1).filter((index) => !byIndex.has(index));
  if (missing.length === 0) return [];
  const which = missing.length <= 20 ? missing.map(String) : [...missing.slice(0, 20).map(String), '…'];
  return said(MESSAGES.partsMissing, { missing: missing.length, count, which });
}

/** The source of one record of the merged report. */
export interface Turn {
  readonly path: string;
  readonly report: ReportFile;
}

/** The records of all parts in the order of the whole. */
export const turnsOf = (reports: readonly ReportFile[]): readonly Turn[] =>
  reports
    .flatMap((report) => report.paths.map((path) => ({ path, report })))
    .sort((a, b) => (a.path < b.path ? -1 : Number(a.path > b.path)));

/** Checks that no record occurs twice and that the parts take turns. Each part has every Nth record, so a gap means a missing record. */
function agreeOnRecords(turns: readonly Turn[]): readonly Problem[] {
  for (const [n, { path, report }] of turns.entries()) {
    const before = turns[n - 1];
    if (before?.path === path)
      return said(MESSAGES.recordTwice, { file: report.name, path, first: before.report.name });
    const { shard } = report.head;
    if (shard !== null && n % shard.count !== shard.index - 1)
      return said(MESSAGES.doNotFit, { file: report.name, path, ...shard });
  }
  return [];
}

/** A file's path, and its name in messages. */
export interface NamedFile {
  readonly name: string;
  readonly file: string;
}

/** The reports that could be read, and the faults of the others. */
export interface ReadReports {
  readonly reports: readonly ReportFile[];
  readonly problems: readonly Problem[];
}

/** The digest of a report's bytes. */
export const digestOf = ({ file }: Pick<ReportFile, 'file'>): string =>
  createHash('sha256').update(readFileSync(file)).digest('hex');

/** Reads JSON reports through. */
export function readReports(files: readonly NamedFile[]): ReadReports {
  const reports: ReportFile[] = [];
  const problems = files.flatMap(({ name, file }): readonly Problem[] => {
    const inspected = inspectReport(name, file);
    if (!inspected.ok) return said(DAMAGE[inspected.damage.kind], { file: name, at: inspected.damage.at });
    reports.push(inspected.report);
    return [];
  });
  return { reports, problems };
}

/** Reads the reports of parts through; says what keeps them from being one. */
export function readParts(
  files: readonly NamedFile[],
  tool: { readonly name: string; readonly version: string },
): ReadReports {
  const ours = `${tool.name} ${tool.version}`;
  const read = readReports(files);
  const { reports } = read;
  const ofOthers = reports.flatMap(({ name, head }) => {
    const other = `${head.tool.name} ${head.tool.version}`;
    return other === ours ? [] : said(MESSAGES.otherTool, { file: name, other, ours });
  });
  const problems = [...read.problems, ...ofOthers];
  const [first, ...others] = reports;
  if (problems.length > 0 || !first) return { reports, problems };
  const withoutFacts = others.length > 0 || first.head.shard ? reports.filter(({ factsOf }) => factsOf === null) : [];
  const mixed = [
    ...others.flatMap((other) => agree(first, other)),
    ...agreeOnShards(reports),
    ...withoutFacts.flatMap(({ name }) => said(MESSAGES.noFacts, { file: name })),
  ];
  return { reports, problems: mixed.length > 0 ? mixed : agreeOnRecords(turnsOf(reports)) };
}
