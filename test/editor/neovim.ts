// A real session of Neovim with the settings of src/editor/README.md, both languages, after a build:
// `npx tsx test/editor/neovim.ts`. Needs `nvim`, 0.7 or later.
import { execFileSync } from 'node:child_process';
import { cpSync, mkdtempSync, readFileSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import path from 'node:path';
import { isDeepStrictEqual } from 'node:util';
import type { Diagnostic } from 'vscode-languageserver-protocol';
import type { Lang } from '../../src/model.ts';
import { engineSays, linesOf } from './engine.ts';

const ROOT = path.resolve(import.meta.dirname, '../..');
const SETTINGS = /## Neovim\n[\s\S]*?```lua\n([\s\S]*?)```/.exec(
  readFileSync(path.join(ROOT, 'src/editor/README.md'), 'utf8'),
)?.[1];
if (SETTINGS === undefined) throw new Error('src/editor/README.md has no settings for Neovim');

interface Seen {
  readonly step: string;
  readonly text?: string;
  readonly diagnostics?: readonly Diagnostic[];
  readonly shown?: number;
}

/** What a session saw, and where that is something else than the engine says. */
async function session(example: string, lang: Lang, keys: Readonly<Record<string, string>>): Promise<boolean> {
  const folder = mkdtempSync(path.join(tmpdir(), 'unit-audit-'));
  const at = (name: string): string => path.join(folder, name);
  cpSync(path.join(ROOT, 'examples', path.dirname(example)), folder, { recursive: true });
  writeFileSync(at('audit'), `#!/bin/sh\nexec "${process.execPath}" "${ROOT}/dist/cli.js" "$@"\n`, { mode: 0o755 });
  writeFileSync(at('init.lua'), `vim.cmd('filetype on')\n${SETTINGS}`);
  const file = path.basename(example);
  execFileSync(
    'nvim',
    ['--headless', '-n', '-u', at('init.lua'), file, '-S', path.join(import.meta.dirname, 'neovim.lua')],
    {
      cwd: folder,
      stdio: ['ignore', 'ignore', 'pipe'],
      timeout: 120_000,
      env: { ...keys, PATH: `${folder}:${process.env['PATH']}`, HOME: folder, LANG: 'C.UTF-8', SEEN: at('seen.json') },
    },
  );
  const seen = JSON.parse(readFileSync(at('seen.json'), 'utf8')) as readonly Seen[];
  let isRight = true;
  for (const { step, text, diagnostics, shown, ...rest } of seen) {
    if (text === undefined || !diagnostics) {
      process.stdout.write(`${step}: ${JSON.stringify(rest).slice(0, 300)}\n`);
      continue;
    }
    const [said, expected] = [linesOf(file, diagnostics), await engineSays(folder, file, text, lang)];
    const isSame = isDeepStrictEqual(said, expected) && shown === said.length;
    isRight &&= isSame;
    process.stdout.write(
      `${step}: ${said.length} diagnoses, ${isSame ? 'as the engine says' : `NOT ${JSON.stringify({ expected, said, shown })}`}\n`,
    );
  }
  rmSync(folder, { recursive: true });
  return isRight;
}

const all = [
  await session('failing/unit.yaml', 'en', { DATE_KEY: 'asOf', PEOPLE_KEY: 'people', MISTYPED: 'asOf: 2014.8.31' }),
  await session('通过/单位.yaml', 'zh', {
    DATE_KEY: '记录日期',
    PEOPLE_KEY: '人员名单',
    MISTYPED: '记录日期：2014-08-10',
  }),
];
process.exitCode = all.every(Boolean) ? 0 : 1;
