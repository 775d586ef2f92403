import { namesOf } from '../names/names.ts';
import { once } from '../once.ts';

/** The Chinese names of an English key or value, wherever it stands; those of a record first. */
type Candidates = ReadonlyMap<string, readonly string[]>;

interface Known {
  readonly keys: Candidates;
  readonly values: Candidates;
}

function collect(): Known {
  const keys = new Map<string, string[]>();
  const values = new Map<string, string[]>();
  const add = (to: Map<string, string[]>, english: string, names: readonly string[]): void => {
    to.set(english, [...(to.get(english) ?? []), ...names]);
  };
  for (const kind of ['record', 'roster'] as const) {
    for (const shape of Object.values(namesOf(kind).shapes)) {
      for (const [key, [, ...names]] of Object.entries(shape.keys ?? {})) add(keys, key, names);
      for (const [value, names] of Object.entries({ ...shape.open, ...shape.choices })) add(values, value, names);
    }
  }
  return { keys, values };
}

const knownNames = once(collect);

const keyNames = (english: string): readonly string[] => knownNames().keys.get(english) ?? [];
const valueNames = (english: string): readonly string[] => knownNames().values.get(english) ?? [];

/** The key at the end of a path, or what is written before a colon. */
const WORD = String.raw`[a-z][A-Za-z0-9]*(?:\.[a-z][A-Za-z0-9]*)*`;
const PAIR = String.raw`${WORD}(?:: ?[\w[\]{}-]+)?`;
/** The name of a key and, for a reader of an English record, the key. */
const NAMED = /\{title\|half\}（\{(?:key|called|nearest)\}）/g;
/** 谈话人（from）, 班子成员（teamMember: true）, 起止日期（from、to） */
const BEHIND = new RegExp(`（(${PAIR}(?:、${PAIR})*)）`, 'g');
/** met（符合）, with a blank before it, which Chinese does not have. */
const BEFORE = new RegExp(String.raw`(?<![\w.]) ?(${WORD}) ?（([^（）]+)）`, 'g');
/** topLeader: true */
const ALONE = new RegExp(String.raw`(?<![\w./|-])(${WORD}): ?([^\s；，。、”）]+)`, 'g');

const last = (path: string): string => path.replace(/^.*\./, '');

/** The name that a word has just been called by, or its first one. */
function nameOf(english: string, before: string): string {
  const names = [...keyNames(last(english)), ...valueNames(english)];
  return names.find((name) => isCalled(name, before)) ?? names[0] ?? english;
}

const isCalled = (name: string, before: string): boolean => before.replaceAll(/[“”]/g, '').endsWith(name);

function pairIn(pair: string, before: string): string {
  const [key = '', value] = pair.split(/: ?/);
  return value === undefined ? nameOf(key, before) : `${nameOf(key, before)}: ${valueNames(value)[0] ?? value}`;
}

/** English keys and values behind their Chinese names go; others are put into Chinese. */
function inChinese(text: string): string {
  return text
    .replace(NAMED, '{title|half}')
    .replace(BEFORE, (whole, english: string, word: string) => (valueNames(english).includes(word) ? word : whole))
    .replace(BEHIND, (_, list: string, at: number, all: string) => {
      const before = all.slice(0, at);
      const words = list.split('、').map((pair) => pairIn(pair, before));
      return words.length === 1 && isCalled(words[0] ?? '', before) ? '' : `（${words.join('、')}）`;
    })
    .replace(ALONE, (_, key: string, value: string, at: number, all: string) => {
      const before = all.slice(0, at).trimEnd();
      return `${nameOf(key, before)}: ${valueNames(value)[0] ?? value}`;
    });
}

const done = new Map<string, string>();

/** A sentence of ours for a reader whose record is in Chinese: it names keys and values as the record has them. */
export function inOwnWords(text: string): string {
  const words = done.get(text) ?? inChinese(text);
  if (done.size < REMEMBERED) done.set(text, words);
  return words;
}

/** English for a reader who sees no record: study.groups is study groups, notesChecked notes checked. */
export const withoutKeys = (text: string): string =>
  text.replace(/\b[a-z]+(?:[A-Z][a-z]+|\.[a-z]+)+\b/g, (path) =>
    path.split('.').every((word) => keyNames(word).length + valueNames(word).length > 0)
      ? path.replace(/\.|(?=[A-Z])/g, ' ').toLowerCase()
      : path,
  );

const REMEMBERED = 2_000;
