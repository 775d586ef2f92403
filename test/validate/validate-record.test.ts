import fc from 'fast-check';
import { describe, expect, test } from 'vitest';
import { parse } from 'yaml';
import { KIND_NAMES } from '../../src/kinds.ts';
import { compileSchema } from '../../src/validate/compile.ts';
import { schemaOf } from '../../src/validate/ready.ts';
import { explain } from '../../src/validate/validate-document.ts';
import { validateRecord } from '../../src/validate/validate-record.ts';
import { rootVisit } from '../../src/validate/visit.ts';
import { load, nowhere, recordWith, sampleText, sampleValue, validate, wordsOf } from './marks.ts';

const brief = (text: string) =>
  validate(text).findings.map(({ at, code, subject, part }) => [at, code, subject, ...(part ? [part] : [])]);

describe('a finding names its place and whom it is about', () => {
  const entry = (rest: string) => recordWith(`criticisms:\n  - {id: C1, from: P1, to: P2, ${rest}}`);
  test('a key that is missing stands at its entry', () => {
    expect(brief(entry('text: 好'))).toEqual([['/criticisms/0', 'missingKey', 'C1']]);
  });
  test('an unknown key stands at the key', () => {
    expect(brief(entry('date: 2014-07-18, text: 好, x/y~z: 1'))).toEqual([
      ['/criticisms/0/x~1y~0z', 'unknownKey', 'C1', 'key'],
    ]);
  });
  test('a wrong value stands at the value', () => {
    expect(brief(entry('date: 2014-7-18, text: 好'))).toEqual([['/criticisms/0/date', 'dayNear', 'C1']]);
  });
  test('an entry in an entry without an id is about the outer one', () => {
    const text = recordWith('criticisms: []').replace('people: []', 'people: [{id: P1, name: 甲, post: [1]}]');
    expect(brief(text)).toEqual([['/people/0/post', 'listNotSingle', 'P1']]);
    expect(brief(recordWith('').replace('members: []', 'members: [{id: 坏, name: 庚}]'))).toEqual([
      ['/supervision/members/0/id', 'ownIdForm', null],
    ]);
  });
  test('the key of a standard stands at the key, its state at the value', () => {
    const review = '{date: 2014-06-14, reviewers: [], decision: revise, standards: {a b: met, c: bad}}';
    const text = recordWith(`materials: [{owner: team, drafts: [{draft: 1, date: 2014-06-10, review: ${review}}]}]`);
    expect(brief(text)).toEqual([
      ['/materials/0/drafts/0/review/standards/a b', 'badKey', null, 'key'],
      ['/materials/0/drafts/0/review/standards/c', 'notInList', null],
    ]);
  });
  test('findings come by place, whatever the order of the schema', () => {
    const lines = ['archive: 1', 'visits: 2', 'talks: 3', 'xyz: 4', 'opinions: 5'];
    expect(validate(recordWith(lines.join('\n'))).findings.map(({ at }) => at)).toEqual(
      lines.map((line) => `/${line.split(':')[0]}`),
    );
  });
});

describe('what is broken', () => {
  const broken = (text: string) => [...validate(text).broken];
  test.each([
    ['a section with a mistake inside', recordWith('talks: [{}]\nvisits: []'), ['talks']],
    ['a section with an unknown key inside', recordWith('meeting: {xyz: 1}'), ['meeting']],
    ['an unknown key at the top breaks nothing', recordWith('xyz: 1'), []],
    ['a misspelt section breaks nothing', recordWith('tallks: [1]'), []],
    ['a section that is missing is not broken', 'schema: unit-record/1', []],
    ['a wrong schema and day', recordWith('').replace('/1', '/9').replace('2014-08-10', 'x'), ['schema', 'asOf']],
    [
      'a talk that ends too early',
      recordWith('talks: [{id: K, round: 1, date: 2014-05-14, from: [], with: [], start: "09:00", end: "08:00"}]'),
      ['talks'],
    ],
    [
      'sections of a file that says to be a roster',
      recordWith('talks: 1').replace('unit-record/1', 'roster/1'),
      ['schema', 'talks'],
    ],
  ])('%s', (_, text, sections) => {
    expect(broken(text)).toEqual(sections);
  });
  test('of a section with more mistakes than are told', () => {
    const { findings, broken, wrongAt } = validate(recordWith(`talks: [${'1,'.repeat(150)}]\nvisits: 1`));
    expect(findings).toHaveLength(101);
    expect([...broken]).toEqual(['talks', 'visits']);
    expect(wrongAt).toContain('/talks/149');
  });
  test('a root that is not a map', () => {
    const { broken, findings } = validate('[]');
    expect([[...broken], findings.map(({ at, code }) => [at, code])]).toEqual([[], [['', 'rootIsList']]]);
  });
  test('the sample of record.md has nothing wrong, and is given back', () => {
    const { value, places } = load(sampleText('unit-record'));
    const result = validateRecord(value, places);
    expect(result).toMatchObject({ findings: [], broken: new Set() });
  });
});

test('the sample means the same to the parser alone', () => {
  const value: unknown = parse(sampleText('unit-record'));
  expect(value).toEqual(sampleValue('unit-record'));
  expect(validateRecord(value, nowhere).findings).toEqual([]);
});

test('what only the validator knows of is said where it says so', () => {
  const schema = {
    type: 'object',
    properties: { list: { title: '列表 / List', type: 'array', minItems: 2 } },
  } as const;
  const value = { list: [1] };
  const { findings } = explain(rootVisit(schema, value, nowhere), compileSchema(schema)(value), new Map());
  expect(findings).toEqual([{ code: 'otherForm', params: { value: '[…]', key: 'list' }, at: '/list', subject: null }]);
});

describe('at most a hundred findings', () => {
  const talks = (n: number) => validate(recordWith(`talks: [${'1,'.repeat(n)}]`)).findings;
  test('a hundred are told', () => {
    expect(talks(100).map(({ code }) => code)).toEqual(Array(100).fill('entryNotMap'));
  });
  test('of a hundred and one, one is counted', () => {
    const [last] = talks(101).slice(100);
    expect(talks(101)).toHaveLength(101);
    expect(last).toEqual({ code: 'more', params: { n: 1 }, at: '', subject: null });
    expect(last && [wordsOf(last, 'zh'), wordsOf(last, 'en')]).toEqual([
      '另有1处问题未列出；请先改正以上各处，再重新核查',
      '1 further mistake is left out here; correct those above first and run the audit again',
    ]);
  });
  test('those left out are counted as they would be told', () => {
    const entries = ['{}', '{dat: 1, by: 2}', '{x: , y: 3}', '1', '{date: 2014-2-6, by: [1, 2]}'];
    const one = entries.reduce((sum, entry) => sum + validate(recordWith(`visits: [${entry}]`)).findings.length, 0);
    const { findings } = validate(recordWith(`visits: [${`${entries.join(', ')}, `.repeat(50)}]`));
    expect(findings.at(-1)?.params).toEqual({ n: 50 * one - 100 });
  });
});

const sample = sampleValue('unit-record');
const SECTIONS = Object.keys(sample as object);

const leaf = fc.oneof(
  fc.string({ unit: 'binary' }),
  fc.constantFrom('2014-02-30', '2014-W53', '24:00', 'team', 'P01', '', '　', '是', 'met', 'formalism', '谈心谈话'),
  fc.double(),
  fc.integer(),
  fc.bigInt(),
  fc.boolean(),
  fc.constant(null),
);
const key = fc.oneof(
  fc.constantFrom(
    ...SECTIONS,
    'id',
    'date',
    'from',
    'versions',
    'review',
    'standards',
    '__proto__',
    'toString',
    '<<',
    '日期',
  ),
  fc.string(),
);
const anything = fc.letrec((tie) => ({
  value: fc.oneof({ maxDepth: 6 }, leaf, fc.array(tie('value'), { maxLength: 4 }), tie('map')),
  map: fc.array(fc.tuple(key, tie('value')), { maxLength: 6 }).map((entries) => Object.fromEntries(entries)),
})).value;

describe('whatever the value', () => {
  test('it never throws, and says something exactly of what does not match', () => {
    fc.assert(
      fc.property(anything, fc.constantFrom(...SECTIONS), (value, section) => {
        const { findings } = validateRecord({ ...(sample as object), [section]: value }, nowhere);
        for (const finding of findings) expect(wordsOf(finding, 'zh') + wordsOf(finding, 'en')).not.toBe('');
        for (const { at } of findings) expect(at === '' || at.startsWith(`/${section}`)).toBe(true);
      }),
      { numRuns: 500 },
    );
  });
  test('nor of a whole document', () => {
    fc.assert(
      fc.property(anything, (value) => {
        // The smallest record has five keys, which no value drawn has all of.
        expect(validateRecord(value, nowhere).findings.length).toBeGreaterThan(0);
      }),
      { numRuns: 500 },
    );
  });
  test('keys that objects have by birth are not keys of it', () => {
    const { findings } = validateRecord(JSON.parse('{"__proto__": {"schema": "unit-record/1"}}'), nowhere);
    const codes = findings.map(({ code }) => code);
    expect(codes).toEqual(['noKeyOfOurs']);
  });
});

/** The keys that a schema names. */
const keysIn = (part: object): readonly string[] =>
  Object.entries(part).flatMap(([word, inner]: readonly [string, unknown]) => [
    ...(word === 'required' && Array.isArray(inner) ? inner.map(String) : []),
    ...(word === 'properties' ? Object.keys(inner as object) : []),
    ...(typeof inner === 'object' && inner !== null ? keysIn(inner) : []),
  ]);

// The validators do not ask whether a key is an object's own.
test.each(KIND_NAMES)('no key in the schema of a %s is one that every object has', (kind) => {
  expect(keysIn(schemaOf(kind)).filter((key) => key in {})).toEqual([]);
});

test('no key of a record is one that rules find added to its entries', () => {
  const keys = keysIn(schemaOf('record'));
  expect(keys).toContain('talks');
  expect(keys.filter((key) => ['at', 'label', 'service'].includes(key))).toEqual([]);
});
