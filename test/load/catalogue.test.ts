import { describe, expect, test } from 'vitest';
import { DIAGNOSTIC_PARAMS } from '../../src/load/file/diagnostic.ts';
import { messages } from '../../src/words/readable.ts';

const namesIn = (template: string): readonly string[] =>
  [...new Set([...template.matchAll(/\{(\w+)(?:\|[^}]*)?\}/g)].map(([, name]) => name ?? ''))].sort();

test('the codes are those of the catalogue', () => {
  expect(Object.keys(messages).sort()).toEqual(Object.keys(DIAGNOSTIC_PARAMS).sort());
});

describe('both languages are filled with what the code gives', () => {
  test.each(Object.entries(messages))('%s', (code, { en, zh }) => {
    const expected = [...(DIAGNOSTIC_PARAMS[code as keyof typeof DIAGNOSTIC_PARAMS] as readonly string[])].sort();
    expect(namesIn(en)).toEqual(expected);
    expect(namesIn(zh)).toEqual(expected);
  });
});
