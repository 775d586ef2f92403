import fc from 'fast-check';
import type { PlacedCheck, RecordReport } from '../../src/model.ts';
import { check, counted, found, notCounted, record } from './fixtures.ts';

const unit = fc.oneof(
  fc.constantFrom(
    '\u001b[31m',
    '\u009b2J',
    '\u202E',
    '\u200B',
    '\n',
    '\r',
    '\t',
    '\u2028',
    '\u0000',
    '\u007f',
    '\uFEFF',
  ),
  fc.constantFrom(
    ']]>',
    '</script>',
    '<!--',
    '&amp;',
    '=HYPERLINK("http://x.y")',
    '-1',
    '@',
    '，',
    "'",
    '"',
    '%0A',
    '[a](b)',
    '`',
    '*',
    '_',
    '~~',
    '|',
    '\\',
    '#1',
    'https://x.y',
    'www.x.y',
    'a@b.cd',
    '$x$',
    ':smile:',
    '{0}',
    '<br>',
  ),
  fc.constantFrom(
    '::error::',
    '##[error]',
    '##vso[x]',
    '甲',
    '（',
    '。',
    ' ',
    '{name}',
    '\\u{1B}',
    '👩\u200D🔧',
    '\uD800',
    'a',
  ),
);

/** A text designed to look like another one, or to control whatever displays it. */
export const hostileText = fc.array(unit, { maxLength: 12 }).map((pieces) => pieces.join(''));

const OUTCOMES = ['pass', 'fail', 'pending', 'unclear', 'notApplicable'] as const;

function hostileCheck(text: string, outcome: PlacedCheck['outcome'], severity: PlacedCheck['severity']): PlacedCheck {
  const message = { code: 'any', params: { text } };
  const excerpt = text.replace(/[\r\n]/g, '').slice(0, 200);
  const place = {
    line: 7,
    column: 1 + Math.floor(excerpt.length / 2),
    endLine: 7,
    endColumn: 1 + excerpt.length,
    excerpt,
  };
  const judged = outcome === 'fail' || outcome === 'pending';
  return check('test/any', {
    outcome,
    severity,
    message,
    findings: judged ? [{ ...found('any', { text }, place), subject: text }] : [],
    counted: [counted(text, 3)],
    notCounted: [{ ...notCounted(text, 4, 2), reason: message }],
  });
}

const hostileChecks = fc.array(
  fc
    .tuple(hostileText, fc.constantFrom(...OUTCOMES), fc.constantFrom('error' as const, 'warning' as const))
    .map((parts) => hostileCheck(...parts)),
  { maxLength: 5 },
);

const nullable = fc.option(hostileText);

/** A record with such a text everywhere a record's texts reach a report. */
export const hostileRecord: fc.Arbitrary<RecordReport> = fc
  .tuple(hostileChecks, fc.tuple(hostileText, nullable, nullable, nullable))
  .map(([checks, [path, unitId, name, team]]) => record(checks, { path, unit: unitId, name, team }));

/** Every invisible or controlling character, once. */
export const EVERY_CONTROL: string = [
  ...Array.from({ length: 0x20 }, (_, i) => i),
  ...Array.from({ length: 0x21 }, (_, i) => 0x7f + i),
  0xad,
  0x61c,
  ...Array.from({ length: 5 }, (_, i) => 0x200b + i),
  ...Array.from({ length: 7 }, (_, i) => 0x2028 + i),
  ...Array.from({ length: 10 }, (_, i) => 0x2060 + i),
  0xdfff,
  0xd800,
  0xfeff,
  0xfffe,
  0xffff,
  0xe0001,
]
  .map((codePoint) => String.fromCodePoint(codePoint))
  .join('');

/** A record with the given text everywhere a record's texts reach a report. */
export const recordOf = (text: string): RecordReport =>
  record(
    OUTCOMES.flatMap((outcome) => [hostileCheck(text, outcome, 'error'), hostileCheck(text, outcome, 'warning')]),
    { path: text, unit: text, name: text, team: text, category: text, asOf: text },
  );

/** Known attacks. */
export const ATTACKS: readonly string[] = [
  EVERY_CONTROL,
  ']]><script>alert(1)</script>',
  '::error file=x::y',
  ' ::stop-commands::z',
  '##[error]x ##vso[task.complete]',
  '=HYPERLINK("http://example.com","x")',
  ' \u3000＝1+1',
  "'=1+1",
  "-2+3+cmd|' /C calc'!A0",
  '@SUM(1)',
  '\t=1',
  '\r\n=1',
  '"quoted", and, commas\r\nand lines',
  '| a | b |\n|---|---|',
  '[text](javascript:alert(1)) ![image](http://example.com/x.png) [ref][1] [^1]',
  '\\[a\\](b) \\\\](c)',
  '<img src=x onerror=alert(1)> <!-- --> <a@example.com> &lt; &#64;',
  '# heading ## \n- item\n1. item\n> quote\n```\ncode',
  '**bold** _em_ ~~gone~~ `code` $x^2$ :smile: :+1:',
  'https://example.com www.example.com mailto:a@example.com a@example.com @user #1 GH-1 !1 ~"label" user/repo#2',
  '{0} {{1}} {',
  '%25%0A%0D%3A%2C',
  'file name with : and , and # and ? and % in 单位.yaml',
  '\uD800\uDC00\uD800',
];

/** A text longer than a record may be. */
export const VERY_LONG: string = '甲=@|<&"`[](x){0}::##[y]\u202E'.repeat(45_000);

/** A record that contains it once. */
export const LONG_RECORD: RecordReport = record([hostileCheck(VERY_LONG, 'fail', 'error')], { name: null, unit: 'U1' });
