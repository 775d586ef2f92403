import { isDay, isWeek } from '../calendar.ts';
import type { Text } from '../model.ts';
import { isMap } from './case.ts';
import { patternFor, type Schema } from './schema.ts';

/**
 * A violation of the schema by one value: the keyword and, for a mapping, the key that is unknown, missing or
 * malformed.
 */
export interface Mistake {
  readonly keyword: string;
  readonly key: string | null;
  /** The message, for a violation that no schema can express. */
  readonly said?: Text;
}

/** Every mistake of a value itself, not of its contents. It must agree with ajv; a property test checks this. */
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
  ['maximum', ({ maximum }, value) => maximum === undefined || !Number.isFinite(value) || Number(value) <= maximum],
  ['uniqueItems', ({ uniqueItems }, value) => !uniqueItems || !Array.isArray(value) || !hasRepeated(value)],
];

/** Only for lists of scalars. The schemas use it for nothing else, and it would be slow on lists of mappings. */
const hasRepeated = (list: readonly unknown[]): boolean => new Set(list).size < list.length;

function mistakesOfKeys(kind: Schema, map: Readonly<Record<string, unknown>>): readonly Mistake[] {
  const { required = [], properties = {}, additionalProperties, propertyNames } = kind;
  const about = (keyword: string, keys: readonly string[]) => keys.map((key) => ({ keyword, key }));
  const keys = Object.keys(map);
  const missing = required.filter((key) => !Object.hasOwn(map, key));
  const isUnknown = (key: string) => !Object.hasOwn(properties, key) && patternFor(kind, key) === undefined;
  const unknown = additionalProperties === false ? keys.filter(isUnknown) : [];
  const form = new RegExp(propertyNames?.pattern ?? '', 'u');
  const illFormed = keys.filter((key) => !form.test(key));
  return [
    ...about('required', missing),
    ...about('additionalProperties', unknown),
    ...about('propertyNames', illFormed),
  ];
}
