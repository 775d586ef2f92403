import path from 'node:path';
import { describe, expect, it } from 'vitest';
import { inPlainSigns, wantsPlainSigns } from '../../../src/command/out/ascii.ts';
import { widthOf } from '../../../src/report/text/width.ts';
import { IDLE, outputTo, run } from '../world.ts';

const FAILING = path.resolve(import.meta.dirname, '../../../examples/failing/unit.yaml');
const BANNER = path.resolve(import.meta.dirname, '../../../examples/banner');
/** What is neither ASCII nor takes two columns everywhere. */
const AMBIGUOUS = /[✔✖⚠…◌–—·□☐→×“”‘’]/u;

describe('plain signs', () => {
  const world = (env: Readonly<Record<string, string>>, page: number | null, isTerminal = true) => ({
    ...IDLE,
    ...{ cwd: '/', env, stderr: outputTo([]), stdout: { ...outputTo([]), isTerminal }, codePage: async () => page },
  });

  it.each([
    ['the flag', true, world({}, null), true],
    ['the flag against it', false, world({ TERM: 'dumb' }, 936), false],
    ['a dumb terminal', undefined, world({ TERM: 'dumb' }, null), true],
    ['the console of Linux', undefined, world({ TERM: 'linux' }, null), true],
    ['Chinese Windows', undefined, world({}, 936), true],
    ['a file on Chinese Windows', undefined, world({}, 936, false), false],
    ['UTF-8 on Windows', undefined, world({}, 65001), false],
    ['another terminal', undefined, world({ TERM: 'xterm-256color' }, null), false],
  ])('are chosen by %s', async (_, flag, of, chosen) => {
    expect(await wantsPlainSigns(flag, of)).toBe(chosen);
  });

  it.each(['en', 'zh'])(
    'leave no sign of unsure width in a report in %s, and no line longer or shorter',
    async (lang) => {
      const args = ['check', FAILING, '--lang', lang];
      const [usual, plain] = [await run('/', args), await run('/', [...args, '--ascii'])];
      expect(usual.out).toMatch(AMBIGUOUS);
      expect(plain.out).not.toMatch(AMBIGUOUS);
      expect(plain.out.split('\n').map(widthOf)).toEqual(usual.out.split('\n').map(widthOf));
      expect(plain.out).toBe(inPlainSigns(usual.out));
    },
  );

  it('read as a line in the head and the legend of many records', async () => {
    const said = async (lang: string) =>
      (await run('/', ['check', BANNER, '--lang', lang, '--ascii'])).out.replaceAll(/\s+/g, ' ');
    const [en, zh] = [await said('en'), await said('zh')];
    expect(en).toContain('keqi-2014 | roster found');
    expect(en).toContain('"." means that the file cannot be read');
    expect(zh).toContain('keqi-2014 | 名册取自');
    expect(zh).toContain('. 未核查');
  });

  it('leave reports for machines as they are', async () => {
    const args = ['check', FAILING, '--lang', 'zh', '--format', 'json'];
    expect((await run('/', [...args, '--ascii'])).out).toBe((await run('/', args)).out);
  });
});
