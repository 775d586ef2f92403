import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import type { RecordReport, Verdict } from '../../../src/model.ts';
import { pretty } from '../../../src/report/pretty.ts';
import type { ReportContext } from '../../../src/report/text/reporter.ts';
import { widthOf } from '../../../src/report/text/width.ts';
import { sayShare } from '../../../src/words/batch.ts';
import { BANNER, BANNER_FOLDER, bannerContext } from '../banner.ts';
import { check, HEAD, PASSING, record, ruleInfo, run } from '../fixtures.ts';
import { hostileRecord, hostileText } from '../hostile.ts';

const show = (over: Partial<ReportContext>, records: readonly RecordReport[]): string =>
  run(pretty, bannerContext(over), { records });

/** The part of a report from a title to the next empty line. */
const partOf = (text: string, title: string): readonly string[] =>
  text
    .slice(text.indexOf(`\n${title}`) + 1)
    .split('\n\n')[0]
    ?.split('\n') ?? [];

const MATRIX = '各单位分项核查结果';
const LACKING = '各单位普遍存在的问题';

describe('pretty: a banner', () => {
  it('in Chinese', () => {
    const text = run(pretty, bannerContext(), { records: BANNER, folder: BANNER_FOLDER });
    expect(text).toBe(`unit-audit 0.1.0，审核标准 keqi-2014 · 各环节日期以各单位方案为准

共核查6份记录：不通过3份、记录不全1份、未到期1份、通过1份
共核查26项要求，其中1项不适用。

各单位分项核查结果（问题多的在前）
==================================
  单位                     编号 记录 谈话 督导 真实  文件
✖ 示例镇党委               U005 ✔    ✖2   ✖    ⚠     units/U005.yaml
✖ 示例旗农牧业和农村牧区…  U003 ✔    ✖    ✖    ✔     units/U003.yaml
✖ …/submitted-by-mail/U004.yaml ✖    ·    ·    ·     …ubmitted-by-mail/U004.yaml
? units/U006.yaml          U006 ✔    ?    ?    ?     units/U006.yaml
… 样本街道党工委           U002 ✔    …2   ✔    ⚠     units/U002.yaml
✔ 示例苏木党委             U001 ✔    ✔    ✔    ⚠     units/U001.yaml
符号：✖ 不通过  ⚠ 提醒  ? 无法判定  … 未到期  ✔ 通过  – 不适用  · 未核查
行首符号为该单位的结论；每格为该类要求中最严重的结果，不止1项的后附项数。标“·”
的，文件无法读取，其余各项均未核查。

各单位普遍存在的问题（6份记录）
===============================
                        不通过  无法判定  占比
  ⚠ 同一人谈话时间重叠       3         1   67%  程序自设
  ✖ 谈心谈话轮次             2         1   50%  原文要求
  ✖ 督导周报                 2         1   50%  原文要求
  ✖ 谈心谈话记录             1         1   33%  原文要求
  ✖ 文件可以读取             1         0   17%  程序自设

按督导组汇总
============
  督导组      记录份数  不通过  记录不全  未到期  通过
  T01                2       1         0       0     1
  T02                3       1         1       1     0
  （未注明）         1       1         0       0     0

按单位类别汇总
==============
  单位类别    记录份数  不通过  记录不全  未到期  通过
  苏木乡镇           2       1         0       0     1
  街道               1       0         0       1     0
  行业系统           1       1         0       0     0
  常委班子           1       0         1       0     0
  （未注明）         1       1         0       0     0

待办事项（按责任单位，列所涉及的记录份数）
==========================================
                    记录份数  其中未到期
  本单位（3项）
    □ 谈心谈话轮次         4           1  talks/rounds
    □ 谈心谈话记录         3           1  talks/records
    □ 文件可以读取         1           0  record/readable
  督导组（1项）
    □ 督导周报             3           0  guidance/weekly-reports

全部记录综合核查
================
名册 roster.yaml
核查结果：✖ 不通过1项

待办1项：
  1. 督导工作全覆盖：应督导单位7个，齐全的5个
     整改办法：roster/coverage 的整改办法
     roster.yaml:12
以下逐项列出核查结果；只看待办事项，用同样的选项运行 audit todo。

督导名册
  ✖ 督导工作全覆盖                   5/7  原文要求  roster/coverage
      应督导单位7个，齐全的5个
      - 名册第12行：示例局（U007）没有提交记录
          12 |   - {id: U007, name: 示例局}
             |     ^^^^^^^^^^^^^^^^^^^^^^^^
      - units/U006.yaml：单位U006不在名册内（第6行）
           6 | unit: {id: U006}
             |            ^^^^
      整改办法：roster/coverage 的整改办法
      责任单位：督导办

还须落实以下1项，方可通过：
  督导办（1项）
    □ 督导工作全覆盖：应督导单位7个，齐全的5个

共核查6份记录：不通过3份、记录不全1份、未到期1份、通过1份
共核查26项要求，其中1项不适用。
核查结果：✖ 不通过6项  ⚠ 提醒3项  ? 无法判定4项  … 未到期2项  ✔ 通过10项
          – 不适用1项
本次只核查了5项要求，另有6项未选或已停用；以上结论只就所核查的各项而言。
全部记录综合核查：✖ 不通过1项

查看某一单位的详细情况，请单独核查该单位的记录，其他选项照旧：
  audit units/U005.yaml --as-of 2014-09-30
只看某一类要求的，可加 --only，例如 --only "talks/*"。

依据：原文要求，指原文写明的要求；原文做法，指其中所述各单位的普遍做法；中央通
知，指中央有关通知；程序自设，指本程序设定的核查项，不属原文要求

记录内容是否属实，仅凭记录无法认定，须另行核实。

下一步可运行：
  audit todo units/U005.yaml --as-of 2014-09-30  逐条列出应办事项
  audit explain talks/rounds                     该项要求的依据和整改办法
`);
  });

  it('in English', () => {
    const text = show({ lang: 'en' }, BANNER);
    expect(text.slice(text.indexOf('Units by modules'))).toBe(`Units by modules, worst first
=============================
  unit                     id   Rec  Talk Supv Intg  file
✖ 示例镇党委               U005 ✔    ✖2   ✖    ⚠     units/U005.yaml
✖ 示例旗农牧业和农村牧区…  U003 ✔    ✖    ✖    ✔     units/U003.yaml
✖ …/submitted-by-mail/U004.yaml ✖    ·    ·    ·     …ubmitted-by-mail/U004.yaml
? units/U006.yaml          U006 ✔    ?    ?    ?     units/U006.yaml
… 样本街道党工委           U002 ✔    …2   ✔    ⚠     units/U002.yaml
✔ 示例苏木党委             U001 ✔    ✔    ✔    ⚠     units/U001.yaml
Signs: ✖ failed  ⚠ warning  ? unclear  … pending  ✔ passed  – not applicable
       · not checked
The symbol before a unit is its verdict. Each cell shows the worst result of its
module, and how many checks have it if more than one. “·” means that the file
cannot be read, so nothing else was checked. Columns: Supv = Supervision, Intg =
Integrity.

What most units lack (6 records)
================================
                                    not met  unclear  share
  ⚠ Nobody in two talks at a time         3        1    67%  own rule
  ✖ Rounds of heart-to-heart talks        2        1    50%  article
  ✖ Weekly reports                        2        1    50%  article
  ✖ Notes of every talk                   1        1    33%  article
  ✖ The file can be read                  1        0    17%  own rule

Totals by supervision team
==========================
  team         records  FAIL  INCOMPLETE  PENDING  PASS
  T01                2     1           0        0     1
  T02                3     1           1        1     0
  (not given)        1     1           0        0     0

Totals by category
==================
  category           records  FAIL  INCOMPLETE  PENDING  PASS
  township                 2     1           0        0     1
  subdistrict              1     0           0        1     0
  sector                   1     1           0        0     0
  standingCommittee        1     0           1        0     0
  (not given)              1     1           0        0     0

What to do, by duty (number of records)
=======================================
                                      records  not due yet
  By the unit (3)
    □ Rounds of heart-to-heart talks        4            1
    □ Notes of every talk                   3            1
    □ The file can be read                  1            0
  By the supervision team (1)
    □ Weekly reports                        3            0

6 records audited: FAIL 3, INCOMPLETE 1, PENDING 1, PASS 1
1 of 26 requirements did not apply.
Checks: ✖ 6 failed  ⚠ 3 warnings  ? 4 unclear  … 2 pending  ✔ 10 passed
        – 1 not applicable
5 rules were checked and 6 left out (not selected, or off); the verdict covers
only what was checked.

For the details of one unit, audit its record alone, and otherwise with the same
options:
  audit units/U005.yaml --as-of 2014-09-30
For some of the requirements alone, add --only, such as --only "talks/*".

Sources. article: a requirement that the article states; practice: what it
reports was done everywhere; central: a central notice; own rule: set by this
program, not required by the source

No record can show that what it says is true.

What helps next:
  audit todo units/U005.yaml --as-of 2014-09-30  what is left to do
  audit explain talks/rounds                     the requirement, and what to do
`);
  });

  it('with --quiet shows what did not pass, in bands if the terminal is narrow', () => {
    const text = show({ quiet: true, width: 60 }, BANNER);
    expect(text.trimStart()).toBe(`各单位分项核查结果（问题多的在前）
==================================
  单位                     编号 记录 谈话 督导 真实
✖ 示例镇党委               U005 ✔    ✖2   ✖    ⚠
✖ 示例旗农牧业和农村牧区…  U003 ✔    ✖    ✖    ✔
✖ …/submitted-by-mail/U004.yaml ✖    ·    ·    ·
? units/U006.yaml          U006 ✔    ?    ?    ?
… 样本街道党工委           U002 ✔    …2   ✔    ⚠

各单位普遍存在的问题（6份记录）
===============================
                        不通过  无法判定  占比
  ⚠ 同一人谈话时间重叠       3         1   67%  程序自设
  ✖ 谈心谈话轮次             2         1   50%  原文要求
  ✖ 督导周报                 2         1   50%  原文要求
  ✖ 谈心谈话记录             1         1   33%  原文要求
  ✖ 文件可以读取             1         0   17%  程序自设

按督导组汇总
============
  督导组      记录份数  不通过  记录不全  未到期  通过
  T01                2       1         0       0     1
  T02                3       1         1       1     0
  （未注明）         1       1         0       0     0

按单位类别汇总
==============
  单位类别    记录份数  不通过  记录不全  未到期  通过
  苏木乡镇           2       1         0       0     1
  街道               1       0         0       1     0
  行业系统           1       1         0       0     0
  常委班子           1       0         1       0     0
  （未注明）         1       1         0       0     0

待办事项（按责任单位，列所涉及的记录份数）
==========================================
                    记录份数  其中未到期
  本单位（3项）
    □ 谈心谈话轮次         4           1
    □ 谈心谈话记录         3           1
    □ 文件可以读取         1           0
  督导组（1项）
    □ 督导周报             3           0

共核查6份记录：不通过3份、记录不全1份、未到期1份、通过1份
共核查26项要求，其中1项不适用。
核查结果：✖ 不通过6项  ⚠ 提醒3项  ? 无法判定4项  … 未到期2项
          ✔ 通过10项  – 不适用1项
本次只核查了5项要求，另有6项未选或已停用；以上结论只就所核查
的各项而言。

查看某一单位的详细情况，请单独核查该单位的记录，其他选项
照旧：
  audit units/U005.yaml --as-of 2014-09-30
只看某一类要求的，可加 --only，例如 --only "talks/*"。

下一步可运行：
  audit todo units/U005.yaml --as-of 2014-09-30
    逐条列出应办事项
  audit explain talks/rounds
    该项要求的依据和整改办法
`);
    expect(show({ quiet: true }, [PASSING, PASSING, PASSING, PASSING])).not.toContain(MATRIX);
  });
});

describe('pretty: checklists', () => {
  const LAST_OF_CHECKLIST = '核查结果：';
  const checklists = (text: string) => text.split('\n示例').length - 1;
  const four = BANNER.slice(0, 4);

  it('are printed for up to three records, followed by the matrix but no summary', () => {
    const text = show({}, four.slice(0, 3));
    expect(text).toContain('\n示例苏木党委（U001）：✔ 通过\n');
    expect(text).toContain(LAST_OF_CHECKLIST);
    expect(partOf(text, MATRIX)).toHaveLength(2 + 1 + 3 + 2);
    expect(text).not.toContain(LACKING);
    expect(text).not.toContain('其他选项照旧');
    expect(text.split('\n').filter((line) => line.startsWith('  audit '))).toHaveLength(2);
  });

  it('are omitted for more, which the matrix covers', () => {
    const text = show({}, four);
    expect(checklists(text)).toBe(0);
    expect(text).toContain(LACKING);
    expect(text).toContain('\n  audit units/U003.yaml\n');
  });

  it('are printed immediately if the number of records is unknown', () => {
    const reporter = pretty(bannerContext());
    reporter.begin({ ...HEAD, records: null });
    for (const one of BANNER) expect(reporter.record(one)).toContain(LAST_OF_CHECKLIST);
  });

  it('are not followed by a matrix for a single record', () => {
    expect(show({}, [PASSING])).not.toContain(MATRIX);
  });
});

const of = (path: string, verdict: Verdict, checks: RecordReport['checks'] = []): RecordReport =>
  record(checks, { path, unit: null, name: null, verdict });

describe('pretty: the matrix', () => {
  const failed = check('talks/rounds', { outcome: 'fail' });
  const unclear = check('talks/rounds', { outcome: 'unclear' });
  const pending = check('talks/rounds', { outcome: 'pending' });
  const warned = check('talks/rounds', { outcome: 'fail', severity: 'warning' });
  const passed = check('talks/rounds');
  const none = check('talks/rounds', { outcome: 'notApplicable' });

  it('has the worst first: by verdict, then by failed checks of error severity, then by path', () => {
    const rows = [
      of('g.yaml', 'pass', [warned, warned]),
      of('e.yaml', 'incomplete'),
      of('f.yaml', 'pending'),
      of('d.yaml', 'fail', [failed, warned, warned]),
      of('b.yaml', 'fail', [failed, failed]),
      of('C.yaml', 'fail', [failed]),
      of('a.yaml', 'pass'),
    ];
    const matrix = partOf(show({}, rows), MATRIX);
    expect(matrix.slice(3, 10).map((line) => line.slice(0, 8))).toEqual(
      ['✖ b', '✖ C', '✖ d', '? e', '… f', '✔ a', '✔ g'].map((start) => `${start}.yaml`),
    );
  });

  it.each([
    ['✖2', [failed, failed, unclear, unclear, unclear]],
    ['?', [unclear, pending, warned, warned]],
    ['…2', [pending, pending, warned, passed]],
    ['⚠', [warned, { ...unclear, severity: 'warning' }, passed]],
    [
      '?',
      [
        { ...unclear, severity: 'warning' },
        { ...pending, severity: 'warning' },
      ],
    ],
    ['✔', [passed, none, passed]],
    ['–', [none, none]],
  ] as const)('shows %s for the worst of a module’s results', (cell, checks) => {
    const matrix = partOf(show({}, [of('a.yaml', 'pass', checks), of('b.yaml', 'pass', checks)]), MATRIX);
    expect(matrix[3]?.split(/ +/).slice(0, 3)).toEqual(['✔', 'a.yaml', cell]);
  });

  it('has a column for every module that checked a record, in the order of the rules', () => {
    const checks = ['test/any', 'talks/rounds', 'unheard-of/rule', 'plan/reviewed'].map((rule) => check(rule));
    const heads = partOf(show({}, [of('a.yaml', 'pass', checks), of('b.yaml', 'pass')]), MATRIX)[2];
    expect(heads?.split(/ +/).slice(1)).toEqual(['单位', '编号', '方案', '谈话', 'test', 'unh…', '文件']);
  });

  it('prints every row of many', () => {
    const rows = Array.from({ length: 450 }, (_, index) => of(`u${index}.yaml`, 'fail', [failed]));
    expect(partOf(show({}, rows), MATRIX).filter((line) => line.startsWith('✖ '))).toHaveLength(450);
  });
});

describe('pretty: what most units lack', () => {
  const ids = Array.from({ length: 12 }, (_, index) => `test/rule-${String(index).padStart(2, '0')}`);
  const rules = new Map(ids.map((id) => [id, ruleInfo(id, { en: id, zh: id })]));

  it('shows at most ten rules, the most frequent first, errors before warnings, then in the order of the rules', () => {
    const records = Array.from({ length: 4 }, (_, n) =>
      of(`${n}.yaml`, 'fail', [
        check('test/rule-00', { outcome: n === 0 ? 'fail' : 'pass', severity: 'warning' }),
        ...ids.slice(1, 10).map((id) => check(id, { outcome: n === 0 ? 'fail' : 'pass' })),
        check('test/rule-10', { outcome: n < 2 ? 'fail' : 'unclear', severity: 'warning' }),
        check('test/rule-11', { outcome: n < 2 ? 'unclear' : 'pass' }),
        check('test/rule-01', { outcome: 'pending' }),
      ]),
    );
    const lacking = partOf(show({ rules, width: 120 }, records), LACKING);
    expect(lacking[0]).toBe(`${LACKING}（4份记录；共涉及12项要求，列前10项）`);
    expect(lacking.slice(3).map((line) => line.trim().split(/ +/).slice(0, 5).join(' '))).toEqual([
      '⚠ test/rule-10 2 2 100%',
      '? test/rule-11 0 2 50%',
      ...ids.slice(1, 9).map((id) => `✖ ${id} 1 0 25%`),
    ]);
  });

  it('is omitted if nothing is lacking', () => {
    expect(show({}, [PASSING, PASSING, PASSING, PASSING])).not.toMatch(/普遍存在的问题|待办事项/);
  });

  it.each([
    [1, 3, '33%'],
    [2, 3, '67%'],
    [3, 3, '100%'],
    [1, 201, '<1%'],
    [1, 200, '1%'],
    [200, 201, '>99%'],
    [0, 5, '0%'],
  ])('%d of %d is %s', (part, whole, share) => {
    expect(sayShare(part, whole)).toBe(share);
  });
});

describe('pretty: totals', () => {
  const VERDICTS: readonly Verdict[] = ['fail', 'incomplete', 'pending', 'pass'];
  const teams = fc.constantFrom('T01', 'T02', 'T10', null);
  const categories = fc.constantFrom('township', 'sector', 'standingCommittee', null);
  const records = fc.array(fc.tuple(teams, categories, fc.constantFrom(...VERDICTS)), { minLength: 4, maxLength: 40 });

  /** The rows of a table: a name, and its numbers. */
  const rowsOf = (lines: readonly string[]) =>
    lines.slice(3).map((line) => {
      const [name = '', ...numbers] = line.trim().split(/ {2,}/);
      return [name, ...numbers.map(Number)];
    });

  it('count every record once, by team and by category', () => {
    fc.assert(
      fc.property(records, (given) => {
        const text = show(
          { lang: 'en' },
          given.map(([team, category, verdict]) => record([], { team, category, verdict })),
        );
        const expected = (index: 0 | 1, order: readonly (string | null)[]) =>
          order
            .map((key) => ({ key, of: given.filter((one) => one[index] === key) }))
            .filter((group) => group.of.length > 0)
            .map((group) => [
              group.key ?? '(not given)',
              group.of.length,
              ...VERDICTS.map((verdict) => group.of.filter((one) => one[2] === verdict).length),
            ]);
        expect(rowsOf(partOf(text, 'Totals by supervision team'))).toEqual(expected(0, ['T01', 'T02', 'T10', null]));
        expect(rowsOf(partOf(text, 'Totals by category'))).toEqual(
          expected(1, ['township', 'sector', 'standingCommittee', null]),
        );
      }),
    );
  });
});

describe('pretty: how to see the details', () => {
  const command = (over: Partial<RecordReport>, context: Partial<ReportContext> = {}) => {
    const worst = record([check('talks/rounds', { outcome: 'fail' })], over);
    const lines = show(context, [PASSING, PASSING, PASSING, worst]).split('\n');
    return lines.find((line) => line.startsWith('  audit '));
  };

  it('names the worst record', () => {
    expect(command({ path: '各单位/U-9.yaml' })).toBe('  audit 各单位/U-9.yaml');
  });

  it('names the day it was judged as of, if that is not its own', () => {
    expect(command({ judgedAsOf: '2014-08-10' })).toBe('  audit units/U017.yaml');
    expect(command({ judgedAsOf: '2014-10-01' })).toBe('  audit units/U017.yaml --as-of 2014-10-01');
  });

  it.each(['-', 'a\u202Eb.yaml'])('names no path that cannot be typed: %s', (path) => {
    expect(command({ path })).toBe('  audit 记录路径');
  });

  it.each([
    ['--help', './--help'],
    ['a b.yaml', "'a b.yaml'"],
    ['$(id).yaml', "'$(id).yaml'"],
    ["o'clock.yaml", "'o'\\''clock.yaml'"],
    [`${'a'.repeat(90)}.yaml`, `${'a'.repeat(90)}.yaml`],
  ])('quotes the path for a shell, on one line: %s', (path, word) => {
    expect(command({ path })).toBe(`  audit ${word}`);
  });

  it('is omitted with --quiet if every record passes', () => {
    const all = [PASSING, PASSING, PASSING, PASSING];
    expect(show({ quiet: true }, all)).not.toContain('  audit ');
    expect(show({}, all)).toContain('  audit units/U018.yaml');
  });
});

// biome-ignore lint/suspicious/noControlCharactersInRegex: their absence is what is tested
const UNSEEN = /[\u0000-\u001F\u007F-\u009F\u200B-\u200F\u2028-\u202E\uFEFF]|\p{Cs}/u;

describe('pretty: any banner', () => {
  const long = fc.array(hostileText, { minLength: 8, maxLength: 8 }).map((texts) => texts.join('甲乙丙'));
  const words = fc.oneof(hostileText, long, fc.constantFrom('constructor', '__proto__', '示例镇党委', ''));
  const hostileBanner = fc.array(
    fc
      .tuple(hostileRecord, words, words, words, words)
      .map(([one, path, name, team, category]) => ({ ...one, path, name, team, category })),
    { minLength: 4, maxLength: 8 },
  );

  it('keeps within the width', () => {
    fc.assert(
      fc.property(
        hostileBanner,
        fc.integer({ min: 40, max: 120 }),
        fc.constantFrom('zh', 'en'),
        (records, width, lang) => {
          // A command is copied, so it stays on one line.
          for (const line of show({ width, lang }, [...records, ...BANNER]).split('\n'))
            if (!line.startsWith('  audit ')) expect(widthOf(line), line).toBeLessThanOrEqual(width);
        },
      ),
    );
  });

  it('has one line per record, and prints no control characters or CI commands', () => {
    fc.assert(
      fc.property(hostileBanner, (records) => {
        const text = show({}, records);
        expect(partOf(text, MATRIX).filter((line) => /^[✖?…✔] /.test(line))).toHaveLength(records.length);
        expect(text.replace(/\n/g, '')).not.toMatch(UNSEEN);
        expect(text).not.toMatch(/^\s*::/m);
        expect(text).not.toMatch(/##(\w*)\[/);
      }),
    );
  });

  it('has one line per record even if nothing was checked', () => {
    const text = show(
      {},
      BANNER.map((one) => ({ ...one, checks: [] })),
    );
    expect(partOf(text, MATRIX).filter((line) => /^[✖?…✔] /.test(line))).toHaveLength(BANNER.length);
  });

  it('loses nothing without colour, and does not depend on the order of the records', () => {
    const coloured = show({ color: true }, BANNER);
    // biome-ignore lint/suspicious/noControlCharactersInRegex: the sequences of colours begin with one
    const colour = /\u001b\[\d+m/g;
    expect(coloured).toMatch(colour);
    expect(coloured.replace(colour, '')).toBe(show({}, BANNER));
    expect(show({}, [...BANNER].reverse())).toBe(show({}, BANNER));
  });
});
