import { expect, test } from 'vitest';
import { briefly, findingsOf } from './findings-of.ts';

test('mistakes all over an ordinary record are all told', () => {
  const people = Array.from({ length: 60 }, (_, n) => `  - id: P${n}\n    name：甲\n    post: 书记\n`).join('');
  expect(briefly(`people:\n${people}`)).toEqual(Array.from({ length: 60 }, (_, n) => `${3 * n + 3}:9 wideColon`));
});

test('of a large file with mistakes it is said that there may be more', () => {
  const talks = Array.from({ length: 6000 }, (_, n) => `  - {id: K${n}， round: 1, from: [P01], with: [P02]}\n`).join(
    '',
  );
  expect(findingsOf(`talks:\n${talks}`).at(-1)?.code).toBe('perhapsMore');
});
