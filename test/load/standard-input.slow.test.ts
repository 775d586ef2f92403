import { spawnSync } from 'node:child_process';
import { mkdtempSync, realpathSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { afterAll, describe, expect, test } from 'vitest';
import { LIMITS } from '../../src/load/file/limits.ts';

describe('standard input', () => {
  const folder = realpathSync(mkdtempSync(join(tmpdir(), 'load-')));
  afterAll(() => rmSync(folder, { recursive: true }));
  writeFileSync(join(folder, 'a.yaml'), 'a: 1\n');
  const script = `import { readStandardInput } from ${JSON.stringify(new URL('../../src/load/file/read.ts', import.meta.url).href)};
    const result = await readStandardInput(process);
    process.stdout.write(result.ok ? String(result.bytes.length) : result.findings[0].code);`;
  const run = (input: string): string =>
    spawnSync(process.execPath, ['--import', 'tsx', '--input-type=module', '-e', script], { input, encoding: 'utf8' })
      .stdout;
  const pipe = (command: string): string =>
    spawnSync('sh', ['-c', `${command} "$0" --import tsx --input-type=module -e "$1"`, process.execPath, script], {
      encoding: 'utf8',
      cwd: process.cwd(),
    }).stdout;

  test('is read whole, up to the limit', () => {
    expect(run('a: 1\n')).toBe('5');
    expect(run('')).toBe('0');
    expect(run('#'.repeat(LIMITS.bytes))).toBe(String(LIMITS.bytes));
    expect(run('#'.repeat(LIMITS.bytes + 1))).toBe('tooLarge');
  });

  test.skipIf(process.platform === 'win32')('may be a slow pipe, a file, or a folder by mistake', () => {
    expect(pipe('(printf "a: 1\\n"; sleep 0.3; printf "b: 2\\n") |')).toBe('10');
    expect(pipe(`< ${join(folder, 'a.yaml')}`)).toBe('5');
    expect(pipe(`< ${folder}`)).toBe('notAFile');
  });
});
