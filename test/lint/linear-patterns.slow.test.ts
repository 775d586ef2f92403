import { readdirSync, readFileSync } from 'node:fs';
import path from 'node:path';
import { parseAst } from 'rolldown/parseAst';
import { expect, test } from 'vitest';
import { cpuSeconds } from '../cpu-time.ts';

const SRC = path.resolve(import.meta.dirname, '../../src');

/** What meets texts of records and reports. The generators read only this repository's own files. */
const sourceFiles = readdirSync(SRC, { recursive: true, encoding: 'utf8' }).filter(
  (file) => file.endsWith('.ts') && !/^generate[\\/]|[\\/]assets\.ts$/.test(file),
);

interface Node {
  readonly type?: string;
  readonly regex?: { readonly pattern: string; readonly flags: string };
  readonly key?: { readonly name?: string; readonly value?: unknown };
  readonly value?: { readonly value?: unknown };
}

/** Every regular expression of a file, and the patterns of the schemas. */
function patternsIn(file: string): readonly RegExp[] {
  const found: RegExp[] = [];
  const visit = (_: string, node: Node | null): unknown => {
    if (typeof node === 'bigint') return null;
    if (node?.regex) found.push(new RegExp(node.regex.pattern, node.regex.flags));
    const isPattern = node?.type === 'Property' && (node.key?.name ?? node.key?.value) === 'pattern';
    const pattern = isPattern ? node.value?.value : undefined;
    if (typeof pattern === 'string') found.push(new RegExp(pattern, 'u'));
    return node;
  };
  JSON.stringify(parseAst(readFileSync(path.join(SRC, file), 'utf8'), { lang: 'ts' }), visit);
  return found;
}

const PATTERNS = new Map(
  sourceFiles.flatMap((file) => patternsIn(file).map((pattern) => [String(pattern), { file, pattern }])),
);

const USUAL = [' ', '\t', '\n', '\r\n', '\r', '0', 'a', '汉', ',', '，', ':', '#', '-', '"', '\\', '{', '!'];

/** What is repeated: ordinary characters, those that the pattern itself names, and pairs of these. */
function pumpsOf({ source }: RegExp): readonly string[] {
  const own = [...new Set(source.replaceAll(/\\[pu]\{?\w+(?:=\w+)?\}?|\\[dswb]|[\^$()?*+|]/gi, ''))].slice(0, 10);
  const few = [...new Set([...own.slice(0, 4), ' '])];
  return [...new Set([...USUAL, ...own, ...few.flatMap((one) => few.map((other) => one + other))])];
}

/** Beginnings that patterns take, so that the repeated part is met where it may hurt. */
const BEGINNINGS = [
  '',
  '2014',
  '2014-02',
  '2014年2月6日',
  '2014-W',
  '2014第',
  '9',
  '9:',
  '9时',
  '9.5',
  'a',
  'a:',
  'a b',
  '- ',
  '- a: ',
];
const MARKS = [
  '{a',
  '{a|',
  '[a',
  '"',
  '［',
  '，',
  '# ',
  '#!a',
  '%',
  '%YAML',
  'P01#',
  'schema: ',
  '---',
  '...',
  '<',
  '/',
  '取值：',
  '\\',
];

const LENGTH = 8_192;
/** A pattern that goes back takes about 30 ms and more for a text of that length, others a hundredth of it. */
const MOST_SECONDS = 0.008;

function isSlow(pattern: RegExp, text: string): boolean {
  const run = () => {
    pattern.lastIndex = 0;
    pattern.exec(text);
  };
  // Asking for the processor's time takes longer than most patterns do.
  const start = performance.now();
  run();
  if (performance.now() - start < MOST_SECONDS * 1000) return false;
  return [1, 2, 3].every(() => cpuSeconds(run) > MOST_SECONDS);
}

/** The first beginning and repeated part that a pattern is slow on, or null. */
function slowTextFor(pattern: RegExp): string | null {
  const pumps = pumpsOf(pattern);
  for (const beginning of [...BEGINNINGS, ...MARKS])
    for (const pump of pumps)
      if (isSlow(pattern, `${beginning}${pump.repeat(LENGTH / pump.length)}\n\u0001`))
        return JSON.stringify(`${beginning}…${pump}…`);
  return null;
}

test('the search for slow patterns finds those that go back', () => {
  for (const slow of [/\s*[,，]\s*/, /[^\r\n]*\t/, /^(\d{4})\s*-?\s*w/, /: *(?:#.*)?$/])
    expect(slowTextFor(slow), String(slow)).not.toBeNull();
});

test('no pattern takes longer than linear time on blanks, digits, commas or letters', () => {
  expect(PATTERNS.size).toBeGreaterThan(100);
  const slow = [...PATTERNS.values()].flatMap(({ file, pattern }) => {
    const text = slowTextFor(pattern);
    return text === null ? [] : `${file}: ${pattern} on ${text}`;
  });
  expect(slow).toEqual([]);
});
