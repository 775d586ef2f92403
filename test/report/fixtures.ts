import { createHash } from 'node:crypto';
import { failsRun } from '../../src/command/out/exit-code.ts';
import { makeTally } from '../../src/judge/summary.ts';
import type {
  FolderReport,
  InputFile,
  Lang,
  Localized,
  Params,
  Place,
  PlacedCheck,
  PlacedFinding,
  PlacedNotCounted,
  Problem,
  RecordReport,
  RuleInfo,
  RunHead,
} from '../../src/model.ts';
import { type MakeReporter, type ReportContext, wholeText } from '../../src/report/text/reporter.ts';
import { say } from '../../src/words/say.ts';

interface RuleWords {
  readonly title: Localized;
  readonly messages: Readonly<Record<string, Localized>>;
}

const words = (en: string, zh: string): Localized => ({ en, zh });

/** Rules as reporters know them: titles, and messages by code. `any` renders its param. */
export const RULES: Readonly<Record<string, RuleWords>> = {
  'record/readable': { title: words('The file can be read', '文件可以读取'), messages: {} },
  'record/schema': { title: words('Keys and values are as they should be', '填写格式符合要求'), messages: {} },
  'plan/reviewed': {
    title: words('Plan reviewed by the supervision team', '实施方案经督导组审核'),
    messages: {
      absent: words(
        'the record has no {part|section}; enter it, or write [] if there is none',
        '记录中没有{part|section}这一部分；请补录，确实没有的请写 []',
      ),
    },
  },
  'study/groups': {
    title: words('Study hours of every group', '各类党员学习时间'),
    messages: {
      fail: words(
        '{found} of {required} groups have study hours',
        '{required}类学习对象中，有学习时间记录的只有{found}类',
      ),
      noHours: words('the record shows no study hours for {group}', '记录中没有{group}的学习时间，请补录学习场次'),
    },
  },
  'talks/rounds': {
    title: words('Rounds of heart-to-heart talks', '谈心谈话轮次'),
    messages: {
      pass: words(
        'the record shows {found|plural:round,rounds} of talks; at least {required} are required',
        '记录中有{found}轮谈心谈话，要求不少于{required}轮',
      ),
      fail: words(
        'the record shows {found|plural:round,rounds} of talks; at least {required} are required',
        '记录中只有{found}轮谈心谈话，要求不少于{required}轮',
      ),
      tooFew: words(
        'the record shows {found|plural:round,rounds} with a one-to-one talk between two team members; at least {min} are required',
        '记录中有班子成员一对一谈话的只有{found}轮，要求不少于{min}轮',
      ),
      severalWith: words('{n} people on the with side, so not one-to-one', '谈话对象一方有{n}人，不是一对一谈话'),
    },
  },
  'talks/records': {
    title: words('Notes of every talk', '谈心谈话记录'),
    messages: {
      fail: words('{found} of {required} talks name evidence', '{required}次谈心谈话中，有谈话记录的只有{found}次'),
      noEvidence: words('talk {id} names no evidence', '{id}没有列明谈话记录（evidence），请填写所归档的编号'),
    },
  },
  'problems/count-each': {
    title: words('Problems each member found', '班子成员自查问题数'),
    messages: { none: words('nobody owes it', '没有应当自查的班子成员') },
  },
  'drafts/team': {
    title: words('Drafts of the team’s material', '领导班子对照检查材料审核稿数'),
    messages: { fail: words('{found} of {required} drafts', '审核过的只有{found}稿，要求不少于{required}稿') },
  },
  'guidance/weekly-reports': {
    title: words('Weekly reports', '督导周报'),
    messages: {
      fail: words('{found} of {required} weeks are reported', '应报督导周报{required}期，记录中只有{found}期'),
      missing: words('no report for {week|week}', '缺{week|week}的督导周报'),
    },
  },
  'integrity/overlapping-talks': {
    title: words('Nobody in two talks at a time', '同一人谈话时间重叠'),
    messages: {
      fail: words('{findings|plural:overlap,overlaps}', '谈话时间重叠{findings}处'),
      overlap: words(
        '{id} is in {a} and in {b} at the same time on {date|date}',
        '{id}在{date|date}同时出现在{a}和{b}两次谈话中，时间重叠，请核对谈话起止时间，确有误记的请更正并由谈话双方签字确认',
      ),
    },
  },
  'test/any': { title: words('Any text', '任意文字'), messages: { any: words('{text}', '{text}') } },
};

const titleOnly = (rule: string): RuleWords => RULES[rule] ?? { title: words(rule, rule), messages: {} };

/** A rule's data for reporters; only the title matters here. */
export const ruleInfo = (id: string, title: Localized): RuleInfo => ({
  id,
  title,
  why: words(`why ${id}`, `${id} 的理由`),
  fix: words(`what to do about ${id}`, `${id} 的整改办法`),
  source: { provenance: 'article', words: '' },
  duty: 'unit',
  severity: 'error',
});

export function contextOf(over: Partial<ReportContext> = {}): ReportContext {
  const lang: Lang = over.lang ?? 'zh';
  return {
    lang,
    rules: new Map(Object.keys(RULES).map((id) => [id, ruleInfo(id, titleOnly(id).title)])),
    say: (rule, { code, params }) => {
      const messages: Readonly<Record<string, Localized>> = titleOnly(rule).messages;
      return say(messages[code] ?? words(code, code), params, lang);
    },
    fill: (template, params) => say(template, params, lang),
    fails: (one) => failsRun(one, 'incomplete'),
    digest: (text) => createHash('sha256').update(text).digest('hex'),
    color: false,
    width: 80,
    quiet: false,
    maxFindings: null,
    inLang: (to) => contextOf({ ...over, lang: to }),
    ...over,
  };
}

/** The place of the first `span` in a source line. */
export function placeIn(line: number, excerpt: string, span: string): Place {
  const column = excerpt.indexOf(span) + 1;
  return { line, column, endLine: line, endColumn: column + span.length, excerpt };
}

export const found = (code: string, params: Params, place: Place, pointer = '/talks'): PlacedFinding => ({
  code,
  params,
  subject: null,
  pointer,
  place,
});

export const check = (rule: string, over: Partial<PlacedCheck> = {}): PlacedCheck => ({
  rule,
  outcome: 'pass',
  severity: 'error',
  provenance: 'article',
  duty: 'unit',
  message: {
    code: over.outcome === 'fail' ? 'fail' : 'pass',
    params: { found: over.found ?? '', required: over.required ?? '', findings: over.findings?.length ?? 0 },
  },
  found: null,
  required: null,
  findings: [],
  counted: [],
  notCounted: [],
  ...over,
});

export const counted = (label: string, line: number) => ({ pointer: `/talks/${line}`, line, column: 5, label });

export const notCounted = (label: string, line: number, n: number): PlacedNotCounted => ({
  ...counted(label, line),
  reason: { code: 'severalWith', params: { n } },
});

export const record = (checks: readonly PlacedCheck[], over: Partial<RecordReport> = {}): RecordReport => ({
  path: 'units/U017.yaml',
  sha256: 'ab'.repeat(32),
  unit: 'U017',
  name: '示例镇党委',
  team: 'T05',
  category: 'township',
  asOf: '2014-08-10',
  judgedAsOf: null,
  verdict: 'fail',
  checks,
  ...over,
});

const TALK = '  - {id: K007, round: 2, date: 2014-06-03, start: "09:30", from: [P01], with: [P02]}';

/** One check of every outcome. */
export const FAILING: RecordReport = record([
  check('record/readable', { provenance: 'proposal' }),
  check('record/schema', { provenance: 'proposal' }),
  check('plan/reviewed', {
    outcome: 'unclear',
    duty: 'team',
    message: { code: 'absent', params: { part: 'plan' } },
  }),
  check('study/groups', {
    outcome: 'fail',
    found: 4,
    required: 6,
    findings: [
      found(
        'noHours',
        { group: '流动党员' },
        placeIn(61, '    - {group: mobileMembers, members: 7}', '{group: mobileMembers, members: 7}'),
        '/study/groups/5',
      ),
      found(
        'noHours',
        { group: '民族党员' },
        placeIn(59, '    - {group: ethnicMembers, members: 12}', '{group: ethnicMembers, members: 12}'),
        '/study/groups/3',
      ),
    ],
    counted: ['leadingCadres', 'officeMembers', 'grassrootsMembers', 'oldInfirmMembers'].map((label, i) =>
      counted(label, i === 3 ? 60 : 56 + i),
    ),
  }),
  check('talks/rounds', {
    outcome: 'fail',
    found: 2,
    required: 3,
    findings: [
      found('tooFew', { found: 2, min: 3 }, placeIn(120, 'talks:                            # 谈心谈话', 'talks')),
    ],
    counted: Array.from({ length: 12 }, (_, i) => counted(`K${String(i + 1).padStart(3, '0')}`, 121 + i)),
    notCounted: [notCounted('K013', 133, 2), notCounted('K014', 134, 2), notCounted('K015', 140, 3)],
  }),
  check('talks/records', {
    outcome: 'pass',
    found: 15,
    required: 15,
    counted: Array.from({ length: 3 }, (_, i) => counted(`K00${i + 1}`, 121 + i)),
  }),
  check('problems/count-each', {
    outcome: 'notApplicable',
    severity: 'warning',
    message: { code: 'none', params: {} },
  }),
  check('drafts/team', {
    outcome: 'pending',
    provenance: 'article-fact',
    found: 1,
    required: 3,
    message: { code: 'fail', params: { found: 1, required: 3, findings: 1 } },
    findings: [found('fail', { found: 1, required: 3 }, placeIn(170, 'materials:', 'materials'), '/materials')],
    counted: [counted('team/1', 173)],
  }),
  check('guidance/weekly-reports', {
    outcome: 'fail',
    duty: 'team',
    found: 22,
    required: 24,
    findings: ['2014-W10', '2014-W18'].map((week) =>
      found(
        'missing',
        { week },
        placeIn(201, 'weeklyReports:                    # 督导周报', 'weeklyReports'),
        '/weeklyReports',
      ),
    ),
  }),
  check('integrity/overlapping-talks', {
    outcome: 'fail',
    severity: 'warning',
    provenance: 'proposal',
    findings: [
      found(
        'overlap',
        { id: 'P01', a: 'K006', b: 'K007', date: '2014-06-03' },
        placeIn(127, TALK, '"09:30"'),
        '/talks/6/start',
      ),
    ],
  }),
]);

export const PASSING: RecordReport = record(
  [check('record/readable'), check('talks/rounds', { found: 3, required: 3, counted: [counted('K001', 12)] })],
  {
    path: 'units/U018.yaml',
    unit: 'U018',
    name: '样本街道党工委',
    verdict: 'pass',
  },
);

export const HEAD: RunHead = {
  tool: { name: 'unit-audit', version: '0.1.0' },
  profile: 'keqi-2014',
  profileDigest: 'cd'.repeat(32),
  rosterDigest: null,
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

/** A whole run in one text. */
export function run(
  make: MakeReporter,
  context: ReportContext,
  parts: {
    readonly records: readonly RecordReport[];
    readonly folder?: FolderReport;
    readonly inputs?: readonly InputFile[];
    readonly problems?: readonly Problem[];
  },
): string {
  const reporter = make(context);
  const tally = makeTally();
  const problems = parts.problems ?? [];
  const pieces = [reporter.begin({ ...HEAD, problems, records: parts.records.length })];
  for (const one of parts.records) {
    tally.add(one);
    pieces.push(reporter.record(one));
  }
  pieces.push(reporter.folder(parts.folder ?? { roster: null, checks: [] }));
  const end = reporter.end(tally.summary({ ignored: 0, passedOver: [] }), parts.inputs ?? [], problems);
  return [...pieces, wholeText(end)].join('');
}
