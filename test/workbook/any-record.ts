import fc from 'fast-check';
import { schemaOf } from '../../src/validate/ready.ts';
import { isOfType, resolve, type Schema } from '../../src/validate/schema.ts';

const ROOT = schemaOf('record');

const DAYS = { min: new Date('1850-01-01T00:00:00Z'), max: new Date('2150-12-31T00:00:00Z'), noInvalidDate: true };
const WEEKS = ['2014-W01', '2014-W10', '2015-W53'];

/** Texts as people write them, and as nobody should. */
const text = fc.oneof(
  fc.constantFrom(
    '会议多、文件多',
    '甲某',
    '领导班子',
    'team',
    '无',
    'none',
    '是',
    'true',
    '1',
    '2014-05-14',
    '=1+1',
    '@x',
    '# a',
    'a: b',
    '“四风”',
    '\\"',
    '""',
    ' a ',
    'a\n\nb',
    'a  b',
    '_x0041_',
    '<&>"',
    '1#2',
    'a\tb',
    'a\r\nb',
    '\u2028x',
    '𠮷',
  ),
  fc.string({ minLength: 1, maxLength: 12, unit: 'grapheme' }),
  fc.string({ minLength: 1, maxLength: 12, unit: 'binary' }),
);

/** Ids, a few of them again and again. */
const id = fc.oneof(
  fc.constantFrom('P1', 'P2', 'S1', 'team', 'A-1', 'none', 'true', 'X.1_a'),
  fc.stringMatching(/^[A-Za-z][A-Za-z0-9._-]{0,8}$/),
);

function anyOf(own: Schema): fc.Arbitrary<unknown> {
  const { kind, kindName } = resolve(ROOT, own);
  if (kind.const !== undefined) return fc.constant(kind.const);
  if (kind.enum) return fc.constantFrom(...kind.enum);
  if (kind.items) return fc.array(anyOf(kind.items), { maxLength: 3 });
  if (kind.properties) return mapOf(kind);
  if (typeof kind.additionalProperties === 'object')
    return fc.dictionary(id, anyOf(kind.additionalProperties), { maxKeys: 3 });
  if (isOfType(kind, 'boolean')) return fc.boolean();
  if (isOfType(kind, 'integer')) return fc.oneof(fc.integer({ min: kind.minimum ?? 0, max: 4 }), fc.maxSafeNat());
  if (isOfType(kind, 'number'))
    return fc.oneof(fc.constantFrom(0.25, 1.5, 3), fc.double({ min: 0.25, max: 24, noNaN: true }));
  if (kind.format === 'date') return fc.date(DAYS).map((day) => day.toISOString().slice(0, 10));
  if (kind.format === 'iso-week') return fc.constantFrom(...WEEKS);
  if (kindName === 'time') return fc.constantFrom('00:00', '09:05', '23:59');
  if (kindName === 'sha256') return fc.constantFrom('a'.repeat(64), `E1${'0'.repeat(62)}`, '1'.repeat(64));
  if (kind.pattern?.startsWith('^[A-Za-z]')) return id;
  return kind.pattern === '\\S' ? text.filter((one) => /\S/.test(one)) : fc.oneof(fc.constantFrom('', ' ', '\n'), text);
}

const mapOf = ({ properties = {}, required = [] }: Schema): fc.Arbitrary<object> =>
  fc.record(Object.fromEntries(Object.entries(properties).map(([key, own]) => [key, anyOf(own)])), {
    requiredKeys: [...required],
  });

/** A record that matches the schema, whatever it says. */
export const anyRecord = mapOf(ROOT) as fc.Arbitrary<Readonly<Record<string, unknown>>>;
