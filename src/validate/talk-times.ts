import type { Pointer, Text } from '../model.ts';
import { isMap } from './case.ts';

const TIME = /^([01][0-9]|2[0-3]):[0-5][0-9]$/;

/** What a JSON Schema cannot say: a talk ends after it starts. */
export function findTalkTimes(record: unknown): ReadonlyMap<Pointer, Text> {
  const talks = isMap(record) && Object.hasOwn(record, 'talks') ? record['talks'] : [];
  const wrong = (Array.isArray(talks) ? talks : []).flatMap((talk: unknown, index) => {
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
