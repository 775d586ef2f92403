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

/** A text that somebody wrote to be seen as another, or to steer what shows it. */
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

/** A record with such a text wherever a record's words reach a report. */
export const hostileRecord: fc.Arbitrary<RecordReport> = fc
  .tuple(hostileChecks, fc.tuple(hostileText, nullable, nullable, nullable))
  .map(([checks, [path, unitId, name, team]]) => record(checks, { path, unit: unitId, name, team }));
