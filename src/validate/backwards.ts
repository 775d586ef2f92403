import { isDay } from '../calendar.ts';
import type { Pointer, Text } from '../model.ts';
import { isMap } from './case.ts';

const TIME = /^([01][0-9]|2[0-3]):[0-5][0-9]$/;

const listIn = (record: unknown, key: string): readonly unknown[] => {
  const list = isMap(record) && Object.hasOwn(record, key) ? record[key] : [];
  return Array.isArray(list) ? list : [];
};

/**
 * Constraints that JSON Schema cannot express: a talk ends after it starts, and nobody's service ends before it begins.
 */
export const findBackwards = (record: unknown): ReadonlyMap<Pointer, Text> =>
  new Map([...findTalkTimes(record), ...findServices(record)]);

function findServices(record: unknown): ReadonlyMap<Pointer, Text> {
  const wrong = listIn(record, 'people').flatMap((person: unknown, index) => {
    const from = isMap(person) && Object.hasOwn(person, 'from') ? person['from'] : null;
    const to = isMap(person) && Object.hasOwn(person, 'to') ? person['to'] : null;
    if (!isDay(from) || !isDay(to) || from <= to) return [];
    return [[`/people/${index}/to`, { code: 'toBeforeFrom', params: { from, to } }] as const];
  });
  return new Map(wrong);
}

function findTalkTimes(record: unknown): ReadonlyMap<Pointer, Text> {
  const wrong = listIn(record, 'talks').flatMap((talk: unknown, index) => {
    const start = timeAt(talk, 'start');
    const end = timeAt(talk, 'end');
    if (start === null || end === null || start < end) return [];
    return [[`/talks/${index}/end`, { code: 'endNotAfterStart', params: { start, end } }] as const];
  });
  return new Map(wrong);
}

function timeAt(talk: unknown, key: string): string | null {
  const time = isMap(talk) && Object.hasOwn(talk, key) ? talk[key] : null;
  return typeof time === 'string' && TIME.test(time) ? time : null;
}
