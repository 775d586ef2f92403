import '@hyperjump/json-schema/formats';
import { registerSchema, setShouldValidateFormat, validate } from '@hyperjump/json-schema/draft-2020-12';
import { Ajv2020 } from 'ajv/dist/2020.js';
import { describe, expect, test } from 'vitest';
import { KINDS, type KindName, SAID_KINDS, type SaidKind } from '../../src/kinds.ts';
import { NAMED_KINDS } from '../../src/names/shape.ts';
import { AJV_OPTIONS, compileSchema } from '../../src/validate/compile.ts';
import { exampleOf } from '../../src/validate/example.ts';
import { mistakesOf } from '../../src/validate/mistakes.ts';
import { schemaOf } from '../../src/validate/ready.ts';
import { resolve, type Schema, wordsOf } from '../../src/validate/schema.ts';
import { casesOf, rootVisit } from '../../src/validate/visit.ts';
import { load } from '../validate/marks.ts';
import { mutantsOf } from './mutants.ts';
import { reportSample } from './report-sample.ts';
import { SAMPLES } from './samples.ts';

// A second opinion from a validator that shares no code with ajv.
setShouldValidateFormat(true);
/** The schemas written by hand; those of a profile and a configuration are generated. */
const ours = SAID_KINDS.filter((kind) => kind !== 'profile').map(
  (kind) => [kind, schemaOf(kind), SAMPLES[kind]] as const,
);
const isTyped = (kind: KindName): boolean => NAMED_KINDS.some((named) => named === kind);
const uriOf = (kind: SaidKind): string => `urn:unit-audit:${KINDS[kind].says.replace('/', ':')}`;
for (const [, schema] of ours) registerSchema(schema as Parameters<typeof registerSchema>[0]);

const METASCHEMA = 'https://json-schema.org/draft/2020-12/schema';
type Verdict = (value: unknown) => { readonly valid: boolean };
const secondOpinion = async (uri: string) => (await validate(uri)) as unknown as Verdict;

/** Every subschema, with its path. */
function partsOf(schema: Schema, path = ''): readonly (readonly [string, Schema])[] {
  const inner = Object.entries({ ...schema.$defs, ...schema.properties });
  return [[path, schema] as const, ...inner.flatMap(([name, part]) => partsOf(part, `${path}/${name}`))];
}

describe.each(ours)('the schema of a %s', (name, schema, sample) => {
  test('matches the metaschema', async () => {
    const { valid } = (await secondOpinion(METASCHEMA))(schema);
    expect(valid).toBe(true);
  });

  test('passes the strictest ajv', () => {
    const strict = { ...AJV_OPTIONS, strict: true, strictRequired: true, validateSchema: true } as const;
    expect(() => new Ajv2020(strict).compile(schema)).not.toThrow();
  });

  // Nobody types a report, so its schema only uses keywords that every validator knows.
  test('says of each choice that is typed what it means, as its description does', () => {
    for (const [path, part] of partsOf(schema)) {
      const words = wordsOf(part);
      if (words.size === 0) continue;
      const spelled = (part.enum ?? []).map((choice) =>
        String(choice).replaceAll(/[A-Z]/g, (letter) => ` ${letter.toLowerCase()}`),
      );
      const said = (part.enum ?? []).map((choice, index) => `${words.get(String(choice))} / ${spelled[index]}`);
      expect([path, (part as { readonly enumDescriptions?: unknown }).enumDescriptions]).toEqual([
        path,
        isTyped(name) ? said : undefined,
      ]);
    }
  });

  test('lets the sample pass', async () => {
    expect(compileSchema(schema)(sample)).toBe(null);
    expect((await secondOpinion(uriOf(name)))(sample).valid).toBe(true);
  });

  test('means the same to ajv and to another validator', async () => {
    const firstMistake = compileSchema(schema);
    const second = await secondOpinion(uriOf(name));
    // `iso-week` is our own format; other validators ignore it.
    const mutants = mutantsOf(sample, 4).filter(({ what }) => !what.endsWith('/week := "2014-W53"'));
    const split = mutants.filter(({ value }) => (firstMistake(value) === null) !== second(value).valid);
    expect(split.map(({ what }) => what)).toEqual([]);
    // Some mutants are valid, since not every key is required.
    expect(mutants.filter(({ value }) => firstMistake(value) !== null).length).toBeGreaterThan(mutants.length / 2);
  });

  test.each(partsOf(schema))('%s is told of in both languages', (_, { title = '', description = '' }) => {
    expect(title).toMatch(/^[^/]*\p{Script=Han}[^/]* \/ [A-Z][^/]*$/u);
    expect(description).toMatch(/\p{Script=Han}.*[。；] [A-Z].*\.$/u);
  });

  test('no map takes keys that are not described', () => {
    const maps = partsOf(schema).filter(([, { type }]) => [type].flat().includes('object'));
    const open = maps.filter(([, { additionalProperties }]) => additionalProperties !== false).map(([path]) => path);
    const allowed: Readonly<Partial<Record<SaidKind, readonly string[]>>> = {
      record: ['/DraftReview/standards'],
      report: [
        '/ReportedFinding/params',
        '/ReportedNotCounted/params',
        '/ReportedProblem/params',
        '/ReportedCheck/params',
        '/ReportedRecord/facts',
        '/WaiverRemark/params',
      ],
      todo: ['/TodoItem/params', '/Edit/days', '/Edit/choices'],
    };
    expect(open).toEqual(allowed[name] ?? []);
  });

  test('a value of a list is explained', () => {
    const lists = partsOf(schema).flatMap(([, part]) => (part.enum ? [part] : []));
    for (const list of lists) expect([...wordsOf(list).keys()]).toEqual(list.enum);
    expect(JSON.stringify(schema)).not.toMatch(/"(oneOf|anyOf|allOf)"/);
  });

  test('every definition is used', () => {
    const text = JSON.stringify(schema);
    for (const definition of Object.keys(schema.$defs ?? {})) expect(text).toContain(`"#/$defs/${definition}"`);
  });
});

describe('an example is one', () => {
  const scalars = ours
    .filter(([kind]) => isTyped(kind))
    .flatMap(([name, schema]) =>
      partsOf(schema).flatMap(([path, own]) => {
        const { kind } = resolve(schema, own);
        return kind.properties || kind.items?.$ref?.match(/\/[A-Z]/) ? [] : [[`${name}${path}`, schema, own] as const];
      }),
    );
  test.each(scalars)('%s', (_, schema, own) => {
    const { value, places } = load(`example: ${exampleOf(schema, own)}`);
    const kind = { properties: { example: own } };
    const root = rootVisit(schema, value, places);
    const cases = [...casesOf({ ...root, site: { ...root.site, kind } })];
    expect(cases.flatMap((one) => mistakesOf(one.site.kind, one.value))).toEqual([]);
    expect(cases.length).toBeGreaterThan(1);
  });
});

describe('what the contract says of the report', () => {
  const firstMistake = compileSchema(schemaOf('report'));
  const report = reportSample as Readonly<Record<string, unknown>>;
  test.each(['rosterDigest', 'shard', 'asOf', 'folder'])('%s may be null', (key) => {
    expect(firstMistake({ ...report, [key]: null })).toBe(null);
  });
  test('a run without exceptions has no section of them', () => {
    const { waivers: _, ...rest } = report;
    expect(firstMistake(rest)).toBe(null);
  });
  test.each(Object.keys(report).filter((key) => key !== 'waivers'))('%s is required', (key) => {
    const { [key]: _, ...rest } = report;
    expect(firstMistake(rest)).toEqual({ at: '', keyword: 'required', key });
  });
  test('a part says which', () => {
    expect(firstMistake({ ...report, shard: { index: 1, count: 4 } })).toBe(null);
    expect(firstMistake({ ...report, shard: { index: 0, count: 4 } })).toMatchObject({ at: '/shard/index' });
    expect(firstMistake({ ...report, shard: { index: 1 } })).toMatchObject({ key: 'count' });
  });
});
