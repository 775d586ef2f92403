import { readFileSync } from 'node:fs';
import path from 'node:path';
import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { folderWith, RECORD, run } from '../command/world.ts';
import { ROOT } from './runner.ts';

interface Pattern {
  readonly regexp: string;
  readonly file: number;
  readonly line: number;
  readonly column: number;
  readonly severity: number;
  readonly code: number;
  readonly message: number;
}

const { problemMatcher } = JSON.parse(readFileSync(path.join(ROOT, '.github/problem-matcher.json'), 'utf8')) as {
  readonly problemMatcher: readonly { readonly owner: string; readonly pattern: readonly [Pattern] }[];
};

/** What GitHub or an editor makes of a log line. */
function matched(line: string) {
  const [matcher] = problemMatcher;
  if (!matcher) throw new Error('there is no matcher');
  const { regexp, ...groups } = matcher.pattern[0];
  const found = new RegExp(regexp).exec(line);
  return found && Object.fromEntries(Object.entries(groups).map(([name, group]) => [name, found[group]]));
}

describe('the problem matcher', () => {
  it.each([
    ['units/U017.yaml', 'units/U017.yaml:61:7: error study/groups 没有 hours: 写 0:30'],
    ['C:/活动记录/U 017.yaml', 'C:/活动记录/U 017.yaml:61:7: error study/groups a:1:2: error b/c d'],
    ['记录 (一).yaml', '记录 (一).yaml:61:7: error study/groups x'],
    ['a:b.yaml', 'a:b.yaml:61:7: error study/groups x'],
    ['.', '.:61:7: error study/groups x'],
  ])('finds the file in a line of %s', (file, line) => {
    expect(matched(line)).toMatchObject({ file, line: '61', column: '7', severity: 'error', code: 'study/groups' });
  });

  it('takes every line of a real report in either language, and loses nothing of it', async () => {
    const folder = folderWith({
      '记录/甲 乙.yaml': RECORD,
      '记录/坏:1:2.yaml': 'a: [',
      'C/x.yaml': RECORD.replace('P01', 'P:1'),
    });
    for (const lang of ['zh', 'en']) {
      const { out } = await run(folder, ['.', '-f', 'compact', '--lang', lang]);
      const lines = out.split('\n').slice(0, -1);
      const found = lines.map(matched);
      expect(lines.filter((_, index) => found[index] === null)).toEqual([]);
      expect(new Set(found.map((one) => one?.['file']))).toEqual(
        new Set(['C/x.yaml', '记录/坏:1:2.yaml', '记录/甲 乙.yaml', '.']),
      );
      expect(
        found.map(
          (one) =>
            `${one?.['file']}:${one?.['line']}:${one?.['column']}: ${one?.['severity']} ${one?.['code']} ${one?.['message']}`,
        ),
      ).toEqual(lines);
    }
  });

  it('takes no line of the other reports of a terminal, so that nothing is marked twice', async () => {
    const folder = folderWith({ 'u.yaml': RECORD });
    for (const args of [['u.yaml'], ['u.yaml', '--lang', 'zh'], ['--help'], ['u.yaml', '-f', 'json'], ['rules']]) {
      const { out, err } = await run(folder, args);
      expect(`${out}${err}`.split('\n').filter((line) => matched(line) !== null)).toEqual([]);
    }
  });

  it('is the one that the README of the schemas gives to VS Code', () => {
    const readme = readFileSync(path.join(ROOT, 'schemas/README.md'), 'utf8');
    const [task] = [...readme.matchAll(/```json\n([^`]+)```/g)]
      .map((block) => block[1] ?? '')
      .filter((block) => block.includes('problemMatcher'));
    expect(JSON.parse(task ?? '').tasks[0].problemMatcher.pattern).toEqual(problemMatcher[0]?.pattern[0]);
  });

  it('finds the place behind any name of a file', () => {
    fc.assert(
      fc.property(fc.array(fc.constantFrom(':', '1:', ' error ', 'a/b', ' ', '中'), { maxLength: 2000 }), (parts) => {
        const line = `f${parts.join('')}`;
        expect(matched(`${line}:1:2: error a/b x`)).not.toBe(null);
      }),
      { numRuns: 30 },
    );
  });
});
