import type { FolderRuleInForce } from '../judge/folder.ts';
import type { RuleInForce } from '../judge/in-force.ts';
import { LOOKS_INTO } from '../own/functions.ts';
import type { FactSource } from '../rule/folder-view.ts';
import type { OwnDefinition } from '../rule/own-definition.ts';
import type { Input } from '../rule/rule.ts';

/** The keys of records, as dotted paths without indexes: `talks.date`. */
export interface Trace {
  /** The same rules, which leave a trace of what they read. */
  rules(rules: readonly RuleInForce[]): readonly RuleInForce[];
  folderRules(rules: readonly FolderRuleInForce[]): readonly FolderRuleInForce[];
  /** The values of the record that was judged last; null where none of it could be. */
  takeRecord(): unknown;
  isRead(path: string): boolean;
}

/** What the engine adds to an entry. */
const ADDED: ReadonlySet<string> = new Set(['at', 'label', 'service']);

/** What a record's sections are handed over in. */
const AROUND: ReadonlySet<string> = new Set(['view', 'own']);
/** What the program reads itself, whatever rules there are: who the record is of, who serves when, and as of when. */
const BY_PROGRAM: readonly string[] = ['schema', 'asOf', 'unit', 'supervision', 'people.from', 'people.to'];

const WORD = /[A-Za-z_]\w*/g;
/** What functions read that look somebody up. */
const LOOKED_UP = ['id', 'from', 'with'];

/** What the expressions of a rule may name: `it.start` names two words. */
function wordsOf({ each, where, holds, judge, message }: OwnDefinition): readonly string[] {
  const words = [each, where, holds, judge, message.en, message.zh].flatMap((text) => text?.match(WORD) ?? []);
  return words.some((word) => Object.hasOwn(LOOKS_INTO, word)) ? [...words, ...LOOKED_UP] : words;
}

/** Follows rules through what they are given. */
export function makeTrace(): Trace {
  const read = new Set<string>();
  /** The sections that expressions read, and the words that these name. */
  const named = new Map<string, Set<string>>();
  const watched = new WeakMap<object, object>();
  let last: unknown = null;

  const watch = <T>(value: T, path: string): T => {
    if (typeof value === 'function') return watchCall(value, path) as T;
    if (typeof value !== 'object' || value === null || !isPlain(value)) return value;
    const known = watched.get(value);
    if (known) return known as T;
    const own = Array.isArray(value) ? path : (placeOf(value) ?? path);
    const proxy = new Proxy(value, {
      get: (target, key) => {
        const inner: unknown = Reflect.get(target, key);
        if (typeof key !== 'string' || typeof inner === 'function')
          return typeof inner === 'function' && !Array.isArray(target) ? watch(inner, own) : inner;
        if (Array.isArray(target)) return watch(inner, own);
        const at = own === '' ? (AROUND.has(key) ? '' : key) : `${own}.${key}`;
        if (!ADDED.has(key)) read.add(at);
        // What may not be changed has to be given out as it is.
        const fixed = Reflect.getOwnPropertyDescriptor(target, key);
        return fixed?.configurable === false && fixed.writable === false ? inner : watch(inner, at);
      },
    });
    watched.set(value, proxy);
    return proxy as T;
  };

  /** What a function gives is followed as well. */
  const watchCall = (call: object, path: string): object =>
    new Proxy(call as (...given: unknown[]) => unknown, {
      apply: (target, self: unknown, given) => watch(Reflect.apply(target, self, given), path),
    });

  const note = (sections: readonly string[], words: readonly string[]): void => {
    for (const section of sections) {
      const path = section.replace('/', '.');
      const known = named.get(path) ?? new Set();
      for (const word of words) known.add(word);
      named.set(path, known);
    }
  };
  const isNamed = (path: string): boolean =>
    [...named].some(([section, words]) => {
      const inside = path.startsWith(`${section}.`) ? path.slice(section.length + 1).split('.') : null;
      return path === section || inside?.every((key) => words.has(key));
    });

  return {
    rules: (rules) =>
      rules.map((inForce) => {
        const { rule } = inForce;
        const words = rule.own && wordsOf(rule.own);
        const check: typeof rule.check = (input: Input, options) => {
          last = input.own.head();
          // Expressions take values apart on their own: what they name counts as read.
          if (words) {
            note([...rule.reads, ...rule.readsIfPresent], words);
            return rule.check(input, options);
          }
          return rule.check(watch(input, ''), options);
        };
        return { ...inForce, rule: { ...rule, check } };
      }),
    folderRules: (rules) =>
      rules.map((inForce) => {
        const { rule } = inForce;
        if (!('collect' in rule)) return inForce;
        const collect: typeof rule.collect = (source: FactSource, options) => rule.collect(watch(source, ''), options);
        return { ...inForce, rule: { ...rule, collect } };
      }),
    takeRecord: () => {
      const record = last;
      last = null;
      return record;
    },
    isRead: (path) =>
      read.has(path) || isNamed(path) || BY_PROGRAM.some((one) => path === one || path.startsWith(`${one}.`)),
  };
}

/** Maps, sets and dates do not work behind a proxy; what is in them is not followed. */
const isPlain = (value: object): boolean =>
  Array.isArray(value) || Object.getPrototypeOf(value) === Object.prototype || Object.getPrototypeOf(value) === null;

/** Where an entry stands, by its pointer: `/talks/0/…` is `talks…`. */
function placeOf(value: object): string | null {
  const at: unknown = 'at' in value ? value.at : null;
  if (typeof at !== 'string' || !at.startsWith('/')) return null;
  return at
    .split('/')
    .filter((part) => part !== '' && !/^\d+$/.test(part))
    .join('.');
}
