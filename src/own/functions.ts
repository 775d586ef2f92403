import type { Environment } from '@marcbachmann/cel-js';
import { daysBetween, isDay, weekOf } from '../calendar.ts';
import { makePartiesOf, type TalkEntry } from '../campaign/talks.ts';
import { once } from '../once.ts';
import { text } from '../rule/judgement.ts';
import { seenText } from '../rule/plain-letters.ts';
import type { Input } from '../rule/rule.ts';
import type { PersonEntry } from '../rule/view.ts';
import { NoValue } from './reasons.ts';
import type { Values } from './values.ts';

/** What functions look up: that of the record which is judged at the moment. */
export interface Lookup {
  person(id: string): PersonEntry | undefined;
  isSupervisor(id: string): boolean;
  isOneToOne(talk: TalkEntry): boolean;
}

const lookups = new WeakMap<Input, Lookup>();

/** What functions look up in a record: made once for all rules. */
export function lookupIn(input: Input): Lookup {
  const known = lookups.get(input);
  if (known) return known;
  // Made when they are asked for: a rule may read a section that is in order beside one that is not.
  const people = once(() => new Map(input.people.map((person) => [person.id, person])));
  const partiesOf = once(() => makePartiesOf(input));
  const lookup: Lookup = {
    person: (id) => people().get(id),
    isSupervisor: (id) => input.supervisors.has(id),
    isOneToOne: (talk) => partiesOf()(talk).kind !== 'none',
  };
  lookups.set(input, lookup);
  return lookup;
}

const MINUTES_AN_HOUR = 60;

function minuteOf(time: string): number {
  const [, hour, minute] = /^([01]\d|2[0-3]):([0-5]\d)$/.exec(time) ?? [];
  if (hour === undefined || minute === undefined) throw new NoValue(text('noTime', { value: time }));
  return Number(hour) * MINUTES_AN_HOUR + Number(minute);
}

function dayIn(value: string): string {
  if (!isDay(value)) throw new NoValue(text('noDay', { value }));
  return value;
}

/** The names of the functions that expressions may call besides those of CEL. */
export const FUNCTIONS: readonly string[] = [
  'days',
  'minutes',
  'week',
  'person',
  'served',
  'supervisor',
  'text',
  'oneToOne',
];

/** The sections that functions look into. */
export const LOOKS_INTO: Readonly<Record<string, readonly string[]>> = {
  person: ['people'],
  served: ['people'],
  supervisor: ['supervision'],
  oneToOne: ['people', 'supervision'],
};

/** Functions of CEL that are not methods. */
export const CEL_FUNCTIONS: readonly string[] = ['has', 'size', 'string', 'int', 'double', 'bool', 'dyn'];

/** Enters the functions. `now` gives what is looked up in the record that is judged at the moment. */
export function registerFunctions(environment: Environment, now: () => Lookup, values: Values): void {
  const known = (id: string): PersonEntry => {
    const person = now().person(id);
    if (person === undefined) throw new NoValue(text('noPerson', { id }));
    return person;
  };
  environment
    .registerFunction('days(string, string): int', (a: string, b: string) => BigInt(daysBetween(dayIn(a), dayIn(b))))
    .registerFunction('minutes(string, string): int', (a: string, b: string) => BigInt(minuteOf(b) - minuteOf(a)))
    .registerFunction('week(string): string', (day: string) => weekOf(dayIn(day)))
    .registerFunction('person(string): Person', (id: string) => values.object('Person', known(id)))
    .registerFunction('served(string, string): bool', (id: string, day: string) => {
      const { from, to } = now().person(id)?.service ?? { from: '', to: '' };
      return from <= dayIn(day) && day <= to;
    })
    .registerFunction('supervisor(string): bool', (id: string) => now().isSupervisor(id))
    .registerFunction('text(string): string', seenText)
    .registerFunction('oneToOne(Talk): bool', (talk: TalkEntry) => now().isOneToOne(talk));
}
