import { execFileSync } from 'node:child_process';
import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { shellWord } from '../../../src/report/text/shell-word.ts';

describe('a path in a command to copy', () => {
  it('reaches a program through a shell as it is', () => {
    const paths = fc.sample(fc.string({ unit: fc.constantFrom(...'ab /\'"$`\\!*?#&;()<>|~旗'), minLength: 1 }), 40);
    const words = paths.map((path) => ({ path, word: shellWord(path) }));
    const script = words.map(({ word }) => `printf '%s\\n' ${word}`).join('\n');
    const lines = execFileSync('sh', ['-c', script], { encoding: 'utf8' }).split('\n').slice(0, -1);
    expect(lines).toEqual(words.map(({ path }) => path));
  });

  it('is not an option, and left out for standard input', () => {
    expect(shellWord('-x.yaml')).toBe('./-x.yaml');
    expect(shellWord('-')).toBeNull();
    expect(shellWord('a\u202Eb.yaml')).toBeNull();
  });
});
