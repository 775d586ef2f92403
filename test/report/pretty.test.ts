import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import type { Lang, Verdict } from '../../src/model.ts';
import { pretty } from '../../src/report/pretty.ts';
import { type ReportContext, wholeText } from '../../src/report/text/reporter.ts';
import { widthOf } from '../../src/report/text/width.ts';
import { BANNER_FOLDER, bannerContext } from './banner.ts';
import {
  check,
  contextOf,
  counted,
  FAILING,
  found,
  HEAD,
  notCounted,
  PASSING,
  placeIn,
  record,
  ruleInfo,
  run,
} from './fixtures.ts';
import { hostileRecord, hostileText } from './hostile.ts';

const show = (over: Partial<ReportContext>, ...records: Parameters<typeof run>[2]['records']): string =>
  run(pretty, contextOf(over), { records });

// biome-ignore lint/suspicious/noControlCharactersInRegex: the sequences of colours begin with one
const COLOUR = /\u001b\[\d+m/g;

const ROUNDS = record([
  check('record/readable', { provenance: 'proposal' }),
  ...FAILING.checks.filter(({ rule }) => rule === 'talks/rounds'),
  check('talks/records', {
    outcome: 'unclear',
    severity: 'warning',
    message: { code: 'any', params: {} },
  }),
]);

describe('pretty: a record', () => {
  it('in Chinese', () => {
    expect(show({}, ROUNDS)).toBe(`unit-audit 0.1.0，审核标准 keqi-2014 · 各环节日期以各单位方案为准

示例镇党委（U017）：✖ 不通过
============================
文件 units/U017.yaml · 督导组 T05 · 截至2014年8月10日
核查结果：✖ 不通过1项  ? 无法判定1项  ✔ 通过1项

待办1项：
  1. 谈心谈话轮次：记录中有班子成员一对一谈话的只有2轮，要求不少于3轮
     整改办法：talks/rounds 的整改办法
     units/U017.yaml:120
以下逐项列出核查结果；只看待办事项，用同样的选项运行 audit todo。

记录本身
  ✔ 文件可以读取                          程序自设  record/readable

谈心谈话
  ✖ 谈心谈话轮次                     2/3  原文要求  talks/rounds
      - 第120行：记录中有班子成员一对一谈话的只有2轮，要求不少于3轮
         120 | talks:                            # 谈心谈话
             | ^^^^^
      已认定12项：K001、K002、K003、K004、K005、K006、K007、K008等
      （第121–132行）
      K013、K014（第133–134行）不计入：谈话对象一方有2人，不是一对一谈话
      K015（第140行）不计入：谈话对象一方有3人，不是一对一谈话
      整改办法：talks/rounds 的整改办法
      责任单位：本单位
  ? 谈心谈话记录                          原文要求  talks/records
      any
      责任单位：本单位

还须落实以下1项，方可通过：
  本单位（1项）
    □ 谈心谈话轮次：记录中只有2轮谈心谈话，要求不少于3轮

共核查1份记录：不通过1份
本次只核查了3项要求，另有8项未选或已停用；以上结论只就所核查的各项而言。
依据：原文要求，指原文写明的要求；原文做法，指其中所述各单位的普遍做法；中央通
知，指中央有关通知；程序自设，指本程序设定的核查项，不属原文要求

记录内容是否属实，仅凭记录无法认定，须另行核实。

下一步可运行：
  audit todo units/U017.yaml  逐条列出应办事项
  audit explain talks/rounds  该项要求的依据和整改办法
`);
  });

  it('in English, with the rule named below if its row has no room', () => {
    expect(show({ lang: 'en', width: 60 }, ROUNDS)).toBe(`unit-audit 0.1.0, profile keqi-2014 · stages as each unit
has planned them

示例镇党委 (U017): ✖ FAIL
=========================
file units/U017.yaml · team T05 · as of 10 August 2014
Checks: ✖ 1 failed  ? 1 unclear  ✔ 1 passed

What to do (1):
  1. Rounds of heart-to-heart talks: the record shows 2
     rounds with a one-to-one talk between two team members;
     at least 3 are required
     what to do: what to do about talks/rounds
     units/U017.yaml:120
Every requirement follows. \`audit todo\` with the same
options lists only what is left to do.

The record itself
  ✔ The file can be read                           own rule

Heart-to-heart talks
  ✖ Rounds of heart-to-heart talks            2/3  article
      - line 120: the record shows 2 rounds with a
        one-to-one talk between two team members; at least 3
        are required
         120 | talks:                            # 谈心谈话
             | ^^^^^
      counted 12: K001, K002, K003, K004, K005, K006, K007,
      K008, … (lines 121–132)
      not counted: K013, K014 (lines 133–134): 2 people on
      the with side, so not one-to-one
      not counted: K015 (line 140): 3 people on the with
      side, so not one-to-one
      what to do: what to do about talks/rounds
      to be done by the unit · talks/rounds
  ? Notes of every talk                            article
      any
      to be done by the unit · talks/records

Left to do before it passes: 1
  By the unit (1)
    □ Rounds of heart-to-heart talks: the record shows 2
      rounds of talks; at least 3 are required

1 record audited: FAIL 1
3 rules were checked and 8 left out (not selected, or off);
the verdict covers only what was checked.
Sources. article: a requirement that the article states;
practice: what it reports was done everywhere; central: a
central notice; own rule: set by this program, not required
by the source

No record can show that what it says is true.

What helps next:
  audit todo units/U017.yaml
    what is left to do
  audit explain talks/rounds
    the requirement, and what to do
`);
  });

  it('has a heading with the record’s own data', () => {
    const nameless = record([], { name: null, team: null, asOf: null, verdict: 'incomplete' });
    expect(show({}, nameless)).toContain(
      '\nU017：? 记录不全，无法判定\n==========================\n文件 units/U017.yaml · 记录日期不详\n',
    );
    expect(show({ lang: 'en' }, { ...nameless, unit: null })).toContain(
      '\nunits/U017.yaml: ? INCOMPLETE, cannot be judged\n',
    );
  });

  it('has the day of the run in its heading, if one was given', () => {
    const reporter = pretty(contextOf({ width: 120 }));
    expect(reporter.begin({ ...HEAD, asOf: '2014-10-01', shard: { index: 1, count: 3 } })).toBe(
      'unit-audit 0.1.0，审核标准 keqi-2014 · 一律以2014年10月1日为核查基准日 · 第1部分，共3部分 · 各环节日期以各单位方案为准\n',
    );
    expect(reporter.record(PASSING)).toContain('截至2014年10月1日\n');
  });

  it('says in its heading where the days of the stages come from', () => {
    const calendar = {
      source: 'roster',
      from: '2014-02-14',
      stages: [
        { stage: 'studyListen', from: '2014-02-26', to: '2014-05-10' },
        { stage: 'rectify', from: '2014-08-06', to: '2014-09-30' },
      ],
      endBy: { rectify: '2014-09-20' },
    } as const;
    const heading = (lang: Lang, change: Partial<typeof HEAD>) =>
      pretty(contextOf({ lang, width: 120 })).begin({ ...HEAD, ...change });
    expect(heading('zh', { calendar, rosterAmongRecords: true })).toBe(
      'unit-audit 0.1.0，审核标准 keqi-2014 · 名册取自记录文件夹，未经指定 · 各环节日期以名册为准：“学习教育、听取意见”2014年\n2月26日至2014年5月10日，“整改落实、建章立制”2014年8月6日至2014年9月30日 · 活动开始日以名册为准：2014年2月14日 · 审核标准\n规定的最迟结束日期：“整改落实、建章立制”2014年9月20日\n',
    );
    expect(heading('en', { calendar: { ...calendar, stages: [], endBy: {} } })).toBe(
      'unit-audit 0.1.0, profile keqi-2014 · stages as each unit has planned them · campaign begun on 14 February 2014, by the\nroster\n',
    );
  });

  it('has the day it was judged as of in its heading', () => {
    const later = { ...PASSING, judgedAsOf: '2014-09-30' };
    expect(show({}, later)).toContain('\n文件 units/U018.yaml · 督导组 T05 · 截至2014年9月30日\n');
    expect(show({}, { ...PASSING, asOf: null, judgedAsOf: null })).toContain(' · 记录日期不详\n');
  });
});

describe('pretty: findings', () => {
  const talks = (n: number) =>
    check('talks/records', {
      outcome: 'fail',
      found: 0,
      required: n,
      findings: Array.from({ length: n }, (_, i) =>
        found('noEvidence', { id: `K${i + 1}` }, placeIn(10 + i, `  - {id: K${i + 1}}`, `K${i + 1}`)),
      ),
    });
  const findingLines = (text: string) => text.split('\n').filter((line) => /^ {6}- /.test(line));

  it('are all shown or, with a limit, distributed over the checks', () => {
    expect(findingLines(show({}, record([talks(9), talks(2)])))).toHaveLength(11);
    const cut = show({ maxFindings: 5 }, record([talks(9), talks(2)]));
    expect(findingLines(cut)).toHaveLength(5);
    expect(cut).toContain('\n      另有6处问题，此处从略（可用 --max-findings 调整）\n');
    expect(show({ maxFindings: 10, lang: 'en' }, record([talks(9), talks(2)]))).toContain(
      'and 1 more finding not shown here',
    );
  });

  it('share one frame at the same place', () => {
    const week = (text: string) => found('any', { text }, placeIn(9, 'weeklyReports:', 'weeklyReports'));
    const both = check('test/any', { outcome: 'fail', findings: [week('缺第10周'), week('缺第18周')] });
    expect(show({}, record([both]))).toContain(`
      - 第9行：缺第10周
      - 第9行：缺第18周
           9 | weeklyReports:
             | ^^^^^^^^^^^^^
`);
  });

  it('yield to the message if none is shown', () => {
    expect(show({ maxFindings: 0 }, record([talks(1)]))).toContain(
      '1次谈心谈话中，有谈话记录的只有0次\n      另有1处问题',
    );
  });

  it('have neither line nor frame if they are about something missing from the file', () => {
    const place = placeIn(1, 'schema: unit-record/1', 's');
    const text = show(
      {},
      record([check('test/any', { outcome: 'fail', findings: [found('any', { text: '缺谈话' }, place)] })]),
    );
    expect(text).toContain('\n      - 缺谈话\n      整改办法');
    const key = found('any', { text: '键名有误' }, placeIn(1, 'shcema: unit-record/1', 'shcema'), '/shcema');
    expect(show({}, record([check('test/any', { outcome: 'fail', findings: [key] })]))).toContain(
      '\n      - 第1行：键名有误\n           1 | shcema: unit-record/1\n             | ^^^^^^\n',
    );
  });
});

describe('pretty: a pending check', () => {
  const pending = ROUNDS.checks
    .filter(({ rule }) => rule === 'talks/rounds')
    .map((one) => ({ ...one, outcome: 'pending' as const }));

  it('shows what it would fail for, at its line', () => {
    const text = show({}, record(pending));
    expect(text).toContain('  … 谈心谈话轮次                     2/3');
    expect(text).toContain('- 第120行：记录中有班子成员一对一谈话的只有2轮，要求不少于3轮');
    expect(text).toContain('120 | talks:');
  });

  it('states once what it waits for', () => {
    const place = placeIn(1, 'schema: unit-record/1', 'schema');
    const text = { code: 'any', params: { text: '没有谈话' } };
    const waiting = check('test/any', {
      outcome: 'pending',
      message: text,
      findings: [found(text.code, text.params, place)],
    });
    // On the first screen, in its row, and in what is left to do.
    expect(show({}, record([waiting])).match(/没有谈话/g)).toHaveLength(3);
  });
});

describe('pretty: checks with the same details', () => {
  const message = { code: 'any', params: { text: '没有谈话' } };
  const unclear = (over: object = {}) => check('test/any', { outcome: 'unclear', message, ...over });

  it('share them if they are neighbours with the same duty', () => {
    expect(
      show({}, record([unclear(), unclear(), unclear({ duty: 'team' }), unclear({ outcome: 'pending' })])),
    ).toContain(`
  ? 任意文字                              原文要求  test/any
  ? 任意文字                              原文要求  test/any
      没有谈话
      责任单位：本单位
  ? 任意文字                              原文要求  test/any
      没有谈话
      责任单位：督导组
  … 任意文字                              原文要求  test/any
      没有谈话
      责任单位：本单位
`);
  });

  it('are distinguished by the ids that did not fit in their rows', () => {
    expect(show({ lang: 'en', width: 60 }, record([unclear(), unclear()]))).toContain(
      '\n      没有谈话\n      to be done by the unit · test/any, test/any\n',
    );
  });

  it('keep their own evidence', () => {
    const more = unclear({ counted: [counted('K1', 5)] });
    expect(show({}, record([more, unclear()])).split('没有谈话\n      ')).toHaveLength(3);
  });
});

describe('pretty: evidence', () => {
  const withNotCounted = (outcome: 'fail' | 'pass', n: number) =>
    record([
      check('talks/rounds', {
        outcome,
        notCounted: Array.from({ length: n }, (_, i) => notCounted(`K${i}`, 10 + i, i + 2)),
      }),
    ]);
  const reasons = (text: string) => text.replaceAll(/\s/g, '').split('不计入：').length - 1;

  it.each([
    ['fail', 7, 7],
    ['fail', 8, 5],
    ['pass', 3, 3],
    ['pass', 4, 2],
  ] as const)('of a %s, %d reasons of not counting are shown as %d', (outcome, n, shown) => {
    const text = show({}, withNotCounted(outcome, n));
    expect(reasons(text)).toBe(shown);
    if (shown < n) expect(text).toContain(`\n      另有${n - shown}项不计入，此处从略\n`);
    else expect(text).not.toContain('此处从略');
  });

  it('groups the lines of what counted', () => {
    const at = (...lines: number[]) =>
      show({}, record([check('talks/rounds', { counted: lines.map((line) => counted(`K${line}`, line)) })]));
    expect(at(5)).toContain('已认定1项：K5（第5行）\n');
    expect(at(7, 5, 6, 9)).toContain('已认定4项：K7、K5、K6、K9（第5–7、9行）\n');
    expect(at(1, 3, 5, 7, 9)).toContain('（第1行至第9行之间）\n');
  });

  it('does not repeat a reason that a finding states', () => {
    const place = placeIn(9, '  - {id: K1}', 'K1');
    const missing = { code: 'noEvidence', params: { id: 'K1' } };
    const eachOne = check('talks/records', {
      outcome: 'fail',
      findings: [{ ...found('noEvidence', { id: 'K1' }, place), subject: 'K1' }],
      notCounted: [{ ...counted('K1', 9), reason: missing }],
    });
    expect(show({}, record([eachOne]))).not.toContain('不计入');
    expect(show({ maxFindings: 0 }, record([eachOne]))).toContain('K1（第9行）不计入：K1没有列明谈话记录');
  });

  it('names drafts and the leading team’s entries the way people do', () => {
    const labels = ['team', 'team#2', 'P01#3', 'meeting', '问题#1'];
    const text = show({}, record([check('talks/rounds', { counted: labels.map((label) => counted(label, 3)) })]));
    expect(text.replace(/\n */g, '')).toContain(
      '已认定5项：领导班子（team）、领导班子（team）第2稿、P01第3稿、专题民主生活会（meeting）、问题#1（第3行）',
    );
  });

  it('shows the records’ values in Chinese', () => {
    expect(show({}, record([check('talks/rounds', { counted: [counted('formalism', 3)] })]))).toContain(
      '已认定1项：形式主义（formalism）（第3行）',
    );
  });
});

describe('pretty: what is left to do', () => {
  it('is grouped by duty, listed once for rules with the same text, and without warnings', () => {
    const absent = { code: 'any', params: { text: '没有谈话' } };
    const unclear = (over: object) => check('test/any', { outcome: 'unclear', message: absent, ...over });
    const text = show(
      {},
      record([
        unclear({ duty: 'office' }),
        unclear({}),
        unclear({}),
        unclear({ outcome: 'pending', duty: 'team' }),
        unclear({ severity: 'warning' }),
        check('test/any', { outcome: 'fail', severity: 'warning', message: absent }),
      ]),
    );
    expect(text).toContain(`
还须落实以下3项，方可通过：
  本单位（1项）
    □ 任意文字、任意文字：没有谈话
  督导组（1项）
    □ 任意文字：没有谈话（未到期）
  督导办（1项）
    □ 任意文字：没有谈话

提醒1项，不影响结论，请一并核实。
`);
    const five = Array.from({ length: 5 }, () => unclear({}));
    expect(show({}, record(five))).toContain('□ 任意文字、任意文字、任意文字等5项：没有谈话\n');
    expect(show({ lang: 'en' }, record(five))).toContain('□ Any text, Any text, Any text and 2 more: 没有谈话\n');
  });

  it('separates what is not due yet', () => {
    const message = { code: 'any', params: { text: '没有谈话' } };
    const checks = (['pending', 'unclear'] as const).map((outcome) => check('test/any', { outcome, message }));
    expect(show({}, record(checks))).toContain(
      '单位（2项）\n    □ 任意文字：没有谈话（未到期）\n    □ 任意文字：没有谈话\n',
    );
  });

  it('is omitted for a record that passes', () => {
    expect(show({}, PASSING)).not.toContain('还须');
  });
});

describe('pretty: quiet', () => {
  it('prints one line for a passed record, and for others only what did not pass', () => {
    const text = show({ quiet: true }, PASSING, FAILING, PASSING);
    expect(
      text.startsWith('样本街道党工委（U018）：✔ 通过\n\n示例镇党委（U017）：✖ 不通过，10项中有1项不适用\n==='),
    ).toBe(true);
    expect(text).not.toContain('  ✔ 文件可以读取');
    expect(text).not.toContain('没有应当自查的班子成员');
    expect(text).toContain('\n\n样本街道党工委（U018）：✔ 通过\n\n各单位分项核查结果');
  });

  it('still shows the warnings of a record that passes', () => {
    const warned = {
      ...PASSING,
      checks: FAILING.checks.filter(({ severity, outcome }) => severity === 'warning' && outcome === 'fail'),
    };
    expect(show({ quiet: true }, warned)).toContain('  ⚠ 同一人谈话时间重叠');
  });

  it('keeps a name that takes more than a line', () => {
    expect(show({ quiet: true }, { ...PASSING, name: '甲'.repeat(60) })).toContain('：✔ 通过\n');
  });
});

describe('pretty: the end', () => {
  it('sums up several records', () => {
    const of = (verdict: Verdict, n: number) => record(FAILING.checks.slice(0, n), { verdict });
    expect(show({}, of('pass', 0), of('fail', 2), of('pending', 0), of('incomplete', 0), of('fail', 5))).toContain(
      '\n\n共核查5份记录：不通过2份、记录不全1份、未到期1份、通过1份\n核查结果：✖ 不通过2项  ? 无法判定1项  ✔ 通过4项\n',
    );
  });

  it('states that rules were left out, but not for records that could not be checked', () => {
    const rules = contextOf().rules;
    const all = record([...rules.keys()].filter((id) => id !== 'folder/copied-plans').map((id) => check(id)));
    const folder = new Map([...rules, ['folder/copied-plans', ruleInfo('', { en: '', zh: '' })]]);
    expect(show({ rules: folder }, all)).not.toContain('本次只核查了');
    const unreadable = record([check('record/readable', { outcome: 'fail' })], { path: 'b.yaml' });
    expect(show({}, unreadable)).not.toContain('本次只核查了');
    expect(show({ quiet: true }, unreadable, PASSING)).toContain('\n本次只核查了2项要求，另有9项未选或已停用；');
  });

  it('says once what keeps rules of several modules from being judged, and gives each its row', () => {
    const waits = (rule: string, part: string) =>
      check(rule, {
        outcome: 'unclear',
        message: { code: 'broken', params: { part } },
        because: { rule: 'record/schema', code: 'unknownKey' },
      });
    const all = record(
      [waits('plan/reviewed', 'x'), waits('talks/rounds', 'x'), waits('talks/records', 'x')].concat(
        check('study/groups', { outcome: 'unclear', message: { code: 'absent', params: {} } }),
      ),
    );
    const text = show({ lang: 'en', width: 100 }, all);
    expect(
      text.match(/^broken\. This holds for 3 requirements: plan\/reviewed, talks\/rounds, talks\/records$/gm),
    ).toHaveLength(1);
    // Once on the first screen, once below the rows.
    expect(text.split('This holds')[0]?.match(/broken/g)).toHaveLength(2);
    expect(text.match(/^ {2}\? /gm)).toHaveLength(4);
    expect(text).toContain('\n      absent\n');
  });

  it('says it below the rows where they stand together', () => {
    const waits = (rule: string) =>
      check(rule, {
        outcome: 'unclear',
        message: { code: 'broken', params: {} },
        because: { rule: 'record/schema', code: 'unknownKey' },
      });
    const text = show({ lang: 'en' }, record([waits('talks/rounds'), waits('talks/records')]));
    expect(text).not.toContain('This holds for');
    expect(text).toContain('\n      broken\n');
  });

  it('states how many files were ignored', () => {
    const reporter = pretty(contextOf({ lang: 'en', quiet: true }));
    const none = { pass: 0, fail: 0, incomplete: 0, pending: 0, warning: 0, unclear: 0, notApplicable: 0 };
    const passedOver = [{ path: '.a.yaml', reason: 'dotFile' }] as const;
    const sums = {
      records: 1,
      ignored: 2,
      passedOver,
      verdicts: { ...none, pass: 1 },
      checks: none,
      waived: 0,
      waivers: null,
    };
    expect(wholeText(reporter.end(sums, [], []))).toBe(
      '\n1 record audited: PASS 1\n2 files were left out by an ignore file and not audited.\n1 other file or folder that may be taken for a record was not audited; standard\nerror names them.\n',
    );
  });
});

describe('pretty: the folder', () => {
  const checks = [
    check('test/any', { outcome: 'fail', duty: 'office', message: { code: 'any', params: { text: '缺一个单位' } } }),
  ];

  it('has a checklist under its own heading', () => {
    const text = run(pretty, contextOf(), { records: [PASSING], folder: { roster: 'roster.yaml', checks } });
    expect(text).toContain('\n全部记录综合核查\n================\n名册 roster.yaml\n核查结果：✖ 不通过1项\n');
    expect(text).toMatch(/\n {2}1\. 任意文字：缺一个单位\n[\s\S]+\n\ntest\n {2}✖ 任意文字/);
    expect(text).toContain('  督导办（1项）\n    □ 任意文字：缺一个单位\n');
  });

  it('labels roster lines as such, and puts the path before those of a record', () => {
    const text = run(pretty, bannerContext({ lang: 'en' }), { records: [PASSING], folder: BANNER_FOLDER });
    expect(text).toContain('\n      - roster line 12: 示例局（U007）没有提交记录\n');
    expect(text).toContain('\n      - units/U006.yaml：单位U006不在名册内 (line 6)\n');
  });

  it('is omitted without checks and, with --quiet, if all is well', () => {
    const passed = { roster: null, checks: [check('test/any', { message: { code: 'any', params: { text: '' } } })] };
    expect(pretty(contextOf()).folder({ roster: null, checks: [] })).toBe('');
    expect(pretty(contextOf({ quiet: true })).folder(passed)).toBe('');
    expect(pretty(contextOf()).folder(passed)).toContain('没有名册\n');
  });
});

describe('pretty: any record', () => {
  it('loses nothing without colour', () => {
    const text = show({ color: true }, FAILING, PASSING);
    expect(text).toMatch(COLOUR);
    expect(text.replace(COLOUR, '')).toBe(show({}, FAILING, PASSING));
  });

  it.each([40, 60, 80, 120, 300])('keeps within %d columns', (width) => {
    for (const lang of ['zh', 'en'] as const) {
      for (const line of show({ width, lang }, FAILING, PASSING).split('\n'))
        expect(widthOf(line), line).toBeLessThanOrEqual(Math.min(width, 120));
    }
  });

  it('prints no control character of a record, and no CI command', () => {
    fc.assert(
      fc.property(hostileRecord, hostileText, fc.boolean(), (hostile, roster, color) => {
        const folder = { roster, checks: hostile.checks };
        const text = run(pretty, contextOf({ color }), { records: [hostile, PASSING], folder });
        const bare = (color ? text.replace(COLOUR, '') : text).replace(/\n/g, '');
        // biome-ignore lint/suspicious/noControlCharactersInRegex: their absence is what is tested
        expect(bare).not.toMatch(/[\u0000-\u001F\u007F-\u009F\u200B-\u200F\u2028-\u202E\uFEFF]|\p{Cs}/u);
        expect(text).not.toMatch(/^\s*::/m);
        expect(text).not.toMatch(/##(\w*)\[/);
      }),
    );
  });

  it('has no more lines than the same record with harmless words', () => {
    const named = (name: string) => show({}, { ...PASSING, name }).split('\n').length;
    expect(named('甲\n  ✔ 乙\r\n丙')).toBe(named('甲乙丙'));
  });
});
