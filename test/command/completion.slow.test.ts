import { execFileSync } from 'node:child_process';
import { existsSync } from 'node:fs';
import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { bashScript } from '../../src/command/completion/bash.ts';
import { fishQuoted, fishScript } from '../../src/command/completion/fish.ts';
import type { Flag, Subcommand, Surface } from '../../src/command/completion/surface.ts';
import { SHELL_NAMES, type Shell, type Values } from '../../src/command/completion/values.ts';
import { zshQuoted, zshScript } from '../../src/command/completion/zsh.ts';
import { FAIL_ON } from '../../src/command/out/exit-code.ts';
import { FORMAT_NAMES } from '../../src/report/formats.ts';
import { byId } from '../../src/rules/index.ts';
import { COMPLETE, isInstalled } from './shells.ts';
import { folderWith, run, runBin } from './world.ts';

const INSTALLED = SHELL_NAMES.filter(isInstalled);
const FILES = {
  'a b.yaml': '',
  'unit.yml': '',
  'notes.txt': '',
  'all.json': '',
  '名册.yaml': '',
  'records/x.yaml': '',
};
const YAML = ['a b.yaml', 'unit.yml', '名册.yaml', 'records'];
const idsFrom = (start: string) => [...byId.keys()].filter((id) => id.startsWith(start));

/** Without anybody’s own settings. */
const ALONE: Readonly<Record<Shell, readonly string[]>> = { bash: ['--norc'], zsh: ['-f'], fish: ['--no-config'] };

/** A line that is typed, and all that is offered at its end. */
const CASES: Readonly<Record<string, readonly string[]>> = {
  'audit ch': ['check'],
  'audit u': ['unit.yml'],
  'audit r': ['records', 'rules'],
  'unit-audit ex': ['explain'],
  'audit --fail': ['--fail-on'],
  'audit --ver': ['--version'],
  'audit check ': YAML,
  'audit check --final ': YAML,
  'audit check --ver': [],
  'audit --only talks/rounds u': ['unit.yml'],
  'audit check --format ': FORMAT_NAMES,
  'audit -f js': ['json'],
  'audit --format=js': ['json'],
  'audit check -f json --fail-on ': FAIL_ON,
  'audit --lang ': ['en', 'zh'],
  'audit --only guid': ['guidance', ...idsFrom('guidance/')],
  'audit explain talks/r': idsFrom('talks/r'),
  'unit-audit schema ': ['comparison', 'profile', 'record', 'report', 'roster', 'todo'],
  'audit completion ': SHELL_NAMES,
  'audit rules --': ['--color', '--config', '--help', '--json', '--lang', '--no-color', '--no-config', '--profile'],
  'audit rules --lang z': ['zh'],
  'audit -r js': ['json'],
  'audit -r json=n': ['notes.txt'],
  'audit --report=json=a': ['a b.yaml', 'all.json'],
  'audit --profile k': ['keqi-2014'],
  'audit --roster ': YAML,
  'audit init --roster u': ['unit.yml'],
};

/** An offer as all shells would say it: the word alone, without what a shell puts before or behind it. */
function plain(offer: string): string {
  const word = (offer.split('\t')[0] ?? '').replaceAll('\\', '').replace(/[/=]$/, '');
  return word.slice(word.lastIndexOf('=') + 1);
}
const sorted = (words: readonly string[]) => [...words].sort();

it('is tried in every shell', () => {
  const absent = SHELL_NAMES.filter((shell) => !INSTALLED.includes(shell));
  if (absent.length === 0) return;
  const words = `not installed, so that its completion is not tried: ${absent.join(', ')}; apt-get install ${absent.join(' ')}`;
  if (process.env['CI']) throw new Error(words);
  process.stderr.write(`${words}\n`);
});

describe.each(INSTALLED)('in %s', (shell) => {
  it('offers what may be typed, and nothing else', async () => {
    const script = (await run('.', ['completion', shell])).out;
    const lines = Object.keys(CASES);
    const offered = COMPLETE[shell](script, lines, folderWith(FILES));
    const found = lines.map((line, index) => [line, sorted((offered[index] ?? []).map(plain))]);
    expect(Object.fromEntries(found)).toEqual(
      Object.fromEntries(Object.entries(CASES).map(([line, words]) => [line, sorted(words)])),
    );
  });

  it('is loaded without a word, and by one line of a shell', () => {
    const folder = folderWith({ script: runBin('.', ['completion', shell]).out });
    const lines: Readonly<Record<Shell, string>> = {
      bash: 'eval "$(cat script)" && complete -p audit unit-audit',
      zsh: 'autoload -U compinit && compinit -u -D && source script && print -l $_comps[audit] $_comps[unit-audit]',
      fish: 'source script; complete -C "unit-audit fi" >/dev/null',
    };
    const loaded = execFileSync(shell, [...ALONE[shell], '-c', lines[shell]], {
      cwd: folder,
      encoding: 'utf8',
      stdio: 'pipe',
    });
    const said: Readonly<Record<Shell, string>> = {
      bash: ['audit', 'unit-audit']
        .map((name) => `complete -o bashdefault -o default -F _unit_audit ${name}\n`)
        .join(''),
      zsh: '_unit_audit\n_unit_audit\n',
      fish: '',
    };
    expect(loaded).toBe(said[shell]);
  });

  it('runs nothing of what it says, and loses nothing of it', () => {
    const folder = folderWith(FILES);
    const script = SCRIPTS[shell](HOSTILE, 'en');
    const [flags, words, commands] = COMPLETE[shell](
      script,
      ['audit check --ha', 'audit check --hard ', 'audit ch'],
      folder,
    );
    expect([flags, words, commands].map((some) => sorted((some ?? []).map(plain)))).toEqual([
      ['--hard'],
      ['one', 'two'],
      ['check'],
    ]);
    expect(existsSync(`${folder}/ran`)).toBe(false);
  });
});

const SCRIPTS = { bash: bashScript, zsh: zshScript, fish: fishScript };

const ODD = `it's [a]: "b" \\ $(touch ran) \`touch ran\` ; touch ran & | {x,y} * ~ %s # 中文：“引号”`;
const VALUES: Values = {
  name: 'odd',
  words: ['one', 'two'].map((name) => ({ name, about: ODD })),
  files: 'none',
  thenPath: false,
};
const FLAG: Flag = { names: ['-h', '--hard'], about: ODD, values: VALUES, isRepeatable: false };
const COMMAND: Subcommand = { name: 'check', about: ODD, flags: [FLAG], values: VALUES, takesMany: true };
const HOSTILE: Surface = { programs: ['audit', 'unit-audit'], commands: [COMMAND], byDefault: COMMAND };

describe('what a script says', () => {
  it.each(SHELL_NAMES)('is in either language, and the same each time: %s', async (shell) => {
    const [en, zh, again] = await Promise.all(
      ['en', 'zh', 'zh'].map((lang) => run('.', ['completion', shell, '--lang', lang])),
    );
    expect([en?.code, zh?.code, en?.err, zh?.err]).toEqual([0, 0, '', '']);
    expect(again?.out).toBe(zh?.out);
    const isChinese = /[\u4e00-\u9fff]/;
    expect([isChinese.test(en?.out ?? ''), isChinese.test(zh?.out ?? '')]).toEqual([false, true]);
  });

  it.each(['zsh', 'fish'] as const)('tells what each thing means: %s', async (shell) => {
    const { out } = await run('.', ['completion', shell, '--lang', 'zh']);
    for (const said of ['列出现行规则', '谈心谈话轮次', '只显示未通过的项目', '中文']) expect(out).toContain(said);
  });

  it('is refused for another shell, with the shells there are', async () => {
    const { code, out, err } = await run('.', ['completion', 'tcsh', '--lang', 'zh']);
    expect([code, out]).toEqual([2, '']);
    expect(err).toBe('audit completion：“tcsh”不在可选值之内，可选值为bash、zsh、fish\n');
  });

  it('has one name for what each option with a value takes: none is left to be guessed', async () => {
    const { out } = await run('.', ['completion', 'bash']);
    const cases = out.split('\n').filter((line) => / '\w* -.*\) _unit_audit_/.test(line));
    expect(cases.filter((line) => line.includes('_unit_audit_file '))).toEqual([]);
    expect(cases.length).toBeGreaterThan(20);
  });
});

// No text of a command line has a NUL; bytes that are no UTF-8 come from nowhere here.
const text = fc.string({ unit: 'grapheme', maxLength: 40 }).filter((some) => !some.includes('\0'));

describe('a quoted text is one word, letter by letter', () => {
  const QUOTED: Readonly<Record<Shell, (some: string) => string>> = {
    bash: zshQuoted,
    zsh: zshQuoted,
    fish: fishQuoted,
  };
  it.each(INSTALLED)('in %s', (shell) => {
    const many = fc.array(text, { minLength: 1, maxLength: 200 });
    const env = { PATH: process.env['PATH'], LANG: 'C.UTF-8' };
    fc.assert(
      fc.property(many, (texts) => {
        const line = `printf '%s\\0' ${texts.map(QUOTED[shell]).join(' ')}`;
        const said = execFileSync(shell, [...ALONE[shell], '-c', line], { encoding: 'utf8', env });
        expect(said.split('\0').slice(0, -1)).toEqual(texts);
      }),
      { numRuns: 5 },
    );
  });
});
