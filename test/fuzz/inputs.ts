import { readFileSync } from 'node:fs';
import { namesOf, zhOfKey } from '../../src/names/names.ts';
import type { Shape } from '../../src/names/shape.ts';
import { type Json, writeYaml } from '../load/write-yaml.ts';
import { inChinese } from '../names/in-chinese.ts';
import { load } from '../validate/marks.ts';
import { type Dice, makeDice } from './dice.ts';
import { HOSTILE_TEXTS, HOSTILE_VALUES, TOKENS } from './words.ts';

/** One input of the fuzzer, determined by seed and number. */
export interface FuzzInput {
  readonly kind: Kind;
  readonly bytes: Uint8Array;
}

export const CHINESE = ['chinese', 'damagedChinese'] as const;
export type Kind = 'tokens' | 'damaged' | 'record' | (typeof CHINESE)[number];

const SEED_FILES = ['test/validate/samples/unit-record.yaml', 'examples/failing/unit.yaml'] as const;

/** The sections of a valid record, as lines and as values. The first ones are mandatory. */
interface Seed {
  readonly head: readonly Section[];
  readonly rest: readonly Section[];
}

interface Section {
  readonly text: string;
  readonly value: { readonly [key: string]: Json };
}

const HEAD = /^(?:schema|asOf|unit|supervision|people):/;

function readSeed(file: string): Seed {
  const texts = readFileSync(file, 'utf8').split(/^(?=[A-Za-z]+:)/m);
  const sections = texts
    .filter((text) => /^[A-Za-z]/.test(text))
    .map((text) => ({ text, value: load(text).value as Section['value'] }));
  return {
    head: sections.filter(({ text }) => HEAD.test(text)),
    rest: sections.filter(({ text }) => !HEAD.test(text)),
  };
}

const SEEDS = SEED_FILES.map(readSeed) as [Seed, ...Seed[]];

/** A valid record with a few sections. In a large one, a single change would get lost among the rest. */
function someSections(dice: Dice): readonly Section[] {
  const { head, rest } = dice.pick(SEEDS);
  const share = 1 + dice.below(8);
  return [...head, ...rest.filter(() => dice.oneIn(share))];
}

/** YAML tokens in random order. */
const tokenSoup = (dice: Dice): string => {
  const count = 1 + dice.below(dice.oneIn(8) ? 80 : 20);
  return Array.from({ length: count }, () => dice.pick(TOKENS)).join('');
};

/** The text of a valid record with pieces removed, duplicated, moved or inserted. */
function damage(text: string, dice: Dice): string {
  const from = dice.below(text.length + 1);
  const to = Math.min(text.length, from + dice.below(dice.oneIn(4) ? 400 : 12));
  const piece = text.slice(from, to);
  const ways: readonly [() => string, ...(() => string)[]] = [
    () => text.slice(0, from) + text.slice(to),
    () => text.slice(0, to) + piece + text.slice(to),
    () => text.slice(0, from) + dice.pick(TOKENS) + text.slice(to),
    () => text.slice(0, from) + dice.pick(TOKENS) + dice.pick(TOKENS) + text.slice(from),
    () => text.slice(0, from),
    () => text.slice(0, from) + text.slice(to) + piece,
    () => text.slice(from),
  ];
  return dice.pick(ways)();
}

type Place = readonly (string | number)[];

/** Every place in a value, including the root. */
function* placesIn(value: Json, at: Place = []): Generator<Place> {
  yield at;
  if (typeof value !== 'object' || value === null) return;
  const inner: readonly (readonly [string | number, Json])[] = Array.isArray(value)
    ? value.map((item: Json, index) => [index, item] as const)
    : Object.entries(value);
  for (const [key, item] of inner) yield* placesIn(item, [...at, key]);
}

const GONE = Symbol('gone');
type Change = (value: Json) => Json | typeof GONE;

/** The value with the part at a place changed or removed. */
function changeAt(value: Json, [key, ...rest]: Place, change: Change): Json {
  const changeInner = (inner: Json): Json | typeof GONE =>
    rest.length === 0 ? change(inner) : changeAt(inner, rest, change);
  if (typeof value !== 'object' || value === null || key === undefined) return value;
  const changed: readonly (readonly [string, Json | typeof GONE])[] = Object.entries(value).map(([name, inner]) => [
    name,
    name === String(key) ? changeInner(inner) : inner,
  ]);
  const kept = changed.filter((entry): entry is readonly [string, Json] => entry[1] !== GONE);
  return Array.isArray(value) ? kept.map(([, inner]) => inner) : Object.fromEntries(kept);
}

const at = (value: Json, place: Place): Json =>
  place.reduce<Json>((inner, key) => (inner as Readonly<Record<string | number, Json>>)[key] ?? null, value);

const hostileText = (dice: Dice): string => dice.pick(HOSTILE_TEXTS);

/** Ways to change one value, mostly to a wrong type or far out of range. */
function changeOf(record: Json, places: readonly Place[], dice: Dice): Change {
  const elsewhere = () => at(record, places[dice.below(places.length)] ?? []);
  const ways: readonly [Change, ...Change[]] = [
    () => GONE,
    () => hostileText(dice),
    () => hostileText(dice),
    () => dice.pick(HOSTILE_VALUES),
    () => elsewhere(),
    (value) => [value],
    (value) => [value, value],
    (value) => (Array.isArray(value) ? (value[0] ?? null) : { [hostileText(dice)]: value }),
    (value) =>
      Array.isArray(value)
        ? [...value, ...value]
        : isMap(value)
          ? { ...value, [hostileText(dice)]: elsewhere() }
          : value,
    (value) => (Array.isArray(value) ? value.toReversed() : value),
    (value) => (typeof value === 'number' ? value + dice.below(1000) - 500 : value),
    (value) => (typeof value === 'string' ? shiftDate(value, dice) : value),
    (value) => (typeof value === 'string' ? shiftDate(value, dice) : value),
  ];
  return dice.pick(ways);
}

const isMap = (value: Json): value is { readonly [key: string]: Json } => typeof value === 'object' && value !== null;

/** Another day within a year or so. Other texts stay. */
const shiftDate = (text: string, dice: Dice): string =>
  text.replace(/^(\d{4})-(\d\d)-(\d\d)$/, (_, year: string) => {
    const [month, day] = [1 + dice.below(12), 1 + dice.below(28)].map((n) => String(n).padStart(2, '0'));
    return `${Number(year) + dice.below(3) - 1}-${month}-${day}`;
  });

/** A valid record with one to six changes. */
function mutantRecord(dice: Dice): Json {
  let record: Json = Object.assign({}, ...someSections(dice).map(({ value }) => value));
  for (let n = dice.below(6); n >= 0; n--) {
    const places = [...placesIn(record)].slice(1);
    if (places.length === 0) return record;
    record = changeAt(record, places[dice.below(places.length)] ?? [], changeOf(record, places, dice));
  }
  return record;
}

function recordText(dice: Dice): string {
  const lineBreak = dice.oneIn(8) ? '\r\n' : '\n';
  return writeYaml(mutantRecord(dice), { pick: dice.below, aliases: dice.oneIn(4), lineBreak });
}

const wide = (name: string): string => name.replaceAll(/[(),;:]|^./g, (one) => `${one}\u200b`);
/** Characters that NFKC takes for those of names. */
const COMPATIBLE: Readonly<Record<string, string>> = { 料: '\uf9be', 理: '\uf9e4', 不: '\uf967', '“': '〝' };
const compatible = (name: string): string => name.replaceAll(/[料理不“]/g, (one) => COMPATIBLE[one] ?? one);
const RECORD_NAMES = namesOf('record');
const SHAPES = Object.values(RECORD_NAMES.shapes).filter(({ keys }) => keys !== undefined) as [Shape, ...Shape[]];
/** What some map of a record, mostly another one, calls a key. */
function nameElsewhere(dice: Dice): string {
  const shape = dice.pick(SHAPES);
  const key = dice.pick(Object.keys(shape.keys ?? {}) as [string, ...string[]]);
  return dice.oneIn(2) ? key : zhOfKey(shape, key);
}
/** Names that NFKC or stray blanks make equal to another, those of other maps, and names that no record has. */
const oddName = (name: string, dice: Dice): string =>
  dice.pick([
    (one: string) => [...one].join(' '),
    (one: string) => `${one}　`,
    wide,
    compatible,
    () => nameElsewhere(dice),
    () => dice.pick(HOSTILE_TEXTS),
  ])(name);

/** A changed record in Chinese, or in both languages: some keys twice or under odd names, people who share a name, days in any form. */
function chineseRecord(dice: Dice): Json {
  const people = dice.oneIn(3) ? ['甲某'] : ['甲某', '乙某', '丙某', '丁某'];
  const share = 1 + dice.below(4);
  const written = inChinese('record', renamed(mutantRecord(dice), people, dice), {
    isTranslated: () => !dice.oneIn(share + 1),
    day: (day) => dice.pick([day, day.replaceAll('-', '/'), day.replace(/^(....)-0?(.*)-0?(.*)$/, '$1年$2月$3日')]),
    week: (week) => (dice.oneIn(2) ? week : `第${Number(week.slice(6))}周`),
    ordinal: (n) => dice.pick<unknown>([n, `第${n}轮`, '第一二轮', '第十九稿']),
    who: (id) => (dice.oneIn(2) ? id : dice.pick(people as [string, ...string[]])),
    list: (list) =>
      dice.oneIn(2) || list.some((one) => typeof one === 'object') ? list : list.join(dice.pick(['、', '，', ','])),
  }) as Json;
  return isMap(written) ? withOddKeys(written, dice) : written;
}

/** Everybody goes by one of a few names. */
const renamed = (record: Json, people: readonly string[], dice: Dice): Json =>
  isMap(record) && Array.isArray(record['people'])
    ? {
        ...record,
        people: record['people'].map((person: Json) =>
          isMap(person) ? { ...person, name: people[dice.below(people.length)] ?? '' } : person,
        ),
      }
    : record;

function withOddKeys(record: { readonly [key: string]: Json }, dice: Dice): Json {
  const keys = Object.keys(record);
  if (dice.oneIn(300))
    return Object.fromEntries(Array.from({ length: 5_001 - dice.below(3) }, (_, n) => [`键${n}`, n] as const));
  if (!dice.oneIn(3)) return record;
  if (dice.oneIn(2)) return oddInside(record, dice);
  const key = keys[dice.below(keys.length)] ?? '';
  const odd = Object.fromEntries([[oddName(key, dice), record[key] ?? null] as const]);
  return dice.oneIn(2) ? { ...record, ...odd } : { ...odd, ...record };
}

/** Another name for a key somewhere inside, beside it or in its place. */
function oddInside(record: Json, dice: Dice): Json {
  const maps = [...placesIn(record)].filter((place) => {
    const value = at(record, place);
    return isMap(value) && !Array.isArray(value) && Object.keys(value).length > 0;
  });
  const change = changeAt({ record }, ['record', ...(maps[dice.below(maps.length)] ?? [])], (value) => {
    if (!isMap(value)) return value;
    const key = dice.pick(Object.keys(value) as [string, ...string[]]);
    const { [key]: held = null, ...others } = value as Readonly<Record<string, Json>>;
    return { ...(dice.oneIn(2) ? others : value), [oddName(key, dice)]: held };
  });
  return at(change, ['record']);
}

const chineseText = (dice: Dice): string =>
  writeYaml(chineseRecord(dice), { pick: dice.below, aliases: dice.oneIn(4), lineBreak: '\n' });

/** Encodes a text, sometimes badly: a byte of another encoding, a BOM, UTF-16. */
function bytesOf(text: string, dice: Dice): Uint8Array {
  if (dice.oneIn(400)) return Buffer.from(text, 'utf16le');
  const bytes = Buffer.from(dice.oneIn(100) ? `\ufeff${text}` : text, 'utf8');
  if (bytes.length > 0 && dice.oneIn(50)) bytes[dice.below(bytes.length)] = dice.below(256);
  return bytes;
}

const TEXT_OF: Readonly<Record<Kind, (dice: Dice) => string>> = {
  tokens: tokenSoup,
  damaged: (dice) => {
    let text = someSections(dice)
      .map((section) => section.text)
      .join('');
    for (let n = dice.below(3); n >= 0; n--) text = damage(text, dice);
    return text;
  },
  record: recordText,
  chinese: chineseText,
  damagedChinese: (dice) => {
    let text = chineseText(dice);
    for (let n = dice.below(3); n >= 0; n--) text = damage(text, dice);
    return text;
  },
};

/** In twelfths. Token inputs are quick; records go through the whole program. */
const SHARES = { tokens: 8, damaged: 1, record: 1, chinese: 1, damagedChinese: 1 } as const;
const KINDS = (Object.keys(SHARES) as Kind[]).flatMap((kind) => Array.from({ length: SHARES[kind] }, () => kind)) as [
  Kind,
  ...Kind[],
];

/** The input with a given number under a seed, of some kinds alone if asked for. */
export function inputOf(seed: number, number: number, kinds: readonly [Kind, ...Kind[]] = KINDS): FuzzInput {
  const dice = makeDice(Math.imul(seed, 0x9e3779b1) ^ number);
  const kind = dice.pick(kinds);
  return { kind, bytes: bytesOf(TEXT_OF[kind](dice), dice) };
}
