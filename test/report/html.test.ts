import { createHash } from 'node:crypto';
import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import type { Lang, RecordReport } from '../../src/model.ts';
import { type BareCheck, joinUnit, type UnitWords } from '../../src/page/open.ts';
import type { CheckData, Phrase, RowData, UnitData, Words } from '../../src/page/shapes.ts';
import { SCRIPT, STYLE } from '../../src/report/html/assets.ts';
import { sourceOf } from '../../src/report/html/source.ts';
import { html } from '../../src/report/html.ts';
import { visible } from '../../src/report/text/neutral.ts';
import { BANNER, BANNER_FOLDER, bannerContext } from './banner.ts';
import { check, contextOf, counted, FAILING, found, PASSING, placeIn, record, run } from './fixtures.ts';
import { hostileRecord } from './hostile.ts';
import { htmlMistakes } from './html-judge.ts';

const page = (records: readonly RecordReport[], lang: Lang = 'zh') => run(html, contextOf({ lang }), { records });

const blocks = (text: string, kind: string): readonly unknown[] =>
  [...text.matchAll(/<script type="application\/json" data-kind="(\w+)">([^<]*)<\/script>/g)].flatMap(([, of, json]) =>
    of === kind ? [JSON.parse(json ?? '')] : [],
  );
const units = (text: string): readonly UnitData[] => {
  const checks = blocks(text, 'checks') as readonly (readonly BareCheck[])[];
  return (blocks(text, 'unit') as readonly UnitWords[]).map((unit, at) => joinUnit(unit, checks[at] ?? []));
};
const rows = (text: string) => blocks(text, 'row') as readonly RowData[];
const words = (text: string) =>
  (blocks(text, 'run') as readonly { readonly words: readonly Words[] }[])[0]?.words ?? [];
const saidIn = (text: string, lang: Lang, said: Phrase | undefined) =>
  typeof said === 'object' ? said[lang] : typeof said === 'number' ? words(text)[said]?.[lang] : said;

/** The markup alone. A text can only change it by breaking out of its place. */
const tags = (text: string): readonly string[] =>
  text
    .replace(SCRIPT, '')
    .replace(STYLE, '')
    .match(/<[^>]*>/g) ?? [];

const TEXTS = [
  '</script><script>alert(1)</script>',
  '<!--',
  '<!--<script>',
  '-->',
  ']]>',
  '<![CDATA[',
  '</section><img src=x onerror=alert(1)>',
  '</title></style></main>',
  '"\' onload=alert(1) x="',
  '&lt;b&gt; &amp; &#60;',
  '\u202Eevil\u2066',
  '\uD800',
  '\uDC00\uD800',
  '\u0000\u001b[31m\u2028\u2029\uFEFF',
  '{name} {n|plural:a,b}',
  'javascript:alert(1)',
  '__proto__',
];

/** A record with the given text everywhere a record's texts reach a report. */
function recordOf(text: string): RecordReport {
  const message = { code: 'any', params: { text } };
  const excerpt = text.slice(0, 200);
  const place = { line: 3, column: 1, endLine: 3, endColumn: excerpt.length + 1, excerpt };
  return record(
    [
      check('test/any', {
        outcome: 'fail',
        message,
        findings: [found('any', { text }, place)],
        counted: [counted(text, 4)],
        notCounted: [{ ...counted(text, 5), reason: message }],
      }),
    ],
    { path: text, unit: text, name: text, team: text, category: text, asOf: text },
  );
}

describe('html: nothing of a record becomes markup', () => {
  const harmless = tags(page([recordOf('x')]));

  it.each(TEXTS)('the markup is the same around %j', (text) => {
    expect(tags(page([recordOf(text)]))).toEqual(harmless);
  });

  it.each(TEXTS)('and nothing of %j is lost', (text) => {
    const [unit] = units(page([recordOf(text)]));
    const seen = visible(text);
    expect(unit).toMatchObject({ path: seen, unit: seen, name: seen, team: seen, asOf: seen });
    expect(unit?.checks[0]).toMatchObject({
      message: seen,
      findings: [{ message: seen, line: 3, source: ['', seen, ''] }],
      counted: [[seen, 4]],
      notCounted: [[seen, [[seen, 5]]]],
    });
  });

  it('no invisible character is left, whatever the record', () => {
    fc.assert(
      fc.property(hostileRecord, (hostile) => {
        const text = page([hostile]);
        expect(text.replaceAll('\n', '')).toBe(visible(text.replaceAll('\n', '')));
        expect(units(text)[0]?.path).toBe(visible(hostile.path));
      }),
      { numRuns: 50 },
    );
  });

  it('any text leaves the markup as it is', () => {
    fc.assert(
      fc.property(fc.string({ unit: 'binary' }), (text) => {
        expect(tags(page([recordOf(text || 'x')]))).toEqual(harmless);
      }),
      { numRuns: 50 },
    );
  });

  it('a text of a megabyte is complete in its unit, and cut in the matrix', () => {
    const long = '长'.repeat(1_000_000);
    const text = page([recordOf(long)]);
    expect(units(text)[0]?.name).toBe(long);
    expect(rows(text)[0]?.name).toBe(`${'长'.repeat(60)}…`);
  });
});

describe('html: a self-contained page', () => {
  const text = page([FAILING, PASSING]);
  const policy = /http-equiv="Content-Security-Policy" content="([^"]*)"/.exec(text)?.[1] ?? '';
  const hash = (of: string) => `'sha256-${createHash('sha256').update(of, 'utf8').digest('base64')}'`;

  it('runs only the script and the style that its policy names', () => {
    const [, style = ''] = /<style>([\s\S]*?)<\/style>/.exec(text) ?? [];
    const [, script = ''] = /<script>([\s\S]*?)<\/script>/.exec(text) ?? [];
    expect(policy.split('; ')).toEqual([
      "default-src 'none'",
      `script-src ${hash(script)}`,
      `style-src ${hash(style)}`,
      "base-uri 'none'",
      "form-action 'none'",
      "require-trusted-types-for 'script'",
      "trusted-types 'none'",
    ]);
    expect(text).not.toMatch(/\b(?:src|srcset|action|style|on\w+)=/i);
    expect(tags(text).filter((tag) => /href=/.test(tag))).toEqual(['<a href="#sums">']);
  });

  it('its script creates no markup from texts, and requests nothing', () => {
    expect(SCRIPT).not.toMatch(
      /innerHTML|outerHTML|insertAdjacent|document\.write|\beval\b|Function\(|fetch|XMLHttp|import\(/,
    );
    // The name of a namespace, which nobody opens.
    const loads = `${SCRIPT}${STYLE}`.replaceAll('http://www.w3.org/2000/svg', '');
    expect(loads).not.toMatch(/https?:|url\(|@import/);
  });

  it.each(['zh', 'en'] as const)('is valid HTML in %s', async (lang) => {
    const folder = { records: BANNER, folder: BANNER_FOLDER };
    const pages = [
      page([FAILING, PASSING], lang),
      page([PASSING], lang),
      page([], lang),
      run(html, bannerContext({ lang }), folder),
    ];
    for (const one of pages) expect(await htmlMistakes(one)).toEqual([]);
  });

  it('is the same bytes every time', () => {
    expect(page([FAILING, PASSING])).toBe(page([FAILING, PASSING]));
  });
});

describe('html: the page’s data', () => {
  it('a row identifies the record, with its result for each rule', () => {
    expect(rows(page([FAILING, PASSING]))).toEqual([
      {
        path: 'units/U017.yaml',
        unit: 'U017',
        name: '示例镇党委',
        team: 'T05',
        category: 'township',
        verdict: 'fail',
        results: 'ppuffpndfw',
      },
      {
        path: 'units/U018.yaml',
        unit: 'U018',
        name: '样本街道党工委',
        team: 'T05',
        category: 'township',
        verdict: 'pass',
        results: 'p---p',
      },
    ]);
  });

  it('a check has its evidence with reasons, and its findings with their lines, in both languages', () => {
    const text = page([FAILING]);
    const rounds = units(text)[0]?.checks.find(({ rule }) => rule === 4) as CheckData;
    expect({ result: rounds.result, count: rounds.count }).toEqual({ result: 'fail', count: [2, 3] });
    expect(saidIn(text, 'en', rounds.message)).toBe('the record shows 2 rounds of talks; at least 3 are required');
    expect(saidIn(text, 'zh', rounds.message)).toBe('记录中只有2轮谈心谈话，要求不少于3轮');
    expect(rounds.counted?.length).toBe(12);
    expect(rounds.counted?.[0]).toEqual(['K001', 121]);
    expect(rounds.notCounted?.map(([reason, entries]) => [saidIn(text, 'zh', reason), entries])).toEqual([
      [
        '谈话对象一方有2人，不是一对一谈话',
        [
          ['K013', 133],
          ['K014', 134],
        ],
      ],
      ['谈话对象一方有3人，不是一对一谈话', [['K015', 140]]],
    ]);
    expect(rounds.findings?.map(({ line, source }) => ({ line, source }))).toEqual([
      { line: 120, source: ['', 'talks', ':                            # 谈心谈话'] },
    ]);
  });

  it('a folder finding names its file once', () => {
    const text = run(html, bannerContext(), { records: BANNER, folder: BANNER_FOLDER });
    const [folder] = blocks(text, 'folder') as readonly {
      readonly roster: string;
      readonly checks: readonly CheckData[];
    }[];
    expect(folder?.roster).toBe('roster.yaml');
    expect(folder?.checks[0]?.findings?.map(({ message, path, line }) => ({ message, path, line }))).toEqual([
      { message: '示例局（U007）没有提交记录', path: undefined, line: 12 },
      { message: '单位U006不在名册内', path: 'units/U006.yaml', line: 6 },
    ]);
  });

  it('a frequent phrase is stored once', () => {
    const text = page(Array.from({ length: 50 }, () => FAILING));
    expect(text.split('"记录中只有2轮谈心谈话，要求不少于3轮"').length).toBe(2);
  });

  it('verdicts and failures are readable without scripts', () => {
    const text = page([FAILING, PASSING]);
    const plain = [...text.matchAll(/<section class="plain \w+">(.*)<\/section>/g)].map(([, inside]) => inside);
    expect(plain.length).toBe(4);
    expect(plain[1]).toContain('<h2>示例镇党委（U017）：✖ 不通过，10项中有1项不适用</h2>');
    expect(plain[1]).toContain('<li>第61行：记录中没有流动党员的学习时间，请补录学习场次</li>');
    expect(plain[2]).toContain('没有需要整改的事项');
    expect(plain[3]).toContain('<h2 id="sums">');
    expect(plain[3]).toContain('<p>共核查12项要求，其中1项不适用。</p>');
  });
});

describe('html: a source line in three parts', () => {
  it.each([
    ['a span', placeIn(1, 'talks: []', 'talks'), ['', 'talks', ': []']],
    ['behind the end', { ...placeIn(1, 'talks:', 'talks'), column: 7, endColumn: 7 }, ['talks:', '', '']],
    ['over more lines', { ...placeIn(1, 'a: b', 'b'), endLine: 3, endColumn: 1 }, ['a: ', 'b', '']],
    ['a tab stays', placeIn(1, '\ta: \u202E', 'a'), ['\t', 'a', ': \\u{202E}']],
    ['the line was cut before it', { ...placeIn(1, 'abc', 'c'), column: 900, endColumn: 903 }, ['abc', '', '']],
  ] as const)('%s', (_, place, expected) => {
    expect(sourceOf(place)).toEqual(expected);
  });

  it('loses nothing of a line', () => {
    fc.assert(
      fc.property(fc.string(), fc.nat(50), fc.nat(50), (line, column, length) => {
        const excerpt = line.replace(/[\r\n]+/g, '');
        const place = { line: 1, column: column + 1, endLine: 1, endColumn: column + 1 + length, excerpt };
        expect(sourceOf(place).join('')).toBe(excerpt);
      }),
    );
  });
});
