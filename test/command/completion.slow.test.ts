import { execFileSync } from 'node:child_process';
import { existsSync } from 'node:fs';
import { describe, expect, it } from 'vitest';
import { SHELLS, type Shell } from '../../src/command/completion/scripts.ts';
import { COMMANDS } from '../../src/command/index.ts';
import { FAIL_ON } from '../../src/command/out/exit-code.ts';
import { KIND_NAMES } from '../../src/kinds.ts';
import { FORMAT_NAMES } from '../../src/report/formats.ts';
import { byId } from '../../src/rules/index.ts';
import { COMPLETE, isInstalled } from './shells.ts';
import { folderWith, run, runBin } from './world.ts';

const INSTALLED = SHELLS.filter(isInstalled);
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

/** A line that is typed, and all that is offered at its end: those that a shell has a part in. */
const IN_SHELLS: Readonly<Record<string, readonly string[]>> = {
  'audit ': [...Object.keys(COMMANDS), ...YAML],
  'audit r': ['records', 'rules'],
  'audit --fail': ['--fail-on'],
  'audit check ': YAML,
  'audit check --ver': [],
  'audit --only talks/rounds u': ['unit.yml'],
  'audit --format=js': ['json'],
  'unit-audit explain talks/r': idsFrom('talks/r'),
  'audit -r js': ['json'],
  'audit -r json=n': ['notes.txt'],
  'audit --report=json=a': ['a b.yaml', 'all.json'],
  'audit merge a': ['all.json'],
  'audit --cache-dir ': ['records'],
};

/** The program answers these by itself. */
const BY_WORDS: Readonly<Record<string, readonly string[]>> = {
  ch: ['check'],
  '--ver': ['--version'],
  '-- --f': [],
  'merge --cache': [],
  'check --format ': FORMAT_NAMES,
  '-f js': ['json'],
  'check -f json --fail-on ': FAIL_ON,
  '--lang ': ['en', 'zh'],
  '--only guid': ['guidance', ...idsFrom('guidance/')],
  'schema ': KIND_NAMES,
  'completion ': SHELLS,
  'rules --': ['--color', '--config', '--help', '--json', '--lang', '--no-color', '--no-config', '--profile', '--test'],
  'rules --lang z': ['zh'],
  '--profile k': ['keqi-2014', 'keqi-2014-strict'],
  '--roster ': [],
  'init --roster u': [],
};

/** An offer as all shells would say it: the word alone, without what a shell puts before or behind it. */
function plain(offer: string): string {
  const word = (offer.split('\t')[0] ?? '').replaceAll('\\', '').replace(/[/=]$/, '');
  return word.slice(word.lastIndexOf('=') + 1);
}
const sorted = (words: readonly string[]) => [...words].sort();

it('is tried in every shell', () => {
  const absent = SHELLS.filter((shell) => !INSTALLED.includes(shell));
  if (absent.length === 0) return;
  const words = `not installed, so that its completion is not tried: ${absent.join(', ')}; apt-get install ${absent.join(' ')}`;
  if (process.env['CI']) throw new Error(words);
  process.stderr.write(`${words}\n`);
});

describe.each(INSTALLED)('in %s', (shell) => {
  it('offers what may be typed, and nothing else', async () => {
    const script = (await run('.', ['completion', shell])).out;
    const lines = Object.keys(IN_SHELLS);
    const offered = COMPLETE[shell](script, lines, folderWith(FILES));
    const found = lines.map((line, index) => [line, sorted([...new Set((offered[index] ?? []).map(plain))])]);
    expect(Object.fromEntries(found)).toEqual(
      Object.fromEntries(Object.entries(IN_SHELLS).map(([line, words]) => [line, sorted(words)])),
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

  it('runs nothing of what is typed', () => {
    const folder = folderWith(FILES);
    const script = runBin('.', ['completion', shell]).out;
    const lines = ['audit $(touch\u00a0ran) u', 'audit `touch ran` u', "audit 'it is' u", 'audit explain %s\\$(id)'];
    COMPLETE[shell](script, lines, folder);
    expect(existsSync(`${folder}/ran`)).toBe(false);
  });
});

it.each(Object.entries(BY_WORDS))('offers the words behind `audit %s`', async (line, words) => {
  const { out } = await run('.', ['--complete', 'bash', 'en', ...line.split(' ')]);
  expect(sorted(out.split('\n').slice(1, -1))).toEqual(sorted(words));
});

describe('what a script says', () => {
  it.each(SHELLS)('is in either language, and the same each time: %s', async (shell) => {
    const [en, zh, again] = await Promise.all(
      ['en', 'zh', 'zh'].map((lang) => run('.', ['completion', shell, '--lang', lang])),
    );
    expect([en?.code, zh?.code, en?.err, zh?.err]).toEqual([0, 0, '', '']);
    expect(again?.out).toBe(zh?.out);
    const isChinese = /[\u4e00-\u9fff]/;
    expect([isChinese.test(en?.out ?? ''), isChinese.test(zh?.out ?? '')]).toEqual([false, true]);
  });

  it.each(['zsh', 'fish'] as const)('tells what each thing means: %s', async (shell) => {
    const said = async (...words: string[]) => (await run('.', ['--complete', shell, 'zh', ...words])).out;
    expect(await said('ru')).toContain('列出现行规则');
    expect(await said('explain', 'talks/rounds')).toContain('谈心谈话轮次');
    expect(await said('--qui')).toContain('只显示没有通过的项目');
    expect(await said('--lang', '')).toContain('中文');
  });

  it('is refused for another shell, with the shells there are', async () => {
    const { code, out, err } = await run('.', ['completion', 'tcsh', '--lang', 'zh']);
    expect([code, out]).toEqual([2, '']);
    expect(err).toBe('audit completion：“tcsh”不在可选值之内，可选值为bash、zsh、fish\n');
  });

  it('says nothing to a shell that it does not know', async () => {
    expect(await run('.', ['--complete', 'tcsh', 'en', ''])).toEqual({ code: 2, out: '', err: '' });
  });
});

describe.each(Object.entries(COMMANDS))('%s', (name, load) => {
  it('has help in both languages, with every option, and completion offers each', async () => {
    const { about, options } = await load();
    const helps = await Promise.all(['en', 'zh'].map((lang) => run('.', [name, '--help', '--lang', lang])));
    for (const [index, lang] of (['en', 'zh'] as const).entries())
      expect(helps[index]?.out.replace(/\s+/g, '')).toContain(about[lang].replace(/\s+/g, ''));
    const { out } = await run('.', ['--complete', 'bash', 'en', name, '--']);
    const offered = out.trim().split('\n').slice(1);
    expect(offered.length).toBeGreaterThan(Object.keys(options).length);
    for (const flag of offered) expect(helps[0]?.out).toContain(flag);
  });
});
