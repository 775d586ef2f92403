import { isDay, isWeek } from '../calendar.ts';
import type { Text } from '../model.ts';
import { isMap } from './case.ts';
import type { Schema } from './schema.ts';

/** What a schema has against one value: by which keyword, and of a map which key is unknown, missing or ill-formed. */
export interface Mistake {
  readonly keyword: string;
  readonly key: string | null;
  /** What is said of it, where no schema can. */
  readonly said?: Text;
}

/** Every mistake of a value itself, not of what is inside it. It must agree with ajv: a property test holds it to that. */
export function mistakesOf(kind: Schema, value: unknown): readonly Mistake[] {
  const wrong = TESTS.flatMap(([keyword, holds]) => (holds(kind, value) ? [] : [{ keyword, key: null }]));
  return isMap(value) ? [...wrong, ...mistakesOfKeys(kind, value)] : wrong;
}

type Test = (kind: Schema, value: unknown) => boolean;

const TYPES: Readonly<Record<string, (value: unknown) => boolean>> = {
  string: (value) => typeof value === 'string',
  boolean: (value) => typeof value === 'boolean',
  number: (value) => Number.isFinite(value),
  integer: (value) => Number.isInteger(value),
  array: (value) => Array.isArray(value),
  object: isMap,
  null: (value) => value === null,
};

const FORMATS: Readonly<Record<string, (text: string) => boolean>> = { date: isDay, 'iso-week': isWeek };

const aboutText =
  (holds: (kind: Schema, text: string) => boolean): Test =>
  (kind, value) =>
    typeof value !== 'string' || holds(kind, value);

const TESTS: readonly (readonly [string, Test])[] = [
  ['type', ({ type }, value) => type === undefined || [type].flat().some((name) => TYPES[name]?.(value))],
  ['const', (kind, value) => kind.const === undefined || value === kind.const],
  ['enum', (kind, value) => kind.enum === undefined || kind.enum.includes(value)],
  ['pattern', aboutText(({ pattern }, text) => pattern === undefined || new RegExp(pattern, 'u').test(text))],
  ['format', aboutText(({ format }, text) => FORMATS[format ?? '']?.(text) ?? true)],
  ['minLength', aboutText(({ minLength = 0 }, text) => [...text].length >= minLength)],
  [
    'maxLength',
    aboutText(
      ({ maxLength }, text) => maxLength === undefined || text.length <= maxLength || [...text].length <= maxLength,
    ),
  ],
  ['minimum', ({ minimum }, value) => minimum === undefined || !Number.isFinite(value) || Number(value) >= minimum],
  ['uniqueItems', ({ uniqueItems }, value) => !uniqueItems || !Array.isArray(value) || !hasRepeated(value)],
];

/** Of texts, numbers and the like: the schemas ask it of nothing else, since it takes long on lists of maps. */
const hasRepeated = (list: readonly unknown[]): boolean => new Set(list).size < list.length;

function mistakesOfKeys(kind: Schema, map: Readonly<Record<string, unknown>>): readonly Mistake[] {
  const { required = [], properties = {}, additionalProperties, propertyNames } = kind;
  const about = (keyword: string, keys: readonly string[]) => keys.map((key) => ({ keyword, key }));
  const keys = Object.keys(map);
  const form = new RegExp(propertyNames?.pattern ?? '', 'u');
  return [
    ...about(
      'required',
      required.filter((key) => !Object.hasOwn(map, key)),
    ),
    ...about(
      'additionalProperties',
      additionalProperties === false ? keys.filter((key) => !Object.hasOwn(properties, key)) : [],
    ),
    ...about(
      'propertyNames',
      keys.filter((key) => !form.test(key)),
    ),
  ];
}
